// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "tests/core/store/fixture.h"

#include <QObject>

#include <array>
#include <chrono>
#include <csignal>
#include <map>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace riskloom;
using namespace riskloom::testing;

// What was acknowledged stays, whatever happens to the process or to the disk.
class TestDurability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedSurvivesAKill();
    void aDatasetTheDiskHasNoRoomForLeavesTheOldOnes();
    void metricsTheDiskHasNoRoomForLeaveTheOldOnes();
    void aFullDatabaseIsAFullDisk();
    void aFullDiskLeavesNoHalfFiles();
    void aBackupIsTheWholeWorkspace();
    void aBackupReplacesAnOlderOne();
    void aBackupNeverReplacesAnOpenWorkspaceOrItself();
};

namespace {

struct Acknowledged {
    enum What : std::int64_t { Added, Metric, Checkpoint, Ended } what = Added;
    std::int64_t run = 0;
    std::int64_t step = 0;
};

std::string checkpointText(std::int64_t run, std::int64_t step)
{
    const auto size = static_cast<std::size_t>(step * 7919 % 30000); // from one page to several
    return std::to_string(run) + " " + std::to_string(step) + " " + noise(size, static_cast<std::uint32_t>(step));
}

// Runs and runs until it is killed, and says through the pipe what it was told is stored.
[[noreturn]] void workUntilKilled(const Folder& folder, std::int64_t dataset, int pipe)
{
    const auto tell = [pipe](const Acknowledged& done) {
        if (::write(pipe, &done, sizeof done) != static_cast<ssize_t>(sizeof done))
            ::_exit(1);
    };
    const auto workspace = openWorkspace(folder / "w.riskloom");
    valueOf(workspace->interruptRunning());
    for (;;) {
        const auto run = valueOf(workspace->addRun(describeRun(dataset)));
        tell({Acknowledged::Added, run, 0});
        demand(workspace->startRun(run));
        for (std::int64_t step = 1; step < 10; ++step) {
            const std::vector<MetricPoint> points{{"loss", step, 1.0 / static_cast<double>(step)}};
            demand(workspace->addMetrics(run, points));
            tell({Acknowledged::Metric, run, step});
            const File file = folder.write("checkpoint", checkpointText(run, step));
            demand(workspace->replaceCheckpoint(run, {"", "safetensors", file.sha256, file.path}));
            tell({Acknowledged::Checkpoint, run, step});
        }
        RunEnd end;
        end.reportJson = R"({"run":)" + std::to_string(run) + "}";
        const File weights = folder.write("weights", checkpointText(run, 100));
        end.artifacts = {{"weights", "safetensors", weights.sha256, weights.path}};
        demand(workspace->endRun(run, end));
        tell({Acknowledged::Ended, run, 0});
    }
}

std::vector<Acknowledged> killAfter(const Folder& folder, std::int64_t dataset, std::chrono::microseconds patience)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        qFatal("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        workUntilKilled(folder, dataset, ends[1]);
    }
    ::close(ends[1]);
    std::this_thread::sleep_for(patience);
    ::kill(child, SIGKILL);
    std::vector<Acknowledged> acknowledged;
    Acknowledged next;
    while (::read(ends[0], &next, sizeof next) == static_cast<ssize_t>(sizeof next))
        acknowledged.push_back(next);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSIGNALED(status))
        qFatal("the child ended by itself");
    return acknowledged;
}

void checkStillThere(const Workspace& workspace, const Acknowledged& done)
{
    const RunRecord run = valueOf(workspace.run(done.run));
    if (done.what == Acknowledged::Metric) {
        const auto points = valueOf(workspace.metrics(done.run));
        QVERIFY(static_cast<std::int64_t>(points.size()) >= done.step);
        QCOMPARE(points[static_cast<std::size_t>(done.step - 1)].value, 1.0 / static_cast<double>(done.step));
    } else if (done.what == Acknowledged::Checkpoint && run.status != RunStatus::Finished) {
        const auto artifacts = valueOf(workspace.artifacts(done.run));
        QCOMPARE(artifacts.size(), std::size_t{1});
        const auto bytes = valueOf(workspace.artifactBytes(artifacts.front().sha256));
        const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        QVERIFY(std::stoll(text.substr(text.find(' '))) >= done.step); // this one or a later one
    } else if (done.what == Acknowledged::Ended) {
        QCOMPARE(run.status, RunStatus::Finished);
        QCOMPARE(run.reportJson, R"({"run":)" + std::to_string(done.run) + "}");
        QCOMPARE(valueOf(workspace.artifacts(done.run)).front().role, std::string("weights"));
    }
}

