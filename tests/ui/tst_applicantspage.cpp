// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditsample.h"
#include "tests/ui/creditfixture.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/barchart.h"
#include "ui/credit/applicantspage.h"
#include "ui/credit/casetext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/tile.h"

#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

const ApplicantCases& cases()
{
    static const ApplicantCases made = [] {
        Result<ApplicantCases> created =
            ApplicantCases::create(fixture::germanScorecard(), fixture::germanCredit().table, {});
        if (!created)
            qFatal("%s", describe(created.error()).c_str());
        return std::move(*created);
    }();
    return made;
}

// The page on a workspace with one scorecard, its applicants read.
struct Shown {
    fixture::WorkspaceFolder folder;
    std::int64_t run = 0;
    Session* session = nullptr;
    std::unique_ptr<ApplicantsPage> page;

    Shown()
    {
        const std::int64_t dataset = folder.addGerman("german_credit");
        ScorecardRun card = fixture::germanScorecard();
        run = folder.addRun(dataset, card.record);
        card.record.id = run;
        card.record.dataset = dataset;
        session = &folder.open();
        page = std::make_unique<ApplicantsPage>(*session);
        page->resize(1100, 700);
        CreditSelection selection;
        selection.scorecard = std::move(card);
        page->setSelection(std::make_shared<CreditSelection>(std::move(selection)));
        page->show();
        if (!QTest::qWaitFor([this] { return page->cases() != nullptr; }))
            qFatal("the applicants were not read");
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the window is not active");
        page->setFocus();
    }
    QLineEdit& field(const char* name)
    {
        for (QLineEdit* edit : page->findChildren<QLineEdit*>())
            if (edit->accessibleName() == QString::fromLatin1(name))
                return *edit;
        qFatal("no field %s", name);
    }
    void sign(const char* reviewer, const char* reason)
    {
        field("Name of the reviewer").setText(QString::fromLatin1(reviewer));
        field("Reason for the decision").setText(QString::fromLatin1(reason));
        page->setFocus();
    }
    std::vector<DecisionRecord> decisions() { return *session->reader().decisions(run); }
    bool waitForDecisions(std::size_t count)
    {
        return QTest::qWaitFor([&] { return decisions().size() == count; });
    }
    QString message() { return page->findChild<MessageBar*>()->text(); }
};

} // namespace

class TestApplicantsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyHeldOutRowIsACaseWithTheScoreOfTheCard();
    void reasonsAreFourAtMostAndTheCostliestFirst();
    void theCounterfactualReachesTheCutOffByChangeableVariablesOnly();
    void theProposedCutOffIsBestOnTheTrainingRows();
    void keysGoFromCaseToCase();
    void aDecisionIsStoredAndTheNextCaseComes();
    void withoutReviewerOrReasonNothingIsDecided();
    void keysTypedIntoAFieldDecideNothing();
    void theSameDecisionBySomebodyElseConfirmsTheFirst();
    void anApprovalBelowTheCutOffIsALowSideOverride();
    void withoutAScorecardThePageSaysWhatToDo();
};

void TestApplicantsPage::everyHeldOutRowIsACaseWithTheScoreOfTheCard()
{
    const ScorecardRun& run = fixture::germanScorecard();
    const CreditSample sample = *prepareCreditSample(run.request, fixture::germanCredit().table);
    const std::vector<double> scores = *scoreRows(run.report.scorecard, fixture::germanCredit().table);
    QCOMPARE(cases().size(), sample.holdout.rows.size());
    for (std::size_t i = 0; i < cases().size(); ++i) {
        const ApplicantCase shown = cases().at(i);
        QCOMPARE(shown.row, static_cast<std::int64_t>(sample.holdout.rows[i]));
        QCOMPARE(shown.score, scores[sample.holdout.rows[i]]);
        QCOMPARE(shown.applicant, std::to_string(shown.row + 1));
    }
}

void TestApplicantsPage::reasonsAreFourAtMostAndTheCostliestFirst()
{
    for (std::size_t i = 0; i < cases().size(); ++i) {
        const ApplicantCase shown = cases().at(i);
        QVERIFY(shown.reasons.size() <= 4);
        QVERIFY(std::ranges::is_sorted(shown.reasons, std::ranges::greater{}, &PointsLoss::lostToMaximum));
        for (const PointsLoss& reason : shown.reasons)
            QVERIFY(reason.lostToMaximum > 0.0);
        if (!shown.reasons.empty())
            QCOMPARE(shown.reasons.front().lostToMaximum,
                     std::ranges::max(shown.losses, {}, &PointsLoss::lostToMaximum).lostToMaximum);
    }
}

void TestApplicantsPage::theCounterfactualReachesTheCutOffByChangeableVariablesOnly()
{
    const double cutOff = proposedCutOff(fixture::germanScorecard());
    const std::string only = cases().card().variables.front().binning.name;
    std::size_t moved = 0;
    for (std::size_t i = 0; i < cases().size(); ++i) {
        const auto found = cases().counterfactual(i, {only}, cutOff);
        if (!found)
            continue;
        QVERIFY(found->score >= cutOff);
        double gain = 0.0;
        for (const BinMove& move : found->moves) {
            QCOMPARE(move.variable, only);
            gain += move.gain;
        }
        QCOMPARE(found->score, cases().at(i).score + gain);
        moved += found->moves.size();
    }
    QVERIFY(moved > 0);
    QVERIFY(!cases().counterfactual(0, {}, cases().at(0).score + 1.0));
}

