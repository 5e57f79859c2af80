// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binlookup.h"
#include "core/credit/cellbins.h"
#include "core/run/codec.h"
#include "core/run/creditscorecard.h"
#include "tests/core/sampletable.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

using namespace riskloom;

namespace {

constexpr Day today = 20000;

CreditScorecardRequest requestFor(const Table& table, const std::string& target, std::uint64_t seed = 1)
{
    CreditScorecardRequest request;
    request.target = target;
    request.badValue = "bad";
    request.seed = seed;
    for (const Column& column : table.columns())
        if (column.name != target)
            request.inputs.push_back(column.name);
    return request;
}

const ScorecardVariable* variableOf(const Scorecard& card, const std::string& name)
{
    const auto found = std::ranges::find_if(
        card.variables, [&](const ScorecardVariable& variable) { return variable.binning.name == name; });
    return found == card.variables.end() ? nullptr : &*found;
}

Table withColumn(const Table& table, Column column)
{
    std::vector<Column> columns = table.columns();
    columns.push_back(std::move(column));
    return Table(std::move(columns), table.rows());
}

Table rowsOf(const Table& table, std::size_t count)
{
    std::vector<Column> columns;
    for (const Column& column : table.columns()) {
        if (const NumberColumn* number = column.number()) {
            std::vector<double> values(number->values.begin(), number->values.begin() + count);
            columns.push_back({column.name, NumberColumn{std::move(values), number->decimals}});
        } else {
            const CategoryColumn* category = column.category();
            std::vector<std::int32_t> codes(category->codes.begin(), category->codes.begin() + count);
            columns.push_back({column.name, CategoryColumn{std::move(codes), category->levels}});
        }
    }
    return Table(std::move(columns), count);
}

} // namespace

class TestCreditScorecard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void reachesItsFloorOnHeldOutRows_data();
    void reachesItsFloorOnHeldOutRows();
    void reportSurvivesJsonByteForByte();
    void sameRequestGivesTheSameReport();
    void everyInputIsUsedOrDroppedWithAReason();
    void theHoldoutIsNeverLookedAt();
    void aCopyOfTheOutcomeIsDropped();
    void editedBinsReachTheCardAndItsScores();
    void aPlanForNoColumnIsNamed();
    void countsTellTheBinsOfTheReport();
    void stagesAreReportedInOrder();
    void stopsWhenAsked();
    void scoresATableWithColumnsInAnotherOrder();
    void remarksOnValuesNobodyHad();
    void scoringNamesWhatIsMissing();

private:
    Table m_german;
};

void TestCreditScorecard::initTestCase()
{
    m_german = testing::sampleTable("german_credit");
    QCOMPARE(m_german.rows(), std::size_t{1000});
    QCOMPARE(m_german.columns().size(), std::size_t{21});
}

void TestCreditScorecard::reachesItsFloorOnHeldOutRows_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("splits");
    QTest::addColumn<double>("floor");
    QTest::newRow("german_credit") << QStringLiteral("german_credit") << QStringLiteral("class") << 10 << 0.78;
    QTest::newRow("consumer_credit") << QStringLiteral("consumer_credit") << QStringLiteral("Status") << 3 << 0.80;
    QTest::newRow("lending_club") << QStringLiteral("lending_club") << QStringLiteral("Class") << 2 << 0.65;
}

// Repeated stratified splits with the defaults of the request, which were chosen on other grounds (see
// core/run/credit.h).
void TestCreditScorecard::reachesItsFloorOnHeldOutRows()
{
    QFETCH(QString, file);
    QFETCH(QString, target);
    QFETCH(int, splits);
    QFETCH(double, floor);
    const Table table = testing::sampleTable(file.toStdString());
    double auc = 0.0;
    double ks = 0.0;
    double unrounded = 0.0;
    double variables = 0.0;
    for (int seed = 1; seed <= splits; ++seed) {
        const auto report =
            buildScorecard(requestFor(table, target.toStdString(), static_cast<std::uint64_t>(seed)), table, {});
        QVERIFY2(report.ok(), report ? "" : describe(report.error()).c_str());
        auc += report->holdout.discrimination.auc / splits;
        ks += report->holdout.discrimination.ks / splits;
        unrounded += report->holdoutAucUnrounded / splits;
        variables += static_cast<double>(report->scorecard.variables.size()) / splits;
    }
    std::printf("%s: mean of %d held-out splits: AUC %.4f (unrounded %.4f), KS %.4f, %.1f variables\n",
                qPrintable(file), splits, auc, unrounded, ks, variables);
    QVERIFY(auc >= floor);
    QVERIFY(std::abs(auc - unrounded) < 0.003);
}

