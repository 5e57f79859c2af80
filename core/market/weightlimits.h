// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <Eigen/Core>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// Some assets together, of the whole portfolio.
struct GroupLimit {
    std::string name;
    std::vector<std::size_t> members; // positions among the assets
    double minimum = 0.0;
    double maximum = 1.0;
};

// What weights must keep beside being 0 or more and adding up to 1.
struct WeightLimits {
    double cap = 1.0; // of every asset
    std::vector<GroupLimit> groups;

    [[nodiscard]] bool none() const { return cap >= 1.0 && groups.empty(); }
};

// "banks: JPM + C + AXP <= 0.2", "oil: XOM >= 0.05 <= 0.3": a name, assets, and one bound or both. The problems
// BadGroupLimit (what was written) and UnknownAsset (name, group).
Result<std::vector<GroupLimit>> parseGroupLimits(std::span<const std::string> texts, std::span<const std::string> assets);

// The same limits on some of the assets, counted anew. Groups of which nothing is left stay when they need a minimum.
WeightLimits limitsOn(const WeightLimits& limits, std::span<const std::size_t> assets);

// limits · w ≥ atLeast for every limit but the budget: weights of 0 or more first, then caps, then groups.
struct LimitRows {
    Eigen::MatrixXd rows;
    Eigen::VectorXd atLeast;
};
LimitRows limitRows(const WeightLimits& limits, Eigen::Index assets);

// LimitsClash when no weights keep all limits: which limits clash (leaving out any one of them would help),
// and how far the portfolio they come nearest to is from keeping them. CapTooLow when it is the cap alone.
Result<> checkLimits(const WeightLimits& limits, Eigen::Index assets);

// The weights within the limits that are nearest to given ones, by the sum of squares. LimitsClash.
Result<Eigen::VectorXd> nearestWithin(const WeightLimits& limits, const Eigen::VectorXd& weights);

} // namespace riskloom
