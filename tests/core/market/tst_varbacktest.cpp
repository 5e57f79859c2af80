// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/riskmeasures.h"
#include "core/market/varbacktest.h"

#include <boost/math/distributions/chi_squared.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

bool near(double a, double b, double tolerance = 1e-12) { return std::abs(a - b) <= tolerance * (1.0 + std::abs(b)); }

std::vector<double> normalReturns(std::size_t n, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> returns(n);
    for (double& value : returns)
        value = 0.01 * random.normal();
    return returns;
}

BreachCounts plain(std::int64_t days, std::int64_t breaches)
{
    return {.days = days, .breaches = breaches, .n00 = 0, .n01 = 0, .n10 = 0, .n11 = 0};
}

double tail(int degrees, double ratio)
{
    return boost::math::cdf(complement(boost::math::chi_squared(degrees), ratio));
}

} // namespace

class TestVarBacktest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePublishedExampleOfOneIndex();
    void kupiecsTableOfAcceptedBreaches();
    void ratiosAgainstTheProductsOfEveryDay();
    void nothingToTellIsNothingSaid();
    void historicalForecastsAgainstSortingEveryWindow();
    void weightedForecastsAgainstTheirSum();
    void forecastsDoNotLookAhead();
    void rightForecastsAreRejectedAsOftenAsTheyMay();
    void clustersAndWrongLevelsAreFound();
};

// Help of MATLAB's Risk Management Toolbox, varbacktest/cc, "Normal95" of an equity index: 1,043 days, 57 failures, N00 932,
// N10 and N01 53, N11 4; LRatioPOF 0.46147 (p 0.49694), LRatioCCI 0.25866 (0.61104), LRatioCC 0.72013 (0.69763).
void TestVarBacktest::thePublishedExampleOfOneIndex()
{
    const BreachCounts counts{.days = 1043, .breaches = 57, .n00 = 932, .n01 = 53, .n10 = 53, .n11 = 4};
    const CoverageTest coverage = unconditionalCoverage(counts, 0.05);
    QVERIFY(std::abs(coverage.ratio - 0.46147) < 5e-6);
    QVERIFY(std::abs(coverage.pValue - 0.49694) < 5e-6);
    const CoverageTest independence = breachIndependence(counts);
    QVERIFY(std::abs(independence.ratio - 0.25866) < 5e-6);
    QVERIFY(std::abs(independence.pValue - 0.61104) < 5e-6);
    const CoverageTest both = conditionalCoverage(counts, 0.05);
    QVERIFY(std::abs(both.ratio - 0.72013) < 5e-6);
    QVERIFY(std::abs(both.pValue - 0.69763) < 5e-6);
}

// Kupiec 1995, non-rejection regions at 5 %: of 255 days at 1 % fewer than 7; of 510 between 1 and 11; of 1,000 between 4 and
// 17; at 5 % between 6 and 21, 16 and 36, 37 and 65, the ends being rejected.
void TestVarBacktest::kupiecsTableOfAcceptedBreaches()
{
    struct Region {
        std::int64_t days;
        double p;
        std::int64_t first, last; // accepted
    };
    for (const Region& region : {Region{255, 0.01, 0, 6}, Region{510, 0.01, 2, 10}, Region{1000, 0.01, 5, 16},
                                 Region{255, 0.05, 7, 20}, Region{510, 0.05, 17, 35}, Region{1000, 0.05, 38, 64}}) {
        for (std::int64_t x = 0; x < 100; ++x) {
            const bool accepted = unconditionalCoverage(plain(region.days, x), region.p).pValue >= 0.05;
            // With no breach at all of 255 days at 1 % the ratio is 5.13, above 3.84: the table gives no lower end there.
            if (region.first == 0 && x == 0)
                continue;
            QCOMPARE(accepted, x >= region.first && x <= region.last);
        }
    }
}

