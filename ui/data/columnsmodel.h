// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/profile.h"
#include "core/data/schema.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace riskloom {

inline constexpr int shapeRole = Qt::UserRole + 10; // QVariantList of bar heights for the sparkline

// The columns of a dataset as rows: what they are for (editable), how they are filled and how they are spread.
class ColumnsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum ColumnId { Name, Type, RoleOf, Missing, Distinct, Shape, Content, columnIdCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setSchema(const Schema& schema); // of another dataset: forgets the profiles
    void setRoles(const Schema& schema);  // of the same dataset
    const Schema& schema() const { return m_schema; }
    void setProfiles(std::vector<ColumnProfile> profiles);
    const ColumnProfile* profile(int row) const; // null until it is computed
    enum class Editing { Allowed, Locked };
    void setEditing(Editing editing) { m_editing = editing; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    // A person chose a role. Roles that one column only can have are taken from the column that had them.
    void schemaEdited(const riskloom::Schema& schema);

private:
    QVariant display(int row, int column) const;

    Schema m_schema;
    std::vector<ColumnProfile> m_profiles;
    Editing m_editing = Editing::Allowed;
};

} // namespace riskloom
