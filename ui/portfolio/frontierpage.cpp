// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/frontierpage.h"

#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace riskloom {
namespace {

// Points of a series by ascending risk, as series are drawn.
Series byRisk(const QString& name, std::vector<std::pair<RiskAndReturn, QString>> points)
{
    std::ranges::stable_sort(points, {}, [](const auto& point) { return point.first.risk; });
    Series series{name, {}, {}, SeriesLook::Markers};
    for (const auto& [place, label] : points) {
        series.x.push_back(place.risk);
        series.y.push_back(place.expected);
        series.labels.push_back(label);
    }
    return series;
}

} // namespace

FrontierPage::FrontierPage(QWidget* parent)
    : PortfolioPage(parent), m_caution(wrappedLabel()), m_pointLabel(new QLabel), m_point(new QSlider(Qt::Horizontal)),
      m_frontier(new LineChart), m_weights(new BarChart), m_views(wrappedLabel()), m_beliefs(new BarChart)
{
    auto* walk = new QWidget;
    auto* line = new QHBoxLayout(walk);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * gridStep);
    line->addWidget(m_pointLabel);
    line->addWidget(m_point, 1);
    m_pointLabel->setBuddy(m_point);
    layScrolled(*content(), {m_caution, walk, chartRow({m_frontier, m_weights}, 50), m_views, m_beliefs});
    connect(m_point, &QSlider::valueChanged, this, &FrontierPage::drawPoint);
    m_frontier->setPointer(LineChart::Pointer::Chooses);
    connect(m_frontier, &LineChart::placeChosen, this, &FrontierPage::goNearest);
}

QString FrontierPage::title() const { return tr("Frontier"); }

void FrontierPage::draw()
{
    const auto points = static_cast<int>(run().report.frontier.size());
    m_point->setAccessibleName(tr("Place on the frontier"));
    m_point->setToolTip(tr("From the least risk at the left to the highest expected return at the right."));
    if (points == 0) {
        m_caution->setText(
            tr("This run kept no frontier: an earlier version made it, or fewer than two assets are still quoted."));
        return;
    }
    m_caution->setText(
        tr("What the estimates on %1 promise a decision made then, not what happened: expected returns of a few years "
           "are mostly noise, and the frontier picks out the luckiest of them.")
            .arg(formatDay(run().report.days.back())));
    {
        const QSignalBlocker quiet(m_point);
        m_point->setRange(0, points - 1);
    }
    drawPoint();
    drawBeliefs();
}

void FrontierPage::drawPoint()
{
    const PortfolioBacktestReport& report = run().report;
    if (report.frontier.empty())
        return;
    const EfficientPortfolio& chosen = report.frontier[static_cast<std::size_t>(m_point->value())];
    m_pointLabel->setText(tr("Expected %1 at a risk of %2").arg(formatPercent(chosen.expected), formatPercent(chosen.risk)));

    Series curve{tr("Efficient frontier"), {}, {}};
    for (const EfficientPortfolio& point : report.frontier) {
        curve.x.push_back(point.risk);
        curve.y.push_back(point.expected);
    }
    std::vector<std::pair<RiskAndReturn, QString>> assets;
    for (std::size_t i = 0; i < report.frontierAssets.size(); ++i)
        if (std::isfinite(report.frontierAssets[i].risk))
            assets.emplace_back(report.frontierAssets[i], QString::fromStdString(report.assets[i].name));
    m_frontier->setContent(
        {tr("Expected return and risk"),
         tr("a year, on the last day"),
         tr("No allocation within the limits expects more for as little risk as the line."),
         {{.title = tr("Risk: volatility"), .numbers = AxisNumbers::Percent},
          {.title = tr("Expected return"), .numbers = AxisNumbers::Percent}},
         {std::move(curve), byRisk(tr("Assets"), std::move(assets)), byRisk(tr("Chosen"), {{chosen, tr("chosen")}})}});

    std::vector<std::size_t> order(chosen.weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return chosen.weights[i]; });
    std::vector<Bar> bars;
    for (const std::size_t i : order)
        if (chosen.weights[i] > 0.0005 && bars.size() < 20)
            bars.push_back({QString::fromStdString(report.assets[i].name), chosen.weights[i]});
    m_weights->setTitle(tr("Weights there"));
    m_weights->setDescription(tr("Weights of the chosen place on the frontier, the largest first."));
    m_weights->setAxes(tr("Asset"), {.title = tr("Weight"), .numbers = AxisNumbers::Percent, .minimum = 0.0});
    m_weights->setBars(std::move(bars));
}

// As the eye sees it: both axes by how far the line goes along them.
void FrontierPage::goNearest(QPointF place)
{
    const std::vector<EfficientPortfolio>& frontier = run().report.frontier;
    if (frontier.empty())
        return;
    const double risks = std::max(frontier.back().risk - frontier.front().risk, 1e-12);
    const double returns = std::max(frontier.back().expected - frontier.front().expected, 1e-12);
    const auto away = [&](const EfficientPortfolio& point) {
        return std::hypot((point.risk - place.x()) / risks, (point.expected - place.y()) / returns);
    };
    m_point->setValue(static_cast<int>(std::ranges::min_element(frontier, {}, away) - frontier.begin()));
}

void FrontierPage::drawBeliefs()
{
    const PortfolioBacktestReport& report = run().report;
    m_views->setVisible(!report.beliefs.empty());
    m_beliefs->setVisible(!report.beliefs.empty());
    if (report.beliefs.empty())
        return;
    QStringList lines;
    for (const ViewOutcome& view : report.views)
        lines << tr("“%1”: %2 before, %3 after.")
                     .arg(QString::fromStdString(view.text), formatPercent(view.prior), formatPercent(view.posterior));
    m_views->setText(lines.isEmpty() ? tr("Without views Black-Litterman expects what makes the market weights the best ones.")
                                     : lines.join(QLatin1Char('\n')));
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < report.beliefs.size(); ++i)
        if (std::isfinite(report.beliefs[i].posterior))
            bars.push_back({.label = QString::fromStdString(report.assets[i].name),
                            .value = report.beliefs[i].posterior,
                            .mark = report.beliefs[i].prior});
    std::ranges::stable_sort(bars, std::greater<>(), &Bar::value);
    m_beliefs->setTitle(tr("Expected return after the views"));
    m_beliefs->setNote(tr("a year, on the last day; before the views as a diamond"));
    m_beliefs->setMarkName(tr("Before the views"));
    m_beliefs->setDescription(tr("A view on one asset moves every other that moves with it."));
    m_beliefs->setAxes(tr("Asset"), {.title = tr("Expected return"), .numbers = AxisNumbers::Percent});
    m_beliefs->setBars(std::move(bars));
}

} // namespace riskloom
