// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/marketenvironment.h"
#include "core/market/pricewindows.h"

#include <cstddef>

namespace riskloom {

// A market as policies learn it. The trade of day e is decided from the windows that end on e - delay, so that nothing of
// the time after a decision reaches it; `lead` moves that end into the future, which only the test with leaked returns does.
// Shared by all seeds, changed by none.
struct LearningMarket {
    PriceWindows windows; // of the whole history
    MarketTape tape;      // of the training days only: a policy cannot learn from a day after them
    EnvironmentRule rule;
    int delay = 1;
    int lead = 0;

    [[nodiscard]] std::size_t windowEnd(std::size_t tradeDay) const
    {
        return tradeDay - static_cast<std::size_t>(delay) + static_cast<std::size_t>(lead);
    }
    // The first day that can be traded on: behind a whole window, and behind a step that led there.
    [[nodiscard]] std::size_t firstTrade() const
    {
        return windows.firstDay() + static_cast<std::size_t>(delay) + static_cast<std::size_t>(tape.stepDays());
    }
};

} // namespace riskloom
