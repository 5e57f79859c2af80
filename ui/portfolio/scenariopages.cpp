// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/scenariopages.h"

#include "ui/charts/histogram.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/scenariocontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filledtable.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QLabel>

namespace riskloom {
void ScenarioPage::refresh()
{
    if (!selection().run) {
        showEmpty(tr("No scenarios on this data yet"),
                  tr("Set up a plan at the left and press Run: what you have, what you pay in, where you want to be and when. Ten "
                     "thousand courses of the market then say how likely that is."));
        return;
    }
    draw();
    showContent();
}

OutcomePage::OutcomePage(QWidget* parent)
    : ScenarioPage(parent), m_verdict(wrappedLabel()), m_tiles(new TileRow), m_fan(new LineChart), m_wealth(new Histogram),
      m_distribution(new DataTable), m_distributionRows(new ValueTableModel(this)), m_basis(wrappedLabel())
{
    m_verdict->setFont(textFont(TextSize::Heading));
    m_distribution->setSource(m_distributionRows);
    m_distribution->setSortingEnabled(false); // the units of its rows differ
    layScrolled(*content(), {m_verdict, m_tiles, chartRow({m_fan, m_wealth}, 40), m_distribution, m_basis});
}

QString OutcomePage::title() const { return tr("Outcome"); }

void OutcomePage::draw()
{
    m_verdict->setText(scenarioVerdict(run()));
    showTiles(*m_tiles, scenarioTiles(run()));
    m_fan->setContent(wealthFanContent(run()));
    m_wealth->setTitle(tr("Wealth at the horizon"));
    m_wealth->setNote(tr("in money of today"));
    m_wealth->setDescription(tr("How many paths end where. The last class holds all that lies above it."));
    m_wealth->setAxes({.title = tr("Wealth")}, {.title = tr("Paths")});
    m_wealth->setData(drawnHistogram(run().report.summary.wealth.histogram));
    m_distribution->setAccessibleName(tr("Distribution over the paths"));
    fillTable(*m_distribution, *m_distributionRows, distributionTable(run()), 3);
    m_basis->setText(scenarioBasis(run()));
}

StressPage::StressPage(QWidget* parent)
    : ScenarioPage(parent), m_drawdown(new Histogram), m_ruin(new LineChart),
      m_windowHeader(new SectionHeader(SectionHeader::Rank::Section)), m_windows(new DataTable),
      m_windowRows(new ValueTableModel(this)), m_shockHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_shocks(new DataTable), m_shockRows(new ValueTableModel(this)),
      m_holdingHeader(new SectionHeader(SectionHeader::Rank::Section)), m_holdings(new DataTable),
      m_holdingRows(new ValueTableModel(this))
{
    m_windows->setSource(m_windowRows);
    m_shocks->setSource(m_shockRows);
    m_holdings->setSource(m_holdingRows);
    layScrolled(*content(), {chartRow({m_drawdown, m_ruin}, 32), m_windowHeader, m_windows, m_shockHeader, m_shocks, m_holdingHeader,
                             m_holdings});
}

QString StressPage::title() const { return tr("Stress"); }

void StressPage::draw()
{
    m_drawdown->setTitle(tr("Deepest fall"));
    m_drawdown->setNote(tr("below the highest value before, by days"));
    m_drawdown->setDescription(tr("How deep the paths fall on their way, without what is paid in or withdrawn."));
    m_drawdown->setAxes({.title = tr("Deepest fall"), .numbers = AxisNumbers::Percent}, {.title = tr("Paths")});
    m_drawdown->setData(drawnHistogram(run().report.summary.drawdown.histogram));
    m_ruin->setVisible(run().report.summary.ruin.value > 0.0);
    m_ruin->setContent(ruinContent(run()));
    const bool past = !run().report.windows.empty();
    m_windowHeader->setVisible(past);
    m_windows->setVisible(past);
    m_windowHeader->setTexts(tr("Bad times of the past"), tr("what they would do to this portfolio, rebalanced as set up"));
    m_windows->setAccessibleName(tr("Bad times of the past"));
    fillTable(*m_windows, *m_windowRows, windowTable(run()), 14);
    m_shockHeader->setTexts(tr("Sudden shocks"), tr("the market is all assets of the data in equal parts"));
    m_shocks->setAccessibleName(tr("Sudden shocks"));
    fillTable(*m_shocks, *m_shockRows, shockTable(run()), 7);
    m_holdingHeader->setTexts(tr("What is held"), tr("weights that every rebalance goes back to"));
    m_holdings->setAccessibleName(tr("What is held"));
    fillTable(*m_holdings, *m_holdingRows, holdingTable(run()), 12);
}

} // namespace riskloom
