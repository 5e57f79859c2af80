// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablemodel.h"

#include "ui/widgets/format.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/valuetablemodel.h"

namespace riskloom {
namespace {

QVariant cellValue(const Column& column, std::size_t row)
{
    if (column.missing(row))
        return {};
    if (column.type() == ColumnType::Number)
        return column.number()->values[row];
    return QString::fromStdString(column.cell(row));
}

} // namespace

TableModel::TableModel(QObject* parent) : QAbstractTableModel(parent), m_arranging(this) {}

void TableModel::setTable(Table table)
{
    m_arranging.cancel();
    m_busy = false;
    beginResetModel();
    m_table = std::move(table);
    m_wanted = m_shown = {};
    m_order = {};
    endResetModel();
    Q_EMIT arranged();
}

std::size_t TableModel::sourceRow(int row) const
{
    return m_shown.natural() ? static_cast<std::size_t>(row) : m_order[static_cast<std::size_t>(row)];
}

void TableModel::setFilterText(const QString& text)
{
    if (text == m_wanted.filter)
        return;
    m_wanted.filter = text;
    arrange();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    const int wanted = column < columnCount() ? column : -1;
    if (wanted == m_wanted.sortColumn && order == m_wanted.sortOrder)
        return;
    m_wanted.sortColumn = wanted;
    m_wanted.sortOrder = order;
    arrange();
}

void TableModel::arrange()
{
    m_arranging.cancel();
    m_busy = false;
    if (m_wanted.natural()) {
        show({});
        return;
    }
    m_busy = true;
    Q_EMIT arrangingStarted();
    m_arranging.start(
        [table = m_table, wanted = m_wanted, locale = QLocale()](const std::stop_token& stop) {
            return arrangeRows(table, wanted, locale, stop);
        },
        [this](std::vector<std::uint32_t> order) {
            m_busy = false;
            show(std::move(order));
        });
}

void TableModel::show(std::vector<std::uint32_t> order)
{
    if (m_wanted.filter == m_shown.filter) {
        reorder(std::move(order));
    } else {
        beginResetModel();
        m_order = std::move(order);
        m_shown = m_wanted;
        endResetModel();
    }
    Q_EMIT arranged();
}

// The same rows in another order: selected cells stay with their row.
void TableModel::reorder(std::vector<std::uint32_t> order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> rows;
    for (const QModelIndex& index : before)
        rows.push_back(sourceRow(index.row()));
    m_order = std::move(order);
    m_shown = m_wanted;
    if (!before.isEmpty()) {
        std::vector<int> places(m_table.rows(), -1);
        for (int row = 0; row < rowCount(); ++row)
            places[sourceRow(row)] = row;
        for (qsizetype i = 0; i < before.size(); ++i)
            changePersistentIndex(before[i], index(places[rows[static_cast<std::size_t>(i)]], before[i].column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_shown.natural() ? m_table.rows() : m_order.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns().size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Column& column = m_table.columns()[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cellText(column, sourceRow(index.row()), QLocale());
    case bareValueRole: return cellValue(column, sourceRow(index.row()));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column.type() == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < rowCount()
                   ? QVariant(formatInteger(static_cast<std::int64_t>(sourceRow(section)) + 1))
                   : QVariant();
    if (section >= columnCount())
        return {};
    const Column& column = m_table.columns()[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(column.name);
    case Qt::ToolTipRole: return QStringLiteral("%1 · %2").arg(QString::fromStdString(column.name), columnTypeText(column.type()));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column.type() == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

} // namespace riskloom
