// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/fixture.h"

#include <QObject>

using namespace riskloom;
using namespace riskloom::testing;

// Every member of Workspace on a healthy file; those of runs have a test of their own.
class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewFileIsEmptyAndRightAndOfTheNewestVersion();
    void aDatasetComesBackAsItWentIn();
    void aSpoolFileWithTheWrongHashIsRefusedAndNothingIsLeft();
    void aTakenNameIsRefused();
    void aDatasetIsFoundByNameOrByTheFirstDigitsOfItsHash();
    void rolesMayChangeAndColumnsMayNot();
    void sharedContentStaysWhileSomethingRefersToIt();
    void contentOfManyPartsComesBack();
    void emptyContentComesBack();
    void softDeleteAndUndoIsIdentity();
    void aNameTakenMeanwhileStopsTheUndo();
    void unknownIdsAreNamed();
    void everyChangeOfAPersonIsInTheTrail();
};

void TestWorkspace::aNewFileIsEmptyAndRightAndOfTheNewestVersion()
{
    const Folder folder;
    {
        const auto workspace = openWorkspace(folder / "new.riskloom");
        QCOMPARE(workspace->formatVersion(), 2);
        QCOMPARE(workspace->mode(), OpenMode::ReadWrite);
        QCOMPARE(workspace->path().string(), (folder / "new.riskloom").string());
        QVERIFY(valueOf(workspace->datasets()).empty());
        QVERIFY(valueOf(workspace->runs()).empty());
        QVERIFY(valueOf(workspace->auditTrail()).empty());
        QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
    }
    const std::string bytes = readAll(folder / "new.riskloom");
    QCOMPARE(bytes.substr(0, 15), std::string("SQLite format 3"));
    QCOMPARE(bytes.substr(68, 4), std::string("RLOM"));
    QVERIFY(!std::filesystem::exists(folder / "new.riskloom-wal"));
}

void TestWorkspace::aDatasetComesBackAsItWentIn()
{
    const Folder folder;
    const File spool = folder.write("a.table", noise(5000, 1));
    DatasetRecord record = describeDataset("Kredite 信用", spool);
    record.createdAt = "2026-03-01T12:00:00.000Z";
    std::int64_t id = 0;
    {
        const auto workspace = openWorkspace(folder / "w.riskloom");
        id = valueOf(workspace->addDataset(record, spool.path));
    }
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const DatasetRecord found = valueOf(workspace->dataset(id));
    QCOMPARE(found.name, record.name);
    QCOMPARE(found.sha256, spool.sha256);
    QCOMPARE(found.rows, 1000);
    QCOMPARE(found.refusedRows, 3);
    QVERIFY(found.schema == record.schema);
    QCOMPARE(found.origin, record.origin);
    QCOMPARE(found.importJson, record.importJson);
    QCOMPARE(found.producedBy, 0);
    QCOMPARE(found.createdAt, record.createdAt);
    QCOMPARE(found.bytes, 5000);
    RISKLOOM_OK(workspace->writeSpoolFile(spool.sha256, folder / "out.table"));
    QVERIFY(readAll(folder / "out.table") == noise(5000, 1));
}