void TestCreditScorecard::reportSurvivesJsonByteForByte()
{
    const auto report = buildScorecard(requestFor(m_german, "class"), m_german, {});
    QVERIFY(report.ok());
    const std::string text = toJson(*report);
    const auto back = fromJson<CreditScorecardReport>(text, "report");
    QVERIFY2(back.ok(), back ? "" : describe(back.error()).c_str());
    QVERIFY(toJson(*back) == text);
    // And it still scores every row the same.
    QVERIFY(*scoreRows(back->scorecard, m_german) == *scoreRows(report->scorecard, m_german));
}

void TestCreditScorecard::sameRequestGivesTheSameReport()
{
    const CreditScorecardRequest request = requestFor(m_german, "class", 5);
    QVERIFY(toJson(*buildScorecard(request, m_german, {})) == toJson(*buildScorecard(request, m_german, {})));
    QVERIFY(toJson(*buildScorecard(request, m_german, {})) !=
            toJson(*buildScorecard(requestFor(m_german, "class", 6), m_german, {})));
}

void TestCreditScorecard::everyInputIsUsedOrDroppedWithAReason()
{
    const auto report = buildScorecard(requestFor(m_german, "class"), m_german, {});
    std::vector<std::string> names;
    for (const ScorecardVariable& variable : report->scorecard.variables) {
        QVERIFY(variable.coefficient > 0.0);
        QVERIFY(variable.binning.iv >= 0.02);
        names.push_back(variable.binning.name);
    }
    for (const DroppedVariable& dropped : report->dropped) {
        QVERIFY(!dropped.reason.empty());
        QVERIFY(dropped.reason != "lowIv" || dropped.iv < 0.02);
        names.push_back(dropped.name);
    }
    std::vector<std::string> inputs = requestFor(m_german, "class").inputs;
    std::ranges::sort(names);
    std::ranges::sort(inputs);
    QCOMPARE(names, inputs);
}

// Turning every held-out outcome into a good or a bad of the modeller's choice cannot change the card.
void TestCreditScorecard::theHoldoutIsNeverLookedAt()
{
    const CreditScorecardRequest request = requestFor(m_german, "class");
    const auto sample = prepareCreditSample(request, m_german);
    QVERIFY(sample.ok());
    std::vector<Column> columns = m_german.columns();
    for (Column& column : columns) {
        if (const NumberColumn* number = column.number()) {
            std::vector<double> values(number->values.begin(), number->values.end());
            for (const std::uint32_t row : sample->holdout.rows)
                values[row] = -1e6; // nonsense in every held-out row
            column.values = NumberColumn{std::move(values), number->decimals};
        }
    }
    const auto changed = buildScorecard(request, Table(std::move(columns), m_german.rows()), {});
    const auto original = buildScorecard(request, m_german, {});
    QVERIFY(toJson(changed->scorecard) == toJson(original->scorecard));
    QVERIFY(changed->holdout.discrimination.auc < original->holdout.discrimination.auc);
}

