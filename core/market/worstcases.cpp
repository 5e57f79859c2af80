// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/worstcases.h"

#include <glpk.h>

#include <algorithm>
#include <string>

namespace riskloom {
namespace {

// Everything of GLPK's on this thread is freed, its environment too.
struct Environment {
    ~Environment() { glp_free_env(); }
};

} // namespace

void WorstCases::Deleter::operator()(glp_prob* problem) const { glp_delete_prob(problem); }

WorstCases::WorstCases(const WeightLimits& limits, Eigen::Index assets) : m_assets(static_cast<int>(assets))
{
    static thread_local const Environment environment;
    m_problem.reset(glp_create_prob());
    glp_set_obj_dir(m_problem.get(), GLP_MAX);
    glp_add_rows(m_problem.get(), m_assets + 1);
    for (int i = 1; i <= m_assets; ++i)
        glp_set_row_bnds(m_problem.get(), i, GLP_UP, 0.0, 0.0);
    glp_set_row_bnds(m_problem.get(), m_assets + 1, GLP_FX, 1.0, 1.0); // Σ q
    for (int i = 0; i <= m_assets + 1; ++i)
        m_rows.push_back(i);
    m_values.resize(m_rows.size());

    addColumn(Eigen::VectorXd::Ones(assets), 0.0);
    glp_set_col_bnds(m_problem.get(), 1, GLP_FR, 0.0, 0.0);
    glp_set_obj_coef(m_problem.get(), 1, 1.0);
    // That weights are 0 or more is in the sign of the rows already.
    const LimitRows all = limitRows(limits, assets);
    for (Eigen::Index j = assets; j < all.rows.rows(); ++j) {
        addColumn(all.rows.row(j).transpose(), 0.0);
        const int column = glp_get_num_cols(m_problem.get());
        glp_set_col_bnds(m_problem.get(), column, GLP_LO, 0.0, 0.0);
        glp_set_obj_coef(m_problem.get(), column, all.atLeast[j]);
    }
}

WorstCases::~WorstCases() = default;

void WorstCases::addColumn(const Eigen::VectorXd& values, double inMixture)
{
    const int column = glp_add_cols(m_problem.get(), 1);
    std::ranges::copy(values, m_values.begin() + 1);
    m_values.back() = inMixture;
    glp_set_mat_col(m_problem.get(), column, m_assets + 1, m_rows.data(), m_values.data());
}

void WorstCases::add(const Eigen::VectorXd& gains)
{
    addColumn(gains, 1.0);
    glp_set_col_bnds(m_problem.get(), glp_get_num_cols(m_problem.get()), GLP_LO, 0.0, 0.0);
}

Result<WorstCases::Answer> WorstCases::solve(const char* what)
{
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    settings.presolve = GLP_OFF;
    settings.tol_dj = 1e-10; // a case that is worse by less is not seen
    if (glp_simplex(m_problem.get(), &settings) != 0 || glp_get_status(m_problem.get()) != GLP_OPT)
        return Error{ErrorCode::NotConverged, {what, std::to_string(glp_get_it_cnt(m_problem.get()))}, {}};
    Answer answer{Eigen::VectorXd(m_assets), glp_get_obj_val(m_problem.get())};
    for (int i = 0; i < m_assets; ++i)
        answer.weights[i] = std::max(0.0, glp_get_row_dual(m_problem.get(), i + 1));
    answer.weights /= answer.weights.sum();
    return answer;
}

} // namespace riskloom