void TestWorkspace::aSpoolFileWithTheWrongHashIsRefusedAndNothingIsLeft()
{
    const Folder folder;
    const File spool = folder.write("a.table", "bytes");
    DatasetRecord record = describeDataset("a", spool);
    record.sha256 = sha256Hex("other bytes");
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const auto added = workspace->addDataset(record, spool.path);
    RISKLOOM_FAILS(added, ErrorCode::HashMismatch);
    QCOMPARE(added.error().args, (std::vector<std::string>{spool.path.string(), record.sha256, spool.sha256}));
    RISKLOOM_FAILS(workspace->addDataset(record, folder / "nowhere.table"), ErrorCode::FileNotFound);
    QVERIFY(valueOf(workspace->datasets()).empty());
    QVERIFY(valueOf(workspace->auditTrail()).empty());
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestWorkspace::aTakenNameIsRefused()
{
    const Folder folder;
    const File spool = folder.write("a.table", "bytes");
    const auto workspace = openWorkspace(folder / "w.riskloom");
    valueOf(workspace->addDataset(describeDataset("a", spool), spool.path));
    RISKLOOM_FAILS(workspace->addDataset(describeDataset("a", spool), spool.path), ErrorCode::DatasetExists);
    const auto second = valueOf(workspace->addDataset(describeDataset("b", spool), spool.path));
    RISKLOOM_FAILS(workspace->renameDataset(second, "a"), ErrorCode::DatasetExists);
    RISKLOOM_OK(workspace->renameDataset(second, "b"));
    RISKLOOM_OK(workspace->renameDataset(second, "c"));
    QCOMPARE(valueOf(workspace->datasets()).front().name, std::string("c"));
}

void TestWorkspace::aDatasetIsFoundByNameOrByTheFirstDigitsOfItsHash()
{
    const Folder folder;
    const File spool = folder.write("a.table", "bytes");
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const auto id = valueOf(workspace->addDataset(describeDataset("a", spool), spool.path));
    QCOMPARE(valueOf(workspace->datasetByName("a")).id, id);
    QCOMPARE(valueOf(workspace->datasetByName(spool.sha256.substr(0, 8))).id, id);
    QCOMPARE(valueOf(workspace->datasetByName(spool.sha256)).id, id);
    RISKLOOM_FAILS(workspace->datasetByName(spool.sha256.substr(0, 7)), ErrorCode::DatasetNotFound);
    valueOf(workspace->addDataset(describeDataset("b", spool), spool.path));
    RISKLOOM_FAILS(workspace->datasetByName(spool.sha256), ErrorCode::DatasetNotFound); // two have it
}

void TestWorkspace::rolesMayChangeAndColumnsMayNot()
{
    const Folder folder;
    const File spool = folder.write("a.table", "bytes");
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const auto id = valueOf(workspace->addDataset(describeDataset("a", spool), spool.path));
    Schema schema = valueOf(workspace->dataset(id)).schema;
    schema.columns[0].role = Role::Protected;
    schema.badValue = "good";
    RISKLOOM_OK(workspace->setSchema(id, schema));
    QVERIFY(valueOf(workspace->dataset(id)).schema == schema);

    Schema renamed = schema;
    renamed.columns[1].name = "other";
    RISKLOOM_FAILS(workspace->setSchema(id, renamed), ErrorCode::UnknownColumn);
    Schema retyped = schema;
    retyped.columns[1].type = ColumnType::Text;
    RISKLOOM_FAILS(workspace->setSchema(id, retyped), ErrorCode::WrongColumnType);
    Schema shorter = schema;
    shorter.columns.pop_back();
    RISKLOOM_FAILS(workspace->setSchema(id, shorter), ErrorCode::ModelMismatch);
    QVERIFY(valueOf(workspace->dataset(id)).schema == schema);
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestWorkspace::sharedContentStaysWhileSomethingRefersToIt()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const File spool{folder / "credit.table", valueOf(workspace->dataset(filled.dataset)).sha256};
    RISKLOOM_OK(workspace->replaceCheckpoint(filled.interrupted, {"", "table", spool.sha256, spool.path}));
    const File newer = folder.write("c2", "newer");
    RISKLOOM_OK(workspace->replaceCheckpoint(filled.interrupted, {"", "table", newer.sha256, newer.path}));
    RISKLOOM_OK(workspace->writeSpoolFile(spool.sha256, folder / "out.table"));
    QVERIFY(readAll(folder / "out.table") == readAll(spool.path));
}

void TestWorkspace::contentOfManyPartsComesBack()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    for (const std::size_t size : {std::size_t{4} << 20U, (std::size_t{8} << 20U) + 1, (std::size_t{8} << 20U) - 1}) {
        const File spool = folder.write("a.table", noise(size, static_cast<std::uint32_t>(size)));
        const auto id = valueOf(workspace->addDataset(describeDataset(std::to_string(size), spool), spool.path));
        QCOMPARE(valueOf(workspace->dataset(id)).bytes, static_cast<std::int64_t>(size));
        RISKLOOM_OK(workspace->writeSpoolFile(spool.sha256, folder / "out.table"));
        QCOMPARE(valueOf(sha256OfFile(folder / "out.table")), spool.sha256);
    }
}

void TestWorkspace::emptyContentComesBack()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const File spool = folder.write("a.table", "");
    valueOf(workspace->addDataset(describeDataset("empty", spool), spool.path));
    RISKLOOM_OK(workspace->writeSpoolFile(spool.sha256, folder / "out.table"));
    QCOMPARE(std::filesystem::file_size(folder / "out.table"), std::uintmax_t{0});
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

void TestWorkspace::softDeleteAndUndoIsIdentity()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    const auto state = [&] {
        std::string text;
        for (const DatasetRecord& dataset : valueOf(workspace->datasets()))
            text += std::to_string(dataset.id) + dataset.name + dataset.sha256 + dataset.createdAt + "\n";
        for (const RunRecord& run : valueOf(workspace->runs()))
            text += std::to_string(run.id) + run.datasetName + run.headline + run.finishedAt +
                    std::to_string(valueOf(workspace->metrics(run.id)).size()) +
                    std::to_string(valueOf(workspace->artifacts(run.id)).size()) + "\n";
        return text;
    };
    const std::string before = state();
    const std::vector<std::vector<std::int64_t>> choices{{filled.finished}, {filled.finished, filled.interrupted}};
    for (const auto& choice : choices) {
        RISKLOOM_OK(workspace->setRunsDeleted(choice, true));
        QCOMPARE(valueOf(workspace->runs()).size(), 2 - choice.size());
        RISKLOOM_OK(workspace->setDatasetDeleted(filled.dataset, true));
        QVERIFY(valueOf(workspace->datasets()).empty());
        RISKLOOM_FAILS(workspace->datasetByName("credit"), ErrorCode::DatasetNotFound);
        QCOMPARE(valueOf(workspace->dataset(filled.dataset)).name, std::string("credit")); // runs still name it
        QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
        RISKLOOM_OK(workspace->setDatasetDeleted(filled.dataset, false));
        RISKLOOM_OK(workspace->setRunsDeleted(choice, false));
        QCOMPARE(state(), before);
    }
    const std::vector<std::int64_t> withUnknown{filled.finished, 99};
    RISKLOOM_FAILS(workspace->setRunsDeleted(withUnknown, true), ErrorCode::RunNotFound);
    QCOMPARE(state(), before); // all or nothing
}

