// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/market/moments.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

// Chance that the true Sharpe ratio is above a threshold, given the observed one over n days; both per day. Bailey and
// López de Prado 2012, The Sharpe ratio efficient frontier, Journal of Risk 15(2), 3-44:
//     Φ((SR - SR*) √(n - 1) / √(1 - skewness · SR + (kurtosis - 1)/4 · SR²))
double probabilisticSharpe(double sharpe, double threshold, const Moments& moments, std::int64_t days);

// The highest Sharpe ratio to be expected of so many trials without any skill, whose ratios have this variance; in the
// unit of its root. 0 for one trial. Bailey and López de Prado 2014, The deflated Sharpe ratio, Journal of Portfolio
// Management 40(5), 94-107. The deflated ratio is the probabilistic one above this threshold.
double expectedBestSharpe(double variance, double trials);

// Days after which the observed Sharpe ratio would be above the threshold with this confidence; infinite when it is not
// above it.
double minimumTrackRecord(double sharpe, double threshold, const Moments& moments, double confidence);

// A difference and its 95 % percentile interval.
struct SharpeDifference {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
};
BOOST_DESCRIBE_STRUCT(SharpeDifference, (), (value, low, high))

struct StationaryBootstrap {
    double blockLength = 21.0; // mean, in days
    int resamples = 2000;
    std::uint64_t seed = 1;
    std::stop_token stop = {};
};

// Days drawn with replacement in blocks of random length that wrap around, a new block beginning with the chance
// 1 / blockLength (Politis and Romano 1994, Journal of the American Statistical Association 89, 1303-1313).
void drawStationary(std::span<std::uint32_t> days, double blockLength, Random& random);

// Annual Sharpe ratios of each series less that of the benchmark, on the same resampled days for all. All of one length,
// excess returns per day. Cancelled.
Result<std::vector<SharpeDifference>> sharpeDifferences(const std::vector<std::vector<double>>& series,
                                                        std::span<const double> benchmark,
                                                        const StationaryBootstrap& options);

// What an interval of the difference to 1/N and a deflated ratio allow to say.
enum class SharpeVerdict : std::uint8_t {
    NotDistinguishable, // the interval holds 0
    Worse,              // all of it is below 0
    BestOfMany,         // above 0, but the best of so many trials would look like that by luck: deflated below 0.95
    Better              // above 0, and luck does not explain it
};
BOOST_DESCRIBE_ENUM(SharpeVerdict, NotDistinguishable, Worse, BestOfMany, Better)

SharpeVerdict verdictOf(const SharpeDifference& againstEqual, double deflated);

} // namespace riskloom
