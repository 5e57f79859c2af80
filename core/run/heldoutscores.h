// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/credit/discrimination.h"
#include "core/credit/modelcomparison.h"
#include "core/run/creditsample.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace riskloom {

// What a model said of every row it was judged on: with it, two finished runs on the same rows can be tested against
// each other. An artifact of every credit run that fits one model; one value a row in each.
struct HeldOutScores {
    std::vector<std::int64_t> rows; // of the table, ascending
    std::vector<int> bad;           // 1 = bad, 0 = good
    std::vector<double> weights;    // empty: every row counts once
    std::vector<double> risk;       // any scale, higher is riskier
};
BOOST_DESCRIBE_STRUCT(HeldOutScores, (), (rows, bad, weights, risk))

inline constexpr std::string_view heldOutScoresRole = "heldOutScores";

// The risk of each of the rows, in their order. The errors of RunContext::saveArtifact().
Result<> saveHeldOutScores(std::span<const double> risk, const CreditRows& rows, const RunContext& context);

// BadJson, BadFieldType, UnknownField; FileCorrupt when the lists are not equally long.
Result<HeldOutScores> readHeldOutScores(std::span<const std::byte> artifact);

// Whether both judged the same rows with the same outcomes and weights.
bool sameRows(const HeldOutScores& a, const HeldOutScores& b);

// The second model less the first.
struct HeldOutComparison {
    Discrimination first;
    Discrimination second;
    double firstHMeasure = 0.0; // costs by the bad rate of the rows
    double secondHMeasure = 0.0;
    AucComparison auc;          // DeLong's paired test
    ModelComparison figures;
};

// Of the same rows. The errors of compareModels().
Result<HeldOutComparison> compareHeldOut(const HeldOutScores& first, const HeldOutScores& second,
                                         const ModelComparisonOptions& options = {});

} // namespace riskloom
