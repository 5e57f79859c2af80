// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/logistic.h"

#include "core/credit/normal.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr Eigen::Index blockRows = 512;   // a block of a few dozen columns stays in the second-level cache
constexpr double separatedLogOdds = 30.0; // fitted probabilities within 1e-13 of 0 or 1
constexpr double collinearShare = 1e-10;  // of a column's variance that the columns before it leave unexplained

struct Problem {
    const DesignMatrix& design;
    std::span<const std::uint8_t> events;
    std::span<const double> weights;

    [[nodiscard]] Eigen::Index rows() const { return static_cast<Eigen::Index>(design.rows); }
    [[nodiscard]] Eigen::Index parameters() const { return static_cast<Eigen::Index>(design.columns) + 1; }
    [[nodiscard]] double weight(Eigen::Index row) const
    {
        return weights.empty() ? 1.0 : weights[static_cast<std::size_t>(row)];
    }
    // Rows first … first + count - 1 with a leading column of ones.
    void block(Eigen::Index first, Eigen::Index count, Eigen::MatrixXd& into) const
    {
        into.resize(count, parameters());
        into.col(0).setOnes();
        const Eigen::Map<const Eigen::MatrixXd> all(design.values.data(), rows(), parameters() - 1);
        into.rightCols(parameters() - 1) = all.middleRows(first, count);
    }
};

struct Derivatives {
    double logLikelihood = 0.0;
    double largestLogOdds = 0.0;
    Eigen::VectorXd gradient;
    Eigen::MatrixXd information; // lower triangle
};

// log(1 + exp(x)) without overflow.
double softplus(double x)
{
    return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

Derivatives derivatives(const Problem& problem, const Eigen::VectorXd& coefficients)
{
    Derivatives sum;
    sum.gradient = Eigen::VectorXd::Zero(problem.parameters());
    sum.information = Eigen::MatrixXd::Zero(problem.parameters(), problem.parameters());
    Eigen::MatrixXd block;
    Eigen::ArrayXd residuals;
    Eigen::ArrayXd curvature;
    for (Eigen::Index first = 0; first < problem.rows(); first += blockRows) {
        const Eigen::Index count = std::min(blockRows, problem.rows() - first);
        problem.block(first, count, block);
        const Eigen::VectorXd logOdds = block * coefficients;
        residuals.resize(count);
        curvature.resize(count);
        for (Eigen::Index i = 0; i < count; ++i) {
            const bool event = problem.events[static_cast<std::size_t>(first + i)] != 0;
            const double weight = problem.weight(first + i);
            const double probability = 1.0 / (1.0 + std::exp(-logOdds[i]));
            sum.logLikelihood -= weight * softplus(event ? -logOdds[i] : logOdds[i]);
            residuals[i] = weight * ((event ? 1.0 : 0.0) - probability);
            curvature[i] = weight * probability * (1.0 - probability);
        }
        sum.largestLogOdds = std::max(sum.largestLogOdds, logOdds.cwiseAbs().maxCoeff());
        sum.gradient.noalias() += block.transpose() * residuals.matrix();
        block.array().colwise() *= curvature.sqrt();
        sum.information.selfadjointView<Eigen::Lower>().rankUpdate(block.transpose());
    }
    return sum;
}

Error notConverged(int iterations, const char* why)
{
    return Error{ErrorCode::NotConverged, {"logistic regression", std::to_string(iterations)}, why};
}

LogisticFit summary(const Eigen::VectorXd& coefficients, const Derivatives& at, int iterations)
{
    const Eigen::Index parameters = coefficients.size();
    const Eigen::MatrixXd information = at.information.selfadjointView<Eigen::Lower>();
    const Eigen::MatrixXd covariance = information.llt().solve(Eigen::MatrixXd::Identity(parameters, parameters));
    LogisticFit fit;
    fit.logLikelihood = at.logLikelihood;
    fit.iterations = iterations;
    for (Eigen::Index j = 0; j < parameters; ++j) {
        const double error = std::sqrt(covariance(j, j));
        fit.coefficients.push_back(coefficients[j]);
        fit.standardErrors.push_back(error);
        fit.pValues.push_back(normalPValue(coefficients[j] / error));
    }
    return fit;
}

} // namespace

