// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/overfitting.h"
#include "core/market/significance.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

std::vector<double> noise(Random& random, std::size_t days, double mean = 0.0)
{
    std::vector<double> values(days);
    for (double& value : values)
        value = mean + 0.01 * random.normal();
    return values;
}

double sharpe(const std::vector<double>& values) { return momentsOf(values).mean / momentsOf(values).deviation * std::sqrt(252.0); }

} // namespace

class TestSignificance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deflatedSharpeOfThePublishedExample();
    void theExpectedBestIsThatOfASimulation();
    void probabilisticSharpeOfNormalReturns();
    void theTrackRecordIsWhereTheProbabilityArrives();
    void blocksWrapAroundAndHaveTheirLength();
    void intervalsCoverTheTruthAboutAsOftenAsTheySay();
    void sameSeedSameBits();
    void overfittingAgainstItsDefinition();
    void noiseIsOverfittedHalfOfTheTime();
    void aTrueWinnerIsNot();
    void verdictsNeedMoreThanAnInterval();
};

// Bailey and López de Prado 2014, the numerical example: an annual Sharpe ratio of 2.5 over five years of 250 days,
// skewness -3, kurtosis 10, a variance of ½ between the annual ratios of the trials.
void TestSignificance::deflatedSharpeOfThePublishedExample()
{
    const Moments shape{.mean = 0.0, .deviation = 0.0, .skewness = -3.0, .kurtosis = 10.0};
    const double sharpe = 2.5 / std::sqrt(250.0);
    const auto deflated = [&](double trials) {
        return probabilisticSharpe(sharpe, expectedBestSharpe(0.5 / 250.0, trials), shape, 1250);
    };
    QVERIFY2(std::abs(deflated(100.0) - 0.9004) < 5e-5, qPrintable(QString::number(deflated(100.0))));
    QVERIFY2(std::abs(deflated(46.0) - 0.9505) < 5e-5, qPrintable(QString::number(deflated(46.0))));
    QCOMPARE(expectedBestSharpe(0.5, 1.0), 0.0);
}

void TestSignificance::theExpectedBestIsThatOfASimulation()
{
    Random random(1);
    double sum = 0.0;
    constexpr int rounds = 4000;
    for (int round = 0; round < rounds; ++round) {
        double best = -10.0;
        for (int trial = 0; trial < 100; ++trial)
            best = std::max(best, random.normal());
        sum += best;
    }
    QVERIFY(std::abs(sum / rounds - expectedBestSharpe(1.0, 100.0)) < 0.04); // an approximation; the mean's error is 0.007
}

// With skewness 0 and kurtosis 3 the variance is 1 + SR²/2: ratio 0.1 over 101 days is 0.1·10/√1.005.
void TestSignificance::probabilisticSharpeOfNormalReturns()
{
    const Moments normal{.mean = 0.0, .deviation = 0.0, .skewness = 0.0, .kurtosis = 3.0};
    const double z = 1.0 / std::sqrt(1.005);
    QVERIFY(std::abs(probabilisticSharpe(0.1, 0.0, normal, 101) - 0.5 * std::erfc(-z / std::sqrt(2.0))) < 1e-14);
    QCOMPARE(probabilisticSharpe(0.1, 0.1, normal, 101), 0.5);
}

void TestSignificance::theTrackRecordIsWhereTheProbabilityArrives()
{
    const Moments shape{.mean = 0.0, .deviation = 0.0, .skewness = -0.5, .kurtosis = 6.0};
    const double days = minimumTrackRecord(0.05, 0.01, shape, 0.95);
    QVERIFY(probabilisticSharpe(0.05, 0.01, shape, static_cast<std::int64_t>(std::ceil(days))) >= 0.95);
    QVERIFY(probabilisticSharpe(0.05, 0.01, shape, static_cast<std::int64_t>(std::floor(days)) - 1) < 0.95);
    QVERIFY(std::isinf(minimumTrackRecord(0.01, 0.01, shape, 0.95)));
}

