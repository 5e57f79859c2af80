// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/swapset.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace riskloom;

namespace {

bool close(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) < tolerance;
}

Proportion seenIn(int seen, int rows)
{
    ProportionCounter counter;
    for (int i = 0; i < rows; ++i)
        counter.add(i < seen ? ProportionCounter::Seen::Yes : ProportionCounter::Seen::No);
    return counter.proportion();
}

} // namespace

class TestSwapSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalWeightsAreNoMoreEvidence()
    {
        ProportionCounter counter;
        for (int i = 0; i < 50; ++i)
            counter.add(i < 20 ? ProportionCounter::Seen::Yes : ProportionCounter::Seen::No, 4.0);
        const Proportion weighted = counter.proportion();
        const Proportion plain = seenIn(20, 50);
        QCOMPARE(weighted.rows, 50);
        QVERIFY(close(weighted.trials, 50.0));
        QVERIFY(close(weighted.share, 0.4) && close(weighted.low, plain.low) && close(weighted.high, plain.high));
    }

    // Newcombe 1998, table II, method 10, for 56/70 - 48/80 and for 10/10 - 0/10.
    void differencesFollowThePublishedTable()
    {
        const ProportionDifference difference = differenceOf(seenIn(56, 70), seenIn(48, 80));
        QVERIFY(close(difference.difference, 0.2));
        QVERIFY(close(difference.low, 0.0524, 5e-5));
        QVERIFY(close(difference.high, 0.3339, 5e-5));
        QVERIFY(difference.significant);
        const ProportionDifference extreme = differenceOf(seenIn(10, 10), seenIn(0, 10));
        QVERIFY(close(extreme.low, 0.6075, 5e-5));
        QVERIFY(close(extreme.high, 1.0, 5e-5));
        QVERIFY(!differenceOf(seenIn(5, 20), seenIn(6, 20)).significant);
        QCOMPARE(differenceOf(seenIn(0, 0), seenIn(6, 20)).low, -1.0);
    }

    // By hand: 30/100 against 50/100 is 0.6, and the logarithm's variance 0.7 / 30 + 0.5 / 50 = 1/30.
    void ratiosFollowAHandExample()
    {
        const ProportionRatio ratio = ratioOf(seenIn(30, 100), seenIn(50, 100));
        QVERIFY(close(ratio.ratio, 0.6));
        QVERIFY(close(ratio.low, 0.6 * std::exp(-1.959963984540054 / std::sqrt(30.0))));
        QVERIFY(close(ratio.high, 0.6 * std::exp(1.959963984540054 / std::sqrt(30.0))));
        QCOMPARE(ratioOf(seenIn(0, 100), seenIn(50, 100)).ratio, 0.0);
        QCOMPARE(ratioOf(seenIn(0, 100), seenIn(50, 100)).high, std::numeric_limits<double>::infinity());
        QVERIFY(std::isnan(ratioOf(seenIn(10, 100), seenIn(0, 100)).ratio));
    }

    void katzIntervalsCoverTheTruthNineteenTimesInTwenty()
    {
        Random random(3);
        int covered = 0;
        const int trials = 2000;
        for (int trial = 0; trial < trials; ++trial) {
            int seen[2] = {0, 0};
            for (int i = 0; i < 200; ++i) {
                seen[0] += random.uniform() < 0.4 ? 1 : 0;
                seen[1] += random.uniform() < 0.5 ? 1 : 0;
            }
            const ProportionRatio ratio = ratioOf(seenIn(seen[0], 200), seenIn(seen[1], 200));
            covered += ratio.low <= 0.8 && ratio.high >= 0.8 ? 1 : 0;
        }
        QVERIFY(std::abs(static_cast<double>(covered) / trials - 0.95) < 0.02);
    }

    // Eight rows, half of them approved: the first approves rows 0 … 3, the second 0, 1, 4 and 5.
    void swapsFollowAHandExample()
    {
        const std::vector<double> first{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8};
        const std::vector<double> second{10.0, 20.0, 50.0, 60.0, 30.0, 40.0, 70.0, 80.0};
        const std::vector<std::uint8_t> bad{0, 1, 1, 1, 0, 1, 0, 1};
        const SwapSet swaps = swapSet({first, second, bad}, 0.5);
        QCOMPARE(swaps.firstCutOff, 0.4);
        QCOMPARE(swaps.secondCutOff, 40.0);
        QCOMPARE(swaps.approvedByBoth.rows, 2);
        QCOMPARE(swaps.approvedByBoth.share, 0.5);
        QCOMPARE(swaps.swappedOut.rows, 2);
        QCOMPARE(swaps.swappedOut.share, 1.0);
        QCOMPARE(swaps.swappedIn.share, 0.5);
        QCOMPARE(swaps.declinedByBoth.share, 0.5);
        QCOMPARE(swaps.change.difference, -0.5);
        QVERIFY(!swaps.change.significant);
    }

    void everyRowIsInItsCell()
    {
        Random random(21);
        std::vector<double> first;
        std::vector<double> second;
        std::vector<double> weights;
        std::vector<std::uint8_t> bad;
        for (int i = 0; i < 3000; ++i) {
            bad.push_back(random.uniform() < 0.3 ? 1 : 0);
            first.push_back(std::round(10.0 * (0.5 * bad.back() + random.normal())));
            second.push_back(1.2 * bad.back() + random.normal());
            weights.push_back(1.0 + static_cast<double>(random.below(3)));
        }
        const SwapSet swaps = swapSet({first, second, bad, weights}, 0.7);
        QVERIFY(std::abs(swaps.firstApprovalRate - 0.7) < 0.03);
        QVERIFY(std::abs(swaps.secondApprovalRate - 0.7) < 0.001);
        double in[2] = {0.0, 0.0};
        double all = 0.0;
        double byFirst = 0.0;
        for (std::size_t i = 0; i < bad.size(); ++i) {
            all += weights[i];
            byFirst += first[i] <= swaps.firstCutOff ? weights[i] : 0.0;
            if (first[i] > swaps.firstCutOff && second[i] <= swaps.secondCutOff)
                in[bad[i]] += weights[i];
        }
        QVERIFY(close(swaps.firstApprovalRate, byFirst / all));
        QVERIFY(close(swaps.swappedIn.share, in[1] / (in[0] + in[1])));
        QVERIFY(swaps.change.significant && swaps.change.difference < 0.0); // the second knows more
        QCOMPARE(swaps.approvedByBoth.rows + swaps.swappedOut.rows + swaps.swappedIn.rows + swaps.declinedByBoth.rows,
                 3000);
    }

    void approvingNobodyOrEverybodySwapsNobody()
    {
        const std::vector<double> risk{0.3, 0.1, 0.2};
        const std::vector<double> other{0.1, 0.2, 0.3};
        const std::vector<std::uint8_t> bad{1, 0, 0};
        QCOMPARE(swapSet({risk, other, bad}, 0.0).declinedByBoth.rows, 3);
        QCOMPARE(swapSet({risk, other, bad}, 1.0).approvedByBoth.rows, 3);
        QCOMPARE(swapSet({}, 0.5).declinedByBoth.rows, 0);
    }
};

QTEST_APPLESS_MAIN(TestSwapSet)
#include "tst_swapset.moc"
