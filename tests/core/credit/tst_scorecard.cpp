// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/logistic.h"
#include "core/credit/scorecard.h"
#include "core/credit/scorecardfit.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

// Loans with two numbers that matter, one of them with special codes and gaps, a category that matters, noise, and a
// copy of the first.
struct Loans {
    Table table;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> bad;
    [[nodiscard]] LabelledRows view() const { return {rows, bad, {}}; }
};

Loans randomLoans(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> income;
    std::vector<double> age;
    std::vector<double> noise;
    std::vector<std::int32_t> home;
    Loans loans;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = random.normal();
        const double y = random.normal();
        const auto level = static_cast<std::int32_t>(random.below(4));
        const auto gap = random.below(15);
        income.push_back(gap == 0 ? missingNumber : gap == 1 ? -9.0 : std::round(50.0 + 15.0 * x));
        age.push_back(std::round(40.0 + 10.0 * y));
        noise.push_back(random.normal());
        home.push_back(random.below(20) == 0 ? missingCode : level);
        const double logOdds = -1.0 - 0.8 * x - 0.5 * y + 0.5 * (level - 1.5);
        loans.bad.push_back(random.uniform() < 1.0 / (1.0 + std::exp(-logOdds)));
        loans.rows.push_back(static_cast<std::uint32_t>(i));
    }
    loans.table = Table({{"income", NumberColumn{income, 0}},
                         {"age", NumberColumn{std::move(age), 0}},
                         {"noise", NumberColumn{std::move(noise), 17}},
                         {"home", CategoryColumn{std::move(home), {"own", "rent", "free", "other"}}},
                         {"salary", NumberColumn{std::move(income), 0}}},
                        count);
    return loans;
}

std::vector<BinnedVariable> binned(const Loans& loans, const std::vector<std::string>& names)
{
    BinningOptions options;
    options.specialValues = {-9.0};
    std::vector<BinnedVariable> variables;
    for (const std::string& name : names)
        variables.push_back(*binVariable(*loans.table.find(name), loans.view(), options));
    return variables;
}

ScorecardFit fitted(const Loans& loans, const std::vector<BinnedVariable>& variables, const ScoreScale& scale = {})
{
    const auto fit = fitScorecard(variables, loans.table, loans.view(), {.scale = scale});
    return fit ? *fit : ScorecardFit{};
}

// Values of every sort: gaps, specials, levels that training never saw, and numbers far outside.
Table strangeTable(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> income;
    std::vector<double> age;
    std::vector<std::int32_t> home;
    for (std::size_t i = 0; i < rows; ++i) {
        const auto kind = random.below(5);
        income.push_back(kind == 0   ? missingNumber
                         : kind == 1 ? -9.0
                         : kind == 2 ? 1e12
                                     : 50.0 + 30.0 * random.normal());
        age.push_back(random.below(6) == 0 ? missingNumber : std::round(40.0 + 20.0 * random.normal()));
        home.push_back(static_cast<std::int32_t>(random.below(6)) - 1);
    }
    return Table({{"home", CategoryColumn{std::move(home), {"castle", "rent", "other", "own", "boat"}}},
                  {"age", NumberColumn{std::move(age), 0}},
                  {"extra", NumberColumn{std::vector<double>(rows, 1.0), 0}},
                  {"income", NumberColumn{std::move(income), 0}}},
                 rows);
}

