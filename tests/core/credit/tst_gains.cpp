// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/discrimination.h"
#include "core/credit/gains.h"
#include "core/credit/scoredistribution.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

struct Scored {
    std::vector<double> scores;
    std::vector<double> risk;
    std::vector<std::uint8_t> bad;
};

Scored randomScores(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    Scored scored;
    for (std::size_t i = 0; i < rows; ++i) {
        scored.bad.push_back(random.uniform() < 0.3);
        scored.scores.push_back(std::round(600.0 - 15.0 * scored.bad.back() + 20.0 * random.normal()));
        scored.risk.push_back(-scored.scores.back());
    }
    return scored;
}

bool close(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestGains : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 20 applicants, 5 bads: 4, 1, 0, 0 of them in the four quarters from the riskiest.
    void quartersFollowAHandTable()
    {
        ScoreCounts counts;
        for (int i = 0; i < 20; ++i) {
            const bool bad = i < 3 || i == 4 || i == 8;
            counts.scores.push_back(500.0 + i);
            counts.good.push_back(bad ? 0.0 : 1.0);
            counts.bad.push_back(bad ? 1.0 : 0.0);
        }
        const std::vector<GainsRow> table = gainsTable(counts, 4);
        QCOMPARE(table.size(), std::size_t{4});
        QCOMPARE(table[0].lowestScore, 500.0);
        QCOMPARE(table[0].highestScore, 504.0);
        QCOMPARE(table[1].lowestScore, 505.0);
        QCOMPARE(table[0].bad, 4.0);
        QCOMPARE(table[0].badRate, 0.8);
        QVERIFY(close(table[0].lift, 3.2));
        QVERIFY(close(table[1].lift, 0.8));
        QVERIFY(close(table[1].cumulativeLift, 2.0));
        QCOMPARE(table[1].cumulativeRows, 0.5);
        QCOMPARE(table[0].cumulativeBad, 0.8);
        QCOMPARE(table[1].cumulativeBad, 1.0);
        QVERIFY(close(table[0].ks, 0.8 - 1.0 / 15.0));
        QVERIFY(close(table[1].ks, 1.0 - 5.0 / 15.0));
        QCOMPARE(table[3].cumulativeGood, 1.0);
    }

    void bandsHoldEveryRowOnceAndAreOfAboutOneSize()
    {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const Scored scored = randomScores(1000, seed);
            const std::vector<GainsRow> table = gainsTable(countScores(scored.scores, scored.bad));
            QCOMPARE(table.size(), std::size_t{10});
            for (const GainsRow& row : table) {
                double good = 0.0;
                double bad = 0.0;
                for (std::size_t i = 0; i < scored.scores.size(); ++i) {
                    if (scored.scores[i] >= row.lowestScore && scored.scores[i] <= row.highestScore)
                        (scored.bad[i] != 0 ? bad : good) += 1.0;
                }
                QCOMPARE(row.good, good);
                QCOMPARE(row.bad, bad);
                QVERIFY(good + bad > 60.0 && good + bad < 140.0);
            }
            QVERIFY(close(table.back().cumulativeRows, 1.0));
            QVERIFY(close(table.back().cumulativeLift, 1.0));
        }
    }

    void aBandPerScoreFindsTheKsStatistic()
    {
        const Scored scored = randomScores(400, 3);
        const std::vector<GainsRow> table = gainsTable(countScores(scored.scores, scored.bad), 100000);
        const auto widest = std::ranges::max_element(table, {}, &GainsRow::ks);
        QVERIFY(close(widest->ks, discriminate(scored.risk, scored.bad).ks));
    }

    void accuracyRatioIsTheGiniCoefficient()
    {
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const Scored scored = randomScores(300, seed);
            const CapCurve curve = capCurve(countScores(scored.scores, scored.bad), 30);
            QVERIFY(close(curve.accuracyRatio, discriminate(scored.risk, scored.bad).gini));
        }
    }

    void capPointsAreSharesOfTheRiskiest()
    {
        const Scored scored = randomScores(500, 8);
        const ScoreCounts counts = countScores(scored.scores, scored.bad);
        const CapCurve all = capCurve(counts, 100000);
        QCOMPARE(all.rows.size(), counts.size() + 1);
        for (std::size_t k = 0; k < counts.size(); ++k) {
            double rows = 0.0;
            double bads = 0.0;
            for (std::size_t i = 0; i < scored.scores.size(); ++i) {
                rows += scored.scores[i] <= counts.scores[k] ? 1.0 : 0.0;
                bads += scored.scores[i] <= counts.scores[k] && scored.bad[i] != 0 ? 1.0 : 0.0;
            }
            QVERIFY(close(all.rows[k + 1], rows / 500.0));
            QVERIFY(close(all.bads[k + 1], bads / counts.totalBad()));
        }
        const CapCurve thinned = capCurve(counts, 20);
        QVERIFY(thinned.rows.size() <= 21 && thinned.rows.size() > 8);
        QCOMPARE(thinned.rows.back(), 1.0);
        QCOMPARE(thinned.bads.back(), 1.0);
    }

    void oneClassGivesNoRatio()
    {
        const ScoreCounts counts{.scores = {1.0, 2.0}, .good = {3.0, 4.0}, .bad = {0.0, 0.0}};
        QCOMPARE(capCurve(counts).accuracyRatio, 0.0);
        QCOMPARE(gainsTable(counts).back().lift, 0.0);
        QVERIFY(gainsTable({}).empty());
    }

    void distributionKeepsCountsInEvenBands()
    {
        const Scored scored = randomScores(700, 2);
        const ScoreCounts counts = countScores(scored.scores, scored.bad);
        const std::vector<ScoreBand> bands = scoreDistribution(counts, 30);
        QVERIFY(bands.size() > 10 && bands.size() <= 31);
        const double width = bands.front().upper - bands.front().lower;
        QCOMPARE(width, 5.0);
        double expectedLower = bands.front().lower;
        QCOMPARE(std::fmod(expectedLower, width), 0.0);
        for (const ScoreBand& band : bands) {
            QCOMPARE(band.lower, expectedLower);
            expectedLower = band.upper;
            double good = 0.0;
            double bad = 0.0;
            for (std::size_t i = 0; i < scored.scores.size(); ++i) {
                if (scored.scores[i] >= band.lower && scored.scores[i] < band.upper)
                    (scored.bad[i] != 0 ? bad : good) += 1.0;
            }
            QCOMPARE(band.good, good);
            QCOMPARE(band.bad, bad);
        }
        QVERIFY(bands.back().upper > counts.scores.back());
    }

    void distributionOfSmallScoresHasSmallBands()
    {
        const ScoreCounts fractions{.scores = {0.11, 0.52, 0.93}, .good = {1.0, 1.0, 1.0}, .bad = {0.0, 1.0, 0.0}};
        const std::vector<ScoreBand> bands = scoreDistribution(fractions, 10);
        QVERIFY(close(bands.front().lower, 0.1) && close(bands.front().upper, 0.2));
        QCOMPARE(bands.size(), std::size_t{9});
        const ScoreCounts whole{.scores = {-1.0, 0.0, 1.0}, .good = {1.0, 1.0, 1.0}, .bad = {0.0, 1.0, 0.0}};
        QCOMPARE(scoreDistribution(whole, 40).size(), std::size_t{3});
        const ScoreCounts one{.scores = {612.0}, .good = {2.0}, .bad = {1.0}};
        QCOMPARE(scoreDistribution(one, 40).size(), std::size_t{1});
        QVERIFY(scoreDistribution({}, 40).empty());
    }
};

QTEST_APPLESS_MAIN(TestGains)
#include "tst_gains.moc"
