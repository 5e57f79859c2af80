// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/synth/tableencoding.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom {

// Where a column's cells lie along a line: its quantiles in equal steps of probability, each a slot and an offset. Numbers
// and dates by their value, missing first; levels by the mean of the first principal component of the other columns, so
// that a category that goes with the others is not lost on a correlation.
struct CopulaAxis {
    std::vector<std::uint16_t> slots;
    std::vector<float> offsets; // empty without modes

    friend bool operator==(const CopulaAxis&, const CopulaAxis&) = default;
};

// A Gaussian copula of encoded rows (Nelsen 2006, An Introduction to Copulas, section 2.4): correlated normal scores, each
// turned into the quantile of its column. Small enough to be kept beside a model.
struct TableCopula {
    std::vector<CopulaAxis> axes;
    std::vector<double> factor; // of the correlation: the lower triangle of Cholesky's, row by row

    friend bool operator==(const TableCopula&, const TableCopula&) = default;
};

// Ties are broken by chance. TooFewRows without rows; NumericFailure when the correlation cannot be factored.
Result<TableCopula> fitTableCopula(const TableEncoding& encoding, const EncodedTable& rows, Random& random);

// The same copula and state of `random` give the same bits.
EncodedTable drawCopula(const TableCopula& copula, std::size_t count, Random& random);

} // namespace riskloom
