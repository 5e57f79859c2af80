// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/host/hostfixture.h"
#include "tests/support/nobody.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace riskloom;
using namespace riskloom::testing;

class TestSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunGoesFromRequestToStoredReport()
    {
        HostFixture host;
        QSignalSpy metrics(host.session.get(), &Session::metricsArrived);
        QSignalSpy previews(host.session.get(), &Session::previewArrived);
        const auto run = host.start(FakeBehaviour::Finish);
        QVERIFY2(run, qPrintable(run ? QString() : errorText(run.error())));
        QCOMPARE(host.end(*run), RunStatus::Finished);

        const RunRecord record = host.stored(*run);
        QCOMPARE(record.status, RunStatus::Finished);
        QCOMPARE(record.seed, std::uint64_t(FakeBehaviour::Finish));
        QCOMPARE(record.headline, std::string(R"({"auc":0.75,"gini":0.5,"ks":0.4})"));
        QCOMPARE(record.device, std::string("cpu"));
        QCOMPARE(record.threads, 1);
        QCOMPARE(record.version, std::string("test"));
        QVERIFY(record.reportJson.find("holdout") != std::string::npos);
        QVERIFY(record.requestJson.find("\"target\":\"outcome\"") != std::string::npos);
        QVERIFY(record.requestJson.find("\"badValue\":\"bad\"") != std::string::npos);
        QCOMPARE(host.session->reader().metrics(*run)->size(), std::size_t(5));
        const auto artifacts = host.session->reader().artifacts(*run);
        QCOMPARE(artifacts->size(), std::size_t(1)); // the checkpoint of a finished run is not kept
        QCOMPARE(artifacts->front().role, std::string("weights"));
        QVERIFY(!metrics.isEmpty());
        QVERIFY(!previews.isEmpty());
        QVERIFY(host.verified().problems.empty());
    }

    void theFolderOfARunGoesWithItsEnd()
    {
        HostFixture host;
        const auto run = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*run), RunStatus::Finished);
        QTRY_VERIFY(QDir(host.session->spoolFolder()).entryList({QStringLiteral("work-*")}).isEmpty());
    }

    void runsGoOneAtATimeInTheirOrder()
    {
        HostFixture host;
        std::vector<std::int64_t> order;
        connect(host.session.get(), &Session::runEnded, host.session.get(), [&](std::int64_t run) { order.push_back(run); });
        std::vector<std::int64_t> started;
        for (int i = 0; i < 5; ++i)
            started.push_back(*host.start(FakeBehaviour::Finish));
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), started.size(), 20000);
        QCOMPARE(order, started);
    }

    void aRequestThatIsWrongStartsNothing()
    {
        HostFixture host;
        const auto start = [&](const std::string& kind, const boost::json::object& request) {
            return awaited<std::int64_t>([&](QObject* guard, auto done) {
                host.session->startRun(kind, host.dataset, request, 0, guard, done);
            });
        };
        QCOMPARE(start("credit.unheard", {}).error().code, ErrorCode::UnknownKind);
        QCOMPARE(start("credit.scorecard", {{"colour", 1}}).error().code, ErrorCode::UnknownField);
        QCOMPARE(start("credit.scorecard", {{"target", "nowhere"}}).error().code, ErrorCode::UnknownColumn);
        QVERIFY(host.session->reader().runs()->empty());
        QCOMPARE(host.session->workerState(), WorkerState::Off);
    }

    void theAnswerOfACallGoesNowhereWhenItsGuardHasGone()
    {
        HostFixture host;
        bool called = false;
        QSignalSpy changed(host.session.get(), &Session::datasetsChanged);
        {
            QObject guard;
            host.session->renameDataset(host.dataset, QStringLiteral("other"), &guard, [&](const Result<>&) { called = true; });
        }
        QVERIFY(changed.wait());
        QVERIFY(!called);
        QCOMPARE(host.session->reader().dataset(host.dataset)->name, std::string("other"));
    }

    void aSecondSessionOnTheFileIsReadOnlyAndSaysWhy()
    {
        HostFixture host;
        const auto second = Session::open(host.path(), {});
        QVERIFY(second);
        QVERIFY((*second)->readOnly());
        QCOMPARE((*second)->readOnlyReason()->code, ErrorCode::WorkspaceLocked);
        QCOMPARE((*second)->reader().datasets()->size(), std::size_t(1));
        const auto refused = awaited<std::monostate>([&](QObject* guard, auto done) {
            (*second)->renameDataset(host.dataset, QStringLiteral("other"), guard, done);
        });
        QCOMPARE(refused.error().code, ErrorCode::WorkspaceLocked);
        // Reading that needs a thread works there too.
        const auto spooled = awaited<QString>([&](QObject* guard, auto done) {
            (*second)->spoolFile((*second)->reader().dataset(host.dataset)->sha256, guard, done);
        });
        QVERIFY2(spooled, qPrintable(spooled ? QString() : errorText(spooled.error())));
        QVERIFY(QFileInfo::exists(*spooled));
    }

    void aSymbolicLinkToTheFileIsTheSameFile()
    {
        HostFixture host;
        const QString link = host.folder.filePath(QStringLiteral("link.riskloom"));
        QVERIFY(QFile::link(host.path(), link));
        const auto second = Session::open(link, {});
        QVERIFY(second);
        QCOMPARE((*second)->readOnlyReason()->code, ErrorCode::WorkspaceLocked);
    }

    void aClosedWorkspaceIsOneFile()
    {
        HostFixture host;
        const auto run = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*run), RunStatus::Finished);
        host.session.reset();
        QVERIFY(!QFileInfo::exists(host.path() + QStringLiteral("-wal")));
        const QString copy = host.folder.filePath(QStringLiteral("copy.riskloom"));
        QVERIFY(QFile::copy(host.path(), copy));
        const auto opened = Session::open(copy, {});
        QVERIFY(opened);
        QCOMPARE((*opened)->reader().run(*run)->status, RunStatus::Finished);
        QCOMPARE((*opened)->reader().datasets()->size(), std::size_t(1));
    }

    void theLockGoesWithTheSession()
    {
        HostFixture host;
        host.reopen();
        QVERIFY(!host.session->readOnly());
    }

    void aFileInAFolderThatCannotBeWrittenOpensReadOnly()
    {
        HostFixture host;
        const auto run = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*run), RunStatus::Finished);
        host.session.reset();
        const std::filesystem::path folder = host.folder.path().toStdString();
        std::filesystem::permissions(folder, std::filesystem::perms{0555});
        const bool became = asNobody([&] {
            const auto opened = Session::open(host.path(), {});
            QVERIFY2(opened, qPrintable(opened ? QString() : errorText(opened.error())));
            QCOMPARE((*opened)->readOnlyReason()->code, ErrorCode::ReadOnly);
            QCOMPARE((*opened)->reader().run(*run)->status, RunStatus::Finished);
            const auto refused = awaited<std::monostate>([&](QObject* guard, auto done) {
                (*opened)->renameDataset(host.dataset, QStringLiteral("other"), guard, done);
            });
            QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        });
        std::filesystem::permissions(folder, std::filesystem::perms{0755});
        if (!became)
            QSKIP("needs a user who may not write everywhere");
    }

    void whatIsNoWorkspaceIsRefused()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("notes.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("these are no runs, but a few words that stand here for nothing");
        file.close();
        const auto opened = Session::open(file.fileName(), {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotAWorkspace);
    }

    void runsLeftBehindBecomeInterruptedAtTheNextOpening()
    {
        HostFixture host;
        host.session.reset();
        std::int64_t running = 0;
        std::int64_t queued = 0;
        {
            auto workspace = Workspace::open(host.path().toStdString(), OpenMode::ReadWrite);
            QVERIFY(workspace);
            const NewRun run{"credit.scorecard", 0, host.dataset, "{}", 1, "test"};
            running = *(*workspace)->addRun(run);
            queued = *(*workspace)->addRun(run);
            QVERIFY((*workspace)->startRun(running));
        }
        host.reopen();
        QCOMPARE(host.stored(running).status, RunStatus::Interrupted);
        QCOMPARE(host.stored(queued).status, RunStatus::Interrupted);
    }

    void closingASessionInterruptsItsRuns()
    {
        HostFixture host;
        const auto running = host.start(FakeBehaviour::Slow);
        const auto queued = host.start(FakeBehaviour::Finish);
        QTRY_VERIFY_WITH_TIMEOUT(host.session->progress() && host.session->progress()->fraction > 0.0, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(host.stored(*running).hasCheckpoint, 20000);
        QElapsedTimer closing;
        closing.start();
        host.reopen();
        qInfo("closing and opening again took %lld ms", closing.elapsed());
        QCOMPARE(host.stored(*running).status, RunStatus::Interrupted);
        QCOMPARE(host.stored(*queued).status, RunStatus::Interrupted);
        QVERIFY(host.stored(*running).hasCheckpoint);
        QVERIFY(host.verified().problems.empty());
    }

    void anInterruptedRunGoesOnAsTheSameRun()
    {
        HostFixture host;
        const auto run = host.start(FakeBehaviour::Slow);
        QTRY_VERIFY_WITH_TIMEOUT(host.stored(*run).hasCheckpoint, 20000);
        host.session->stopRun(*run, StopReason::Pause);
        QCOMPARE(host.end(*run), RunStatus::Interrupted);
        host.ends.clear();
        const auto resumed =
            awaited<std::monostate>([&](QObject* guard, auto done) { host.session->resumeRun(*run, guard, done); });
        QVERIFY2(resumed, qPrintable(resumed ? QString() : errorText(resumed.error())));
        QTRY_COMPARE_WITH_TIMEOUT(host.stored(*run).status, RunStatus::Running, 20000);
        host.session->stopRun(*run, StopReason::Cancel);
        QCOMPARE(host.end(*run), RunStatus::Cancelled);
        QCOMPARE(host.session->reader().runs()->size(), std::size_t(1));
    }

    void whatHasNoCheckpointCannotGoOn()
    {
        HostFixture host;
        const auto resume = [&](std::int64_t run) {
            return awaited<std::monostate>([&](QObject* guard, auto done) { host.session->resumeRun(run, guard, done); });
        };
        const auto finished = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*finished), RunStatus::Finished);
        QCOMPARE(resume(*finished).error().code, ErrorCode::RunNotResumable);
        const auto failed = host.start(FakeBehaviour::Fail);
        QCOMPARE(host.end(*failed), RunStatus::Failed);
        QCOMPARE(resume(*failed).error().code, ErrorCode::RunNotResumable);
        QCOMPARE(resume(4711).error().code, ErrorCode::RunNotFound);
    }

    void manyMetricsArriveAndNoneIsLost()
    {
        HostFixture host;
        StallWatch stalls;
        const auto run = host.start(FakeBehaviour::ManyMetrics);
        QCOMPARE(host.end(*run, 60000), RunStatus::Finished);
        QCOMPARE(host.session->reader().metrics(*run)->size(), std::size_t(50000));
        qInfo("longest stall of the event loop: %lld ms", stalls.longestMilliseconds());
        QVERIFY(stalls.longestMilliseconds() < 1000);
    }

    void aBackupIsAWorkspaceOfItsOwn()
    {
        HostFixture host;
        const QString copy = host.folder.filePath(QStringLiteral("copy.riskloom"));
        const auto done =
            awaited<std::monostate>([&](QObject* guard, auto answer) { host.session->backup(copy, guard, answer); });
        QVERIFY2(done, qPrintable(done ? QString() : errorText(done.error())));
        const auto opened = Session::open(copy, {});
        QVERIFY(opened);
        QVERIFY(!(*opened)->readOnly());
        QCOMPARE((*opened)->reader().datasets()->size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
