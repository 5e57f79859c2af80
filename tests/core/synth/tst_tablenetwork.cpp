// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/tablenetwork.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

struct Fitted {
    Table table;
    TableEncoding encoding;
    EncodedTable rows;
    TableNetwork network;

    explicit Fitted(Table given, const NetworkOptions& options = {}) : table(std::move(given))
    {
        Random random(5);
        const auto all = rowsUpTo(static_cast<std::uint32_t>(table.rows()));
        encoding = *fitTableEncoding(table, all, namesOf(table));
        rows = *encodeTable(encoding, table, all, random);
        network = *fitTableNetwork(encoding, rows, options, random);
    }
    [[nodiscard]] Table drawn(std::size_t count) const
    {
        Random random(8);
        const EncodedTable made = drawNetwork(network, count, random);
        return decodeTable(encoding, made, random);
    }
    [[nodiscard]] const NetworkNode& nodeOf(std::size_t column) const
    {
        return *std::ranges::find(network.nodes, column, [](const NetworkNode& node) { return node.family.column; });
    }
};

std::string textAt(const Table& table, const char* column, std::size_t row)
{
    return (*table.column(column))->cell(row);
}

double correlation(std::span<const double> a, std::span<const double> b)
{
    double sa = 0.0, sb = 0.0, aa = 0.0, bb = 0.0, ab = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sa += a[i];
        sb += b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
        ab += a[i] * b[i];
    }
    const auto n = static_cast<double>(a.size());
    return (n * ab - sa * sb) / std::sqrt((n * aa - sa * sa) * (n * bb - sb * sb));
}

// Three coins of which any two say nothing of the third, and all say everything; a fourth that has no part in it.
Table parityTable(std::size_t rows)
{
    Random random(3);
    std::vector<std::string> a, b, c, d;
    for (std::size_t i = 0; i < rows; ++i) {
        const bool first = random.below(2) == 1;
        const bool second = random.below(2) == 1;
        a.emplace_back(first ? "1" : "0");
        b.emplace_back(second ? "1" : "0");
        c.emplace_back(first != second ? "x" : "y");
        d.emplace_back(random.below(2) == 1 ? "p" : "q");
    }
    return Table({levels("a", a), levels("b", b), levels("c", c), levels("d", d)}, rows);
}

// From letters "a" to "d": b follows a four times out of five, c follows b.
Table chainTable(std::size_t rows)
{
    Random random(4);
    std::vector<std::string> a, b, c;
    const auto letter = [&] { return std::string(1, static_cast<char>('a' + random.below(4))); };
    for (std::size_t i = 0; i < rows; ++i) {
        a.push_back(letter());
        b.push_back(random.below(5) > 0 ? a.back() : letter());
        c.push_back(random.below(5) > 0 ? b.back() : letter());
    }
    return Table({levels("a", a), levels("b", b), levels("c", c)}, rows);
}

class TestTableNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void informationIsThatOfItsDefinition()
    {
        // Two codes of two on eight rows: counts 3, 1, 1, 3.
        ColumnStates one;
        one.states.group = {0, 1};
        one.groupOf = {0, 0, 0, 0, 1, 1, 1, 1};
        const std::vector<std::uint16_t> other{0, 0, 0, 1, 0, 1, 1, 1};
        NetworkOutcomes outcomes(8);
        outcomes.add(one);
        const double plain = 2.0 * (3.0 / 8.0) * std::log((3.0 / 8.0) / 0.25) + 2.0 * (1.0 / 8.0) * std::log((1.0 / 8.0) / 0.25);
        QVERIFY(std::abs(mutualInformation(outcomes, other, 2) - (plain - 1.0 / 16.0)) < 1e-12);
        // Of what is unrelated the mean is 0.
        Random random(6);
        double sum = 0.0;
        for (int draw = 0; draw < 400; ++draw) {
            std::vector<std::uint16_t> codes(300);
            ColumnStates chance;
            chance.states.group = {0, 1, 2, 3, 4};
            for (auto& code : codes) {
                code = static_cast<std::uint16_t>(random.below(5));
                chance.groupOf.push_back(static_cast<std::uint16_t>(random.below(5)));
            }
            NetworkOutcomes unrelated(300);
            unrelated.add(chance);
            sum += mutualInformation(unrelated, codes, 5) / 400.0;
        }
        QVERIFY2(std::abs(sum) < 0.002, qPrintable(QString::number(sum))); // without the correction: 16 / 600 = 0.027
    }

    void aChainKeepsItsOrder()
    {
        const Fitted chain(chainTable(4000));
        // Beside b, a says nothing of c: it may be named, but never without b.
        const std::vector<std::size_t>& ofA = chain.nodeOf(0).family.parents;
        const std::vector<std::size_t>& ofC = chain.nodeOf(2).family.parents;
        QVERIFY(std::ranges::count(ofA, std::size_t{1}) + std::ranges::count(chain.nodeOf(1).family.parents, std::size_t{0}) == 1);
        QVERIFY(std::ranges::count(ofC, std::size_t{1}) + std::ranges::count(chain.nodeOf(1).family.parents, std::size_t{2}) == 1);
        const Table made = chain.drawn(20'000);
        double same = 0.0;
        for (std::size_t i = 0; i < made.rows(); ++i)
            same += textAt(made, "a", i) == textAt(made, "c", i) ? 1.0 / 20'000.0 : 0.0;
        QVERIFY2(std::abs(same - (0.85 * 0.85 + 0.15 * 0.05)) < 0.03, qPrintable(QString::number(same)));
    }

    void whatTwoColumnsOnlySayTogetherIsKept()
    {
        const Fitted fitted(parityTable(6000));
        const Table made = fitted.drawn(5000);
        double right = 0.0;
        for (std::size_t i = 0; i < made.rows(); ++i)
            right += (textAt(made, "a", i) != textAt(made, "b", i)) == (textAt(made, "c", i) == "x") ? 1.0 / 5000.0 : 0.0;
        QVERIFY2(right > 0.98, qPrintable(QString::number(right)));
    }

    void numbersGoTogetherAndGapsToo()
    {
        Random random(11);
        std::vector<double> x, y, gap;
        std::vector<std::string> group;
        for (std::size_t i = 0; i < 6000; ++i) {
            const double a = random.normal();
            x.push_back(a);
            y.push_back(0.8 * a + 0.6 * random.normal());
            group.emplace_back(random.uniform() < 0.3 ? "none" : "some");
            gap.push_back(group.back() == "none" ? std::nan("") : random.normal());
        }
        const Fitted fitted(Table({numbers("x", x), numbers("y", y), levels("group", group), numbers("gap", gap)}, 6000));
        const Table made = fitted.drawn(20'000);
        const double r = correlation((*made.column("x"))->number()->values, (*made.column("y"))->number()->values);
        // Within one of the six groups that y sees of x they are unrelated, which costs normal numbers some of it.
        QVERIFY2(r > 0.7 && r < 0.8, qPrintable(QString::number(r)));
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < made.rows(); ++i)
            wrong += (textAt(made, "group", i) == "none") != std::isnan((*made.column("gap"))->number()->values[i]) ? 1 : 0;
        QVERIFY2(wrong < 200, qPrintable(QString::number(wrong)));
    }

    // Chances are counts, smoothed towards those that know one parent less, by hand on two columns; an outcome of fewer rows
    // than asked for has none of its own.
    void chancesAreSmoothedCountsOfEnoughRows()
    {
        std::vector<std::string> a, b;
        const auto add = [&](const char* first, const char* second, int times) {
            for (int t = 0; t < times; ++t) {
                a.emplace_back(first);
                b.emplace_back(second);
            }
        };
        add("u", "p", 40);
        add("u", "q", 10);
        add("v", "p", 6);
        add("v", "q", 24);
        add("w", "q", 9);
        NetworkOptions options;
        options.centre = 0;
        const Fitted fitted(Table({levels("a", a), levels("b", b)}, a.size()), options);
        const NetworkNode& node = fitted.nodeOf(1);
        QCOMPARE(node.family.parents, (std::vector<std::size_t>{0}));
        // Slots by frequency: of a "u", "v", "w"; of b "p" (46), "q" (43).
        QCOMPARE(node.chances[0].outcomes, (std::vector<std::uint32_t>{0}));
        QCOMPARE(node.chances[0].cumulative.front(), static_cast<float>(46.0 / 89.0));
        QCOMPARE(node.chances[1].outcomes, (std::vector<std::uint32_t>{0, 1}));
        QCOMPARE(node.chances[1].cumulative[0], static_cast<float>((40.0 + 10.0 * (46.0 / 89.0)) / 60.0));
        QCOMPARE(node.chances[1].cumulative[2], static_cast<float>((6.0 + 10.0 * (46.0 / 89.0)) / 40.0));
        QVERIFY(std::abs(node.chances[1].cumulative[1] - 1.0F) < 1e-6F);
        // And rows come out in those shares: of "w" by the chances that know no parent.
        const Table made = fitted.drawn(60'000);
        std::map<std::string, std::pair<double, double>> seen;
        for (std::size_t i = 0; i < made.rows(); ++i) {
            auto& [all, p] = seen[textAt(made, "a", i)];
            all += 1.0;
            p += textAt(made, "b", i) == "p" ? 1.0 : 0.0;
        }
        QVERIFY(std::abs(seen["u"].first / 60'000.0 - 50.0 / 89.0) < 0.01);
        QVERIFY(std::abs(seen["u"].second / seen["u"].first - (40.0 + 460.0 / 89.0) / 60.0) < 0.01);
        QVERIFY(std::abs(seen["v"].second / seen["v"].first - (6.0 + 460.0 / 89.0) / 40.0) < 0.015);
        QVERIFY(std::abs(seen["w"].second / seen["w"].first - 46.0 / 89.0) < 0.03);
    }

    void theCentreIsAParentOfAllOthers()
    {
        NetworkOptions options;
        options.centre = 3;
        const Fitted fitted(parityTable(2000), options);
        QCOMPARE(fitted.network.nodes.front().family.column, std::size_t{3});
        for (const NetworkNode& node : fitted.network.nodes)
            QVERIFY(node.family.column == 3 || node.family.parents.front() == 3);
    }

    void theSameStateGivesTheSameRows()
    {
        const Fitted fitted(chainTable(500));
        Random one(3), other(3), third(4);
        const EncodedTable drawn = drawNetwork(fitted.network, 100, one);
        QVERIFY(drawn == drawNetwork(fitted.network, 100, other));
        QVERIFY(!(drawn == drawNetwork(fitted.network, 100, third)));
        QVERIFY(Fitted(chainTable(500)).network == fitted.network);
    }

    void fewRowsAndColumnsAreEnoughAndNoneAreNot()
    {
        const Fitted one(Table({numbers("x", {1.0, 2.0, 3.0}), levels("same", {"s", "s", "s"})}, 3));
        QCOMPARE(one.drawn(10).rows(), std::size_t{10});
        QCOMPARE(Fitted(Table({numbers("x", {1.0, 2.0, 2.0})}, 3)).drawn(4).rows(), std::size_t{4});
        Random random(1);
        EncodedTable none;
        none.slotOf.resize(2);
        none.offsets.resize(2);
        QCOMPARE(fitTableNetwork(one.encoding, none, {}, random).error().code, ErrorCode::TooFewRows);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(fitTableNetwork(one.encoding, one.rows, {}, random, stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestTableNetwork)
#include "tst_tablenetwork.moc"
