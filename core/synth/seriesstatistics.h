// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// Figures of one series of log returns, oldest first and without gaps. Series that are too short for a figure, or
// have no variance, give 0 for it. All run on any thread.

double mean(std::span<const double> values);
// Population form, divided by n.
double standardDeviation(std::span<const double> values);
// Third and fourth standardised moments, both with divisor n; the kurtosis of a normal distribution counts as 0.
double skewness(std::span<const double> values);
double excessKurtosis(std::span<const double> values);

// Autocorrelation at lags 1 … `lags`: sum of (x_t - m)(x_{t+k} - m) over the sum of (x_t - m)², so that the divisor is
// the same at every lag (Box and Jenkins 1970, Time Series Analysis, section 2.1). O(n · lags).
std::vector<double> autocorrelation(std::span<const double> values, std::size_t lags);

// Correlation of r_t with r²_{t+k} for k = 1 … `lags`; below 0 where losses are followed by wilder days (Black 1976;
// Cont 2001, Quantitative Finance 1, 223-236, fact 9).
std::vector<double> leverage(std::span<const double> returns, std::size_t lags);

// Hill 1975, Annals of Statistics 3, 1163-1174: the tail index of |x| from its largest k = share · n values,
// k / sum of log(x_i / x_{k+1}). About 3 for daily stock returns; a normal distribution's has no limit.
double hillTailIndex(std::span<const double> values, double share = 0.05);

// Sums over `days` neighbouring values, one for every first day: the log returns of that horizon, which overlap.
std::vector<double> overlappingSums(std::span<const double> returns, std::size_t days);

// First Wasserstein distance of two samples, the area between their distribution functions, in units of the values.
// The samples may differ in size. O(n log n).
double earthMoversDistance(std::span<const double> a, std::span<const double> b);

// Pearson's r of two series of equal length.
double correlation(std::span<const double> a, std::span<const double> b);

// P(both below their own q-quantile) / q: 1 for series that crash together, q for independent ones. The empirical form
// of the lower tail dependence at one level (Joe 1997, Multivariate Models and Dependence Concepts, section 2.1.10).
double lowerTailDependence(std::span<const double> a, std::span<const double> b, double q = 0.05);

} // namespace riskloom