void TestVarBacktest::ratiosAgainstTheProductsOfEveryDay()
{
    Random random(5);
    for (int repeat = 0; repeat < 200; ++repeat) {
        std::vector<bool> breached;
        for (int t = 0; t < 20 + repeat; ++t)
            breached.push_back(random.uniform() < (t > 0 && breached.back() ? 0.3 : 0.08));
        const BreachCounts counts = countBreaches(breached);
        QCOMPARE(counts.days, static_cast<std::int64_t>(breached.size()));
        QCOMPARE(counts.breaches, static_cast<std::int64_t>(std::ranges::count(breached, true)));
        QCOMPARE(counts.n00 + counts.n01 + counts.n10 + counts.n11, counts.days - 1);
        // Likelihoods day by day.
        long double free = 1.0L;
        long double fixed = 1.0L;
        long double same = 1.0L;
        long double chained = 1.0L;
        const long double p = 0.05L;
        const long double share = static_cast<long double>(counts.breaches) / static_cast<long double>(counts.days);
        const long double q = static_cast<long double>(counts.n01 + counts.n11) / static_cast<long double>(counts.days - 1);
        const long double q0 = counts.n00 + counts.n01 == 0 ? 0.0L : static_cast<long double>(counts.n01) / static_cast<long double>(counts.n00 + counts.n01);
        const long double q1 = counts.n10 + counts.n11 == 0 ? 0.0L : static_cast<long double>(counts.n11) / static_cast<long double>(counts.n10 + counts.n11);
        for (std::size_t t = 0; t < breached.size(); ++t) {
            fixed *= breached[t] ? p : 1.0L - p;
            free *= breached[t] ? share : 1.0L - share;
            if (t == 0)
                continue;
            same *= breached[t] ? q : 1.0L - q;
            const long double after = breached[t - 1] ? q1 : q0;
            chained *= breached[t] ? after : 1.0L - after;
        }
        const double coverage = static_cast<double>(-2.0L * std::log(fixed / free));
        const double independence = static_cast<double>(-2.0L * std::log(same / chained));
        QVERIFY(near(unconditionalCoverage(counts, 0.05).ratio, coverage, 1e-9));
        QVERIFY(near(breachIndependence(counts).ratio, independence, 1e-9));
        QVERIFY(near(conditionalCoverage(counts, 0.05).ratio, coverage + independence, 1e-9));
        // Closed forms of the tails against the distribution.
        QVERIFY(near(unconditionalCoverage(counts, 0.05).pValue, tail(1, coverage), 1e-6));
        QVERIFY(near(conditionalCoverage(counts, 0.05).pValue, tail(2, coverage + independence), 1e-6));
    }
}

void TestVarBacktest::nothingToTellIsNothingSaid()
{
    QCOMPARE(unconditionalCoverage(BreachCounts{}, 0.05).ratio, 0.0);
    QCOMPARE(breachIndependence(countBreaches({})).pValue, 1.0);
    const BreachCounts none = countBreaches(std::vector<bool>(300, false));
    QCOMPARE(breachIndependence(none).pValue, 1.0);
    QVERIFY(near(unconditionalCoverage(none, 0.05).ratio, -600.0 * std::log(0.95)));
    const BreachCounts all = countBreaches(std::vector<bool>(30, true));
    QCOMPARE(breachIndependence(all).pValue, 1.0);
    QVERIFY(near(unconditionalCoverage(all, 0.05).ratio, -60.0 * std::log(0.05)));
    const std::vector<double> few = normalReturns(100, 1);
    QVERIFY(varForecasts(VarMethod::Historical, 0.95, few, 100).empty());
    QCOMPARE(varBacktest(VarMethod::EwmaNormal, 0.95, few, 250).counts.days, std::int64_t{0});
}

void TestVarBacktest::historicalForecastsAgainstSortingEveryWindow()
{
    std::vector<double> returns = normalReturns(700, 2);
    for (std::size_t t = 0; t < returns.size(); t += 7) // ties
        returns[t] = 0.0;
    for (const double confidence : {0.95, 0.99}) {
        const std::vector<double> forecasts = varForecasts(VarMethod::Historical, confidence, returns, 250);
        QCOMPARE(forecasts.size(), returns.size() - 250);
        for (std::size_t i = 0; i < forecasts.size(); ++i) {
            std::vector<double> window(returns.begin() + static_cast<std::ptrdiff_t>(i),
                                       returns.begin() + static_cast<std::ptrdiff_t>(i + 250));
            std::ranges::sort(window);
            QCOMPARE(forecasts[i], -quantileOfSorted(window, 1.0 - confidence));
        }
    }
}