// The points a person would read off the printed card for this row.
double pointsByHand(const Scorecard& card, const Table& table, std::size_t row)
{
    double score = card.basePoints;
    for (const ScorecardVariable& variable : card.variables) {
        const Column& column = *table.find(variable.binning.name);
        const auto holds = [&](const Bin& bin) {
            switch (bin.kind) {
            case BinKind::Missing: return column.missing(row);
            case BinKind::Special:
                return std::ranges::find(bin.values, column.number()->values[row]) != bin.values.end();
            case BinKind::Interval:
                return bin.lower <= column.number()->values[row] && column.number()->values[row] < bin.upper;
            case BinKind::Categories:
                return std::ranges::find(bin.categories, column.cell(row)) != bin.categories.end();
            case BinKind::Unseen: return true; // when no other bin holds it
            }
            return false;
        };
        // Special codes stand behind the intervals in the list and win over them.
        std::size_t found = variable.binning.bins.size();
        for (std::size_t i = 0; i < variable.binning.bins.size(); ++i)
            if (holds(variable.binning.bins[i]) &&
                (found == variable.binning.bins.size() || variable.binning.bins[i].kind == BinKind::Special))
                found = i;
        score += variable.points.at(found);
    }
    return score;
}

} // namespace

class TestScorecard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRowScoresWhatThePointsTableSays();
    void pointsAreTheRoundedPartsOfTheLogOdds();
    void theScaleGivesBaseScoreAtBaseOddsAndDoublesWithPdo();
    void probabilityFollowsTheScore();
    void aWrongSignIsLeftOutAndTheRestFittedAgain();
    void aCopyOfAColumnIsLeftOutAsCollinear();
    void noVariableLeftIsAnError();
    void missingColumnsAndWrongTypesAreNamed();
    void aTableWithoutRowsHasNoScores();
};

void TestScorecard::everyRowScoresWhatThePointsTableSays()
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const Loans loans = randomLoans(800, seed);
        const ScorecardFit fit = fitted(loans, binned(loans, {"income", "age", "home"}));
        QVERIFY(!fit.scorecard.variables.empty());
        for (const Table& table : {loans.table, strangeTable(3000, seed)}) {
            const auto scores = scoreRows(fit.scorecard, table);
            QVERIFY(scores.ok());
            QCOMPARE(scores->size(), table.rows());
            for (std::size_t row = 0; row < table.rows(); ++row)
                QCOMPARE((*scores)[row], pointsByHand(fit.scorecard, table, row));
        }
    }
}

void TestScorecard::pointsAreTheRoundedPartsOfTheLogOdds()
{
    const Loans loans = randomLoans(2000, 4);
    const ScoreScale scale{500.0, 30.0, 40.0};
    const Scorecard card = fitted(loans, binned(loans, {"income", "age", "home"}), scale).scorecard;
    const double factor = 40.0 / std::log(2.0);
    for (const ScorecardVariable& variable : card.variables) {
        QVERIFY(variable.coefficient > 0.0);
        QCOMPARE(variable.points.size(), variable.binning.bins.size());
        for (std::size_t i = 0; i < variable.points.size(); ++i) {
            QCOMPARE(variable.points[i], std::round(variable.points[i]));
            QVERIFY(std::abs(variable.points[i] - factor * variable.coefficient * variable.binning.bins[i].woe) <= 0.5);
            QVERIFY(!std::signbit(variable.points[i]) || variable.points[i] < 0.0);
        }
    }
    const auto scores = scoreRows(card, loans.table);
    const auto logOdds = logOddsOfRows(card, loans.table);
    for (std::size_t row = 0; row < loans.table.rows(); ++row) {
        const double exact = 500.0 - factor * std::log(30.0) + factor * (*logOdds)[row];
        QVERIFY(std::abs((*scores)[row] - exact) <= 0.5 * static_cast<double>(card.variables.size() + 1));
    }
}

void TestScorecard::theScaleGivesBaseScoreAtBaseOddsAndDoublesWithPdo()
{
    // The constants printed for 600 at 50:1 with 20 points to double: factor 28.8539, offset 487.123.
    const ScoreScale scale;
    QVERIFY(std::abs(scoreFactor(scale) - 28.8539) < 5e-5);
    QVERIFY(std::abs(1.0 / probabilityOfBad(scale, 600.0) - 51.0) < 1e-9);
    QVERIFY(std::abs(1.0 / probabilityOfBad(scale, 620.0) - 101.0) < 1e-9);
    QVERIFY(std::abs(probabilityOfBad(scale, 487.1230) - 0.5) < 2e-6);
}

