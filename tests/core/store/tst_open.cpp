// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "tests/core/store/fixture.h"
#include "tests/support/nobody.h"

#include <QObject>

#include <array>

#include <sys/wait.h>
#include <unistd.h>

using namespace riskloom;
using namespace riskloom::testing;

// What can be opened, how, and what is refused with which error.
class TestOpen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoWorkspaceIsRefusedAndStaysAsItWas_data();
    void whatIsNoWorkspaceIsRefusedAndStaysAsItWas();
    void aMissingFileIsNotMadeByAReader();
    void aFileWithoutAVersionIsCorrupt();
    void aNewerVersionIsReadAndNotWritten();
    void aSecondWriterIsLockedOutUntilTheFirstHasGone();
    void aWriterOfAnotherProcessLocksOutToo();
    void aReaderSeesWhatIsCommittedAndMayNotWrite();
    void aReaderLeftAloneStillReads();
    void aReadOnlyFolderCanBeRead();
    void aReadOnlyFileIsNotWritten();
    void unusualNamesWork();
    void theConnectionHasItsPragmas();
    void aTruncatedFileIsNotedAtOpeningOrByVerify();
    void anOlderFileIsBackedUpAndLifted();
    void aMigrationThatFailsLeavesTheFileAsItWas();
    void theFirstReleasedVersionStillOpens();
};

namespace {

void patch(const std::filesystem::path& path, const std::string& pragma)
{
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec(pragma);
}

} // namespace

void TestOpen::whatIsNoWorkspaceIsRefusedAndStaysAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("name;age\nAnn;31\n");
    QTest::newRow("a page of text") << QByteArray(5000, 'x');
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
}

void TestOpen::whatIsNoWorkspaceIsRefusedAndStaysAsItWas()
{
    QFETCH(QByteArray, bytes);
    const Folder folder;
    const File file = folder.write("w.riskloom", bytes.toStdString());
    RISKLOOM_FAILS(Workspace::open(file.path, OpenMode::ReadWrite), ErrorCode::NotAWorkspace);
    RISKLOOM_FAILS(Workspace::open(file.path, OpenMode::ReadOnly), ErrorCode::NotAWorkspace);
    QCOMPARE(readAll(file.path), bytes.toStdString());
    QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);

    SQLite::Database(( folder / "other.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (a)");
    RISKLOOM_FAILS(Workspace::open(folder / "other.db", OpenMode::ReadWrite), ErrorCode::NotAWorkspace);
    RISKLOOM_FAILS(Workspace::open(folder.path(), OpenMode::ReadWrite), ErrorCode::NotAWorkspace);
}

void TestOpen::aMissingFileIsNotMadeByAReader()
{
    const Folder folder;
    RISKLOOM_FAILS(Workspace::open(folder / "w.riskloom", OpenMode::ReadOnly), ErrorCode::FileNotFound);
    RISKLOOM_FAILS(Workspace::open(folder / "no" / "w.riskloom", OpenMode::ReadWrite), ErrorCode::ReadOnly);
    QVERIFY(std::filesystem::is_empty(folder.path()));
}

void TestOpen::aFileWithoutAVersionIsCorrupt()
{
    const Folder folder;
    openWorkspace(folder / "w.riskloom");
    patch(folder / "w.riskloom", "PRAGMA user_version = 0");
    RISKLOOM_FAILS(Workspace::open(folder / "w.riskloom", OpenMode::ReadWrite), ErrorCode::FileCorrupt);
    RISKLOOM_FAILS(Workspace::open(folder / "w.riskloom", OpenMode::ReadOnly), ErrorCode::FileCorrupt);
}

