// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"
#include "core/data/table.h"
#include "core/run/credit.h"

#include <cstdint>
#include <vector>

namespace riskloom {

// Rows of a table with their outcome. All three have one entry a row; rows are ascending.
struct CreditRows {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> bad; // 1 = bad, 0 = good
    std::vector<double> weights;   // positive; all 1 without a weight column

    [[nodiscard]] LabelledRows view() const { return {rows, bad, weights}; }
};

// What every credit run starts from: which rows are fitted on, and which are kept aside to judge.
struct CreditSample {
    std::int64_t rowsWithoutOutcome = 0; // in neither part
    CreditRows train;
    CreditRows holdout;
};

// Rows without an outcome are left out and counted; so are, when split by date, rows without a date. The same request
// and table always give the same parts.
//
// NoTarget when the request names none; UnknownColumn; NoRows. TargetMissing when no row has an outcome.
// TargetNotBinary when the target has one value only or more than two. BadValueNotFound. BadWeight for a weight that is
// missing or not positive. WrongColumnType when the weight is no number or the date no date. FieldOutOfRange for
// holdoutShare. TooFewRows when either part has fewer than two goods or two bads.
Result<CreditSample> prepareCreditSample(const CreditSampleRequest& request, const Table& table);

} // namespace riskloom
