// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quadraticprogram.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double infinite = std::numeric_limits<double>::infinity();

// One constraint as the method sees it: normal'x ≥ side.
struct Constraint {
    Index row = 0; // equalities first, then inequalities
    VectorXd normal;
    double side = 0.0;
    double sign = 1.0; // -1: an equality that is taken in from above
};

// The constraints that hold as equalities, in the space where G is the identity: normals there, orthonormalised.
class ActiveSet {
public:
    explicit ActiveSet(Index n) : m_basis(n, n), m_triangle(MatrixXd::Zero(n, n)), m_normals(n, n) {}

    [[nodiscard]] Index size() const { return static_cast<Index>(rows.size()); }

    // Part of a vector orthogonal to all normals, and its coordinates in them.
    [[nodiscard]] VectorXd outside(const VectorXd& v) const
    {
        const auto basis = m_basis.leftCols(size());
        VectorXd rest = v - basis * (basis.transpose() * v);
        rest -= basis * (basis.transpose() * rest); // twice is enough (Giraud, Langou and Rozložník 2005)
        return rest;
    }
    [[nodiscard]] VectorXd coordinates(const VectorXd& v) const
    {
        const VectorXd projected = m_basis.leftCols(size()).transpose() * v;
        return m_triangle.topLeftCorner(size(), size()).triangularView<Eigen::Upper>().solve(projected);
    }
    void add(const Constraint& constraint, const VectorXd& normal, double price)
    {
        append(normal);
        rows.push_back(constraint.row);
        signs.push_back(constraint.sign);
        prices.push_back(price);
    }
    void drop(Index at)
    {
        const Index last = size() - 1;
        for (Index j = at; j < last; ++j)
            m_normals.col(j) = m_normals.col(j + 1);
        rows.erase(rows.begin() + at);
        signs.erase(signs.begin() + at);
        prices.erase(prices.begin() + at);
        const MatrixXd kept = m_normals.leftCols(last);
        std::vector<Index> all;
        all.swap(rows);
        for (Index j = 0; j < last; ++j) { // factorised again: a few columns only
            append(kept.col(j));
            rows.push_back(all[static_cast<std::size_t>(j)]);
        }
    }

    std::vector<Index> rows;
    std::vector<double> signs;
    std::vector<double> prices;

private:
    void append(const VectorXd& normal)
    {
        const Index q = size();
        const auto basis = m_basis.leftCols(q);
        VectorXd r = basis.transpose() * normal;
        VectorXd rest = normal - basis * r;
        const VectorXd again = basis.transpose() * rest;
        rest -= basis * again;
        r += again;
        m_triangle.col(q).head(q) = r;
        m_triangle(q, q) = rest.norm();
        m_basis.col(q) = rest / rest.norm();
        m_normals.col(q) = normal;
    }

    MatrixXd m_basis, m_triangle, m_normals;
};

class Solver {
public:
    explicit Solver(const QuadraticProgram& program)
        : m_program(program), m_equalities(program.equalities.rows()), m_inequalities(program.inequalities.rows()),
          m_factor(program.g), m_active(program.g.rows())
    {
    }

    Result<QuadraticSolution> run()
    {
        if (m_factor.info() != Eigen::Success)
            return Error{ErrorCode::NumericFailure, {"quadratic program", "not positive definite"}, {}};
        m_x = -m_factor.solve(m_program.a);
        const Index most = 50 * (m_program.g.rows() + m_equalities + m_inequalities);
        std::vector<bool> equalityIn(static_cast<std::size_t>(m_equalities));
        while (m_iterations < most) {
            Constraint next;
            const bool found = nextEquality(equalityIn, next) || mostViolated(next);
            if (!found)
                return solution();
            RISKLOOM_CHECK(takeIn(next, most));
        }
        return Error{ErrorCode::NotConverged, {"quadratic program", std::to_string(most)}, {}};
    }

private:
    bool nextEquality(std::vector<bool>& in, Constraint& next)
    {
        for (Index row = 0; row < m_equalities; ++row) {
            if (in[static_cast<std::size_t>(row)])
                continue;
            in[static_cast<std::size_t>(row)] = true;
            const VectorXd normal = m_program.equalities.row(row).transpose();
            const double sign = normal.dot(m_x) <= m_program.equalTo[row] ? 1.0 : -1.0;
            next = {row, sign * normal, sign * m_program.equalTo[row], sign};
            return true;
        }
        return false;
    }

    // How far a constraint may be missed: what rounding does to it at this x.
    [[nodiscard]] double tolerance(double length, double side) const
    {
        return 1e-11 * (1.0 + std::abs(side) + length * m_x.norm());
    }