void TestOpen::aNewerVersionIsReadAndNotWritten()
{
    const Folder folder;
    Filled filled;
    {
        const auto workspace = openWorkspace(folder / "w.riskloom");
        filled = fill(*workspace, folder);
    }
    patch(folder / "w.riskloom", "PRAGMA user_version = 4711");
    const auto refused = Workspace::open(folder / "w.riskloom", OpenMode::ReadWrite);
    RISKLOOM_FAILS(refused, ErrorCode::WorkspaceTooNew);
    QCOMPARE(refused.error().args, (std::vector<std::string>{(folder / "w.riskloom").string(), "4711",
                                            std::to_string(store::migrations().size())}));
    const auto workspace = openWorkspace(folder / "w.riskloom", OpenMode::ReadOnly);
    QCOMPARE(workspace->formatVersion(), 4711);
    QCOMPARE(valueOf(workspace->run(filled.finished)).headline, std::string(R"({"auc":0.791})"));
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestOpen::aSecondWriterIsLockedOutUntilTheFirstHasGone()
{
    const Folder folder;
    auto first = openWorkspace(folder / "w.riskloom");
    RISKLOOM_FAILS(Workspace::open(folder / "w.riskloom", OpenMode::ReadWrite), ErrorCode::WorkspaceLocked);
    std::filesystem::create_symlink(folder / "w.riskloom", folder / "link.riskloom");
    RISKLOOM_FAILS(Workspace::open(folder / "link.riskloom", OpenMode::ReadWrite), ErrorCode::WorkspaceLocked);
    RISKLOOM_OK(Workspace::open(folder / "w.riskloom", OpenMode::ReadOnly));
    first.reset();
    RISKLOOM_OK(Workspace::open(folder / "w.riskloom", OpenMode::ReadWrite));
}

void TestOpen::aWriterOfAnotherProcessLocksOutToo()
{
    const Folder folder;
    std::array<int, 2> toParent{};
    std::array<int, 2> toChild{};
    QVERIFY(::pipe(toParent.data()) == 0 && ::pipe(toChild.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto workspace = Workspace::open(folder / "w.riskloom", OpenMode::ReadWrite);
        char byte = workspace.ok() ? 'y' : 'n';
        const bool told = ::write(toParent[1], &byte, 1) == 1;
        ::_exit(told && ::read(toChild[0], &byte, 1) == 1 ? 0 : 1); // dies without closing
    }
    char byte = 0;
    QCOMPARE(::read(toParent[0], &byte, 1), ssize_t{1});
    QCOMPARE(byte, 'y');
    RISKLOOM_FAILS(Workspace::open(folder / "w.riskloom", OpenMode::ReadWrite), ErrorCode::WorkspaceLocked);
    RISKLOOM_OK(Workspace::open(folder / "w.riskloom", OpenMode::ReadOnly));
    QCOMPARE(::write(toChild[1], &byte, 1), ssize_t{1});
    ::waitpid(child, nullptr, 0);
    RISKLOOM_OK(Workspace::open(folder / "w.riskloom", OpenMode::ReadWrite));
    for (const int end : {toParent[0], toParent[1], toChild[0], toChild[1]})
        ::close(end);
}

void TestOpen::aReaderSeesWhatIsCommittedAndMayNotWrite()
{
    const Folder folder;
    const auto writer = openWorkspace(folder / "w.riskloom");
    const auto reader = openWorkspace(folder / "w.riskloom", OpenMode::ReadOnly);
    const Filled filled = fill(*writer, folder);
    const auto run = valueOf(writer->addRun(describeRun(filled.dataset)));
    demand(writer->startRun(run));
    for (int step = 0; step < 100; ++step) {
        const std::vector<MetricPoint> points{{"a", step, 1.0 * step}, {"b", step, 2.0 * step}};
        RISKLOOM_OK(writer->addMetrics(run, points));
        const auto seen = valueOf(reader->metrics(run));
        QCOMPARE(seen.size(), static_cast<std::size_t>(2 * (step + 1)));
        QVERIFY(seen == valueOf(writer->metrics(run)));
    }
    QCOMPARE(problemsOf(valueOf(reader->verify({}))), std::string());
    RISKLOOM_FAILS(reader->setRunNote(run, "x"), ErrorCode::ReadOnly);
    RISKLOOM_FAILS(reader->addRun(describeRun(filled.dataset)), ErrorCode::ReadOnly);
    RISKLOOM_FAILS(reader->interruptRunning(), ErrorCode::ReadOnly);
}

void TestOpen::aReaderLeftAloneStillReads()
{
    const Folder folder;
    auto writer = openWorkspace(folder / "w.riskloom");
    fill(*writer, folder);
    auto reader = openWorkspace(folder / "w.riskloom", OpenMode::ReadOnly);
    QCOMPARE(valueOf(reader->runs()).size(), std::size_t{2});
    writer.reset();
    QCOMPARE(valueOf(reader->runs()).size(), std::size_t{2});
    reader.reset();
    QCOMPARE(problemsOf(valueOf(openWorkspace(folder / "w.riskloom")->verify({}))), std::string());
    QVERIFY(!std::filesystem::exists(folder / "w.riskloom-wal"));
}

void TestOpen::aReadOnlyFolderCanBeRead()
{
    const Folder folder;
    const auto inside = folder / "locked 100% away";
    std::filesystem::create_directory(inside);
    {
        const auto workspace = openWorkspace(inside / "w.riskloom");
        fill(*workspace, folder);
    }
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0755});
    std::filesystem::permissions(inside, std::filesystem::perms{0555});
    const bool became = asNobody([&] {
        RISKLOOM_FAILS(Workspace::open(inside / "w.riskloom", OpenMode::ReadWrite), ErrorCode::ReadOnly);
        RISKLOOM_FAILS(Workspace::open(inside / "new.riskloom", OpenMode::ReadWrite), ErrorCode::ReadOnly);
        const auto workspace = Workspace::open(inside / "w.riskloom", OpenMode::ReadOnly);
        RISKLOOM_OK(workspace);
        QCOMPARE(valueOf((*workspace)->runs()).size(), std::size_t{2});
        QCOMPARE(problemsOf(valueOf((*workspace)->verify({}))), std::string());
        RISKLOOM_FAILS((*workspace)->backup(inside / "copy.riskloom"), ErrorCode::FileUnwritable);
    });
    std::filesystem::permissions(inside, std::filesystem::perms{0755});
    if (!became)
        QSKIP("needs a user who may not write everywhere");
}

