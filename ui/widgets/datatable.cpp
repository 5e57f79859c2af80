// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datatable.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr int tableLineHeight = 30;

// Shows rows with a cell that contains the text; sorts by bare values with texts in the order of the language.
class FilterProxy : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const QVariant a = left.data(bareValueRole);
        const QVariant b = right.data(bareValueRole);
        if (a.isNull() != b.isNull()) // what is missing comes last in both directions
            return (sortOrder() == Qt::AscendingOrder) == b.isNull();
        if (a.typeId() == QMetaType::QString || b.typeId() == QMetaType::QString)
            return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
        return QSortFilterProxyModel::lessThan(left, right);
    }
};

constexpr int leastCutColumn = 160;
constexpr int usualCutColumn = 240; // of a table that is wider than the view whatever is cut
constexpr int rowsMeasured = 100; // for the width of a column, beside those in view

// The width above which columns are cut so that together they fit the view, if that can be had without cutting below
// leastCutColumn.
int widestColumn(std::vector<int> widths, int room)
{
    assert(!widths.empty());
    std::ranges::sort(widths);
    int left = room;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int share = left / static_cast<int>(widths.size() - i);
        if (widths[i] > share)
            return share < leastCutColumn ? usualCutColumn : share;
        left -= widths[i];
    }
    return widths.back();
}

} // namespace

DataTable::DataTable(QWidget* parent) : QTableView(parent)
{
    setFont(tabularFont(textFont(TextSize::Body)));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setItemDelegate(new RowDelegate(this));
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(tableLineHeight);
    verticalHeader()->setMinimumSectionSize(tableLineHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_spreading)
            m_contentWidths.clear();
    });
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& position) { showColumnMenu(horizontalHeader()->mapToGlobal(position)); });
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT rowChosen(toSource(index)); });
    setAccessibleName(tr("Table"));
}

void DataTable::setSource(QAbstractItemModel* model)
{
    m_tableModel = nullptr;
    if (m_proxy == nullptr) {
        m_proxy = new FilterProxy(this);
        m_proxy->setSortRole(bareValueRole);
        m_proxy->setFilterKeyColumn(-1);
        m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    }
    m_proxy->setSourceModel(model);
    setModel(m_proxy);
    prepare();
}

void DataTable::setSource(TableModel* model)
{
    m_tableModel = model;
    setModel(model);
    prepare();
}

void DataTable::prepare()
{
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    verticalHeader()->setVisible(m_tableModel != nullptr);
    const auto refit = [this] {
        if (m_mostRows > 0)
            setHeightToContents(m_mostRows);
    };
    for (const QMetaObject::Connection& connection : std::exchange(m_refit, {}))
        disconnect(connection);
    // A header forgets which columns are hidden when its model is reset.
    m_refit.push_back(connect(model(), &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_hidden = hiddenColumns();
        m_columnsBefore = model()->columnCount();
    }));
    m_refit.push_back(connect(model(), &QAbstractItemModel::modelReset, this, [this] {
        if (model()->columnCount() == m_columnsBefore)
            for (const int column : m_hidden)
                setColumnHidden(column, true);
    }));
    m_refit.push_back(connect(model(), &QAbstractItemModel::modelReset, this, refit));
    m_refit.push_back(connect(model(), &QAbstractItemModel::rowsInserted, this, refit));
    m_refit.push_back(connect(model(), &QAbstractItemModel::rowsRemoved, this, refit));
}

std::vector<int> DataTable::hiddenColumns() const
{
    std::vector<int> hidden;
    for (int column = 0; column < model()->columnCount(); ++column)
        if (isColumnHidden(column))
            hidden.push_back(column);
    return hidden;
}

QModelIndex DataTable::toSource(const QModelIndex& index) const
{
    return m_tableModel != nullptr || m_proxy == nullptr ? index : m_proxy->mapToSource(index);
}

QModelIndex DataTable::fromSource(const QModelIndex& index) const
{
    return m_tableModel != nullptr || m_proxy == nullptr ? index : m_proxy->mapFromSource(index);
}

void DataTable::setFilterText(const QString& text)
{
    if (m_tableModel != nullptr)
        m_tableModel->setFilterText(text);
    else if (m_proxy != nullptr)
        m_proxy->setFilterFixedString(text);
}

