// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/garch.h"

#include "core/market/correlatednormals.h"

#include <Eigen/Core>
#include <nlopt.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace riskloom {

namespace {

constexpr std::size_t fewestReturns = 100;
constexpr std::size_t warmUpDays = 250;
constexpr int mostEvaluations = 4000;

double sampleVariance(std::span<const double> values, double centre)
{
    double total = 0.0;
    for (const double value : values)
        total += (value - centre) * (value - centre);
    return values.empty() ? 0.0 : total / static_cast<double>(values.size());
}

double average(std::span<const double> values)
{
    return values.empty() ? 0.0
                          : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// What the search varies, for returns of unit variance: every combination within the bounds is a stationary model.
enum Coordinate : std::size_t { Mean, LogLongRun, Stability, ShockShare, LogDegrees, coordinates };

GarchModel modelOf(const std::vector<double>& x)
{
    const double stability = 1.0 - std::exp(-x[Stability]);
    GarchModel model;
    model.mean = x[Mean];
    model.shock = stability * x[ShockShare];
    model.persistence = stability - model.shock;
    model.constant = std::exp(x[LogLongRun]) * (1.0 - stability);
    model.degrees = 2.0 + std::exp(x[LogDegrees]);
    return model;
}

// Marsaglia and Tsang 2000, ACM Transactions on Mathematical Software 26, 363-372; shape > 1, which degrees of freedom
// above 2 give.
double gamma(double shape, Random& random)
{
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    while (true) {
        const double x = random.normal();
        const double v = std::pow(1.0 + c * x, 3.0);
        const double u = random.uniform();
        if (v > 0.0 && u > 0.0 && std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v;
    }
}

// E[sqrt((nu - 2) / chi²)], by which normal shocks shrink on average when they become Student-t ones of unit variance.
double keptByMixing(const GarchModel& model)
{
    const double nu = model.degrees;
    return std::sqrt(0.5 * (nu - 2.0)) * std::exp(std::lgamma(0.5 * (nu - 1.0)) - std::lgamma(0.5 * nu));
}

} // namespace

double garchLogLikelihood(const GarchModel& model, std::span<const double> returns)
{
    const double nu = model.degrees;
    const double perDay =
        std::lgamma(0.5 * (nu + 1.0)) - std::lgamma(0.5 * nu) - 0.5 * std::log(std::numbers::pi * (nu - 2.0));
    double variance = sampleVariance(returns, average(returns));
    double logs = 0.0;
    for (const double r : returns) {
        const double shock = (r - model.mean) * (r - model.mean);
        logs += std::log(variance) + (nu + 1.0) * std::log1p(shock / ((nu - 2.0) * variance));
        variance = model.constant + model.shock * shock + model.persistence * variance;
    }
    return static_cast<double>(returns.size()) * perDay - 0.5 * logs;
}

Result<GarchModel> fitGarch(std::span<const double> returns)
{
    if (returns.size() < fewestReturns)
        return Error{ErrorCode::TooFewRows, {std::to_string(returns.size()), std::to_string(fewestReturns)}, {}};
    const double deviation = std::sqrt(sampleVariance(returns, average(returns)));
    if (!(deviation > 0.0) || !std::isfinite(deviation))
        return Error{ErrorCode::NumericFailure, {"GARCH"}, "the returns do not vary"};
    // Unit variance makes one set of bounds fit yen and pennies.
    std::vector<double> scaled(returns.begin(), returns.end());
    for (double& value : scaled)
        value /= deviation;

    nlopt::opt search(nlopt::LN_SBPLX, coordinates);
    search.set_lower_bounds({-1.0, -3.0, 0.05, 0.001, std::log(0.05)});
    search.set_upper_bounds({1.0, 3.0, 9.0, 0.999, std::log(200.0)});
    search.set_xtol_rel(1e-8);
    search.set_ftol_abs(1e-9);
    search.set_maxeval(mostEvaluations);
    search.set_max_objective(
        [](const std::vector<double>& x, std::vector<double>&, void* data) {
            const double value = garchLogLikelihood(modelOf(x), *static_cast<const std::vector<double>*>(data));
            return std::isfinite(value) ? value : -1e300;
        },
        &scaled);
    std::vector<double> x{average(scaled), 0.0, 3.5, 0.08, std::log(4.0)};
    double best = 0.0;
    try {
        search.optimize(x, best);
    } catch (const std::exception& failure) {
        return Error{ErrorCode::NotConverged, {"GARCH", std::to_string(search.get_numevals())}, failure.what()};
    }
    if (search.get_numevals() >= mostEvaluations)
        return Error{ErrorCode::NotConverged, {"GARCH", std::to_string(mostEvaluations)}, {}};
    GarchModel model = modelOf(x);
    model.mean *= deviation;
    model.constant *= deviation * deviation;
    model.logLikelihood = garchLogLikelihood(model, returns);
    return model;
}

std::vector<double> garchVariances(const GarchModel& model, std::span<const double> returns)
{
    std::vector<double> variances{sampleVariance(returns, average(returns))};
    for (const double r : returns)
        variances.push_back(model.constant + model.shock * (r - model.mean) * (r - model.mean) +
                            model.persistence * variances.back());
    return variances;
}

std::vector<double> garchResiduals(const GarchModel& model, std::span<const double> returns)
{
    const std::vector<double> variances = garchVariances(model, returns);
    std::vector<double> residuals(returns.size());
    for (std::size_t t = 0; t < returns.size(); ++t)
        residuals[t] = (returns[t] - model.mean) / std::sqrt(variances[t]);
    return residuals;
}

Result<GarchMarket> fitGarchMarket(std::span<const std::vector<double>> returns)
{
    GarchMarket market;
    const auto size = static_cast<Eigen::Index>(returns.size());
    const std::size_t days = returns.empty() ? 0 : returns.front().size();
    Eigen::MatrixXd residuals(static_cast<Eigen::Index>(days), size);
    for (Eigen::Index asset = 0; asset < size; ++asset) {
        const std::vector<double>& series = returns[static_cast<std::size_t>(asset)];
        Result<GarchModel> model = fitGarch(series);
        if (!model) {
            Error error = std::move(model).error();
            error.detail += " (asset " + std::to_string(asset + 1) + ")";
            return error;
        }
        const std::vector<double> z = garchResiduals(*model, series);
        residuals.col(asset) = Eigen::Map<const Eigen::VectorXd>(z.data(), static_cast<Eigen::Index>(z.size()));
        market.assets.push_back(*std::move(model));
    }
    if (size == 0)
        return market;
    residuals.rowwise() -= residuals.colwise().mean();
    Eigen::MatrixXd correlation = residuals.transpose() * residuals;
    const Eigen::VectorXd scale = correlation.diagonal().cwiseSqrt().cwiseInverse();
    correlation = scale.asDiagonal() * correlation * scale.asDiagonal();
    market.correlation.assign(correlation.data(), correlation.data() + correlation.size());
    return market;
}

std::vector<std::vector<double>> simulate(const GarchMarket& market, std::size_t days, Random& random)
{
    const std::size_t size = market.assets.size();
    std::vector<std::vector<double>> path(size, std::vector<double>(days));
    // Dividing normal shocks by chi squared ones, each asset by its own, takes some of their correlation away again.
    std::vector<double> correlation = market.correlation;
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j)
            if (i != j) {
                double& r = correlation[i * size + j];
                r = std::clamp(r / (keptByMixing(market.assets[i]) * keptByMixing(market.assets[j])), -1.0, 1.0);
            }
    CorrelatedNormals normals(correlation, size);
    std::vector<double> variances;
    for (const GarchModel& model : market.assets)
        variances.push_back(model.longRunVariance());
    std::vector<double> joint(size);
    for (std::size_t t = 0; t < warmUpDays + days; ++t) {
        normals.draw(joint, random);
        for (std::size_t a = 0; a < size; ++a) {
            const GarchModel& model = market.assets[a];
            const double chiSquared = 2.0 * gamma(0.5 * model.degrees, random);
            const double shock = std::sqrt(variances[a] * (model.degrees - 2.0) / chiSquared) * joint[a];
            if (t >= warmUpDays)
                path[a][t - warmUpDays] = model.mean + shock;
            variances[a] = model.constant + model.shock * shock * shock + model.persistence * variances[a];
        }
    }
    return path;
}

} // namespace riskloom
