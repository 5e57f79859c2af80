// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/estimates.h"

#include "core/market/structuredcovariance.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <utility>

namespace riskloom {
namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

// Weights of the days, oldest first, that add up to 1.
VectorXd decayingWeights(Eigen::Index days, double halfLife)
{
    VectorXd weights(days);
    for (Eigen::Index t = 0; t < days; ++t)
        weights[t] = std::exp2(-static_cast<double>(days - 1 - t) / halfLife);
    return weights / weights.sum();
}

MatrixXd ewmaCovariance(const MatrixXd& returns, double halfLife)
{
    return returns.transpose() * decayingWeights(returns.rows(), halfLife).asDiagonal() * returns;
}

ShrunkCovariance towardsIdentity(const MatrixXd& covariance, double intensity)
{
    const auto n = static_cast<double>(covariance.rows());
    MatrixXd shrunk = (1.0 - intensity) * covariance;
    shrunk.diagonal().array() += intensity * covariance.trace() / n;
    return {std::move(shrunk), intensity};
}

ShrunkCovariance ledoitWolf(const MatrixXd& returns)
{
    const auto days = static_cast<double>(returns.rows());
    const auto n = static_cast<double>(returns.cols());
    const MatrixXd x = returns.rowwise() - returns.colwise().mean();
    const MatrixXd s = x.transpose() * x / days;
    MatrixXd fromTarget = s;
    fromTarget.diagonal().array() -= s.trace() / n;
    const double distance = fromTarget.squaredNorm() / n;
    // ‖x x' - S‖² = ‖x‖⁴ - 2 x'Sx + ‖S‖², so that no matrix is made for a day.
    const double scatter = (x.rowwise().squaredNorm().array().square() -
                            2.0 * ((x * s).array() * x.array()).rowwise().sum() + s.squaredNorm())
                               .sum() /
                           (days * days * n);
    return towardsIdentity(s, distance > 0.0 ? std::min(scatter, distance) / distance : 1.0);
}

ShrunkCovariance oracleApproximating(const MatrixXd& returns)
{
    const auto days = static_cast<double>(returns.rows());
    const auto n = static_cast<double>(returns.cols());
    const MatrixXd x = returns.rowwise() - returns.colwise().mean();
    const MatrixXd s = x.transpose() * x / days;
    const double ofSquare = s.squaredNorm();
    const double squared = s.trace() * s.trace();
    const double down = (days + 1.0 - 2.0 / n) * (ofSquare - squared / n);
    const double intensity = down > 0.0 ? std::min(1.0, ((1.0 - 2.0 / n) * ofSquare + squared) / down) : 1.0;
    return towardsIdentity(s, intensity);
}

double marchenkoPastur(double x, double variance, double ratio)
{
    const double low = variance * std::pow(1.0 - std::sqrt(ratio), 2);
    const double high = variance * std::pow(1.0 + std::sqrt(ratio), 2);
    if (x <= low || x >= high)
        return 0.0;
    return std::sqrt((high - x) * (x - low)) / (2.0 * std::numbers::pi * variance * ratio * x);
}

// Gaussian kernels of this width, as in the source.
constexpr double bandwidth = 0.01;

double kernelDensity(const VectorXd& values, double x)
{
    const double scale = 1.0 / (static_cast<double>(values.size()) * bandwidth * std::sqrt(2.0 * std::numbers::pi));
    return ((values.array() - x) / bandwidth).square().cwiseMin(1400.0).unaryExpr([](double d) {
               return std::exp(-0.5 * d);
           }).sum() * scale;
}

// Squared distance of the two densities over the range that noise of this variance can reach.
double misfit(const VectorXd& eigenvalues, double variance, double ratio)
{
    constexpr int points = 200;
    const double low = variance * std::pow(1.0 - std::sqrt(ratio), 2);
    const double high = variance * std::pow(1.0 + std::sqrt(ratio), 2);
    double sum = 0.0;
    for (int i = 0; i < points; ++i) {
        const double x = low + (high - low) * (i + 0.5) / points;
        const double apart = marchenkoPastur(x, variance, ratio) - kernelDensity(eigenvalues, x);
        sum += apart * apart;
    }
    return sum;
}

MatrixXd denoised(const MatrixXd& returns)
{
    const MatrixXd sample = sampleCovariance(returns);
    const double ratio = static_cast<double>(returns.cols()) / static_cast<double>(returns.rows());
    if (ratio >= 1.0)
        return sample; // the density has no bulk to fit
    const VectorXd deviation = sample.diagonal().cwiseSqrt();
    const VectorXd inverse = deviation.cwiseInverse();
    const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(inverse.asDiagonal() * sample * inverse.asDiagonal());
    VectorXd values = solver.eigenvalues();
    const double limit = noiseVariance(values, ratio) * std::pow(1.0 + std::sqrt(ratio), 2);
    const auto noise = static_cast<Eigen::Index>((values.array() <= limit).count()); // they ascend
    if (noise > 0)
        values.head(noise).setConstant(values.head(noise).mean());
    MatrixXd correlation = solver.eigenvectors() * values.asDiagonal() * solver.eigenvectors().transpose();
    const VectorXd rescale = correlation.diagonal().cwiseSqrt().cwiseInverse().cwiseProduct(deviation);
    return rescale.asDiagonal() * correlation * rescale.asDiagonal();
}

VectorXd bayesStein(const VectorXd& mean, const MatrixXd& covariance, Eigen::Index days)
{
    const auto n = static_cast<double>(mean.size());
    const Eigen::LDLT<MatrixXd> solver(covariance);
    const VectorXd ones = VectorXd::Ones(mean.size());
    const VectorXd weights = solver.solve(ones);
    const double target = weights.dot(mean) / weights.sum();
    const VectorXd apart = mean - target * ones;
    const double distance = apart.dot(solver.solve(apart));
    if (!std::isfinite(target) || !std::isfinite(distance) || distance < 0.0)
        return mean;
    const double shrinkage = (n + 2.0) / (n + 2.0 + static_cast<double>(days) * distance);
    return (1.0 - shrinkage) * mean + shrinkage * target * ones;
}

} // namespace