    bool mostViolated(Constraint& next) const
    {
        if (m_inequalities == 0)
            return false;
        double worst = 0.0;
        const VectorXd slack = m_program.inequalities * m_x - m_program.atLeast;
        for (Index row = 0; row < m_inequalities; ++row) {
            const double length = m_program.inequalities.row(row).norm();
            if (slack[row] < -tolerance(length, m_program.atLeast[row]) && slack[row] / length < worst &&
                std::ranges::find(m_active.rows, m_equalities + row) == m_active.rows.end()) {
                worst = slack[row] / length;
                next = {m_equalities + row, m_program.inequalities.row(row).transpose(), m_program.atLeast[row], 1.0};
            }
        }
        return worst < 0.0;
    }

    // The active inequality whose price reaches 0 first when the new one's price grows; infinite when none does.
    double blockingStep(const VectorXd& direction, Index& blocking) const
    {
        double step = infinite;
        for (Index j = 0; j < m_active.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            if (m_active.rows[at] < m_equalities || direction[j] <= 1e-14)
                continue;
            if (const double ratio = m_active.prices[at] / direction[j]; ratio < step) {
                step = ratio;
                blocking = j;
            }
        }
        return step;
    }

    Result<> takeIn(const Constraint& constraint, Index most)
    {
        const VectorXd normal = m_factor.matrixL().solve(constraint.normal);
        double price = 0.0;
        for (; m_iterations < most; ++m_iterations) {
            const VectorXd rest = m_active.outside(normal);
            const VectorXd direction = m_active.coordinates(normal);
            Index blocking = 0;
            const double partial = blockingStep(direction, blocking);
            // n normals span the whole space, whatever rounding leaves of another one.
            const bool dependent = m_active.size() == m_program.g.rows() || rest.norm() <= 1e-10 * normal.norm();
            const double slack = constraint.normal.dot(m_x) - constraint.side;
            const double whole = dependent ? infinite : std::max(0.0, -slack / rest.squaredNorm());
            if (dependent && std::abs(slack) <= tolerance(constraint.normal.norm(), constraint.side)) {
                ++m_iterations;
                return {}; // it says what others say already
            }
            const double step = std::min(partial, whole);
            if (std::isinf(step))
                return Error{ErrorCode::NumericFailure, {"quadratic program", "infeasible"}, {}};
            if (!dependent)
                m_x += step * m_factor.matrixU().solve(rest);
            for (Index j = 0; j < m_active.size(); ++j)
                m_active.prices[static_cast<std::size_t>(j)] -= step * direction[j];
            price += step;
            if (whole <= partial) {
                m_active.add(constraint, normal, price);
                ++m_iterations;
                return {};
            }
            m_active.drop(blocking);
        }
        return Error{ErrorCode::NotConverged, {"quadratic program", std::to_string(most)}, {}};
    }

    QuadraticSolution solution() const
    {
        QuadraticSolution found{m_x, VectorXd::Zero(m_equalities), VectorXd::Zero(m_inequalities),
                                static_cast<int>(m_iterations)};
        for (std::size_t j = 0; j < m_active.rows.size(); ++j) {
            const Index row = m_active.rows[j];
            if (row < m_equalities)
                found.equalityPrices[row] = m_active.signs[j] * m_active.prices[j];
            else
                found.inequalityPrices[row - m_equalities] = std::max(0.0, m_active.prices[j]);
        }
        return found;
    }

    const QuadraticProgram& m_program;
    Index m_equalities, m_inequalities;
    Eigen::LLT<MatrixXd> m_factor;
    ActiveSet m_active;
    VectorXd m_x;
    Index m_iterations = 0;
};

} // namespace

Result<QuadraticSolution> solve(const QuadraticProgram& program)
{
    return Solver(program).run();
}

double kktResidual(const QuadraticProgram& program, const QuadraticSolution& solution)
{
    VectorXd gradient = program.g * solution.x + program.a;
    double worst = 0.0;
    if (program.equalities.rows() > 0) {
        gradient -= program.equalities.transpose() * solution.equalityPrices;
        worst = (program.equalities * solution.x - program.equalTo).cwiseAbs().maxCoeff();
    }
    if (program.inequalities.rows() > 0) {
        gradient -= program.inequalities.transpose() * solution.inequalityPrices;
        const VectorXd slack = program.inequalities * solution.x - program.atLeast;
        worst = std::max({worst, -slack.minCoeff(), -solution.inequalityPrices.minCoeff(),
                          slack.cwiseProduct(solution.inequalityPrices).cwiseAbs().maxCoeff()});
    }
    return std::max(worst, gradient.cwiseAbs().maxCoeff());
}

} // namespace riskloom
