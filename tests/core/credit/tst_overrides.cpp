// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/fairness.h"
#include "core/credit/overrides.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace riskloom;

class TestOverrides : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCaseIsInTheGroupItBelongsTo();
    void badRatesAreOfKnownOutcomesAndWeighted();
    void nobodyDecidedIsNoOverride();
};

void TestOverrides::everyCaseIsInTheGroupItBelongsTo()
{
    const std::vector<std::uint8_t> recommended{1, 1, 1, 0, 0, 0, 0, 1, 0, 1};
    const std::vector<std::uint8_t> approved{1, 1, 0, 1, 1, 0, 0, 0, 0, 0};
    const std::vector<std::uint8_t> bad(10, unknownOutcome);
    const OverrideReport report = overrideReport({recommended, approved, bad});
    QCOMPARE(report.cases, std::int64_t{10});
    QCOMPARE(report.approved.cases, std::int64_t{2});
    QCOMPARE(report.lowSide.cases, std::int64_t{2});
    QCOMPARE(report.declined.cases, std::int64_t{3});
    QCOMPARE(report.highSide.cases, std::int64_t{3});
    QCOMPARE(report.highSide.badRate.rows, std::int64_t{0});
}

void TestOverrides::badRatesAreOfKnownOutcomesAndWeighted()
{
    const std::vector<std::uint8_t> recommended{0, 0, 0, 1};
    const std::vector<std::uint8_t> approved{1, 1, 1, 0};
    const std::vector<std::uint8_t> bad{1, 0, unknownOutcome, 1};
    const std::vector<double> weights{1.0, 3.0, 50.0, 2.0};
    const OverrideReport report = overrideReport({recommended, approved, bad, weights});
    QCOMPARE(report.lowSide.cases, std::int64_t{3});
    QCOMPARE(report.lowSide.badRate.rows, std::int64_t{2});
    QVERIFY(std::abs(report.lowSide.badRate.share - 0.25) < 1e-12);
    // Wilson's interval of 1/4 on Kish's (1 + 3)² / (1 + 9) = 1.6 trials, z = 1.959964.
    const double n = 1.6, z2 = 1.959963984540054 * 1.959963984540054;
    const double half = std::sqrt(z2 * (0.25 * 0.75 / n + z2 / (4.0 * n * n))) / (1.0 + z2 / n);
    const double middle = (0.25 + z2 / (2.0 * n)) / (1.0 + z2 / n);
    QVERIFY(std::abs(report.lowSide.badRate.low - (middle - half)) < 1e-9);
    QVERIFY(std::abs(report.lowSide.badRate.high - (middle + half)) < 1e-9);
    QCOMPARE(report.highSide.badRate.share, 1.0);
}

void TestOverrides::nobodyDecidedIsNoOverride()
{
    const OverrideReport report = overrideReport({});
    QCOMPARE(report.cases, std::int64_t{0});
    QCOMPARE(report.lowSide.badRate.rows, std::int64_t{0});
}

QTEST_APPLESS_MAIN(TestOverrides)
#include "tst_overrides.moc"
