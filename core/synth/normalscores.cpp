// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/normalscores.h"

#include <Eigen/Dense>
#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

constexpr double ridge = 1e-6; // on the diagonal: constant and doubled columns leave the matrix without an inverse

} // namespace

std::vector<std::uint32_t> rankedByPlace(std::span<const double> places, Random& random)
{
    std::vector<std::uint32_t> order(places.size());
    std::iota(order.begin(), order.end(), 0U);
    random.shuffle(std::span(order));
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return places[i]; });
    return order;
}

std::vector<double> normalScores(std::size_t count)
{
    const boost::math::normal normal;
    std::vector<double> scores(count);
    for (std::size_t rank = 0; rank < count; ++rank)
        scores[rank] = boost::math::quantile(normal, (static_cast<double>(rank) + 0.5) / static_cast<double>(count));
    return scores;
}

Result<std::vector<double>> correlationFactor(std::span<const double> scores, std::size_t columns)
{
    const auto width = static_cast<Eigen::Index>(columns);
    const Eigen::Map<const Eigen::MatrixXd> all(scores.data(), std::ssize(scores) / width, width);
    // Every column holds the same scores, so one mean square makes correlations of all.
    Eigen::MatrixXd correlation = all.transpose() * all / std::max(all.col(0).squaredNorm(), 1e-300);
    correlation.diagonal().array() = 1.0 + ridge;
    const Eigen::LLT<Eigen::MatrixXd> factored(correlation);
    if (factored.info() != Eigen::Success)
        return Error{ErrorCode::NumericFailure, {"copula"}, {}};
    const Eigen::MatrixXd lower = factored.matrixL();
    std::vector<double> factor;
    for (Eigen::Index j = 0; j < width; ++j)
        for (Eigen::Index k = 0; k <= j; ++k)
            factor.push_back(lower(j, k));
    return factor;
}

CorrelatedProbabilities::CorrelatedProbabilities(std::span<const double> factor, std::size_t columns)
    : m_factor(factor), m_independent(columns), m_drawn(columns)
{
}

std::span<const double> CorrelatedProbabilities::draw(Random& random)
{
    for (double& value : m_independent)
        value = random.normal();
    const double* factor = m_factor.data();
    for (std::size_t j = 0; j < m_drawn.size(); ++j) {
        double score = 0.0;
        for (std::size_t k = 0; k <= j; ++k)
            score += *factor++ * m_independent[k];
        m_drawn[j] = 0.5 * std::erfc(-score / std::sqrt(2.0 * (1.0 + ridge)));
    }
    return m_drawn;
}

} // namespace riskloom
