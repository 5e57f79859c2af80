// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace riskloom {

// A riskloom::Table of any length: cells are made into text only when they are drawn, and the order of the rows is a
// list of row numbers, so nothing is copied. Sorts itself; missing values come last in both directions.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(Table table);
    const Table& table() const { return m_table; }
    std::size_t sourceRow(int row) const; // the row of the table that is shown there
    // Shows only rows with a cell that contains the text, without regard to case. Empty: all rows.
    void setFilterText(const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // column < 0: the table's own order

private:
    void rebuildOrder();
    bool matches(std::size_t row) const;

    Table m_table;
    std::vector<std::uint32_t> m_order; // meaningful only while m_ordered
    bool m_ordered = false;             // otherwise the table's own order is shown, unfiltered
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace riskloom
