// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/orderspage.h"

#include "ui/charts/barchart.h"
#include "ui/portfolio/approvalcard.h"
#include "ui/portfolio/rebalancecontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filledtable.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/pairrow.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr int shownRows = 5; // fit a window of 1280 x 720 with what stands around them
constexpr int leastBeside = 124 * gridStep; // with less, tables beside each other would scroll sideways

} // namespace

OrdersPage::OrdersPage(QWidget* parent)
    : SelectionPage(QStringLiteral("portfolio"), parent), m_tiles(new TileRow), m_note(wrappedLabel()),
      m_weightHeader(new SectionHeader(SectionHeader::Rank::Section)), m_weights(new DataTable),
      m_weightRows(new ValueTableModel(this)), m_orderHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_export(new QToolButton), m_orders(new DataTable), m_orderRows(new ValueTableModel(this)), m_approval(new ApprovalCard),
      m_bars(new BarChart)
{
    m_weights->setSource(m_weightRows);
    m_orders->setSource(m_orderRows);
    m_export->setIcon(icon(QStringLiteral("export")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_orderHeader->addWidget(m_export);
    connect(m_export, &QToolButton::clicked, this, &OrdersPage::exportAsked);
    layScrolled(*content(), {m_tiles, tables(), m_approval, chartRow({m_bars}, 32), m_note});
}

QWidget* OrdersPage::tables()
{
    return new PairRow({widgetColumn({m_weightHeader, m_weights}), 11}, {widgetColumn({m_orderHeader, m_orders}), 9}, leastBeside);
}

QString OrdersPage::title() const { return tr("Orders"); }

void OrdersPage::refresh()
{
    if (!selection().run) {
        showEmpty(tr("No orders yet"),
                  tr("Say at the left what is held, or read it from a file with the columns asset and units, choose whose last "
                     "decision to go to above, and press Run."));
        return;
    }
    const RebalanceRun& run = *selection().run;
    showTiles(*m_tiles, rebalanceTiles(run));
    m_note->setText(rebalanceNote(run));
    m_weightHeader->setTexts(tr("From holdings to target"), rebalanceSource(run));
    m_weights->setAccessibleName(tr("From holdings to target"));
    fillTable(*m_weights, *m_weightRows, weightTable(run), shownRows);
    m_orderHeader->setTexts(tr("Orders"), tr("Sales first; they pay for purchases."));
    m_orders->setAccessibleName(tr("Orders"));
    fillTable(*m_orders, *m_orderRows, orderTable(run), shownRows);
    m_export->setText(tr("Export CSV"));
    m_export->setToolTip(selection().approval ? tr("The file says who approved the orders.") : tr("The file says that the orders are a draft."));
    m_export->setEnabled(!run.report.orders.empty());
    m_approval->show(selection().approval);
    m_bars->setTitle(tr("Shares before and after"));
    m_bars->setNote(tr("a bar leads from before to after, the diamond is the target"));
    m_bars->setDescription(tr("How the orders move the share of every asset towards its target."));
    m_bars->setAxes(tr("Asset"), {.title = tr("Share"), .numbers = AxisNumbers::Percent});
    m_bars->setMarkName(tr("Target"));
    m_bars->setBars(weightBars(run));
    showContent();
}

} // namespace riskloom
