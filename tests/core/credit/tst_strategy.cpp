// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/strategy.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace riskloom;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr ProfitTerms terms{.profitPerGood = 0.3, .lossPerBad = 0.7};

struct Scored {
    std::vector<double> scores;
    std::vector<std::uint8_t> bad;
    std::vector<double> weights;
};

// Whole scores with many ties, in no order; safer with the score, but noisily. Weights in quarters are free of
// rounding.
Scored randomScores(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    Scored scored;
    for (std::size_t i = 0; i < rows; ++i) {
        scored.bad.push_back(random.uniform() < 0.4);
        scored.scores.push_back(std::round(600.0 - 8.0 * scored.bad.back() + 10.0 * random.normal()));
        scored.weights.push_back(0.25 * static_cast<double>(1 + random.below(8)));
    }
    return scored;
}

// Good and bad weight in [from, to), row by row.
struct Counted {
    double good = 0.0;
    double bad = 0.0;
    [[nodiscard]] double all() const { return good + bad; }
    [[nodiscard]] double badRate() const { return all() > 0.0 ? bad / all() : 0.0; }
};

Counted countRows(const Scored& scored, double from, double to)
{
    Counted counted;
    for (std::size_t i = 0; i < scored.scores.size(); ++i) {
        if (scored.scores[i] >= from && scored.scores[i] < to)
            (scored.bad[i] != 0 ? counted.bad : counted.good) += scored.weights[i];
    }
    return counted;
}

std::vector<double> thresholds(const Scored& scored)
{
    std::vector<double> all = scored.scores;
    all.push_back(infinite);
    std::ranges::sort(all);
    return all;
}

StrategyTable tableOf(const Scored& scored)
{
    return strategyTable(countScores(scored.scores, scored.bad, scored.weights), terms);
}

bool close(double a, double b)
{
    return a == b || std::abs(a - b) < 1e-12;
}

} // namespace

