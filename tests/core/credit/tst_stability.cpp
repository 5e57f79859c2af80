// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/stability.h"

#include <QTest>

#include <cmath>

using namespace riskloom;

namespace {

bool close(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) < tolerance;
}

} // namespace

class TestStability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // By hand: 0.05 ln 1.5 + 0.05 ln 1.25 - 0.05 ln 0.875 - 0.05 ln (5/6) = 0.020273 + 0.011157 + 0.006677 + 0.009116.
    void indexFollowsAHandTable()
    {
        const std::vector<double> expected{100.0, 200.0, 400.0, 300.0};
        const std::vector<double> actual{75.0, 125.0, 175.0, 125.0};
        const Stability stability = stabilityOfCounts(expected, actual);
        QVERIFY(close(stability.index, 0.047223, 5e-7));
        QVERIFY(close(stability.rows[0].index, 0.020273, 5e-7));
        QVERIFY(close(stability.rows[1].index, 0.011157, 5e-7));
        QVERIFY(close(stability.rows[2].index, 0.006677, 5e-7));
        QVERIFY(close(stability.rows[3].index, 0.009116, 5e-7));
        QVERIFY(close(stability.rows[3].expectedShare, 0.3) && close(stability.rows[3].actualShare, 0.25));
        QCOMPARE(stability.band, StabilityBand::Stable);
        // 95 % quantile of chi squared with 3 degrees of freedom, from any table of it: 7.815.
        QVERIFY(close(stability.noise, 7.8147 * (1.0 / 1000.0 + 1.0 / 500.0), 1e-6));
    }

    void bandsBeginAtTheirLimits()
    {
        QCOMPARE(stabilityBand(0.0999), StabilityBand::Stable);
        QCOMPARE(stabilityBand(0.10), StabilityBand::Investigate);
        QCOMPARE(stabilityBand(0.2499), StabilityBand::Investigate);
        QCOMPARE(stabilityBand(0.25), StabilityBand::Act);
    }

    void sameSharesGiveZero()
    {
        const std::vector<double> counts{3.0, 0.0, 14.0, 15.0};
        const std::vector<double> twice{6.0, 0.0, 28.0, 30.0};
        QCOMPARE(stabilityOfCounts(counts, counts).index, 0.0);
        QCOMPARE(stabilityOfCounts(counts, twice).index, 0.0);
    }

    void indexIsTheSameBothWays()
    {
        const std::vector<double> first{10.0, 30.0, 60.0};
        const std::vector<double> second{25.0, 25.0, 50.0};
        QVERIFY(close(stabilityOfCounts(first, second).index, stabilityOfCounts(second, first).index));
    }

    // By hand: (10.5 - 0.5) / 100 · ln(10.5 / 0.5) for the new bin, (90 - 100) / 100 · ln 0.9 for the other.
    void aBinOfOneSampleAloneStaysFinite()
    {
        const Stability stability = stabilityOfCounts(std::vector{100.0, 0.0}, std::vector{90.0, 10.0});
        QVERIFY(close(stability.index, 0.1 * std::log(21.0) - 0.1 * std::log(0.9)));
    }

    void anEmptySampleGivesNothing()
    {
        const Stability stability = stabilityOfCounts(std::vector{1.0, 2.0}, std::vector{0.0, 0.0});
        QCOMPARE(stability.index, 0.0);
        QCOMPARE(stability.noise, 0.0);
        QCOMPARE(stability.rows.size(), std::size_t{2});
    }

    void samplesOfOnePopulationExceedTheNoiseOnceInTwenty()
    {
        Random random(4);
        const int trials = 2000;
        int exceeded = 0;
        for (int trial = 0; trial < trials; ++trial) {
            std::vector<double> counts[2] = {std::vector<double>(8), std::vector<double>(8)};
            for (int draw = 0; draw < 1500; ++draw)
                counts[draw < 1000 ? 0 : 1][random.below(8)] += 1.0;
            const Stability stability = stabilityOfCounts(counts[0], counts[1]);
            exceeded += stability.index > stability.noise ? 1 : 0;
        }
        const double share = static_cast<double>(exceeded) / trials;
        QVERIFY2(share > 0.035 && share < 0.065, qPrintable(QString::number(share)));
    }

    // By hand: shares go from one half each to 0.75 and 0.25, so 20 + 10 points move by 20 · 0.25 - 10 · 0.25.
    void pointsShiftIsTheChangeOfTheMean()
    {
        const Stability stability = stabilityOfCounts(std::vector{5.0, 5.0}, std::vector{3.0, 1.0});
        QVERIFY(close(pointsShift(stability, std::vector{20.0, 10.0}), 2.5));
    }

    void monthsAreHeldAgainstTheReference()
    {
        Random random(11);
        std::vector<std::uint16_t> age;
        std::vector<std::uint16_t> income;
        std::vector<std::int32_t> months;
        std::vector<std::uint8_t> reference;
        std::vector<double> weights;
        for (int row = 0; row < 3000; ++row) {
            months.push_back(static_cast<std::int32_t>(100 + 2 * random.below(6))); // every other month is without rows
            age.push_back(static_cast<std::uint16_t>(random.below(4)));
            income.push_back(static_cast<std::uint16_t>(random.below(months.back() >= 108 ? 2 : 5)));
            reference.push_back(months.back() <= 104 ? 1 : 0);
            weights.push_back(0.5 * static_cast<double>(1 + random.below(4)));
        }
        const std::vector<BinnedRows> variables{{"age", age}, {"income", income}};
        const StabilityMatrix matrix =
            stabilityByMonth(variables, {.months = months, .reference = reference, .weights = weights});
        QCOMPARE(matrix.variables, (std::vector<std::string>{"age", "income"}));
        QCOMPARE(matrix.months, (std::vector<std::int32_t>{100, 102, 104, 106, 108, 110}));
        for (std::size_t v = 0; v < variables.size(); ++v) {
            for (std::size_t m = 0; m < matrix.months.size(); ++m) {
                std::vector<double> expected(5);
                std::vector<double> actual(5);
                double rows = 0.0;
                for (std::size_t row = 0; row < months.size(); ++row) {
                    if (reference[row] == 1)
                        expected[variables[v].bins[row]] += weights[row];
                    if (months[row] == matrix.months[m]) {
                        actual[variables[v].bins[row]] += weights[row];
                        rows += weights[row];
                    }
                }
                const Stability stability = stabilityOfCounts(expected, actual);
                QVERIFY(close(matrix.index[v][m], stability.index));
                QVERIFY(close(matrix.noise[v][m], stability.noise));
                QCOMPARE(matrix.rows[m], rows);
            }
        }
        QCOMPARE(stabilityBand(matrix.index[0][5]), StabilityBand::Stable);
        QCOMPARE(stabilityBand(matrix.index[1][3]), StabilityBand::Stable);
        QCOMPARE(stabilityBand(matrix.index[1][4]), StabilityBand::Act);
    }

    void noRowsGiveNoMonths()
    {
        const std::vector<BinnedRows> variables{{"age", {}}};
        const StabilityMatrix matrix = stabilityByMonth(variables, {.months = {}, .reference = {}});
        QVERIFY(matrix.months.empty());
        QVERIFY(matrix.index.front().empty());
    }
};

QTEST_APPLESS_MAIN(TestStability)
#include "tst_stability.moc"
