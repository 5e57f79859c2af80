// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/baselines.h"
#include "core/synth/fidelity.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// Two numbers of correlation 0.8, the second through a curve that keeps ranks, and a level that follows the first.
Table dependentTable(std::size_t rows)
{
    Random random(21);
    std::vector<double> x, y;
    std::vector<std::string> c;
    for (std::size_t i = 0; i < rows; ++i) {
        const double a = random.normal();
        const double b = 0.8 * a + 0.6 * random.normal();
        x.push_back(a);
        y.push_back(std::exp(b));
        c.push_back(a > 0.5 ? "high" : "low");
    }
    return Table({numbers("x", x), numbers("y", y), levels("c", c)}, rows);
}

double logCorrelation(const Table& table)
{
    std::vector<double> y;
    for (const double value : table.find("y")->number()->values.span())
        y.push_back(std::log(value));
    const std::vector<double> x(table.find("x")->number()->values.begin(), table.find("x")->number()->values.end());
    const Table pair({numbers("x", x), numbers("y", y)}, x.size());
    return FidelityReference::create(pair, rowsUpTo(x.size()), {"x", "y"}, BinEdges::Own)->compare(pair)->pairs[0].realAssociation;
}

class TestBaselines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Columns as they were, and nothing between them.
    void independentColumnsAreTheFloor()
    {
        const Table table = dependentTable(8000);
        Random random(1);
        const Table made = *sampleIndependently(table, rowsUpTo(8000), namesOf(table), 8000, random);
        const auto reference = FidelityReference::create(table, rowsUpTo(8000), namesOf(table), BinEdges::Own);
        const Fidelity found = *reference->compare(made);
        QVERIFY(found.columnShapes > 0.98);
        QVERIFY(std::abs(found.pairs[0].syntheticAssociation) < 0.04);
        QVERIFY(found.pairs[1].syntheticAssociation < 0.06);
    }

    // A Gaussian copula is right about data that come from one: correlation 0.8 of the normal scores.
    void copulaRecoversACopula()
    {
        const Table table = dependentTable(8000);
        Random random(1);
        const Table made = *sampleCopula(table, rowsUpTo(8000), {"x", "y"}, 8000, random);
        QVERIFY(std::abs(logCorrelation(table) - 0.8) < 0.02);
        QVERIFY2(std::abs(logCorrelation(made) - 0.8) < 0.02, qPrintable(QString::number(logCorrelation(made))));
    }

    void copulaKeepsLevelsTogetherWithNumbers()
    {
        const Table table = dependentTable(8000);
        const auto reference = FidelityReference::create(table, rowsUpTo(8000), namesOf(table), BinEdges::Own);
        Random random(1);
        const double floor =
            reference->compare(*sampleIndependently(table, rowsUpTo(8000), namesOf(table), 8000, random))->columnPairTrends;
        const Fidelity copula = *reference->compare(*sampleCopula(table, rowsUpTo(8000), namesOf(table), 8000, random));
        QVERIFY(copula.columnPairTrends > floor + 0.1);
        QVERIFY(copula.columnShapes > 0.98);
    }

    // Gaps and columns that are constant or the same as another are no reason to fail.
    void copulaTakesGapsAndDoubledColumns()
    {
        const std::vector<double> x{1, 2, missingNumber, 4, 5, missingNumber};
        const Table table({numbers("x", x), numbers("same", x), numbers("constant", {3, 3, 3, 3, 3, 3}),
                           levels("gaps", {"", "", "", "", "", ""})},
                          6);
        Random random(7);
        const auto made = sampleCopula(table, rowsUpTo(6), namesOf(table), 2000, random);
        QVERIFY(made.ok());
        QVERIFY(std::abs(static_cast<double>(made->find("x")->missingCount()) / 2000.0 - 1.0 / 3.0) < 0.05);
        QCOMPARE(made->find("gaps")->missingCount(), std::size_t{2000});
        QCOMPARE(made->find("constant")->number()->values[17], 3.0);
    }

    // Every cell is one of the given rows', and no other row's.
    void onlyTheGivenRowsAreSeen()
    {
        const Table table = dependentTable(100);
        const std::vector<std::uint32_t> rows{3, 5, 8};
        for (const bool copula : {false, true}) {
            Random random(2);
            const auto made = copula ? sampleCopula(table, rows, namesOf(table), 50, random)
                                     : sampleIndependently(table, rows, namesOf(table), 50, random);
            const auto& source = table.find("x")->number()->values;
            for (const double x : made->find("x")->number()->values.span())
                QVERIFY(x == source[3] || x == source[5] || x == source[8]);
            QCOMPARE(made->rows(), std::size_t{50});
        }
    }

    void saysWhatIsWrong()
    {
        const Table table = dependentTable(10);
        Random random(1);
        QCOMPARE(sampleCopula(table, {}, {"x"}, 5, random).error().code, ErrorCode::TooFewRows);
        QCOMPARE(sampleCopula(table, rowsUpTo(10), {"no"}, 5, random).error().code, ErrorCode::UnknownColumn);
        QCOMPARE(sampleIndependently(table, {}, {"x"}, 5, random).error().code, ErrorCode::TooFewRows);
        QCOMPARE(sampleIndependently(table, rowsUpTo(10), {"no"}, 5, random).error().code, ErrorCode::UnknownColumn);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestBaselines)
#include "tst_baselines.moc"