void TestOpen::aReadOnlyFileIsNotWritten()
{
    const Folder folder;
    openWorkspace(folder / "w.riskloom");
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0777});
    std::filesystem::permissions(folder / "w.riskloom", std::filesystem::perms{0444});
    std::filesystem::permissions(folder / ".w.riskloom.lock", std::filesystem::perms{0666});
    const bool became = asNobody([&] {
        RISKLOOM_FAILS(Workspace::open(folder / "w.riskloom", OpenMode::ReadWrite), ErrorCode::ReadOnly);
        RISKLOOM_OK(Workspace::open(folder / "w.riskloom", OpenMode::ReadOnly));
    });
    if (!became)
        QSKIP("needs a user who may not write everywhere");
}

void TestOpen::unusualNamesWork()
{
    const Folder folder;
    for (const char* name : {"Arbeit & 工作 100%.riskloom", "a?b#c.riskloom", "no ending", "quo'te\".riskloom"}) {
        {
            const auto workspace = openWorkspace(folder / name);
            fill(*workspace, folder);
        }
        QCOMPARE(valueOf(openWorkspace(folder / name, OpenMode::ReadOnly)->runs()).size(), std::size_t{2});
    }
}

void TestOpen::theConnectionHasItsPragmas()
{
    const Folder folder;
    const auto value = [](const store::Connection& connection, const char* name) {
        return connection.database->execAndGet(std::string("PRAGMA ") + name).getString();
    };
    const auto writer = valueOf(store::openConnection(folder / "w", OpenMode::ReadWrite, store::migrations()));
    const auto reader = valueOf(store::openConnection(folder / "w", OpenMode::ReadOnly, store::migrations()));
    QCOMPARE(value(writer, "journal_mode"), std::string("wal"));
    QCOMPARE(value(writer, "synchronous"), std::string("2"));
    QCOMPARE(value(writer, "foreign_keys"), std::string("1"));
    QCOMPARE(value(reader, "query_only"), std::string("1"));
    QCOMPARE(value(reader, "wal_autocheckpoint"), std::string("0"));
    for (const store::Connection* connection : {&writer, &reader}) {
        QCOMPARE(value(*connection, "trusted_schema"), std::string("0"));
        QCOMPARE(value(*connection, "cell_size_check"), std::string("1"));
        QCOMPARE(value(*connection, "mmap_size"), std::string("0"));
    }
}