// As long as it lives, no file of this process grows beyond `bytes`.
class FileSizeLimit {
public:
    explicit FileSizeLimit(std::uintmax_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

std::uintmax_t largestFile(const Folder& folder)
{
    return std::max(std::filesystem::file_size(folder / "w.riskloom"),
                    std::filesystem::file_size(folder / "w.riskloom-wal"));
}

} // namespace

void TestDurability::whatWasAcknowledgedSurvivesAKill()
{
    const Folder folder;
    std::int64_t dataset = 0;
    {
        const auto workspace = openWorkspace(folder / "w.riskloom");
        dataset = fill(*workspace, folder).dataset;
    }
    Random random(20260302);
    std::size_t total = 0;
    for (int round = 0; round < 50; ++round) {
        const auto acknowledged = killAfter(folder, dataset, std::chrono::microseconds(random.below(60000)));
        total += acknowledged.size();
        const auto workspace = openWorkspace(folder / "w.riskloom");
        for (const Acknowledged& done : acknowledged)
            checkStillThere(*workspace, done);
        QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
    }
    qInfo("%zu acknowledged writes survived 50 kills", total);
    QVERIFY(total > 0);
}

void TestDurability::aDatasetTheDiskHasNoRoomForLeavesTheOldOnes()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    int refused = 0;
    int taken = 0;
    for (int attempt = 0; attempt < 30; ++attempt) {
        const std::string name = "d" + std::to_string(attempt);
        const File spool = folder.write(name, noise(120000, 50U + static_cast<std::uint32_t>(attempt)));
        const auto before = valueOf(workspace->datasets()).size();
        Result<std::int64_t> added;
        {
            const FileSizeLimit limit(largestFile(folder) + static_cast<std::uintmax_t>(attempt) * 7001);
            added = workspace->addDataset(describeDataset(name, spool), spool.path);
            QCOMPARE(valueOf(workspace->datasets()).size(), before + (added.ok() ? 1 : 0)); // while it is full
            QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
        }
        if (added) {
            ++taken;
            continue;
        }
        ++refused;
        RISKLOOM_FAILS(added, ErrorCode::DiskFull);
        QCOMPARE(added.error().args.front(), (folder / "w.riskloom").string());
        RISKLOOM_OK(workspace->addDataset(describeDataset(name, spool), spool.path)); // there is room again
    }
    QVERIFY(refused > 0 && taken > 0);
    QCOMPARE(valueOf(workspace->run(filled.finished)).headline, std::string(R"({"auc":0.791})"));
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestDurability::metricsTheDiskHasNoRoomForLeaveTheOldOnes()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const auto run = valueOf(workspace->addRun(describeRun(filled.dataset)));
    const auto pointsOf = [](std::int64_t batch) {
        std::vector<MetricPoint> points;
        for (std::int64_t i = 0; i < 100; ++i)
            points.push_back({"loss", batch * 100 + i, static_cast<double>(i)});
        return points;
    };
    std::int64_t batch = 0;
    {
        const FileSizeLimit limit(largestFile(folder) + 100000);
        auto added = workspace->addMetrics(run, pointsOf(batch));
        while (added && batch < 10000)
            added = workspace->addMetrics(run, pointsOf(++batch));
        RISKLOOM_FAILS(added, ErrorCode::DiskFull);
        QCOMPARE(valueOf(workspace->metrics(run)).size(), static_cast<std::size_t>(batch) * 100);
    }
    QVERIFY(batch > 0);
    RISKLOOM_OK(workspace->addMetrics(run, pointsOf(batch)));
    QCOMPARE(valueOf(workspace->metrics(run)).size(), static_cast<std::size_t>(batch + 1) * 100);
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestDurability::aFullDatabaseIsAFullDisk()
{
    const Folder folder;
    const auto connection = valueOf(store::openConnection(folder / "w", OpenMode::ReadWrite, store::migrations()));
    connection.database->exec("PRAGMA max_page_count = 1"); // SQLite: as many as there are
    const auto outcome = store::guarded(connection.path, connection.database.get(), [&]() -> Result<> {
        connection.database->exec("INSERT INTO blobs (sha256, part, bytes) VALUES ('', 0, zeroblob(100000))");
        return {};
    });
    RISKLOOM_FAILS(outcome, ErrorCode::DiskFull);
}

void TestDurability::aFullDiskLeavesNoHalfFiles()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const File spool = folder.write("big.table", noise(300000, 5));
    valueOf(workspace->addDataset(describeDataset("big", spool), spool.path));
    RISKLOOM_OK(workspace->backup(folder / "older.riskloom"));
    const std::string older = readAll(folder / "older.riskloom");
    const auto files = std::distance(std::filesystem::directory_iterator(folder.path()), {});
    {
        const FileSizeLimit limit(100000);
        RISKLOOM_FAILS(workspace->writeSpoolFile(spool.sha256, folder / "out.table"), ErrorCode::DiskFull);
        const auto copied = workspace->backup(folder / "older.riskloom");
        RISKLOOM_FAILS(copied, ErrorCode::DiskFull);
        QCOMPARE(copied.error().args.front(), (folder / "older.riskloom").string());
    }
    QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path()), {}), files);
    QVERIFY(readAll(folder / "older.riskloom") == older);
}

