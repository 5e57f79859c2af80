// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What any generator has to beat. Both take every cell from a row of the table, so their columns look right by
// construction; they differ in what they know of how columns go together.

// A table of the named columns whose cell i of column j is the table's cell of row source[j][i]. Levels are numbered as
// they appear. UnknownColumn. Every column has as many source rows.
Result<Table> assembleTable(const Table& table, const std::vector<std::string>& columns,
                            const std::vector<std::vector<std::uint32_t>>& source);

// Nothing: every column is drawn for itself, from the given rows with replacement. The floor of a comparison.
// UnknownColumn; TooFewRows without rows.
Result<Table> sampleIndependently(const Table& table, std::span<const std::uint32_t> rows,
                                  const std::vector<std::string>& columns, std::size_t count, Random& random);

// A Gaussian copula: the correlations of normal scores (Nelsen 2006, An Introduction to Copulas, section 2.4), fitted on
// the given rows. Ties are broken by chance; missing values and levels lie along an axis, missing first, frequent levels
// before rare ones. Memory rows · columns · 8 bytes. UnknownColumn, TooFewRows, NumericFailure.
Result<Table> sampleCopula(const Table& table, std::span<const std::uint32_t> rows,
                           const std::vector<std::string>& columns, std::size_t count, Random& random);

// Rows of both, drawn once for all that holds rows against them.
struct BaselineRows {
    Table independent;
    Table copula;
};
Result<BaselineRows> sampleBaselines(const Table& table, std::span<const std::uint32_t> rows,
                                     const std::vector<std::string>& columns, std::size_t count, Random& random);

} // namespace riskloom
