// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/correlatednormals.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>

namespace riskloom {

CorrelatedNormals::CorrelatedNormals(std::span<const double> covariance, std::size_t size)
    : m_size(size), m_root(size * size), m_independent(size)
{
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto n = static_cast<Eigen::Index>(size);
    if (n == 0)
        return;
    // LDLᵀ with pivots, because two assets that move alike make the matrix singular.
    const Eigen::LDLT<Eigen::MatrixXd> factors(Eigen::Map<const RowMajor>(covariance.data(), n, n));
    const Eigen::MatrixXd lower = factors.matrixL();
    const Eigen::MatrixXd scaled = lower * factors.vectorD().cwiseMax(0.0).cwiseSqrt().asDiagonal();
    Eigen::Map<RowMajor>(m_root.data(), n, n) = factors.transpositionsP().transpose() * scaled;
}

void CorrelatedNormals::draw(std::span<double> into, Random& random)
{
    for (double& value : m_independent)
        value = random.normal();
    for (std::size_t row = 0; row < m_size; ++row) {
        double sum = 0.0;
        for (std::size_t column = 0; column < m_size; ++column)
            sum += m_root[row * m_size + column] * m_independent[column];
        into[row] = sum;
    }
}

} // namespace riskloom
