// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synth/networkstructure.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace riskloom {

// Chances of a column's states when some of its parents are known.
struct NetworkChances {
    // Of the parents' groups, ascending; the last of the known parents varies fastest. One 0 when none is known.
    std::vector<std::uint32_t> outcomes;
    std::vector<float> cumulative; // outcomes × states

    friend bool operator==(const NetworkChances&, const NetworkChances&) = default;
};
BOOST_DESCRIBE_STRUCT(NetworkChances, (), (outcomes, cumulative))

struct NetworkNode {
    NetworkFamily family;
    std::vector<NetworkChances> chances; // knowing no parent, the first, the first two …

    friend bool operator==(const NetworkNode&, const NetworkNode&) = default;
};
BOOST_DESCRIBE_STRUCT(NetworkNode, (), (family, chances))

// A Bayesian network over the columns of a table (Koller and Friedman 2009, Probabilistic Graphical Models, chapters 3 and
// 17). Chances given its parents are kept only where `fewestRows` rows or more had them so; within them one row can still show,
// and the quantiles of a column are values that rows have. What that gives away is what the privacy report measures.
struct TableNetwork {
    std::vector<NetworkStates> states; // of every column
    std::vector<NetworkNode> nodes;    // in the order they are drawn in

    friend bool operator==(const TableNetwork&, const TableNetwork&) = default;
};
BOOST_DESCRIBE_STRUCT(TableNetwork, (), (states, nodes))

struct NetworkOptions {
    StateOptions states;
    std::size_t fewestRows = 10; // an outcome of the parents with fewer is as if the last of them was not known
    double priorRows = 10.0;     // what is known without the last parent counts as so many rows
    std::int64_t centre = -1;    // see networkStructure()
};

// TooFewRows without rows; Cancelled.
Result<TableNetwork> fitTableNetwork(const TableEncoding& encoding, const EncodedTable& rows, const NetworkOptions& options,
                                     Random& random, const std::stop_token& stop = {});

// The same network and state of `random` give the same bits.
EncodedTable drawNetwork(const TableNetwork& network, std::size_t count, Random& random);

} // namespace riskloom