void TestCreditScorecard::editedBinsReachTheCardAndItsScores()
{
    CreditScorecardRequest request = requestFor(m_german, "class");
    const auto before = buildScorecard(request, m_german, {});
    const ScorecardVariable* variable = variableOf(before->scorecard, "duration");
    QVERIFY(variable != nullptr);
    BinningPlan plan{"duration", startOf(variable->binning), {}};
    plan.edits.push_back({.action = EditAction::MergeBins, .bin = 0, .otherBin = 1, .reason = "too few"});
    plan.edits.push_back({.action = EditAction::SplitBin, .cut = 20.5}); // typed: between the values there are
    plan.edits.push_back({.action = EditAction::PlaceMissing, .otherBin = 0});
    request.plans = {plan};
    const auto after = buildScorecard(*fromJson<CreditScorecardRequest>(toJson(request), "request"), m_german, {});
    QVERIFY2(after.ok(), after ? "" : describe(after.error()).c_str());
    const ScorecardVariable* edited = variableOf(after->scorecard, "duration");
    QVERIFY(edited != nullptr);
    QCOMPARE(edited->binning.bins.size(), variable->binning.bins.size() - 1);
    QVERIFY(edited->binning.bins[0].holdsMissing);
    QCOMPARE(std::ranges::count(edited->binning.bins, 20.5, &Bin::upper), std::ptrdiff_t{1});
    const std::vector<std::uint32_t> rows{0, 1, 2};
    const Column gaps{"duration", NumberColumn{std::vector<double>{missingNumber, 20.4, 20.5}, 1}};
    const auto bins = *binIndex(edited->binning, gaps, rows);
    QCOMPARE(bins[0], std::uint16_t{0});
    QCOMPARE(bins[2], static_cast<std::uint16_t>(bins[1] + 1));
}

void TestCreditScorecard::aPlanForNoColumnIsNamed()
{
    CreditScorecardRequest request = requestFor(m_german, "class");
    request.plans = {{"durations", {}, {}}};
    QCOMPARE(buildScorecard(request, m_german, {}).error(), (Error{ErrorCode::UnknownColumn, {"durations"}, {}}));
    request.plans = {{"duration", {}, {{.action = EditAction::MergeBins, .bin = 0, .otherBin = 70}}}};
    QCOMPARE(buildScorecard(request, m_german, {}).error().code, ErrorCode::BinNotFound);
}

