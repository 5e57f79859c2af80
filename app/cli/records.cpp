// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/records.h"

#include "core/run/protocol.h"

namespace riskloom::cli {

boost::json::object toJson(const DatasetRecord& dataset)
{
    boost::json::array columns;
    for (const ColumnSpec& column : dataset.schema.columns) {
        boost::json::object entry;
        entry["name"] = column.name;
        entry["type"] = columnTypeName(column.type);
        entry["role"] = roleName(column.role);
        columns.push_back(std::move(entry));
    }
    boost::json::object json;
    json["id"] = dataset.id;
    json["name"] = dataset.name;
    json["sha256"] = dataset.sha256;
    json["rows"] = dataset.rows;
    json["refusedRows"] = dataset.refusedRows;
    json["target"] = dataset.schema.nameOf(Role::Target);
    json["badValue"] = dataset.schema.badValue;
    json["origin"] = dataset.origin;
    json["producedBy"] = dataset.producedBy;
    json["createdAt"] = dataset.createdAt;
    json["bytes"] = dataset.bytes;
    json["columns"] = std::move(columns);
    json["import"] = storedJson(dataset.importJson);
    return json;
}

boost::json::object toJson(const RunRecord& run)
{
    boost::json::object json;
    json["id"] = run.id;
    json["kind"] = run.kind;
    json["dataset"] = run.datasetName;
    json["parent"] = run.parent;
    json["status"] = runStatusName(run.status);
    json["seed"] = run.seed;
    json["device"] = run.device;
    json["threads"] = run.threads;
    json["version"] = run.version;
    json["createdAt"] = run.createdAt;
    json["startedAt"] = run.startedAt;
    json["finishedAt"] = run.finishedAt;
    json["resumable"] = run.hasCheckpoint && run.status != RunStatus::Finished;
    json["note"] = run.note;
    json["headline"] = storedJson(run.headline);
    if (run.error)
        json["error"] = encode(protocol::toNote(std::to_string(run.id), *run.error));
    return json;
}

boost::json::object toJson(const ArtifactRecord& artifact)
{
    boost::json::object json;
    json["role"] = artifact.role;
    json["format"] = artifact.format;
    json["sha256"] = artifact.sha256;
    json["bytes"] = artifact.bytes;
    return json;
}

boost::json::object toJson(const VerifyReport& report)
{
    boost::json::array problems;
    for (const VerifyProblem& problem : report.problems) {
        boost::json::object entry;
        entry["what"] = problem.what;
        entry["subject"] = problem.subject;
        entry["detail"] = problem.detail;
        problems.push_back(std::move(entry));
    }
    boost::json::object json;
    json["clean"] = report.problems.empty();
    json["datasets"] = report.datasets;
    json["artifacts"] = report.artifacts;
    json["auditEntries"] = report.auditEntries;
    json["auditHead"] = report.auditHead;
    json["problems"] = std::move(problems);
    return json;
}

} // namespace riskloom::cli
