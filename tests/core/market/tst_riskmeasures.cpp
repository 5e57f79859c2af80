// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/moments.h"
#include "core/market/riskmeasures.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

bool near(double a, double b, double tolerance = 1e-12) { return std::abs(a - b) <= tolerance * (1.0 + std::abs(b)); }

struct Drawn {
    std::vector<Day> days;
    std::vector<double> growth;
    std::vector<double> benchmark;
    ReturnPath path(double free = 0.0) const { return {days, growth, benchmark, free}; }
};

Drawn draw(std::size_t n, std::uint64_t seed)
{
    Random random(seed);
    Drawn drawn;
    for (std::size_t t = 0; t < n; ++t) {
        drawn.days.push_back(static_cast<Day>(8000 + t + t / 5 * 2));
        const double market = 0.01 * random.normal() + 0.0004;
        drawn.benchmark.push_back(1.0 + market);
        drawn.growth.push_back(1.0 + 0.7 * market + 0.004 * random.normal());
    }
    return drawn;
}

} // namespace

class TestRiskMeasures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShortPathByHand();
    void growthCountsCalendarDays();
    void drawdownsAgainstEveryPairOfDays();
    void tailsAgainstSortedLosses();
    void regressionOnTheBenchmark();
    void theBenchmarkAgainstItselfIsNeutral();
    void monthsAreCalendarMonths();
    void aFlatPathHasNoRatios();
};

void TestRiskMeasures::aShortPathByHand()
{
    // Returns 10 %, -10 %, 0 %, 20 %.
    const std::vector<Day> days{0, 1, 2, 3};
    const std::vector<double> growth{1.1, 0.9, 1.0, 1.2};
    const PerformanceMeasures m = performance({days, growth, growth, 0.0});
    QVERIFY(near(m.totalReturn, 1.1 * 0.9 * 1.2 - 1.0));
    QVERIFY(near(m.meanReturn, 0.05 * 252.0));
    // Deviations 0.05, -0.15, -0.05, 0.15: squares add up to 0.05.
    QVERIFY(near(m.volatility, std::sqrt(0.05 / 3.0 * 252.0)));
    QVERIFY(near(m.sharpe, 0.05 / std::sqrt(0.05 / 3.0) * std::sqrt(252.0)));
    QVERIFY(near(m.downsideDeviation, std::sqrt(0.01 / 4.0 * 252.0)));
    QVERIFY(near(m.sortino, 0.05 * 252.0 / std::sqrt(0.01 / 4.0 * 252.0)));
    QVERIFY(near(m.maxDrawdown, 0.1));
    QVERIFY(near(m.averageDrawdown, 0.05)); // 0, 10 %, 10 %, 0
    QVERIFY(near(m.ulcerIndex, std::sqrt(0.02 / 4.0)));
    QCOMPARE(m.longestDrawdown, 2.0);
    QVERIFY(near(m.omega, 0.3 / 0.1));
    QVERIFY(near(m.hitRate, 0.5));
    QVERIFY(near(m.bestDay, 0.2) && near(m.worstDay, -0.1));
    QVERIFY(near(m.skewness, 0.0, 1e-12));
    // Fourth moments 2(0.05⁴ + 0.15⁴) / 4 over the square of 0.0125.
    QVERIFY(near(m.kurtosis, (std::pow(0.05, 4) + std::pow(0.15, 4)) / 2.0 / (0.0125 * 0.0125)));
    // Products of neighbours: 0.05·-0.15 + -0.15·-0.05 + -0.05·0.15 = -0.0075, over 0.05.
    QVERIFY(near(m.autocorrelation, -0.15));
}

// .6 % a week for 26 weeks is 1.006^26 in half a year, so about its square in a year: not what 252 days would say.
void TestRiskMeasures::growthCountsCalendarDays()
{
    QVERIFY(near(annualGrowth(std::pow(1.006, 26), 0, 182), std::pow(1.006, 26.0 * 365.25 / 182.0) - 1.0));
    QVERIFY(annualGrowth(std::pow(1.006, 26), 0, 182) > 0.36);
}

void TestRiskMeasures::drawdownsAgainstEveryPairOfDays()
{
    const Drawn drawn = draw(300, 3);
    std::vector<double> value{1.0};
    for (const double g : drawn.growth)
        value.push_back(value.back() * g);
    double deepest = 0.0;
    for (std::size_t a = 0; a < value.size(); ++a)
        for (std::size_t b = a; b < value.size(); ++b)
            deepest = std::max(deepest, 1.0 - value[b] / value[a]);
    const PerformanceMeasures m = performance(drawn.path());
    QVERIFY(near(m.maxDrawdown, deepest));
    QVERIFY(near(m.calmar, m.cagr / deepest));
    std::vector<double> depth = drawdowns(drawn.growth);
    std::ranges::sort(depth);
    QVERIFY(near(m.conditionalDrawdown, -std::accumulate(depth.begin(), depth.begin() + 15, 0.0) / 15.0));
}

