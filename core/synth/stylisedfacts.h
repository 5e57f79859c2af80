// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace riskloom {

// The facts that daily returns of markets share (Cont 2001, Quantitative Finance 1, 223-236), one number each, the mean
// over the assets (or over their pairs) of a path:
//   HeavyTails                excess kurtosis of daily returns
//   TailIndex                 Hill index of the largest 5 % of |r|
//   ReturnAutocorrelation     mean of ACF(r) over lags 1 … 10; about 0
//   VolatilityClustering      mean of ACF(|r|) over lags 1 … 20
//   LongMemory                mean of ACF(|r|) over lags 21 … 250
//   Leverage                  mean of corr(r_t, r²_{t+k}) over k = 1 … 10; below 0
//   AggregationalGaussianity  excess kurtosis of overlapping 20-day returns; smaller than that of daily ones
//   CrossCorrelation          mean Pearson r of pairs of assets
//   TailDependence            mean lower tail dependence of pairs at 5 %
BOOST_DEFINE_ENUM_CLASS(StylisedFact, HeavyTails, TailIndex, ReturnAutocorrelation, VolatilityClustering, LongMemory,
                        Leverage, AggregationalGaussianity, CrossCorrelation, TailDependence)

// One course of a market: a series of daily log returns an asset, oldest first, all of one length.
struct MarketPath {
    std::vector<std::vector<double>> assets;

    [[nodiscard]] std::size_t days() const { return assets.empty() ? 0 : assets.front().size(); }
};

inline constexpr std::size_t autocorrelationLags = 250;
inline constexpr std::size_t leverageLags = 20;

// Means over the assets of a path, or over paths.
struct SeriesFacts {
    std::vector<double> values;                  // one a StylisedFact, in their order; pairs' facts are 0 for one asset
    std::vector<double> returnAutocorrelation;   // lags 1 … 250
    std::vector<double> absoluteAutocorrelation; // lags 1 … 250
    std::vector<double> leverage;                // lags 1 … 20
};
BOOST_DESCRIBE_STRUCT(SeriesFacts, (), (values, returnAutocorrelation, absoluteAutocorrelation, leverage))

// O(assets · days · 250 + assets² · days).
SeriesFacts seriesFacts(const MarketPath& path);

struct FactVerdict {
    std::string fact;    // a StylisedFact's name
    double target = 0.0; // of the real path
    double low = 0.0;    // 95 % band of resampled real paths
    double high = 0.0;
    double value = 0.0;    // mean over the generated paths
    double valueLow = 0.0; // 95 % band over the generated paths
    double valueHigh = 0.0;
    bool pass = false; // value lies within low … high
};
BOOST_DESCRIBE_STRUCT(FactVerdict, (), (fact, target, low, high, value, valueLow, valueHigh, pass))

// A curve over lags 1 … n with the band of resampled real paths.
struct FactCurve {
    std::vector<double> real;
    std::vector<double> low;
    std::vector<double> high;
    std::vector<double> generated;
};
BOOST_DESCRIBE_STRUCT(FactCurve, (), (real, low, high, generated))

struct HorizonDistance {
    int days = 1;
    double distance = 0.0; // earth mover's distance of standardised real and generated returns, mean over assets
};
BOOST_DESCRIBE_STRUCT(HorizonDistance, (), (days, distance))

struct StylisedFactBoard {
    std::vector<FactVerdict> facts;
    FactCurve returnAutocorrelation;
    FactCurve absoluteAutocorrelation;
    FactCurve leverage;
    // Root mean square difference of ACF(|r|) over 250 lags, generated against real.
    double absoluteAutocorrelationError = 0.0;
    std::vector<HorizonDistance> distances; // 1, 5, 20 and 100 days
};
BOOST_DESCRIBE_STRUCT(StylisedFactBoard, (),
                      (facts, returnAutocorrelation, absoluteAutocorrelation, leverage, absoluteAutocorrelationError,
                       distances))

// The real path and what the same market could have shown in as many days: block-bootstrap paths of it, which give the
// bands.
struct FactTruth {
    SeriesFacts real;
    std::vector<SeriesFacts> resampled;
};
// Cancelled.
Result<FactTruth> factTruth(const MarketPath& real, std::span<const MarketPath> resampled,
                            const std::stop_token& stop = {});

// `real` is the path the truth is of. Figures of short paths are biased, so all paths should be as long as it.
// Cancelled.
Result<StylisedFactBoard> stylisedFactBoard(const MarketPath& real, const FactTruth& truth,
                                            std::span<const MarketPath> generated, const std::stop_token& stop = {});

} // namespace riskloom
