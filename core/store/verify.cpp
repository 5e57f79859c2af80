// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/verification.h"

#include <sqlite3.h>

namespace riskloom {
namespace store {
namespace {

constexpr int instructionsBetweenLooks = 10000; // of SQLite's virtual machine: some tenths of a millisecond

std::map<std::string, std::string> schemaOf(SQLite::Database& database)
{
    std::map<std::string, std::string> schema;
    SQLite::Statement select(database, "SELECT type || ' ' || name || ' ' || tbl_name, ifnull(sql, '')"
                                       " FROM sqlite_schema");
    while (select.executeStep())
        schema[select.getColumn(0).getString()] = select.getColumn(1).getString();
    return schema;
}

int stopRequested(void* stop)
{
    return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

} // namespace

Verification::Verification(const Connection& connection, const std::stop_token& stop)
    : m_connection(connection), m_database(*connection.database), m_stop(stop)
{
    sqlite3_progress_handler(m_database.getHandle(), instructionsBetweenLooks, &stopRequested, &m_stop);
}

Verification::~Verification()
{
    sqlite3_progress_handler(m_database.getHandle(), 0, nullptr, nullptr);
}

void Verification::report(std::string what, std::string subject, std::string detail)
{
    m_report.problems.push_back({std::move(what), std::move(subject), std::move(detail)});
}

Result<VerifyReport> Verification::run()
{
    check("database", "pages", [this] { checkPages(); });
    check("database", "references", [this] { checkReferences(); });
    check("database", "schema", [this] { checkSchema(); });
    check("dataset", "datasets", [this] { checkDatasets(); });
    check("run", "runs", [this] { checkRuns(); });
    check("run", "metrics", [this] { checkMetrics(); });
    check("artifact", "artifacts", [this] { checkArtifacts(); });
    check("decision", "decisions", [this] { checkDecisions(); });
    check("database", "contents", [this] { checkUnusedContents(); });
    check("audit", "chain", [this] { checkAuditChain(); });
    check("audit", "records", [this] { checkAgainstAudit(); });
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, {}, {}};
    return std::move(m_report);
}

void Verification::checkPages()
{
    SQLite::Statement pragma(m_database, "PRAGMA integrity_check");
    while (pragma.executeStep()) {
        const std::string line = pragma.getColumn(0).getString();
        if (line != "ok")
            report("database", "pages", line);
    }
}

void Verification::checkReferences()
{
    SQLite::Statement pragma(m_database, "PRAGMA foreign_key_check");
    while (pragma.executeStep())
        report("database", pragma.getColumn(0).getString() + "/" + pragma.getColumn(1).getString(),
               "refers to a row of " + pragma.getColumn(2).getString() + " that is not there");
}

// Against a database freshly made by the same migrations: finds a trigger that has gone or a text with a flipped bit.
void Verification::checkSchema()
{
    const auto known = migrations();
    if (static_cast<std::size_t>(m_connection.version) > known.size())
        return;
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(fresh, 0, known.first(static_cast<std::size_t>(m_connection.version)));
    const auto expected = schemaOf(fresh);
    const auto found = schemaOf(m_database);
    for (const auto& [name, sql] : expected) {
        const auto other = found.find(name);
        if (other == found.end())
            report("database", name, "is missing");
        else if (other->second != sql)
            report("database", name, "is not what this version of the format has");
    }
    for (const auto& [name, sql] : found) {
        if (!expected.contains(name))
            report("database", name, "is not part of this version of the format");
    }
}

} // namespace store

Result<VerifyReport> Workspace::verify(const std::stop_token& stop) const
{
    return d->read([&] { return store::Verification(d->connection, stop).run(); });
}

} // namespace riskloom
