// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/data/table.h"

#include <span>
#include <vector>

namespace riskloom {

// A short rate that returns to its mean: dr = reversion · (mean - r) dt + volatility dW, and bonds priced as if the mean were
// higher by `premium` (Vasicek 1977, An equilibrium characterization of the term structure, Journal of Financial Economics
// 5, 177-188). Rates are continuously compounded, per year of 365.25 days; they may be negative.
struct ShortRateModel {
    double mean = 0.03;
    double reversion = 0.2;   // per year, above 0
    double volatility = 0.01; // per square root of a year, at least 0
    double premium = 0.01;
};

// The rate on each of these days, ascending, from the mean on the first. Drawn from the exact distribution of the next rate
// given the last: normal, mean + (r - mean) e^(-reversion t), variance volatility² (1 - e^(-2 reversion t)) / (2 reversion).
std::vector<double> simulatedShortRates(const ShortRateModel& model, std::span<const Day> days, Random& random);

// What 1 in so many years is worth, with the short rate as it is now.
double discountFactor(const ShortRateModel& model, double rate, double years);

// The coupon, per year and paid twice a year, with which a bond of so many whole years is worth its face value.
double parYield(const ShortRateModel& model, double rate, int years);

} // namespace riskloom
