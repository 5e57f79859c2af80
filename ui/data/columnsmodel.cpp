// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/columnsmodel.h"

#include "ui/data/datatexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/valuetablemodel.h"

#include <algorithm>

namespace riskloom {
namespace {

bool onlyOnce(Role role)
{
    return role == Role::Target || role == Role::Date || role == Role::Weight;
}

QVariantList heights(const std::vector<std::uint64_t>& counts)
{
    QVariantList list;
    for (const std::uint64_t count : counts)
        list << static_cast<double>(count);
    return list;
}

QVariantList shapeOf(const ColumnProfile& profile)
{
    if (profile.number)
        return heights(profile.number->histogram.counts);
    if (profile.date)
        return heights(profile.date->histogram.counts);
    std::vector<std::uint64_t> counts;
    for (const LevelCount& level : profile.levels)
        counts.push_back(level.rows);
    return heights(counts);
}

double missingShare(const ColumnProfile& profile)
{
    return profile.rows == 0 ? 0.0 : static_cast<double>(profile.missing) / static_cast<double>(profile.rows);
}

} // namespace

void ColumnsModel::setSchema(const Schema& schema)
{
    beginResetModel();
    m_schema = schema;
    m_profiles.clear();
    endResetModel();
}

void ColumnsModel::setRoles(const Schema& schema)
{
    m_schema = schema;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, RoleOf), index(rowCount() - 1, RoleOf));
}

void ColumnsModel::setProfiles(std::vector<ColumnProfile> profiles)
{
    m_profiles = std::move(profiles);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Missing), index(rowCount() - 1, columnIdCount - 1));
}

const ColumnProfile* ColumnsModel::profile(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return row >= 0 && place < m_profiles.size() ? &m_profiles[place] : nullptr;
}

void ColumnsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnIdCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnIdCount - 1));
}

int ColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_schema.columns.size());
}

int ColumnsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnIdCount;
}

QVariant ColumnsModel::display(int row, int column) const
{
    const ColumnSpec& spec = m_schema.columns[static_cast<std::size_t>(row)];
    const ColumnProfile* known = profile(row);
    switch (column) {
    case Name: return QString::fromStdString(spec.name);
    case Type: return columnTypeText(spec.type);
    case RoleOf: return roleText(spec.role);
    case Missing: return known == nullptr ? QVariant() : formatPercent(missingShare(*known));
    case Distinct: return known == nullptr ? QVariant() : formatInteger(static_cast<std::int64_t>(known->distinct));
    case Content: return known == nullptr ? QVariant() : contentText(*known);
    default: return {};
    }
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ColumnProfile* known = profile(index.row());
    const bool numeric = index.column() == Missing || index.column() == Distinct;
    switch (role) {
    case Qt::DisplayRole: return display(index.row(), index.column());
    case Qt::EditRole:
        if (index.column() == RoleOf)
            return static_cast<int>(m_schema.columns[static_cast<std::size_t>(index.row())].role);
        return display(index.row(), index.column());
    case bareValueRole:
        if (known != nullptr && index.column() == Missing)
            return missingShare(*known);
        if (known != nullptr && index.column() == Distinct)
            return static_cast<qulonglong>(known->distinct);
        return display(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == RoleOf && m_editing == Editing::Allowed)
            return tr("Double click or press F2 to choose another role.");
        return display(index.row(), index.column());
    case Qt::TextAlignmentRole: return QVariant((numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case shapeRole: return known == nullptr || index.column() != Shape ? QVariant() : QVariant(shapeOf(*known));
    default: return {};
    }
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != RoleOf)
        return false;
    const auto chosen = static_cast<Role>(value.toInt());
    ColumnSpec& spec = m_schema.columns[static_cast<std::size_t>(index.row())];
    if (spec.role == chosen)
        return false;
    if (onlyOnce(chosen))
        for (ColumnSpec& other : m_schema.columns)
            if (other.role == chosen)
                other.role = Role::Input;
    if (chosen == Role::Target || spec.role == Role::Target)
        m_schema.badValue.clear();
    spec.role = chosen;
    Q_EMIT dataChanged(this->index(0, RoleOf), this->index(rowCount() - 1, RoleOf));
    Q_EMIT schemaEdited(m_schema);
    return true;
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == RoleOf && m_editing == Editing::Allowed ? usual | Qt::ItemIsEditable : usual;
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && (section == Missing || section == Distinct))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name: return tr("Column");
    case Type: return tr("Type");
    case RoleOf: return tr("Role");
    case Missing: return tr("Missing");
    case Distinct: return tr("Distinct");
    case Shape: return tr("Distribution");
    case Content: return tr("Values");
    default: return {};
    }
}

} // namespace riskloom
