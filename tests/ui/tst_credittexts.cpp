// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/creditfixture.h"
#include "ui/credit/binlabel.h"
#include "ui/credit/finding.h"
#include "ui/credit/runchoice.h"
#include "ui/credit/swapsetview.h"
#include "ui/credit/verdict.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace riskloom;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Bin interval(double lower, double upper)
{
    Bin bin;
    bin.lower = lower;
    bin.upper = upper;
    return bin;
}

Bin categories(std::vector<std::string> levels)
{
    Bin bin;
    bin.kind = BinKind::Categories;
    bin.categories = std::move(levels);
    return bin;
}

Bin ofKind(BinKind kind, std::vector<double> values = {})
{
    Bin bin;
    bin.kind = kind;
    bin.values = std::move(values);
    return bin;
}

bool has(const std::vector<Finding>& found, FindingKind kind)
{
    return std::ranges::any_of(found, [&](const Finding& finding) { return finding.kind == kind; });
}

// A card that nothing can be said against.
CreditScorecardReport soundReport()
{
    CreditScorecardReport report;
    report.scorecard.variables.resize(2);
    for (ScorecardVariable& variable : report.scorecard.variables) {
        variable.coefficient = 0.9;
        variable.binning.iv = 0.2;
        variable.binning.name = "age";
    }
    report.train.discrimination = {700, 210, 0.80, 0.76, 0.84, 0.60, 0.5};
    report.holdout.discrimination = {300, 90, 0.79, 0.73, 0.85, 0.58, 0.5};
    report.holdoutAucUnrounded = 0.7905;
    return report;
}

RunRecord finished(std::int64_t id, const char* kind, std::int64_t dataset)
{
    RunRecord run;
    run.id = id;
    run.kind = kind;
    run.dataset = dataset;
    run.datasetName = "german_credit";
    run.status = RunStatus::Finished;
    run.headline = R"({"auc":0.8123})";
    run.finishedAt = "2026-11-24T06:30:00Z";
    return run;
}

} // namespace

class TestCreditTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void labelsOfBins_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const Bin& bin, const char* expected) {
            QTest::newRow(name) << binLabel(bin) << QString::fromUtf8(expected);
        };
        row("below", interval(-infinity, 12.5), "< 12.5");
        row("between", interval(12.5, 24), "12.5 – 24");
        row("above", interval(24, infinity), "≥ 24");
        row("everything", interval(-infinity, infinity), "All values");
        row("noise of binary fractions", interval(-infinity, 0.1 + 0.2), "< 0.3");
        row("thousands", interval(1283.5, 1234567.5), "1,283.5 – 1,234,568");
        row("zero", interval(-2, 0), "-2 – 0");
        row("one category", categories({"radio/tv"}), "radio/tv");
        row("special", ofKind(BinKind::Special, {-9, -8}), "Special: -9, -8");
        row("missing", ofKind(BinKind::Missing), "Missing");
        row("unseen", ofKind(BinKind::Unseen), "Never seen before");
    }
    void labelsOfBins()
    {
        QFETCH(QString, label);
        QFETCH(QString, expected);
        QCOMPARE(label, expected);
    }

    void longCategoryListsAreElidedAndExplainedInFull()
    {
        const Bin bin = categories({"furniture/equipment", "used car", "domestic appliance", "repairs", "retraining"});
        const QString label = binLabel(bin);
        QVERIFY2(label.size() < 60, qPrintable(label));
        QVERIFY(label.endsWith(QStringLiteral("+3")));
        QCOMPARE(binExplanation(bin).split(u'\n').size(), 5);
    }

    void aSoundCardHasNoFindings() { QVERIFY(findings(soundReport()).empty()); }

    void eachFindingIsMadeByItsOwnFlaw()
    {
        CreditScorecardReport report = soundReport();
        report.scorecard.variables[0].binning.iv = 0.51;
        QVERIFY(has(findings(report), FindingKind::SuspiciousIv));
        report = soundReport();
        report.scorecard.variables[1].coefficient = -0.1;
        QVERIFY(has(findings(report), FindingKind::WrongSign));
        report = soundReport();
        report.train.discrimination.bads = 99;
        QVERIFY(has(findings(report), FindingKind::FewBads));
        report = soundReport();
        report.scorecard.variables.resize(22, report.scorecard.variables[0]);
        QVERIFY(has(findings(report), FindingKind::FewBadsPerInput));
        report = soundReport();
        report.train.discrimination.auc = 0.86;
        QVERIFY(has(findings(report), FindingKind::HoldoutWorse));
        report = soundReport();
        report.holdoutAucUnrounded = 0.80;
        QVERIFY(has(findings(report), FindingKind::RoundingCosts));
        report = soundReport();
        report.sample.rowsWithoutOutcome = 1;
        QCOMPARE(findings(report).size(), std::size_t{1});
        QVERIFY(findingText(findings(report).front()).contains(u'1'));
    }

    void variablesWithTheSameFlawShareOneSentence()
    {
        CreditScorecardReport report = soundReport();
        report.scorecard.variables[0].binning.iv = 0.67;
        report.scorecard.variables[1].binning.name = "purpose";
        report.scorecard.variables[1].binning.iv = 0.54;
        std::vector<Finding> ofCard = findings(report);
        QCOMPARE(ofCard.size(), std::size_t{1});
        const QString text = findingText(ofCard.front());
        QVERIFY2(text.contains(QStringLiteral("age (0.67), purpose (0.54)")), qPrintable(text));

        CreditNetworkReport network;
        network.train = report.train;
        network.holdout = report.holdout;
        network.inputs = {report.scorecard.variables[1].binning, report.scorecard.variables[0].binning};
        network.inputs[1].name = "savings";
        std::vector<Finding> ofNetwork = findings(network);
        joinSuspicious(ofCard, ofNetwork);
        QVERIFY(ofNetwork.empty());
        QCOMPARE(ofCard.front().variables.size(), std::size_t{3});
        QCOMPARE(ofCard.front().variables.back().name, std::string("savings"));
    }

    void overfittingIsJudgedByTheHoldoutsInterval()
    {
        Discrimination train, holdout;
        train.rows = holdout.rows = 100;
        holdout.auc = 0.75;
        holdout.aucHigh = 0.81;
        train.auc = 0.80;
        QVERIFY(overfittingText(train, holdout).contains(QStringLiteral("no sign")));
        train.auc = 0.82;
        QVERIFY(overfittingText(train, holdout).contains(QStringLiteral("overfitted")));
        train.auc = 0.74;
        QVERIFY(overfittingText(train, holdout).contains(QStringLiteral("no worse")));
    }

    void theVerdictSaysNothingStrongerThanTheTest()
    {
        CreditSelection selection = fixture::bothRuns();
        AucComparison& test = selection.network->report.againstScorecard;
        test = {0.02, -0.01, 0.05, 0.19, false};
        QCOMPARE(verdict(selection).headline, QStringLiteral("No significant difference"));
        QVERIFY(verdict(selection).figures.contains(QStringLiteral("p\u00a0=\u00a00.19")));
        test = {0.05, 0.01, 0.09, 0.014, true};
        QVERIFY(verdict(selection).headline.contains(QStringLiteral("network")));
        test.difference = -0.05;
        QVERIFY(verdict(selection).headline.contains(QStringLiteral("scorecard")));
    }

    void theVerdictSaysWhenTheChosenCardIsNotTheOneOfTheTest()
    {
        CreditSelection selection = fixture::bothRuns();
        QVERIFY(verdict(selection).remark.isEmpty());
        selection.scorecard->report.holdout.discrimination.ks += 1e-9; // another choice of variables, points set by hand …
        QVERIFY(verdict(selection).remark.contains(QStringLiteral("another way")));
        selection.scorecard->request.maxBins = 3;
        QVERIFY(verdict(selection).remark.contains(QStringLiteral("bins")));
        selection.scorecard->request.seed = 77;
        QVERIFY(verdict(selection).remark.contains(QStringLiteral("other rows")));
    }

    void swapSetsAreJudgedByTheirInterval()
    {
        SwapSet set;
        QCOMPARE(swapSetText(set), QStringLiteral("Both models approve the same applicants."));
        set.swappedIn.rows = 12;
        set.swappedOut.rows = 15;
        set.change = {-0.1, -0.3, 0.12, false};
        QVERIFY2(swapSetText(set).contains(QStringLiteral("−10.0% (95 % interval −30.0% to +12.0%): no significant difference")),
                 qPrintable(swapSetText(set)));
        QVERIFY(swapSetText(set).contains(QStringLiteral("12")) && swapSetText(set).contains(QStringLiteral("15")));
        set.change = {-0.2, -0.3, -0.1, true};
        QVERIFY(swapSetText(set).contains(QStringLiteral("safer")));
        set.change = {0.2, 0.1, 0.3, true};
        QVERIFY(swapSetText(set).contains(QStringLiteral("riskier")));
        set.swappedOut.rows = 0;
        QVERIFY(!swapSetText(set).contains(QStringLiteral("interval")));
    }

    void pickersListFinishedRunsOfTheirKindAndDataset()
    {
        std::vector<RunRecord> runs{finished(9, scorecardKind, 1), finished(8, networkKind, 1),
                                    finished(7, scorecardKind, 2), finished(6, scorecardKind, 1),
                                    finished(5, scorecardKind, 1)};
        runs[4].status = RunStatus::Failed;
        const std::vector<RunChoice> choices = runChoices(runs, scorecardKind, 1);
        QCOMPARE(choices.size(), std::size_t{2});
        QVERIFY(choices[0].label.contains(QStringLiteral("#9")));
        QVERIFY(choices[0].label.contains(QStringLiteral("AUC 0.812")));
        QCOMPARE(chosenRun(choices, 6), 6);
        QCOMPARE(chosenRun(choices, 5), 9);
        QCOMPARE(chosenRun(choices, 0), 9);
        QCOMPARE(chosenRun({}, 6), 0);
    }

    void runsAreComparableOnlyOnTheSameRowsAndBins()
    {
        const CreditScorecardRequest& request = fixture::germanScorecard().request;
        QVERIFY(sameBinning(request, request));
        const auto differs = [&](auto change) {
            CreditScorecardRequest other = request;
            change(other);
            return !sameHoldout(request, other);
        };
        QVERIFY(differs([](auto& other) { other.seed += 1; }));
        QVERIFY(differs([](auto& other) { other.indeterminateValues = {"late"}; }));
        QVERIFY(differs([](auto& other) { other.outOfTimeShare = 0.2; }));
        QVERIFY(differs([](auto& other) { other.populationBadRate = 0.1; }));
        CreditScorecardRequest edited = request;
        edited.plans = {{"age", {}, {}}};
        QVERIFY(sameHoldout(request, edited));
        QVERIFY(!sameBinning(request, edited));
    }
};

QTEST_MAIN(TestCreditTexts)
#include "tst_credittexts.moc"
