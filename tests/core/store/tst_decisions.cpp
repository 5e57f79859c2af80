// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/store/decision.h"
#include "core/store/reviewpolicy.h"
#include "tests/core/store/fixture.h"

#include <SQLiteCpp/Database.h>

#include <limits>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

struct Opened {
    Folder folder;
    std::unique_ptr<Workspace> workspace = openWorkspace(folder / "w.riskloom");
    Filled filled = fill(*workspace, folder);
};

NewDecision decline(const Opened& opened, std::string who)
{
    NewDecision decision;
    decision.run = opened.filled.finished;
    decision.applicant = "A-0042";
    decision.row = 41;
    decision.score = 613.0;
    decision.recommended = CaseOutcome::Approve;
    decision.outcome = CaseOutcome::Decline;
    decision.reason = "forged payslip";
    decision.who = std::move(who);
    return decision;
}

} // namespace

class TestDecisions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDecisionComesBackAsItWasMade();
    void aDecisionWantsAReasonAndARun();
    void aSecondPairOfEyesBelongsToSomebodyElse();
    void decisionsAreInTheAuditTrailAndVerified();
    void aModelLivesStepByStep();
    void whoSentAModelToReviewDoesNotApproveIt();
    void onlyFinishedRunsHaveALife();
    void aPolicyAsksForASecondReviewerByAmountOrDistance();
    void theLatestPolicyBeforeADecisionCounts();
    void policiesOfOtherRunsDoNotCount();
};

void TestDecisions::aDecisionComesBackAsItWasMade()
{
    const Opened opened;
    const std::int64_t id = valueOf(opened.workspace->addDecision(decline(opened, "Ann")));
    const auto list = valueOf(opened.workspace->decisions(opened.filled.finished));
    QCOMPARE(list.size(), std::size_t{1});
    const DecisionRecord& found = list.front();
    QCOMPARE(found.id, id);
    QCOMPARE(found.applicant, std::string("A-0042"));
    QCOMPARE(found.row, std::int64_t{41});
    QCOMPARE(found.score, 613.0);
    QCOMPARE(found.reason, std::string("forged payslip"));
    QCOMPARE(found.who, std::string("Ann"));
    QVERIFY(!found.at.empty());
    QVERIFY(found.highSideOverride());
    QVERIFY(!found.lowSideOverride());
    QVERIFY(valueOf(opened.workspace->decisions(opened.filled.interrupted)).empty());
}

void TestDecisions::aDecisionWantsAReasonAndARun()
{
    const Opened opened;
    NewDecision decision = decline(opened, "Ann");
    decision.reason = " \n";
    RISKLOOM_FAILS(opened.workspace->addDecision(decision), ErrorCode::ReasonMissing);
    decision = decline(opened, "Ann");
    decision.run = 99;
    RISKLOOM_FAILS(opened.workspace->addDecision(decision), ErrorCode::RunNotFound);
    QVERIFY(valueOf(opened.workspace->decisions(opened.filled.finished)).empty());
}

void TestDecisions::aSecondPairOfEyesBelongsToSomebodyElse()
{
    const Opened opened;
    const std::int64_t first = valueOf(opened.workspace->addDecision(decline(opened, "Ann")));
    NewDecision second = decline(opened, "Ann");
    second.confirms = first;
    RISKLOOM_FAILS(opened.workspace->addDecision(second), ErrorCode::SameReviewer);
    second.who = "Ben";
    second.outcome = CaseOutcome::Approve; // not what Ann decided
    RISKLOOM_FAILS(opened.workspace->addDecision(second), ErrorCode::DecisionNotFound);
    second.outcome = CaseOutcome::Decline;
    second.row = 40; // not her case
    RISKLOOM_FAILS(opened.workspace->addDecision(second), ErrorCode::DecisionNotFound);
    second.row = 41;
    RISKLOOM_OK(opened.workspace->addDecision(second));
    QCOMPARE(valueOf(opened.workspace->decisions(opened.filled.finished)).back().confirms, first);
}

void TestDecisions::decisionsAreInTheAuditTrailAndVerified()
{
    Opened opened;
    valueOf(opened.workspace->addDecision(decline(opened, "Ann")));
    QCOMPARE(valueOf(opened.workspace->auditTrail()).back().action, std::string("decision.add"));
    QCOMPARE(problemsOf(valueOf(opened.workspace->verify({}))), std::string());
    opened.workspace.reset();
    for (const char* change : {"UPDATE decisions SET outcome = 'approve'", "DELETE FROM decisions"}) {
        SQLite::Database database((opened.folder / "w.riskloom").string(), SQLite::OPEN_READWRITE);
        database.exec(change);
        const auto changed = openWorkspace(opened.folder / "w.riskloom", OpenMode::ReadOnly);
        const VerifyReport report = valueOf(changed->verify({}));
        QVERIFY2(!report.problems.empty(), change);
        QCOMPARE(report.problems.front().what, std::string("decision"));
    }
}

