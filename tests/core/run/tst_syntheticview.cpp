// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/syntheticview.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

SyntheticView viewOf(const Table& real, const Table& synthetic)
{
    const auto rows = rowsUpTo(real.rows());
    const auto reference = FidelityReference::create(real, rows, namesOf(real), BinEdges::Own);
    const auto viewer = SyntheticViewer::create(real, rows, namesOf(real));
    return *viewer->view(synthetic, *reference->compare(synthetic));
}

class TestSyntheticView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Whole numbers 1, 2, 3 get a class each: ½, ¼, ¼ of the real and 0, ½, ½ of the synthetic rows that have one.
    void fewWholeNumbersByHand()
    {
        const Table real({numbers("x", {1, 1, 2, 3})}, 4);
        const Table synthetic({numbers("x", {2, 3, missingNumber, 7})}, 4);
        const SyntheticView view = viewOf(real, synthetic);
        const ColumnView& x = view.columns[0];
        QCOMPARE(x.edges, (std::vector<double>{0.5, 1.5, 2.5, 3.5}));
        QCOMPARE(x.real, (std::vector<double>{0.5, 0.25, 0.25}));
        QVERIFY(std::abs(x.synthetic[1] - 1.0 / 3.0) < 1e-12);
        QVERIFY(std::abs(x.synthetic[2] - 2.0 / 3.0) < 1e-12); // 7 lies outside and is counted at the end
        QCOMPARE(x.syntheticMissing, 0.25);
    }

    void levelsAreSortedAndTheRestIsOne()
    {
        std::vector<std::string> cells;
        for (int i = 0; i < 30; ++i)
            for (int k = 0; k <= i; ++k)
                cells.push_back("l" + std::to_string(i));
        const Table real({levels("c", cells)}, cells.size());
        const SyntheticView view = viewOf(real, real);
        const ColumnView& c = view.columns[0];
        QCOMPARE(c.labels.front(), std::string("l29"));
        QCOMPARE(c.labels.size(), std::size_t{25});
        QCOMPARE(c.labels.back(), std::string());
        double sum = 0.0;
        for (const double share : c.real)
            sum += share;
        QVERIFY(std::abs(sum - 1.0) < 1e-9);
        QVERIFY(std::abs(c.real.back() - 21.0 / 465.0) < 1e-12); // 1 + … + 6 rows of the six rarest
        QCOMPARE(c.real, c.synthetic);
    }

    void emptyAndConstantColumnsHaveAView()
    {
        const Table table({numbers("gap", {missingNumber, missingNumber}), levels("none", {"", ""}), numbers("one", {4, 4})}, 2);
        const SyntheticView view = viewOf(table, table);
        QCOMPARE(view.columns.size(), std::size_t{3});
        QCOMPARE(view.columns[2].real, (std::vector<double>{1.0}));
        QCOMPARE(view.columns[0].realMissing, 1.0);
        QCOMPARE(view.realAssociations.size(), std::size_t{3});
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestSyntheticView)
#include "tst_syntheticview.moc"
