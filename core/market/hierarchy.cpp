// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/allocator.h"

#include <cmath>
#include <span>
#include <utility>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// A part of the tree: its number, and its leaves from left to right.
struct Cluster {
    Index number = 0;
    std::vector<Index> leaves;
};

double clusterVariance(const MatrixXd& covariance, std::span<const Index> members)
{
    VectorXd weights(static_cast<Index>(members.size()));
    for (std::size_t i = 0; i < members.size(); ++i)
        weights[static_cast<Index>(i)] = 1.0 / covariance(members[i], members[i]);
    weights /= weights.sum();
    double variance = 0.0;
    for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = 0; j < members.size(); ++j)
            variance += weights[static_cast<Index>(i)] * covariance(members[i], members[j]) * weights[static_cast<Index>(j)];
    return variance;
}

void bisect(const MatrixXd& covariance, std::span<const Index> members, VectorXd& weights)
{
    if (members.size() < 2)
        return;
    const auto left = members.first(members.size() / 2);
    const auto right = members.subspan(members.size() / 2);
    const double ofLeft = clusterVariance(covariance, left);
    const double share = 1.0 - ofLeft / (ofLeft + clusterVariance(covariance, right));
    for (const Index i : left)
        weights[i] *= share;
    for (const Index i : right)
        weights[i] *= 1.0 - share;
    bisect(covariance, left, weights);
    bisect(covariance, right, weights);
}

} // namespace

std::vector<Index> singleLinkageOrder(const MatrixXd& distance)
{
    const Index n = distance.rows();
    std::vector<Cluster> clusters;
    for (Index i = 0; i < n; ++i)
        clusters.push_back({i, {i}});
    // Distances between clusters, kept up to date by the minimum of the two that merged.
    MatrixXd between = distance;
    for (Index made = n; clusters.size() > 1; ++made) {
        std::size_t first = 0;
        std::size_t second = 1;
        for (std::size_t a = 0; a < clusters.size(); ++a)
            for (std::size_t b = a + 1; b < clusters.size(); ++b)
                if (between(static_cast<Index>(a), static_cast<Index>(b)) <
                    between(static_cast<Index>(first), static_cast<Index>(second))) {
                    first = a;
                    second = b;
                }
        const auto p = static_cast<Index>(first);
        const auto q = static_cast<Index>(second);
        if (clusters[second].number < clusters[first].number)
            std::swap(clusters[first], clusters[second]);
        Cluster merged{made, std::move(clusters[first].leaves)};
        merged.leaves.insert(merged.leaves.end(), clusters[second].leaves.begin(), clusters[second].leaves.end());
        clusters[first] = std::move(merged);
        between.row(p) = between.row(p).cwiseMin(between.row(q)).eval();
        between.col(p) = between.row(p).transpose().eval();
        // The last cluster takes the place of the one that is gone.
        const auto last = static_cast<Index>(clusters.size()) - 1;
        if (q != last) {
            clusters[second] = std::move(clusters.back());
            between.row(q) = between.row(last).eval();
            between.col(q) = between.col(last).eval();
        }
        clusters.pop_back();
    }
    return clusters.front().leaves;
}

VectorXd hierarchicalRiskParity(const MatrixXd& covariance)
{
    const VectorXd inverse = covariance.diagonal().cwiseSqrt().cwiseInverse();
    const MatrixXd correlation = inverse.asDiagonal() * covariance * inverse.asDiagonal();
    const MatrixXd distance = ((1.0 - correlation.array()).cwiseMax(0.0) / 2.0).sqrt().matrix();
    const std::vector<Index> order = singleLinkageOrder(distance);
    VectorXd weights = VectorXd::Ones(covariance.rows());
    bisect(covariance, order, weights);
    return weights;
}

} // namespace riskloom
