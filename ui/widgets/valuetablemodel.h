// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/valuecolumn.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <vector>

namespace riskloom {

inline constexpr int bareValueRole = Qt::UserRole + 1; // the bare value: what a table sorts by and what is copied
inline constexpr int barRole = Qt::UserRole + 5;       // double, 0 … 1: length of a bar behind the text
inline constexpr int quietRepeatsRole = Qt::UserRole + 6; // bool: muted where the cell above says the same

// A table of a report: values in memory, a few thousand rows.
class ValueTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(std::vector<ValueColumn> columns, std::vector<std::vector<QVariant>> rows);
    void setColumns(std::vector<ValueColumn> columns); // same number: new words after a change of language
    void setRowLook(int row, const RowLook& look);
    void setValue(int row, int column, const QVariant& value);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant bar(const QVariant& value, std::size_t column) const;

    std::vector<ValueColumn> m_columns;
    std::vector<std::vector<QVariant>> m_rows;
    std::vector<RowLook> m_looks;
    std::vector<double> m_largest; // of every column, for its bars
};

} // namespace riskloom
