// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/credit.h"
#include "core/run/creditsample.h"

#include <span>

namespace riskloom {

// How well a model does on the given rows: one risk (any scale, higher is riskier) and one probability of bad for each
// of them. All of it is weighted by the weights of the rows; the counts of rows and bads are of rows.
ModelQuality judgeCreditModel(std::span<const double> risk, std::span<const double> probabilityOfBad,
                              const CreditRows& rows, PredictedRows fitted);

// The values of some rows out of one value for every row of a table.
std::vector<double> valuesOfRows(std::span<const double> values, std::span<const std::uint32_t> rows);

} // namespace riskloom
