// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/neighbours.h"
#include "tests/core/synth/mixedfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

class TestNeighbours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Two numbers of range 10 and 4 and a level: (|2-7|/10 + |1-2|/4 + 1) / 3, and gaps.
    void distanceByHand()
    {
        const Table table({numbers("a", {0.0, 10.0, 2.0, 7.0, missingNumber}), numbers("b", {0.0, 4.0, 1.0, 2.0, 1.0}),
                           levels("c", {"u", "v", "u", "v", ""})},
                          5);
        const MixedRows rows = placed(table);
        QCOMPARE(gowerDistance(rows, 2, rows, 3), static_cast<float>((0.5 + 0.25 + 1.0) / 3.0));
        QCOMPARE(gowerDistance(rows, 2, rows, 4), static_cast<float>((1.0 + 0.0 + 1.0) / 3.0));
        QCOMPARE(gowerDistance(rows, 4, rows, 4), 0.0F);
    }

    // Values beyond the fitted range count 1 at most, and a level the space does not know differs from all it does.
    void cellsFromOutsideTheSpace()
    {
        const Table fitted({numbers("a", {0.0, 1.0}), levels("c", {"u", "v"})}, 2);
        const Table other({numbers("a", {5.0, 0.5}), levels("c", {"w", "v"})}, 2);
        const auto space = MixedSpace::create(fitted, rowsUpTo(2), {"a", "c"});
        const MixedRows inside = *space->place(fitted);
        const MixedRows outside = *space->place(other);
        QCOMPARE(gowerDistance(outside, 0, inside, 0), 1.0F);
        QCOMPARE(gowerDistance(outside, 1, inside, 1), 0.25F);
        QVERIFY(space->place(Table({numbers("a", {1.0}), numbers("c", {1.0})}, 1)).error().code == ErrorCode::WrongColumnType);
    }

    // Against sorting all distances, computed from the cells.
    void nearestAgainstBruteForce()
    {
        const Table references = mixedTable(700, 3);
        const Table queries = mixedTable(90, 4, 0.7);
        const auto space = MixedSpace::create(references, rowsUpTo(700), namesOf(references));
        const auto found = nearestRows(*space->place(queries), *space->place(references), 4, OwnRow::Counted);
        QVERIFY(found.ok());
        for (std::size_t q = 0; q < queries.rows(); ++q) {
            std::vector<double> all;
            for (std::size_t r = 0; r < references.rows(); ++r)
                all.push_back(plainDistance(queries, q, references, r, references));
            std::vector<double> sorted = all;
            std::ranges::sort(sorted);
            for (std::size_t k = 0; k < 4; ++k) {
                QVERIFY(std::abs(static_cast<double>(found->distancesOf(q)[k]) - sorted[k]) < 1e-6);
                QVERIFY(std::abs(all[found->rows[q * 4 + k]] - sorted[k]) < 1e-6);
            }
        }
    }

    // Of rows at the very same distance the lower numbers come first, and no row is its own neighbour.
    void tiesAndOwnRow()
    {
        const Table table({levels("c", {"u", "u", "v", "u"})}, 4);
        const MixedRows rows = placed(table);
        const auto counted = nearestRows(rows, rows, 2, OwnRow::Counted);
        QCOMPARE(counted->rows, (std::vector<std::uint32_t>{0, 1, 0, 1, 2, 0, 0, 1}));
        const auto leftOut = nearestRows(rows, rows, 2, OwnRow::LeftOut);
        QCOMPARE(leftOut->rows, (std::vector<std::uint32_t>{1, 3, 0, 3, 0, 1, 0, 1}));
        QVERIFY(nearestRows(rows, rows, 4, OwnRow::LeftOut).error().code == ErrorCode::TooFewRows);
    }

    void ballsAndKernelsAgainstBruteForce()
    {
        const Table table = mixedTable(300, 5);
        const MixedRows rows = placed(table);
        std::vector<float> radii;
        for (std::size_t i = 0; i < 300; ++i)
            radii.push_back(0.1F + 0.0005F * static_cast<float>(i));
        const auto counts = ballCounts(rows, rows, radii);
        const auto sums = kernelSums(rows, rows, 0.2);
        for (std::size_t a = 0; a < 300; ++a) {
            std::int32_t inside = 0;
            double sum = 0.0;
            for (std::size_t b = 0; b < 300; ++b) {
                inside += gowerDistance(rows, a, rows, b) <= radii[b] ? 1 : 0;
                sum += std::exp(-plainDistance(table, a, table, b, table) / 0.2);
            }
            QCOMPARE((*counts)[a], inside);
            QVERIFY(std::abs((*sums)[a] - sum) < 1e-4);
        }
    }

    void threadsChangeNothing()
    {
        const MixedRows rows = placed(mixedTable(500, 6));
        const auto one = nearestRows(rows, rows, 3, OwnRow::LeftOut, {.threads = 1});
        const auto three = nearestRows(rows, rows, 3, OwnRow::LeftOut, {.threads = 3});
        QCOMPARE(one->distances, three->distances);
        QCOMPARE(one->rows, three->rows);
        QCOMPARE(*kernelSums(rows, rows, 0.1, {.threads = 1}), *kernelSums(rows, rows, 0.1, {.threads = 3}));
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        const MixedRows rows = placed(mixedTable(50, 6));
        QVERIFY(nearestRows(rows, rows, 1, OwnRow::Counted, {.threads = 2, .stop = source.get_token()}).error().code ==
                ErrorCode::Cancelled);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
