// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/optimalbins.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace riskloom;

namespace {

struct Case {
    PreBins preBins;
    BinConstraints constraints;
};

// Counts with empty cells, ties of bad rates and now and then an empty pre-bin, as small samples have them.
Case randomCase(Random& random, Trend trend)
{
    Case made;
    const std::size_t bins = 1 + random.below(11);
    const std::uint64_t largest = 1 + random.below(30);
    for (std::size_t i = 0; i < bins; ++i)
        made.preBins.add(static_cast<double>(random.below(largest + 1)),
                         static_cast<double>(random.below(largest + 1)));
    if (random.below(4) == 0) { // weights instead of counts
        for (std::size_t i = 0; i < bins; ++i) {
            made.preBins.good[i] *= 0.5 + random.uniform();
            made.preBins.bad[i] *= 0.5 + random.uniform();
        }
    }
    double good = static_cast<double>(random.below(50)); // missing values count in the totals
    double bad = static_cast<double>(random.below(50));
    for (std::size_t i = 0; i < bins; ++i) {
        good += made.preBins.good[i];
        bad += made.preBins.bad[i];
    }
    made.constraints = {.trend = trend,
                        .maxBins = 1 + static_cast<int>(random.below(8)),
                        .minBinWeight = random.uniform() * 0.4 * made.preBins.weight(),
                        .woe = {.totalGood = std::max(good, 1.0), .totalBad = std::max(bad, 1.0), .adjustment = 0.5}};
    return made;
}

Case randomCaseWithLocks(Random& random, Trend trend)
{
    Case made = randomCase(random, trend);
    for (std::size_t end = 1; end < made.preBins.size(); ++end)
        if (random.below(5) == 0)
            made.constraints.lockedEnds.push_back(end);
    return made;
}

// The definition, written out again: this is what the dynamic programme is judged by.
double ivByDefinition(double good, double bad, const WoeDefinition& woe)
{
    if (good + bad == 0.0)
        return 0.0;
    const double a = good == 0.0 || bad == 0.0 ? woe.adjustment : 0.0;
    return (good / woe.totalGood - bad / woe.totalBad) *
           std::log(((good + a) / woe.totalGood) / ((bad + a) / woe.totalBad));
}

bool hasShape(const std::vector<double>& rates, Trend trend)
{
    const auto monotone = [&](std::size_t first, std::size_t last, double sign) {
        for (std::size_t i = first + 1; i <= last; ++i)
            if (sign * rates[i] < sign * rates[i - 1])
                return false;
        return true;
    };
    const auto turns = [&](double sign) {
        for (std::size_t turn = 0; turn < rates.size(); ++turn)
            if (monotone(0, turn, sign) && monotone(turn, rates.size() - 1, -sign))
                return true;
        return false;
    };
    switch (trend) {
    case Trend::Free: return true;
    case Trend::Ascending: return monotone(0, rates.size() - 1, 1.0);
    case Trend::Descending: return monotone(0, rates.size() - 1, -1.0);
    case Trend::Peak: return turns(1.0);
    case Trend::Valley: return turns(-1.0);
    case Trend::Best: return monotone(0, rates.size() - 1, 1.0) || monotone(0, rates.size() - 1, -1.0);
    }
    return false;
}

// Value of the partition that cuts behind pre-bin i when bit i is set; -inf when it breaks a constraint.
double valueOfPartition(const Case& given, std::uint32_t cuts)
{
    constexpr double forbidden = -std::numeric_limits<double>::infinity();
    const auto locked = [&](std::size_t end) {
        const std::vector<std::size_t>& ends = given.constraints.lockedEnds;
        return end == 0 || end == given.preBins.size() || std::ranges::find(ends, end) != ends.end();
    };
    std::vector<double> rates;
    double value = 0.0;
    double good = 0.0;
    double bad = 0.0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < given.preBins.size(); ++i) {
        good += given.preBins.good[i];
        bad += given.preBins.bad[i];
        if (i + 1 < given.preBins.size() && (cuts >> i & 1U) == 0) {
            if (locked(i + 1))
                return forbidden;
            continue;
        }
        // A bin that reaches from one locked end to the next is excused from the least weight.
        bool excused = locked(start) && locked(i + 1);
        for (std::size_t end = start + 1; end <= i; ++end)
            excused = excused && !locked(end);
        const bool light = good + bad < given.constraints.minBinWeight * (1.0 - 1e-9);
        if (good + bad == 0.0 || (light && !excused))
            return forbidden;
        start = i + 1;
        rates.push_back(bad / (good + bad));
        value += ivByDefinition(good, bad, given.constraints.woe);
        good = bad = 0.0;
    }
    const auto most = std::max(static_cast<std::size_t>(given.constraints.maxBins), given.constraints.lockedEnds.size() + 1);
    if (rates.size() > most || !hasShape(rates, given.constraints.trend))
        return forbidden;
    return value;
}

