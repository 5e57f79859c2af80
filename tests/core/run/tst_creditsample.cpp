// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditbinning.h"
#include "core/run/creditsample.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

constexpr std::size_t rows = 200;

Column category(std::string name, std::vector<std::int32_t> codes, std::vector<std::string> levels)
{
    return {std::move(name), CategoryColumn{std::move(codes), std::move(levels)}};
}

// Every fourth row is bad; every tenth has no outcome. "opened" counts the days.
Table loans()
{
    std::vector<std::int32_t> outcome;
    std::vector<double> outcomeNumber;
    std::vector<double> weight;
    std::vector<double> amount;
    std::vector<Day> opened;
    for (std::size_t row = 0; row < rows; ++row) {
        const bool bad = row % 4 == 0;
        const bool known = row % 10 != 9;
        outcome.push_back(known ? (bad ? 1 : 0) : missingCode);
        outcomeNumber.push_back(known ? (bad ? 1.0 : 0.0) : missingNumber);
        weight.push_back(known ? 1.0 + static_cast<double>(row % 3) : missingNumber);
        amount.push_back(static_cast<double>(row % 20) + (bad ? 6.0 : 0.0));
        opened.push_back(static_cast<Day>(10000 + row));
    }
    return Table({category("outcome", outcome, {"paid", "default"}),
                  {"defaulted", NumberColumn{std::move(outcomeNumber), 0}},
                  {"weight", NumberColumn{std::move(weight), 0}},
                  {"amount", NumberColumn{std::move(amount), 0}},
                  {"opened", DateColumn{std::move(opened)}},
                  category("region", std::vector<std::int32_t>(rows, 0), {"north"}),
                  category("class3",
                           [] {
                               std::vector<std::int32_t> codes;
                               for (std::size_t row = 0; row < rows; ++row)
                                   codes.push_back(static_cast<std::int32_t>(row % 3));
                               return codes;
                           }(),
                           {"a", "b", "c"}),
                  {"gap", NumberColumn{std::vector<double>(rows, missingNumber), 0}}},
                 rows);
}

CreditBinningRequest request()
{
    CreditBinningRequest made;
    made.target = "outcome";
    made.badValue = "default";
    made.inputs = {"amount"};
    return made;
}

ErrorCode codeOf(const CreditSampleRequest& given)
{
    const auto sample = prepareCreditSample(given, loans());
    return sample ? ErrorCode::Internal : sample.error().code;
}

} // namespace

class TestCreditSample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsWithoutOutcomeAreLeftOutAndCounted();
    void partsAreDisjointAndStratified();
    void aNumberTargetIsComparedByItsText();
    void newestRowsAreHeldOutByDate();
    void indeterminateOutcomesAreLeftOutAndCounted();
    void theNewestRowsAreKeptOutOfTime();
    void badRatesByMonthAreThoseOfTheRows();
    void thePriorCorrectionGivesThePopulationsBadRate();
    void weightsAreReadAndChecked();
    void unusableTargetsAreRefused();
    void wrongColumnsAreNamed();
    void aPartWithoutBothClassesIsRefused();
    void binningDropsWithReasons();
    void nothingButTheInputsIsLookedAt();
};

void TestCreditSample::rowsWithoutOutcomeAreLeftOutAndCounted()
{
    const auto sample = prepareCreditSample(request(), loans());
    QVERIFY2(sample.ok(), sample ? "" : describe(sample.error()).c_str());
    QCOMPARE(sample->summary.rowsWithoutOutcome, std::int64_t{20});
    QCOMPARE(sample->train.rows.size() + sample->holdout.rows.size(), std::size_t{180});
}

