// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"

#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// What became of a variable from one card to another; nothing where a card does not have it.
struct VariableChange {
    std::string variable;
    std::optional<double> coefficientBefore, coefficientAfter;
    std::optional<double> ivBefore, ivAfter;
    bool sameBins = false; // both score the same values apart, whatever their counts
};

// A bin, known by binKey(), whose points are not alike, or which only one of the cards has.
struct PointsChange {
    std::string variable;
    Bin bin;
    std::optional<double> before, after;
};

// Variables in the order of the card before, then those it does not have; likewise the bins of each. `points` holds the
// bins of variables on both cards alone: with a variable all its bins come or go.
struct ScorecardDiff {
    double basePointsBefore = 0.0;
    double basePointsAfter = 0.0;
    std::vector<VariableChange> variables;
    std::vector<PointsChange> points;
};

ScorecardDiff diffScorecards(const Scorecard& before, const Scorecard& after);

} // namespace riskloom
