// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/onlineselection.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace riskloom {
namespace {

using Eigen::VectorXd;

// The step along the relatives' deviation from their mean that moves the return by `amount`.
VectorXd moved(const VectorXd& weights, const VectorXd& relatives, double amount)
{
    const VectorXd apart = relatives.array() - relatives.mean();
    const double square = apart.squaredNorm();
    if (!(square > 0.0) || amount == 0.0)
        return weights;
    return ontoSimplex(weights + amount / square * apart);
}

} // namespace

VectorXd ontoSimplex(const VectorXd& vector)
{
    std::vector<double> sorted(vector.begin(), vector.end());
    std::ranges::sort(sorted, std::greater<>());
    double sum = 0.0;
    double shift = 0.0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        sum += sorted[i];
        const double candidate = (sum - 1.0) / static_cast<double>(i + 1);
        if (sorted[i] > candidate)
            shift = candidate;
    }
    return (vector.array() - shift).cwiseMax(0.0);
}

VectorXd passiveAggressive(const VectorXd& weights, const VectorXd& relatives, double epsilon)
{
    return moved(weights, relatives, -std::max(0.0, weights.dot(relatives) - epsilon));
}

VectorXd movingAverageReversion(const VectorXd& weights, const VectorXd& predicted, double epsilon)
{
    return moved(weights, predicted, std::max(0.0, epsilon - weights.dot(predicted)));
}

} // namespace riskloom