void TestScorecard::probabilityFollowsTheScore()
{
    const Loans loans = randomLoans(5000, 6);
    const Scorecard card = fitted(loans, binned(loans, {"income", "age", "home"})).scorecard;
    const auto scores = scoreRows(card, loans.table);
    const auto logOdds = logOddsOfRows(card, loans.table);
    double bads = 0.0;
    double byModel = 0.0;
    double byScore = 0.0;
    for (std::size_t row = 0; row < loans.table.rows(); ++row) {
        bads += loans.bad[row];
        byModel += 1.0 / (1.0 + std::exp((*logOdds)[row]));
        byScore += probabilityOfBad(card.scale, (*scores)[row]);
    }
    QVERIFY(std::abs(byModel - bads) < 1e-6); // the score equation of the intercept
    QVERIFY(std::abs(byScore / bads - 1.0) < 0.02);
}

void TestScorecard::aWrongSignIsLeftOutAndTheRestFittedAgain()
{
    const Loans loans = randomLoans(2000, 9);
    std::vector<BinnedVariable> variables = binned(loans, {"noise", "income", "age"});
    for (Bin& bin : variables[0].bins)
        bin.woe = -bin.woe; // now the variable says the opposite of what its rows do
    const ScorecardFit fit = fitted(loans, variables);
    QCOMPARE(fit.wrongSign, std::vector<std::string>{"noise"});
    const Scorecard without = fitted(loans, {variables[1], variables[2]}).scorecard;
    QCOMPARE(fit.scorecard.variables.size(), std::size_t{2});
    QCOMPARE(fit.scorecard.intercept, without.intercept);
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(fit.scorecard.variables[i].binning.name, variables[i + 1].name); // the given order
        QCOMPARE(fit.scorecard.variables[i].coefficient, without.variables[i].coefficient);
    }
}

void TestScorecard::aCopyOfAColumnIsLeftOutAsCollinear()
{
    const Loans loans = randomLoans(2000, 9);
    const ScorecardFit fit = fitted(loans, binned(loans, {"age", "income", "salary"}));
    QCOMPARE(fit.collinear, std::vector<std::string>{"salary"});
    QCOMPARE(fit.scorecard.variables.size(), std::size_t{2});
}

void TestScorecard::noVariableLeftIsAnError()
{
    const Loans loans = randomLoans(1000, 2);
    QCOMPARE(fitScorecard({}, loans.table, loans.view(), {}).error().code, ErrorCode::NoUsableVariables);
    std::vector<BinnedVariable> variables = binned(loans, {"income"});
    for (Bin& bin : variables[0].bins)
        bin.woe = -bin.woe;
    QCOMPARE(fitScorecard(variables, loans.table, loans.view(), {}).error().code, ErrorCode::NoUsableVariables);
}

void TestScorecard::missingColumnsAndWrongTypesAreNamed()
{
    const Loans loans = randomLoans(500, 3);
    const Scorecard card = fitted(loans, binned(loans, {"income", "home"})).scorecard;
    const Table without({*loans.table.find("home")}, loans.table.rows());
    QCOMPARE(scoreRows(card, without).error(), (Error{ErrorCode::UnknownColumn, {"income"}, {}}));
    Column wrong = *loans.table.find("age");
    wrong.name = "home";
    const Table mixed({*loans.table.find("income"), wrong}, loans.table.rows());
    QCOMPARE(scoreRows(card, mixed).error(), (Error{ErrorCode::WrongColumnType, {"home", "number", "category"}, {}}));
}

void TestScorecard::aTableWithoutRowsHasNoScores()
{
    const Loans loans = randomLoans(500, 3);
    const Scorecard card = fitted(loans, binned(loans, {"income", "home"})).scorecard;
    const auto scores = scoreRows(card, strangeTable(0, 1));
    QVERIFY(scores.ok() && scores->empty());
}

QTEST_APPLESS_MAIN(TestScorecard)
#include "tst_scorecard.moc"
