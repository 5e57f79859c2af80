// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/correlation.h"

#include <Eigen/Core>
#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr Eigen::Index blockRows = 512;  // a block of a few dozen columns stays in the second-level cache
constexpr double dependentShare = 1e-10; // of a column's variance left by the others: rounding alone

// One member of each of two clusters: how alike the clusters are.
double likeness(const CorrelationMatrix& matrix, const std::vector<std::size_t>& one,
                const std::vector<std::size_t>& other, Linkage linkage)
{
    double largest = 0.0;
    double smallest = 1.0;
    for (const std::size_t i : one) {
        for (const std::size_t j : other) {
            largest = std::max(largest, std::abs(matrix.at(i, j)));
            smallest = std::min(smallest, std::abs(matrix.at(i, j)));
        }
    }
    return linkage == Linkage::Single ? largest : smallest;
}

} // namespace

CorrelationMatrix correlations(const DesignMatrix& design, std::span<const double> weights)
{
    const auto rows = static_cast<Eigen::Index>(design.rows);
    const auto columns = static_cast<Eigen::Index>(design.columns);
    const Eigen::Map<const Eigen::MatrixXd> values(design.values.data(), rows, columns);
    Eigen::VectorXd share = Eigen::VectorXd::Ones(rows);
    if (!weights.empty())
        share = Eigen::Map<const Eigen::VectorXd>(weights.data(), rows);
    share /= share.sum();
    const Eigen::RowVectorXd means = share.transpose() * values;
    Eigen::MatrixXd products = Eigen::MatrixXd::Zero(columns, columns); // lower triangle
    Eigen::MatrixXd block;
    for (Eigen::Index first = 0; first < rows; first += blockRows) {
        const Eigen::Index count = std::min(blockRows, rows - first);
        block = values.middleRows(first, count).rowwise() - means;
        block.array().colwise() *= share.segment(first, count).array().sqrt();
        products.selfadjointView<Eigen::Lower>().rankUpdate(block.transpose());
    }
    products = Eigen::MatrixXd(products.selfadjointView<Eigen::Lower>());

    CorrelationMatrix matrix{design.columns, std::vector<double>(design.columns * design.columns, 0.0)};
    for (Eigen::Index i = 0; i < columns; ++i) {
        for (Eigen::Index j = 0; j < columns; ++j) {
            const double scale = std::sqrt(products(i, i) * products(j, j));
            const bool constant = products(i, i) <= 1e-24 * means[i] * means[i] || scale <= 0.0;
            const bool otherConstant = products(j, j) <= 1e-24 * means[j] * means[j];
            double r = i == j ? 1.0 : 0.0;
            if (i != j && !constant && !otherConstant)
                r = std::clamp(products(i, j) / scale, -1.0, 1.0);
            matrix.values[static_cast<std::size_t>(i * columns + j)] = r;
        }
    }
    return matrix;
}

std::vector<double> varianceInflation(const CorrelationMatrix& matrix)
{
    const auto size = static_cast<Eigen::Index>(matrix.size);
    const Eigen::Map<const Eigen::MatrixXd> all(matrix.values.data(), size, size);
    std::vector<double> factors;
    for (Eigen::Index column = 0; column < size; ++column) {
        // The others' correlations and those with the column: R² = c' C⁻¹ c. A rank-revealing solver copes with others
        // that are dependent among themselves.
        Eigen::MatrixXd others(size - 1, size - 1);
        Eigen::VectorXd with(size - 1);
        const auto skipping = [&](Eigen::Index i) { return i < column ? i : i + 1; };
        for (Eigen::Index i = 0; i + 1 < size; ++i) {
            with[i] = all(skipping(i), column);
            for (Eigen::Index j = 0; j + 1 < size; ++j)
                others(i, j) = all(skipping(i), skipping(j));
        }
        const double explained = size == 1 ? 0.0 : with.dot(others.completeOrthogonalDecomposition().solve(with));
        const double left = 1.0 - explained;
        factors.push_back(left <= dependentShare ? std::numeric_limits<double>::infinity() : std::max(1.0, 1.0 / left));
    }
    return factors;
}

std::vector<std::size_t> correlationClusters(const CorrelationMatrix& matrix, double threshold, Linkage linkage)
{
    std::vector<std::vector<std::size_t>> clusters(matrix.size);
    for (std::size_t i = 0; i < matrix.size; ++i)
        clusters[i] = {i};
    while (true) {
        double most = threshold;
        std::size_t one = 0;
        std::size_t other = 0;
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            for (std::size_t j = i + 1; j < clusters.size(); ++j) {
                const double alike = likeness(matrix, clusters[i], clusters[j], linkage);
                if (alike > most || (alike == most && one == other)) {
                    most = alike;
                    one = i;
                    other = j;
                }
            }
        }
        if (one == other)
            break;
        clusters[one].insert(clusters[one].end(), clusters[other].begin(), clusters[other].end());
        clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(other));
    }
    // A cluster stands where its first column stood, so their order is that of the columns.
    std::vector<std::size_t> clusterOf(matrix.size);
    for (std::size_t cluster = 0; cluster < clusters.size(); ++cluster) {
        for (const std::size_t column : clusters[cluster])
            clusterOf[column] = cluster;
    }
    return clusterOf;
}

} // namespace riskloom
