// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/calibration.h"
#include "core/credit/proportion.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

class TestCalibration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void calibrationByHand();
    void calibrationKeepsTiesTogetherAndCountsEveryRow();
    void calibrationIsWeighted();
    void wilsonIntervalAsPublished();
};

void TestCalibration::calibrationByHand()
{
    const std::vector<double> probability{0.4, 0.1, 0.2, 0.3};
    const std::vector<std::uint8_t> bad{1, 0, 0, 1};
    const auto table = calibrationTable(probability, bad, {}, 2);
    QCOMPARE(table.size(), std::size_t{2});
    QCOMPARE(table[0].rows, std::int64_t{2});
    QVERIFY(std::abs(table[0].predicted - 0.15) < 1e-15);
    QCOMPARE(table[0].observed, 0.0);
    QVERIFY(std::abs(table[1].predicted - 0.35) < 1e-15);
    QCOMPARE(table[1].observed, 1.0);
    // Wilson for 0 of 2: from 0 to z² / (n + z²).
    QCOMPARE(table[0].observedLow, 0.0);
    QVERIFY(std::abs(table[0].observedHigh - 3.841458820694124 / 5.841458820694124) < 1e-12);
}

void TestCalibration::calibrationKeepsTiesTogetherAndCountsEveryRow()
{
    Random random(41);
    std::vector<double> probability;
    std::vector<std::uint8_t> bad;
    for (int i = 0; i < 1003; ++i) {
        probability.push_back(std::round(random.uniform() * 25.0) / 25.0);
        bad.push_back(random.uniform() < probability.back());
    }
    const auto table = calibrationTable(probability, bad, {});
    QVERIFY(table.size() <= 10 && table.size() >= 8);
    std::int64_t rows = 0;
    double bads = 0.0;
    double predicted = 0.0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        rows += table[i].rows;
        bads += table[i].observed * static_cast<double>(table[i].rows);
        predicted += table[i].predicted * static_cast<double>(table[i].rows);
        QVERIFY(table[i].observedLow <= table[i].observed && table[i].observed <= table[i].observedHigh);
        QVERIFY(i == 0 || table[i].predicted > table[i - 1].predicted);
    }
    QCOMPARE(rows, std::int64_t{1003});
    QVERIFY(std::abs(bads - static_cast<double>(std::ranges::count(bad, std::uint8_t{1}))) < 1e-9);
    QVERIFY(std::abs(predicted - std::accumulate(probability.begin(), probability.end(), 0.0)) < 1e-9);
    QVERIFY(calibrationTable({}, {}, {}).empty());
    QCOMPARE(calibrationTable(std::vector<double>(7, 0.5), std::vector<std::uint8_t>(7, 0), {}).size(), std::size_t{1});
}

void TestCalibration::calibrationIsWeighted()
{
    const std::vector<double> probability{0.2, 0.4};
    const std::vector<std::uint8_t> bad{0, 1};
    const std::vector<double> weights{3.0, 1.0};
    const auto table = calibrationTable(probability, bad, weights, 1);
    QCOMPARE(table.size(), std::size_t{1});
    QVERIFY(std::abs(table[0].predicted - 0.25) < 1e-15);
    QVERIFY(std::abs(table[0].observed - 0.25) < 1e-15);
    const Interval expected = wilsonInterval(0.25, 16.0 / 10.0);
    QCOMPARE(table[0].observedLow, expected.low);
    QCOMPARE(table[0].observedHigh, expected.high);
}

// Newcombe 1998, Statistics in Medicine 17, 857-872, table I: 81 of 263 gives 0.2553 to 0.3662, 15 of 148 gives 0.0624
// to 0.1605, 0 of 20 gives 0 to 0.1611, 1 of 29 gives 0.0061 to 0.1718 (method 3, score without continuity correction).
void TestCalibration::wilsonIntervalAsPublished()
{
    const struct {
        double successes, trials, low, high;
    } published[] = {
        {81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0.0, 0.1611}, {1, 29, 0.0061, 0.1718}};
    for (const auto& row : published) {
        const Interval found = wilsonInterval(row.successes / row.trials, row.trials);
        QVERIFY(std::abs(found.low - row.low) < 5e-5);
        QVERIFY(std::abs(found.high - row.high) < 5e-5);
    }
    QCOMPARE(wilsonInterval(0.0, 0.0).high, 1.0);
}

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
