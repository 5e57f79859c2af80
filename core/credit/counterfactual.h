// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"

#include <boost/describe/class.hpp>
<<<<<<< HEAD

#include <cstddef>
#include <cstdint>
#include <optional>
    == == ==
    =
#include <boost/describe/enum.hpp>

#include <cstdint>
        >>>>>>> eaacc91(Explain a score
                        : points lost, ranked reasons, and the nearest score that would have been enough)
#include <span>
#include <string>
#include <vector>

                    namespace riskloom
{

<<<<<<< HEAD
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

    // The fewest moves that lift the case to the target score, and among as few the ones that overshoot it least;
    // nothing when all moves together do not. bins: the case's bin in each variable of the card. Actionable variables
    // that the card does not have are passed over. Exact: a search over the sums of points that a number of moves can
    // reach.
    std::optional<Counterfactual> nearestCounterfactual(const Scorecard& card, std::span<const std::uint16_t> bins,
                                                        std::span<const ActionableVariable> actionable,
                                                        double targetScore);
=======
    // Which values of a variable an applicant can come to have. Higher and Lower count from the interval they are in;
    // from any other bin, and among categories, every bin that holds values can be reached.
    BOOST_DEFINE_ENUM_CLASS(Reach, Any, Higher, Lower)

    struct ActionableVariable {
        std::string variable;
        Reach reach = Reach::Any;
    };
    BOOST_DESCRIBE_STRUCT(ActionableVariable, (), (variable, reach))

    struct CounterfactualChange {
        std::string variable;
        int fromBin = 0;
        int toBin = 0;
        double gain = 0.0; // points, above 0
    };
    BOOST_DESCRIBE_STRUCT(CounterfactualChange, (), (variable, fromBin, toBin, gain))

    // What would have been enough.
    struct Counterfactual {
        bool reachable = false;
        double score = 0.0;                        // as it is
        double scoreAfter = 0.0;                   // with the changes; as it is when the cut-off cannot be reached
        double bestScore = 0.0;                    // with the best that every actionable variable can give
        std::vector<CounterfactualChange> changes; // in the order of the card
    };
    BOOST_DESCRIBE_STRUCT(Counterfactual, (), (reachable, score, scoreAfter, bestScore, changes))

    // The fewest variables whose change lifts the score to the cut-off, and of all ways to change so few the one with
    // the least surplus: exact, by dynamic programming over the sums of points. bins: the applicant's bin of every
    // variable of the card. Variables that are not on the card are ignored. Well under a millisecond for whole points.
    Counterfactual nearestCounterfactual(const Scorecard& card, std::span<const std::uint16_t> bins, double cutOff,
                                         std::span<const ActionableVariable> actionable);
>>>>>>> eaacc91 (Explain a score: points lost, ranked reasons, and the nearest score that would have been enough)

} // namespace riskloom
