// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/performancepage.h"

#include "ui/charts/linechart.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/strategiestable.h"
#include "ui/portfolio/verdicttext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tilecontent.h"
#include "ui/widgets/valuetablemodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr int stepsPerBasisPoint = 2;
constexpr int mostBasisPoints = 100;

std::vector<double> yearsOf(const PortfolioBacktestReport& report)
{
    std::vector<double> years;
    years.reserve(report.days.size());
    for (const Day day : report.days)
        years.push_back(decimalYear(day));
    return years;
}

// The one in question first, then 1/N and buy and hold, each once.
std::vector<const StrategyResult*> drawn(const PortfolioSelection& selection)
{
    std::vector<const StrategyResult*> results{&selection.chosen()};
    for (const StrategyKind other : {StrategyKind::EqualWeight, StrategyKind::BuyAndHold})
        if (const StrategyResult* result = resultOf(selection.run->report, other); result != nullptr && result != results.front())
            results.push_back(result);
    return results;
}

} // namespace

PerformancePage::PerformancePage(QWidget* parent)
    : PortfolioPage(parent), m_verdict(wrappedLabel()), m_universe(wrappedLabel()), m_tiles(new TileRow),
      m_value(new LineChart), m_drawdown(new LineChart), m_costLabel(new QLabel), m_cost(new QSlider(Qt::Horizontal)),
      m_costNote(new QLabel), m_table(new DataTable), m_rows(new ValueTableModel(this))
{
    m_verdict->setFont(textFont(TextSize::Heading));
    m_cost->setRange(0, mostBasisPoints * stepsPerBasisPoint);
    m_cost->setPageStep(5 * stepsPerBasisPoint);
    m_costLabel->setBuddy(m_cost);
    auto* costs = new QWidget;
    auto* line = new QHBoxLayout(costs);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * gridStep);
    line->addWidget(m_costLabel);
    line->addWidget(m_cost, 1);
    line->addWidget(m_costNote);
    m_table->setSource(m_rows);
    layScrolled(*content(), {m_verdict, m_tiles, costs, chartRow({m_value, m_drawdown}, 36), m_table, m_universe});
    connect(m_cost, &QSlider::valueChanged, this, &PerformancePage::drawAtCost);
}

QString PerformancePage::title() const { return tr("Performance"); }

double PerformancePage::basisPoints() const { return static_cast<double>(m_cost->value()) / stepsPerBasisPoint; }

void PerformancePage::draw()
{
    if (m_shownRun != run().record.id) {
        m_shownRun = run().record.id;
        const QSignalBlocker quiet(m_cost);
        m_cost->setValue(static_cast<int>(std::lround(costOf(run().request) * stepsPerBasisPoint)));
    }
    m_verdict->setText(verdictText(selection()));
    m_universe->setText(groundsText(run()));
    m_cost->setAccessibleName(tr("Cost of a trade in basis points"));
    m_cost->setToolTip(tr("Commission and half the spread, of everything bought or sold. Decisions stay as they were; what they "
                          "cost is computed anew from the trades of the run."));
    m_table->setAccessibleName(tr("Every strategy of the run"));
    drawAtCost();
}

void PerformancePage::drawAtCost()
{
    const double own = costOf(run().request);
    m_costLabel->setText(tr("Cost of a trade: %1 bp").arg(formatNumber(basisPoints(), 1)));
    m_costNote->setText(std::abs(basisPoints() - own) < 0.25 ? tr("as in the run")
                                                             : tr("the run: %1 bp").arg(formatNumber(own, 1)));
    drawTiles(measuresAt(run(), selection().chosen(), basisPoints()));
    drawCurves();
    drawTable();
}

