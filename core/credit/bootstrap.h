// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

struct BootstrapOptions {
    int resamples = 1000; // at least 2
    std::uint64_t seed = 1;
    std::stop_token stop = {}; // asked after every resample
};

// A figure of the sample and how far it scatters over resamples of it: 95 % percentile interval and standard error
// (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapters 6 and 13).
struct BootstrapInterval {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
    double standardError = 0.0;
    int resamples = 0;
};
BOOST_DESCRIBE_STRUCT(BootstrapInterval, (), (value, low, high, standardError, resamples))

// From the figure of the sample and those of its resamples, of which there are at least two.
BootstrapInterval percentileInterval(double value, std::vector<double> figures);

// A finite figure of risks and outcomes, one value a row in both, such as the KS statistic.
using RiskStatistic = std::function<double(std::span<const double> risk, std::span<const std::uint8_t> bad)>;

// Resamples are drawn with replacement from goods and bads apart, so that each has as many bads as the sample. The same
// rows, seed and number of resamples give the same bits. TooFewRows without rows; Cancelled.
Result<BootstrapInterval> bootstrap(std::span<const double> risk, std::span<const std::uint8_t> bad,
                                    const RiskStatistic& statistic, const BootstrapOptions& options = {});

// Two risks of the same rows.
struct PairedRisks {
    std::span<const double> first;
    std::span<const double> second;
    std::span<const std::uint8_t> bad;
};

// The figure of the first less that of the second, both from the same rows in every resample, so that what is easy or
// hard about the rows falls out. An interval without 0 is a significant difference at 5 %.
Result<BootstrapInterval> bootstrapDifference(const PairedRisks& risks, const RiskStatistic& statistic,
                                              const BootstrapOptions& options = {});

// Several figures of the same rows, always as many and in the same order.
using RiskStatistics =
    std::function<std::vector<double>(std::span<const double> risk, std::span<const std::uint8_t> bad)>;

// bootstrapDifference() of each of them, from the same resamples.
Result<std::vector<BootstrapInterval>> bootstrapDifferences(const PairedRisks& risks, const RiskStatistics& statistics,
                                                            const BootstrapOptions& options = {});

} // namespace riskloom