void TestDecisions::aModelLivesStepByStep()
{
    const Opened opened;
    Workspace& workspace = *opened.workspace;
    const std::int64_t run = opened.filled.finished;
    QVERIFY(valueOf(workspace.modelSteps(run)).empty());
    RISKLOOM_FAILS(workspace.setModelState(run, ModelState::Live, "now", "Ann"), ErrorCode::StateNotAllowed);
    RISKLOOM_FAILS(workspace.setModelState(run, ModelState::Review, "", "Ann"), ErrorCode::ReasonMissing);
    RISKLOOM_OK(workspace.setModelState(run, ModelState::Review, "ready", "Ann"));
    RISKLOOM_OK(workspace.setModelState(run, ModelState::Approved, "validated", "Ben"));
    RISKLOOM_OK(workspace.setModelState(run, ModelState::Live, "rolled out", "Ann"));
    RISKLOOM_FAILS(workspace.setModelState(run, ModelState::Draft, "back", "Ann"), ErrorCode::StateNotAllowed);
    RISKLOOM_OK(workspace.setModelState(run, ModelState::Retired, "replaced", "Ann"));
    const auto steps = valueOf(workspace.modelSteps(run));
    QCOMPARE(steps.size(), std::size_t{4});
    QVERIFY(steps[1].state == ModelState::Approved);
    QCOMPARE(steps[1].who, std::string("Ben"));
    QCOMPARE(steps[1].reason, std::string("validated"));
    for (const ModelState state : {ModelState::Draft, ModelState::Review, ModelState::Approved, ModelState::Live})
        RISKLOOM_FAILS(workspace.setModelState(run, state, "again", "Ann"), ErrorCode::StateNotAllowed);
}

void TestDecisions::whoSentAModelToReviewDoesNotApproveIt()
{
    const Opened opened;
    const std::int64_t run = opened.filled.finished;
    RISKLOOM_OK(opened.workspace->setModelState(run, ModelState::Review, "ready", "Ann"));
    RISKLOOM_FAILS(opened.workspace->setModelState(run, ModelState::Approved, "fine", "Ann"), ErrorCode::SameReviewer);
    RISKLOOM_OK(opened.workspace->setModelState(run, ModelState::Draft, "bins too fine", "Ben"));
}

void TestDecisions::onlyFinishedRunsHaveALife()
{
    const Opened opened;
    RISKLOOM_FAILS(opened.workspace->setModelState(opened.filled.interrupted, ModelState::Review, "ready", "Ann"),
                   ErrorCode::StateNotAllowed);
    RISKLOOM_FAILS(opened.workspace->setModelState(77, ModelState::Review, "ready", "Ann"), ErrorCode::RunNotFound);
}

void TestDecisions::aPolicyAsksForASecondReviewerByAmountOrDistance()
{
    const ReviewPolicy byAmount{"amount", 5000.0, 0.0};
    QVERIFY(needsSecondReviewer(byAmount, {5001.0, 90.0}));
    QVERIFY(!needsSecondReviewer(byAmount, {5000.0, 0.0}));
    QVERIFY(needsSecondReviewer(byAmount, {std::numeric_limits<double>::quiet_NaN(), 90.0}));
    const ReviewPolicy byDistance{"", 0.0, 10.0};
    QVERIFY(needsSecondReviewer(byDistance, {1e9, 10.0}));
    QVERIFY(!needsSecondReviewer(byDistance, {1e9, 11.0}));
    QVERIFY(!needsSecondReviewer({}, {1e9, 0.0}));
}

void TestDecisions::theLatestPolicyBeforeADecisionCounts()
{
    const std::vector<ReviewPolicyStep> steps{{{"", 0.0, 20.0}, "2026-01-02T00:00:00Z"},
                                              {{"", 0.0, 5.0}, "2026-02-02T00:00:00Z"}};
    QCOMPARE(policyAt(steps, "2026-01-01T00:00:00Z").scoreWithin, 0.0);
    QCOMPARE(policyAt(steps, "2026-01-02T00:00:00Z").scoreWithin, 20.0);
    QCOMPARE(policyAt(steps, "2026-03-01T00:00:00Z").scoreWithin, 5.0);
    DecisionRecord decision;
    decision.at = "2026-01-15T12:00:00Z";
    QVERIFY(awaitsSecondReviewer(decision, steps, {0.0, 15.0})); // a later, looser policy does not set it free
    decision.confirms = 3;
    QVERIFY(!awaitsSecondReviewer(decision, steps, {0.0, 15.0}));
    decision.confirms = 0;
    decision.at = "2026-02-15T12:00:00Z";
    QVERIFY(!awaitsSecondReviewer(decision, steps, {0.0, 15.0}));
}

void TestDecisions::policiesOfOtherRunsDoNotCount()
{
    const Opened opened;
    const std::int64_t run = opened.filled.finished;
    const auto note = [&](std::int64_t of, const ReviewPolicy& policy) {
        return opened.workspace->audit(reviewPolicyAction, "run/" + std::to_string(of), toJson(policy)).ok();
    };
    QVERIFY(valueOf(reviewPolicies(*opened.workspace, run)).empty());
    QVERIFY(note(run + 100, {"amount", 1.0, 2.0}));
    QVERIFY(note(run, {"amount", 5000.0, 12.5}));
    const auto steps = valueOf(reviewPolicies(*opened.workspace, run));
    QCOMPARE(steps.size(), std::size_t{1});
    QCOMPARE(steps[0].policy.amountColumn, std::string("amount"));
    QCOMPARE(steps[0].policy.amountAbove, 5000.0);
    QCOMPARE(steps[0].policy.scoreWithin, 12.5);
    QVERIFY(!steps[0].at.empty());
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
