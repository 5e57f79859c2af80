// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/anonymity.h"
#include "core/synth/attacks.h"
#include "core/synth/closestrecords.h"
#include "core/synth/membership.h"
#include "tests/core/synth/mixedfixture.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

struct Sides {
    MixedRows training, heldOut, copied, fresh;
};

// Four samples of one distribution in the space of the first; the third is the training rows again.
Sides sides(std::size_t rows)
{
    const Table training = mixedTable(rows, 31);
    const auto space = MixedSpace::create(training, rowsUpTo(rows), namesOf(training));
    const MixedRows placed = *space->place(training);
    return {placed, *space->place(mixedTable(rows, 32)), placed, *space->place(mixedTable(rows, 33))};
}

double share(std::int64_t part, std::int64_t whole) { return static_cast<double>(part) / static_cast<double>(whole); }

class TestAttacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // On a line of range 10: training 0, 4, 10; synthetic 0, 5, 9; held out 1, 4, 7.
    void closestByHand()
    {
        const MixedRows all = placed(Table({numbers("a", {0.0, 4.0, 10.0, 0.0, 5.0, 9.0, 1.0, 4.0, 7.0})}, 9));
        const auto part = [&](std::uint32_t first) { return all.taken(std::array{first, first + 1, first + 2}); };
        const auto copies = countCopies(part(3), part(0), part(6), 2);
        QVERIFY(copies.ok());
        QCOMPARE(copies->exact, std::int64_t{1});
        QCOMPARE(copies->heldOutExact, std::int64_t{1}); // the 4
        QCOMPARE(copies->radius, 0.0);
        QVERIFY(std::abs(copies->medianDistance - 0.1) < 1e-6);
        QCOMPARE(copies->closest.size(), std::size_t{2});
        QCOMPARE(copies->closest[0].synthetic, 0U);
        QCOMPARE(copies->closest[0].training, 0U);
        // 0: training 0, held out .1; 5: .1 and .1; 9: .1 and .2.
        const auto share = heldOutShare(part(3), part(0), part(6));
        QCOMPARE(share->nearerToTraining, std::int64_t{2});
        QCOMPARE(share->ties, std::int64_t{1});
        QCOMPARE(share->share(), 2.5 / 3.0);
        QCOMPARE(share->overfittingProtection(), 2.0 * (1.0 - 2.0 / 3.0));
    }

    // On a line with training rows at both ends the distance of a place drawn evenly is even on 0 … ½: median ¼.
    void madeUpRowsByHand()
    {
        const MixedRows ends = placed(Table({numbers("a", {0.0, 10.0})}, 2));
        Random random(5);
        const auto made = makeUpRows(ends, 20000, random);
        QVERIFY(std::abs(made->medianDistance - 0.25) < 0.01);
        QVERIFY(std::abs(made->baselineProtection(0.1) - 0.1 / made->medianDistance) < 1e-12);
        QCOMPARE(made->baselineProtection(0.4), 1.0);
        // Levels are all there: everybody made up is somebody's double. A column of gaps stays one.
        const MixedRows alike = placed(Table({levels("c", {"x", "y", "y"}), numbers("gap", {missingNumber, missingNumber, missingNumber})}, 3));
        QCOMPARE(makeUpRows(alike, 50, random)->medianDistance, 0.0);
        QCOMPARE(makeUpRows(alike, 50, random)->baselineProtection(0.1), 1.0);
        QVERIFY(makeUpRows(ends, 0, random).error().code == ErrorCode::TooFewRows);
    }

    void copiesAreFoundAndFreshRowsAreNot()
    {
        const Sides s = sides(800);
        QCOMPARE(countCopies(s.copied, s.training, s.heldOut, 5)->exact, std::int64_t{800});
        QVERIFY(share(countCopies(s.fresh, s.training, s.heldOut, 5)->near, 800) < 0.03);
        QCOMPARE(heldOutShare(s.copied, s.training, s.heldOut)->share(), 1.0);
        const double fresh = heldOutShare(s.fresh, s.training, s.heldOut)->share();
        QVERIFY(std::abs(fresh - 0.5) < 3.0 * 0.5 / std::sqrt(800.0));
    }

    // Five synthetic rows at .1 … .5 of the attacked one and five references at .2 … 1: ln 2 at every k, but for ε.
    void membershipByHand()
    {
        const MixedRows all =
            placed(Table({numbers("a", {0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 2.0, 4.0, 6.0, 8.0, 10.0})}, 11));
        const auto scores = membershipScores(all.taken(std::array{0U}), all.taken(std::array{1U, 2U, 3U, 4U, 5U}),
                                             all.taken(std::array{6U, 7U, 8U, 9U, 10U}));
        QCOMPARE(scores->size(), std::size_t{1});
        QVERIFY(std::abs(scores->front() - std::log(2.0)) < 1e-3);
    }

    // Every training row scores above every other when the synthetic rows are the training rows.
    void membersOfCopiesStandOut()
    {
        const Sides s = sides(400);
        const MixedRows reference = s.heldOut.taken(rowsUpTo(200));
        std::vector<std::uint32_t> rest;
        for (std::uint32_t row = 200; row < 400; ++row)
            rest.push_back(row);
        const MixedRows attacked = stacked(s.training.taken(rowsUpTo(200)), s.heldOut.taken(rest));
        const auto auc = [&](const MixedRows& synthetic) {
            const auto scores = membershipScores(attacked, synthetic, reference);
            double right = 0.0;
            for (std::size_t member = 0; member < 200; ++member)
                for (std::size_t other = 200; other < 400; ++other)
                    right += (*scores)[member] > (*scores)[other] ? 1.0 : 0.0;
            return right / 40000.0;
        };
        QVERIFY(auc(s.copied) > 0.95);
        QVERIFY(std::abs(auc(s.fresh) - 0.5) < 0.09); // three standard errors of 200 by 200
    }

    // Guesses fit exactly one training row when the training rows were copied; against others they rarely do.
    void singlingOutOfCopies()
    {
        const Sides s = sides(500);
        Random random(3);
        const auto copied = singleOut(s.copied, {s.training, s.heldOut}, 300, 3, random);
        QVERIFY(copied->attempts > 250);
        QCOMPARE(copied->onTraining, copied->attempts);
        QVERIFY(copied->onControl < copied->attempts / 2);
        const auto fresh = singleOut(s.fresh, {s.training, s.heldOut}, 300, 3, random);
        QVERIFY(std::abs(share(fresh->onTraining, fresh->attempts) - share(fresh->onControl, fresh->attempts)) < 0.12);
    }

    // Synthetic rows (a, b): (0, 0) and (10, 10). A row (0, 0) links by both parts, (0, 10) does not.
    void linkingByHand()
    {
        const MixedRows all = placed(Table({numbers("a", {0.0, 10.0, 0.0, 9.0}), numbers("b", {0.0, 10.0, 10.0, 8.0})}, 4));
        const MixedRows synthetic = all.taken(std::array{0U, 1U});
        const MixedRows linked = all.taken(std::array{0U, 3U});
        const MixedRows apart = all.taken(std::array{2U, 2U});
        const auto counts = linkParts(synthetic, {linked, apart}, std::array<std::size_t, 1>{0}, std::array<std::size_t, 1>{1});
        QCOMPARE(counts->attempts, std::int64_t{2});
        QCOMPARE(counts->onTraining, std::int64_t{2});
        QCOMPARE(counts->onControl, std::int64_t{0});
    }

    // Known a, secret level: the nearest synthetic row tells. Secret numbers count within 5 % of the training rows.
    void inferenceByHand()
    {
        const Table table({numbers("a", {0.0, 10.0, 1.0, 9.0, 2.0, 8.0}), levels("c", {"u", "v", "u", "u", "v", "v"})}, 6);
        const MixedRows all = placed(table);
        const AttackedRows attacked{all.taken(std::array{2U, 3U}), all.taken(std::array{4U, 5U})};
        const auto counts = inferColumn(all.taken(std::array{0U, 1U}), attacked, 1, std::array<std::size_t, 1>{0});
        QCOMPARE(counts->onTraining, std::int64_t{1}); // 1 is nearest to (0, u), 9 to (10, v)
        QCOMPARE(counts->onControl, std::int64_t{1});

        std::vector<double> key, secret;
        for (int i = 0; i < 100; ++i) {
            key.push_back(i);
            secret.push_back(i * i);
        }
        const MixedRows rows = placed(Table({numbers("k", key), numbers("s", secret)}, 100));
        const MixedRows made = rows.taken(std::array{50U});
        const auto near = inferColumn(made, {rows, rows}, 1, std::array<std::size_t, 1>{0});
        QCOMPARE(near->onTraining, std::int64_t{13}); // itself and six on either side, five between
    }

    void inferenceFromCopies()
    {
        const Sides s = sides(400);
        const std::array<std::size_t, 3> known{0, 1, 3};
        const auto copied = inferColumn(s.copied, {s.training, s.heldOut}, 2, known);
        const auto fresh = inferColumn(s.fresh, {s.training, s.heldOut}, 2, known);
        QVERIFY(copied->onTraining > 390);
        QVERIFY(std::abs(share(fresh->onTraining, 400) - share(fresh->onControl, 400)) < 0.11);
    }

    // Synthetic u u v w, training u u u v x: groups of 2, 1, 1; u maps to 3 rows, v to 1, w to none.
    void anonymityByHand()
    {
        const MixedRows all = placed(Table({levels("c", {"u", "u", "v", "w", "u", "u", "u", "v", "x"})}, 9));
        const auto found = anonymityOf(all.taken(std::array{0U, 1U, 2U, 3U}), all.taken(std::array{4U, 5U, 6U, 7U, 8U}),
                                       std::array<std::size_t, 1>{0});
        QCOMPARE(found->smallest, std::int64_t{1});
        QCOMPARE(found->trainingSmallest, std::int64_t{1});
        QCOMPARE(found->uniqueShare, 0.5);
        QCOMPARE(found->trainingUniqueShare, 0.4);
        QCOMPARE(found->mapped, std::int64_t{1});
        QCOMPARE(found->unmappedShare, 0.25);
        QVERIFY(anonymityOf(all, all, {}).error().code == ErrorCode::NoUsableVariables);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestAttacks)
#include "tst_attacks.moc"
