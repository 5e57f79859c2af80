// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/modelselection.h"
#include "core/credit/scorecard.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

struct ScorecardFitOptions {
    ScoreScale scale = {};
    PointsLayout layout = PointsLayout::BaseSeparate;
    SelectionMethod selection = SelectionMethod::All;
    SelectionCriterion criterion = SelectionCriterion::Bic;
    CoefficientSigns signs = CoefficientSigns::NeverNegative;
    std::vector<std::string> forced = {};   // always on the card, whatever the sign, unless collinear
    std::vector<std::string> excluded = {}; // never on it
};

struct VariableStep {
    SelectionMove move = SelectionMove::Start;
    std::string variable;   // "" for the start
    double criterion = 0.0; // after the step
};
BOOST_DESCRIBE_STRUCT(VariableStep, (), (move, variable, criterion))

// How the variables were chosen. All: everything empty.
struct SelectionPath {
    std::vector<std::string> candidates; // in the order of the coefficients of the path, behind the intercept
    std::vector<VariableStep> steps;     // Forward, Backward, Stepwise
    std::vector<LassoPoint> path;        // Lasso
    std::int64_t chosenPoint = 0;        // of the path
};
BOOST_DESCRIBE_STRUCT(SelectionPath, (), (candidates, steps, path, chosenPoint))

// Which weights of evidence the regression read, one design column a variable, and what was left out for what reason.
struct ScorecardFit {
    Scorecard scorecard;
    std::vector<std::string> excluded;    // by hand
    std::vector<std::string> collinear;   // a combination of variables with a higher information value
    std::vector<std::string> notSelected; // the selection did without it
    std::vector<std::string> wrongSign; // a coefficient that is not positive: the variable would work against its bins
    SelectionPath selection;
    std::vector<double> varianceInflation; // of the card's variables (correlation.h), on the training rows
};

// Logistic regression on the weights of evidence of the variables, then points. Variables enter in the order of their
// information value, forced ones first; collinear ones are left out, then the selection is made, and with NeverNegative
// the one with the lowest Wald statistic among those of the wrong sign is left out, one at a time, with a new fit after
// each. The card keeps the given order of the variables.
// UnknownColumn for a forced or excluded name that no variable has; NoUsableVariables when none is left; NotConverged
// when some combination of variables separates the classes.
Result<ScorecardFit> fitScorecard(const std::vector<BinnedVariable>& variables, const Table& table,
                                  const LabelledRows& sample, const ScorecardFitOptions& options);

// A variable's part in the model.
struct CoefficientRow {
    std::string variable;
    double coefficient = 0.0;
    double standardError = 0.0;
    double waldStatistic = 0.0; // coefficient / standardError
    double pValue = 1.0;
    // The standard deviation of coefficient · woe over the training rows, divided by the sum of all variables'.
    double contribution = 0.0;
    bool signFlip = false; // not positive: the more risk its bins show, the higher it scores
    double vif = 1.0;      // variance inflation factor among the weights of evidence of the card (correlation.h)
};
BOOST_DESCRIBE_STRUCT(CoefficientRow, (),
                      (variable, coefficient, standardError, waldStatistic, pValue, contribution, signFlip, vif))

// In the order of the card.
std::vector<CoefficientRow> coefficientTable(const ScorecardFit& fit);

} // namespace riskloom