LogisticDerivatives logisticDerivatives(const DesignMatrix& design, std::span<const std::uint8_t> events,
                                        std::span<const double> weights, std::span<const double> coefficients)
{
    const auto parameters = static_cast<Eigen::Index>(coefficients.size());
    const Derivatives at =
        derivatives({design, events, weights}, Eigen::Map<const Eigen::VectorXd>(coefficients.data(), parameters));
    LogisticDerivatives result{at.logLikelihood, {at.gradient.begin(), at.gradient.end()}, {}};
    result.information.resize(coefficients.size() * coefficients.size());
    Eigen::Map<Eigen::MatrixXd>(result.information.data(), parameters, parameters) =
        at.information.selfadjointView<Eigen::Lower>();
    return result;
}

Result<LogisticFit> fitLogistic(const DesignMatrix& design, std::span<const std::uint8_t> events,
                                std::span<const double> weights, const LogisticOptions& options)
{
    if (!dependentColumns(design).empty())
        return Error{ErrorCode::NumericFailure, {"collinear columns"}, {}};
    const Problem problem{design, events, weights};
    Eigen::VectorXd coefficients = Eigen::VectorXd::Zero(problem.parameters());
    Derivatives at = derivatives(problem, coefficients);
    for (int iteration = 1; iteration <= options.maxIterations; ++iteration) {
        const Eigen::LDLT<Eigen::MatrixXd, Eigen::Lower> solver(at.information);
        const Eigen::VectorXd step = solver.solve(at.gradient);
        const double decrement = at.gradient.dot(step);
        if (solver.info() != Eigen::Success || !std::isfinite(decrement))
            return notConverged(iteration, "the classes are separated");
        Derivatives next = derivatives(problem, coefficients + step);
        double share = 1.0;
        // At the maximum rounding alone decides whether the last step still gains anything.
        const double noWorse = at.logLikelihood - 1e-12 * std::abs(at.logLikelihood);
        while (!(next.logLikelihood >= noWorse) && share > 1e-10) {
            share /= 2.0;
            next = derivatives(problem, coefficients + share * step);
        }
        coefficients += share * step;
        at = std::move(next);
        if (at.largestLogOdds > separatedLogOdds)
            return notConverged(iteration, "the classes are separated");
        if (decrement <= options.tolerance)
            return summary(coefficients, at, iteration);
    }
    return notConverged(options.maxIterations, "the iterations ran out");
}

std::vector<std::size_t> dependentColumns(const DesignMatrix& design)
{
    if (design.columns == 0)
        return {}; // Eigen would take the address of a matrix without elements
    const auto rows = static_cast<Eigen::Index>(design.rows);
    const auto columns = static_cast<Eigen::Index>(design.columns);
    const Eigen::Map<const Eigen::MatrixXd> all(design.values.data(), rows, columns);
    const Eigen::RowVectorXd means = all.colwise().mean();
    Eigen::MatrixXd products = Eigen::MatrixXd::Zero(columns, columns);
    Eigen::MatrixXd block;
    for (Eigen::Index first = 0; first < rows; first += blockRows) {
        const Eigen::Index count = std::min(blockRows, rows - first);
        block = all.middleRows(first, count).rowwise() - means;
        products.selfadjointView<Eigen::Lower>().rankUpdate(block.transpose());
    }
    // Cholesky column by column, leaving out the columns whose remaining variance is nothing but rounding.
    std::vector<std::size_t> dependent;
    Eigen::MatrixXd factor = Eigen::MatrixXd::Zero(columns, columns);
    for (Eigen::Index j = 0; j < columns; ++j) {
        const double rest = products(j, j) - factor.row(j).head(j).squaredNorm();
        const double meanSquare = static_cast<double>(rows) * means[j] * means[j];
        if (rest <= collinearShare * products(j, j) || products(j, j) <= 1e-24 * meanSquare) {
            dependent.push_back(static_cast<std::size_t>(j));
            continue;
        }
        factor(j, j) = std::sqrt(rest);
        for (Eigen::Index i = j + 1; i < columns; ++i)
            factor(i, j) = (products(i, j) - factor.row(i).head(j).dot(factor.row(j).head(j))) / factor(j, j);
    }
    return dependent;
}

} // namespace riskloom
