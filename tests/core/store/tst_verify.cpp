// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/fixture.h"

#include <QObject>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <map>

using namespace riskloom;
using namespace riskloom::testing;

// Whatever is changed in the file behind the program's back, verify() finds it and says where.
class TestVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHealthyFileHasNoProblemsAndIsCounted();
    void aChangedValueIsNamed_data();
    void aChangedValueIsNamed();
    void aBrokenAuditTrailIsFlaggedAtTheRightEntry_data();
    void aBrokenAuditTrailIsFlaggedAtTheRightEntry();
    void theAuditTrailCannotBeChangedThroughSql();
    void aFlippedBitInAContentNamesItsOwner();
    void everyFlippedBitIsFoundOrChangesNothing();
    void stoppingGivesCancelled();
};

namespace {

constexpr std::size_t pageBytes = 4096;

// The work of someone with an SQLite shell: no triggers, no foreign keys.
void edit(const std::filesystem::path& path, const std::string& sql)
{
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    std::vector<std::string> triggers;
    {
        SQLite::Statement select(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        std::vector<std::string> names;
        while (select.executeStep()) {
            names.push_back(select.getColumn(0).getString());
            triggers.push_back(select.getColumn(1).getString());
        }
        select.reset();
        for (const std::string& name : names)
            database.exec("DROP TRIGGER " + name);
    }
    database.exec(sql);
    for (const std::string& trigger : triggers)
        database.exec(trigger);
}

bool mentions(const VerifyReport& report, std::string_view what, std::string_view subject)
{
    return std::ranges::any_of(report.problems, [&](const VerifyProblem& problem) {
        return problem.what == what && problem.subject == subject;
    });
}

// Everything a reader of the file can get at, or nothing when it cannot be read.
std::optional<std::string> dump(const std::filesystem::path& path)
{
    try {
        SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
        std::string text;
        for (const char* table : {"blobs", "datasets", "dataset_columns", "runs", "reports", "metrics", "metric_sums",
                                  "artifacts", "decisions", "audit", "audit_head", "sqlite_schema"}) {
            // sqlite_schema's page numbers say where a table is, not what is in it.
            const std::string columns = table == std::string_view("sqlite_schema") ? "type, name, tbl_name, sql" : "*";
            SQLite::Statement select(database, "SELECT " + columns + " FROM " + table + " NOT INDEXED");
            while (select.executeStep()) {
                for (int i = 0; i < select.getColumnCount(); ++i) {
                    const SQLite::Column column = select.getColumn(i);
                    text += std::to_string(column.getType()) + ":";
                    text.append(static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes()));
                    text += '\n';
                }
            }
        }
        return text;
    } catch (const SQLite::Exception&) {
        return std::nullopt;
    }
}

void patch(const std::filesystem::path& path, std::size_t offset, char byte)
{
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(static_cast<std::streamoff>(offset)).put(byte);
}

// "" when opening and verifying find nothing.
std::string findings(const std::filesystem::path& path)
{
    const auto opened = Workspace::open(path, OpenMode::ReadOnly);
    if (!opened)
        return describe(opened.error());
    const auto report = (*opened)->verify({});
    return report ? problemsOf(*report) : describe(report.error());
}

} // namespace

void TestVerify::aHealthyFileHasNoProblemsAndIsCounted()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    fill(*workspace, folder);
    const VerifyReport report = valueOf(workspace->verify({}));
    QCOMPARE(problemsOf(report), std::string());
    QCOMPARE(report.datasets, 1);
    QCOMPARE(report.runs, 2);
    QCOMPARE(report.artifacts, 2);
    QCOMPARE(report.auditEntries, 7);
    QCOMPARE(report.auditHead, valueOf(workspace->auditTrail()).back().hash);
}