void TestSignificance::blocksWrapAroundAndHaveTheirLength()
{
    Random random(2);
    std::vector<std::uint32_t> days(200'000);
    std::vector<int> seen(days.size());
    drawStationary(days, 10.0, random);
    int breaks = 0;
    bool wrapped = false;
    for (std::size_t i = 1; i < days.size(); ++i) {
        breaks += days[i] != (days[i - 1] + 1) % days.size() ? 1 : 0;
        wrapped = wrapped || (days[i - 1] == days.size() - 1 && days[i] == 0);
    }
    QVERIFY(std::abs(breaks / 200'000.0 - 0.1) < 0.005);
    std::vector<std::uint32_t> few(1000);
    drawStationary(few, 1e9, random); // one block: every day once
    for (const std::uint32_t day : few)
        ++seen[day];
    QVERIFY(std::all_of(seen.begin(), seen.begin() + 1000, [](int count) { return count == 1; }));
}

void TestSignificance::intervalsCoverTheTruthAboutAsOftenAsTheySay()
{
    Random random(3);
    int covered = 0;
    constexpr int rounds = 120;
    for (int round = 0; round < rounds; ++round) {
        const std::vector<double> a = noise(random, 400);
        const std::vector<double> b = noise(random, 400); // both without a mean: the true difference is 0
        const auto difference =
            sharpeDifferences({a}, b, {.blockLength = 5.0, .resamples = 300, .seed = static_cast<std::uint64_t>(round)});
        QVERIFY(std::abs(difference->front().value - (sharpe(a) - sharpe(b))) < 1e-9);
        covered += difference->front().low <= 0.0 && difference->front().high >= 0.0 ? 1 : 0;
    }
    QVERIFY2(covered >= 104 && covered <= 120, qPrintable(QString::number(covered))); // 95 % of 120 is 114, ± 4 errors
}

void TestSignificance::sameSeedSameBits()
{
    Random random(4);
    const std::vector<double> a = noise(random, 300);
    const std::vector<double> b = noise(random, 300);
    const auto run = [&](std::uint64_t seed) { return sharpeDifferences({a, b}, b, {.blockLength = 21.0, .resamples = 200, .seed = seed}); };
    QCOMPARE(run(5)->front().low, run(5)->front().low);
    QVERIFY(run(5)->front().low != run(6)->front().low);
    QCOMPARE(run(5)->back().high, 0.0); // the benchmark less itself, on the same days
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(sharpeDifferences({a}, b, {.stop = stop.get_token()}).error().code, ErrorCode::Cancelled);
}

// Four blocks, six splits, written out with every Sharpe ratio computed from its days.
void TestSignificance::overfittingAgainstItsDefinition()
{
    Random random(6);
    for (int round = 0; round < 20; ++round) {
        std::vector<std::vector<double>> trials;
        for (int trial = 0; trial < 5; ++trial)
            trials.push_back(noise(random, 42, 0.002 * random.normal())); // 42 = 4 · 10 + 2 that are left out
        int worse = 0;
        for (int a = 0; a < 4; ++a)
            for (int b = a + 1; b < 4; ++b) {
                std::vector<double> in, out;
                for (const auto& trial : trials) {
                    std::vector<double> inside, outside;
                    for (int t = 2; t < 42; ++t)
                        ((t - 2) / 10 == a || (t - 2) / 10 == b ? inside : outside).push_back(trial[static_cast<std::size_t>(t)]);
                    in.push_back(sharpe(inside));
                    out.push_back(sharpe(outside));
                }
                const auto best = static_cast<std::size_t>(std::ranges::max_element(in) - in.begin());
                const auto below = std::ranges::count_if(out, [&](double value) { return value < out[best]; });
                worse += (static_cast<double>(below) + 1.0) / 6.0 <= 0.5 ? 1 : 0;
            }
        const auto found = overfittingProbability(trials, 4);
        QCOMPARE(found->splits, 6);
        QVERIFY(std::abs(found->probability - worse / 6.0) < 1e-12);
        QCOMPARE(std::accumulate(found->logitCounts.begin(), found->logitCounts.end(), std::int64_t{0}), std::int64_t{6});
        QCOMPARE(std::accumulate(found->chosen.begin(), found->chosen.end(), std::int64_t{0}), std::int64_t{6});
    }
}

void TestSignificance::noiseIsOverfittedHalfOfTheTime()
{
    Random random(7);
    double sum = 0.0;
    constexpr int rounds = 30;
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::vector<double>> trials;
        for (int trial = 0; trial < 20; ++trial)
            trials.push_back(noise(random, 500));
        sum += overfittingProbability(trials, 8)->probability;
    }
    QVERIFY2(std::abs(sum / rounds - 0.5) < 0.15, qPrintable(QString::number(sum / rounds)));
}

void TestSignificance::aTrueWinnerIsNot()
{
    Random random(8);
    std::vector<std::vector<double>> trials;
    for (int trial = 0; trial < 20; ++trial)
        trials.push_back(noise(random, 1000, trial == 7 ? 0.005 : 0.0));
    const auto found = overfittingProbability(trials, 16);
    QCOMPARE(found->splits, 12'870);
    QCOMPARE(found->probability, 0.0);
    QCOMPARE(found->chosen[7], 12'870);
}

void TestSignificance::verdictsNeedMoreThanAnInterval()
{
    QCOMPARE(verdictOf({0.1, -0.1, 0.3}, 0.99), SharpeVerdict::NotDistinguishable);
    QCOMPARE(verdictOf({0.0, 0.0, 0.0}, 0.99), SharpeVerdict::NotDistinguishable); // 1/N itself
    QCOMPARE(verdictOf({-0.2, -0.3, -0.1}, 0.99), SharpeVerdict::Worse);
    QCOMPARE(verdictOf({0.2, 0.1, 0.3}, 0.94), SharpeVerdict::BestOfMany);
    QCOMPARE(verdictOf({0.2, 0.1, 0.3}, 0.95), SharpeVerdict::Better);
}

QTEST_MAIN(TestSignificance)
#include "tst_significance.moc"
