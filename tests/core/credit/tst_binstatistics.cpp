// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/base/random.h"
#include "core/credit/binlookup.h"
#include "core/credit/binningedit.h"
#include "core/credit/binstatistics.h"
#include "core/credit/rebinning.h"
#include "tests/core/credit/randomedits.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

class TestBinStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void monthsAddUpToTheSample();
    void strengthEqualsCountingPairs();
    void fishersTestGivesThePublishedValues();
    void largeBinsAreComparedByTheNormalTest();
    void sharesOfTwoSamplesStandSideBySide();
};

void TestBinStatistics::monthsAddUpToTheSample()
{
    Random random(70);
    const RandomSample sample(random, true, 600);
    std::vector<Day> days;
    for (std::size_t i = 0; i < 600; ++i)
        days.push_back(
            *dayFromDate(2024, 1 + static_cast<int>(random.below(12)), 1 + static_cast<int>(random.below(28))));
    const Column dates{"opened", DateColumn{days}};
    VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
    QVERIFY(countPeriods(counts, sample.column, dates, sample.view()).ok());
    QVERIFY(countHoldout(counts, sample.column, sample.view()).ok());
    QCOMPARE(counts.periods.size(), std::size_t{12});
    QCOMPARE(counts.periods.front().month, std::string("2024-01"));
    QCOMPARE(counts.holdout.good, counts.train.good);
    std::vector<double> bad(counts.cells());
    for (const PeriodCounts& period : counts.periods)
        for (std::size_t cell = 0; cell < counts.cells(); ++cell)
            bad[cell] += period.counts.bad[cell];
    QCOMPARE(bad, counts.train.bad);
    days[0] = *dayFromDate(2020, 1, 31); // older than three years
    days[1] = missingDay;
    QVERIFY(countPeriods(counts, sample.column, {"opened", DateColumn{days}}, sample.view()).ok());
    QCOMPARE(counts.periods.size(), std::size_t{12});
    double rows = 0.0;
    for (const PeriodCounts& period : counts.periods)
        rows += period.counts.weight();
    QCOMPARE(rows, counts.train.weight() - sample.weights[0] - sample.weights[1]);
    QCOMPARE(countPeriods(counts, sample.column, sample.column, sample.view()).error().code,
             ErrorCode::WrongColumnType);
}

void TestBinStatistics::strengthEqualsCountingPairs()
{
    Random random(80);
    const RandomSample sample(random, true, 300, RandomSample::Weights::None);
    const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
    const BinnedVariable variable = automaticBinning(counts, sample.options);
    const std::vector<double> woe = *woeOf(variable, sample.column, sample.rows);
    double pairs = 0.0;
    double right = 0.0;
    double ks = 0.0;
    double bads = 0.0;
    double goods = 0.0;
    for (std::size_t i = 0; i < woe.size(); ++i)
        (sample.bad[i] != 0 ? bads : goods) += 1.0;
    for (std::size_t i = 0; i < woe.size(); ++i) {
        double badsBelow = 0.0;
        double goodsBelow = 0.0;
        for (std::size_t j = 0; j < woe.size(); ++j) {
            if (woe[j] <= woe[i])
                (sample.bad[j] != 0 ? badsBelow : goodsBelow) += 1.0;
            if (sample.bad[i] != 0 && sample.bad[j] == 0) {
                pairs += 1.0;
                right += woe[i] < woe[j] ? 1.0 : woe[i] == woe[j] ? 0.5 : 0.0;
            }
        }
        ks = std::max(ks, std::abs(badsBelow / bads - goodsBelow / goods));
    }
    const VariableStrength strength = strengthOf(variable, counts, counts.train, sample.options.woeAdjustment);
    QVERIFY(std::abs(strength.auc - right / pairs) < 1e-12);
    QVERIFY(std::abs(strength.ks - ks) < 1e-12);
    QVERIFY(std::abs(strength.iv - variable.iv) < 1e-12);
    const auto merged = applyEdit(variable, counts, {.bin = 0, .otherBin = 1}, sample.options);
    const EditCost cost = editCost(variable, *merged, counts, sample.options.woeAdjustment);
    QVERIFY(cost.trainAfter.iv < cost.trainBefore.iv && !cost.holdoutAfter);
}

// Fisher 1935, The Design of Experiments: the lady tasting tea, 3 of 4 right; and one that is quickly counted.
void TestBinStatistics::fishersTestGivesThePublishedValues()
{
    QVERIFY(std::abs(equalBadRatePValue(3, 1, 1, 3) - 34.0 / 70.0) < 1e-12);
    QVERIFY(std::abs(equalBadRatePValue(5, 0, 1, 4) - 10.0 / 210.0) < 1e-12); // all four bads on either side
    QCOMPARE(equalBadRatePValue(0, 0, 5, 5), 1.0);
    QCOMPARE(equalBadRatePValue(7, 0, 9, 0), 1.0);
}

void TestBinStatistics::largeBinsAreComparedByTheNormalTest()
{
    // 60 of 200 against 45 of 200: pooled rate 0.2625, z = 0.075 / sqrt(0.2625 · 0.7375 · 0.01)
    const double z = 0.075 / std::sqrt(0.2625 * 0.7375 * 0.01);
    QVERIFY(std::abs(equalBadRatePValue(140, 60, 155, 45) - std::erfc(z / std::sqrt(2.0))) < 1e-12);
}

void TestBinStatistics::sharesOfTwoSamplesStandSideBySide()
{
    Random random(90);
    const RandomSample sample(random, true, 500);
    VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
    const BinnedVariable variable = automaticBinning(counts, sample.options);
    QVERIFY(!binStatistics(variable, counts, 0.5).front().holdout);
    const std::vector<std::uint32_t> rows(sample.rows.begin(), sample.rows.begin() + 200);
    const std::vector<std::uint8_t> bad(sample.bad.begin(), sample.bad.begin() + 200);
    QVERIFY(countHoldout(counts, sample.column, {rows, bad, {}}).ok());
    const std::vector<BinStatistics> statistics = binStatistics(variable, counts, 0.5);
    double share = 0.0;
    double heldOut = 0.0;
    for (std::size_t i = 0; i < statistics.size(); ++i) {
        QCOMPARE(statistics[i].train.woe, variable.bins[i].woe);
        QVERIFY(statistics[i].train.badRateLow <= statistics[i].train.badRate);
        QVERIFY(statistics[i].train.badRate <= statistics[i].train.badRateHigh);
        const bool hasNext = i + 1 < statistics.size() && isOrdinary(variable.bins[i + 1]);
        QCOMPARE(statistics[i].pValueToNext.has_value(), hasNext);
        share += statistics[i].train.share;
        heldOut += statistics[i].holdout->good + statistics[i].holdout->bad;
    }
    QVERIFY(std::abs(share - 1.0) < 1e-12);
    QCOMPARE(heldOut, 200.0);
}

QTEST_APPLESS_MAIN(TestBinStatistics)
#include "tst_binstatistics.moc"