void TestOpen::aTruncatedFileIsNotedAtOpeningOrByVerify()
{
    const Folder folder;
    {
        const auto workspace = openWorkspace(folder / "w.riskloom");
        fill(*workspace, folder);
    }
    const std::string healthy = readAll(folder / "w.riskloom");
    for (std::size_t size = 1; size < healthy.size(); size += 977) {
        const File cut = folder.write("cut.riskloom", std::string_view(healthy).substr(0, size));
        const auto opened = Workspace::open(cut.path, OpenMode::ReadOnly);
        if (!opened)
            continue;
        const auto report = (*opened)->verify({});
        QVERIFY2(!report || !report->problems.empty(), std::to_string(size).c_str());
    }
}

void TestOpen::anOlderFileIsBackedUpAndLifted()
{
    const Folder folder;
    {
        const auto workspace = openWorkspace(folder / "w.riskloom");
        fill(*workspace, folder);
    }
    std::vector<std::string_view> steps(store::migrations().begin(), store::migrations().end());
    const auto version = static_cast<int>(steps.size());
    steps.push_back("ALTER TABLE runs ADD COLUMN mood TEXT NOT NULL DEFAULT 'good'");
    steps.push_back("CREATE TABLE more (a INTEGER) STRICT");
    {
        const auto lifted = valueOf(store::openConnection(folder / "w.riskloom", OpenMode::ReadWrite, steps));
        QCOMPARE(lifted.version, version + 2);
        QCOMPARE(store::queryText(*lifted.database, "SELECT mood FROM runs WHERE id = 1"), std::string("good"));
    }
    const auto backup = folder / ("w.riskloom.v" + std::to_string(version) + "-backup");
    const auto older = openWorkspace(backup);
    QCOMPARE(older->formatVersion(), version);
    QCOMPARE(problemsOf(valueOf(older->verify({}))), std::string());
    RISKLOOM_FAILS(Workspace::open(folder / "w.riskloom", OpenMode::ReadWrite), ErrorCode::WorkspaceTooNew);
}

void TestOpen::aMigrationThatFailsLeavesTheFileAsItWas()
{
    const Folder folder;
    {
        const auto workspace = openWorkspace(folder / "w.riskloom");
        fill(*workspace, folder);
    }
    std::vector<std::string_view> steps(store::migrations().begin(), store::migrations().end());
    steps.push_back("CREATE TABLE more (a INTEGER) STRICT; INSERT INTO nowhere VALUES (1)");
    RISKLOOM_FAILS(store::openConnection(folder / "w.riskloom", OpenMode::ReadWrite, steps), ErrorCode::DatabaseFailure);
    const auto workspace = openWorkspace(folder / "w.riskloom");
    QCOMPARE(workspace->formatVersion(), static_cast<int>(store::migrations().size()));
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestOpen::theFirstReleasedVersionStillOpens()
{
    const Folder folder;
    std::filesystem::copy_file(RISKLOOM_SOURCE_DIR "/tests/data/workspaces/v1.riskloom", folder / "w.riskloom");
    const auto workspace = openWorkspace(folder / "w.riskloom");
    QCOMPARE(workspace->formatVersion(), static_cast<int>(store::migrations().size()));
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
    const DatasetRecord dataset = valueOf(workspace->datasetByName("credit"));
    QCOMPARE(dataset.schema.nameOf(Role::Target), std::string("outcome"));
    const auto runs = valueOf(workspace->runs());
    QCOMPARE(runs.size(), std::size_t{2});
    QCOMPARE(valueOf(workspace->run(runs[1].id)).reportJson, std::string(R"({"auc":0.791,"ks":0.44})"));
    QCOMPARE(valueOf(workspace->metrics(runs[1].id)).size(), std::size_t{50});
    QVERIFY(runs[0].hasCheckpoint);
    RISKLOOM_OK(workspace->writeSpoolFile(dataset.sha256, folder / "out.table"));
}

QTEST_GUILESS_MAIN(TestOpen)
#include "tst_open.moc"