void TestCreditSample::partsAreDisjointAndStratified()
{
    const auto sample = prepareCreditSample(request(), loans());
    std::vector<std::uint32_t> all = sample->train.rows;
    all.insert(all.end(), sample->holdout.rows.begin(), sample->holdout.rows.end());
    std::ranges::sort(all);
    QVERIFY(std::ranges::adjacent_find(all) == all.end());
    QVERIFY(std::ranges::none_of(all, [](std::uint32_t row) { return row % 10 == 9; }));
    for (const CreditRows* part : {&sample->train, &sample->holdout}) {
        QVERIFY(std::ranges::is_sorted(part->rows));
        QCOMPARE(part->bad.size(), part->rows.size());
        QCOMPARE(part->weights, std::vector<double>(part->rows.size(), 1.0));
        for (std::size_t i = 0; i < part->rows.size(); ++i)
            QCOMPARE(part->bad[i] != 0, part->rows[i] % 4 == 0);
    }
    QCOMPARE(sample->holdout.rows.size(), std::size_t{54});
    QCOMPARE(std::ranges::count(sample->holdout.bad, std::uint8_t{1}), std::ptrdiff_t{15});
    CreditBinningRequest other = request();
    QVERIFY(prepareCreditSample(other, loans())->holdout.rows == sample->holdout.rows);
    other.seed = 2;
    QVERIFY(prepareCreditSample(other, loans())->holdout.rows != sample->holdout.rows);
}

void TestCreditSample::aNumberTargetIsComparedByItsText()
{
    CreditBinningRequest numeric = request();
    numeric.target = "defaulted";
    for (const std::string bad : {"1", "1.0", "1e0"}) {
        numeric.badValue = bad;
        const auto sample = prepareCreditSample(numeric, loans());
        QVERIFY(sample.ok());
        QVERIFY(sample->train.bad == prepareCreditSample(request(), loans())->train.bad);
    }
    numeric.badValue = "2";
    QCOMPARE(codeOf(numeric), ErrorCode::BadValueNotFound);
}

void TestCreditSample::newestRowsAreHeldOutByDate()
{
    CreditBinningRequest byDate = request();
    byDate.split = SplitMethod::ByDate;
    byDate.dateColumn = "opened";
    byDate.holdoutShare = 0.25;
    const auto sample = prepareCreditSample(byDate, loans());
    QVERIFY2(sample.ok(), sample ? "" : describe(sample.error()).c_str());
    QCOMPARE(sample->holdout.rows.size(), std::size_t{45});
    QVERIFY(sample->train.rows.back() < sample->holdout.rows.front());
    byDate.dateColumn = "amount";
    QCOMPARE(codeOf(byDate), ErrorCode::WrongColumnType);
    byDate.dateColumn = "";
    QCOMPARE(codeOf(byDate), ErrorCode::UnknownColumn);
}

void TestCreditSample::indeterminateOutcomesAreLeftOutAndCounted()
{
    CreditBinningRequest given = request();
    given.target = "class3";
    given.badValue = "c";
    given.indeterminateValues = {"b"};
    const auto sample = prepareCreditSample(given, loans());
    QVERIFY2(sample.ok(), sample ? "" : describe(sample.error()).c_str());
    QCOMPARE(sample->summary.indeterminate, std::int64_t{67}); // rows 1, 4, … 199
    QCOMPARE(sample->train.rows.size() + sample->holdout.rows.size(), rows - 67);
    for (std::size_t i = 0; i < sample->train.rows.size(); ++i)
        QCOMPARE(sample->train.rows[i] % 3, sample->train.bad[i] != 0 ? 2U : 0U);
    given.indeterminateValues = {"a", "b", "c"};
    QCOMPARE(prepareCreditSample(given, loans()).error(), (Error{ErrorCode::TargetNotBinary, {"class3", "0"}, {}}));
}

