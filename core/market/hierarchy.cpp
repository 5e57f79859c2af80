// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/allocator.h"
#include "core/market/linkage.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::size_t mostClusters = 10;

MatrixXd correlationDistance(const MatrixXd& covariance)
{
    const VectorXd inverse = covariance.diagonal().cwiseSqrt().cwiseInverse();
    const MatrixXd correlation = inverse.asDiagonal() * covariance * inverse.asDiagonal();
    MatrixXd distance = ((1.0 - correlation.array()).cwiseMax(0.0) / 2.0).sqrt().matrix();
    distance.diagonal().setZero();
    return distance;
}

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

// Fills in the weights of a cluster's members; gives its standard deviation with them.
double inverseVolatilityWithin(const MatrixXd& covariance, const std::vector<Index>& members, VectorXd& weights)
{
    double sum = 0.0;
    for (const Index i : members)
        sum += 1.0 / std::sqrt(covariance(i, i));
    for (const Index i : members)
        weights[i] = 1.0 / (std::sqrt(covariance(i, i)) * sum);
    double variance = 0.0;
    for (const Index i : members)
        for (const Index j : members)
            variance += weights[i] * covariance(i, j) * weights[j];
    return std::sqrt(std::max(0.0, variance));
}

struct PartRisks {
    const HierarchicalClusters& clusters;
    const std::vector<double>& risk; // of every part

    // The part's place among all; -1 when the cluster is made of several.
    [[nodiscard]] std::ptrdiff_t part(Index cluster) const
    {
        const auto found = std::ranges::find(clusters.parts, cluster);
        return found == clusters.parts.end() ? -1 : found - clusters.parts.begin();
    }
    [[nodiscard]] const Merge& merge(Index cluster) const
    {
        return clusters.tree[static_cast<std::size_t>(cluster) - clusters.tree.size() - 1];
    }
    [[nodiscard]] double below(Index cluster) const
    {
        if (const std::ptrdiff_t at = part(cluster); at >= 0)
            return risk[static_cast<std::size_t>(at)];
        return below(merge(cluster).left) + below(merge(cluster).right);
    }
};

void shareOut(const PartRisks& parts, Index cluster, double share, VectorXd& weights)
{
    if (parts.part(cluster) >= 0) {
        for (const Index i : leavesOf(parts.clusters.tree, cluster))
            weights[i] *= share;
        return;
    }
    const auto& [left, right, height] = parts.merge(cluster);
    const double ofLeft = parts.below(left);
    const double together = ofLeft + parts.below(right);
    const double toRight = together > 0.0 ? ofLeft / together : 0.5;
    shareOut(parts, left, share * (1.0 - toRight), weights);
    shareOut(parts, right, share * toRight, weights);
}

} // namespace

std::vector<Index> singleLinkageOrder(const MatrixXd& distance)
{
    const std::vector<Merge> tree = linkageTree(distance, Linkage::Single);
    return leavesOf(tree, 2 * distance.rows() - 2);
}

VectorXd hierarchicalRiskParity(const MatrixXd& covariance)
{
    const std::vector<Index> order = singleLinkageOrder(correlationDistance(covariance));
    VectorXd weights = VectorXd::Ones(covariance.rows());
    bisect(covariance, order, weights);
    return weights;
}

HierarchicalClusters correlationClusters(const MatrixXd& covariance)
{
    const MatrixXd distance = correlationDistance(covariance);
    HierarchicalClusters found{linkageTree(distance, Linkage::Ward), {}};
    const auto most = std::min(mostClusters, static_cast<std::size_t>(covariance.rows()) - 1);
    double best = -2.0;
    for (std::size_t count = 2; count <= std::max<std::size_t>(2, most); ++count) {
        std::vector<Index> parts = cutInto(found.tree, count);
        std::vector<std::vector<Index>> members;
        for (const Index part : parts)
            members.push_back(leavesOf(found.tree, part));
        // Rounding alone must not choose among cuts that are as good: of those the fewest clusters.
        if (const double silhouette = meanSilhouette(distance, members); silhouette > best + 1e-12) {
            best = silhouette;
            found.parts = std::move(parts);
        }
    }
    return found;
}

VectorXd hierarchicalEqualRisk(const MatrixXd& covariance)
{
    const HierarchicalClusters clusters = correlationClusters(covariance);
    VectorXd weights = VectorXd::Zero(covariance.rows());
    std::vector<double> risk;
    for (const Index part : clusters.parts)
        risk.push_back(inverseVolatilityWithin(covariance, leavesOf(clusters.tree, part), weights));
    shareOut({clusters, risk}, 2 * covariance.rows() - 2, 1.0, weights);
    return weights;
}

} // namespace riskloom