void TestVerify::aChangedValueIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char* name, const char* sql, const char* what, const char* subject) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(what) << QString::fromUtf8(subject);
    };
    row("rows of a dataset", "UPDATE datasets SET rows = 999", "dataset", "credit");
    row("hash of a dataset", "UPDATE datasets SET sha256 = upper(sha256)", "dataset", "credit");
    row("role of a column", "UPDATE dataset_columns SET role = 'ignore' WHERE position = 0", "dataset", "credit");
    row("column gone", "DELETE FROM dataset_columns WHERE position = 2", "dataset", "credit");
    row("undone deletion", "UPDATE datasets SET deleted_at = 'now'", "dataset", "credit");
    row("bytes of a content", "UPDATE blobs SET bytes = zeroblob(length(bytes)) WHERE id = 1", "dataset", "credit");
    row("content gone", "DELETE FROM blobs WHERE id = 1", "dataset", "credit");
    row("request", "UPDATE runs SET request_json = '{}' WHERE id = 1", "run", "run/1");
    row("status", "UPDATE runs SET status = 'failed' WHERE id = 1", "run", "run/1");
    row("threads", "UPDATE runs SET threads = 3 WHERE id = 1", "run", "run/1");
    row("report", "UPDATE reports SET report_json = replace(report_json, '0.791', '0.891')", "run", "run/1");
    row("report gone", "DELETE FROM reports", "run", "run/1");
    row("metric", "UPDATE metrics SET value = value + 1e-9 WHERE step = 7", "run", "run/1");
    row("metric gone", "DELETE FROM metrics WHERE step = 7", "run", "run/1");
    row("metrics exchanged", "UPDATE metrics SET value = 1.0 - value + 1.0 / 11 WHERE step IN (0, 10)", "run", "run/1");
    row("metric of nobody", "INSERT INTO metrics VALUES (2, 'x', 0, 0.5)", "run", "run/2");
    row("role of an artifact", "UPDATE artifacts SET role = 'weight' WHERE id = 1", "artifact", "run/1/weight");
    row("weights exchanged", "UPDATE artifacts SET sha256 = (SELECT sha256 FROM datasets)", "artifact", "run/1/weights");
    row("run gone", "DELETE FROM artifacts WHERE run = 2; DELETE FROM runs WHERE id = 2", "run", "run/2");
    row("run put in", "INSERT INTO runs (id, kind, dataset, request_json, seed, version, status, created_at)"
                      " VALUES (9, 'k', 1, '{}', 1, 'v', 'finished', 't')", "run", "run/9");
    row("decision", "INSERT INTO decisions (id, run, applicant, outcome, reason, who, at, row_hash)"
                    " VALUES (3, 1, 'a', 'accept', 'r', 'w', 't', 'h')", "decision", "decision/3");
    row("reference", "UPDATE runs SET parent = 77 WHERE id = 2", "database", "runs/2");
    row("index gone", "DROP INDEX runs_running", "database", "index runs_running runs");
    row("table put in", "CREATE TABLE extra (a)", "database", "table extra extra");
}

void TestVerify::aChangedValueIsNamed()
{
    QFETCH(QString, sql);
    QFETCH(QString, what);
    QFETCH(QString, subject);
    const Folder folder;
    const auto path = folder / "w.riskloom";
    {
        const auto workspace = openWorkspace(path);
        fill(*workspace, folder);
    }
    edit(path, "SELECT 1");
    QCOMPARE(findings(path), std::string());
    edit(path, sql.toStdString());
    const auto workspace = openWorkspace(path, OpenMode::ReadOnly);
    const VerifyReport report = valueOf(workspace->verify({}));
    QVERIFY2(mentions(report, what.toStdString(), subject.toStdString()), problemsOf(report).c_str());
}

void TestVerify::aBrokenAuditTrailIsFlaggedAtTheRightEntry_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("others"); // problems of the audit beside the first
    const auto row = [](const char* name, const char* sql, const char* subject, int others) {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(subject) << others;
    };
    row("who edited", "UPDATE audit SET who = 'someone else' WHERE seq = 4", "entry 4", 0);
    row("detail edited", "UPDATE audit SET detail_json = detail_json || ' ' WHERE seq = 1", "entry 1", 0);
    row("bytes moved between fields", "UPDATE audit SET who = who || substr(action, 1, 1), action = substr(action, 2)"
                                      " WHERE seq = 5", "entry 5", 0);
    row("hash edited", "UPDATE audit SET hash = replace(hash, 'a', 'b') WHERE seq = 4", "entry 4", 1);
    row("deleted in the middle", "DELETE FROM audit WHERE seq = 3", "entry 3", 0);
    row("deleted at the front", "DELETE FROM audit WHERE seq = 1", "entry 1", 0);
    row("cut at the end", "DELETE FROM audit WHERE seq >= 6", "entry 6", 0);
    row("all deleted", "DELETE FROM audit", "entry 1", 0);
    row("two exchanged", "UPDATE audit SET seq = 100 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 5;"
                         " UPDATE audit SET seq = 5 WHERE seq = 100", "entry 3", 5);
    row("renumbered after a deletion", "DELETE FROM audit WHERE seq = 3; UPDATE audit SET seq = seq - 1 WHERE seq = 4",
        "entry 3", 2);
    row("one put in at the end", "INSERT INTO audit SELECT seq + 1, at, who, action, subject, detail_json, hash, hash"
                                 " FROM audit WHERE seq = 7", "entry 8", 1);
    row("head set back", "UPDATE audit_head SET hash = 'x'", "head", 0);
}

