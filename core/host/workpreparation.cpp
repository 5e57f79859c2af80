// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/workpreparation.h"

#include "core/run/codec.h"
#include "core/run/pathsource.h"
#include "core/run/protocol.h"
#include "core/run/synthtable.h"

#include <algorithm>
#include <atomic>
#include <system_error>

namespace riskloom {
namespace {

namespace fs = std::filesystem;

Result<> makeFolder(const fs::path& folder)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        return Error{failure == std::errc::no_space_on_device ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                     {folder.string()},
                     failure.message()};
    return {};
}

// The run's artifact with this role as a file in `folder`, "" when it has none.
Result<fs::path> layOut(const Workspace& workspace, std::int64_t run, const std::string& role, const fs::path& folder)
{
    RISKLOOM_TRY(const auto artifacts, workspace.artifacts(run));
    const auto found = std::ranges::find(artifacts, role, &ArtifactRecord::role);
    if (found == artifacts.end())
        return fs::path();
    const fs::path file = folder / (role + "." + found->format);
    RISKLOOM_CHECK(workspace.writeArtifact(found->sha256, file));
    return file;
}

Result<boost::json::object> objectFrom(const std::string& text, const std::string& where)
{
    RISKLOOM_TRY(const boost::json::value json, readJson(text, where));
    if (!json.is_object())
        return Error{ErrorCode::BadJson, {where, "not an object"}, {}};
    return json.get_object();
}

// Where a run that keeps another epoch or seed of its parent's training takes that from: the parent's learned epochs, or its
// checkpoint when it has not finished; "" when the two trainings are not the same or nothing was stored.
Result<fs::path> layOutParent(const Workspace& workspace, const RunRecord& record, const boost::json::object& request,
                              const fs::path& folder)
{
    bool takesOver = false;
    for (const char* field : {keptEpochField, keptSeedField})
        if (const boost::json::value* kept = request.if_contains(field))
            takesOver = takesOver || *kept != 0;
    if (record.parent == 0 || !takesOver)
        return fs::path();
    const Result<RunRecord> parent = workspace.run(record.parent);
    if (!parent || parent->kind != record.kind || parent->dataset != record.dataset)
        return fs::path();
    RISKLOOM_TRY(boost::json::object theirs, objectFrom(parent->requestJson, "request"));
    boost::json::object ours = request;
    if (!theirs.contains(steeringField))
        return fs::path(); // of an earlier version, whose files are read no more
    for (boost::json::object* each : {&ours, &theirs})
        for (const char* field : {keptEpochField, keptSeedField, steeringField})
            each->erase(field);
    if (theirs != ours)
        return fs::path();
    RISKLOOM_TRY(const fs::path epochs, layOut(workspace, parent->id, "epochs", folder));
    return epochs.empty() ? layOut(workspace, parent->id, "checkpoint", folder) : Result<fs::path>(epochs);
}

bool isLeft(const fs::path& path)
{
    const std::string name = path.filename().string();
    return name.starts_with("work-") || name.starts_with("import-") || path.extension() == ".part";
}

} // namespace

void SpoolFolder::removeLeftWork() const
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(m_path, ignored))
        if (isLeft(entry.path()))
            fs::remove_all(entry.path(), ignored);
}

void SpoolFolder::removeTables() const
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(m_path, ignored))
        if (entry.path().extension() == ".table")
            fs::remove(entry.path(), ignored);
}

Result<fs::path> spoolDataset(const Workspace& workspace, const std::string& sha256, const SpoolFolder& spool)
{
    RISKLOOM_CHECK(makeFolder(spool.path()));
    const fs::path file = spool.table(sha256);
    std::error_code failure;
    if (fs::exists(file, failure))
        return file;
    // Two threads may write the same table at once; the last rename wins, and both files are the same.
    static std::atomic<int> written = 0;
    fs::path part = file;
    part += "-" + std::to_string(++written) + ".part";
    RISKLOOM_CHECK(workspace.writeSpoolFile(sha256, part));
    fs::rename(part, file, failure);
    if (failure)
        return Error{ErrorCode::FileUnwritable, {file.string()}, failure.message()};
    return file;
}

Result<WorkerRequest> prepareRun(Workspace& workspace, std::int64_t run, const std::string& name,
                                 const SpoolFolder& spool)
{
    RISKLOOM_CHECK(workspace.startRun(run));
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    RISKLOOM_TRY(const DatasetRecord dataset, workspace.dataset(record.dataset));
    RISKLOOM_TRY(const fs::path table, spoolDataset(workspace, dataset.sha256, spool));
    const fs::path folder = spool.work(name);
    RISKLOOM_CHECK(makeFolder(folder));
    RISKLOOM_TRY(const fs::path checkpoint, layOut(workspace, run, "checkpoint", folder));

    protocol::StartRun start;
    start.run = name;
    start.kind = record.kind;
    RISKLOOM_TRY(start.request, objectFrom(record.requestJson, "request"));
    start.table = table.string();
    start.tableSha256 = dataset.sha256;
    if (const boost::json::value* second = start.request.if_contains(secondDatasetField)) {
        RISKLOOM_CHECK(decode(*second, start.secondTableSha256, secondDatasetField));
        if (!start.secondTableSha256.empty()) {
            RISKLOOM_TRY(const fs::path other, spoolDataset(workspace, start.secondTableSha256, spool));
            start.secondTable = other.string();
        }
    }
    start.folder = folder.string();
    RISKLOOM_TRY(const fs::path parents, layOutParent(workspace, record, start.request, folder));
    start.resumeFrom = checkpoint.empty() ? parents.string() : checkpoint.string();
    return WorkerRequest{"run", encode(start).get_object(), folder};
}

Result<WorkerRequest> prepareScore(const Workspace& workspace, const ScoreWork& score, const std::string& name,
                                   const SpoolFolder& spool)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(score.run));
    if (record.status != RunStatus::Finished)
        return Error{ErrorCode::RunNotFound, {std::to_string(score.run)}, "the run has not finished"};
    const fs::path folder = spool.work(name);
    RISKLOOM_CHECK(makeFolder(folder));
    RISKLOOM_TRY(const fs::path weights, layOut(workspace, score.run, "weights", folder));

    if (score.generation) {
        protocol::Generate draw;
        draw.run = name;
        draw.kind = record.kind;
        RISKLOOM_TRY(draw.request, objectFrom(record.requestJson, "request"));
        RISKLOOM_TRY(draw.report, objectFrom(record.reportJson, "report"));
        draw.weights = weights.string();
        draw.rows = score.generation->rows;
        draw.seed = score.generation->seed;
        draw.output = score.output.string();
        draw.rules = score.generation->rules;
        draw.start = score.generation->start;
        draw.code = score.generation->code;
        if (!draw.rules.empty() || !draw.start.empty()) {
            RISKLOOM_TRY(const DatasetRecord dataset, workspace.dataset(record.dataset));
            RISKLOOM_TRY(const fs::path table, spoolDataset(workspace, dataset.sha256, spool));
            draw.table = table.string();
            draw.tableSha256 = dataset.sha256;
        }
        return WorkerRequest{"generate", encode(draw).get_object(), folder};
    }
    protocol::Score request;
    request.run = name;
    request.kind = record.kind;
    RISKLOOM_TRY(request.request, objectFrom(record.requestJson, "request"));
    RISKLOOM_TRY(request.report, objectFrom(record.reportJson, "report"));
    request.weights = weights.string();
    request.table = score.table.string();
    request.output = score.output.string();
    return WorkerRequest{"score", encode(request).get_object(), folder};
}

} // namespace riskloom
