// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/pricedeskpages.h"

#include "ui/charts/heatmap.h"
#include "ui/charts/sparklinedelegate.h"
#include "ui/portfolio/datasetnameline.h"
#include "ui/portfolio/pricedeskcontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filledtable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QToolButton>

namespace riskloom {
namespace {

constexpr int assetRows = 40;
constexpr int findingRows = 12;
constexpr double fullGap = 0.25; // share of a month's days

} // namespace

void PriceDeskPage::refresh()
{
    if (!selection().run) {
        showEmpty(tr("These prices have not been looked at yet"),
                  tr("Press Run at the left: gaps, splits and outliers are looked for, and it is shown what each way to treat missing "
                     "prices would leave."));
        return;
    }
    draw();
    showContent();
}

AssetsPage::AssetsPage(QWidget* parent)
    : PriceDeskPage(parent), m_tiles(new TileRow), m_survivors(wrappedLabel()), m_table(new DataTable), m_rows(new ValueTableModel(this))
{
    m_table->setSource(m_rows);
    m_table->setItemDelegateForColumn(priceCourseColumn, new SparklineDelegate(bareValueRole, this));
    layScrolled(*content(), {m_tiles, m_survivors, m_table});
}

QString AssetsPage::title() const { return tr("Assets"); }

void AssetsPage::draw()
{
    showTiles(*m_tiles, priceTiles(run()));
    const QString survivors = survivorText(run());
    m_survivors->setText(survivors);
    m_survivors->setVisible(!survivors.isEmpty());
    m_table->setAccessibleName(tr("Assets"));
    fillTable(*m_table, *m_rows, assetTable(run()), assetRows);
}

GapsPage::GapsPage(QWidget* parent)
    : PriceDeskPage(parent), m_map(new HeatMap), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_table(new DataTable),
      m_rows(new ValueTableModel(this))
{
    m_map->setScale(0.0, fullGap);
    m_map->setFormat([](double value) { return formatPercent(value, 0); });
    m_table->setSource(m_rows);
    m_table->setSortingEnabled(false); // the policy that was set up comes first
    layScrolled(*content(), {m_header, m_table, chartRow({m_map}, 60)});
}

QString GapsPage::title() const { return tr("Missing prices"); }

void GapsPage::draw()
{
    m_header->setTexts(tr("What each policy leaves"), tr("The first line is what is set up. No price is ever taken from a later day."));
    m_table->setAccessibleName(tr("What each policy leaves"));
    fillTable(*m_table, *m_rows, effectTable(run()), 8);
    m_map->setTitle(tr("Missing by month"));
    m_map->setNote(tr("share of an asset's days without a price; empty before its first and behind its last"));
    m_map->setDescription(tr("The stronger the colour, the more days of a month lack a price."));
    m_map->setNames(tr("Asset"), tr("Month"), tr("Missing"));
    m_map->setData(gapMap(run()));
}

FindingsPage::FindingsPage(QWidget* parent)
    : PriceDeskPage(parent), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_accept(new QToolButton),
      m_acceptAll(new QToolButton), m_undo(new QToolButton), m_table(new DataTable), m_rows(new ValueTableModel(this)),
      m_rule(wrappedLabel()), m_line(new DatasetNameLine)
{
    m_table->setSource(m_rows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (QToolButton* button : {m_accept, m_acceptAll, m_undo})
        m_header->addWidget(button);
    layScrolled(*content(), {m_header, m_table, m_line, m_rule});
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingsPage::showButtons);
    connect(m_accept, &QToolButton::clicked, this, [this] { accept(chosen()); });
    connect(m_acceptAll, &QToolButton::clicked, this, [this] {
        std::set<std::size_t> all;
        for (std::size_t i = 0; i < run().report.findings.size(); ++i)
            all.insert(i);
        accept(all);
    });
    connect(m_undo, &QToolButton::clicked, this, &FindingsPage::undo);
    connect(m_line, &DatasetNameLine::makeAsked, this, &FindingsPage::ask);
}

QString FindingsPage::title() const { return tr("Splits and outliers"); }

void FindingsPage::setWritable(bool writable) { m_writable = writable; }

void FindingsPage::draw()
{
    if (run().record.id != m_of) {
        m_of = run().record.id;
        m_accepted.clear();
        m_line->setName(tr("%1, corrected").arg(QString::fromStdString(run().record.datasetName)));
    }
    m_accept->setText(tr("Accept"));
    m_accept->setToolTip(tr("Take the corrections of the chosen lines"));
    m_acceptAll->setText(tr("Accept all"));
    m_acceptAll->setToolTip(tr("Take every correction that is proposed"));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Take back what was accepted on the chosen lines, or all of it when none is chosen"));
    m_line->setButtonTexts(tr("Make corrected prices"), tr("A dataset of its own with what was accepted. These prices stay as they are."));
    m_rule->setText(
        tr("Looked at is every log return farther than %1 from the asset's median, in units of 1.4826 times the median "
           "distance. It is a bad tick when three quarters of it are undone by the next price; a split when the price, "
           "less the "
           "middle move of the other assets on the day, is within %2 of a usual ratio (3:2, 2:1, 5:2, 3:1 … 100:1, and "
           "their "
           "reverses) and the next five prices stay there.")
            .arg(formatNumber(run().request.jump, 0), formatPercent(run().request.splitTolerance, 0)));
    showFindings();
}

void FindingsPage::showFindings()
{
    m_header->setTexts(tr("Splits and outliers"), run().report.findings.empty()
                                                      ? tr("Nothing that jumps was found.")
                                                      : tr("%n finding(s)", nullptr, static_cast<int>(run().report.findings.size())) +
                                                            QStringLiteral(", ") +
                                                            tr("%n accepted", nullptr, static_cast<int>(m_accepted.size())));
    m_table->setAccessibleName(tr("Splits and outliers"));
    fillTable(*m_table, *m_rows, findingTable(run(), m_accepted), findingRows);
    showButtons();
}

void FindingsPage::showButtons()
{
    m_accept->setEnabled(!chosen().empty());
    m_undo->setEnabled(!m_accepted.empty());
    m_line->setPossible(m_writable && !m_accepted.empty());
}

std::set<std::size_t> FindingsPage::chosen() const
{
    std::set<std::size_t> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.insert(static_cast<std::size_t>(m_table->toSource(index).row()));
    return rows;
}

void FindingsPage::accept(const std::set<std::size_t>& findings)
{
    for (const std::size_t i : findings)
        if (!correctionText(run().report.findings[i]).isEmpty())
            m_accepted.insert(i);
    showFindings();
}

void FindingsPage::undo()
{
    const std::set<std::size_t> rows = chosen();
    if (rows.empty())
        m_accepted.clear();
    for (const std::size_t i : rows)
        m_accepted.erase(i);
    showFindings();
}

void FindingsPage::ask()
{
    std::vector<PriceFinding> accepted;
    for (const std::size_t i : m_accepted)
        accepted.push_back(run().report.findings[i]);
    Q_EMIT correctionAsked(accepted, m_line->name());
}

} // namespace riskloom
