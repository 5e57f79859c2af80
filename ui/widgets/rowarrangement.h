// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <QLocale>
#include <QString>

#include <cstdint>
#include <stop_token>
#include <vector>

namespace riskloom {

// Which rows of a table are shown, and in which order.
struct RowArrangement {
    QString filter;      // only rows with a cell that contains it, without regard to case; "" = all
    int sortColumn = -1; // -1 = the table's own order
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    [[nodiscard]] bool natural() const { return filter.isEmpty() && sortColumn < 0; }
};

// A cell as a person reads it.
QString cellText(const Column& column, std::size_t row, const QLocale& locale);

// The numbers of the rows to show. Missing values come last in both directions; equal ones keep the table's order. Any
// thread. Asks `stop` every few thousand rows; what comes back then is of no use.
std::vector<std::uint32_t> arrangeRows(const Table& table, const RowArrangement& arrangement, const QLocale& locale,
                                       const std::stop_token& stop);

} // namespace riskloom
