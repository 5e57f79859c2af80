// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/logistic.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// Pearson's r of every two columns. A column without variance correlates with nothing but itself.
struct CorrelationMatrix {
    std::size_t size = 0;
    std::vector<double> values; // size · size, symmetric

    [[nodiscard]] double at(std::size_t i, std::size_t j) const { return values[i * size + j]; }
};
BOOST_DESCRIBE_STRUCT(CorrelationMatrix, (), (size, values))

// weights: positive, one a row, empty = 1 each. O(rows · columns²).
CorrelationMatrix correlations(const DesignMatrix& design, std::span<const double> weights = {});

// Variance inflation factor of every column, 1 / (1 - R²) of its regression on the others (Belsley, Kuh and Welsch
// 1980, Regression Diagnostics, chapter 3): +inf for one that the others make up. Those without variance have 1.
std::vector<double> varianceInflation(const CorrelationMatrix& matrix);

// Single: one pair of members is correlated enough. Complete: every pair is.
BOOST_DEFINE_ENUM_CLASS(Linkage, Single, Complete)

// Groups of columns that say much the same: the most alike two clusters are joined as long as their likeness, the
// largest (Single) or smallest (Complete) |r| between members, is at least the threshold. Gives each column the number
// of its cluster, counted from 0 in the order of the columns. O(columns³).
std::vector<std::size_t> correlationClusters(const CorrelationMatrix& matrix, double threshold, Linkage linkage);

} // namespace riskloom
