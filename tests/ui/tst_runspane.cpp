// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/spool.h"
#include "core/run/codec.h"
#include "core/store/rundocument.h"
#include "tests/support/widgetchecks.h"
#include "tests/ui/creditfixture.h"
#include "tests/ui/workspacefixture.h"
#include "ui/runs/runspane.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <optional>
#include <set>

using namespace riskloom;

namespace {

RunRecord cardWithBins(int maxBins)
{
    ScorecardRun run = fixture::germanScorecard();
    run.request.maxBins = maxBins;
    run.request.dataset = fingerprint(fixture::germanCredit().table); // as the host completes it
    run.record.requestJson = toJson(run.request);
    return run.record;
}

RunRecord failedNetwork()
{
    RunRecord run = fixture::germanChallenger().record;
    run.status = RunStatus::Failed;
    run.error = Error{ErrorCode::WorkerCrashed, {"9"}, {}};
    run.reportJson.clear();
    run.headline.clear();
    return run;
}

QStringList columnTexts(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

class TestRunsPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void anEmptyHistorySaysHowItFills();
    void theNewestRunComesFirstWithItsResult();
    void statusAndKindNarrowTheHistory();
    void typedWordsNarrowTheHistory();
    void aClickShowsWhatOneRunWasAsked();
    void aFailedRunSaysWhy();
    void twoRunsShowOnlyWhatDiffers();
    void aDeletedRunComesBackByUndo();
    void rerunStartsTheSameRequestAgain();
    void duplicateAndEditLeadsToTheForm();
    void enterOpensARunInItsPane();
    void aNoteIsKept();
    void nothingIsCutOffInTheSmallestWindow();

private:
    void openWithRuns();
    DataTable* table(const char* accessibleName) const;
    QWidget* named(const char* accessibleName) const;
    int rowOf(std::int64_t run) const;
    void click(std::int64_t run, Qt::KeyboardModifiers modifiers = {});
    QStringList shownRuns() const { return columnTexts(*table("Runs")->model(), 1); }

    std::unique_ptr<fixture::WorkspaceFolder> m_folder;
    std::unique_ptr<QWidget> m_window;
    Session* m_session = nullptr;
    std::optional<Destination> m_wentTo;
    std::int64_t m_wide = 0, m_narrow = 0, m_failed = 0;
};

void TestRunsPane::init()
{
    m_folder = std::make_unique<fixture::WorkspaceFolder>();
}

void TestRunsPane::cleanup()
{
    m_window.reset();
    m_folder.reset();
    m_wentTo.reset();
}

void TestRunsPane::openWithRuns()
{
    const std::int64_t dataset = m_folder->addGerman("german_credit");
    m_wide = m_folder->addRun(dataset, cardWithBins(8));
    m_narrow = m_folder->addRun(dataset, cardWithBins(5));
    m_failed = m_folder->addRun(dataset, failedNetwork());
    m_session = &m_folder->open();
    m_window.reset(makeRunsPane({m_session, [this](const Destination& to) { m_wentTo = to; }}, nullptr));
    m_window->resize(1280 - 72, 720 - 96); // beside the rail, between the bars
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QWidget* TestRunsPane::named(const char* accessibleName) const
{
    for (QWidget* widget : m_window->findChildren<QWidget*>())
        if (widget->accessibleName() == QString::fromUtf8(accessibleName))
            return widget;
    qFatal("nothing is called %s", accessibleName);
}

DataTable* TestRunsPane::table(const char* accessibleName) const
{
    return qobject_cast<DataTable*>(named(accessibleName));
}

int TestRunsPane::rowOf(std::int64_t run) const
{
    return static_cast<int>(shownRuns().indexOf(QString::number(run)));
}

void TestRunsPane::click(std::int64_t run, Qt::KeyboardModifiers modifiers)
{
    DataTable* runs = table("Runs");
    const QModelIndex index = runs->model()->index(rowOf(run), 1);
    QTest::mouseClick(runs->viewport(), Qt::LeftButton, modifiers, runs->visualRect(index).center());
}

void TestRunsPane::anEmptyHistorySaysHowItFills()
{
    m_window.reset(makeRunsPane({&m_folder->open(), [](const Destination&) {}}, nullptr));
    m_window->show();
    const auto states = m_window->findChildren<EmptyState*>();
    QVERIFY(std::ranges::any_of(states, [](const EmptyState* state) { return state->isVisible(); }));
}

void TestRunsPane::theNewestRunComesFirstWithItsResult()
{
    openWithRuns();
    QCOMPARE(shownRuns(), (QStringList{QString::number(m_failed), QString::number(m_narrow), QString::number(m_wide)}));
    const double auc = fixture::germanScorecard().report.holdout.discrimination.auc;
    const QString result = table("Runs")->model()->index(1, 4).data().toString();
    QVERIFY2(result.contains(formatNumber(auc, 3)), qPrintable(result));
}

void TestRunsPane::statusAndKindNarrowTheHistory()
{
    openWithRuns();
    auto* status = qobject_cast<QComboBox*>(named("Status"));
    status->setFocus();
    while (status->currentText() != QStringLiteral("Failed"))
        QTest::keyClick(status, Qt::Key_Down);
    QCOMPARE(shownRuns(), QStringList{QString::number(m_failed)});
    while (status->currentIndex() > 0)
        QTest::keyClick(status, Qt::Key_Up);
    QCOMPARE(shownRuns().size(), 3);
    auto* kind = qobject_cast<QComboBox*>(named("Kind"));
    kind->setFocus();
    while (kind->currentText() != QStringLiteral("Scorecard"))
        QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(shownRuns(), (QStringList{QString::number(m_narrow), QString::number(m_wide)}));
}

void TestRunsPane::typedWordsNarrowTheHistory()
{
    openWithRuns();
    QTest::keyClicks(named("Filter runs"), QStringLiteral("CHALL"));
    QCOMPARE(shownRuns(), QStringList{QString::number(m_failed)});
    QTest::keyClick(named("Filter runs"), Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(shownRuns().size(), 3);
}

void TestRunsPane::aClickShowsWhatOneRunWasAsked()
{
    openWithRuns();
    click(m_narrow);
    const DataTable* details = table(qPrintable(QStringLiteral("Details of run %1").arg(m_narrow)));
    QVERIFY(details->isVisible());
    const QStringList labels = columnTexts(*details->model(), 0);
    const auto place = labels.indexOf(QStringLiteral("Most bins"));
    QVERIFY2(place >= 0, qPrintable(labels.join(u'\n')));
    QCOMPARE(columnTexts(*details->model(), 1)[place], QStringLiteral("5"));
    // What was left as it is by default is not listed: the other card had the default number of bins.
    click(m_wide);
    QVERIFY(!columnTexts(*details->model(), 0).contains(QStringLiteral("Most bins")));
}

void TestRunsPane::aFailedRunSaysWhy()
{
    openWithRuns();
    click(m_failed);
    const auto bars = m_window->findChildren<MessageBar*>();
    const auto shown = std::ranges::find_if(bars, [](const MessageBar* bar) { return bar->isVisible(); });
    QVERIFY(shown != bars.end());
    QVERIFY(!(*shown)->text().isEmpty());
}

void TestRunsPane::twoRunsShowOnlyWhatDiffers()
{
    openWithRuns();
    click(m_wide);
    click(m_narrow, Qt::ControlModifier);
    const QAbstractItemModel& differences = *table("Differences between the chosen runs")->model();
    QCOMPARE(differences.columnCount(), 3);
    // The two cards were asked the same but for the bins, and the fixture gave them the same report.
    QCOMPARE(columnTexts(differences, 0), QStringList{QStringLiteral("Most bins")});
    QCOMPARE((std::set<QString>{differences.index(0, 1).data().toString(), differences.index(0, 2).data().toString()}),
             (std::set<QString>{QStringLiteral("5"), QStringLiteral("8")}));
    click(m_failed, Qt::ControlModifier);
    QCOMPARE(differences.columnCount(), 4);
    for (int row = 0; row < differences.rowCount(); ++row) {
        std::set<QString> values;
        for (int column = 1; column < 4; ++column)
            values.insert(differences.index(row, column).data().toString());
        QVERIFY2(values.size() > 1, qPrintable(differences.index(row, 0).data().toString()));
    }
}

void TestRunsPane::aDeletedRunComesBackByUndo()
{
    openWithRuns();
    click(m_narrow);
    QTest::keyClick(table("Runs"), Qt::Key_Delete);
    QTRY_COMPARE(shownRuns(), (QStringList{QString::number(m_failed), QString::number(m_wide)}));
    QPushButton* undo = nullptr;
    QTRY_VERIFY((undo = m_window->findChild<QWidget*>(QStringLiteral("toast"))->findChild<QPushButton*>()) != nullptr);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(shownRuns().size(), 3);
    QTRY_COMPARE(table("Runs")->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table("Runs")->selectionModel()->selectedRows().front().row(), rowOf(m_narrow));
}

void TestRunsPane::rerunStartsTheSameRequestAgain()
{
    openWithRuns();
    click(m_narrow);
    QTest::keyClick(table("Runs"), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(shownRuns().size(), 4);
    const Result<std::vector<RunRecord>> runs = m_session->reader().runs();
    QVERIFY(runs);
    const RunRecord& again = runs->front();
    QCOMPARE(again.parent, m_narrow);
    QCOMPARE(again.kind, std::string("credit.scorecard"));
    const Result<RunRecord> before = m_session->reader().run(m_narrow);
    const boost::json::value asked = storedJson(again.requestJson);
    const boost::json::value askedBefore = storedJson(before->requestJson);
    QVERIFY2(asked == askedBefore, (again.requestJson + "\n" + before->requestJson).c_str());
}

void TestRunsPane::duplicateAndEditLeadsToTheForm()
{
    openWithRuns();
    click(m_wide);
    QTest::keyClick(table("Runs"), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_wentTo);
    QCOMPARE(m_wentTo->pane, QStringLiteral("credit"));
    QCOMPARE(m_wentTo->run, m_wide);
    QVERIFY(m_wentTo->purpose == Destination::Purpose::Edit);
}

void TestRunsPane::enterOpensARunInItsPane()
{
    openWithRuns();
    click(m_wide);
    QTest::keyClick(table("Runs"), Qt::Key_Return);
    QVERIFY(m_wentTo);
    QCOMPARE(m_wentTo->run, m_wide);
    QVERIFY(m_wentTo->purpose == Destination::Purpose::Look);
}

void TestRunsPane::aNoteIsKept()
{
    openWithRuns();
    click(m_wide);
    QWidget* note = named(qPrintable(QStringLiteral("Note about run %1").arg(m_wide)));
    QTest::keyClicks(note, QStringLiteral("for the committee"));
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(m_session->reader().run(m_wide)->note, std::string("for the committee"));
    QTRY_VERIFY(columnTexts(*table("Runs")->model(), 8).contains(QStringLiteral("for the committee")));
}

void TestRunsPane::nothingIsCutOffInTheSmallestWindow()
{
    openWithRuns();
    for (const int count : {0, 1, 2}) {
        if (count > 0)
            click(count == 1 ? m_wide : m_narrow, count == 1 ? Qt::NoModifier : Qt::ControlModifier);
        QTest::qWait(20);
        const QStringList problems = checks::allProblems(m_window.get());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    new Theme(application, ThemeChoice::Light); // owned by the application
    TestRunsPane test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_runspane.moc"