Eigen::MatrixXd sampleCovariance(const Eigen::MatrixXd& returns)
{
    const MatrixXd x = returns.rowwise() - returns.colwise().mean();
    return x.transpose() * x / static_cast<double>(returns.rows() - 1);
}

double noiseVariance(const Eigen::VectorXd& eigenvalues, double ratio)
{
    // The misfit has several valleys: the best of a coarse grid, then a golden section beside it.
    constexpr int steps = 40;
    int best = 1;
    double lowest = misfit(eigenvalues, 1.0 / steps, ratio);
    for (int i = 2; i <= steps; ++i)
        if (const double value = misfit(eigenvalues, static_cast<double>(i) / steps, ratio); value < lowest) {
            lowest = value;
            best = i;
        }
    double low = std::max(best - 1.0, 0.5) / steps;
    double high = std::min(best + 1, steps) / static_cast<double>(steps);
    constexpr double golden = 1.0 / std::numbers::phi;
    for (int i = 0; i < 20; ++i) {
        const double left = high - golden * (high - low);
        const double right = low + golden * (high - low);
        if (misfit(eigenvalues, left, ratio) < misfit(eigenvalues, right, ratio))
            high = right;
        else
            low = left;
    }
    return (low + high) / 2.0;
}

Estimates estimate(Eigen::MatrixXd returns, const EstimateRule& rule)
{
    assert(returns.rows() >= 2 && returns.cols() >= 1);
    Estimates estimates;
    const auto keep = [&](ShrunkCovariance shrunk) {
        estimates.covariance = std::move(shrunk.covariance);
        estimates.shrinkage = shrunk.intensity;
    };
    switch (rule.covariance) {
    case CovarianceMethod::Sample: estimates.covariance = sampleCovariance(returns); break;
    case CovarianceMethod::Ewma: estimates.covariance = ewmaCovariance(returns, rule.halfLife); break;
    case CovarianceMethod::Denoised: estimates.covariance = denoised(returns); break;
    case CovarianceMethod::Factor: estimates.covariance = factorCovariance(returns); break;
    case CovarianceMethod::LedoitWolf: keep(ledoitWolf(returns)); break;
    case CovarianceMethod::Oas: keep(oracleApproximating(returns)); break;
    case CovarianceMethod::ConstantCorrelation: keep(constantCorrelation(returns)); break;
    }
    switch (rule.mean) {
    case MeanMethod::Sample: estimates.mean = returns.colwise().mean().transpose(); break;
    case MeanMethod::Ewma: estimates.mean = returns.transpose() * decayingWeights(returns.rows(), rule.halfLife); break;
    case MeanMethod::Shrunk:
        estimates.mean = bayesStein(returns.colwise().mean().transpose(), estimates.covariance, returns.rows());
        break;
    case MeanMethod::BlackLitterman: {
        PriorAndPosterior believed = blackLitterman(estimates.covariance, rule.beliefs);
        estimates.prior = std::move(believed.prior);
        estimates.mean = std::move(believed.posterior);
    }
    }
    estimates.returns = std::move(returns);
    return estimates;
}

} // namespace riskloom
