// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/evidencepage.h"

#include "ui/charts/barchart.h"
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
      m_logits(new BarChart), m_ledger(wrappedLabel()), m_universe(wrappedLabel())
{
    m_verdict->setFont(textFont(TextSize::Heading));
    layScrolled(*content(), {m_verdict, m_tiles, chartRow({m_differences, m_logits}, 40), m_ledger, m_universe});
}

QString EvidencePage::title() const { return tr("Evidence"); }

void EvidencePage::draw()
{
    m_verdict->setText(verdictText(selection()));
    showTiles(*m_tiles, evidenceTiles(selection()));
    m_ledger->setText(ledgerText(selection()));
    m_universe->setText(universeText(run().report));
    drawDifferences();
    drawLogits();
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

} // namespace riskloom
