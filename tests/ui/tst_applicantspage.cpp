// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binlookup.h"
#include "core/run/creditsample.h"
#include "tests/ui/creditfixture.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/barchart.h"
#include "ui/credit/applicantspage.h"
#include "ui/credit/casetext.h"
#include "ui/credit/consumertext.h"
#include "ui/credit/decisionform.h"
#include "ui/credit/policyform.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/tile.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
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
    void theWaterfallGoesFromTheReferenceToTheScore_data();
    void theWaterfallGoesFromTheReferenceToTheScore();
    void similarCasesAreTheNearestOfTheTrainingRows();
    void namesOfColumnsBecomeWords_data();
    void namesOfColumnsBecomeWords();
    void reasonsForTheApplicantHaveNoWordsOfTheCard();
    void tooHighOrTooLowIsToldByTheBestBin();
    void anOverrideIsTheAnswerAgainstTheRecommendation();
    void enterBehindTheReasonGivesTheAnswerThatWasPressed();
    void theAnswersAreInSightHoweverFarTheCaseIsScrolled();
    void aDecisionNearTheCutOffWaitsForASecondReviewer();
    void aDecisionOnALargeAmountWaitsForASecondReviewer();
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
    QCOMPARE(shown.page->findChild<BarChart*>()->plainTable().rows.size(), cases().card().variables.size() + 2);
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

void TestApplicantsPage::theWaterfallGoesFromTheReferenceToTheScore_data()
{
    QTest::addColumn<bool>("median");
    QTest::newRow("median") << true;
    QTest::newRow("maximum") << false;
}

void TestApplicantsPage::theWaterfallGoesFromTheReferenceToTheScore()
{
    QFETCH(bool, median);
    const Scorecard& card = cases().card();
    double reference = card.basePoints;
    for (const ScorecardVariable& variable : card.variables) {
        // Half of the training rows have no more; the most that a bin with people in it gives.
        std::vector<std::pair<double, double>> weights;
        double most = -1e9;
        for (std::size_t i = 0; i < variable.points.size(); ++i) {
            const Bin& bin = variable.binning.bins[i];
            weights.emplace_back(variable.points[i], bin.good + bin.bad);
            if (isOrdinary(bin) && bin.good + bin.bad > 0.0)
                most = std::max(most, variable.points[i]);
        }
        std::ranges::sort(weights);
        double all = 0.0;
        for (const auto& [points, weight] : weights)
            all += weight;
        double below = 0.0;
        auto at = weights.begin();
        while ((below += at->second) < all / 2.0)
            ++at;
        reference += median ? at->first : most;
    }
    BarChart chart;
    for (const std::size_t index : {std::size_t{0}, std::size_t{5}, std::size_t{42}}) {
        const ApplicantCase shown = cases().at(index, median ? ReasonBasis::Median : ReasonBasis::Maximum);
        drawWaterfall(chart, cases(), shown, median ? ReasonBasis::Median : ReasonBasis::Maximum);
        const PlainTable table = chart.plainTable(); // label, from, to, note
        QCOMPARE(table.rows.front()[2].toDouble(), reference);
        QCOMPARE(table.rows.back()[2].toDouble(), shown.score);
        for (std::size_t i = 1; i + 1 < table.rows.size(); ++i)
            QCOMPARE(table.rows[i][1].toDouble(), table.rows[i - 1][2].toDouble());
        for (std::size_t i = 2; i + 1 < table.rows.size(); ++i)
            QVERIFY(std::abs(table.rows[i][2].toDouble() - table.rows[i][1].toDouble()) <=
                    std::abs(table.rows[i - 1][2].toDouble() - table.rows[i - 1][1].toDouble()));
    }
}

