// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credit/logistic.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

BOOST_DEFINE_ENUM_CLASS(CoefficientSigns, Any, NeverNegative)

struct LassoOptions {
    int steps = 50;
    double smallestShare = 1e-3; // of the penalty at which the first column enters
    CoefficientSigns signs = CoefficientSigns::Any;
    std::vector<std::uint8_t> unpenalised = {}; // one a column, 1 = always in, with any sign; empty = none
    double tolerance = 1e-9;                    // largest violation of the optimality conditions, per unit of weight
};

// One point of the path: the minimum of -logLikelihood / W + penalty · sum_j sd_j · |b_j|, W the sum of the weights and
// sd_j the standard deviation of column j, so that the penalty does not depend on the columns' units.
struct LassoPoint {
    double penalty = 0.0;
    std::vector<double> coefficients; // intercept first, never penalised
    double logLikelihood = 0.0;
};
BOOST_DESCRIBE_STRUCT(LassoPoint, (), (penalty, coefficients, logLikelihood))

// The path from the smallest penalty that keeps every penalised column out to smallestShare of it, in equal steps of
// the logarithm, each started from the one before (Friedman, Hastie and Tibshirani 2010, Journal of Statistical
// Software 33(1)); each point by Newton steps whose quadratic is minimised by coordinate descent. NotConverged when the
// classes are separated.
Result<std::vector<LassoPoint>> lassoPath(const DesignMatrix& design, std::span<const std::uint8_t> events,
                                          std::span<const double> weights, const LassoOptions& options = {});

} // namespace riskloom
