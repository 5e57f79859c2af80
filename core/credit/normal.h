// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <numbers>

namespace riskloom {

// 97.5 % quantile of the standard normal: a two-sided 95 % interval reaches this many standard errors to either side.
inline constexpr double normalQuantile975 = 1.959963984540054;

// Two-sided p-value of a standard normal statistic.
inline double normalPValue(double z)
{
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

} // namespace riskloom
