// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/quadraticprogram.h"

#include <Eigen/LU>

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <optional>

using namespace riskloom;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

MatrixXd normals(Random& random, Index rows, Index columns)
{
    MatrixXd m(rows, columns);
    for (Index i = 0; i < rows; ++i)
        for (Index j = 0; j < columns; ++j)
            m(i, j) = random.normal();
    return m;
}

// A feasible one: the right-hand sides leave a drawn point inside or on the edge.
QuadraticProgram draw(Random& random, Index n, Index equalities, Index inequalities)
{
    const MatrixXd root = normals(random, n, n + 2);
    QuadraticProgram program;
    program.g = root * root.transpose() / static_cast<double>(n);
    program.g.diagonal().array() += 0.01;
    program.a = normals(random, n, 1);
    const VectorXd inside = normals(random, n, 1);
    program.equalities = normals(random, equalities, n);
    program.equalTo = program.equalities * inside;
    program.inequalities = normals(random, inequalities, n);
    program.atLeast = program.inequalities * inside;
    for (Index i = 0; i < inequalities; ++i)
        program.atLeast[i] -= random.below(3) == 0 ? 0.0 : random.uniform();
    return program;
}

double objective(const QuadraticProgram& program, const VectorXd& x)
{
    return 0.5 * x.dot(program.g * x) + program.a.dot(x);
}

// The lowest feasible stationary point over every set of inequalities held as equalities.
double byEnumeration(const QuadraticProgram& program)
{
    const Index n = program.g.rows();
    const Index e = program.equalities.rows();
    const Index m = program.inequalities.rows();
    double best = std::numeric_limits<double>::infinity();
    for (std::uint32_t set = 0; set < (1U << m); ++set) {
        const auto active = static_cast<Index>(std::popcount(set));
        if (e + active > n)
            continue;
        MatrixXd system = MatrixXd::Zero(n + e + active, n + e + active);
        VectorXd side(n + e + active);
        system.topLeftCorner(n, n) = program.g;
        side.head(n) = -program.a;
        Index row = n;
        const auto hold = [&](const VectorXd& normal, double value) {
            system.row(row).head(n) = normal.transpose();
            system.col(row).head(n) = normal;
            side[row++] = value;
        };
        for (Index i = 0; i < e; ++i)
            hold(program.equalities.row(i).transpose(), program.equalTo[i]);
        for (Index i = 0; i < m; ++i)
            if (set >> i & 1U)
                hold(program.inequalities.row(i).transpose(), program.atLeast[i]);
        const VectorXd x = system.fullPivLu().solve(side).head(n);
        if (m > 0 && (program.inequalities * x - program.atLeast).minCoeff() < -1e-9)
            continue;
        if (e > 0 && (program.equalities * x - program.equalTo).cwiseAbs().maxCoeff() > 1e-7)
            continue;
        best = std::min(best, objective(program, x));
    }
    return best;
}

} // namespace

class TestQuadraticProgram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void randomProblemsMeetTheKktConditions();
    void enumerationFindsNothingLower();
    void portfoliosOfManyAssetsWithCaps();
    void pricesAreWhatAUnitCosts();
    void contradictionsAreInfeasible();
    void repeatedConstraintsDoNoHarm();
    void anIndefiniteMatrixIsRefused();
};

void TestQuadraticProgram::randomProblemsMeetTheKktConditions()
{
    Random random(11);
    double worst = 0.0;
    for (int round = 0; round < 2000; ++round) {
        const auto n = static_cast<Index>(1 + random.below(20));
        const auto e = static_cast<Index>(random.below(static_cast<std::uint64_t>(std::min<Index>(n, 4))));
        const QuadraticProgram program = draw(random, n, e, static_cast<Index>(random.below(40)));
        const auto solution = solve(program);
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        worst = std::max(worst, kktResidual(program, *solution));
    }
    QVERIFY2(worst <= 1e-8, qPrintable(QString::number(worst)));
}