void TestCreditScorecard::countsTellTheBinsOfTheReport()
{
    const auto report = buildScorecard(requestFor(m_german, "class"), m_german, {});
    for (const ScorecardVariable& variable : report->scorecard.variables) {
        const auto counts = std::ranges::find(report->counts, variable.binning.name, &VariableCounts::name);
        QVERIFY(counts != report->counts.end());
        BinnedVariable recounted = variable.binning;
        recount(recounted, *counts, BinningOptions{}.woeAdjustment);
        for (std::size_t i = 0; i < recounted.bins.size(); ++i) {
            QCOMPARE(recounted.bins[i].bad, variable.binning.bins[i].bad);
            QCOMPARE(recounted.bins[i].woe, variable.binning.bins[i].woe);
        }
        const double heldOut = std::accumulate(counts->holdout.bad.begin(), counts->holdout.bad.end(), 0.0);
        QCOMPARE(heldOut, static_cast<double>(report->holdout.discrimination.bads));
    }
    std::printf("report: %zu bytes, of which counts %zu\n", toJson(*report).size(), toJson(report->counts).size());
    QVERIFY(toJson(report->counts).size() < 100'000);
}

void TestCreditScorecard::aCopyOfTheOutcomeIsDropped()
{
    Column copy = *m_german.find("class");
    copy.name = "collections";
    const Table table = withColumn(m_german, copy);
    CreditScorecardRequest request = requestFor(table, "class");
    request.inputs.push_back("class");
    request.inputs.push_back("collections"); // a second time
    const auto report = buildScorecard(request, table, {});
    QVERIFY(report.ok());
    std::vector<std::pair<std::string, std::string>> found;
    for (const DroppedVariable& dropped : report->dropped)
        if (dropped.name == "collections" || dropped.name == "class")
            found.emplace_back(dropped.name, dropped.reason);
    const std::vector<std::pair<std::string, std::string>> expected{{"collections", "separates"}, {"class", "target"}};
    QVERIFY(found == expected);
}

void TestCreditScorecard::stagesAreReportedInOrder()
{
    RunContext context;
    std::vector<std::string> stages;
    double fraction = 0.0;
    context.onProgress = [&](const Progress& progress) {
        stages.push_back(progress.stage);
        QVERIFY(progress.fraction >= fraction && progress.fraction <= 1.0);
        fraction = progress.fraction;
    };
    QVERIFY(buildScorecard(requestFor(m_german, "class"), m_german, context).ok());
    QCOMPARE(stages, (std::vector<std::string>{"sample", "binning", "fitting", "judging"}));
}

void TestCreditScorecard::stopsWhenAsked()
{
    for (const std::string stage : {"sample", "binning", "fitting", "judging"}) {
        std::stop_source source;
        RunContext context;
        context.stop = source.get_token();
        context.onProgress = [&](const Progress& progress) {
            if (progress.stage == stage)
                source.request_stop();
        };
        const auto report = buildScorecard(requestFor(m_german, "class"), m_german, context);
        // Judging is the last stage and too short to be worth breaking off.
        if (stage == "judging")
            QVERIFY(report.ok());
        else
            QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }
}

void TestCreditScorecard::scoresATableWithColumnsInAnotherOrder()
{
    const CreditScorecardRequest request = requestFor(m_german, "class");
    const auto report = buildScorecard(request, m_german, {});
    std::vector<Column> columns = m_german.columns();
    std::ranges::reverse(columns);
    const auto scored = scoreWithScorecard(report->scorecard, today, Table(std::move(columns), 1000));
    QVERIFY(scored.ok());
    QCOMPARE(scored->rows(), std::size_t{1000});
    QCOMPARE(scored->columns().size(), report->scorecard.variables.size() + 3);
    const auto scores = scoreRows(report->scorecard, m_german);
    for (std::size_t row = 0; row < 1000; ++row) {
        double sum = report->scorecard.basePoints;
        for (const ScorecardVariable& variable : report->scorecard.variables)
            sum += scored->find("points " + variable.binning.name)->number()->values[row];
        QCOMPARE(scored->find("score")->number()->values[row], sum);
        QCOMPARE(scored->find("score")->number()->values[row], (*scores)[row]);
        const double probability = scored->find("probabilityOfBad")->number()->values[row];
        QVERIFY(std::abs(probability - 1.0 / (1.0 + 50.0 * std::exp((sum - 600.0) / 20.0 * std::log(2.0)))) < 1e-12);
        QVERIFY(scored->find("remark")->missing(row));
    }
}

void TestCreditScorecard::remarksOnValuesNobodyHad()
{
    const CreditScorecardRequest request = requestFor(m_german, "class");
    const auto report = buildScorecard(request, m_german, {});
    std::vector<Column> columns = rowsOf(m_german, 4).columns();
    for (Column& column : columns) {
        if (column.name == "checking_status") {
            CategoryColumn category = *column.category();
            category.levels.push_back("in gold");
            category.codes = std::vector<std::int32_t>{0, static_cast<std::int32_t>(category.levels.size()) - 1, 1,
                                                       static_cast<std::int32_t>(category.levels.size()) - 1};
            column.values = category;
        }
        if (column.name == "duration")
            column.values = NumberColumn{std::vector<double>{6, 6, missingNumber, missingNumber}, 0};
    }
    const auto scored = scoreWithScorecard(report->scorecard, today, Table(std::move(columns), 4));
    QVERIFY(scored.ok());
    const Column& remark = *scored->find("remark");
    QCOMPARE(remark.cell(0), std::string());
    QCOMPARE(remark.cell(1), std::string("unseenCategory"));
    QCOMPARE(remark.cell(2), std::string("unseenMissing"));
    QCOMPARE(remark.cell(3), std::string("unseenCategory; unseenMissing"));
    QCOMPARE(scored->find("points checking_status")->number()->values[1], 0.0);
    QCOMPARE(scored->find("points duration")->number()->values[2], 0.0);
}

void TestCreditScorecard::scoringNamesWhatIsMissing()
{
    const CreditScorecardRequest request = requestFor(m_german, "class");
    const auto report = buildScorecard(request, m_german, {});
    std::vector<Column> columns = m_german.columns();
    std::erase_if(columns, [](const Column& column) { return column.name == "duration"; });
    QCOMPARE(scoreWithScorecard(report->scorecard, today, Table(columns, 1000)).error(),
             (Error{ErrorCode::UnknownColumn, {"duration"}, {}}));
    Column wrong = *m_german.find("purpose");
    wrong.name = "duration";
    columns.push_back(wrong);
    QCOMPARE(scoreWithScorecard(report->scorecard, today, Table(columns, 1000)).error(),
             (Error{ErrorCode::WrongColumnType, {"duration", "category", "number"}, {}}));
}

QTEST_APPLESS_MAIN(TestCreditScorecard)
#include "tst_creditscorecard.moc"
