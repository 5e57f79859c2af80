// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// GARCH(1,1) with Student-t shocks (Bollerslev 1987, Review of Economics and Statistics 69, 542-547):
//   r_t = mean + e_t,  e_t = s_t z_t,  s²_t = constant + shock · e²_{t-1} + persistence · s²_{t-1}
// with z_t of unit variance and `degrees` > 2 degrees of freedom. Returns and s_t in the units of the returns given.
struct GarchModel {
    double mean = 0.0;
    double constant = 0.0;
    double shock = 0.0;       // alpha
    double persistence = 0.0; // beta; shock + persistence < 1
    double degrees = 0.0;     // nu
    double logLikelihood = 0.0;

    [[nodiscard]] double longRunVariance() const { return constant / (1.0 - shock - persistence); }
};
BOOST_DESCRIBE_STRUCT(GarchModel, (), (mean, constant, shock, persistence, degrees, logLikelihood))

// Sum of the log densities of the returns; the first day's variance is the sample's. O(n).
double garchLogLikelihood(const GarchModel& model, std::span<const double> returns);

// Maximum likelihood. TooFewRows below 100 returns; NumericFailure when they do not vary; NotConverged.
Result<GarchModel> fitGarch(std::span<const double> returns);

// s²_t of every day and, one past the last, of the day to come.
std::vector<double> garchVariances(const GarchModel& model, std::span<const double> returns);

// z_t of every day.
std::vector<double> garchResiduals(const GarchModel& model, std::span<const double> returns);

// Several assets whose shocks are correlated alike on every day: the constant conditional correlation model (Bollerslev
// 1990, Review of Economics and Statistics 72, 498-505). Each asset keeps its own degrees of freedom.
struct GarchMarket {
    std::vector<GarchModel> assets;
    std::vector<double> correlation; // assets · assets, of the residuals
};

// One series an asset, all of one length. The errors of fitGarch(), whose detail says which asset.
Result<GarchMarket> fitGarchMarket(std::span<const std::vector<double>> returns);

// A course of `days` days, one series an asset, from the long-run variances after 250 days that are thrown away.
// O(days · assets²).
std::vector<std::vector<double>> simulate(const GarchMarket& market, std::size_t days, Random& random);

} // namespace riskloom
