// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"
#include "core/synth/tableencoding.h"

#include <boost/describe/class.hpp>

#include <string>
#include <vector>

namespace riskloom {

// A category's levels in the training rows and in drawn ones; most frequent first, "" = missing, at most 30 of a
// column.
struct LevelShare {
    std::string level;
    double training = 0.0;
    double drawn = 0.0;
};
BOOST_DESCRIBE_STRUCT(LevelShare, (), (level, training, drawn))
struct ColumnShares {
    std::string column;
    std::vector<LevelShare> levels;
};
BOOST_DESCRIBE_STRUCT(ColumnShares, (), (column, levels))
std::vector<ColumnShares> categoryShares(const TableEncoding& encoding, const Table& drawn);

} // namespace riskloom
