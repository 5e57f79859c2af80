// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/fairness.h"
#include "core/credit/proxyscan.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace riskloom;

namespace {

struct Rows {
    std::vector<std::uint16_t> group;
    std::vector<std::uint8_t> approved;
    std::vector<std::uint8_t> bad;
    std::vector<double> probability;
    std::vector<double> weights;

    void add(std::uint16_t of, std::uint8_t decision, std::uint8_t outcome, int count)
    {
        for (int i = 0; i < count; ++i) {
            group.push_back(of);
            approved.push_back(decision);
            bad.push_back(outcome);
            probability.push_back(of == 0 ? 0.1 : 0.3);
        }
    }
    [[nodiscard]] GroupedDecisions decisions() const { return {group, approved, bad, probability, weights}; }
};

// Group 0: 100 rows, 80 approved (72 good, 8 bad), 20 declined (10 good, 10 unknown).
// Group 1: 50 rows, 30 approved (24 good, 6 bad), 20 declined (8 good, 4 bad, 8 unknown).
Rows handExample()
{
    Rows rows;
    rows.add(0, 1, 0, 72);
    rows.add(0, 1, 1, 8);
    rows.add(0, 0, 0, 10);
    rows.add(0, 0, unknownOutcome, 10);
    rows.add(1, 1, 0, 24);
    rows.add(1, 1, 1, 6);
    rows.add(1, 0, 0, 8);
    rows.add(1, 0, 1, 4);
    rows.add(1, 0, unknownOutcome, 8);
    return rows;
}

const std::vector<std::string> names{"A", "B"};

bool close(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) < tolerance;
}

} // namespace

