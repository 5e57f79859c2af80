// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>

namespace riskloom {

// Rows of features, row-major.
struct FeatureRows {
    std::span<const double> values;
    std::size_t columns = 0;

    [[nodiscard]] std::size_t rows() const { return columns == 0 ? 0 : values.size() / columns; }
};

// The squared Fréchet distance of two normal distributions with the means and covariances (over n - 1) of two samples,
//   |μ1 - μ2|² + tr(Σ1 + Σ2 - 2 (Σ1 Σ2)^½)
// (Dowson and Landau 1982, "The Fréchet distance between multivariate normal distributions"; Heusel et al. 2017, who
// judge pictures by it). 0 for equal samples; two samples of one distribution give more than 0, the more the fewer rows
// they have, so a sample of held-out rows must stand beside. TooFewRows with fewer than two rows on a side;
// NumericFailure when a value is not finite. Both sides have the same columns.
Result<double> frechetDistance(const FeatureRows& first, const FeatureRows& second);

// exp(mean over the rows of KL(p(class | row) ‖ mean p(class))): from 1, when every row looks alike to the classifier,
// to the number of classes, when it is sure of every row and finds all classes equally often (Salimans et al. 2016,
// "Improved techniques for training GANs", who call it the Inception score). The columns are the classes, each row sums
// to 1. TooFewRows without rows.
Result<double> inceptionScore(const FeatureRows& probabilities);

} // namespace riskloom
