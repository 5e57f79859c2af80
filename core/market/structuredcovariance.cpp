// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/structuredcovariance.h"

#include "core/market/estimates.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

ShrunkCovariance constantCorrelation(const MatrixXd& returns)
{
    const auto days = static_cast<double>(returns.rows());
    const Index n = returns.cols();
    const MatrixXd y = returns.rowwise() - returns.colwise().mean();
    const MatrixXd s = y.transpose() * y / days;
    if (n < 2)
        return {s, 0.0};
    const VectorXd deviation = s.diagonal().cwiseSqrt();
    const MatrixXd scale = deviation * deviation.transpose();
    const double pairs = static_cast<double>(n) * static_cast<double>(n - 1);
    const double mean = (s.cwiseQuotient(scale).sum() - static_cast<double>(n)) / pairs;
    MatrixXd target = mean * scale;
    target.diagonal() = s.diagonal();

    const MatrixXd squares = y.cwiseAbs2();
    // T times the variances of the entries of S, and of their covariance with the variances on its diagonal.
    const MatrixXd pi = squares.transpose() * squares / days - s.cwiseAbs2();
    const MatrixXd theta = squares.cwiseProduct(y).transpose() * y / days - s.diagonal().asDiagonal() * s;
    const MatrixXd ratio = deviation.cwiseInverse() * deviation.transpose();
    const MatrixXd weighed = theta.cwiseProduct(ratio);
    const double rho = pi.trace() + mean * (weighed.sum() - weighed.trace());
    const double gamma = (target - s).squaredNorm();
    const double intensity = gamma > 0.0 ? std::clamp((pi.sum() - rho) / gamma / days, 0.0, 1.0) : 1.0;
    return {intensity * target + (1.0 - intensity) * s, intensity};
}

Index factorCount(const VectorXd& eigenvalues, double ratio)
{
    const double edge = std::pow(1.0 + std::sqrt(ratio), 2);
    return std::max<Index>(1, (eigenvalues.array() > edge).count());
}

MatrixXd factorCovariance(const MatrixXd& returns)
{
    const MatrixXd sample = sampleCovariance(returns);
    const VectorXd deviation = sample.diagonal().cwiseSqrt();
    const VectorXd inverse = deviation.cwiseInverse();
    const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(inverse.asDiagonal() * sample * inverse.asDiagonal());
    const double ratio = static_cast<double>(returns.cols()) / static_cast<double>(returns.rows());
    const Index factors = factorCount(solver.eigenvalues(), ratio);
    const auto loadings = solver.eigenvectors().rightCols(factors);
    MatrixXd correlation = loadings * solver.eigenvalues().tail(factors).asDiagonal() * loadings.transpose();
    correlation.diagonal().setOnes();
    return deviation.asDiagonal() * correlation * deviation.asDiagonal();
}

} // namespace riskloom