void TestVarBacktest::weightedForecastsAgainstTheirSum()
{
    const std::vector<double> returns = normalReturns(400, 3);
    const std::vector<double> forecasts = varForecasts(VarMethod::EwmaNormal, 0.99, returns, 100);
    const double start =
        std::inner_product(returns.begin(), returns.begin() + 100, returns.begin(), 0.0) / 100.0;
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        double variance = std::pow(0.94, static_cast<double>(i)) * start;
        for (std::size_t k = 0; k < i; ++k)
            variance += 0.06 * std::pow(0.94, static_cast<double>(k)) * returns[99 + i - k] * returns[99 + i - k];
        QVERIFY(near(forecasts[i], 2.3263478740408408 * std::sqrt(variance), 1e-10));
    }
}

void TestVarBacktest::forecastsDoNotLookAhead()
{
    std::vector<double> returns = normalReturns(600, 4);
    for (const VarMethod method : {VarMethod::Historical, VarMethod::EwmaNormal}) {
        const std::vector<double> whole = varForecasts(method, 0.95, returns, 250);
        const std::vector<double> shorter = varForecasts(method, 0.95, std::span(returns).first(480), 250);
        QVERIFY(std::equal(shorter.begin(), shorter.end(), whole.begin()));
        std::vector<double> changed = returns;
        changed[480] = -0.5; // the forecast of that very day must not know
        const std::vector<double> other = varForecasts(method, 0.95, changed, 250);
        QVERIFY(std::equal(other.begin(), other.begin() + 231, whole.begin()));
        QVERIFY(other[231] != whole[231]);
    }
}

// 400 samples of independent normal days and the true quantile: the test rejects about 5 % of them.
void TestVarBacktest::rightForecastsAreRejectedAsOftenAsTheyMay()
{
    int coverage = 0;
    int independence = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        std::vector<bool> breached;
        for (const double value : normalReturns(1000, seed))
            breached.push_back(value < -0.016448536269514722);
        const BreachCounts counts = countBreaches(breached);
        coverage += unconditionalCoverage(counts, 0.05).pValue < 0.05 ? 1 : 0;
        independence += breachIndependence(counts).pValue < 0.05 ? 1 : 0;
    }
    // 20 expected; 3.1 standard deviations of a binomial on either side, asymptotics being loose with 2.5 pairs expected.
    QVERIFY2(coverage >= 7 && coverage <= 34, qPrintable(QString::number(coverage)));
    QVERIFY2(independence >= 4 && independence <= 40, qPrintable(QString::number(independence)));
}

void TestVarBacktest::clustersAndWrongLevelsAreFound()
{
    Random random(9);
    std::vector<double> wild(2500);
    std::vector<double> swelling(2500);
    for (std::size_t t = 0; t < wild.size(); ++t) {
        wild[t] = 0.01 * random.normal() * (random.uniform() < 0.04 ? 6.0 : 1.0);
        swelling[t] = 0.01 * random.normal() * ((t / 60) % 5 == 0 ? 4.0 : 1.0);
    }
    // Normal quantiles do not hold the tails of such a mixture at 99 %.
    QCOMPARE(varBacktest(VarMethod::EwmaNormal, 0.99, wild, 250).verdict, VarVerdict::TooManyBreaches);
    // A year's quantile does not see volatility come: breaches follow each other.
    const VarBacktest slow = varBacktest(VarMethod::Historical, 0.95, swelling, 250);
    QVERIFY(slow.independence.pValue < 0.001);
    QCOMPARE(slow.counts.breaches, static_cast<std::int64_t>(slow.breachedDays.size()));
    for (const std::int64_t day : slow.breachedDays)
        QVERIFY(swelling[static_cast<std::size_t>(day)] < -slow.forecasts[static_cast<std::size_t>(day) - 250]);
    const VarBacktest sound = varBacktest(VarMethod::EwmaNormal, 0.95, normalReturns(2500, 10), 250);
    QCOMPARE(sound.verdict, VarVerdict::NotRejected);
    QVERIFY(near(sound.expectedBreaches, 0.05 * 2250.0));
}

QTEST_APPLESS_MAIN(TestVarBacktest)
#include "tst_varbacktest.moc"
