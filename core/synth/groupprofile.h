// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace riskloom {

// What sets a group of rows apart from others in one column: the mean of a number or the share of a level, among the rows
// that have a value, in both. Of a category the level that moved most.
struct GroupMark {
    std::string column;
    std::string level; // "" for a number
    double own = 0.0;
    double other = 0.0;
    // (own - other) over the deviation among the others: of the number, or sqrt(p (1 - p)) of a level with the share p.
    double effect = 0.0;

    friend bool operator==(const GroupMark&, const GroupMark&) = default;
};
BOOST_DESCRIBE_STRUCT(GroupMark, (), (column, level, own, other, effect))

// The columns of the two tables, which have the same ones, greatest effect first, `most` of them. Numbers and categories
// count; a column that does not vary among the others, or has no value in one of the tables, is left out. Equal effects
// keep the order of the table.
std::vector<GroupMark> groupProfile(const Table& own, const Table& others, std::size_t most);

} // namespace riskloom
