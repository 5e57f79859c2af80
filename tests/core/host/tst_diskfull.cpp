// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv.h"
#include "tests/core/host/watchedimport.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// While it lives, no file of this program, nor of a program it starts, may grow beyond a size; the core takes that for
// what it takes a full disk for. Programs that run already keep their own limit.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // an error rather than the end
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            qFatal("no limit");
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

constexpr rlim_t nothing = 1;
constexpr int manyRows = 60000;

Result<std::int64_t> importInto(Session& session, const QString& path)
{
    WatchedImport import(session);
    import.task.start({path, QStringLiteral("many rows"), {}});
    if (!import.waitForEnd())
        qFatal("the import has no end");
    return import.ends.front();
}

} // namespace

class TestDiskFull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskRefusesAnImportAndLeavesNothingOfIt_data()
    {
        QTest::addColumn<bool>("tableFits");
        QTest::newRow("no room for the table") << false;
        QTest::newRow("room for the table, none for the workspace") << true;
    }

    void aFullDiskRefusesAnImportAndLeavesNothingOfIt()
    {
        QFETCH(bool, tableFits);
        HostFixture host;
        const QString path = writeFile(host.folder.filePath(QStringLiteral("many.csv")), rowsOfText(manyRows));
        const auto import = importCsv(path.toStdString(), {});
        QVERIFY(import);
        const auto spool = writeSpool(import->table, host.folder.filePath(QStringLiteral("size.table")).toStdString());
        QVERIFY(spool);
        {
            // The journal of the workspace needs more room for the bytes of a table than the table itself.
            const FileSizeLimit limit(tableFits ? spool->bytes : spool->bytes / 2);
            const auto refused = importInto(*host.session, path);
            QVERIFY(!refused);
            QVERIFY2(refused.error().code == ErrorCode::DiskFull, qPrintable(errorText(refused.error())));
            const bool inWorkspace = refused.error().args.front() == host.session->path().toStdString();
            QCOMPARE(inWorkspace, tableFits);
        }
        QCOMPARE(host.session->reader().datasets()->size(), std::size_t(1));
        QVERIFY(leftImports(host).isEmpty());
        QVERIFY(host.verified().problems.empty());
        const auto imported = importInto(*host.session, path);
        QVERIFY2(imported, qPrintable(imported ? QString() : errorText(imported.error())));
        QCOMPARE(host.session->reader().dataset(*imported)->rows, std::int64_t(manyRows));
    }

    void aRunThatCannotBeStoredIsNotStarted()
    {
        HostFixture host;
        {
            const FileSizeLimit limit(nothing);
            const auto refused = host.start(FakeBehaviour::Finish);
            QVERIFY(!refused);
            QVERIFY2(refused.error().code == ErrorCode::DiskFull, qPrintable(errorText(refused.error())));
        }
        QVERIFY(host.session->reader().runs()->empty());
        const auto run = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*run), RunStatus::Finished);
    }

    void aWorkerThatFindsTheDiskFullFailsItsRunAndGoesOn()
    {
        HostFixture host;
        {
            const FileSizeLimit limit(1U << 20U);
            host.session->startWorker();
            QTRY_COMPARE_WITH_TIMEOUT(host.session->workerState(), WorkerState::Ready, 20000);
        }
        const auto run = host.start(FakeBehaviour::LargeArtifact); // 3 MB
        QCOMPARE(host.end(*run), RunStatus::Failed);
        QVERIFY(host.stored(*run).error);
        QCOMPARE(host.stored(*run).error->code, ErrorCode::DiskFull);
        const auto next = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*next), RunStatus::Finished);
        QVERIFY(host.verified().problems.empty());
    }

    void aFullDiskDelaysTheEndOfARunAndLosesNothing()
    {
        HostFixture host;
        const auto first = host.start(FakeBehaviour::Finish); // the worker is there now, without a limit
        QCOMPARE(host.end(*first), RunStatus::Finished);
        QSignalSpy failures(host.session.get(), &Session::writeFailed);
        std::int64_t run = 0;
        {
            const FileSizeLimit limit(1U << 20U);
            const auto started = host.start(FakeBehaviour::LargeArtifact); // 3 MB
            QVERIFY2(started, qPrintable(started ? QString() : errorText(started.error())));
            run = *started;
            QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, 20000);
            QTest::qWait(2500); // it is tried again meanwhile
            QCOMPARE(failures.count(), 1); // and told once
            QVERIFY(!host.ends.contains(run));
        }
        QCOMPARE(host.end(run), RunStatus::Finished);
        const auto artifacts = host.session->reader().artifacts(run);
        QCOMPARE(artifacts->size(), std::size_t(1));
        QCOMPARE(artifacts->front().bytes, std::int64_t(3) << 20);
        QVERIFY(host.verified().problems.empty());
        const auto next = host.start(FakeBehaviour::Finish);
        QCOMPARE(host.end(*next), RunStatus::Finished);
    }
};

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"