void TestQuadraticProgram::enumerationFindsNothingLower()
{
    Random random(12);
    for (int round = 0; round < 300; ++round) {
        const auto n = static_cast<Index>(1 + random.below(5));
        const QuadraticProgram program =
            draw(random, n, static_cast<Index>(random.below(static_cast<std::uint64_t>(n))), static_cast<Index>(random.below(7)));
        const double found = objective(program, solve(program)->x);
        QVERIFY(std::abs(found - byEnumeration(program)) < 1e-8 * (1.0 + std::abs(found)));
    }
}

// Weights as an allocation has them: fully invested, not below 0, not above a cap. Many bounds hold at once.
void TestQuadraticProgram::portfoliosOfManyAssetsWithCaps()
{
    Random random(13);
    for (int round = 0; round < 200; ++round) {
        const auto n = static_cast<Index>(5 + random.below(60));
        QuadraticProgram program = draw(random, n, 0, 0);
        program.equalities = MatrixXd::Ones(1, n);
        program.equalTo = VectorXd::Ones(1);
        program.inequalities = MatrixXd::Zero(2 * n, n);
        program.inequalities.topRows(n).setIdentity();
        program.inequalities.bottomRows(n).diagonal().setConstant(-1.0);
        program.atLeast = VectorXd::Zero(2 * n);
        program.atLeast.tail(n).setConstant(-(1.0 + random.uniform()) / static_cast<double>(n)); // some caps bind
        const auto solution = solve(program);
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QVERIFY(kktResidual(program, *solution) <= 1e-8);
    }
}

void TestQuadraticProgram::pricesAreWhatAUnitCosts()
{
    Random random(14);
    for (int round = 0; round < 50; ++round) {
        QuadraticProgram program = draw(random, 4, 1, 4);
        const auto base = solve(program);
        constexpr double step = 1e-6;
        program.equalTo[0] += step;
        const double change = objective(program, solve(program)->x) - objective(program, base->x);
        QVERIFY(std::abs(change / step - base->equalityPrices[0]) < 1e-3 * (1.0 + std::abs(base->equalityPrices[0])));
    }
}

void TestQuadraticProgram::contradictionsAreInfeasible()
{
    QuadraticProgram program{MatrixXd::Identity(2, 2), VectorXd::Zero(2), MatrixXd::Ones(1, 2), VectorXd::Ones(1), {}, {}};
    program.inequalities = -MatrixXd::Identity(2, 2); // neither above 0.4, together 1
    program.atLeast = VectorXd::Constant(2, -0.4);
    const auto solution = solve(program);
    QVERIFY(!solution);
    QCOMPARE(solution.error().code, ErrorCode::NumericFailure);
    QCOMPARE(solution.error().args[1], std::string("infeasible"));
}

void TestQuadraticProgram::repeatedConstraintsDoNoHarm()
{
    Random random(15);
    for (int round = 0; round < 100; ++round) {
        QuadraticProgram program = draw(random, 6, 2, 8);
        const VectorXd once = solve(program)->x;
        QuadraticProgram twice = program;
        twice.inequalities = MatrixXd(16, 6);
        twice.inequalities << program.inequalities, 3.0 * program.inequalities;
        twice.atLeast = VectorXd(16);
        twice.atLeast << program.atLeast, 3.0 * program.atLeast;
        const auto solution = solve(twice);
        QVERIFY2(solution, solution ? "" : describe(solution.error()).c_str());
        QVERIFY((solution->x - once).cwiseAbs().maxCoeff() < 1e-8);
    }
}

void TestQuadraticProgram::anIndefiniteMatrixIsRefused()
{
    const QuadraticProgram program{-MatrixXd::Identity(2, 2), VectorXd::Zero(2), MatrixXd(0, 2), VectorXd(0), MatrixXd(0, 2), VectorXd(0)};
    QCOMPARE(solve(program).error().args[1], std::string("not positive definite"));
}

QTEST_MAIN(TestQuadraticProgram)
#include "tst_quadraticprogram.moc"
