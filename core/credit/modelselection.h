// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/lasso.h"
#include "core/credit/logistic.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

BOOST_DEFINE_ENUM_CLASS(SelectionMethod,
                        All,      // every column
                        Forward,  // columns enter one by one
                        Backward, // columns leave one by one
                        Stepwise, // both, from none
                        Lasso)    // the columns of the best point of the L1 path, fitted again without a penalty

// Akaike 1974: -2 logLikelihood + 2 k. Schwarz 1978: -2 logLikelihood + ln(n) k, n the sum of the weights. Lower is
// better.
BOOST_DEFINE_ENUM_CLASS(SelectionCriterion, Aic, Bic)

struct ColumnSelection {
    SelectionMethod method = SelectionMethod::All;
    SelectionCriterion criterion = SelectionCriterion::Bic;
    CoefficientSigns signs = CoefficientSigns::Any;
    std::vector<std::uint8_t> forced = {}; // one a column, 1 = always in, whatever its sign; empty = none
};

BOOST_DEFINE_ENUM_CLASS(SelectionMove, Start, Enter, Leave)

struct SelectionStep {
    SelectionMove move = SelectionMove::Start;
    std::size_t column = 0;
    double criterion = 0.0; // after the step
};

struct SelectionResult {
    std::vector<std::size_t> columns; // ascending
    std::vector<SelectionStep> steps; // Forward, Backward, Stepwise
    std::vector<LassoPoint> path;     // Lasso
    std::size_t chosenPoint = 0;      // of the path
};

double selectionCriterion(SelectionCriterion criterion, double logLikelihood, std::size_t parameters, double weight);

// Which columns of the design to use. A column enters when the criterion of the model refitted with it is lower, and
// leaves when that of the model without it is; candidates are tried by Rao's score statistic, highest first, and by
// Wald's, lowest first, and the first that improves is taken (as SAS PROC LOGISTIC orders them). So at the end no
// single column could improve the criterion by entering (Forward, Stepwise) or leaving (Backward, Stepwise). With
// NeverNegative no step may leave an unforced coefficient at or below zero. A candidate that separates the classes is
// passed over.
//
// The columns must not be linear combinations of one another. NotConverged when the first model separates the classes.
Result<SelectionResult> selectColumns(const DesignMatrix& design, std::span<const std::uint8_t> events,
                                      std::span<const double> weights, const ColumnSelection& selection);

// The design of some of the columns, in the given order.
DesignMatrix columnsOf(const DesignMatrix& design, std::span<const std::size_t> columns);

} // namespace riskloom