void TestApplicantsPage::theProposedCutOffIsBestOnTheTrainingRows()
{
    const ScorecardRun& run = fixture::germanScorecard();
    const ScoreCounts& counts = run.report.scores.train;
    const auto profitFrom = [&](double cutOff) {
        double profit = 0.0;
        for (std::size_t i = 0; i < counts.scores.size(); ++i)
            if (counts.scores[i] >= cutOff)
                profit += run.request.profitPerGood * counts.good[i] - run.request.lossPerBad * counts.bad[i];
        return profit;
    };
    const double proposed = profitFrom(proposedCutOff(run));
    for (const double score : counts.scores)
        QVERIFY(profitFrom(score) <= proposed + 1e-9);
}

void TestApplicantsPage::keysGoFromCaseToCase()
{
    Shown shown;
    QCOMPARE(shown.page->index(), std::size_t{0});
    QTest::keyClick(shown.page.get(), Qt::Key_K);
    QCOMPARE(shown.page->index(), std::size_t{0});
    QTest::keyClick(shown.page.get(), Qt::Key_J);
    QTest::keyClick(shown.page.get(), Qt::Key_J);
    QCOMPARE(shown.page->index(), std::size_t{2});
    QTest::keyClick(shown.page.get(), Qt::Key_K);
    QCOMPARE(shown.page->index(), std::size_t{1});
    QCOMPARE(shown.page->findChild<BarChart*>()->plainTable().rows.size(), cases().card().variables.size());
    QCOMPARE(shown.page->findChild<Tile*>()->value(), QString::number(std::lround(cases().at(1).score)));
}

void TestApplicantsPage::aDecisionIsStoredAndTheNextCaseComes()
{
    Shown shown;
    shown.sign("Ada", "verified income");
    QTest::keyClick(shown.page.get(), Qt::Key_R);
    QVERIFY(shown.waitForDecisions(1));
    const DecisionRecord decision = shown.decisions().front();
    const ApplicantCase first = cases().at(0);
    QCOMPARE(decision.outcome, CaseOutcome::Refer);
    QCOMPARE(decision.row, first.row);
    QCOMPARE(decision.score, first.score);
    QCOMPARE(decision.who, std::string("Ada"));
    QCOMPARE(decision.reason, std::string("verified income"));
    QTRY_COMPARE(shown.page->index(), std::size_t{1});
    QVERIFY(shown.field("Reason for the decision").text().isEmpty());
}

void TestApplicantsPage::withoutReviewerOrReasonNothingIsDecided()
{
    Shown shown;
    shown.sign(" ", "a reason");
    QTest::keyClick(shown.page.get(), Qt::Key_D);
    QVERIFY(shown.message().contains(QStringLiteral("reviewer")));
    shown.sign("Ada", "  ");
    QTest::keyClick(shown.page.get(), Qt::Key_D);
    QVERIFY(shown.message().contains(QStringLiteral("reason")));
    shown.sign("Ada", "now with one");
    QTest::keyClick(shown.page.get(), Qt::Key_D);
    QVERIFY(shown.waitForDecisions(1));
    QCOMPARE(shown.decisions().front().reason, std::string("now with one"));
}

void TestApplicantsPage::keysTypedIntoAFieldDecideNothing()
{
    Shown shown;
    shown.sign("Ada", "");
    QLineEdit& reason = shown.field("Reason for the decision");
    reason.setFocus();
    QTest::keyClicks(&reason, QStringLiteral("jadkr"));
    QCOMPARE(reason.text(), QStringLiteral("jadkr"));
    QCOMPARE(shown.page->index(), std::size_t{0});
    QVERIFY(shown.decisions().empty());
}

void TestApplicantsPage::theSameDecisionBySomebodyElseConfirmsTheFirst()
{
    Shown shown;
    shown.sign("Ada", "first look");
    QTest::keyClick(shown.page.get(), Qt::Key_D);
    QVERIFY(shown.waitForDecisions(1));
    QTRY_COMPARE(shown.page->index(), std::size_t{1});
    QTest::keyClick(shown.page.get(), Qt::Key_K);
    shown.sign("Ben", "second look");
    QTest::keyClick(shown.page.get(), Qt::Key_D);
    QVERIFY(shown.waitForDecisions(2));
    QCOMPARE(shown.decisions().back().confirms, shown.decisions().front().id);
}

void TestApplicantsPage::anApprovalBelowTheCutOffIsALowSideOverride()
{
    Shown shown;
    shown.page->findChild<NumberBox*>()->setValue(cases().at(0).score + 1.0);
    shown.sign("Ada", "guarantor");
    QTest::keyClick(shown.page.get(), Qt::Key_A);
    QVERIFY(shown.waitForDecisions(1));
    QVERIFY(shown.decisions().front().lowSideOverride());
    QCOMPARE(decisionTable(shown.decisions()).rows.front()[4].toString(), QStringLiteral("low side"));
}

void TestApplicantsPage::withoutAScorecardThePageSaysWhatToDo()
{
    fixture::WorkspaceFolder folder;
    ApplicantsPage page(folder.open());
    page.setSelection(std::make_shared<CreditSelection>());
    page.show();
    QVERIFY(page.findChild<EmptyState*>()->isVisible());
}

QTEST_MAIN(TestApplicantsPage)
#include "tst_applicantspage.moc"
