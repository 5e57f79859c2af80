// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/valuetablemodel.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace riskloom {
void ValueTableModel::setTable(std::vector<ValueColumn> columns, std::vector<std::vector<QVariant>> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    m_looks.assign(m_rows.size(), {});
    m_largest.assign(m_columns.size(), 0.0);
    for (auto& row : m_rows) {
        row.resize(m_columns.size());
        for (std::size_t column = 0; column < row.size(); ++column)
            if (m_columns[column].mark == ValueColumn::Mark::Bar && std::isfinite(row[column].toDouble()))
                m_largest[column] = std::max(m_largest[column], row[column].toDouble());
    }
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
    case Qt::DisplayRole: return shownText(m_columns[column], value);
    case bareValueRole: return value;
    case barRole: return bar(value, column);
    case quietRepeatsRole: return m_columns[column].mark == ValueColumn::Mark::QuietRepeats ? QVariant(true) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (m_columns[column].align == ValueColumn::Align::Number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole: return m_looks[row].toolTip.isEmpty() ? m_columns[column].toolTip : m_looks[row].toolTip;
    case Qt::DecorationRole:
        return column == 0 && !m_looks[row].iconName.isEmpty() ? QVariant(icon(m_looks[row].iconName, m_looks[row].tone))
                                                               : QVariant();
    case Qt::ForegroundRole:
        return index.column() == m_looks[row].markedColumn ? QVariant(coloursOf(QGuiApplication::palette()).negative)
                                                           : QVariant();
    case Qt::FontRole:
        if (m_looks[row].emphasised || index.column() == m_looks[row].markedColumn) {
            QFont font = textFont(TextSize::Body);
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    default: return {};
    }
}

QVariant ValueTableModel::bar(const QVariant& value, std::size_t column) const
{
    if (m_columns[column].mark != ValueColumn::Mark::Bar || value.isNull() || m_largest[column] <= 0.0)
        return {};
    return std::clamp(value.toDouble() / m_largest[column], 0.0, 1.0);
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
