// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/frechet.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::Map<const RowMajor> mapped(const FeatureRows& features)
{
    return {features.values.data(), static_cast<Eigen::Index>(features.rows()),
            static_cast<Eigen::Index>(features.columns)};
}

struct Moments {
    Eigen::VectorXd mean;
    Eigen::MatrixXd covariance;
};

Moments momentsOf(const FeatureRows& features)
{
    const auto rows = mapped(features);
    Moments moments{rows.colwise().mean(), {}};
    const Eigen::MatrixXd away = rows.rowwise() - moments.mean.transpose();
    moments.covariance = away.transpose() * away / static_cast<double>(rows.rows() - 1);
    return moments;
}

// The symmetric root of a positive semidefinite matrix; what rounding made negative counts as 0.
Eigen::MatrixXd rootOf(const Eigen::MatrixXd& matrix)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix);
    return solver.eigenvectors() * solver.eigenvalues().cwiseMax(0.0).cwiseSqrt().asDiagonal() *
           solver.eigenvectors().transpose();
}

} // namespace

Result<double> frechetDistance(const FeatureRows& first, const FeatureRows& second)
{
    if (const std::size_t fewest = std::min(first.rows(), second.rows()); fewest < 2)
        return Error{ErrorCode::TooFewRows, {std::to_string(fewest), "2"}, {}};
    const Moments a = momentsOf(first);
    const Moments b = momentsOf(second);
    if (!a.covariance.allFinite() || !b.covariance.allFinite())
        return Error{ErrorCode::NumericFailure, {"Fréchet"}, {}};
    // Σ1 Σ2 is similar to Σ1^½ Σ2 Σ1^½, which is symmetric, so the trace of its root is a sum of roots of eigenvalues.
    const Eigen::MatrixXd root = rootOf(a.covariance);
    const Eigen::MatrixXd product = root * b.covariance * root;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(0.5 * (product + product.transpose()),
                                                                Eigen::EigenvaluesOnly);
    const double crossed = solver.eigenvalues().cwiseMax(0.0).cwiseSqrt().sum();
    const double distance =
        (a.mean - b.mean).squaredNorm() + a.covariance.trace() + b.covariance.trace() - 2.0 * crossed;
    return std::max(distance, 0.0);
}

Result<double> inceptionScore(const FeatureRows& probabilities)
{
    if (probabilities.rows() == 0)
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    const auto rows = mapped(probabilities);
    const Eigen::VectorXd mean = rows.colwise().mean();
    double total = 0.0;
    for (Eigen::Index row = 0; row < rows.rows(); ++row)
        for (Eigen::Index k = 0; k < rows.cols(); ++k)
            if (rows(row, k) > 0.0)
                total += rows(row, k) * std::log(rows(row, k) / mean(k));
    return std::exp(total / static_cast<double>(rows.rows()));
}

} // namespace riskloom
