// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/base/sha256.h"
#include "core/run/codec.h"
#include "core/run/protocol.h"
#include "core/store/artifacts.h"
#include "core/store/audit.h"
#include "core/store/names.h"
#include "core/store/private.h"
#include "core/store/seal.h"

#include <array>

namespace riskloom {
namespace {

using store::execute;

constexpr std::array<std::string_view, 6> statusNames{"queued", "running", "finished", "failed", "cancelled",
                                                      "interrupted"};

constexpr const char* selectRuns =
    "SELECT r.id, r.kind, ifnull(r.parent, 0), r.dataset, d.name, r.request_json, r.seed, r.device, r.threads,"
    " r.version, r.status, r.error_json, r.headline, r.note, r.created_at, ifnull(r.started_at, ''),"
    " ifnull(r.finished_at, ''), EXISTS (SELECT 1 FROM artifacts a WHERE a.run = r.id AND a.role = 'checkpoint')"
    " FROM runs r JOIN datasets d ON d.id = r.dataset ";

std::string statusText(RunStatus status)
{
    return std::string(runStatusName(status));
}

std::string errorJson(const std::optional<Error>& error)
{
    return error ? toJson(protocol::toNote("", *error)) : std::string();
}

std::optional<Error> readError(const SQLite::Column& column)
{
    if (column.isNull())
        return std::nullopt;
    const auto note = fromJson<protocol::ErrorNote>(column.getString(), "error_json");
    return note ? protocol::toError(*note) : note.error();
}

RunRecord readRun(SQLite::Statement& row)
{
    RunRecord record;
    record.id = row.getColumn(0).getInt64();
    record.kind = row.getColumn(1).getString();
    record.parent = row.getColumn(2).getInt64();
    record.dataset = row.getColumn(3).getInt64();
    record.datasetName = row.getColumn(4).getString();
    record.requestJson = row.getColumn(5).getString();
    record.seed = static_cast<std::uint64_t>(row.getColumn(6).getInt64());
    record.device = row.getColumn(7).getString();
    record.threads = row.getColumn(8).getInt();
    record.version = row.getColumn(9).getString();
    record.status = runStatusFromName(row.getColumn(10).getString()).value_or(RunStatus::Failed);
    record.error = readError(row.getColumn(11));
    record.headline = row.getColumn(12).getString();
    record.note = row.getColumn(13).getString();
    record.createdAt = row.getColumn(14).getString();
    record.startedAt = row.getColumn(15).getString();
    record.finishedAt = row.getColumn(16).getString();
    record.hasCheckpoint = row.getColumn(17).getInt() != 0;
    return record;
}

Error notFound(std::int64_t run)
{
    return {ErrorCode::RunNotFound, {std::to_string(run)}, {}};
}

Result<RunStatus> statusOf(SQLite::Database& database, std::int64_t run)
{
    const auto name = store::queryText(database, "SELECT status FROM runs WHERE id = ?1", run);
    if (!name)
        return notFound(run);
    const auto status = runStatusFromName(*name);
    if (!status)
        return Error{ErrorCode::FileCorrupt, {database.getFilename(), store::subjectOf("run", run)}, *name};
    return *status;
}

void storeReport(SQLite::Database& database, std::int64_t run, const std::string& report)
{
    execute(database, "DELETE FROM reports WHERE run = ?1", run);
    if (!report.empty())
        execute(database, "INSERT INTO reports (run, report_json) VALUES (?1, ?2)", run, report);
}

void sealRun(SQLite::Database& database, std::int64_t run)
{
    store::seal(database, store::sealedRuns, run);
}

} // namespace

std::string_view runStatusName(RunStatus status)
{
    return statusNames[static_cast<std::size_t>(status)];
}

std::optional<RunStatus> runStatusFromName(std::string_view name)
{
    return store::fromName<RunStatus>(statusNames, name);
}

Result<std::int64_t> Workspace::addRun(const NewRun& run)
{
    return d->write([&]() -> Result<std::int64_t> {
        SQLite::Database& database = d->database();
        if (!store::queryInteger(database, "SELECT 1 FROM datasets WHERE id = ?1", run.dataset))
            return Error{ErrorCode::DatasetNotFound, {std::to_string(run.dataset)}, {}};
        if (run.parent != 0)
            RISKLOOM_CHECK(statusOf(database, run.parent));
        execute(database,
                "INSERT INTO runs (kind, parent, dataset, request_json, seed, version, status, created_at)"
                " VALUES (?1, nullif(?2, 0), ?3, ?4, ?5, ?6, 'queued', ?7)",
                run.kind, run.parent, run.dataset, run.requestJson, static_cast<std::int64_t>(run.seed), run.version,
                utcNow());
        const std::int64_t id = database.getLastInsertRowid();
        sealRun(database, id);
        boost::json::object detail{{"kind", run.kind},
                                   {"dataset", store::subjectOf("dataset", run.dataset)},
                                   {"request", sha256Hex(run.requestJson)}};
        if (run.trials > 0)
            detail["trials"] = run.trials;
        store::appendAudit(database, "run.add", store::subjectOf("run", id), detail);
        return id;
    });
}

Result<> Workspace::startRun(std::int64_t run, const RunStart& start)
{
    return d->write([&]() -> Result<> {
        SQLite::Database& database = d->database();
        RISKLOOM_TRY(const RunStatus status, statusOf(database, run));
        if (status == RunStatus::Running || status == RunStatus::Finished)
            return Error{ErrorCode::RunNotResumable, {std::to_string(run)}, statusText(status)};
        execute(database,
                "UPDATE runs SET status = 'running', started_at = ?1, finished_at = NULL, error_json = NULL,"
                " device = ifnull(nullif(?2, ''), device), threads = ifnull(nullif(?3, 0), threads) WHERE id = ?4",
                utcNow(), start.device, start.threads, run);
        sealRun(database, run);
        store::appendAudit(database, status == RunStatus::Queued ? "run.start" : "run.resume",
                           store::subjectOf("run", run), boost::json::object{});
        return {};
    });
}

Result<> Workspace::endRun(std::int64_t run, const RunEnd& end)
{
    return d->write([&]() -> Result<> {
        SQLite::Database& database = d->database();
        RISKLOOM_TRY(const RunStatus status, statusOf(database, run));
        if (status != RunStatus::Running && status != RunStatus::Queued)
            return Error{ErrorCode::Internal, {store::subjectOf("run", run) + " has ended before"}, statusText(status)};
        if (end.status == RunStatus::Finished)
            store::dropArtifact(database, run, store::checkpointRole);
        boost::json::object files;
        for (const RunEnd::File& file : end.artifacts) {
            RISKLOOM_CHECK(store::storeArtifact(database, run, file));
            files[file.role] = file.sha256;
        }
        execute(database,
                "UPDATE runs SET status = ?1, error_json = nullif(?2, ''), headline = ?3, finished_at = ?4,"
                " device = ifnull(nullif(?5, ''), device), threads = ifnull(nullif(?6, 0), threads) WHERE id = ?7",
                statusText(end.status), errorJson(end.error), end.headline, utcNow(), end.device, end.threads, run);
        storeReport(database, run, end.reportJson);
        sealRun(database, run);
        boost::json::object detail{{"status", statusText(end.status)}, {"artifacts", std::move(files)}};
        if (!end.reportJson.empty())
            detail["report"] = sha256Hex(end.reportJson);
        store::appendAudit(database, "run.end", store::subjectOf("run", run), detail);
        return {};
    });
}

Result<std::vector<RunRecord>> Workspace::runs() const
{
    return d->read([&]() -> Result<std::vector<RunRecord>> {
        std::vector<RunRecord> records;
        SQLite::Statement select(d->database(),
                                 std::string(selectRuns) + "WHERE r.deleted_at IS NULL ORDER BY r.id DESC");
        while (select.executeStep())
            records.push_back(readRun(select));
        return records;
    });
}

Result<RunRecord> Workspace::run(std::int64_t id) const
{
    return d->read([&]() -> Result<RunRecord> {
        SQLite::Statement select(d->database(), std::string(selectRuns) + "WHERE r.id = ?1");
        select.bind(1, id);
        if (!select.executeStep())
            return notFound(id);
        RunRecord record = readRun(select);
        record.reportJson =
            store::queryText(d->database(), "SELECT report_json FROM reports WHERE run = ?1", id).value_or("");
        return record;
    });
}

Result<> Workspace::setRunNote(std::int64_t run, const std::string& note)
{
    return d->write([&]() -> Result<> {
        SQLite::Database& database = d->database();
        RISKLOOM_CHECK(statusOf(database, run));
        execute(database, "UPDATE runs SET note = ?1 WHERE id = ?2", note, run);
        sealRun(database, run);
        store::appendAudit(database, "run.note", store::subjectOf("run", run), {{"note", sha256Hex(note)}});
        return {};
    });
}

Result<> Workspace::setRunsDeleted(std::span<const std::int64_t> runs, bool deleted)
{
    return d->write([&]() -> Result<> {
        SQLite::Database& database = d->database();
        for (const std::int64_t run : runs) {
            RISKLOOM_CHECK(statusOf(database, run));
            execute(database, "UPDATE runs SET deleted_at = nullif(?1, '') WHERE id = ?2",
                    deleted ? utcNow() : std::string(), run);
            sealRun(database, run);
            store::appendAudit(database, deleted ? "run.delete" : "run.restore", store::subjectOf("run", run),
                               boost::json::object{});
        }
        return {};
    });
}

Result<std::vector<std::int64_t>> Workspace::interruptRunning()
{
    return d->write([&]() -> Result<std::vector<std::int64_t>> {
        SQLite::Database& database = d->database();
        std::vector<std::int64_t> interrupted;
        {
            SQLite::Statement select(database, "SELECT id FROM runs WHERE status = 'running' ORDER BY id");
            while (select.executeStep())
                interrupted.push_back(select.getColumn(0).getInt64());
        }
        for (const std::int64_t run : interrupted) {
            execute(database, "UPDATE runs SET status = 'interrupted', finished_at = ?1 WHERE id = ?2", utcNow(), run);
            sealRun(database, run);
            store::appendAudit(database, "run.interrupt", store::subjectOf("run", run), boost::json::object{});
        }
        return interrupted;
    });
}

} // namespace riskloom
