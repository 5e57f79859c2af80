// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/synth/seriesstatistics.h"
#include "core/synth/stylisedfacts.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

bool close(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) < tolerance;
}

std::vector<double> normals(std::size_t count, Random& random)
{
    std::vector<double> values(count);
    std::ranges::generate(values, [&random] { return 0.01 * random.normal(); });
    return values;
}

// Volatility that remembers: GARCH(1,1) with normal shocks.
std::vector<double> clustered(std::size_t count, Random& random)
{
    std::vector<double> values;
    double variance = 1e-4;
    for (std::size_t i = 0; i < count; ++i) {
        values.push_back(std::sqrt(variance) * random.normal());
        variance = 2e-6 + 0.1 * values.back() * values.back() + 0.88 * variance;
    }
    return values;
}

double factOf(const SeriesFacts& facts, StylisedFact fact)
{
    return facts.values[static_cast<std::size_t>(fact)];
}

// Area between two empirical distribution functions, by adding up over every stretch between neighbouring values.
double areaBetween(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> all = a;
    all.insert(all.end(), b.begin(), b.end());
    std::ranges::sort(all);
    const auto below = [](const std::vector<double>& values, double x) {
        return static_cast<double>(std::ranges::count_if(values, [x](double v) { return v <= x; })) /
               static_cast<double>(values.size());
    };
    double area = 0.0;
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        area += (all[i + 1] - all[i]) * std::abs(below(a, all[i]) - below(b, all[i]));
    return area;
}

} // namespace

class TestStylisedFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // By hand: 1, 2, 3, 10 has mean 4, central moments 12.5, 45 and 348.5.
    void momentsByHand()
    {
        const std::vector<double> values{1.0, 2.0, 3.0, 10.0};
        QVERIFY(close(mean(values), 4.0));
        QVERIFY(close(standardDeviation(values), std::sqrt(12.5)));
        QVERIFY(close(skewness(values), 45.0 / std::pow(12.5, 1.5)));
        QVERIFY(close(excessKurtosis(values), 348.5 / 156.25 - 3.0));
        QVERIFY(close(excessKurtosis(std::vector{2.0, 2.0, 2.0}), 0.0));
        QVERIFY(close(excessKurtosis({}), 0.0));
    }

    // Deviations of 1, 2, 3, 10 are -3, -2, -1, 6: lag 1 gives (6 + 2 - 6) / 50, lag 2 (3 - 12) / 50, lag 3 -18 / 50.
    void autocorrelationByHand()
    {
        const std::vector<double> found = autocorrelation(std::vector{1.0, 2.0, 3.0, 10.0}, 5);
        const std::vector<double> expected{0.04, -0.18, -0.36, 0.0, 0.0};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(close(found[i], expected[i]));
        QCOMPARE(autocorrelation(std::vector(9, 1.0), 2), std::vector(2, 0.0));
    }

    void leverageFollowsItsDefinition()
    {
        Random random(3);
        std::vector<double> returns = normals(400, random);
        for (std::size_t i = 1; i < returns.size(); ++i) // a loss makes the next day three times as wild
            returns[i] *= returns[i - 1] < 0.0 ? 3.0 : 1.0;
        const std::vector<double> found = leverage(returns, 3);
        for (std::size_t lag = 1; lag <= 3; ++lag) {
            std::vector<double> now(returns.begin(), returns.end() - static_cast<std::ptrdiff_t>(lag));
            std::vector<double> later;
            for (std::size_t i = lag; i < returns.size(); ++i)
                later.push_back(returns[i] * returns[i]);
            QVERIFY(close(found[lag - 1], correlation(now, later)));
        }
        QVERIFY(found[0] < -0.2);
        QVERIFY(std::abs(found[2]) < 0.2);
    }

    // Exact quantiles of a Pareto distribution with tail index 3, so that the estimate has no sampling error, only that
    // of the grid.
    void hillFindsTheIndexOfAPareto()
    {
        std::vector<double> values;
        const int count = 20000;
        for (int i = 0; i < count; ++i)
            values.push_back((i % 2 == 0 ? 1.0 : -1.0) * std::pow((i + 0.5) / count, -1.0 / 3.0));
        QVERIFY(close(hillTailIndex(values), 3.0, 0.01));
        QVERIFY(close(hillTailIndex(std::vector(100, 0.0)), 0.0));
        // By hand: of 8, 4, 2, 1 the largest half is 8 and 4, measured against 2.
        QVERIFY(close(hillTailIndex(std::vector{1.0, -2.0, 4.0, -8.0}, 0.5), 2.0 / (3.0 * std::log(2.0))));
    }

    void earthMoversDistanceIsTheAreaBetween()
    {
        Random random(5);
        const std::vector<double> a = normals(37, random);
        std::vector<double> shifted = a;
        for (double& value : shifted)
            value += 0.25;
        QVERIFY(close(earthMoversDistance(a, shifted), 0.25));
        for (int round = 0; round < 200; ++round) {
            const std::vector<double> left = normals(1 + random.below(12), random);
            const std::vector<double> right = normals(1 + random.below(12), random);
            QVERIFY(close(earthMoversDistance(left, right), areaBetween(left, right)));
        }
        QVERIFY(close(earthMoversDistance({}, a), 0.0));
    }

    void sumsOverlap()
    {
        const std::vector<double> sums = overlappingSums(std::vector{1.0, 2.0, 4.0, 8.0}, 3);
        QCOMPARE(sums.size(), std::size_t{2});
        QVERIFY(close(sums[0], 7.0) && close(sums[1], 14.0));
        QVERIFY(overlappingSums(std::vector{1.0}, 3).empty());
    }

    void tailDependenceOfTheSameAndOfIndependentSeries()
    {
        Random random(7);
        const std::vector<double> a = normals(20000, random);
        const std::vector<double> b = normals(20000, random);
        QVERIFY(close(lowerTailDependence(a, a), 1.0));
        QVERIFY(close(lowerTailDependence(a, b), 0.05, 0.02));
        // Together in two of their four worst days of forty.
        std::vector<double> first(40, 0.0);
        std::vector<double> second(40, 0.0);
        for (std::size_t i = 0; i < 40; ++i)
            first[i] = second[i] = static_cast<double>(i) + 10.0;
        for (std::size_t i = 0; i < 4; ++i) {
            first[i] = static_cast<double>(i);
            second[i + 2] = static_cast<double>(i);
        }
        second[0] = 50.0;
        second[1] = 51.0;
        QVERIFY(close(lowerTailDependence(first, second, 0.1), 0.5));
    }

    void clusteredVolatilityIsToldFromNone()
    {
        Random random(11);
        const SeriesFacts calm = seriesFacts({{normals(5000, random), normals(5000, random)}});
        const SeriesFacts wild = seriesFacts({{clustered(5000, random), clustered(5000, random)}});
        QVERIFY(std::abs(factOf(calm, StylisedFact::VolatilityClustering)) < 0.02);
        QVERIFY(factOf(wild, StylisedFact::VolatilityClustering) > 0.1);
        QVERIFY(factOf(wild, StylisedFact::HeavyTails) > factOf(calm, StylisedFact::HeavyTails) + 0.5);
        QVERIFY(std::abs(factOf(wild, StylisedFact::ReturnAutocorrelation)) < 0.03);
        QVERIFY(std::abs(factOf(wild, StylisedFact::CrossCorrelation)) < 0.05);
    }

    // Paths of the same market pass, paths of a market without memory fail where it lacks one.
    void boardPassesTheSameMarketAndFailsAnother()
    {
        Random random(13);
        const auto market = [&random](auto&& series, int count) {
            std::vector<MarketPath> paths;
            for (int i = 0; i < count; ++i)
                paths.push_back({{series(2000, random)}});
            return paths;
        };
        const std::vector<MarketPath> same = market(clustered, 60);
        const std::vector<MarketPath> others = market(normals, 20);
        const auto first = std::span(same).first(20);
        const auto rest = std::span(same).subspan(20);
        const auto passed = [](const StylisedFactBoard& board, StylisedFact fact) {
            return board.facts[static_cast<std::size_t>(fact)].pass;
        };
        const auto truth = factTruth(same.front(), rest);
        QVERIFY(truth);
        const auto good = stylisedFactBoard(same.front(), *truth, first);
        const auto bad = stylisedFactBoard(same.front(), *truth, others);
        QVERIFY(good && bad);
        QVERIFY(passed(*good, StylisedFact::VolatilityClustering) && passed(*good, StylisedFact::HeavyTails));
        QVERIFY(!passed(*bad, StylisedFact::VolatilityClustering) && !passed(*bad, StylisedFact::HeavyTails));
        QVERIFY(passed(*bad, StylisedFact::ReturnAutocorrelation));
        QVERIFY(good->absoluteAutocorrelationError < bad->absoluteAutocorrelationError);
        QCOMPARE(good->distances.size(), std::size_t{4});
        QCOMPARE(good->absoluteAutocorrelation.low.size(), autocorrelationLags);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(stylisedFactBoard(same.front(), *truth, first, stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(factTruth(same.front(), rest, stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestStylisedFacts)
#include "tst_stylisedfacts.moc"
