// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/previewmodel.h"

#include "ui/data/datatexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"

#include <algorithm>

namespace riskloom {

void PreviewModel::setPreview(const CsvPreview& preview)
{
    beginResetModel();
    m_names = preview.names;
    m_rows = preview.first;
    m_first = m_rows.size();
    if (!preview.whole) {
        m_rows.insert(m_rows.end(), preview.middle.begin(), preview.middle.end());
        m_rows.insert(m_rows.end(), preview.last.begin(), preview.last.end());
    }
    m_numeric.clear();
    for (const ColumnGuess& guess : preview.guesses)
        m_numeric.push_back(guess.type == ColumnType::Number);
    endResetModel();
}

int PreviewModel::refusedRows() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const CsvPreviewRow& row) { return row.refused.has_value(); }));
}

void PreviewModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CsvPreviewRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole: return column < row.cells.size() ? QString::fromStdString(row.cells[column]) : QString();
    case Qt::DecorationRole:
        return row.refused && index.column() == 0 ? QVariant(icon(QStringLiteral("warning"), IconTone::Warning)) : QVariant();
    case Qt::ToolTipRole:
        return row.refused ? tr("This row would be refused: %1.").arg(rowRuleText(*row.refused)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((column < m_numeric.size() && m_numeric[column] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto column = static_cast<std::size_t>(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && column < m_numeric.size() && m_numeric[column])
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (orientation == Qt::Horizontal)
        return QString::fromStdString(m_names[static_cast<std::size_t>(section)]);
    const CsvPreviewRow& row = m_rows[static_cast<std::size_t>(section)];
    return row.line > 0 ? formatInteger(static_cast<std::int64_t>(row.line)) : QStringLiteral("⋯");
}

} // namespace riskloom