void TestCreditSample::theNewestRowsAreKeptOutOfTime()
{
    CreditBinningRequest given = request();
    given.dateColumn = "opened";
    given.outOfTimeShare = 0.2;
    const auto sample = prepareCreditSample(given, loans());
    QVERIFY2(sample.ok(), sample ? "" : describe(sample.error()).c_str());
    QCOMPARE(sample->outOfTime.rows.size(), std::size_t{36}); // of 180 rows with an outcome
    QCOMPARE(sample->holdout.rows.size(), std::size_t{43});   // 0.3 of the 144 left
    QCOMPARE(sample->train.rows.size(), std::size_t{101});
    QVERIFY(std::max(sample->train.rows.back(), sample->holdout.rows.back()) < sample->outOfTime.rows.front());
    given.split = SplitMethod::ByDate;
    const auto byDate = prepareCreditSample(given, loans());
    QVERIFY(byDate->outOfTime.rows == sample->outOfTime.rows);
    QVERIFY(byDate->train.rows.back() < byDate->holdout.rows.front());
    QVERIFY(byDate->holdout.rows.back() < byDate->outOfTime.rows.front());
    given.dateColumn = "";
    QCOMPARE(codeOf(given), ErrorCode::UnknownColumn);
    given.dateColumn = "opened";
    given.outOfTimeShare = 0.005; // one row of one class
    QCOMPARE(prepareCreditSample(given, loans()).error().args.size(), std::size_t{6});
}

void TestCreditSample::badRatesByMonthAreThoseOfTheRows()
{
    CreditBinningRequest given = request();
    QVERIFY(prepareCreditSample(given, loans())->summary.months.empty());
    given.dateColumn = "opened";
    const std::vector<MonthOutcomes> months = prepareCreditSample(given, loans())->summary.months;
    std::int64_t counted = 0;
    for (const MonthOutcomes& month : months) {
        std::int64_t bads = 0;
        std::int64_t inMonth = 0;
        for (std::size_t row = 0; row < rows; ++row)
            if (row % 10 != 9 && monthIndex(static_cast<Day>(10000 + row)) == month.month) {
                ++inMonth;
                bads += row % 4 == 0 ? 1 : 0;
            }
        QCOMPARE(month.rows, inMonth);
        QCOMPARE(month.bads, bads);
        counted += month.rows;
    }
    QCOMPARE(counted, std::int64_t{180});
    QVERIFY(std::ranges::is_sorted(months, {}, &MonthOutcomes::month));
}

void TestCreditSample::thePriorCorrectionGivesThePopulationsBadRate()
{
    CreditBinningRequest given = request();
    given.populationBadRate = 0.05;
    given.weightColumn = "weight";
    const auto plain = prepareCreditSample([&] { auto other = given; other.populationBadRate = 0.0; return other; }(), loans());
    const auto sample = prepareCreditSample(given, loans());
    QVERIFY(sample.ok());
    double bad = 0.0;
    double all = 0.0;
    double before = 0.0;
    for (std::size_t i = 0; i < sample->train.rows.size(); ++i) {
        const double weight = sample->train.weights[i];
        all += weight;
        bad += sample->train.bad[i] != 0 ? weight : 0.0;
        before += plain->train.weights[i];
    }
    QVERIFY(std::abs(bad / all - 0.05) < 1e-12);
    QVERIFY(std::abs(all - before) < 1e-9 * before);
    for (std::size_t i = 0; i < sample->holdout.rows.size(); ++i) {
        const double factor = sample->holdout.bad[i] != 0 ? sample->summary.badWeight : sample->summary.goodWeight;
        QCOMPARE(sample->holdout.weights[i], plain->holdout.weights[i] * factor);
    }
    QCOMPARE(plain->summary.badWeight, 1.0);
}

void TestCreditSample::weightsAreReadAndChecked()
{
    CreditBinningRequest weighted = request();
    weighted.weightColumn = "weight"; // missing only where the outcome is missing too
    const auto sample = prepareCreditSample(weighted, loans());
    QVERIFY(sample.ok());
    for (std::size_t i = 0; i < sample->train.rows.size(); ++i)
        QCOMPARE(sample->train.weights[i], 1.0 + sample->train.rows[i] % 3);
    weighted.weightColumn = "defaulted"; // 0 in the second row
    const auto refused = prepareCreditSample(weighted, loans());
    QCOMPARE(refused.error().code, ErrorCode::BadWeight);
    QCOMPARE(refused.error().args[0], std::string("defaulted"));
    QCOMPARE(refused.error().args[2], std::string("0"));
    weighted.weightColumn = "gap";
    QCOMPARE(prepareCreditSample(weighted, loans()).error().args[2], std::string());
    weighted.weightColumn = "region";
    QCOMPARE(codeOf(weighted), ErrorCode::WrongColumnType);
}

