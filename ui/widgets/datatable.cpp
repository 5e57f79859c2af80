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
#include <QSortFilterProxyModel>

#include <algorithm>
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
    m_refit.push_back(connect(model(), &QAbstractItemModel::modelReset, this, refit));
    m_refit.push_back(connect(model(), &QAbstractItemModel::rowsInserted, this, refit));
    m_refit.push_back(connect(model(), &QAbstractItemModel::rowsRemoved, this, refit));
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
    resizeColumnsToContents();
    const int most = std::max(viewport()->width() / 3, 240);
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column) + gridStep, most));
}

void DataTable::setHeightToContents(int mostRows)
{
    m_mostRows = mostRows;
    const int rows = model() == nullptr ? 0 : std::min(model()->rowCount(), mostRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * tableLineHeight + 2 +
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
        connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnHidden(column, !on); });
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
