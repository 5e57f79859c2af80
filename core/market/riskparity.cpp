// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/allocator.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

Result<VectorXd> riskShares(const MatrixXd& covariance, const VectorXd& budgets)
{
    constexpr int mostSteps = 500;
    const auto n = static_cast<double>(covariance.rows());
    MatrixXd s = covariance / (covariance.trace() / n);
    s.diagonal().array() += 1e-9; // fewer days than assets leave portfolios without risk, and no minimum without this
    const double unit = 1.0 / budgets.minCoeff();
    VectorXd y = (budgets.array() * n).sqrt() * s.diagonal().array().rsqrt();
    for (int step = 0; step < mostSteps; ++step) {
        const VectorXd pull = unit * budgets.cwiseQuotient(y);
        const VectorXd gradient = unit * (s * y) - pull;
        MatrixXd hessian = unit * s;
        hessian.diagonal() += pull.cwiseQuotient(y);
        const VectorXd direction = hessian.llt().solve(gradient);
        const double decrement = std::sqrt(std::max(0.0, gradient.dot(direction)));
        if (!std::isfinite(decrement))
            break;
        y -= direction / (decrement > 0.25 ? 1.0 + decrement : 1.0);
        // The decrement bounds how far contributions are from equal. Near a singular covariance rounding ends its fall early.
        if (decrement < (step < 100 ? 1e-10 : 1e-5))
            return VectorXd(y / y.sum());
    }
    return Error{ErrorCode::NotConverged, {"risk parity", std::to_string(mostSteps)}, {}};
}

} // namespace

Result<VectorXd> riskParity(const MatrixXd& covariance, const VectorXd& budgets)
{
    const auto n = static_cast<double>(covariance.rows());
    if (budgets.size() == 0)
        return riskShares(covariance, VectorXd::Constant(covariance.rows(), 1.0 / n));
    std::vector<Index> some;
    for (Index i = 0; i < budgets.size(); ++i)
        if (budgets[i] > 0.0)
            some.push_back(i);
    RISKLOOM_TRY(const VectorXd among, riskShares(covariance(some, some), budgets(some)));
    VectorXd weights = VectorXd::Zero(covariance.rows());
    weights(some) = among;
    return weights;
}

VectorXd riskBudgets(const VectorXd& given)
{
    const auto rest = static_cast<double>((given.array() <= 0.0).count());
    const double left = std::max(0.0, 1.0 - given.sum());
    const VectorXd budgets = rest > 0.0 ? VectorXd((given.array() > 0.0).select(given, left / rest)) : given;
    return budgets / budgets.sum();
}

} // namespace riskloom
