// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/disclosure.h"
#include "tests/core/synth/mixedfixture.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

class TestDisclosure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Keys town and sex, secret outcome. Of the synthetic rows (a, f) two of three are bad; (b, m) is nobody.
    void probabilitiesByHand()
    {
        const MixedRows all =
            placed(Table({levels("town", {"a", "a", "a", "b", "a", "a", "b", "b"}),
                          levels("sex", {"f", "f", "f", "f", "f", "f", "m", "f"}),
                          levels("outcome", {"bad", "bad", "good", "good", "bad", "good", "bad", "bad"})},
                         8));
        const MixedRows synthetic = all.taken(std::array{0U, 1U, 2U, 3U});
        const MixedRows real = all.taken(std::array{4U, 5U, 6U, 7U});
        const auto found = correctAttribution(real, synthetic, real, 2, std::array<std::size_t, 2>{0, 1});
        QVERIFY(found.ok());
        QVERIFY(std::abs((*found)[0] - 2.0 / 3.0) < 1e-12);
        QVERIFY(std::abs((*found)[1] - 1.0 / 3.0) < 1e-12);
        QVERIFY(std::isnan((*found)[2]));
        QCOMPARE((*found)[3], 0.0);
        const BlindGuess guess = blindGuess(real, 2); // bad, good, bad, bad
        QCOMPARE(guess.even, 0.5);
        QCOMPARE(guess.byShares, 9.0 / 16.0 + 1.0 / 16.0);
    }

    // Row by row and pair by pair, with numbers cut by rank and gaps.
    void asByBruteForce()
    {
        const Table training = mixedTable(500, 1);
        const auto space = MixedSpace::create(training, rowsUpTo(500), namesOf(training));
        const MixedRows real = *space->place(training);
        const MixedRows synthetic = *space->place(mixedTable(300, 2));
        const MixedRows attacked = *space->place(mixedTable(200, 3));
        const auto classOf = [&](const MixedRows& rows, std::size_t column, std::size_t row) {
            const float cell = rows.columns[column][row];
            if (rows.ordered[column] == 0 || cell == missingPlace)
                return static_cast<int>(cell);
            std::vector<float> there;
            for (const float value : real.columns[column])
                if (value != missingPlace)
                    there.push_back(value);
            std::ranges::sort(there);
            int number = 0;
            for (std::size_t i = 1; i < 10; ++i)
                number += there[i * there.size() / 10] <= cell ? 1 : 0;
            return -1 - number;
        };
        const std::array<std::size_t, 2> keys{0, 2};
        const auto found = correctAttribution(attacked, synthetic, real, 1, keys);
        std::size_t matched = 0;
        for (std::size_t row = 0; row < attacked.rows; ++row) {
            double same = 0.0, right = 0.0;
            for (std::size_t other = 0; other < synthetic.rows; ++other) {
                if (classOf(attacked, 0, row) != classOf(synthetic, 0, other) ||
                    classOf(attacked, 2, row) != classOf(synthetic, 2, other))
                    continue;
                same += 1.0;
                right += classOf(attacked, 1, row) == classOf(synthetic, 1, other) ? 1.0 : 0.0;
            }
            if (same == 0.0) {
                QVERIFY(std::isnan((*found)[row]));
            } else {
                QVERIFY(std::abs((*found)[row] - right / same) < 1e-12);
                ++matched;
            }
        }
        QVERIFY(matched > 100);
    }

    // x, y and c hang together, the day with nothing.
    void keysAreTheClosestColumns()
    {
        const MixedRows rows = placed(mixedTable(2000, 4));
        const std::vector<std::size_t> keys = strongestKeys(rows, 0, 2);
        QCOMPARE(keys.size(), std::size_t{2});
        QVERIFY(keys[0] != 3 && keys[1] != 3);
        QCOMPARE(strongestKeys(rows, 0, 9).size(), std::size_t{3});
        QCOMPARE(strongestKeys(rows, 0, 9).back(), std::size_t{3});
    }

    // One column copied from another: V = 1, and it goes first; a constant column goes last.
    void associationAtItsEnds()
    {
        const MixedRows rows = placed(
            Table({levels("a", {"x", "y", "z", "x", "y", "z"}), levels("same", {"p", "q", "r", "p", "q", "r"}),
                   levels("half", {"p", "p", "r", "p", "p", "r"}), levels("one", {"k", "k", "k", "k", "k", "k"})},
                  6));
        QCOMPARE(strongestKeys(rows, 0, 3).front(), std::size_t{1});
        QCOMPARE(strongestKeys(rows, 0, 3).back(), std::size_t{3});
    }

    void stops()
    {
        const MixedRows rows = placed(mixedTable(50, 5));
        std::stop_source source;
        source.request_stop();
        const PairWork work{1, source.get_token()};
        QVERIFY(correctAttribution(rows, rows, rows, 0, std::array<std::size_t, 1>{1}, work).error().code ==
                ErrorCode::Cancelled);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestDisclosure)
#include "tst_disclosure.moc"