void TestApplicantsPage::similarCasesAreTheNearestOfTheTrainingRows()
{
    const ScorecardRun& run = fixture::germanScorecard();
    const Table& table = fixture::germanCredit().table;
    const CreditSample sample = *prepareCreditSample(run.request, table);
    const std::vector<double> scores = *scoreRows(run.report.scorecard, table);
    const auto pointsOf = [&](std::uint32_t row) {
        std::vector<double> points;
        const std::vector<std::uint32_t> one{row};
        for (const ScorecardVariable& variable : run.report.scorecard.variables)
            points.push_back(
                variable.points[(*binIndex(variable.binning, *table.find(variable.binning.name), one)).front()]);
        return points;
    };
    const std::vector<double> own = pointsOf(sample.holdout.rows[7]);
    std::vector<std::pair<double, std::uint32_t>> distances;
    for (const std::uint32_t row : sample.train.rows) {
        double distance = 0.0;
        const std::vector<double> other = pointsOf(row);
        for (std::size_t j = 0; j < own.size(); ++j)
            distance += std::abs(other[j] - own[j]);
        distances.emplace_back(distance, row);
    }
    std::ranges::sort(distances);
    const SimilarCases found = cases().similar(7, 8);
    QCOMPARE(found.nearest.size(), std::size_t{8});
    std::int64_t asNear = 0, bad = 0;
    for (std::size_t i = 0; i < distances.size(); ++i) {
        const auto& [distance, row] = distances[i];
        const auto place = std::ranges::find(sample.train.rows, row) - sample.train.rows.begin();
        const bool isBad = sample.train.bad[static_cast<std::size_t>(place)] != 0;
        if (i < 8) {
            QCOMPARE(found.nearest[i].distance, distance);
            QCOMPARE(found.nearest[i].applicant, std::to_string(row + 1));
            QCOMPARE(found.nearest[i].score, scores[row]);
            QCOMPARE(found.nearest[i].bad, isBad);
        }
        if (distance <= distances[7].first) {
            ++asNear;
            bad += isBad ? 1 : 0;
        }
    }
    QCOMPARE(found.asNear, asNear);
    QCOMPARE(found.badAsNear, bad);
    QCOMPARE(cases().similar(7, 100'000).asNear, static_cast<std::int64_t>(sample.train.rows.size()));
}

void TestApplicantsPage::namesOfColumnsBecomeWords_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("words");
    QTest::newRow("snake") << QStringLiteral("credit_amount") << QStringLiteral("credit amount");
    QTest::newRow("camel") << QStringLiteral("monthsAtAddress") << QStringLiteral("months at address");
    QTest::newRow("dots") << QStringLiteral("Foreign.Worker") << QStringLiteral("foreign worker");
    QTest::newRow("acronym") << QStringLiteral("FICO") << QStringLiteral("fico");
    QTest::newRow("Chinese") << QStringLiteral("年收入") << QStringLiteral("年收入");
}

void TestApplicantsPage::namesOfColumnsBecomeWords()
{
    QFETCH(QString, column);
    QFETCH(QString, words);
    QCOMPARE(readableName(column.toStdString()), words);
}

void TestApplicantsPage::reasonsForTheApplicantHaveNoWordsOfTheCard()
{
    for (std::size_t i = 0; i < cases().size(); ++i) {
        const ApplicantCase shown = cases().at(i, ReasonBasis::Maximum);
        QCOMPARE(consumerReasons(cases(), shown).size(), static_cast<qsizetype>(shown.reasons.size()));
        const QString text = adverseActionText(cases(), shown);
        QVERIFY2(!text.contains(QStringLiteral("points")), qPrintable(text));
        QCOMPARE(text.count(u'\n'), static_cast<qsizetype>(shown.reasons.size()));
    }
}

// Longer loans are riskier in the German data, so the best bin of the duration is the first.
void TestApplicantsPage::tooHighOrTooLowIsToldByTheBestBin()
{
    int told = 0;
    for (std::size_t i = 0; i < cases().size(); ++i)
        for (const QString& reason : consumerReasons(cases(), cases().at(i, ReasonBasis::Maximum))) {
            QVERIFY(!reason.startsWith(QStringLiteral("Duration is too low")));
            told += reason.startsWith(QStringLiteral("Duration is too high")) ? 1 : 0;
        }
    QVERIFY(told > 0);
}

void TestApplicantsPage::anOverrideIsTheAnswerAgainstTheRecommendation()
{
    Shown shown;
    shown.page->findChild<NumberBox*>()->setValue(cases().at(0).score); // just enough
    shown.sign("Ada", "income not verified");
    QTest::keyClick(shown.page.get(), Qt::Key_O);
    QVERIFY(shown.waitForDecisions(1));
    QVERIFY(shown.decisions().front().highSideOverride());
    QTRY_COMPARE(shown.page->index(), std::size_t{1});
    shown.page->findChild<NumberBox*>()->setValue(cases().at(1).score + 1.0);
    shown.sign("Ada", "guarantor");
    QTest::keyClick(shown.page.get(), Qt::Key_O);
    QVERIFY(shown.waitForDecisions(2));
    QVERIFY(shown.decisions().back().lowSideOverride());
}

void TestApplicantsPage::enterBehindTheReasonGivesTheAnswerThatWasPressed()
{
    Shown shown;
    shown.sign("Ada", "");
    QTest::keyClick(shown.page.get(), Qt::Key_D);
    QLineEdit& reason = shown.field("Reason for the decision");
    QVERIFY(reason.hasFocus());
    QTest::keyClicks(&reason, QStringLiteral("a bad jar"));
    QTest::keyClick(&reason, Qt::Key_Return);
    QVERIFY(shown.waitForDecisions(1));
    QCOMPARE(shown.decisions().front().outcome, CaseOutcome::Decline);
    QCOMPARE(shown.decisions().front().reason, std::string("a bad jar"));
    QTRY_COMPARE(shown.page->index(), std::size_t{1});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_J); // keys go on without the mouse
    QCOMPARE(shown.page->index(), std::size_t{2});
}