PlainTable DataTable::plainTable(CopyRange range) const
{
    PlainTable table;
    if (model() == nullptr)
        return table;
    std::vector<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    for (const int column : columns)
        table.headers << model()->headerData(column, Qt::Horizontal).toString();
    const auto addRow = [&](int row) {
        std::vector<QVariant> values;
        for (const int column : columns) {
            const QModelIndex cell = model()->index(row, column);
            const QVariant bare = cell.data(bareValueRole);
            values.push_back(bare.isValid() ? bare : cell.data(Qt::DisplayRole));
        }
        table.rows.push_back(std::move(values));
    };
    if (range == CopyRange::All) {
        for (int row = 0; row < model()->rowCount(); ++row)
            addRow(row);
        return table;
    }
    // Ranges, not indexes: with everything selected in a long table there would be millions of those.
    std::vector<int> rows;
    for (const QItemSelectionRange& selected : selectionModel()->selection())
        for (int row = selected.top(); row <= selected.bottom(); ++row)
            rows.push_back(row);
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    for (const int row : rows)
        addRow(row);
    return table;
}

void DataTable::copy(CopyRange range) const
{
    copyTable(plainTable(range));
}

void DataTable::fitColumns()
{
    if (model() == nullptr)
        return;
    const QScopedValueRollback ours(m_spreading, true);
    resizeColumnsToContents();
    m_contentWidths.clear();
    for (int column = 0; column < model()->columnCount(); ++column)
        m_contentWidths.push_back(isColumnHidden(column) ? 0 : columnWidth(column) + halfStep);
    spreadColumns();
}

void DataTable::spreadColumns()
{
    const auto shown = static_cast<int>(std::ranges::count_if(m_contentWidths, [](int width) { return width > 0; }));
    if (model() == nullptr || shown == 0 || m_contentWidths.size() != static_cast<std::size_t>(model()->columnCount()))
        return;
    const QScopedValueRollback ours(m_spreading, true);
    const int room = viewport()->width();
    const int content = std::accumulate(m_contentWidths.begin(), m_contentWidths.end(), 0);
    const int most = widestColumn(m_contentWidths, room);
    int spare = std::max(0, room - content);
    int left = shown;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int width = m_contentWidths[static_cast<std::size_t>(column)];
        if (width == 0)
            continue;
        const int extra = spare / left--;
        spare -= extra;
        setColumnWidth(column, std::min(width, most) + extra);
    }
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    spreadColumns();
}

void DataTable::setHeightToContents(int mostRows)
{
    m_mostRows = mostRows;
    const int rows = model() == nullptr ? 0 : std::min(model()->rowCount(), mostRows);
    const int lineHeight = rows > 0 ? rowHeight(0) : tableLineHeight;
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * lineHeight + 2 +
                   (horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff ? 0 : gridStep + halfStep));
}

QSize DataTable::sizeHint() const
{
    return {480, 8 * tableLineHeight};
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(selectionModel() != nullptr && selectionModel()->hasSelection() ? CopyRange::Selection : CopyRange::All);
        event->accept();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowChosen(toSource(currentIndex()));
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (model() == nullptr)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copySelected = menu->addAction(icon(QStringLiteral("copy")), tr("Copy selected rows"), this,
                                            [this] { copy(CopyRange::Selection); });
    copySelected->setEnabled(selectionModel()->hasSelection());
    menu->addAction(icon(QStringLiteral("table")), tr("Copy whole table"), this, [this] { copy(CopyRange::All); });
    menu->addAction(icon(QStringLiteral("columns")), tr("Choose columns…"), this,
                    [this, at = event->globalPos()] { showColumnMenu(at); });
    menu->popup(event->globalPos());
}

void DataTable::showColumnMenu(const QPoint& position)
{
    if (model() == nullptr)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int shown = 0;
    for (int column = 0; column < model()->columnCount(); ++column)
        shown += isColumnHidden(column) ? 0 : 1;
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(shown > 1 || isColumnHidden(column)); // the last one stays
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            fitColumns();
        });
    }
    menu->popup(position);
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        viewport()->update(); // numbers are formatted when they are drawn
}

} // namespace riskloom