void TestDurability::aBackupIsTheWholeWorkspace()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder); // still in the write-ahead log
    const auto reader = openWorkspace(folder / "w.riskloom", OpenMode::ReadOnly);
    RISKLOOM_OK(workspace->backup(folder / "copy.riskloom"));
    RISKLOOM_OK(reader->backup(folder / "copy2.riskloom"));
    RISKLOOM_OK(workspace->setRunNote(filled.finished, "later"));
    for (const char* name : {"copy.riskloom", "copy2.riskloom"}) {
        const auto copy = openWorkspace(folder / name);
        const VerifyReport report = valueOf(copy->verify({}));
        QCOMPARE(problemsOf(report), std::string());
        QCOMPARE(report.auditEntries, 7);
        QCOMPARE(valueOf(copy->run(filled.finished)).note, std::string());
        QCOMPARE(valueOf(copy->metrics(filled.finished)).size(), std::size_t{50});
        RISKLOOM_OK(copy->setRunNote(filled.finished, "works on"));
    }
}

void TestDurability::aBackupReplacesAnOlderOne()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    RISKLOOM_OK(workspace->backup(folder / "copy.riskloom"));
    RISKLOOM_OK(workspace->setRunNote(filled.finished, "later"));
    RISKLOOM_OK(workspace->backup(folder / "copy.riskloom"));
    QCOMPARE(valueOf(openWorkspace(folder / "copy.riskloom")->run(filled.finished)).note, std::string("later"));
    RISKLOOM_FAILS(workspace->backup(folder / "no" / "copy.riskloom"), ErrorCode::FileUnwritable);
}

void TestDurability::aBackupNeverReplacesAnOpenWorkspaceOrItself()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    fill(*workspace, folder);
    const auto other = openWorkspace(folder / "other.riskloom");
    RISKLOOM_FAILS(workspace->backup(folder / "w.riskloom"), ErrorCode::FileUnwritable);
    RISKLOOM_FAILS(workspace->backup(folder / "." / "w.riskloom"), ErrorCode::FileUnwritable);
    RISKLOOM_FAILS(workspace->backup(folder / "other.riskloom"), ErrorCode::WorkspaceLocked);
    RISKLOOM_FAILS(workspace->backup(folder.path()), ErrorCode::FileUnwritable);
    QVERIFY(valueOf(other->runs()).empty());
    QCOMPARE(valueOf(workspace->runs()).size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestDurability)
#include "tst_durability.moc"
