// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"

#include <boost/describe/class.hpp>

#include <string>
#include <vector>

namespace riskloom {

// Score = offset + factor · ln(good : bad), factor = pdo / ln 2, offset = baseScore - factor · ln(baseOdds).
struct ScoreScale {
    double baseScore = 600.0;
    double baseOdds = 50.0; // good : bad at the base score
    double pdo = 20.0;      // points that double the odds
};
BOOST_DESCRIBE_STRUCT(ScoreScale, (), (baseScore, baseOdds, pdo))

// A variable of the card. The logistic regression models ln(good : bad) on weights of evidence, so a coefficient is
// positive when the variable works the way its bins say.
struct ScorecardVariable {
    BinnedVariable binning;
    double coefficient = 0.0;
    double standardError = 0.0;
    double pValue = 1.0;            // Wald, two-sided
    std::vector<double> points;     // one a bin, whole numbers: factor · coefficient · woe, rounded
};
BOOST_DESCRIBE_STRUCT(ScorecardVariable, (), (binning, coefficient, standardError, pValue, points))

// Everything needed to score a row: score = basePoints + the points of its bin in every variable.
struct Scorecard {
    ScoreScale scale;
    double intercept = 0.0; // of ln(good : bad)
    double interceptStandardError = 0.0;
    double basePoints = 0.0; // offset + factor · intercept, rounded
    std::vector<ScorecardVariable> variables;
};
BOOST_DESCRIBE_STRUCT(Scorecard, (), (scale, intercept, interceptStandardError, basePoints, variables))

} // namespace riskloom
