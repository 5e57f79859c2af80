// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// Row numbers of the rows a model is fitted on and of those it never sees, both ascending.
struct Split {
    std::vector<std::uint32_t> train;
    std::vector<std::uint32_t> holdout;

    friend bool operator==(const Split&, const Split&) = default;
};

// Shares are of the rows that take part. 0 < holdoutShare < 1, otherwise FieldOutOfRange; TooFewRows when one of the two
// parts would be empty. At most 2³² - 1 rows.

// Holds out the same share of every class, to the nearest row: with n rows of c classes the holdout has
// round(holdoutShare · n) rows, shared out among the classes by largest remainders. `classes` holds a class number per
// row; rows with a negative one (no outcome) are in neither part. The same seed gives the same rows on every platform.
Result<Split> splitStratified(std::span<const std::int32_t> classes, double holdoutShare, std::uint64_t seed);

// Holds out the newest days. The rows of one day stay together, so the share is met as closely as that allows, never
// leaving a part empty. Rows without a day are in neither part.
Result<Split> splitByDate(std::span<const Day> days, double holdoutShare);

// Numbers 0 … folds-1, one a row, so that every fold has its share of every class to the nearest row; -1 for rows with a
// negative class. folds >= 2 (FieldOutOfRange), and TooFewRows with fewer rows than folds.
Result<std::vector<std::int32_t>> stratifiedFolds(std::span<const std::int32_t> classes, int folds, std::uint64_t seed);

} // namespace riskloom
