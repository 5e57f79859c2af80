// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/pricewindows.h"

#include <boost/describe/enum.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// Weights that need no solver, among which a Q-function chooses.
//   Hold: no trade. Winners and Losers: the third of the assets with the highest and the lowest return over the window, in
//   equal parts; RecentWinners and RecentLosers the same over its newest days. LowVolatility: the calmest third.
//   HalfCash: half of 1/N.
BOOST_DEFINE_ENUM_CLASS(AllocationTemplate, Hold, EqualWeight, InverseVolatility, LowVolatility, Winners, Losers, RecentWinners,
                        RecentLosers, HalfCash)
inline constexpr std::size_t allocationTemplates = 9;

// The weights of all templates as the window that ends on a day gives them, template by template, each one value an asset;
// that of Hold is `held`. Assets that do not move in the window count as infinitely volatile. recentDays below the window.
void fillTemplates(const PriceWindows& windows, std::size_t day, int recentDays, std::span<const double> held,
                   std::span<double> weights);

} // namespace riskloom