void TestRiskMeasures::tailsAgainstSortedLosses()
{
    const Drawn drawn = draw(1000, 4);
    std::vector<double> r = drawn.growth;
    for (double& value : r)
        value -= 1.0;
    std::ranges::sort(r);
    const PerformanceMeasures m = performance(drawn.path());
    QVERIFY(near(m.expectedShortfall95, -std::accumulate(r.begin(), r.begin() + 50, 0.0) / 50.0));
    QVERIFY(near(m.expectedShortfall99, -std::accumulate(r.begin(), r.begin() + 10, 0.0) / 10.0));
    QVERIFY(near(m.valueAtRisk95, -(r[49] + 0.95 * (r[50] - r[49]))));
    QVERIFY(m.expectedShortfall99 > m.valueAtRisk99 && m.valueAtRisk99 > m.valueAtRisk95);
    // Nearly normal returns: the corrected quantile is near the normal one.
    QVERIFY(std::abs(m.cornishFisher95 - (1.6448536 * m.volatility - m.meanReturn / std::sqrt(252.0)) / std::sqrt(252.0)) < 5e-4);
    QVERIFY(near(quantileOfSorted(std::vector<double>{1, 2, 3, 4}, 0.5), 2.5));
}

void TestRiskMeasures::regressionOnTheBenchmark()
{
    const Drawn drawn = draw(2000, 5);
    const double free = 0.0001;
    const PerformanceMeasures m = performance(drawn.path(free));
    // Least squares of excess returns by the normal equations.
    double n = 0.0, sx = 0.0, sy = 0.0, sxx = 0.0, sxy = 0.0, active = 0.0, squares = 0.0;
    for (std::size_t t = 0; t < drawn.growth.size(); ++t) {
        const double x = drawn.benchmark[t] - 1.0 - free;
        const double y = drawn.growth[t] - 1.0 - free;
        n += 1.0, sx += x, sy += y, sxx += x * x, sxy += x * y;
        active += y - x;
        squares += (y - x) * (y - x);
    }
    const double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    QVERIFY(near(m.beta, slope, 1e-9));
    QVERIFY(near(m.alpha, (sy - slope * sx) / n * 252.0, 1e-9));
    QVERIFY(near(m.trackingError, std::sqrt((squares - active * active / n) / (n - 1.0) * 252.0), 1e-9));
    QVERIFY(near(m.informationRatio, active / n * 252.0 / m.trackingError, 1e-9));
    QVERIFY(near(m.treynor, sy / n * 252.0 / slope, 1e-9));
    QVERIFY(std::abs(m.beta - 0.7) < 0.05);
}

void TestRiskMeasures::theBenchmarkAgainstItselfIsNeutral()
{
    const Drawn drawn = draw(500, 6);
    const PerformanceMeasures m = performance({drawn.days, drawn.benchmark, drawn.benchmark, 0.0001});
    QVERIFY(near(m.beta, 1.0) && near(m.correlation, 1.0) && std::abs(m.alpha) < 1e-12);
    QVERIFY(near(m.upCapture, 1.0) && near(m.downCapture, 1.0));
    QVERIFY(near(m.modigliani, m.meanReturn, 1e-9));
    QVERIFY(std::isnan(m.informationRatio));
}

void TestRiskMeasures::monthsAreCalendarMonths()
{
    const std::vector<Day> days{*dayFromDate(2020, 1, 30), *dayFromDate(2020, 1, 31), *dayFromDate(2020, 2, 3),
                                *dayFromDate(2020, 3, 2)};
    const std::vector<double> growth{1.1, 1.1, 0.8, 1.05};
    const PerformanceMeasures m = performance({days, growth, growth, 0.0});
    QVERIFY(near(m.bestMonth, 0.21) && near(m.worstMonth, -0.2));
    QVERIFY(near(m.positiveMonths, 2.0 / 3.0));
    QVERIFY(near(m.gainToPain, (0.21 - 0.2 + 0.05) / 0.2));
}

void TestRiskMeasures::aFlatPathHasNoRatios()
{
    const std::vector<Day> days{0, 1, 2, 3};
    const std::vector<double> growth{1.0, 1.0, 1.0, 1.0};
    const PerformanceMeasures m = performance({days, growth, growth, 0.0});
    QVERIFY(std::isnan(m.sharpe) && std::isnan(m.sortino) && std::isnan(m.calmar) && std::isnan(m.beta));
    QCOMPARE(m.maxDrawdown, 0.0);
}

QTEST_MAIN(TestRiskMeasures)
#include "tst_riskmeasures.moc"
