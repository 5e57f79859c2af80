// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/allocator.h"

#include <cstddef>
#include <vector>

namespace riskloom {

// The assets that are left to choose from when more are held than a largest number: all but the smallest weights, a quarter
// of those too many and at least one, sparing of every group with a minimum as many as its minimum needs under the cap.
// Ascending; empty when few enough are held as it is, or the strategy knows no such limit.
std::vector<std::size_t> keptAssets(StrategyKind strategy, const Eigen::VectorXd& weights, const AllocationRule& rule);

// What is known and asked of some of the assets.
Estimates estimatesOn(const Estimates& estimates, const std::vector<std::size_t>& assets);
AllocationRule ruleOn(const AllocationRule& rule, const std::vector<std::size_t>& assets);

// Shares of some of the assets, made to add up to 1; empty when there are none, or when those that had any are gone.
Eigen::VectorXd sharesOn(const Eigen::VectorXd& shares, const std::vector<std::size_t>& assets);

} // namespace riskloom
