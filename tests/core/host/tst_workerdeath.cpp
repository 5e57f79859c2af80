// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/host/hostfixture.h"

#include <QTest>

#include <chrono>

using namespace riskloom;
using namespace riskloom::testing;
using namespace std::chrono_literals;

// Whatever a worker does, the window's thread goes on, each run ends exactly once, and the next one works.
class TestWorkerDeath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunEndsOnceHoweverItsWorkerBehaves_data()
    {
        QTest::addColumn<FakeBehaviour>("behaviour");
        QTest::addColumn<RunStatus>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("checkpoint");
        const auto row = [](const char* name, FakeBehaviour behaviour, RunStatus status, ErrorCode code, bool checkpoint) {
            QTest::newRow(name) << behaviour << status << code << checkpoint;
        };
        row("fails", FakeBehaviour::Fail, RunStatus::Failed, ErrorCode::NotConverged, false);
        row("throws", FakeBehaviour::Throw, RunStatus::Failed, ErrorCode::Internal, false);
        row("crashes", FakeBehaviour::Crash, RunStatus::Interrupted, ErrorCode::WorkerCrashed, true);
        row("crashes before it answers", FakeBehaviour::CrashUnanswered, RunStatus::Interrupted,
            ErrorCode::WorkerCrashed, false);
        row("aborts", FakeBehaviour::Abort, RunStatus::Interrupted, ErrorCode::WorkerCrashed, true);
        row("leaves", FakeBehaviour::Leave, RunStatus::Interrupted, ErrorCode::WorkerCrashed, true);
        row("is silent", FakeBehaviour::Silent, RunStatus::Interrupted, ErrorCode::WorkerSilent, false);
        row("sends garbage", FakeBehaviour::Garbage, RunStatus::Interrupted, ErrorCode::ProtocolError, false);
        row("sends a line without end", FakeBehaviour::LongLine, RunStatus::Interrupted, ErrorCode::ProtocolError, false);
        row("lies about a file", FakeBehaviour::WrongHash, RunStatus::Failed, ErrorCode::HashMismatch, false);
        row("names a file that is not there", FakeBehaviour::MissingFile, RunStatus::Failed, ErrorCode::FileNotFound, false);
        row("names a file elsewhere", FakeBehaviour::OutsideFile, RunStatus::Interrupted, ErrorCode::ProtocolError, false);
    }

    void aRunEndsOnceHoweverItsWorkerBehaves()
    {
        QFETCH(FakeBehaviour, behaviour);
        QFETCH(RunStatus, status);
        QFETCH(ErrorCode, code);
        QFETCH(bool, checkpoint);
        HostFixture host({}, {.silence = 3000ms});
        StallWatch stalls;
        const auto bad = host.start(behaviour);
        const auto next = host.start(FakeBehaviour::Finish);
        QVERIFY(bad && next);
        QCOMPARE(host.end(*bad), status);
        QCOMPARE(host.end(*next), RunStatus::Finished);

        const RunRecord record = host.stored(*bad);
        QCOMPARE(record.status, status);
        QVERIFY(record.error);
        QVERIFY2(record.error->code == code, qPrintable(errorText(*record.error)));
        QCOMPARE(record.hasCheckpoint, checkpoint);
        QCOMPARE(host.ends.at(*bad).size(), std::size_t(1));
        QVERIFY(host.verified().problems.empty());
        qInfo("longest stall of the event loop: %lld ms", stalls.longestMilliseconds());
        QVERIFY(stalls.longestMilliseconds() < 1000);
    }

    void aLargeReportDoesNotHoldUpTheWindow()
    {
        HostFixture host;
        StallWatch stalls;
        const auto run = host.start(FakeBehaviour::LargeReport);
        QCOMPARE(host.end(*run, 60000), RunStatus::Finished);
        qInfo("longest stall of the event loop: %lld ms", stalls.longestMilliseconds());
        QVERIFY(stalls.longestMilliseconds() < 1000);
        QVERIFY(host.stored(*run).reportJson.size() > 20U << 20U);
    }

    void aWorkerThatCannotWorkIsGivenUp_data()
    {
        QTest::addColumn<QString>("manner");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("dies") << QStringLiteral("--die") << ErrorCode::WorkerCrashed;
        QTest::newRow("says nothing") << QStringLiteral("--mute") << ErrorCode::WorkerSilent;
        QTest::newRow("babbles") << QStringLiteral("--babble") << ErrorCode::ProtocolError;
        QTest::newRow("speaks another version") << QStringLiteral("--stranger") << ErrorCode::ProtocolError;
    }

    void aWorkerThatCannotWorkIsGivenUp()
    {
        QFETCH(QString, manner);
        QFETCH(ErrorCode, code);
        // Only the one that says nothing is a matter of time.
        HostFixture host({manner}, {.greeting = code == ErrorCode::WorkerSilent ? 500ms : 60000ms});
        StallWatch stalls;
        const auto first = host.start(FakeBehaviour::Finish);
        const auto second = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*first), RunStatus::Failed);
        QCOMPARE(host.end(*second), RunStatus::Failed);
        QCOMPARE(host.session->workerState(), WorkerState::Broken);
        QCOMPARE(host.stored(*first).error->code, code);
        QVERIFY(stalls.longestMilliseconds() < 1000);
        // Asked again, it is tried again.
        const auto third = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*third), RunStatus::Failed);
    }

    void aProgramThatIsNotThereIsNotTriedAgain()
    {
        HostFixture host;
        SessionOptions options;
        options.worker.program = QStringLiteral("/nowhere/riskloom-worker");
        host.reopen(options);
        const auto run = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*run, 5000), RunStatus::Failed);
        QCOMPARE(host.stored(*run).error->code, ErrorCode::WorkerNotStarted);
    }

    void aStopIsVisibleAtOnceAndDoneSoon_data()
    {
        QTest::addColumn<StopReason>("reason");
        QTest::addColumn<RunStatus>("status");
        QTest::newRow("cancel") << StopReason::Cancel << RunStatus::Cancelled;
        QTest::newRow("pause") << StopReason::Pause << RunStatus::Interrupted;
    }

    // A run is stopped at forty moments of its life, from before the worker is there to the middle of its work.
    void aStopIsVisibleAtOnceAndDoneSoon()
    {
        QFETCH(StopReason, reason);
        QFETCH(RunStatus, status);
        HostFixture host;
        StallWatch stalls;
        qint64 longest = 0;
        for (int moment = 0; moment < 40; ++moment) {
            const auto run = host.start(FakeBehaviour::Slow);
            QTest::qWait(moment * moment / 4);
            QElapsedTimer clock;
            clock.start();
            host.session->stopRun(*run, reason);
            const auto progress = host.session->progress();
            QVERIFY(!progress || progress->run != *run || progress->stopping);
            QCOMPARE(host.end(*run), status);
            longest = std::max(longest, clock.elapsed());
            QVERIFY(!host.stored(*run).error);
        }
        qInfo("longest way from stop to end: %lld ms; longest stall %lld ms", longest, stalls.longestMilliseconds());
        QVERIFY(stalls.longestMilliseconds() < 1000);
        QVERIFY(host.verified().problems.empty());
    }

    void aWorkerThatIgnoresAStopIsEnded()
    {
        HostFixture host({}, {.stop = 700ms});
        const auto run = host.start(FakeBehaviour::Deaf);
        QTRY_VERIFY_WITH_TIMEOUT(host.stored(*run).hasCheckpoint, 20000);
        host.session->stopRun(*run, StopReason::Pause);
        host.session->stopRun(*run, StopReason::Cancel); // a second thought holds
        QCOMPARE(host.end(*run), RunStatus::Cancelled);
        QVERIFY(host.stored(*run).hasCheckpoint);
        const auto next = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*next), RunStatus::Finished);
    }

    void aQueuedRunIsStoppedWithoutAWorker()
    {
        HostFixture host;
        const auto running = host.start(FakeBehaviour::Slow);
        const auto queued = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.session->queuedRuns(), std::vector<std::int64_t>{*queued});
        host.session->stopRun(*queued, StopReason::Cancel);
        QVERIFY(host.session->queuedRuns().empty());
        QCOMPARE(host.end(*queued), RunStatus::Cancelled);
        QVERIFY(!host.ends.contains(*running));
        host.session->stopRun(*running, StopReason::Cancel);
        QCOMPARE(host.end(*running), RunStatus::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestWorkerDeath)
#include "tst_workerdeath.moc"
