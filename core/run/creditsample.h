// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"
#include "core/data/table.h"
#include "core/run/credit.h"

#include <cstdint>
#include <string>
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
    SampleSummary summary; // also of the rows in none of the parts
    CreditRows train;
    CreditRows holdout;
    CreditRows outOfTime; // the newest rows; none unless the request asks for them
};

// Rows without an outcome and rows whose outcome is indeterminate are left out and counted; so are rows without a date
// where the split or the out-of-time part needs one. The same request and table always give the same parts.
//
// With populationBadRate the weights of goods and of bads are multiplied so that the training rows show that rate and
// keep their total weight; the other parts take the same two factors (King and Zeng 2001, Political Analysis 9,
// 137-163, section 4.2).
//
// NoTarget when the request names none; UnknownColumn; NoRows. TargetMissing when no row has an outcome.
// TargetNotBinary when the target has one value only or more than two, indeterminate ones not counted.
// BadValueNotFound. BadWeight for a weight that is missing or not positive. WrongColumnType when the weight is no number
// or the date no date. FieldOutOfRange for a share. TooFewOutcomes when a part has fewer than two goods or two bads.
Result<CreditSample> prepareCreditSample(const CreditSampleRequest& request, const Table& table);

// What a column of outcomes says of every row.
struct Outcomes {
    static constexpr std::int32_t none = -1;
    std::vector<std::int32_t> classes; // 0 = good, 1 = bad, none
    std::int64_t missing = 0;
    std::int64_t indeterminate = 0;
};
// By the bad value and the indeterminate ones of the request, whichever column it is. TargetMissing, TargetNotBinary,
// BadValueNotFound.
Result<Outcomes> readOutcomes(const CreditSampleRequest& request, const Column& target);

// One weight a row, all 1 without a weight column. BadWeight, UnknownColumn, WrongColumnType.
Result<std::vector<double>> rowWeights(const CreditSampleRequest& request, const Table& table,
                                       const std::vector<std::uint32_t>& rows);

// The text that the column would show for the same value: "1.0" is the 1 of a number column.
std::string asCell(const Column& column, const std::string& value);

} // namespace riskloom