double bestByEnumeration(const Case& given)
{
    double best = -std::numeric_limits<double>::infinity();
    for (std::uint32_t cuts = 0; cuts < 1U << (given.preBins.size() - 1); ++cuts)
        best = std::max(best, valueOfPartition(given, cuts));
    return best;
}

std::uint32_t cutsOf(const OptimalBins& bins)
{
    std::uint32_t cuts = 0;
    for (std::size_t i = 0; i + 1 < bins.ends.size(); ++i)
        cuts |= 1U << (bins.ends[i] - 1);
    return cuts;
}

} // namespace

class TestOptimalBins : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsEnumerationForEveryTrend_data();
    void equalsEnumerationForEveryTrend();
    void equalsEnumerationWithLockedEnds_data();
    void equalsEnumerationWithLockedEnds();
    void saysWhenLockedEndsForbidTheTrend();
    void noPreBinsGiveNoBins();
    void givesOneBinWhenNoPartitionHoldsEnough();
    void prefersFewerBinsAmongEquals();
    void peakAndValleyAreAtLeastAsGoodAsMonotone();
};

void TestOptimalBins::equalsEnumerationForEveryTrend_data()
{
    QTest::addColumn<int>("trend");
    QTest::newRow("best") << static_cast<int>(Trend::Best);
    QTest::newRow("free") << static_cast<int>(Trend::Free);
    QTest::newRow("ascending") << static_cast<int>(Trend::Ascending);
    QTest::newRow("descending") << static_cast<int>(Trend::Descending);
    QTest::newRow("peak") << static_cast<int>(Trend::Peak);
    QTest::newRow("valley") << static_cast<int>(Trend::Valley);
}

void TestOptimalBins::equalsEnumerationForEveryTrend()
{
    QFETCH(int, trend);
    Random random(20260301 + static_cast<std::uint64_t>(trend));
    for (int round = 0; round < 600; ++round) {
        const Case given = randomCase(random, static_cast<Trend>(trend));
        const double best = bestByEnumeration(given);
        const OptimalBins found = optimalBins(given.preBins, given.constraints);
        QVERIFY2(!found.ends.empty(), qPrintable(QString::number(round)));
        QCOMPARE(found.ends.back(), given.preBins.size());
        if (std::isinf(best)) { // no partition is allowed: everything is one bin
            QCOMPARE(found.ends.size(), std::size_t{1});
            continue;
        }
        const auto message = QStringLiteral("round %1: %2 instead of %3").arg(round).arg(found.iv).arg(best);
        QVERIFY2(std::abs(found.iv - best) <= 1e-11 * std::max(1.0, best), qPrintable(message));
        // The bins named are those the value belongs to, and they keep to every constraint.
        QVERIFY2(std::abs(valueOfPartition(given, cutsOf(found)) - best) <= 1e-11 * std::max(1.0, best),
                 qPrintable(message));
        QVERIFY(found.trend != Trend::Best);
    }
}

void TestOptimalBins::equalsEnumerationWithLockedEnds_data()
{
    equalsEnumerationForEveryTrend_data();
}

