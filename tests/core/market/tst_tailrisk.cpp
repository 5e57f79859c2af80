// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/allocator.h"

#include <QTest>

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

MatrixXd randomReturns(Random& random, Index days, Index n)
{
    const MatrixXd mix = MatrixXd::NullaryExpr(n, n, [&] { return random.normal(); });
    return MatrixXd::NullaryExpr(days, n, [&] { return 0.01 * random.normal() + 1e-4; }) * mix / std::sqrt(static_cast<double>(n));
}

// Sorting all drawdowns, which a loop over all starts finds.
double byDefinition(const VectorXd& returns, double tail)
{
    std::vector<double> sums{0.0};
    for (const double r : returns)
        sums.push_back(sums.back() + r);
    std::vector<double> falls;
    for (std::size_t t = 1; t < sums.size(); ++t)
        falls.push_back(*std::max_element(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(t) + 1) - sums[t]);
    std::ranges::sort(falls, std::greater<>());
    double rest = tail * static_cast<double>(falls.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < falls.size() && rest > 0.0; ++i, rest -= 1.0)
        sum += std::min(1.0, rest) * falls[i];
    return sum / (tail * static_cast<double>(falls.size()));
}

// The program as Chekhlov, Uryasev and Zabarankin write it, a row for every day and condition, as another way to its
// minimum: weights, then α, then for every day its highest sum u and its excess z.
double wholeProgram(const MatrixXd& returns, double tail, double cap)
{
    const auto days = static_cast<int>(returns.rows());
    const auto n = static_cast<int>(returns.cols());
    glp_prob* problem = glp_create_prob();
    glp_add_cols(problem, n + 1 + 2 * days);
    glp_add_rows(problem, 1 + 3 * days);
    const auto u = [&](int t) { return n + 2 + t; };
    const auto z = [&](int t) { return n + 2 + days + t; };
    for (int i = 1; i <= n; ++i)
        glp_set_col_bnds(problem, i, GLP_DB, 0.0, cap);
    glp_set_col_bnds(problem, n + 1, GLP_FR, 0.0, 0.0);
    glp_set_obj_coef(problem, n + 1, 1.0);
    VectorXd sums = VectorXd::Zero(n);
    const auto set = [&](int row, std::vector<std::pair<int, double>> more, double sign) {
        std::vector<int> columns{0};
        std::vector<double> values{0.0};
        for (int i = 0; sign != 0.0 && i < n; ++i) {
            columns.push_back(i + 1);
            values.push_back(sign * sums[i]);
        }
        for (const auto& [column, value] : more) {
            columns.push_back(column);
            values.push_back(value);
        }
        glp_set_mat_row(problem, row, static_cast<int>(columns.size()) - 1, columns.data(), values.data());
        glp_set_row_bnds(problem, row, GLP_LO, 0.0, 0.0);
    };
    for (int t = 0; t < days; ++t) {
        sums += returns.row(t).transpose();
        glp_set_col_bnds(problem, u(t), GLP_LO, 0.0, 0.0);
        glp_set_col_bnds(problem, z(t), GLP_LO, 0.0, 0.0);
        glp_set_obj_coef(problem, z(t), 1.0 / (tail * days));
        set(2 + 3 * t, {{u(t), 1.0}}, -1.0);                                      // u ≥ y
        set(3 + 3 * t, {{u(t), -1.0}, {n + 1, 1.0}, {z(t), 1.0}}, 1.0);           // z ≥ u - y - α
        if (t > 0)
            set(4 + 3 * t, {{u(t), 1.0}, {u(t - 1), -1.0}}, 0.0);                 // u does not fall
    }
    std::vector<int> columns(static_cast<std::size_t>(n) + 1);
    std::iota(columns.begin(), columns.end(), 0);
    std::vector<double> ones(columns.size(), 1.0);
    glp_set_mat_row(problem, 1, n, columns.data(), ones.data());
    glp_set_row_bnds(problem, 1, GLP_FX, 1.0, 1.0);
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    settings.presolve = GLP_ON;
    if (glp_simplex(problem, &settings) != 0)
        qFatal("no solution");
    const double value = glp_get_obj_val(problem);
    glp_delete_prob(problem);
    return value;
}

} // namespace

class TestTailRisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMeasureIsThatOfItsDefinition();
    void theBoundIsMet();
    void theWholeProgramHasTheSameMinimum();
    void enumerationFindsNothingLower();
    void pricesThatOnlyRiseHaveNoDrawdown();
};

