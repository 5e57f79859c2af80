// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/diagnostic.h"
#include "core/synth/fidelity.h"

#include "core/base/random.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

Fidelity compared(const Table& real, const Table& synthetic, BinEdges edges = BinEdges::Own)
{
    return *FidelityReference::create(real, rowsUpTo(real.rows()), namesOf(real), edges)->compare(synthetic);
}

class TestFidelity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // F_real steps by 1/4 at 1, 2, 3, 4, F_synthetic by 1/2 at 2 and 5: the largest gap is at 4, 1 - 1/2.
    void kolmogorovSmirnovByHand()
    {
        const Table real({numbers("x", {4, 1, 3, 2})}, 4);
        const Table synthetic({numbers("x", {5, 2, missingNumber})}, 3);
        const Fidelity found = compared(real, synthetic);
        QVERIFY(near(found.columnShapes, 0.5));
        QVERIFY(near(found.quality, 0.5)); // of the shapes alone: there are no pairs
        QVERIFY(std::isnan(found.columnPairTrends));
        QVERIFY(near(found.columns[0].syntheticMissing, 1.0 / 3.0));
    }

    // Real shares a 1/2, b 1/4, missing 1/4; synthetic a 1/4, c 1/4, b 1/2: ½ (1/4 + 1/4 + 1/4 + 1/4) = 1/2.
    void totalVariationByHand()
    {
        const Table real({levels("c", {"a", "a", "b", ""})}, 4);
        const Table synthetic({levels("c", {"b", "c", "b", "a"})}, 4);
        QVERIFY(near(compared(real, synthetic).columnShapes, 0.5));
    }

    // Real: y = x, correlation 1. Synthetic (1,1) (2,3) (3,2): covariance 1/3, variances 2/3, correlation 1/2.
    void correlationByHand()
    {
        const Table real({numbers("x", {1, 2, 3}), numbers("y", {10, 20, 30})}, 3);
        const Table synthetic({numbers("x", {1, 2, 3}), numbers("y", {1, 3, 2})}, 3);
        const Fidelity found = compared(real, synthetic);
        QCOMPARE(found.pairs.size(), std::size_t{1});
        QVERIFY(near(found.pairs[0].realAssociation, 1.0));
        QVERIFY(near(found.pairs[0].syntheticAssociation, 0.5));
        QVERIFY(near(found.columnPairTrends, 0.75));
    }

    // Real cells (a,u) 1/2, (b,v) 1/2; synthetic (a,u) 1/4, (a,v) 1/4, (b,u) 1/4, (b,v) 1/4: ½ · 4 · 1/4 = 1/2.
    void contingencyByHand()
    {
        const Table real({levels("c", {"a", "a", "b", "b"}), levels("d", {"u", "u", "v", "v"})}, 4);
        const Table synthetic({levels("c", {"a", "a", "b", "b"}), levels("d", {"u", "v", "u", "v"})}, 4);
        const Fidelity found = compared(real, synthetic);
        QVERIFY(near(found.columnPairTrends, 0.5));
        QVERIFY(near(found.columnShapes, 1.0));
        QVERIFY(near(found.quality, 0.75));
        QVERIFY(near(found.pairs[0].realAssociation, 1.0));      // Cramér's V of a perfect association
        QVERIFY(near(found.pairs[0].syntheticAssociation, 0.0)); // and of independence
    }

    // A shift by 100: with own edges 0 … 10 and 100 … 110 fall into the same classes, with shared ones into none.
    void ownEdgesHideAShiftAndSharedOnesDoNot()
    {
        std::vector<double> low, high;
        std::vector<std::string> group;
        for (int i = 0; i <= 10; ++i) {
            low.push_back(i);
            high.push_back(i + 100);
            group.push_back(i % 2 == 0 ? "even" : "odd");
        }
        const Table real({numbers("x", low), levels("g", group)}, 11);
        const Table synthetic({numbers("x", high), levels("g", group)}, 11);
        QVERIFY(near(compared(real, synthetic).columnPairTrends, 1.0));
        // Above the greatest edge lies class 11; no real row with shared edges is there.
        QVERIFY(near(compared(real, synthetic, BinEdges::Shared).columnPairTrends, 0.0));
    }

    // Ten classes of equal width on 0 … 10; numpy puts the greatest value into a class of its own. Real classes of
    // 0, 5, 10: 1, 6, 11; synthetic 0, 4, 10: 1, 5, 11. One of three rows differs on both sides: ½ (1/3 + 1/3).
    void mixedPairByHand()
    {
        const Table real({numbers("x", {0, 5, 10}), levels("g", {"a", "a", "a"})}, 3);
        const Table synthetic({numbers("x", {0, 4, 10}), levels("g", {"a", "a", "a"})}, 3);
        QVERIFY(near(compared(real, synthetic).columnPairTrends, 2.0 / 3.0));
        // With own edges a gap is counted with the greatest value, so putting one in its place changes nothing there …
        const Table gap({numbers("x", {0, 5, 10, missingNumber}), levels("g", {"a", "a", "a", "a"})}, 4);
        const Table noGap({numbers("x", {0, 5, 10, 10}), levels("g", {"a", "a", "a", "a"})}, 4);
        QVERIFY(near(compared(gap, noGap).columnPairTrends, 1.0));
        // … with shared ones a quarter of the rows has moved.
        QVERIFY(near(compared(gap, noGap, BinEdges::Shared).columnPairTrends, 0.75));
    }

    // A chi-squared of a 2 × 2 table by its own formula: n (ad - bc)² / (row and column sums), here 100 (30·40 - 20·10)²
    // / (50·50·40·60) = 16.67, so V = sqrt(1/6).
    void cramersVByHand()
    {
        CodedColumn first{{}, 2}, second{{}, 2};
        for (int i = 0; i < 100; ++i) {
            first.codes.push_back(i < 50 ? 0 : 1);
            second.codes.push_back(i < 30 || (i >= 50 && i < 60) ? 0 : 1);
        }
        QVERIFY(near(cramersV(jointDistribution(first, second)), std::sqrt(1.0 / 6.0)));
    }

    // With many levels rows are sorted instead of counted; both give the same shares.
    void sortedAndCountedCellsAgree()
    {
        Random random(4);
        CodedColumn a{{}, 50}, b{{}, 40}, c{{}, 50}, d{{}, 40};
        for (int i = 0; i < 3000; ++i) {
            a.codes.push_back(static_cast<std::int32_t>(random.below(50)));
            b.codes.push_back(static_cast<std::int32_t>(random.below(40)));
            c.codes.push_back(static_cast<std::int32_t>(random.below(20)));
            d.codes.push_back(static_cast<std::int32_t>(random.below(30)));
        }
        const double counted = totalVariationSimilarity(jointDistribution(a, b), jointDistribution(c, d));
        a.levels = c.levels = 100000;
        const double sorted = totalVariationSimilarity(jointDistribution(a, b), jointDistribution(c, d));
        QVERIFY(near(counted, sorted));
        double byHand = 0.0;
        for (std::int32_t i = 0; i < 50; ++i)
            for (std::int32_t j = 0; j < 40; ++j) {
                double p = 0.0;
                for (std::size_t row = 0; row < 3000; ++row)
                    p += (a.codes[row] == i && b.codes[row] == j) - (c.codes[row] == i && d.codes[row] == j);
                byHand += std::abs(p) / 3000.0;
            }
        QVERIFY(near(counted, 1.0 - byHand / 2.0));
    }

    void aTableIsLikeItself()
    {
        Random random(9);
        std::vector<double> x, y;
        std::vector<std::string> c;
        for (int i = 0; i < 500; ++i) {
            x.push_back(random.uniform() < 0.1 ? missingNumber : random.normal());
            y.push_back(7.0); // constant: no correlation, and no pair with another number
            c.push_back(std::string(1, static_cast<char>('a' + random.below(5))));
        }
        const Table table({numbers("x", x), numbers("y", y), levels("c", c)}, 500);
        for (const BinEdges edges : {BinEdges::Own, BinEdges::Shared}) {
            const Fidelity found = compared(table, table, edges);
            QVERIFY(near(found.quality, 1.0));
            QVERIFY(std::isnan(found.pairs[0].similarity));
            QVERIFY(near(found.pairs[1].similarity, 1.0));
        }
    }

    // Draws of two rows: c a b | a a | (b, no whole draw). Shares of c: real 1/2, so 1 and 1/2, mean 3/4. x has a value in
    // the second draw alone: F steps at 1 and 2 there as in the real rows, similarity 1 over the one draw that has it.
    void drawsAreMeansByHand()
    {
        const double none = missingNumber;
        const Table real({levels("c", {"a", "b"}), numbers("x", {1, 2})}, 2);
        const Table synthetic({levels("c", {"a", "b", "a", "a", "b"}), numbers("x", {none, none, 1, 2, 7})}, 5);
        const auto reference = FidelityReference::create(real, rowsUpTo(2), {"c", "x"}, BinEdges::Own);
        const auto found = reference->compareDraws(synthetic, 2);
        QVERIFY(near(found->columns[0].similarity, 0.75));
        QVERIFY(near(found->columns[1].similarity, 1.0));
        QVERIFY(near(found->columns[1].syntheticMissing, 0.5));
        QVERIFY(near(found->columnShapes, (1.0 + (0.5 + 1.0) / 2.0) / 2.0));
        QCOMPARE(*reference->compareDraws(synthetic, 5), *reference->compare(synthetic)); // one draw is the comparison itself
        QCOMPARE(reference->compareDraws(synthetic, 6).error().code, ErrorCode::TooFewRows);
    }

    void saysWhatIsWrong()
    {
        const Table real({numbers("x", {1, 2})}, 2);
        QCOMPARE(FidelityReference::create(real, {}, {"x"}, BinEdges::Own).error().code, ErrorCode::TooFewRows);
        QCOMPARE(FidelityReference::create(real, rowsUpTo(2), {"y"}, BinEdges::Own).error().code,
                 ErrorCode::UnknownColumn);
        const auto reference = FidelityReference::create(real, rowsUpTo(2), {"x"}, BinEdges::Own);
        QCOMPARE(reference->compare(Table({levels("x", {"a"})}, 1)).error().code, ErrorCode::WrongColumnType);
        QCOMPARE(reference->compare(Table({numbers("x", {})}, 0)).error().code, ErrorCode::TooFewRows);
        QCOMPARE(reference->compare(Table({numbers("z", {1})}, 1)).error().code, ErrorCode::UnknownColumn);
    }

    // x: two of four values inside 0 … 10, they span 2 … 8, six tenths. c: a 3/4 known; of the frequent levels b is lost.
    void diagnosticByHand()
    {
        const Table real({numbers("x", {0, 10, 5, 5}), levels("c", {"a", "a", "b", "a"})}, 4);
        const Table synthetic({numbers("x", {2, 8, 11, -1}), levels("c", {"a", "z", "a", "a"}), numbers("extra", {1, 1, 1, 1})}, 4);
        const auto found = diagnose(real, rowsUpTo(4), {"x", "c"}, synthetic);
        QVERIFY(near(found->columns[0].adherence, 0.5));
        QVERIFY(near(found->columns[0].coverage, 1.0)); // -1 … 11 covers all of it
        QVERIFY(near(found->columns[1].adherence, 0.75));
        QVERIFY(near(found->columns[1].coverage, 0.5));
        QCOMPARE(found->columns[1].lostLevels, (std::vector<std::string>{"b"}));
        QVERIFY(near(found->validity, 0.625));
        QVERIFY(near(found->structure, 2.0 / 3.0));
        QVERIFY(near(found->score, (0.625 + 2.0 / 3.0) / 2.0));
        const Table narrow({numbers("x", {2, 8, 4, 4}), levels("c", {"a", "a", "a", "b"})}, 4);
        const auto second = diagnose(real, rowsUpTo(4), {"x", "c"}, narrow);
        QVERIFY(near(second->columns[0].coverage, 0.6));
        QVERIFY(near(second->structure, 1.0));
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestFidelity)
#include "tst_fidelity.moc"
