// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credit/bootstrap.h"
#include "core/credit/swapset.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <stop_token>
#include <vector>

namespace riskloom {

struct SwapSetAtRate {
    double approvalRate = 0.0; // asked for
    SwapSet swapSet;
};
BOOST_DESCRIBE_STRUCT(SwapSetAtRate, (), (approvalRate, swapSet))

// What would change if the second model took the place of the first: how much better it tells goods from bads, and whom
// it would approve instead. Differences are second - first, an interval without 0 is significant at 5 %. Empty in the
// report of an earlier version.
struct ModelComparison {
    BootstrapInterval auc;
    BootstrapInterval ks;
    BootstrapInterval hMeasure; // costs by the sample's bad rate
    std::vector<SwapSetAtRate> swapSets; // 5 %, 10 % … 95 % approved
};
BOOST_DESCRIBE_STRUCT(ModelComparison, (), (auc, ks, hMeasure, swapSets))

struct ModelComparisonOptions {
    std::uint64_t seed = 1;
    double mostResampledRows = 5e7; // rows times resamples
    std::stop_token stop = {}; // asked after every resample and every swap set
};

// The three figures are bootstrapped from the same 1,000 resamples, or from fewer, 200 at least, when these would draw
// more rows than the most; intervals are then narrow and resamples dear. Everything is weighted; weights that are all
// equal change nothing. The same rows and seed give the same bits. TooFewRows without rows; Cancelled.
Result<ModelComparison> compareModels(const TwoRisks& rows, const ModelComparisonOptions& options = {});

} // namespace riskloom
