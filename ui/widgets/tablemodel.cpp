// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablemodel.h"

#include "ui/widgets/format.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/valuetablemodel.h"

#include <algorithm>
#include <numeric>
#include <ranges>

namespace riskloom {
namespace {

QString cellText(const Column& column, std::size_t row)
{
    if (column.missing(row))
        return {};
    switch (column.type()) {
    case ColumnType::Number: return formatNumber(column.number()->values[row], column.number()->decimals);
    case ColumnType::Date: return formatDay(column.date()->days[row]);
    case ColumnType::Category:
    case ColumnType::Text: return QString::fromStdString(column.cell(row));
    }
    return {};
}

QVariant cellValue(const Column& column, std::size_t row)
{
    if (column.missing(row))
        return {};
    if (column.type() == ColumnType::Number)
        return column.number()->values[row];
    return QString::fromStdString(column.cell(row));
}

// Places of a category's levels in the order of their names, so that rows are compared by a number.
std::vector<std::int32_t> levelRanks(const CategoryColumn& column)
{
    std::vector<std::int32_t> byName(column.levels.size());
    std::iota(byName.begin(), byName.end(), 0);
    std::ranges::sort(byName, {}, [&](std::int32_t level) { return column.levels[static_cast<std::size_t>(level)]; });
    std::vector<std::int32_t> ranks(byName.size());
    for (std::size_t place = 0; place < byName.size(); ++place)
        ranks[static_cast<std::size_t>(byName[place])] = static_cast<std::int32_t>(place);
    return ranks;
}

template <class Key>
void sortBy(std::vector<std::uint32_t>& rows, Qt::SortOrder order, Key key)
{
    if (order == Qt::AscendingOrder)
        std::ranges::stable_sort(rows, std::less{}, key);
    else
        std::ranges::stable_sort(rows, std::greater{}, key);
}

void sortRows(std::vector<std::uint32_t>& rows, const Column& column, Qt::SortOrder order)
{
    const auto firstMissing = std::ranges::stable_partition(rows, [&](std::uint32_t row) { return !column.missing(row); });
    std::vector<std::uint32_t> known(rows.begin(), firstMissing.begin());
    switch (column.type()) {
    case ColumnType::Number:
        sortBy(known, order, [values = column.number()->values.span()](std::uint32_t row) { return values[row]; });
        break;
    case ColumnType::Date:
        sortBy(known, order, [days = column.date()->days.span()](std::uint32_t row) { return days[row]; });
        break;
    case ColumnType::Category: {
        const std::vector<std::int32_t> ranks = levelRanks(*column.category());
        sortBy(known, order, [&, codes = column.category()->codes.span()](std::uint32_t row) {
            return ranks[static_cast<std::size_t>(codes[row])];
        });
        break;
    }
    case ColumnType::Text:
        sortBy(known, order, [text = column.text()](std::uint32_t row) { return text->text(row); });
        break;
    }
    std::ranges::copy(known, rows.begin());
}

} // namespace

void TableModel::setTable(Table table)
{
    beginResetModel();
    m_table = std::move(table);
    m_sortColumn = -1;
    m_filter.clear();
    m_ordered = false;
    m_order = {};
    endResetModel();
}

std::size_t TableModel::sourceRow(int row) const
{
    return m_ordered ? m_order[static_cast<std::size_t>(row)] : static_cast<std::size_t>(row);
}

void TableModel::setFilterText(const QString& text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    rebuildOrder();
    endResetModel();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> rows;
    for (const QModelIndex& index : before)
        rows.push_back(sourceRow(index.row()));
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortOrder = order;
    rebuildOrder();
    if (!before.isEmpty()) {
        std::vector<int> places(m_table.rows(), -1);
        for (int row = 0; row < rowCount(); ++row)
            places[sourceRow(row)] = row;
        for (qsizetype i = 0; i < before.size(); ++i)
            changePersistentIndex(before[i], index(places[rows[static_cast<std::size_t>(i)]], before[i].column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TableModel::rebuildOrder()
{
    m_ordered = m_sortColumn >= 0 || !m_filter.isEmpty();
    m_order = {};
    if (!m_ordered)
        return;
    m_order.reserve(m_table.rows());
    for (std::size_t row = 0; row < m_table.rows(); ++row)
        if (m_filter.isEmpty() || matches(row))
            m_order.push_back(static_cast<std::uint32_t>(row));
    if (m_sortColumn >= 0)
        sortRows(m_order, m_table.columns()[static_cast<std::size_t>(m_sortColumn)], m_sortOrder);
}

bool TableModel::matches(std::size_t row) const
{
    return std::ranges::any_of(m_table.columns(), [&](const Column& column) {
        return cellText(column, row).contains(m_filter, Qt::CaseInsensitive);
    });
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_ordered ? m_order.size() : m_table.rows());
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
    case Qt::DisplayRole: return cellText(column, sourceRow(index.row()));
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
