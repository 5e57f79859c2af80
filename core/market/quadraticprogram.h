// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <Eigen/Core>

namespace riskloom {

// Minimise ½ x'Gx + a'x subject to Ex = e and Cx ≥ c. G is symmetric and positive definite, n × n; matrices without rows
// stand for no constraints.
struct QuadraticProgram {
    Eigen::MatrixXd g;
    Eigen::VectorXd a;
    Eigen::MatrixXd equalities;
    Eigen::VectorXd equalTo;
    Eigen::MatrixXd inequalities;
    Eigen::VectorXd atLeast;
};

struct QuadraticSolution {
    Eigen::VectorXd x;
    Eigen::VectorXd equalityPrices;   // Lagrange multipliers: what a unit of the right-hand side adds to the minimum
    Eigen::VectorXd inequalityPrices; // ≥ 0, and 0 where the constraint is slack
    int iterations = 0;
};

// The dual active-set method of Goldfarb and Idnani (1983, Mathematical Programming 27, 1-33): begins at the unconstrained
// minimum and takes in violated constraints one by one. NumericFailure when G is not positive definite or no x satisfies
// the constraints (args[1] = "infeasible"); NotConverged after too many steps, which rounding alone could cause.
Result<QuadraticSolution> solve(const QuadraticProgram& program);

// The largest violation of the Karush-Kuhn-Tucker conditions: stationarity, feasibility, signs of the prices and
// complementary slackness. 0 at the exact minimum.
double kktResidual(const QuadraticProgram& program, const QuadraticSolution& solution);

} // namespace riskloom
