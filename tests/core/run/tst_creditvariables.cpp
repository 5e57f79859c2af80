// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binlookup.h"
#include "core/credit/discrimination.h"
#include "core/run/codec.h"
#include "core/run/creditsample.h"
#include "core/run/creditscorecard.h"
#include "tests/core/sampletable.h"

#include <Eigen/Core>
#include <Eigen/QR>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

using namespace riskloom;

namespace {

// The German data with a second telling of one column, one that nobody could know, and gaps in another.
Table enrichedGerman()
{
    const Table german = testing::sampleTable("german_credit");
    std::vector<Column> columns = german.columns();
    std::vector<double> doubled;
    for (const double value : german.find("duration")->number()->values)
        doubled.push_back(2.0 * value);
    columns.push_back({"duration twice", NumberColumn{std::move(doubled), 0}});
    Column outcome = *german.find("class");
    outcome.name = "known later";
    columns.push_back(outcome);
    std::vector<double> gaps;
    for (const double value : german.find("age")->number()->values)
        gaps.push_back(gaps.size() % 4 == 0 ? missingNumber : value);
    columns.push_back({"age with gaps", NumberColumn{std::move(gaps), 0}});
    return Table(std::move(columns), german.rows());
}

struct Built {
    Table table = enrichedGerman();
    CreditScorecardRequest request;
    CreditSample sample;
    CreditScorecardReport report;

    Built()
    {
        request.target = "class";
        request.badValue = "bad";
        for (const Column& column : table.columns())
            if (column.name != request.target)
                request.inputs.push_back(column.name);
        Result<CreditSample> prepared = prepareCreditSample(request, table);
        Result<CreditScorecardReport> built = buildScorecard(request, table, {});
        if (!prepared || !built)
            qFatal("%s", describe(prepared ? built.error() : prepared.error()).c_str());
        sample = std::move(*prepared);
        report = std::move(*built);
    }
    [[nodiscard]] const VariableSummary& summary(const std::string& name) const
    {
        return *std::ranges::find(report.variables, name, &VariableSummary::name);
    }
    [[nodiscard]] std::string dropped(const std::string& name) const
    {
        const auto found = std::ranges::find(report.dropped, name, &DroppedVariable::name);
        return found == report.dropped.end() ? std::string() : found->reason;
    }
};

const Built& built()
{
    static const Built once;
    return once;
}

} // namespace

class TestCreditVariables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyBinnedInputHasItsSummaryOnce();
    void strengthIsThatOfTheRowsRankedByTheirBin();
    void missingValuesAreCountedOnTrainingRows();
    void stabilityIsThatOfTheRowsOfBothSamples();
    void inflationIsThatOfARegressionOnTheOthers();
    void aSecondTellingSharesTheClusterAndIsCollinear();
    void whatIsKnownOnlyLaterRaisesTheAlarm();
    void theAlarmOfALimitReachesTheReport();
};

void TestCreditVariables::everyBinnedInputHasItsSummaryOnce()
{
    std::vector<std::string> names;
    for (const VariableSummary& summary : built().report.variables)
        names.push_back(summary.name);
    QCOMPARE(names, built().request.inputs);
    const auto back = fromJson<CreditScorecardReport>(toJson(built().report), "report");
    QVERIFY(back.ok());
    QVERIFY(std::isnan(back->variables.back().psi) == std::isnan(built().report.variables.back().psi));
}

void TestCreditVariables::strengthIsThatOfTheRowsRankedByTheirBin()
{
    for (const ScorecardVariable& variable : built().report.scorecard.variables) {
        const CreditRows& train = built().sample.train;
        std::vector<double> risk = *woeOf(variable.binning, *built().table.find(variable.binning.name), train.rows);
        for (double& value : risk)
            value = -value;
        const Discrimination expected = discriminate(risk, train.bad);
        const VariableSummary& summary = built().summary(variable.binning.name);
        QVERIFY(std::abs(summary.gini - expected.gini) < 1e-12);
        QVERIFY(std::abs(summary.ks - expected.ks) < 1e-12);
        QCOMPARE(summary.iv, variable.binning.iv);
        QVERIFY(summary.woe.size() >= 2);
    }
}

void TestCreditVariables::missingValuesAreCountedOnTrainingRows()
{
    double missing = 0.0;
    for (const std::uint32_t row : built().sample.train.rows)
        missing += row % 4 == 0 ? 1.0 : 0.0;
    const auto rows = static_cast<double>(built().sample.train.rows.size());
    QCOMPARE(built().summary("age with gaps").missingShare, missing / rows);
    QCOMPARE(built().summary("age").missingShare, 0.0);
}