void TestVerify::aBrokenAuditTrailIsFlaggedAtTheRightEntry()
{
    QFETCH(QString, sql);
    QFETCH(QString, subject);
    QFETCH(int, others);
    const Folder folder;
    const auto path = folder / "w.riskloom";
    {
        const auto workspace = openWorkspace(path);
        fill(*workspace, folder);
    }
    edit(path, sql.toStdString());
    const auto workspace = openWorkspace(path, OpenMode::ReadOnly);
    const VerifyReport report = valueOf(workspace->verify({}));
    std::vector<std::string> flagged;
    for (const VerifyProblem& problem : report.problems) {
        if (problem.what == "audit")
            flagged.push_back(problem.subject);
    }
    QVERIFY2(!flagged.empty(), problemsOf(report).c_str());
    QCOMPARE(QString::fromStdString(flagged.front()), subject);
    QVERIFY2(static_cast<int>(flagged.size()) == 1 + others, problemsOf(report).c_str());
}

void TestVerify::theAuditTrailCannotBeChangedThroughSql()
{
    const Folder folder;
    const auto path = folder / "w.riskloom";
    {
        const auto workspace = openWorkspace(path);
        fill(*workspace, folder);
    }
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    QVERIFY_EXCEPTION_THROWN(database.exec("UPDATE audit SET who = 'x' WHERE seq = 1"), SQLite::Exception);
    QVERIFY_EXCEPTION_THROWN(database.exec("DELETE FROM audit WHERE seq = 7"), SQLite::Exception);
    QVERIFY_EXCEPTION_THROWN(database.exec("REPLACE INTO audit SELECT * FROM audit WHERE seq = 1"), SQLite::Exception);
}

void TestVerify::aFlippedBitInAContentNamesItsOwner()
{
    const Folder folder;
    const auto path = folder / "w.riskloom";
    {
        const auto workspace = openWorkspace(path);
        fill(*workspace, folder);
    }
    const std::string healthy = readAll(path);
    const std::vector<std::tuple<std::uint32_t, std::string, std::string>> contents{
        {1, "dataset", "credit"}, {2, "artifact", "run/1/weights"}, {3, "artifact", "run/2/checkpoint"}};
    for (const auto& [seed, what, subject] : contents) {
        const std::string needle = noise(64, seed); // the content's first bytes
        const auto place = healthy.find(needle);
        QVERIFY(place != std::string::npos);
        std::string damaged = healthy;
        damaged[place + 17] = static_cast<char>(damaged[place + 17] ^ 4);
        const File file = folder.write("damaged.riskloom", damaged);
        const auto workspace = openWorkspace(file.path, OpenMode::ReadOnly);
        const VerifyReport report = valueOf(workspace->verify({}));
        QCOMPARE(report.problems.size(), std::size_t{1});
        QVERIFY2(mentions(report, what, subject), problemsOf(report).c_str());
        if (what == "dataset")
            RISKLOOM_FAILS(workspace->writeSpoolFile(valueOf(workspace->dataset(1)).sha256, folder / "out"),
                           ErrorCode::HashMismatch);
        QVERIFY(!std::filesystem::exists(folder / "out"));
    }
}

void TestVerify::everyFlippedBitIsFoundOrChangesNothing()
{
    const Folder folder;
    const auto path = folder / "w.riskloom";
    {
        const auto workspace = openWorkspace(path);
        fill(*workspace, folder, 80000);
    }
    const std::string healthy = readAll(path);
    const auto before = dump(path);
    QVERIFY(before);
    const std::filesystem::path damaged = folder.write("damaged.riskloom", healthy).path;
    // Every page gets its share; the first one, with the file's header and the schema, more.
    const std::size_t pages = healthy.size() / pageBytes;
    std::uint64_t state = 20260301;
    int found = 0;
    int harmless = 0;
    for (std::size_t flip = 0; flip < 2000; ++flip) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const std::size_t page = flip % 8 == 0 ? 0 : flip % pages;
        const std::size_t bit = page * pageBytes * 8 + (state >> 33U) % (pageBytes * 8);
        patch(damaged, bit / 8, static_cast<char>(healthy[bit / 8] ^ (1 << (bit % 8))));
        if (!findings(damaged).empty()) {
            ++found;
        } else {
            ++harmless;
            QVERIFY2(dump(damaged) == before, ("silent change by bit " + std::to_string(bit)).c_str());
        }
        patch(damaged, bit / 8, healthy[bit / 8]);
        std::filesystem::remove(folder / "damaged.riskloom-wal");
        std::filesystem::remove(folder / "damaged.riskloom-shm");
    }
    QCOMPARE(findings(damaged), std::string());
    qInfo("%zu pages: %d of 2000 flips found, %d without effect", pages, found, harmless);
    QVERIFY(found > 1000);
}

void TestVerify::stoppingGivesCancelled()
{
    const Folder folder;
    const auto workspace = openWorkspace(folder / "w.riskloom");
    fill(*workspace, folder);
    std::stop_source source;
    source.request_stop();
    RISKLOOM_FAILS(workspace->verify(source.get_token()), ErrorCode::Cancelled);
    QCOMPARE(problemsOf(valueOf(workspace->verify({}))), std::string());
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
