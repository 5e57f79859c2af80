// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/allocator.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

struct Deleter {
    void operator()(glp_prob* problem) const { glp_delete_prob(problem); }
};

// Everything of GLPK's on this thread is freed, its environment too.
struct Environment {
    ~Environment() { glp_free_env(); }
};

// The dual of Rockafellar's and Uryasev's program. A probability q of every day is at most 1 / (tail · days): the worst
// distribution against which the weights are chosen. With the limits Lw ≥ l beside w ≥ 0 and Σw = 1, maximise λ + l'ν over q,
// λ and ν ≥ 0 with
//     Σ_t q_t = 1      and, for every asset,      Σ_t q_t r_t + λ + L'ν ≤ 0,
// whose prices are the weights.
std::unique_ptr<glp_prob, Deleter> dualProgram(const MatrixXd& returns, double tail, const LimitRows& limits)
{
    const auto days = static_cast<int>(returns.rows());
    const auto n = static_cast<int>(returns.cols());
    std::unique_ptr<glp_prob, Deleter> problem(glp_create_prob());
    glp_set_obj_dir(problem.get(), GLP_MAX);
    glp_add_rows(problem.get(), n + 1);
    for (int i = 1; i <= n; ++i)
        glp_set_row_bnds(problem.get(), i, GLP_UP, 0.0, 0.0);
    glp_set_row_bnds(problem.get(), n + 1, GLP_FX, 1.0, 1.0);
    const auto prices = static_cast<int>(limits.rows.rows());
    glp_add_cols(problem.get(), days + 1 + prices);
    std::vector<int> rows(static_cast<std::size_t>(n) + 2);
    std::vector<double> values(rows.size());
    for (int i = 1; i <= n + 1; ++i)
        rows[static_cast<std::size_t>(i)] = i;
    const double most = 1.0 / (tail * days);
    for (int t = 1; t <= days; ++t) {
        for (int i = 1; i <= n; ++i)
            values[static_cast<std::size_t>(i)] = returns(t - 1, i - 1);
        values[static_cast<std::size_t>(n) + 1] = 1.0;
        glp_set_mat_col(problem.get(), t, n + 1, rows.data(), values.data());
        glp_set_col_bnds(problem.get(), t, GLP_DB, 0.0, most);
    }
    std::fill(values.begin(), values.end(), 1.0);
    glp_set_mat_col(problem.get(), days + 1, n, rows.data(), values.data());
    glp_set_col_bnds(problem.get(), days + 1, GLP_FR, 0.0, 0.0);
    glp_set_obj_coef(problem.get(), days + 1, 1.0);
    for (int j = 1; j <= prices; ++j) {
        for (int i = 1; i <= n; ++i)
            values[static_cast<std::size_t>(i)] = limits.rows(j - 1, i - 1);
        glp_set_mat_col(problem.get(), days + 1 + j, n, rows.data(), values.data());
        glp_set_col_bnds(problem.get(), days + 1 + j, GLP_LO, 0.0, 0.0);
        glp_set_obj_coef(problem.get(), days + 1 + j, limits.atLeast[j - 1]);
    }
    return problem;
}

} // namespace

double conditionalValueAtRisk(const VectorXd& returns, double tail)
{
    // The minimum over α is at a quantile of the losses.
    std::vector<double> losses(returns.begin(), returns.end());
    for (double& loss : losses)
        loss = -loss;
    std::ranges::sort(losses, std::greater<>());
    const double share = tail * static_cast<double>(losses.size());
    const auto whole = std::min(static_cast<std::size_t>(share), losses.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < whole; ++i)
        sum += losses[i];
    if (whole < losses.size())
        sum += (share - static_cast<double>(whole)) * losses[whole];
    return sum / share;
}

Result<CvarAllocation> minimumCvar(const MatrixXd& returns, double tail, const WeightLimits& limits)
{
    static thread_local const Environment environment;
    // Daily returns are small against GLPK's tolerances, which are absolute.
    const double scale = returns.cwiseAbs().maxCoeff();
    if (!(scale > 0.0))
        return CvarAllocation{VectorXd::Constant(returns.cols(), 1.0 / static_cast<double>(returns.cols())), 0.0};
    // That weights are 0 or more is in the sign of the rows already.
    LimitRows rows = limitRows(limits, returns.cols());
    rows.rows = MatrixXd(rows.rows.bottomRows(rows.rows.rows() - returns.cols()));
    rows.atLeast = VectorXd(rows.atLeast.tail(rows.rows.rows()));
    const auto problem = dualProgram(returns / scale, tail, rows);
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    settings.presolve = GLP_OFF;
    if (glp_simplex(problem.get(), &settings) != 0 || glp_get_status(problem.get()) != GLP_OPT)
        return Error{ErrorCode::NotConverged, {"minimum CVaR", std::to_string(glp_get_it_cnt(problem.get()))}, {}};
    CvarAllocation found{VectorXd(returns.cols()), glp_get_obj_val(problem.get()) * scale};
    for (Index i = 0; i < returns.cols(); ++i)
        found.weights[i] = std::max(0.0, glp_get_row_dual(problem.get(), static_cast<int>(i) + 1));
    found.weights /= found.weights.sum();
    return found;
}

} // namespace riskloom
