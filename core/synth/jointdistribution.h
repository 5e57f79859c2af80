// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace riskloom {

// Codes 0 … levels-1, one a row.
struct CodedColumn {
    std::vector<std::int32_t> codes;
    std::int32_t levels = 1;
};

// Shares of the rows in the cells of a contingency table, ascending by cell = first code · second levels + second code.
// Cells without rows are left out, so that two columns of thousands of levels take no more room than their rows.
struct JointDistribution {
    std::vector<std::pair<std::uint64_t, double>> cells;
    std::int32_t firstLevels = 1;
    std::int32_t secondLevels = 1;
    std::int64_t rows = 0;
};

// Both columns have the same number of rows.
JointDistribution jointDistribution(const CodedColumn& first, const CodedColumn& second);

// 1 - ½ Σ |p - q|. Both have the same levels.
double totalVariationSimilarity(const JointDistribution& p, const JointDistribution& q);
double totalVariationSimilarity(std::span<const double> p, std::span<const double> q); // shares of the same levels

// sqrt(χ² / (n · min(rows - 1, columns - 1))) over the levels that occur (Cramér 1946, Mathematical Methods of
// Statistics, section 21.9); NaN when one of the columns has a single level.
double cramersV(const JointDistribution& joint);

} // namespace riskloom
