// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"

#include <boost/describe/class.hpp>

#include <span>
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
    double pValue = 1.0;        // Wald, two-sided
    std::vector<double> points; // one a bin, whole numbers: factor · coefficient · woe, rounded
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

// Which weights of evidence the regression read, one design column a variable, and what was left out for what reason.
struct ScorecardFit {
    Scorecard scorecard;
    std::vector<std::string> collinear; // a combination of variables with a higher information value
    std::vector<std::string> wrongSign; // a coefficient that is not positive: the variable would work against its bins
};

// Logistic regression on the weights of evidence of the variables, then whole points. Variables enter in the order of
// their information value; collinear ones are left out first, then the one with the lowest Wald statistic among those
// of the wrong sign, one at a time, with a new fit after each. The card keeps the given order of the variables.
// NoUsableVariables when none is left; NotConverged when some combination of variables separates the classes.
Result<ScorecardFit> fitScorecard(const std::vector<BinnedVariable>& variables, const Table& table,
                                  const LabelledRows& sample, const ScoreScale& scale);

// The scores of all rows, in their order: base points and the points of every variable's bin, missing values and
// categories never seen included. UnknownColumn and WrongColumnType when a column of the card is not there or does not
// fit; other columns and the order of columns do not matter.
Result<std::vector<double>> scoreRows(const Scorecard& card, const Table& table);

// The same without rounding: ln(good : bad) of all rows.
Result<std::vector<double>> logOddsOfRows(const Scorecard& card, const Table& table);

// Points for every unit of ln(good : bad).
double scoreFactor(const ScoreScale& scale);

// 1 / (1 + exp((score - offset) / factor)).
double probabilityOfBad(const ScoreScale& scale, double score);

} // namespace riskloom
