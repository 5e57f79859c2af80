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

// Cash in the same world: an account that earns the short rate of every moment, exp(∫ r dt), 100 on the first day.
// Between two days the integral is the mean of what the model allows it to be given the rates on both, for x = r - mean
// and t years
//     ∫ r dt = mean t + (x₀ + x₁) tanh(reversion t / 2) / reversion,
// without the little that it may be off by: a variance of volatility² t³ / 12, some 2e-13 over a day.
std::vector<double> accountPrices(const ShortRateModel& model, std::span<const Day> days,
                                  std::span<const double> rates);

// What 1 in so many years is worth, with the short rate as it is now.
double discountFactor(const ShortRateModel& model, double rate, double years);

// The coupon, per year and paid twice a year, with which a bond of so many whole years is worth its face value.
double parYield(const ShortRateModel& model, double rate, int years);

// The total return of a bond at par of so many whole years that is sold every day at what the model says it is worth, a
// day older, for a new one: with a premium of 0 its mean growth is that of the account. 100 on the first day.
std::vector<double> parBondPrices(const ShortRateModel& model, std::span<const Day> days, std::span<const double> rates,
                                  int years);

} // namespace riskloom
