// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/tableencoding.h"

#include "core/synth/fidelity.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

struct RoundTrip {
    TableEncoding encoding;
    EncodedTable encoded;
    Table back;
};

RoundTrip roundTrip(const Table& table)
{
    const auto rows = rowsUpTo(table.rows());
    Random random(3);
    auto encoding = fitTableEncoding(table, rows, namesOf(table));
    auto encoded = encodeTable(*encoding, table, rows, random);
    Table back = decodeTable(*encoding, *encoded, random);
    return {*encoding, *encoded, std::move(back)};
}

Table mixedTable(std::size_t rows)
{
    Random random(11);
    std::vector<double> amount, debt, income;
    std::vector<Day> opened;
    std::vector<std::string> home;
    const std::array<std::string, 4> homes{"rent", "owner", "parents", ""};
    for (std::size_t i = 0; i < rows; ++i) {
        amount.push_back(random.uniform() < 0.4 ? 1000.0 + 200.0 * random.normal() : 5000.0 + 700.0 * random.normal());
        debt.push_back(random.uniform() < 0.8 ? 0.0 : std::round(3000.0 * random.uniform()));
        income.push_back(random.uniform() < 0.1 ? missingNumber : std::exp(9.0 + 2.0 * random.normal()));
        opened.push_back(random.uniform() < 0.05 ? missingDay : static_cast<Day>(10000 + random.below(4000)));
        home.push_back(homes[random.below(4)]);
    }
    return Table({numbers("amount", amount), numbers("debt", debt), numbers("income", income), days("opened", opened),
                  levels("home", home)},
                 rows);
}

class TestTableEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Point masses, levels and gaps come back as they were; numbers near a mode to the digits of a float.
    void cellsComeBack()
    {
        const Table table = mixedTable(5000);
        const RoundTrip trip = roundTrip(table);
        for (const Column& column : table.columns()) {
            const Column& back = *trip.back.find(column.name);
            QCOMPARE(back.type(), column.type());
            for (std::size_t row = 0; row < table.rows(); ++row) {
                QCOMPARE(back.missing(row), column.missing(row));
                if (column.missing(row))
                    continue;
                if (const NumberColumn* number = column.number()) {
                    const double x = number->values[row];
                    // asinh keeps relative, not absolute, precision in the tail
                    QVERIFY(std::abs(back.number()->values[row] - x) <= 2e-5 * std::max(std::abs(x), 1000.0));
                } else {
                    QCOMPARE(back.cell(row), column.cell(row));
                }
            }
        }
    }

    void findsPointMassesTailsAndDigits()
    {
        const RoundTrip trip = roundTrip(mixedTable(5000));
        const ColumnEncoding& amount = trip.encoding.columns[0];
        QVERIFY(amount.points.empty() && amount.modes.size() >= 2 && amount.spread == 0.0);
        const ColumnEncoding& debt = trip.encoding.columns[1];
        QCOMPARE(debt.points, (std::vector<double>{0.0}));
        QCOMPARE(debt.decimals, 0);
        QVERIFY(!debt.modes.empty());
        QVERIFY(trip.encoding.columns[2].spread > 0.0);
        QVERIFY(trip.encoding.columns[2].missing);
        QCOMPARE(trip.encoding.columns[3].type, EncodedType::Date);
        QCOMPARE(trip.encoding.columns[4].slotCount(), std::size_t{4});
        for (const ColumnEncoding& column : trip.encoding.columns) {
            double sum = 0.0;
            for (const double share : column.slotShares)
                sum += share;
            QVERIFY(std::abs(sum - 1.0) < 1e-9);
        }
    }

    // A number with few values is coded value by value, and what lies between two of them goes to the nearer one.
    void fewValuesAreAllPoints()
    {
        const Table table({numbers("term", {36, 60, 36, 36, 60})}, 5);
        const RoundTrip trip = roundTrip(table);
        QCOMPARE(trip.encoding.columns[0].points, (std::vector<double>{36, 60}));
        QCOMPARE(trip.encoding.width(), std::size_t{2});
        Random random(1);
        const Table other({numbers("term", {47, 49, 1000, missingNumber})}, 4);
        const auto encoded = encodeTable(trip.encoding, other, rowsUpTo(4), random);
        QCOMPARE(encoded->slotOf[0], (std::vector<std::uint16_t>{0, 1, 1, 0}));
    }

    void valuesStayInsideWhatWasSeen()
    {
        const RoundTrip trip = roundTrip(mixedTable(3000));
        EncodedTable wild = trip.encoded;
        for (std::size_t j = 0; j < wild.offsets.size(); ++j)
            for (float& offset : wild.offsets[j])
                offset = 1.0F;
        Random random(1);
        const Table made = decodeTable(trip.encoding, wild, random);
        for (std::size_t j = 0; j < 3; ++j)
            for (std::size_t row = 0; row < made.rows(); ++row)
                if (const double x = made.columns()[j].number()->values[row]; !std::isnan(x))
                    QVERIFY(x >= trip.encoding.columns[j].least && x <= trip.encoding.columns[j].greatest);
    }

    void oneRowConstantAndAllMissing()
    {
        const Table table({numbers("n", {5}), numbers("gap", {missingNumber}), levels("c", {"a"}), levels("none", {""}),
                           days("d", {12})},
                          1);
        const RoundTrip trip = roundTrip(table);
        QCOMPARE(trip.encoding.width(), std::size_t{0}); // nothing to learn
        for (const Column& column : table.columns())
            QCOMPARE(trip.back.find(column.name)->cell(0), column.cell(0));
    }

    // Memory follows the rows, not the levels, and levels that share a slot come back by their frequency.
    void twentyThousandCategories()
    {
        Random random(5);
        std::vector<std::string> cells;
        for (int i = 0; i < 60000; ++i)
            cells.push_back(i % 10 == 0 ? "common" : "c" + std::to_string(random.below(20000)));
        const Table table({levels("code", cells)}, cells.size());
        const RoundTrip trip = roundTrip(table);
        const ColumnEncoding& code = trip.encoding.columns[0];
        QVERIFY(code.levels.size() > 15000);
        QCOMPARE(code.levels.front(), std::string("common"));
        QCOMPARE(trip.encoding.width(), std::size_t{101}); // 100 levels and "others"
        const auto reference = FidelityReference::create(table, rowsUpTo(table.rows()), {"code"}, BinEdges::Own);
        const double similarity = reference->compare(trip.back)->columnShapes;
        // Two samples of 54,000 over 19,000 levels differ by about sqrt(levels / (pi rows)) in total variation, one drawn
        // from the other's own shares by less.
        QVERIFY2(similarity > 0.7 && similarity < 0.95, qPrintable(QString::number(similarity)));
    }

    void textIsSkippedAndNothingIsAnError()
    {
        TextColumn text{std::vector<std::uint64_t>{0, 1, 2}, std::vector<char>{'a', 'b'}};
        const Table table({{"id", text}, numbers("x", {1, 2})}, 2);
        const auto encoding = fitTableEncoding(table, rowsUpTo(2), {"id", "x"});
        QCOMPARE(encoding->skipped, (std::vector<SkippedColumn>{{"id", "textColumn"}}));
        QCOMPARE(fitTableEncoding(table, rowsUpTo(2), {"id"}).error().code, ErrorCode::NoUsableVariables);
        QCOMPARE(fitTableEncoding(table, {}, {"x"}).error().code, ErrorCode::TooFewRows);
        QCOMPARE(fitTableEncoding(table, rowsUpTo(2), {"y"}).error().code, ErrorCode::UnknownColumn);
        Random random(1);
        const Table other({levels("x", {"a", "b"})}, 2);
        const auto wrong = encodeTable(*encoding, other, rowsUpTo(2), random);
        QCOMPARE(wrong.error(), (Error{ErrorCode::WrongColumnType, {"x", "category", "number"}, {}}));
    }

    // Held-out rows leave no trace in what was fitted.
    void onlyTheGivenRowsAreSeen()
    {
        std::vector<double> values;
        std::vector<std::string> cells;
        Random random(2);
        for (int i = 0; i < 400; ++i) {
            values.push_back(i < 300 ? random.normal() : 1e6);
            cells.push_back(i < 300 ? "a" : "hidden");
        }
        const Table table({numbers("x", values), levels("c", cells)}, 400);
        const auto encoding = fitTableEncoding(table, rowsUpTo(300), {"x", "c"});
        QVERIFY(encoding->columns[0].greatest < 10.0);
        QCOMPARE(encoding->columns[1].levels, (std::vector<std::string>{"a"}));
    }

    void sameSeedSameBytes()
    {
        const Table table = mixedTable(500);
        QCOMPARE(roundTrip(table).encoded, roundTrip(table).encoded);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestTableEncoding)
#include "tst_tableencoding.moc"
