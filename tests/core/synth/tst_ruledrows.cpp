// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/categoryshares.h"
#include "core/synth/ruledrows.h"
#include "tests/core/synth/synthfixture.h"

#include "core/base/random.h"
#include "core/data/spool.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

const std::vector<RuleColumn> columns{{"x", ColumnType::Number, {}},
                                      {"Home", ColumnType::Category, {"own", "rent", "free"}}};

// A generator whose distribution is known: x uniform on [0, 1); own when x < 0.5, rent below 0.9, free above.
Result<Table> drawKnown(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> x;
    std::vector<std::string> home;
    for (std::size_t i = 0; i < rows; ++i) {
        x.push_back(random.uniform());
        home.push_back(x.back() < 0.5 ? "own" : (x.back() < 0.9 ? "rent" : "free"));
    }
    return Table({numbers("x", x), levels("Home", home)}, rows);
}

Result<RuledRows> drawn(const std::vector<std::string>& sentences, RowOrder order, const DrawBatch& draw = drawKnown)
{
    RISKLOOM_TRY(const auto rules, parseRowRules(sentences, columns));
    return drawByRules(rules, columns, {}, order, draw);
}

std::map<std::string, std::size_t> countsOf(const Table& table)
{
    std::map<std::string, std::size_t> counts;
    for (std::size_t row = 0; row < table.rows(); ++row)
        ++counts[table.find("Home")->cell(row)];
    return counts;
}

} // namespace

class TestRuledRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Given x < 0.7, x is uniform on [0, 0.7): mean 0.35, own with 5/7. Four standard errors.
    void rowsAreTheDistributionGivenTheRules()
    {
        constexpr std::size_t rows = 20000;
        const auto made = drawn({"x < 0.7", "Home in own | rent"}, {rows, 3});
        QVERIFY(made.ok());
        QCOMPARE(made->table.rows(), rows);
        double mean = 0.0;
        for (std::size_t row = 0; row < rows; ++row) {
            const double x = made->table.find("x")->number()->values[row];
            QVERIFY(x < 0.7);
            mean += x / rows;
        }
        QVERIFY(std::abs(mean - 0.35) < 4 * 0.7 / std::sqrt(12.0 * rows));
        const double own = static_cast<double>(countsOf(made->table)["own"]) / rows;
        QVERIFY(std::abs(own - 5.0 / 7.0) < 4 * std::sqrt(5.0 / 7.0 * 2.0 / 7.0 / rows));
        // One row in 0.7 is kept, and each rule by its own share.
        QVERIFY(std::abs(static_cast<double>(rows) / static_cast<double>(made->drawn) - 0.7) < 0.02);
        QVERIFY(std::abs(made->rules[0].share - 0.7) < 0.02);
        QVERIFY(std::abs(made->rules[1].share - 0.9) < 0.02);
        QCOMPARE(made->rules[1].rule, std::string("Home in own | rent"));
    }

    void sameArgumentsSameBytes()
    {
        const std::vector<std::string> rules{"x < 0.7", "mix Home: rent 30 %, own 70 %"};
        const auto first = drawn(rules, {3000, 5});
        const auto again = drawn(rules, {3000, 5});
        const auto other = drawn(rules, {3000, 6});
        QCOMPARE(fingerprint(first->table), fingerprint(again->table));
        QVERIFY(fingerprint(first->table) != fingerprint(other->table));
    }

    // To the row, with largest remainders; what is left of 100 % goes to the other levels.
    void mixesAreExact()
    {
        const auto made = drawn({"mix Home: free 33 %, own 33 %, rent 34 %"}, {1001, 1});
        QVERIFY(made.ok());
        QCOMPARE(countsOf(made->table),
                 (std::map<std::string, std::size_t>{{"own", 330}, {"rent", 341}, {"free", 330}}));
        const auto rest = drawn({"mix Home: free 60 %"}, {1000, 1});
        auto counts = countsOf(rest->table);
        QCOMPARE(counts["free"], std::size_t{600});
        // Among themselves own and rent keep the generator's 5 : 4.
        QVERIFY(std::abs(static_cast<double>(counts["own"]) / 400.0 - 5.0 / 9.0) < 4 * std::sqrt(20.0 / 81.0 / 400.0));
        // Shuffled: the scarce level does not come last.
        std::size_t inFirstHalf = 0;
        for (std::size_t row = 0; row < 500; ++row)
            inFirstHalf += rest->table.find("Home")->cell(row) == "free" ? 1 : 0;
        QVERIFY(inFirstHalf > 260 && inFirstHalf < 340);

        RuleMix mix{1, {{"own", 33.3}, {"rent", 33.3}}};
        QCOMPARE(mixCounts(mix, 10), (std::vector<std::size_t>{3, 3, 4}));
        QCOMPARE(mixCounts({1, {{"own", 50}, {"rent", 50}}}, 3), (std::vector<std::size_t>{2, 1, 0}));
        for (std::size_t rows = 1; rows < 200; ++rows) {
            const auto parts = mixCounts(mix, rows);
            QCOMPARE(parts[0] + parts[1] + parts[2], rows);
            for (const std::size_t part : {parts[0], parts[1]})
                QVERIFY(std::abs(static_cast<double>(part) - 0.333 * static_cast<double>(rows)) < 1.0);
        }
    }

    // The rule that the fewest rows keep is named, also one that nobody keeps; no row is looked at twice as often as
    // promised.
    void refusesWhatNobodyKeeps()
    {
        std::size_t asked = 0;
        const auto counting = [&asked](std::size_t rows, std::uint64_t seed) {
            asked += rows;
            return drawKnown(rows, seed);
        };
        const auto none = drawn({"x < 0.7", "x > 2"}, {10, 1}, counting);
        QCOMPARE(none.error().code, ErrorCode::TooFewRows);
        QCOMPARE(none.error().args, (std::vector<std::string>{"0", "10", "x > 2", "0.000000"}));
        // Given up when three rows in what was drawn would not be enough: 3 · 2,000,000 / 10.
        QVERIFY(asked >= 600'000 && asked < 620'000);
        asked = 0;
        QVERIFY(!drawn({"x > 2"}, {100'000, 1}, counting).ok());
        QVERIFY(asked >= 100'000 && asked < 110'000); // many are wanted: sooner
        // Scarce, but enough of them: not given up. 50 of about 0.0001 · drawn.
        const auto scarce = drawn({"x < 0.0001"}, {50, 1});
        QVERIFY(scarce.ok() && scarce->drawn > 300'000);
        QCOMPARE(drawsFor(1'000'000), std::size_t{200'000'000});
        // Each is kept by many, the mix together with the first by nobody.
        const auto mix = drawn({"x < 0.5", "mix Home: free 50 %"}, {10, 1});
        QCOMPARE(mix.error().args.at(2), std::string("mix Home: free 50 %"));
        QCOMPARE(mix.error().args.at(0), std::string("5"));
    }

    void errorsOfTheGeneratorComeThrough()
    {
        const auto failing = [](std::size_t, std::uint64_t) {
            return Result<Table>(Error{ErrorCode::Cancelled, {}, {}});
        };
        QCOMPARE(drawn({"x < 0.7"}, {10, 1}, failing).error().code, ErrorCode::Cancelled);
    }

    // Against counts by hand, missing cells and levels without a slot of their own included.
    void sharesOfCategories()
    {
        const Table training(
            {levels("c", {"a", "a", "a", "b", "b", "c", "d", "", "", ""}), numbers("x", std::vector<double>(10, 1.0))},
            10);
        std::vector<std::uint32_t> rows(10);
        std::iota(rows.begin(), rows.end(), 0U);
        EncodingOptions options;
        options.mostLevels = 2;
        const auto encoding = fitTableEncoding(training, rows, {"c", "x"}, options);
        const Table made({levels("c", {"b", "b", "d", ""}), numbers("x", {1, 1, 1, 1})}, 4);
        const auto shares = categoryShares(*encoding, made);
        QCOMPARE(shares.size(), std::size_t{1});
        std::map<std::string, std::pair<double, double>> found;
        for (const LevelShare& level : shares.front().levels)
            found[level.level] = {level.training, level.drawn};
        const std::map<std::string, std::pair<double, double>> expected{
            {"a", {0.3, 0.0}}, {"b", {0.2, 0.5}}, {"c", {0.1, 0.0}}, {"d", {0.1, 0.25}}, {"", {0.3, 0.25}}};
        QCOMPARE(found.size(), expected.size());
        for (const auto& [level, pair] : expected) {
            QVERIFY(std::abs(found[level].first - pair.first) < 1e-12);
            QVERIFY(std::abs(found[level].second - pair.second) < 1e-12);
        }
    }
};

QTEST_GUILESS_MAIN(TestRuledRows)
#include "tst_ruledrows.moc"
