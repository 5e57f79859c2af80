// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"
#include "ui/widgets/latesttask.h"
#include "ui/widgets/rowarrangement.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace riskloom {

// A riskloom::Table of any length: cells are made into text only when they are drawn, and the order of the rows is a
// list of row numbers, so nothing is copied. It sorts and filters itself away from the window's thread: until the answer
// is there the rows stay as they were, and a newer wish takes the place of one that is under way. Only going back to the
// table's own order is done at once.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit TableModel(QObject* parent = nullptr);
    void setTable(Table table);
    const Table& table() const { return m_table; }
    std::size_t sourceRow(int row) const; // the row of the table that is shown there
    // Shows only rows with a cell that contains the text, without regard to case. Empty: all rows.
    void setFilterText(const QString& text);
    bool arranging() const { return m_busy; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // column < 0: the table's own order

Q_SIGNALS:
    void arrangingStarted();
    void arranged(); // the rows that were wanted are shown

private:
    void arrange();
    void show(std::vector<std::uint32_t> order);
    void reorder(std::vector<std::uint32_t> order);

    Table m_table;
    RowArrangement m_wanted, m_shown;
    std::vector<std::uint32_t> m_order; // of m_shown, unless that is the table's own
    LatestTask<std::vector<std::uint32_t>> m_arranging;
    bool m_busy = false;
};

} // namespace riskloom
