// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/scenariomodel.h"

#include <Eigen/Core>

#include <span>
#include <stop_token>

namespace riskloom {

// Kendall's τ-b of two series of one length, in O(n log n) (Knight 1966, Journal of the American Statistical Association
// 61, 436-439). 0 when one of them is constant.
double kendallTau(std::span<const double> a, std::span<const double> b);

struct CopulaFit {
    Eigen::MatrixXd correlation; // sin(π τ / 2), made positive definite when it is not
    int degrees = 4;
    double logLikelihood = 0.0; // of the copula at these
};

// See studentCopula() in scenariomodel.h. Cancelled.
Result<CopulaFit> fitStudentCopula(const JointGrowth& history, const std::stop_token& stop = {});

} // namespace riskloom
