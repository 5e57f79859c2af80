// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/boostedtrees.h"
#include "core/synth/detection.h"
#include "tests/core/synth/mixedfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// Every pair of a synthetic and a real row.
double aucOf(const DetectionScores& scores)
{
    double right = 0.0, pairs = 0.0;
    for (std::size_t s = 0; s < scores.logOdds.size(); ++s)
        for (std::size_t r = 0; r < scores.logOdds.size(); ++r)
            if (scores.synthetic[s] == 1 && scores.synthetic[r] == 0) {
                right += scores.logOdds[s] > scores.logOdds[r] ? 1.0 : (scores.logOdds[s] == scores.logOdds[r] ? 0.5 : 0.0);
                pairs += 1.0;
            }
    return right / pairs;
}

// Each column uniform; in the second sample the second column is on the same side of one half as the first.
Table square(std::size_t rows, std::uint64_t seed, bool joined)
{
    Random random(seed);
    std::vector<double> a, b, c;
    for (std::size_t i = 0; i < rows; ++i) {
        a.push_back(random.uniform());
        const double half = 0.5 * random.uniform();
        const bool high = joined ? a.back() > 0.5 : random.uniform() < 0.5;
        b.push_back(high ? 0.5 + half : half);
        c.push_back(random.uniform());
    }
    return Table({numbers("a", a), numbers("b", b), numbers("c", c)}, rows);
}

class TestDetection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // One tree of depth 1 on a level: the best of all ways to send levels to either side, by trying them, and Newton leaves.
    void firstSplitAgainstAllOfThem()
    {
        Random random(8);
        std::vector<std::string> cells;
        std::vector<std::uint8_t> labels;
        const double rates[] = {0.5, 0.1, 0.8, 0.45, 0.2};
        for (std::size_t i = 0; i < 1000; ++i) {
            const auto level = static_cast<std::size_t>(random.below(5));
            cells.push_back(std::string(1, static_cast<char>('a' + level)));
            labels.push_back(random.uniform() < rates[level] ? 1 : 0);
        }
        const MixedRows rows = placed(Table({levels("c", cells)}, 1000));
        const TreeFeatures features = cutForTrees(rows);
        BoostingOptions options{.trees = 1, .depth = 1, .rate = 1.0, .ridge = 1.0, .leastRows = 1};
        const auto trees = BoostedTrees::fit(features, rowsUpTo(1000), labels, options);
        QVERIFY(trees.ok());

        double ones = 0.5;
        for (const std::uint8_t label : labels)
            ones += label;
        const double p = ones / 1001.0;
        double best = 0.0;
        for (unsigned left = 1; left < 31; ++left) {
            double g[2] = {0.0, 0.0}, h[2] = {0.0, 0.0};
            for (std::size_t i = 0; i < 1000; ++i) {
                const unsigned side = (left >> static_cast<unsigned>(cells[i][0] - 'a')) & 1U;
                g[side] += p - labels[i];
                h[side] += p * (1.0 - p);
            }
            const double gain = g[0] * g[0] / (h[0] + 1.0) + g[1] * g[1] / (h[1] + 1.0) -
                                (g[0] + g[1]) * (g[0] + g[1]) / (h[0] + h[1] + 1.0);
            best = std::max(best, gain);
        }
        QVERIFY(std::abs(trees->gains()[0] - best) < 1e-9);
        double total = 0.0; // the leaves' steps add up to nothing where the ridge is small beside the curvature
        for (std::size_t row = 0; row < 1000; ++row)
            total += trees->logOdds(features, row) > std::log(p / (1.0 - p)) ? 1.0 : 0.0;
        QVERIFY(total > 0.0 && total < 1000.0);
    }

    // Bins keep the order of numbers, gaps and frequent values have their own.
    void binsByHand()
    {
        std::vector<double> values(100, 0.0);
        for (std::size_t i = 0; i < 50; ++i)
            values[i] = 1.0 + static_cast<double>(i);
        values[0] = missingNumber;
        const TreeFeatures features = cutForTrees(placed(Table({numbers("a", values)}, 100)));
        const std::vector<std::uint8_t>& bins = features.bins[0];
        QCOMPARE(static_cast<std::size_t>(bins[0]) + 1, features.binCount[0]);
        QVERIFY(features.binCount[0] <= mostTreeBins);
        for (std::size_t i = 2; i < 50; ++i)
            QVERIFY(bins[i] >= bins[i - 1] && bins[i] > bins[99]);
        QVERIFY(bins[1] > bins[99]); // 2 is not the 0 of the others
    }

    void equalSamplesAreNotTold()
    {
        const Table table = mixedTable(1200, 10);
        const auto space = MixedSpace::create(table, rowsUpTo(1200), namesOf(table));
        const auto scores = detectSynthetic(*space->place(table), *space->place(mixedTable(1200, 11)), 1);
        QVERIFY(scores.ok());
        const double auc = aucOf(*scores);
        QVERIFY2(std::abs(auc - 0.5) < 0.035, qPrintable(QString::number(auc))); // three standard errors of 1,200 by 1,200
    }

    // No column by itself gives the second sample away, the two together do: the best rule is right for all real rows of two
    // quarters, so the AUC is 3/4.
    void pairsGiveItAway()
    {
        const Table real = square(2000, 12, false);
        const auto space = MixedSpace::create(real, rowsUpTo(2000), namesOf(real));
        const auto scores = detectSynthetic(*space->place(real), *space->place(square(2000, 13, true)), 1);
        const double auc = aucOf(*scores);
        QVERIFY2(auc > 0.70 && auc < 0.77, qPrintable(QString::number(auc)));
        QVERIFY(scores->weights[2] < 0.15);
        QVERIFY(std::abs(scores->weights[0] + scores->weights[1] + scores->weights[2] - 1.0) < 1e-12);
    }

    void sameBitsForAnyThreads()
    {
        const MixedRows real = placed(mixedTable(300, 14));
        const MixedRows made = placed(mixedTable(300, 15, 0.3));
        const auto one = detectSynthetic(real, made, 7, {.threads = 1});
        const auto three = detectSynthetic(real, made, 7, {.threads = 3});
        QCOMPARE(one->logOdds, three->logOdds);
        QCOMPARE(one->weights, three->weights);
        QVERIFY(detectSynthetic(real.taken(rowsUpTo(5)), made, 7).error().code == ErrorCode::TooFewRows);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestDetection)
#include "tst_detection.moc"