void TestTailRisk::theMeasureIsThatOfItsDefinition()
{
    Random random(1);
    for (int round = 0; round < 200; ++round) {
        const VectorXd returns = randomReturns(random, 5 + static_cast<Index>(random.below(60)), 1);
        const double tail = 0.02 + 0.6 * random.uniform();
        QVERIFY(std::abs(conditionalDrawdownAtRisk(returns, tail) - byDefinition(returns, tail)) < 1e-12);
    }
    // By hand: sums 1, -2, 0, -1 below a highest of 1: falls 0, 3, 1, 2. Half of the days: (3 + 2) / 2.
    QCOMPARE(conditionalDrawdownAtRisk(VectorXd{{1.0, -3.0, 2.0, -1.0}}, 0.5), 2.5);
    QCOMPARE(conditionalDrawdownAtRisk(VectorXd{{1.0, -3.0, 2.0, -1.0}}, 0.375), 4.0 / 1.5);
}

void TestTailRisk::theBoundIsMet()
{
    Random random(2);
    for (int round = 0; round < 60; ++round) {
        const auto n = static_cast<Index>(2 + random.below(25));
        const MatrixXd returns = randomReturns(random, 50 + static_cast<Index>(random.below(300)), n);
        WeightLimits limits{round % 2 == 0 ? 1.0 : std::min(1.0, 2.0 / static_cast<double>(n)), {}};
        if (round % 4 == 3 && n > 4)
            limits.groups.push_back({"a", {0, 1}, 0.1, 0.15});
        const auto found = minimumCdar(returns, 0.05, limits);
        QVERIFY2(found, found ? "" : describe(found.error()).c_str());
        QVERIFY(found->weights.minCoeff() >= 0.0 && found->weights.maxCoeff() <= limits.cap + 1e-9);
        if (!limits.groups.empty())
            QVERIFY(found->weights[0] + found->weights[1] <= 0.15 + 1e-9 && found->weights[0] + found->weights[1] >= 0.1 - 1e-9);
        const double gap = conditionalDrawdownAtRisk(returns * found->weights, 0.05) - found->bound;
        QVERIFY2(std::abs(gap) < 1e-8, qPrintable(QString::number(gap)));
    }
}

void TestTailRisk::theWholeProgramHasTheSameMinimum()
{
    Random random(3);
    for (int round = 0; round < 25; ++round) {
        const auto n = static_cast<Index>(2 + random.below(10));
        const MatrixXd returns = randomReturns(random, 40 + static_cast<Index>(random.below(120)), n);
        const double cap = round % 2 == 0 ? 1.0 : std::min(1.0, 2.0 / static_cast<double>(n));
        const auto found = minimumCdar(returns, 0.1, {cap, {}});
        QVERIFY2(found, found ? "" : describe(found.error()).c_str());
        const double other = wholeProgram(returns, 0.1, cap);
        QVERIFY2(std::abs(other - found->bound) < 1e-7, qPrintable(QString::number(other - found->bound)));
    }
}

void TestTailRisk::enumerationFindsNothingLower()
{
    Random random(4);
    for (int round = 0; round < 10; ++round) {
        const MatrixXd returns = randomReturns(random, 40, 3);
        double least = 1e9;
        constexpr int steps = 200;
        for (int i = 0; i <= steps; ++i)
            for (int j = 0; i + j <= steps; ++j) {
                VectorXd w(3);
                w << i, j, steps - i - j;
                least = std::min(least, byDefinition(returns * w / steps, 0.1));
            }
        const auto found = minimumCdar(returns, 0.1, {});
        QVERIFY(found->bound <= least + 1e-10);
        QVERIFY(least - found->bound < 2e-3);
    }
}

void TestTailRisk::pricesThatOnlyRiseHaveNoDrawdown()
{
    Random random(5);
    const MatrixXd returns = MatrixXd::NullaryExpr(50, 4, [&] { return 0.01 * random.uniform(); });
    const auto found = minimumCdar(returns, 0.05, {});
    QVERIFY(found && std::abs(found->bound) < 1e-12);
    QVERIFY(minimumCdar(MatrixXd::Zero(10, 3), 0.05, {}));
}

QTEST_MAIN(TestTailRisk)
#include "tst_tailrisk.moc"