void TestOptimalBins::equalsEnumerationWithLockedEnds()
{
    QFETCH(int, trend);
    Random random(20261124 + static_cast<std::uint64_t>(trend));
    int impossible = 0;
    for (int round = 0; round < 600; ++round) {
        const Case given = randomCaseWithLocks(random, static_cast<Trend>(trend));
        const double best = bestByEnumeration(given);
        const OptimalBins found = optimalBins(given.preBins, given.constraints);
        QCOMPARE(found.constraintsMet, !std::isinf(best));
        for (const std::size_t end : given.constraints.lockedEnds)
            QVERIFY(std::ranges::find(found.ends, end) != found.ends.end());
        if (std::isinf(best)) {
            QCOMPARE(found.ends.size(), given.constraints.lockedEnds.size() + 1);
            ++impossible;
            continue;
        }
        const double value = valueOfPartition(given, cutsOf(found));
        const auto message = QStringLiteral("round %1: %2 instead of %3").arg(round).arg(value).arg(best);
        QVERIFY2(std::abs(found.iv - best) <= 1e-11 * std::max(1.0, best), qPrintable(message));
        QVERIFY2(std::abs(value - best) <= 1e-11 * std::max(1.0, best), qPrintable(message));
    }
    QVERIFY(impossible < 500);
}

void TestOptimalBins::saysWhenLockedEndsForbidTheTrend()
{
    const PreBins preBins{{9, 1, 9}, {1, 9, 1}};
    BinConstraints constraints{.trend = Trend::Ascending,
                               .minBinWeight = 1,
                               .woe = {.totalGood = 19, .totalBad = 11},
                               .lockedEnds = {1, 2}};
    QVERIFY(!optimalBins(preBins, constraints).constraintsMet);
    QCOMPARE(optimalBins(preBins, constraints).ends, (std::vector<std::size_t>{1, 2, 3}));
    constraints.trend = Trend::Peak;
    QVERIFY(optimalBins(preBins, constraints).constraintsMet);
}

void TestOptimalBins::noPreBinsGiveNoBins()
{
    QVERIFY(optimalBins({}, {}).ends.empty());
}

void TestOptimalBins::givesOneBinWhenNoPartitionHoldsEnough()
{
    const PreBins preBins{{3, 1, 2}, {1, 1, 2}};
    const OptimalBins found = optimalBins(
        preBins, {.trend = Trend::Free, .maxBins = 5, .minBinWeight = 100, .woe = {.totalGood = 6, .totalBad = 4}});
    QCOMPARE(found.ends, std::vector<std::size_t>{3});
    QCOMPARE(found.iv, 0.0);
}

void TestOptimalBins::prefersFewerBinsAmongEquals()
{
    const PreBins preBins{{8, 8, 2, 2}, {2, 2, 8, 8}};
    const OptimalBins found =
        optimalBins(preBins, {.trend = Trend::Best, .maxBins = 4, .woe = {.totalGood = 20, .totalBad = 20}});
    QCOMPARE(found.ends, (std::vector<std::size_t>{2, 4}));
    QCOMPARE(found.trend, Trend::Ascending);
}

void TestOptimalBins::peakAndValleyAreAtLeastAsGoodAsMonotone()
{
    Random random(7);
    for (int round = 0; round < 50; ++round) {
        PreBins preBins;
        for (int i = 0; i < 40; ++i)
            preBins.add(1.0 + static_cast<double>(random.below(40)), 1.0 + static_cast<double>(random.below(40)));
        BinConstraints constraints{.minBinWeight = 0.05 * preBins.weight(), .woe = {}};
        for (std::size_t i = 0; i < preBins.size(); ++i) {
            constraints.woe.totalGood += preBins.good[i];
            constraints.woe.totalBad += preBins.bad[i];
        }
        const auto ivOf = [&](Trend trend) {
            constraints.trend = trend;
            return optimalBins(preBins, constraints).iv;
        };
        const double monotone = ivOf(Trend::Best);
        QCOMPARE(monotone, std::max(ivOf(Trend::Ascending), ivOf(Trend::Descending)));
        QVERIFY(ivOf(Trend::Peak) >= monotone - 1e-12);
        QVERIFY(ivOf(Trend::Valley) >= monotone - 1e-12);
        QVERIFY(ivOf(Trend::Free) >= std::max(ivOf(Trend::Peak), ivOf(Trend::Valley)) - 1e-12);
    }
}

QTEST_APPLESS_MAIN(TestOptimalBins)
#include "tst_optimalbins.moc"
