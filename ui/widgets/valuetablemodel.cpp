// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/valuetablemodel.h"

#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <cassert>

namespace riskloom {
namespace {

QString plainText(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Double: return formatSignificant(value.toDouble(), 4);
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::UInt:
    case QMetaType::ULongLong: return formatInteger(value.toLongLong());
    default: return value.toString();
    }
}

} // namespace

ValueColumn textColumn(const QString& title, const QString& toolTip)
{
    return {title, toolTip, ValueColumn::Align::Text, {}};
}

ValueColumn integerColumn(const QString& title, const QString& toolTip)
{
    return {title, toolTip, ValueColumn::Align::Number,
            [](const QVariant& value) { return value.isNull() ? QString() : formatInteger(value.toLongLong()); }};
}

ValueColumn numberColumn(const QString& title, int decimals, const QString& toolTip)
{
    return {title, toolTip, ValueColumn::Align::Number, [decimals](const QVariant& value) {
                return value.isNull() ? QString() : formatNumber(value.toDouble(), decimals);
            }};
}

ValueColumn percentColumn(const QString& title, int decimals, const QString& toolTip)
{
    return {title, toolTip, ValueColumn::Align::Number, [decimals](const QVariant& value) {
                return value.isNull() ? QString() : formatPercent(value.toDouble(), decimals);
            }};
}

void ValueTableModel::setTable(std::vector<ValueColumn> columns, std::vector<std::vector<QVariant>> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    m_looks.assign(m_rows.size(), {});
    for (auto& row : m_rows)
        row.resize(m_columns.size());
    endResetModel();
}

void ValueTableModel::setColumns(std::vector<ValueColumn> columns)
{
    assert(columns.size() == m_columns.size());
    m_columns = std::move(columns);
    if (m_columns.empty())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ValueTableModel::setRowLook(int row, const RowLook& look)
{
    m_looks[static_cast<std::size_t>(row)] = look;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void ValueTableModel::setValue(int row, int column, const QVariant& value)
{
    m_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = value;
    Q_EMIT dataChanged(index(row, column), index(row, column));
}

int ValueTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ValueTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ValueTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const QVariant& value = m_rows[row][column];
    switch (role) {
    case Qt::DisplayRole: return m_columns[column].format ? m_columns[column].format(value) : plainText(value);
    case bareValueRole: return value;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (m_columns[column].align == ValueColumn::Align::Number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole: return m_looks[row].toolTip.isEmpty() ? m_columns[column].toolTip : m_looks[row].toolTip;
    case Qt::DecorationRole:
        return column == 0 && !m_looks[row].iconName.isEmpty() ? QVariant(icon(m_looks[row].iconName, m_looks[row].tone))
                                                               : QVariant();
    case Qt::FontRole:
        if (m_looks[row].emphasised) {
            QFont font = textFont(TextSize::Body);
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    default: return {};
    }
}

QVariant ValueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ValueColumn& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.toolTip;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column.align == ValueColumn::Align::Number ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

} // namespace riskloom
