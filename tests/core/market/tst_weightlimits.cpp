// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/allocator.h"
#include "core/market/weightlimits.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

const std::vector<std::string> assets{"JPM", "C", "AXP", "XOM"};

Error problemOf(const std::vector<std::string>& texts)
{
    const auto groups = parseGroupLimits(texts, assets);
    return groups ? Error{} : groups.error();
}

Estimates estimates(Random& random, Index days, Index n)
{
    return estimate(MatrixXd::NullaryExpr(days, n, [&] { return 0.0004 + 0.01 * random.normal(); }),
                    {CovarianceMethod::Sample, MeanMethod::Sample, 63.0});
}

} // namespace

class TestWeightLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsAreReadFromText();
    void whatCannotBeReadIsSaid();
    void everyStrategyKeepsItsGroups();
    void minimumCvarOfGroupsMeetsItsBound();
    void theNearestIsNearest();
    void clashingLimitsAreNamedAndNoOthers();
};

void TestWeightLimits::groupsAreReadFromText()
{
    const std::vector<std::string> texts{"banks: JPM + C+AXP <= 0.2", "oil : XOM >= 0.05 <= 0.3", "least: C<=0.9>=0.1"};
    const auto groups = parseGroupLimits(texts, assets);
    QVERIFY(groups);
    QCOMPARE(groups->size(), std::size_t{3});
    QCOMPARE((*groups)[0].name, std::string("banks"));
    QCOMPARE((*groups)[0].members, (std::vector<std::size_t>{0, 1, 2}));
    QCOMPARE((*groups)[0].maximum, 0.2);
    QCOMPARE((*groups)[0].minimum, 0.0);
    QCOMPARE((*groups)[1].minimum, 0.05);
    QCOMPARE((*groups)[1].maximum, 0.3);
    QCOMPARE((*groups)[2].minimum, 0.1);
    QCOMPARE((*groups)[2].maximum, 0.9);
    const std::vector<std::size_t> some{1, 3};
    const WeightLimits left = limitsOn({1.0, *groups}, some);
    QCOMPARE(left.groups[0].members, (std::vector<std::size_t>{0}));
    QCOMPARE(left.groups[1].members, (std::vector<std::size_t>{1}));
}

void TestWeightLimits::whatCannotBeReadIsSaid()
{
    for (const char* text : {"banks", "banks: JPM", "JPM <= 0.2", "banks: JPM <= 1.2", "banks: JPM <= x", "banks: <= 0.2", ": JPM <= 0.2",
                             "banks: JPM < 0.2"})
        QCOMPARE(problemOf({text}).code, text == std::string("banks: <= 0.2") ? ErrorCode::UnknownAsset : ErrorCode::BadGroupLimit);
    QCOMPARE(problemOf({"banks: JPM + BAC <= 0.2"}), (Error{ErrorCode::UnknownAsset, {"BAC", "banks"}, {}}));
}

void TestWeightLimits::everyStrategyKeepsItsGroups()
{
    Random random(1);
    const WeightLimits limits{0.3, {{"a", {0, 1, 2}, 0.0, 0.2}, {"b", {3, 4}, 0.35, 1.0}}};
    for (int round = 0; round < 20; ++round) {
        const Estimates e = estimates(random, 80, 9);
        AllocationRule rule;
        rule.limits = limits;
        for (const StrategyKind strategy :
             {StrategyKind::InverseVolatility, StrategyKind::MinimumVariance, StrategyKind::MeanVariance, StrategyKind::MaximumSharpe,
              StrategyKind::RiskParity, StrategyKind::HierarchicalRiskParity, StrategyKind::HierarchicalEqualRisk,
              StrategyKind::MaximumDiversification, StrategyKind::MinimumCvar, StrategyKind::MinimumCdar}) {
            const auto w = allocate(strategy, e, rule);
            if (!w && strategy == StrategyKind::MaximumSharpe)
                continue;
            QVERIFY2(w, w ? "" : describe(w.error()).c_str());
            QVERIFY(std::abs(w->sum() - 1.0) < 1e-12 && w->minCoeff() >= 0.0 && w->maxCoeff() <= 0.3 + 1e-8);
            QVERIFY((*w)[0] + (*w)[1] + (*w)[2] <= 0.2 + 1e-8);
            QVERIFY((*w)[3] + (*w)[4] >= 0.35 - 1e-8);
        }
        const auto kelly = allocate(StrategyKind::Kelly, e, rule);
        QVERIFY(kelly && (*kelly)[0] + (*kelly)[1] + (*kelly)[2] <= 0.2 + 1e-8);
    }
}

void TestWeightLimits::minimumCvarOfGroupsMeetsItsBound()
{
    Random random(2);
    for (int round = 0; round < 30; ++round) {
        const Estimates e = estimates(random, 120, 8);
        const WeightLimits limits{0.4, {{"a", {0, 1, 2}, 0.0, 0.25}, {"b", {5, 6}, 0.5, 1.0}}};
        const auto found = minimumCvar(e.returns, 0.05, limits);
        QVERIFY2(found, found ? "" : describe(found.error()).c_str());
        QVERIFY(std::abs(conditionalValueAtRisk(e.returns * found->weights, 0.05) - found->bound) < 1e-9);
    }
}

void TestWeightLimits::theNearestIsNearest()
{
    Random random(3);
    const WeightLimits limits{0.5, {{"a", {0, 1}, 0.0, 0.4}}};
    for (int round = 0; round < 50; ++round) {
        VectorXd wish = VectorXd::NullaryExpr(4, [&] { return random.uniform(); });
        wish /= wish.sum();
        const VectorXd nearest = *nearestWithin(limits, wish);
        for (int i = 0; i < 200; ++i) {
            VectorXd other = VectorXd::NullaryExpr(4, [&] { return random.uniform(); });
            other /= other.sum();
            if (other.maxCoeff() <= 0.5 && other[0] + other[1] <= 0.4)
                QVERIFY((nearest - wish).norm() <= (other - wish).norm() + 1e-9);
        }
    }
}

void TestWeightLimits::clashingLimitsAreNamedAndNoOthers()
{
    // Two groups that are all assets, at most 0.4 and 0.5 together: 0.1 short, so each gives way by 0.05. The cap is innocent.
    const WeightLimits limits{0.6, {{"a", {0, 1}, 0.0, 0.4}, {"b", {2, 3}, 0.0, 0.5}, {"c", {1, 2}, 0.1, 1.0}}};
    const auto clash = checkLimits(limits, 4);
    QVERIFY(!clash);
    QCOMPARE(clash.error().code, ErrorCode::LimitsClash);
    QCOMPARE(clash.error().args,
             (std::vector<std::string>{"a <= 0.4, b <= 0.5", "0.05"}));
    // A minimum against a cap.
    const auto other = checkLimits({0.2, {{"pair", {0, 1}, 0.5, 1.0}}}, 10);
    QCOMPARE(other.error().args[0], std::string("cap 0.2, pair >= 0.5"));
    QVERIFY(checkLimits({0.25, {{"pair", {0, 1}, 0.5, 1.0}}}, 10));
    QCOMPARE(checkLimits({0.05, {}}, 10).error().code, ErrorCode::CapTooLow);
}

QTEST_MAIN(TestWeightLimits)
#include "tst_weightlimits.moc"