class TestStrategy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAreOfDistinctScoresAscending()
    {
        const std::vector<double> scores{620.0, 580.0, 620.0, 600.0, 620.0};
        const std::vector<std::uint8_t> bad{0, 1, 1, 0, 0};
        const ScoreCounts counts = countScores(scores, bad);
        QCOMPARE(counts.scores, (std::vector<double>{580.0, 600.0, 620.0}));
        QCOMPARE(counts.good, (std::vector<double>{0.0, 1.0, 2.0}));
        QCOMPARE(counts.bad, (std::vector<double>{1.0, 0.0, 1.0}));
        const ScoreCounts weighted = countScores(scores, bad, std::vector<double>{2.0, 3.0, 5.0, 7.0, 11.0});
        QCOMPARE(weighted.good, (std::vector<double>{0.0, 7.0, 13.0}));
        QCOMPARE(weighted.bad, (std::vector<double>{3.0, 0.0, 5.0}));
    }

    void everyCutOffIsWhatCountingTheRowsGives()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Scored scored = randomScores(200, seed);
            const StrategyTable table = tableOf(scored);
            const Counted everyone = countRows(scored, -infinite, infinite);
            for (const CutOff& cutOff : table.cutOffs) {
                const Counted approved = countRows(scored, cutOff.score, infinite);
                QCOMPARE(cutOff.approvedGood, approved.good);
                QCOMPARE(cutOff.approvedBad, approved.bad);
                QVERIFY(close(cutOff.approvalRate, approved.all() / everyone.all()));
                QVERIFY(close(cutOff.badRate, approved.badRate()));
                QVERIFY(close(cutOff.profit, 0.3 * approved.good - 0.7 * approved.bad));
                QVERIFY(close(cutOff.ks, approved.good / everyone.good - approved.bad / everyone.bad));
            }
            QCOMPARE(table.cutOffs.back().score, infinite);
            QCOMPARE(table.cutOffs.front().approvalRate, 1.0);
        }
    }

    void aCutOffBetweenScoresApprovesThoseAboveIt()
    {
        const Scored scored = randomScores(100, 5);
        const StrategyTable table = tableOf(scored);
        for (double score = 550.25; score < 650.0; score += 0.5)
            QCOMPARE(cutOffAt(table, score).approvedGood, countRows(scored, score, infinite).good);
        QCOMPARE(cutOffAt(table, infinite).approvalRate, 0.0);
    }

    void markedCutOffsAreTheBestOfAll()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Scored scored = randomScores(150, seed);
            const ScoreCounts counts = countScores(scored.scores, scored.bad, scored.weights);
            const StrategyTable table = strategyTable(counts, terms);
            std::vector<double> probability;
            for (const double score : counts.scores)
                probability.push_back(1.0 / (1.0 + std::exp((score - 598.0) / 12.0)));
            const MarkedCutOffs marked = markedCutOffs(table, probability, terms);
            const Counted everyone = countRows(scored, -infinite, infinite);
            double ks = 0.0;
            double profit = 0.0;
            for (const double threshold : thresholds(scored)) {
                const Counted approved = countRows(scored, threshold, infinite);
                ks = std::max(ks, approved.good / everyone.good - approved.bad / everyone.bad);
                profit = std::max(profit, 0.3 * approved.good - 0.7 * approved.bad);
            }
            QVERIFY(close(marked.ksOptimal.ks, ks));
            QVERIFY(close(marked.mostProfitable.profit, profit));
            // P(bad) < 0.3 / (0.3 + 0.7) means a score above 598 + 12 · ln(0.7 / 0.3).
            const double bayes = 598.0 + 12.0 * std::log(0.7 / 0.3);
            const Counted approved = countRows(scored, bayes, infinite);
            QCOMPARE(marked.bayes.approvedGood, approved.good);
            QCOMPARE(marked.bayes.approvedBad, approved.bad);
        }
    }

    void bayesApprovesNobodyAtEvenOdds()
    {
        const ScoreCounts counts{.scores = {1.0, 2.0}, .good = {1.0, 1.0}, .bad = {1.0, 1.0}};
        const ProfitTerms even{.profitPerGood = 1.0, .lossPerBad = 1.0};
        const StrategyTable table = strategyTable(counts, even);
        const std::vector<double> half{0.5, 0.5};
        QCOMPARE(markedCutOffs(table, half, even).bayes.score, infinite);
        const std::vector<double> less{0.5, 0.25};
        QCOMPARE(markedCutOffs(table, less, even).bayes.score, 2.0);
    }

    void constrainedCutOffIsTheMostProfitableFeasibleOne()
    {
        int feasible = 0;
        int clashing = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const Scored scored = randomScores(120, seed);
            Random random(seed);
            const StrategyConstraints constraints{.minimumApprovalRate = random.uniform(),
                                                  .maximumBadRate = 0.5 * random.uniform()};
            const Counted everyone = countRows(scored, -infinite, infinite);
            double profit = -infinite;
            double lowestBadRate = 1.0;
            double mostApproved = 0.0;
            for (const double threshold : thresholds(scored)) {
                const Counted approved = countRows(scored, threshold, infinite);
                const double rate = approved.all() / everyone.all();
                if (rate <= 0.0)
                    continue;
                if (rate >= constraints.minimumApprovalRate)
                    lowestBadRate = std::min(lowestBadRate, approved.badRate());
                if (approved.badRate() > constraints.maximumBadRate)
                    continue;
                mostApproved = std::max(mostApproved, rate);
                if (rate >= constraints.minimumApprovalRate)
                    profit = std::max(profit, 0.3 * approved.good - 0.7 * approved.bad);
            }
            const ConstrainedCutOff found = bestCutOff(tableOf(scored), constraints);
            QVERIFY(close(found.lowestBadRate.badRate, lowestBadRate));
            QVERIFY(close(found.mostApproved.approvalRate, mostApproved));
            QCOMPARE(found.clash == ConstraintClash::None, profit > -infinite);
            QCOMPARE(found.clash == ConstraintClash::MaximumBadRate, mostApproved == 0.0);
            if (found.clash == ConstraintClash::None)
                QVERIFY(close(found.best.profit, profit));
            ++(found.clash == ConstraintClash::None ? feasible : clashing);
        }
        QVERIFY(feasible > 5 && clashing > 5);
    }

    void referZonePartsTheRows()
    {
        const Scored scored = randomScores(300, 9);
        const StrategyTable table = tableOf(scored);
        const double all = countRows(scored, -infinite, infinite).all();
        for (const auto& [low, high] :
             {std::pair{590.0, 603.0}, {596.5, 596.5}, {-infinite, 600.0}, {600.0, infinite}}) {
            const ReferZone zone = referZone(table, low, high);
            const Counted declined = countRows(scored, -infinite, low);
            const Counted referred = countRows(scored, low, high);
            const Counted approved = countRows(scored, high, infinite);
            QVERIFY(close(zone.declinedRate, declined.all() / all));
            QVERIFY(close(zone.referredRate, referred.all() / all));
            QVERIFY(close(zone.approvedRate, approved.all() / all));
            QVERIFY(close(zone.declinedBadRate, declined.badRate()));
            QVERIFY(close(zone.referredBadRate, referred.badRate()));
            QVERIFY(close(zone.approvedBadRate, approved.badRate()));
        }
    }

    void noApplicantsGiveRatesOfZero()
    {
        const StrategyTable table = strategyTable({}, terms);
        QCOMPARE(table.cutOffs.size(), std::size_t{1});
        QCOMPARE(table.cutOffs.front().approvalRate, 0.0);
        QCOMPARE(referZone(table, 0.0, 1.0).declinedRate, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestStrategy)
#include "tst_strategy.moc"
