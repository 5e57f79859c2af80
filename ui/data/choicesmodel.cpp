// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/choicesmodel.h"

#include "ui/data/datatexts.h"
#include "ui/widgets/texts.h"

#include <algorithm>

namespace riskloom {

void ChoicesModel::setPreview(const CsvPreview& preview)
{
    beginResetModel();
    m_names = preview.names;
    m_guesses = preview.guesses;
    endResetModel();
}

void ChoicesModel::forgetChoices()
{
    m_choices.clear();
}

std::vector<ColumnChoice> ChoicesModel::choices() const
{
    std::vector<ColumnChoice> list;
    for (const auto& [name, choice] : m_choices)
        if (std::ranges::find(m_names, name) != m_names.end())
            list.push_back(choice);
    return list;
}

std::vector<ColumnSpec> ChoicesModel::columns() const
{
    std::vector<ColumnSpec> list;
    for (std::size_t i = 0; i < m_names.size(); ++i)
        list.push_back({m_names[i], m_guesses[i].type, m_guesses[i].role});
    return list;
}

void ChoicesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnIdCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnIdCount - 1));
}

int ChoicesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

int ChoicesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnIdCount;
}

QString ChoicesModel::why(std::size_t row) const
{
    const ColumnGuess& guess = m_guesses[row];
    const QString type = typeReasonText(guess);
    return guess.roleReason == RoleReason::Ordinary ? type : type + u' ' + roleReasonText(guess.roleReason);
}

QVariant ChoicesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::EditRole && index.column() == Type)
        return typeChoice(m_guesses[row].type, m_guesses[row].dateFormat);
    if (role == Qt::EditRole && index.column() == RoleOf)
        return static_cast<int>(m_guesses[row].role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name: return QString::fromStdString(m_names[row]);
    case Type: return typeText(m_guesses[row].type, m_guesses[row].dateFormat);
    case RoleOf: return roleText(m_guesses[row].role);
    case Why: return why(row);
    default: return {};
    }
}

bool ChoicesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() != Type && index.column() != RoleOf)
        return false;
    ColumnChoice& choice = m_choices[m_names[row]];
    choice.column = m_names[row];
    if (index.column() == Type) {
        choice.type = typeOfChoice(value.toInt());
        choice.dateFormat.reset();
        if (dateFormatOfChoice(value.toInt()) != DateFormat::None)
            choice.dateFormat = dateFormatOfChoice(value.toInt());
    } else {
        choice.role = static_cast<Role>(value.toInt());
    }
    Q_EMIT choicesEdited();
    return true;
}

Qt::ItemFlags ChoicesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Type || index.column() == RoleOf ? usual | Qt::ItemIsEditable : usual;
}

QVariant ChoicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name: return tr("Column");
    case Type: return tr("Type");
    case RoleOf: return tr("Role");
    case Why: return tr("Why");
    default: return {};
    }
}

} // namespace riskloom