void TestCreditSample::unusableTargetsAreRefused()
{
    CreditBinningRequest given = request();
    given.target = "";
    QCOMPARE(codeOf(given), ErrorCode::NoTarget);
    given.target = "region";
    QCOMPARE(prepareCreditSample(given, loans()).error(), (Error{ErrorCode::TargetNotBinary, {"region", "1"}, {}}));
    given.target = "class3";
    QCOMPARE(prepareCreditSample(given, loans()).error(), (Error{ErrorCode::TargetNotBinary, {"class3", "3"}, {}}));
    given.target = "gap";
    QCOMPARE(prepareCreditSample(given, loans()).error(), (Error{ErrorCode::TargetMissing, {"gap", "200"}, {}}));
    given = request();
    given.badValue = "lost";
    QCOMPARE(prepareCreditSample(given, loans()).error(),
             (Error{ErrorCode::BadValueNotFound, {"outcome", "lost"}, {}}));
    QCOMPARE(prepareCreditSample(request(), Table({category("outcome", {}, {})}, 0)).error().code, ErrorCode::NoRows);
}

void TestCreditSample::wrongColumnsAreNamed()
{
    CreditBinningRequest given = request();
    given.target = "nowhere";
    QCOMPARE(prepareCreditSample(given, loans()).error(), (Error{ErrorCode::UnknownColumn, {"nowhere"}, {}}));
    given = request();
    given.weightColumn = "nowhere";
    QCOMPARE(codeOf(given), ErrorCode::UnknownColumn);
    given = request();
    given.holdoutShare = 1.5;
    QCOMPARE(codeOf(given), ErrorCode::FieldOutOfRange);
}

void TestCreditSample::aPartWithoutBothClassesIsRefused()
{
    std::vector<std::int32_t> outcome(40, 0);
    outcome[3] = outcome[7] = 1; // two bads in all
    const Table table({category("outcome", outcome, {"paid", "default"})}, 40);
    const auto refused = prepareCreditSample(request(), table);
    QCOMPARE(refused.error().code, ErrorCode::TooFewOutcomes);
    QCOMPARE(refused.error().args.size(), std::size_t{4});
    int bads = 0;
    for (const std::size_t i : {1U, 3U})
        bads += std::stoi(refused.error().args[i]);
    QCOMPARE(bads, 2);
}

void TestCreditSample::binningDropsWithReasons()
{
    CreditBinningRequest given = request();
    given.inputs = {"amount", "region", "gap", "opened", "outcome", "defaulted", "class3", "amount"};
    const auto sample = prepareCreditSample(given, loans());
    const auto binning = fitCreditBinning(given, loans(), sample->train, {});
    QVERIFY(binning.ok());
    QCOMPARE(binning->variables.size(), std::size_t{1});
    QCOMPARE(binning->variables[0].name, std::string("amount"));
    std::string reasons;
    for (const DroppedVariable& dropped : binning->dropped)
        reasons += dropped.name + "=" + dropped.reason + " ";
    QCOMPARE(reasons, std::string("region=constant gap=allMissing opened=dateColumn outcome=target defaulted=separates "
                                  "class3=lowIv "));
}

void TestCreditSample::nothingButTheInputsIsLookedAt()
{
    CreditBinningRequest given = request();
    const auto sample = prepareCreditSample(given, loans());
    given.inputs = {};
    QCOMPARE(fitCreditBinning(given, loans(), sample->train, {}).error().code, ErrorCode::NoUsableVariables);
    given.inputs = {"nowhere"};
    QCOMPARE(fitCreditBinning(given, loans(), sample->train, {}).error().code, ErrorCode::UnknownColumn);
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    QCOMPARE(fitCreditBinning(request(), loans(), sample->train, context).error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TestCreditSample)
#include "tst_creditsample.moc"
