// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/evidencepage.h"

#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/verdicttext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tilecontent.h"

#include <QLabel>

namespace riskloom {

EvidencePage::EvidencePage(QWidget* parent)
    : PortfolioPage(parent), m_verdict(wrappedLabel()), m_tiles(new TileRow), m_differences(new BarChart),
      m_logits(new BarChart), m_paths(wrappedLabel()), m_fan(new LineChart), m_pathRatios(new BarChart), m_ledger(wrappedLabel()), m_universe(wrappedLabel())
{
    m_verdict->setFont(textFont(TextSize::Heading));
    // The names of the strategies need the whole width.
    layScrolled(*content(), {m_verdict, m_tiles, chartRow({m_differences}, 40), chartRow({m_logits, m_fan}, 40), m_paths,
                             m_pathRatios, m_ledger, m_universe});
}

QString EvidencePage::title() const { return tr("Evidence"); }

void EvidencePage::draw()
{
    m_verdict->setText(verdictText(selection()));
    showTiles(*m_tiles, evidenceTiles(selection()));
    m_ledger->setText(ledgerText(selection()));
    m_universe->setText(groundsText(run()));
    drawDifferences();
    drawLogits();
    m_paths->setText(crossValidationText(selection()));
    m_pathRatios->setVisible(run().report.crossValidation.splits > 0);
    m_fan->setVisible(crossValidated(run().report, selection().chosen().strategy) != nullptr);
    drawFan();
    drawPaths();
}

void EvidencePage::drawDifferences()
{
    std::vector<Bar> bars;
    for (const StrategyResult& result : run().report.strategies) {
        if (result.strategy == StrategyKind::EqualWeight)
            continue;
        const SharpeDifference& difference = result.evidence.againstEqual;
        bars.push_back({.label = strategyName(result.strategy),
                        .value = difference.value,
                        .lower = difference.low,
                        .upper = difference.high,
                        .series = result.strategy == selection().chosen().strategy ? 1 : 0});
    }
    m_differences->setTitle(tr("Sharpe ratio less that of 1/N"));
    m_differences->setNote(tr("with 95% intervals"));
    m_differences->setDescription(tr("A whisker that reaches over 0 is no difference that these days could show."));
    m_differences->setAxes(tr("Strategy"), {.title = tr("Difference a year")});
    m_differences->setBars(std::move(bars));
}

void EvidencePage::drawLogits()
{
    const OverfittingProbability& overfitting = run().report.overfitting;
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < overfitting.logitCounts.size(); ++i)
        bars.push_back({.label = formatNumber(overfitting.logitEdges[i], 1),
                        .value = static_cast<double>(overfitting.logitCounts[i]) / static_cast<double>(overfitting.splits),
                        .series = overfitting.logitEdges[i + 1] <= 0.0 ? 1 : 0});
    m_logits->setTitle(tr("Rank out of sample of the best in sample"));
    m_logits->setNote(tr("PBO %1").arg(formatPercent(overfitting.probability)));
    m_logits->setDescription(tr("Logit of the rank on the days that did not choose it, over %1 splits. Below 0 the best strategy of "
                                "one half of the days was in the lower half of all on the other.")
                                 .arg(formatInteger(overfitting.splits)));
    m_logits->setAxes(tr("Logit, from"), {.title = tr("Share of splits"), .numbers = AxisNumbers::Percent, .minimum = 0.0});
    m_logits->setBars(std::move(bars));
}

void EvidencePage::drawFan()
{
    const CrossValidatedStrategy* own = crossValidated(run().report, selection().chosen().strategy);
    if (own == nullptr)
        return;
    const std::vector<std::int64_t>& days = run().report.crossValidation.days;
    const auto values = [&](const StrategyResult& result) {
        const std::vector<double> all = valueOf(netGrowth(result.growth, result.trades));
        std::vector<double> some;
        for (const std::int64_t day : days)
            some.push_back(all[static_cast<std::size_t>(day)]);
        return some;
    };
    std::vector<double> years;
    for (const std::int64_t day : days)
        years.push_back(decimalYear(run().report.days[static_cast<std::size_t>(day)]));
    Series fan{tr("Middle of %1 paths").arg(formatInteger(run().report.crossValidation.paths)), years, own->middle};
    fan.lower = own->low;
    fan.upper = own->high;
    m_fan->setContent({tr("Value of 1: weights fitted on other days"), tr("from the lowest to the highest path"),
                       tr("On every path every day is tested by weights that were fitted on days of other folds, earlier and later "
                          "ones."),
                       {{.title = tr("Date"), .numbers = AxisNumbers::Year}, {.title = tr("Value")}},
                       {std::move(fan), {tr("Walk-forward"), years, values(selection().chosen())},
                        {strategyName(StrategyKind::EqualWeight), years, values(run().report.strategies.front())}}});
}

void EvidencePage::drawPaths()
{
    std::vector<Bar> bars;
    for (const CrossValidatedStrategy& own : run().report.crossValidation.strategies) {
        const StrategyResult* walked = resultOf(run().report, own.strategy);
        bars.push_back({.label = strategyName(own.strategy),
                        .value = middleOf(own.sharpes),
                        .lower = own.sharpes.front(),
                        .upper = own.sharpes.back(),
                        .series = own.strategy == selection().chosen().strategy ? 1 : 0,
                        .mark = walked != nullptr ? std::optional(walked->measures.sharpe) : std::nullopt});
    }
    m_pathRatios->setTitle(tr("Sharpe ratio of the paths"));
    m_pathRatios->setNote(tr("middle, lowest and highest; walk-forward as a diamond"));
    m_pathRatios->setMarkName(tr("Walk-forward"));
    m_pathRatios->setDescription(tr("How much a Sharpe ratio hangs on the days that the weights were fitted on. Not an interval: the "
                                    "paths share their days."));
    m_pathRatios->setAxes(tr("Strategy"), {.title = tr("Sharpe ratio a year")});
    m_pathRatios->setReference(strategyName(StrategyKind::EqualWeight), run().report.strategies.front().measures.sharpe);
    m_pathRatios->setBars(std::move(bars));
}

} // namespace riskloom