void TestCreditVariables::stabilityIsThatOfTheRowsOfBothSamples()
{
    const auto sharesOf = [](const BinnedVariable& variable, const Column& column, const CreditRows& rows) {
        std::map<std::uint16_t, double> shares;
        const std::vector<std::uint16_t> bins = *binIndex(variable, column, rows.rows);
        for (const std::uint16_t bin : bins)
            shares[bin] += 1.0 / static_cast<double>(bins.size());
        return shares;
    };
    int compared = 0;
    for (const ScorecardVariable& variable : built().report.scorecard.variables) {
        const Column& column = *built().table.find(variable.binning.name);
        const auto expected = sharesOf(variable.binning, column, built().sample.train);
        auto actual = sharesOf(variable.binning, column, built().sample.holdout);
        if (expected.size() != actual.size()) // a bin empty in one of them counts half a row: tested with stability.h
            continue;
        double index = 0.0;
        for (const auto& [bin, share] : expected)
            index += (actual[bin] - share) * std::log(actual[bin] / share);
        QVERIFY(std::abs(built().summary(variable.binning.name).psi - index) < 1e-12);
        QVERIFY(built().summary(variable.binning.name).psiNoise > 0.0);
        ++compared;
    }
    QVERIFY(compared >= 5);
}

// Of the usable inputs without the second telling, in a run of its own, by least squares on the rows.
void TestCreditVariables::inflationIsThatOfARegressionOnTheOthers()
{
    CreditScorecardRequest request = built().request;
    std::erase(request.inputs, "duration twice");
    request.signs = CoefficientSigns::Any; // all usable ones come on the card
    const auto report = buildScorecard(request, built().table, {});
    QVERIFY(report.ok());
    std::vector<Eigen::VectorXd> columns;
    std::vector<double> inflation;
    for (const VariableSummary& summary : report->variables) {
        const auto card = std::ranges::find_if(report->scorecard.variables,
                                               [&](const auto& v) { return v.binning.name == summary.name; });
        QVERIFY(std::isnan(summary.vif) || card != report->scorecard.variables.end());
        if (std::isnan(summary.vif))
            continue;
        const std::vector<double> woe =
            *woeOf(card->binning, *built().table.find(summary.name), built().sample.train.rows);
        columns.push_back(Eigen::Map<const Eigen::VectorXd>(woe.data(), static_cast<Eigen::Index>(woe.size())));
        inflation.push_back(summary.vif);
    }
    QVERIFY(columns.size() >= 5);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Eigen::MatrixXd others = Eigen::MatrixXd::Ones(columns[i].size(), static_cast<Eigen::Index>(columns.size()));
        Eigen::Index next = 1;
        for (std::size_t j = 0; j < columns.size(); ++j)
            if (j != i)
                others.col(next++) = columns[j];
        const Eigen::VectorXd rest = columns[i] - others * others.colPivHouseholderQr().solve(columns[i]);
        const double centred = (columns[i].array() - columns[i].mean()).square().sum();
        QVERIFY(std::abs(inflation[i] - centred / rest.squaredNorm()) < 1e-8 * inflation[i]);
    }
}

void TestCreditVariables::aSecondTellingSharesTheClusterAndIsCollinear()
{
    const VariableSummary& first = built().summary("duration");
    const VariableSummary& second = built().summary("duration twice");
    QVERIFY(first.cluster > 0);
    QCOMPARE(first.cluster, second.cluster);
    QVERIFY(std::isinf(first.vif) && std::isinf(second.vif));
    QCOMPARE(built().dropped("duration twice"), std::string("collinear"));
    std::map<std::int64_t, int> members;
    for (const VariableSummary& summary : built().report.variables)
        ++members[summary.cluster];
    for (const auto& [cluster, count] : members)
        QVERIFY(cluster == 0 || count > 1);
}

void TestCreditVariables::whatIsKnownOnlyLaterRaisesTheAlarm()
{
    QCOMPARE(built().summary("known later").leakage, LeakageAlarm::Certain);
    QCOMPARE(built().dropped("known later"), std::string("separates"));
    QVERIFY(std::isnan(built().summary("known later").psi));
    QCOMPARE(built().summary("known later").cluster, std::int64_t{0});
    QCOMPARE(built().summary("known later").gini, 1.0);
}

void TestCreditVariables::theAlarmOfALimitReachesTheReport()
{
    int suspicious = 0;
    for (const VariableSummary& summary : built().report.variables) {
        if (summary.leakage == LeakageAlarm::Certain)
            continue;
        QCOMPARE(summary.leakage == LeakageAlarm::Suspicious, summary.iv > 0.5);
        suspicious += summary.leakage == LeakageAlarm::Suspicious ? 1 : 0;
    }
    QVERIFY(suspicious >= 1); // the checking account of the German data
}

QTEST_APPLESS_MAIN(TestCreditVariables)
#include "tst_creditvariables.moc"
