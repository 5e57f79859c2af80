// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

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
    std::vector<double> points; // one a bin: whole numbers (pointslayout.h), but as they were set where overridden
};
BOOST_DESCRIBE_STRUCT(ScorecardVariable, (), (binning, coefficient, standardError, pValue, points))

BOOST_DEFINE_ENUM_CLASS(PointsLayout, BaseSeparate, Spread, MinimumZero)

// Points that somebody set by hand.
struct PointOverride {
    std::string variable;
    std::string bin;     // binKey() of the bin, so that it never falls on another one
    double points = 0.0;
    std::string who;
    std::string why;
    std::string expires; // last day in force, "2027-12-31"; "" = no end
    double fitted = 0.0; // what the regression gives the bin; filled in on the card
};
BOOST_DESCRIBE_STRUCT(PointOverride, (), (variable, bin, points, who, why, expires, fitted))

// Everything needed to score a row: score = basePoints + the points of its bin in every variable.
struct Scorecard {
    ScoreScale scale;
    double intercept = 0.0; // of ln(good : bad)
    double interceptStandardError = 0.0;
    double basePoints = 0.0;
    std::vector<ScorecardVariable> variables;
    PointsLayout layout = PointsLayout::BaseSeparate;
    std::vector<PointOverride> overrides; // already in the points
};
BOOST_DESCRIBE_STRUCT(Scorecard, (),
                      (scale, intercept, interceptStandardError, basePoints, variables, layout, overrides))

// The scores of all rows, in their order: base points and the points of every variable's bin, missing values and
// categories never seen included. UnknownColumn and WrongColumnType when a column of the card is not there or does not
// fit; other columns and the order of columns do not matter.
Result<std::vector<double>> scoreRows(const Scorecard& card, const Table& table);

// The same without rounding: ln(good : bad) of all rows.
Result<std::vector<double>> logOddsOfRows(const Scorecard& card, const Table& table);

// Points for every unit of ln(good : bad), and the score at even odds.
double scoreFactor(const ScoreScale& scale);
double scoreOffset(const ScoreScale& scale);

// 1 / (1 + exp((score - offset) / factor)).
double probabilityOfBad(const ScoreScale& scale, double score);

} // namespace riskloom
