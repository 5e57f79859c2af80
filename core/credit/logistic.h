// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// Explanatory variables, column after column: value of variable j in row i at values[j * rows + i].
struct DesignMatrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values;

    [[nodiscard]] std::span<const double> column(std::size_t j) const
    {
        return std::span(values).subspan(j * rows, rows);
    }
};

struct LogisticOptions {
    int maxIterations = 100;
    // Stops when the Newton decrement, twice the log-likelihood that is still to be gained, is below it.
    double tolerance = 1e-16;
};

// Intercept first, then one entry a column.
struct LogisticFit {
    std::vector<double> coefficients;
    std::vector<double> standardErrors; // from the inverse Fisher information; weights count as repeated rows
    std::vector<double> pValues;        // Wald, two-sided
    double logLikelihood = 0.0;
    int iterations = 0;
};

// At given coefficients, intercept first: of the log-likelihood, the gradient and the Fisher information, a symmetric
// matrix of (columns + 1)² entries.
struct LogisticDerivatives {
    double logLikelihood = 0.0;
    std::vector<double> gradient;
    std::vector<double> information;
};

LogisticDerivatives logisticDerivatives(const DesignMatrix& design, std::span<const std::uint8_t> events,
                                        std::span<const double> weights, std::span<const double> coefficients);

// Maximum likelihood of P(event) = 1 / (1 + exp(-(b0 + sum_j b_j x_j))) by Newton's method (iteratively reweighted
// least squares; McCullagh and Nelder 1989, section 2.5) with step halving. events holds 1 or 0 a row; weights are
// positive, empty = 1 each. The same input gives the same bits.
//
// NotConverged when there is no finite maximum because some combination of the columns separates the classes, or when
// the iterations run out. NumericFailure("collinear columns") when a column is a linear combination of others; see
// dependentColumns().
Result<LogisticFit> fitLogistic(const DesignMatrix& design, std::span<const std::uint8_t> events,
                                std::span<const double> weights, const LogisticOptions& options = {});

// Columns that are, to rounding, linear combinations of a constant and the columns before them, ascending.
std::vector<std::size_t> dependentColumns(const DesignMatrix& design);

} // namespace riskloom
