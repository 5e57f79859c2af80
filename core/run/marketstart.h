// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/generation.h"
#include "core/run/marketjudgement.h"

#include <cstddef>
#include <string>

namespace riskloom {

inline constexpr std::size_t openingDays = 21;   // a month, before day 0 of a path
inline constexpr double openingTolerance = 0.15; // of a day's volatility, either way as a factor

// calm, normal and stressed are the terciles of the trailing volatility over the training days alone. A day, or the
// last trading day before it, takes its own trailing volatility within a factor of 1.15; no day after it is looked at.
// BadChoice for another word; FieldOutOfRange for a day with fewer than openingDays days before it, or after the last
// one; TooFewDays when the training days are too few for terciles.
Result<MarketStart> marketStart(const std::string& asked, const MarketReturns& returns);

// Of the first openingDays days of a course.
double openingVolatility(const MarketPath& course);
bool within(const MarketStart& start, double volatility);

} // namespace riskloom
