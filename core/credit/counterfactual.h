// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// A variable that the applicant can change, and the bins that can be reached.
struct ActionableVariable {
    std::string variable;
    std::vector<std::size_t> bins;
};
BOOST_DESCRIBE_STRUCT(ActionableVariable, (), (variable, bins))

// Every interval and category group of a variable; nobody is sent to a missing or special value.
ActionableVariable everyOrdinaryBin(const BinnedVariable& variable);

struct BinMove {
    std::string variable;
    std::size_t from = 0;
    std::size_t to = 0;
    double gain = 0.0; // points, above 0
};
BOOST_DESCRIBE_STRUCT(BinMove, (), (variable, from, to, gain))

// The smallest change that would have led to another answer.
struct Counterfactual {
    double score = 0.0;         // after the moves
    std::vector<BinMove> moves; // in the order of the card; none when the score is high enough as it is
};
BOOST_DESCRIBE_STRUCT(Counterfactual, (), (score, moves))

// The fewest moves that lift the case to the target score, and among as few the ones that overshoot it least; nothing
// when all moves together do not. bins: the case's bin in each variable of the card. Actionable variables that the card
// does not have are passed over. Exact: a search over the sums of points that a number of moves can reach.
std::optional<Counterfactual> nearestCounterfactual(const Scorecard& card, std::span<const std::uint16_t> bins,
                                                    std::span<const ActionableVariable> actionable, double targetScore);

} // namespace riskloom
