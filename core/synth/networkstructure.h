// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/synth/networkstates.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

// A column and those it is drawn from, all of them drawn before it, the ones that tell most of it first.
struct NetworkFamily {
    std::size_t column = 0;
    std::vector<std::size_t> parents;

    friend bool operator==(const NetworkFamily&, const NetworkFamily&) = default;
};
BOOST_DESCRIBE_STRUCT(NetworkFamily, (), (column, parents))

// What some columns say of another one, on the same rows: which outcome of their groups each row has.
struct NetworkOutcomes {
    std::vector<std::uint32_t> of;
    std::size_t count = 1;

    // Nothing is known: one outcome.
    explicit NetworkOutcomes(std::size_t rows) : of(rows) {}
    void add(const ColumnStates& column);
};

// Mutual information, in nats, of the outcomes and codes 0 … codeCount - 1, less what chance alone gives it with so many rows
// (Miller 1955, "Note on the bias of information estimates"); may be below 0.
double mutualInformation(const NetworkOutcomes& outcomes, std::span<const std::uint16_t> codes, std::size_t codeCount);

// Which columns depend on which, in the order they are drawn in. It begins with the one that shares most with all others;
// then comes, again and again, the column that shares most with up to two of those that are there already. The search is
// that of PrivBayes (Zhang et al. 2017, ACM Transactions on Database Systems 42(4)) without its noise. `centre`: the column
// that comes first and is a parent of all others beside those two; -1 = none. It looks at 20,000 rows at most. Cancelled.
Result<std::vector<NetworkFamily>> networkStructure(std::span<const ColumnStates> columns, std::int64_t centre,
                                                    const std::stop_token& stop = {});

} // namespace riskloom