void TestWorkspace::aNameTakenMeanwhileStopsTheUndo()
{
    const Folder folder;
    const File spool = folder.write("a.table", "bytes");
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const auto first = valueOf(workspace->addDataset(describeDataset("a", spool), spool.path));
    RISKLOOM_OK(workspace->setDatasetDeleted(first, true));
    const auto second = valueOf(workspace->addDataset(describeDataset("a", spool), spool.path));
    RISKLOOM_FAILS(workspace->setDatasetDeleted(first, false), ErrorCode::DatasetExists);
    RISKLOOM_OK(workspace->renameDataset(second, "b"));
    RISKLOOM_OK(workspace->setDatasetDeleted(first, false));
}

void TestWorkspace::unknownIdsAreNamed()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const auto failed = workspace->dataset(7);
    RISKLOOM_FAILS(failed, ErrorCode::DatasetNotFound);
    QCOMPARE(failed.error().args, std::vector<std::string>{"7"});
    RISKLOOM_FAILS(workspace->addRun(describeRun(7)), ErrorCode::DatasetNotFound);
    RISKLOOM_FAILS(workspace->run(7), ErrorCode::RunNotFound);
    RISKLOOM_FAILS(workspace->startRun(7), ErrorCode::RunNotFound);
    RISKLOOM_FAILS(workspace->endRun(7, {}), ErrorCode::RunNotFound);
    RISKLOOM_FAILS(workspace->setRunNote(7, "x"), ErrorCode::RunNotFound);
    RISKLOOM_FAILS(workspace->replaceCheckpoint(7, {}), ErrorCode::RunNotFound);
    RISKLOOM_FAILS(workspace->setSchema(7, {}), ErrorCode::DatasetNotFound);
    RISKLOOM_FAILS(workspace->renameDataset(7, "x"), ErrorCode::DatasetNotFound);
    RISKLOOM_FAILS(workspace->setDatasetDeleted(7, true), ErrorCode::DatasetNotFound);
    RISKLOOM_FAILS(workspace->writeSpoolFile(sha256Hex("x"), folder / "out"), ErrorCode::DatasetNotFound);
    QVERIFY(!std::filesystem::exists(folder / "out"));
}

void TestWorkspace::everyChangeOfAPersonIsInTheTrail()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    const Filled filled = fill(*workspace, folder);
    RISKLOOM_OK(workspace->renameDataset(filled.dataset, "other"));
    RISKLOOM_OK(workspace->setSchema(filled.dataset, valueOf(workspace->dataset(filled.dataset)).schema));
    RISKLOOM_OK(workspace->setDatasetDeleted(filled.dataset, true));
    RISKLOOM_OK(workspace->setDatasetDeleted(filled.dataset, false));
    RISKLOOM_OK(workspace->setRunNote(filled.finished, "n"));
    const std::vector<std::int64_t> runs{filled.finished};
    RISKLOOM_OK(workspace->setRunsDeleted(runs, true));
    RISKLOOM_OK(workspace->setRunsDeleted(runs, false));
    RISKLOOM_OK(workspace->audit("report.export", "run/1", R"({"format":"html"})"));
    RISKLOOM_FAILS(workspace->audit("report.export", "run/1", "{"), ErrorCode::BadJson);
    std::vector<std::string> actions;
    std::string previous;
    std::int64_t seq = 0;
    for (const AuditRecord& entry : valueOf(workspace->auditTrail())) {
        actions.push_back(entry.action);
        QCOMPARE(entry.seq, ++seq);
        QCOMPARE(entry.previousHash, previous);
        QVERIFY(!entry.at.empty() && !entry.who.empty());
        previous = entry.hash;
    }
    const std::vector<std::string> expected{
        "dataset.add",    "run.add",         "run.start",      "run.end",         "run.add",  "run.start",  "run.interrupt",
        "dataset.rename", "dataset.schema",  "dataset.delete", "dataset.restore", "run.note", "run.delete", "run.restore",
        "report.export"};
    QCOMPARE(actions, expected);
    QCOMPARE(valueOf(workspace->verify({})).auditHead, previous);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
