// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// How far two clusters are apart. Single: as far as their nearest members. Ward: by how much merging them adds to the
// squares of the distances within (Ward 1963, Journal of the American Statistical Association 58, 236-244), kept up to date
// from distances alone by the formula of Lance and Williams (1967, The Computer Journal 9, 373-380).
enum class Linkage { Single, Ward };

// Two clusters made one. Leaves are numbered from 0 to n - 1, the cluster of the i-th merge is n + i.
struct Merge {
    Eigen::Index left = 0; // the lower number
    Eigen::Index right = 0;
    double height = 0.0; // how far apart they were
};

// The n - 1 merges of agglomerative clustering, always of the two nearest, from a symmetric matrix of distances.
std::vector<Merge> linkageTree(const Eigen::MatrixXd& distance, Linkage linkage);

// The leaves below a cluster, from left to right.
std::vector<Eigen::Index> leavesOf(std::span<const Merge> tree, Eigen::Index cluster);

// The clusters of the tree cut into `count` parts: those that stand when the last count - 1 merges are undone, ascending.
std::vector<Eigen::Index> cutInto(std::span<const Merge> tree, std::size_t count);

// The mean over all members of (b - a) / max(a, b): a the mean distance to the rest of the own cluster, b that to the
// nearest other one; 0 for a member that is alone (Rousseeuw 1987, Journal of Computational and Applied Mathematics 20,
// 53-65). At least two clusters, which together hold every row of the matrix once.
double meanSilhouette(const Eigen::MatrixXd& distance, std::span<const std::vector<Eigen::Index>> clusters);

} // namespace riskloom
