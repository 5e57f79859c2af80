// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/differentbins.h"
#include "core/synth/manifold.h"
#include "tests/core/synth/mixedfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

float kthDistance(const MixedRows& rows, std::size_t row, std::size_t k)
{
    std::vector<float> all;
    for (std::size_t other = 0; other < rows.rows; ++other)
        if (other != row)
            all.push_back(gowerDistance(rows, row, rows, other));
    std::ranges::sort(all);
    return all[k - 1];
}

class TestManifold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // On a line: real 0, 1, 2, 10 (as shares of 10), synthetic 1.5, 1.6, 1.7, 9; k = 1. Real radii 1, 1, 1, 8; synthetic
    // radii .1, .1, .1, 7.3. Real balls reach 0-1, 0-2, 1-3, 2-10: 1.5, 1.6, 1.7 lie in two each, 9 in one.
    void figuresByHand()
    {
        const Table both({numbers("a", {0.0, 1.0, 2.0, 10.0, 1.5, 1.6, 1.7, 9.0})}, 8);
        const MixedRows all = placed(both);
        const std::uint32_t first[] = {0, 1, 2, 3};
        const std::uint32_t second[] = {4, 5, 6, 7};
        const MixedRows real = all.taken(first);
        const auto figures = manifoldFigures(*realBalls(real, 1), all.taken(second));
        QVERIFY(figures.ok());
        QCOMPARE(figures->precision, 1.0);
        QCOMPARE(figures->density, 7.0 / 4.0);
        QCOMPARE(figures->recall, 0.5);   // 2 and 10 lie within 7.3 of 9, 0 and 1 in no ball
        QCOMPARE(figures->coverage, 0.75); // 0 has nobody within 1
    }

    void figuresAgainstBruteForce()
    {
        const MixedRows real = placed(mixedTable(150, 1));
        const MixedRows made = placed(mixedTable(120, 2, 0.4));
        const auto figures = manifoldFigures(*realBalls(real, 3), made);
        double precise = 0.0, recalled = 0.0, density = 0.0, covered = 0.0;
        for (std::size_t m = 0; m < made.rows; ++m) {
            double balls = 0.0;
            for (std::size_t r = 0; r < real.rows; ++r)
                balls += gowerDistance(made, m, real, r) <= kthDistance(real, r, 3) ? 1.0 : 0.0;
            precise += balls > 0.0 ? 1.0 : 0.0;
            density += balls / 3.0;
        }
        for (std::size_t r = 0; r < real.rows; ++r) {
            bool inside = false;
            bool filled = false;
            for (std::size_t m = 0; m < made.rows; ++m) {
                inside = inside || gowerDistance(real, r, made, m) <= kthDistance(made, m, 3);
                filled = filled || gowerDistance(real, r, made, m) <= kthDistance(real, r, 3);
            }
            recalled += inside ? 1.0 : 0.0;
            covered += filled ? 1.0 : 0.0;
        }
        QCOMPARE(figures->precision, precise / 120.0);
        QCOMPARE(figures->density, density / 120.0);
        QCOMPARE(figures->recall, recalled / 150.0);
        QCOMPARE(figures->coverage, covered / 150.0);
    }

    // 0 and 1 against 0 and 1: within either side exp(-1), between them (1 + 1 + 2 exp(-1)) / 4. Unbiased: below 0.
    void discrepancyByHand()
    {
        const MixedRows rows = placed(Table({numbers("a", {0.0, 1.0})}, 2));
        const double e = std::exp(-1.0);
        QVERIFY(std::abs(*maximumMeanDiscrepancy(rows, rows, 1.0) - (2.0 * e - (1.0 + e))) < 1e-12);
    }

    // About 0 for two samples of one distribution, clearly more for a shifted one.
    void discrepancySeesAShift()
    {
        const Table table = mixedTable(900, 7);
        const auto space = MixedSpace::create(table, rowsUpTo(900), namesOf(table));
        const MixedRows rows = *space->place(table);
        Random random(1);
        const double bandwidth = *medianDistance(rows, random);
        const double same = *maximumMeanDiscrepancy(rows, *space->place(mixedTable(900, 8)), bandwidth);
        const double other = *maximumMeanDiscrepancy(rows, *space->place(mixedTable(900, 9, 0.5)), bandwidth);
        QVERIFY(std::abs(same) < 1e-3);
        QVERIFY(other > 5e-3);
    }

    // 40 of 100 against 60 of 100: z = 0.2 / sqrt(.25 · 2/100) = 2.83 in both bins; 45 against 55: 1.41 in both.
    void differentBinsByHand()
    {
        QCOMPARE(differentBins(std::vector<std::int64_t>{40, 60}, std::vector<std::int64_t>{60, 40}), std::size_t{2});
        QCOMPARE(differentBins(std::vector<std::int64_t>{45, 55}, std::vector<std::int64_t>{55, 45}), std::size_t{0});
        QCOMPARE(differentBins(std::vector<std::int64_t>{5, 0}, std::vector<std::int64_t>{9, 0}), std::size_t{0});
    }

    // Three groups far apart are found; rows that lack one of them differ in its cluster.
    void clustersFindGroups()
    {
        std::vector<double> x;
        std::vector<std::string> c;
        Random random(3);
        for (std::size_t i = 0; i < 600; ++i) {
            x.push_back(static_cast<double>(i % 3) * 10.0 + random.normal());
            c.push_back(i % 3 == 0 ? "a" : "b");
        }
        const Table table({numbers("x", x), levels("c", c)}, 600);
        const auto space = MixedSpace::create(table, rowsUpTo(600), namesOf(table));
        const MixedRows rows = *space->place(table);
        const auto clusters = RowClusters::fit(rows, 3, random);
        auto counts = *clusters->counts(rows);
        std::ranges::sort(counts);
        QCOMPARE(counts, (std::vector<std::int64_t>{200, 200, 200}));
        std::vector<std::uint32_t> lacking;
        for (std::uint32_t row = 0; row < 600; ++row)
            if (row % 3 != 2)
                lacking.push_back(row);
        QCOMPARE(differentBins(*clusters->counts(rows), *clusters->counts(rows.taken(lacking))), std::size_t{3});
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestManifold)
#include "tst_manifold.moc"