void TestApplicantsPage::aDecisionNearTheCutOffWaitsForASecondReviewer()
{
    Shown shown;
    const double proposed = proposedCutOff(fixture::germanScorecard());
    auto* policy = shown.page->findChild<PolicyForm*>();
    policy->findChild<NumberBox*>()->setValue(std::abs(cases().at(0).score - proposed)); // at the edge: still near
    policy->findChild<QPushButton*>()->click();
    QTRY_VERIFY(!(*reviewPolicies(shown.session->reader(), shown.run)).empty());
    const auto noteOf = [&] {
        QStringList notes;
        for (const QLabel* label : shown.page->findChildren<Tile*>()[3]->findChildren<QLabel*>())
            notes.append(label->text());
        return notes.join(u'|');
    };
    QTRY_VERIFY2(noteOf().contains(QStringLiteral("needs two reviewers")), qPrintable(noteOf()));
    shown.sign("Ada", "looks fine");
    QTest::keyClick(shown.page.get(), Qt::Key_A);
    QVERIFY(shown.waitForDecisions(1));
    QTRY_VERIFY(shown.message().contains(QStringLiteral("second reviewer")));
    QTest::keyClick(shown.page.get(), Qt::Key_K);
    QVERIFY2(noteOf().contains(QStringLiteral("awaiting second reviewer")), qPrintable(noteOf()));
    shown.sign("Ada", "again by the same person");
    QTest::keyClick(shown.page.get(), Qt::Key_A);
    QVERIFY(shown.waitForDecisions(2));
    QTRY_COMPARE(shown.page->index(), std::size_t{1});
    QTest::keyClick(shown.page.get(), Qt::Key_K);
    QTRY_VERIFY2(noteOf().contains(QStringLiteral("awaiting second reviewer")), qPrintable(noteOf()));
    shown.sign("Ben", "agreed");
    QTest::keyClick(shown.page.get(), Qt::Key_A);
    QVERIFY(shown.waitForDecisions(3));
    QTRY_COMPARE(shown.page->index(), std::size_t{1});
    QTest::keyClick(shown.page.get(), Qt::Key_K);
    QVERIFY2(noteOf().contains(QStringLiteral("confirmed by Ben")), qPrintable(noteOf()));
}

// The room the page has in a window of 1280 by 720.
void TestApplicantsPage::theAnswersAreInSightHoweverFarTheCaseIsScrolled()
{
    Shown shown;
    shown.page->resize(1190, 510);
    QCoreApplication::processEvents();
    auto* scroll = shown.page->findChild<ScrollPage*>()->verticalScrollBar();
    QVERIFY(scroll->maximum() > 0);
    const QList<QPushButton*> answers = shown.page->findChild<DecisionForm*>()->findChildren<QPushButton*>();
    QCOMPARE(answers.size(), 4);
    for (const int place : {0, scroll->maximum() / 2, scroll->maximum()}) {
        scroll->setValue(place);
        for (const QPushButton* answer : answers)
            QCOMPARE(answer->visibleRegion().boundingRect(), answer->rect());
    }
}

void TestApplicantsPage::aDecisionOnALargeAmountWaitsForASecondReviewer()
{
    Shown shown;
    const Array<double>& amounts = fixture::germanCredit().table.find("credit_amount")->number()->values;
    const auto amountOf = [&](std::size_t at) { return amounts[static_cast<std::size_t>(cases().at(at).row)]; };
    QVERIFY(amountOf(0) != amountOf(1));
    const std::size_t large = amountOf(0) > amountOf(1) ? 0 : 1;
    const double between = (amountOf(0) + amountOf(1)) / 2.0;
    auto* policy = shown.page->findChild<PolicyForm*>();
    auto* column = policy->findChild<QComboBox*>();
    column->setCurrentIndex(column->findData(QStringLiteral("credit_amount")));
    policy->findChildren<NumberBox*>().at(1)->setValue(between);
    policy->findChild<QPushButton*>()->click();
    QTRY_VERIFY(!(*reviewPolicies(shown.session->reader(), shown.run)).empty());
    const ReviewPolicy kept = (*reviewPolicies(shown.session->reader(), shown.run)).back().policy;
    QCOMPARE(kept.amountColumn, std::string("credit_amount"));
    QCOMPARE(kept.amountAbove, between);
    for (const std::size_t at : {std::size_t{0}, std::size_t{1}}) {
        QTRY_COMPARE(shown.page->index(), at);
        shown.sign("Ada", "looks fine");
        QTest::keyClick(shown.page.get(), Qt::Key_A);
        QVERIFY(shown.waitForDecisions(at + 1));
        const QString told = at == large ? QStringLiteral("second reviewer") : QStringLiteral("audit trail");
        QTRY_VERIFY2(shown.message().contains(told), qPrintable(shown.message()));
    }
}

QTEST_MAIN(TestApplicantsPage)
#include "tst_applicantspage.moc"