class TestFairness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratesFollowAHandExample()
    {
        const Rows rows = handExample();
        const std::vector<GroupFairness> groups = groupFairness(rows.decisions(), names, 0);
        const GroupFairness& b = groups[1];
        QCOMPARE(b.name, std::string("B"));
        QCOMPARE(b.approval.rows, 50);
        QVERIFY(close(b.approval.share, 0.6));
        QVERIFY(close(b.adverseImpactRatio.ratio, 0.75));
        const double error = std::sqrt(0.4 / 30.0 + 0.2 / 80.0);
        QVERIFY(close(b.adverseImpactRatio.low, 0.75 * std::exp(-1.959963984540054 * error)));
        QVERIFY(close(b.adverseImpactRatio.high, 0.75 * std::exp(1.959963984540054 * error)));
        QVERIFY(close(b.goodsApproved.share, 24.0 / 32.0));
        QVERIFY(close(b.goodsApprovedGap.difference, 24.0 / 32.0 - 72.0 / 82.0));
        QVERIFY(close(b.badsApproved.share, 0.6));
        QVERIFY(close(b.badsApprovedGap.difference, 0.6 - 1.0));
        QVERIFY(close(b.badRate.share, 10.0 / 42.0));
        QVERIFY(close(b.meanProbability, 0.3));
        QCOMPARE(b.calibration.size(), std::size_t{1}); // all probabilities are equal
        QVERIFY(close(b.calibration.front().observed, 10.0 / 42.0));
        // Two thirds at 0.1 and one third at 0.3: the deviation is 0.2 · sqrt(2 / 9).
        QVERIFY(close(b.standardisedMeanDifference, 1.0 / std::sqrt(2.0 / 9.0)));
    }

    void referenceIsBesideItself()
    {
        const Rows rows = handExample();
        const GroupFairness reference = groupFairness(rows.decisions(), names, 1)[1];
        QCOMPARE(reference.adverseImpactRatio.ratio, 1.0);
        QCOMPARE(reference.goodsApprovedGap.difference, 0.0);
        QCOMPARE(reference.standardisedMeanDifference, 0.0);
        QVERIFY(close(groupFairness(rows.decisions(), names, 1)[0].adverseImpactRatio.ratio, 0.8 / 0.6));
    }

    void weightsCountAsShares()
    {
        Rows rows = handExample();
        for (const std::uint8_t approved : rows.approved)
            rows.weights.push_back(approved != 0 ? 1.0 : 2.0);
        const std::vector<GroupFairness> groups = groupFairness(rows.decisions(), names, 0);
        QVERIFY(close(groups[0].approval.share, 80.0 / 120.0));
        QVERIFY(close(groups[1].approval.share, 30.0 / 70.0));
        QVERIFY(groups[1].approval.trials < 50.0);
    }

    void groupsWithoutRowsAndUnknownOutcomesAreZeros()
    {
        Rows rows;
        rows.add(0, 1, unknownOutcome, 5);
        const std::vector<GroupFairness> groups = groupFairness(rows.decisions(), names, 0);
        QCOMPARE(groups[1].approval.rows, 0);
        QCOMPARE(groups[1].adverseImpactRatio.high, std::numeric_limits<double>::infinity());
        QCOMPARE(groups[1].standardisedMeanDifference, 0.0);
        QCOMPARE(groups[0].badRate.rows, 0);
        QVERIFY(groups[0].calibration.empty());
    }

    void screenTellsChanceFromDifference()
    {
        QCOMPARE(screenImpact({.ratio = 0.85, .low = 0.7, .high = 1.0}, 0.8), ImpactScreen::Clear);
        QCOMPARE(screenImpact({.ratio = 0.75, .low = 0.6, .high = 0.9}, 0.8), ImpactScreen::Uncertain);
        QCOMPARE(screenImpact({.ratio = 0.75, .low = 0.72, .high = 0.79}, 0.8), ImpactScreen::Flagged);
        const double none = std::numeric_limits<double>::quiet_NaN();
        const double infinite = std::numeric_limits<double>::infinity();
        QCOMPARE(screenImpact({.ratio = none, .low = 0.0, .high = infinite}, 0.8), ImpactScreen::Uncertain);
    }

    // 30, 10 | 10, 30: chi squared is 80 · (900 - 100)² / 40⁴ = 20, so V = sqrt(20 / 80).
    void cramersVFollowsAHandTable()
    {
        std::vector<std::uint16_t> bins;
        std::vector<std::uint16_t> groups;
        for (int i = 0; i < 80; ++i) {
            bins.push_back(i < 40 ? 0 : 3); // bins 1 and 2 are empty and change nothing
            groups.push_back(i < 30 || i >= 70 ? 0 : 1);
        }
        const ProxyMeasure measure = proxyMeasure({"district", bins}, groups);
        QVERIFY(close(measure.cramersV, 0.5));
        QVERIFY(close(measure.corrected, std::sqrt((0.25 - 1.0 / 79.0) / (1.0 - 1.0 / 79.0))));
        QVERIFY(close(measure.pValue, std::erfc(std::sqrt(20.0 / 2.0)), 1e-15));
    }

    void scanPutsTheProxyFirst()
    {
        Random random(5);
        std::vector<std::uint16_t> groups;
        std::vector<std::uint16_t> same;
        std::vector<std::uint16_t> related;
        std::vector<std::uint16_t> unrelated;
        std::vector<std::uint16_t> constant(2000, 4);
        for (int i = 0; i < 2000; ++i) {
            groups.push_back(static_cast<std::uint16_t>(random.below(3)));
            same.push_back(groups.back());
            related.push_back(static_cast<std::uint16_t>(random.uniform() < 0.4 ? groups.back() : random.below(5)));
            unrelated.push_back(static_cast<std::uint16_t>(random.below(40)));
        }
        const std::vector<BinnedRows> variables{
            {"unrelated", unrelated}, {"constant", constant}, {"same", same}, {"related", related}};
        const std::vector<ProxyMeasure> measures = proxyScan(variables, groups);
        QCOMPARE(measures[0].variable, std::string("same"));
        QVERIFY(close(measures[0].cramersV, 1.0) && close(measures[0].corrected, 1.0));
        QCOMPARE(measures[1].variable, std::string("related"));
        QVERIFY(measures[1].pValue < 1e-10);
        for (std::size_t i = 2; i < 4; ++i) {
            QVERIFY(measures[i].corrected < 0.05);
            QVERIFY(measures[i].pValue > 0.01);
        }
        QVERIFY(measures[2].cramersV > 0.05 || measures[3].cramersV > 0.05); // what the correction takes away
    }
};

QTEST_APPLESS_MAIN(TestFairness)
#include "tst_fairness.moc"
