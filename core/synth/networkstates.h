// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/synth/tableencoding.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom {

// What a column can be in a network over columns. Of a number or date ranges of about as many rows, of a category its slots;
// what is missing is a state of its own. A column that another one depends on is seen by it in fewer groups of states.
struct NetworkStates {
    std::vector<std::uint16_t> slots; // quantiles of the column's rows, ascending: the slot …
    std::vector<float> offsets;       // … and the offset; empty without modes
    std::vector<std::uint32_t> first; // quantile that each state begins with, and the number of quantiles
    std::vector<std::uint16_t> group; // of each state, ascending from 0

    [[nodiscard]] std::size_t count() const { return group.size(); }
    [[nodiscard]] std::size_t groups() const { return static_cast<std::size_t>(group.back()) + 1; }

    friend bool operator==(const NetworkStates&, const NetworkStates&) = default;
};
BOOST_DESCRIBE_STRUCT(NetworkStates, (), (slots, offsets, first, group))

struct StateOptions {
    std::size_t states = 24;      // of a number or date, at most
    std::size_t rowsInState = 25; // on average, at least
    std::size_t groups = 6;       // at most
};

// The states of one column, and which one every row is in.
struct ColumnStates {
    NetworkStates states;
    std::vector<std::uint16_t> stateOf;
    std::vector<std::uint16_t> groupOf;
};

// At least one row. Rows with the same value are in the same state.
ColumnStates columnStates(const ColumnEncoding& column, const EncodedTable& rows, std::size_t j, const StateOptions& options,
                          Random& random);

} // namespace riskloom