void PerformancePage::drawTiles(const PerformanceMeasures& m)
{
    const PerformanceMeasures equal = measuresAt(run(), run().report.strategies.front(), basisPoints());
    const QString rows = tr("n = %1 days").arg(formatInteger(static_cast<std::int64_t>(run().report.days.size())));
    const QString source = tr("Run #%1, after costs").arg(run().record.id);
    const auto beside = [](const QString& value) { return PortfolioText::tr("1/N: %1").arg(value); };
    showTiles(
        *m_tiles,
        {{tr("Growth a year"),
          formatPercent(m.cagr),
          beside(formatPercent(equal.cagr)),
          {tr("Compound annual growth rate over calendar days."), tr("(last / first)^(365.25 / days) − 1"), rows,
           source}},
         {tr("Volatility"),
          formatPercent(m.volatility),
          beside(formatPercent(equal.volatility)),
          {tr("Standard deviation of daily returns, for a year of 252 days."), tr("s · √252"), rows, source}},
         {tr("Sharpe ratio"),
          formatNumber(m.sharpe, 2),
          beside(formatNumber(equal.sharpe, 2)),
          {tr("Mean return above the risk-free rate of %1, over volatility. Its interval against 1/N is under "
              "Evidence.")
               .arg(formatPercent(riskFreeRateOf(run().request.riskFreeRate, run().report))),
           tr("(mean · 252 − risk-free) / volatility"), rows, source}},
         {tr("Maximum drawdown"),
          formatPercent(m.maxDrawdown),
          beside(formatPercent(equal.maxDrawdown)),
          {tr("Deepest fall below an earlier high."), tr("max (1 − value / highest value before)"), rows, source}},
         {tr("Turnover a year"),
          formatPercent(m.turnover, 0),
          beside(formatPercent(equal.turnover, 0)),
          {tr("Share of the portfolio that is bought and sold in a year, without the first purchase."),
           tr("Σ |Δ weight| per 252 days"), rows, source}},
         {tr("Cost drag a year"),
          formatPercent(m.costDrag, 2),
          beside(formatPercent(equal.costDrag, 2)),
          {tr("Growth a year that costs took."), tr("growth before costs − after"), rows, source}}});
}

void PerformancePage::drawCurves()
{
    const std::vector<double> years = yearsOf(run().report);
    std::vector<Series> values;
    std::vector<Series> depths;
    double highest = 1.0;
    for (const StrategyResult* result : drawn(selection())) {
        const std::vector<double> growth = growthAt(*result, basisPoints());
        values.push_back({strategyName(result->strategy), years, valueOf(growth)});
        highest = std::max(highest, std::ranges::max(values.back().y));
        depths.push_back({strategyName(result->strategy), years, drawdowns(growth)});
    }
    if (const std::vector<double>& benchmark = run().report.benchmark.growth; !benchmark.empty()) {
        const QString name = QString::fromStdString(run().request.benchmark);
        values.push_back({name, years, valueOf(benchmark), SeriesLook::Dashed});
        highest = std::max(highest, std::ranges::max(values.back().y));
        depths.push_back({name, years, drawdowns(benchmark), SeriesLook::Dashed});
    }
    const AxisSpec time{.title = tr("Date"), .numbers = AxisNumbers::Year};
    const bool far = highest > 20.0; // on a linear axis the first years would be flat
    m_value->setContent({tr("Value of 1 invested"), far ? tr("after costs, logarithmic") : tr("after costs"),
                         tr("What 1 became, beside what 1/N and buy and hold made of it on the same days."),
                         {time, {.title = tr("Value"), .scale = far ? AxisScale::Logarithmic : AxisScale::Linear}}, std::move(values)});
    m_drawdown->setContent({tr("Drawdown"), tr("below the highest value before"),
                            tr("How far the value lay below its highest before."),
                            {time, {.title = tr("Drawdown"), .numbers = AxisNumbers::Percent, .maximum = 0.0}},
                            std::move(depths)});
}

void PerformancePage::drawTable()
{
    showRows(*m_rows, strategiesTable(selection(), basisPoints()));
    m_table->fitColumns();
    m_table->setHeightToContents(17); // every strategy and a benchmark
}

} // namespace riskloom
