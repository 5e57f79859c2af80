// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

// What an order costs beside its value: max(minimumFee, commission · value) + halfSpread · value.
struct TicketCosts {
    double commission = 0.0; // share of the value
    double halfSpread = 0.0; // share of the value
    double minimumFee = 0.0; // money

    [[nodiscard]] double of(double value) const;
};

// An asset that may be bought, or sold, but not both. Money throughout.
struct LotItem {
    double value = 0.0;    // held
    double goal = 0.0;     // value it is wanted to have
    double lotValue = 0.0; // of one lot, above 0
    bool sells = false;    // else it is bought
    std::int64_t fewest = 1; // lots of the smallest order that is allowed
    std::int64_t most = 0;   // and of the largest; the last lot of a sale may be odd: whatever is left is sold

    // Of an order of so many lots.
    [[nodiscard]] double traded(std::int64_t lots) const;
    // What it takes from the cash; negative when it brings some.
    [[nodiscard]] double spent(std::int64_t lots, const TicketCosts& costs) const;
    [[nodiscard]] double after(std::int64_t lots) const { return value + (sells ? -traded(lots) : traded(lots)); }
};

struct LotChoice {
    std::vector<std::int64_t> lots; // of every item
    double cashLeft = 0.0;
    double deviation = 0.0; // Σ (after - goal)², money squared
    bool smallest = false;  // proven to be the smallest there is; else the best that was found within the limit
};

// Whole lots for every item such that Σ (after - goal)² is as small as possible and the cash does not become negative
// by purchases, sales and costs together. A separable convex problem with one constraint, solved exactly: the multiplier
// λ of the cash is found by bisection, whose Lagrangian bounds every choice from below (Fisher 1981, Management Science
// 27(1), 1-18); then all choices whose reduced costs fit between that bound and the best one known are searched, depth
// first. The search ends after two million nodes at the latest. NotEnoughCash when nothing allowed brings the cash up to
// 0; Cancelled.
Result<LotChoice> chooseLots(std::span<const LotItem> items, const TicketCosts& costs, double cash,
                             const std::stop_token& stop = {});

} // namespace riskloom
