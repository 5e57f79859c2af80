// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/schema.h"
#include "core/store/decision.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace riskloom {

enum class RunStatus : std::uint8_t { Queued, Running, Finished, Failed, Cancelled, Interrupted };
std::string_view runStatusName(RunStatus status); // "queued", "running", …
std::optional<RunStatus> runStatusFromName(std::string_view name);

enum class OpenMode : std::uint8_t { ReadWrite, ReadOnly };

struct DatasetRecord {
    std::int64_t id = 0;
    std::string name;        // unique among datasets that are not deleted
    std::string sha256;      // of the spool file, which is the dataset's fingerprint
    std::int64_t rows = 0;
    std::int64_t refusedRows = 0;
    Schema schema;
    std::string origin;      // file name it came from, or what made it
    std::string importJson;  // how it was read: delimiter, encoding, refused rows …; "{}" when there is nothing to say
    std::int64_t producedBy = 0; // run that made it, 0 = imported
    std::string createdAt;   // UTC, ISO 8601
    std::int64_t bytes = 0;  // of the spool file
};

struct RunRecord {
    std::int64_t id = 0;
    std::string kind;
    std::int64_t parent = 0;      // run it was derived from (rerun, duplicate), 0 = none
    std::int64_t dataset = 0;
    std::string datasetName;
    std::string requestJson;      // complete
    std::uint64_t seed = 0;
    std::string device;           // "" until it is known
    int threads = 0;
    std::string version;          // of the program that ran it
    RunStatus status = RunStatus::Queued;
    std::optional<Error> error;   // Failed
    std::string reportJson;       // "" unless Finished. Empty in lists: ask run(id)
    std::string headline;         // a short JSON object of the report's main numbers, for lists
    std::string note;             // the user's own words
    std::string createdAt, startedAt, finishedAt; // UTC, ISO 8601; "" = not yet
    bool hasCheckpoint = false;
};

struct NewRun {
    std::string kind;
    std::int64_t parent = 0;
    std::int64_t dataset = 0;
    std::string requestJson;
    std::uint64_t seed = 0;
    std::string version;
    std::int64_t trials = 0; // configurations it tries against the days of its dataset: see trialledger.h
};

// What a run computes with, known once the worker has taken it. Empty members leave what the row has.
struct RunStart {
    std::string device;
    int threads = 0;
};

// How a run ended; everything in it enters the workspace in one transaction.
struct RunEnd {
    RunStatus status = RunStatus::Finished;
    std::optional<Error> error;
    std::string reportJson;
    std::string headline;
    std::string device;
    int threads = 0;
    struct File {
        std::string role, format, sha256;
        std::filesystem::path path;
    };
    std::vector<File> artifacts;
};

struct ArtifactRecord {
    std::int64_t id = 0;
    std::int64_t run = 0;
    std::string role;   // "checkpoint", "weights", …
    std::string format; // "safetensors", "json", "table"
    std::string sha256;
    std::int64_t bytes = 0;
};

struct AuditRecord {
    std::int64_t seq = 0;
    std::string at, who, action, subject, detailJson, previousHash, hash;
};

// Of the SQLite library in use, e.g. "3.40.1".
std::string sqliteVersion();

// One thing `verify` found wrong.
struct VerifyProblem {
    std::string what;    // "database", "dataset", "run", "artifact", "decision", "audit"
    std::string subject; // the dataset's name, "run/7", "run/7/weights", "decision/3", "entry 12", or a part of the file
    std::string detail;  // English
};

struct VerifyReport {
    std::vector<VerifyProblem> problems;
    std::int64_t datasets = 0, runs = 0, artifacts = 0, auditEntries = 0; // how many were looked at
    std::string auditHead; // hash of the newest entry
};

// The workspace file: an SQLite database that holds everything, so a copy of the one file is the whole work.
// One object, one thread at a time. Exactly one ReadWrite object may exist per file (a second one, of any process, gets
// WorkspaceLocked from a hidden lock file beside it, ".NAME.lock", which stays and means nothing by itself); any number
// open it ReadOnly and never checkpoint, because SQLite before 3.51.3 can corrupt a WAL database that two connections
// write or checkpoint at once. Never open the file by other means in a process that has it open: on POSIX systems,
// closing it would drop SQLite's locks.
//
// Every member that changes something is one transaction, forced to the disk before it returns, with an audit entry in
// it (all but addMetrics and replaceCheckpoint, of which a run has thousands). When it gives an error, nothing has
// changed and the object goes on working. A ReadOnly object gives ReadOnly for all of them. Besides the errors named
// below every member may give DiskFull, FileCorrupt, WorkspaceLocked (only when someone else locks the file for longer
// than 5 s) or DatabaseFailure, each with the path.
//
// Nothing stored can change unnoticed: `PRAGMA integrity_check` does not see changed values, so datasets, runs,
// artifacts and decisions carry a hash of their own row, metrics are summed up per run, bulk bytes lie under their
// SHA-256, and the audit chain names each dataset's and report's hash. verify() checks all of it. The hashes are no
// secret: they tell damage and careless edits, and VerifyReport::auditHead, kept elsewhere, tells the careful ones.
class Workspace {
public:
    // ReadWrite creates the file when it is not there, migrates an older one after a backup beside it
    // ("NAME.vN-backup"), and refuses a newer one (WorkspaceTooNew). ReadOnly opens newer files too, and files in places
    // where nothing can be written. Errors: FileNotFound and FileUnreadable (ReadOnly), ReadOnly and WorkspaceLocked
    // (ReadWrite), NotAWorkspace, FileCorrupt. After opening ReadWrite, call interruptRunning().
    static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& path, OpenMode mode);
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    [[nodiscard]] std::filesystem::path path() const;
    [[nodiscard]] OpenMode mode() const;
    [[nodiscard]] int formatVersion() const;

    // datasets
    // Takes in a spool file as it is (its hash is checked). DatasetExists when the name is taken.
    Result<std::int64_t> addDataset(const DatasetRecord& record, const std::filesystem::path& spoolFile);
    Result<std::vector<DatasetRecord>> datasets() const; // newest first, without deleted ones
    Result<DatasetRecord> dataset(std::int64_t id) const;
    Result<DatasetRecord> datasetByName(const std::string& name) const; // or by a hash's first 8 or more digits
    Result<> writeSpoolFile(const std::string& sha256, const std::filesystem::path& to) const; // HashMismatch
    Result<> setSchema(std::int64_t dataset, const Schema& schema); // roles and the bad value; names and types stay
    Result<> renameDataset(std::int64_t dataset, const std::string& name);
    Result<> setDatasetDeleted(std::int64_t dataset, bool deleted); // soft: undo sets it back

    // runs
    Result<std::int64_t> addRun(const NewRun& run); // Queued
    // Any status but Running and Finished → Running, else RunNotResumable. startedAt is the time of the latest start.
    Result<> startRun(std::int64_t run, const RunStart& start = {});
    // Of a run that is Queued or Running, else Internal: an end is told once. Each artifact replaces the one of the same
    // role; Finished drops the checkpoint. An empty device and 0 threads leave what startRun was given.
    Result<> endRun(std::int64_t run, const RunEnd& end);
    Result<> replaceCheckpoint(std::int64_t run, const RunEnd::File& file); // the old one's bytes go
    Result<> addMetrics(std::int64_t run, std::span<const MetricPoint> points); // a repeated (name, step) replaces
    Result<std::vector<RunRecord>> runs() const; // newest first, without deleted ones, without reports
    Result<RunRecord> run(std::int64_t id) const; // with its report
    Result<std::vector<MetricPoint>> metrics(std::int64_t run) const; // by name, then step
    Result<std::vector<ArtifactRecord>> artifacts(std::int64_t run) const;
    Result<std::vector<std::byte>> artifactBytes(const std::string& sha256) const; // HashMismatch
    Result<> writeArtifact(const std::string& sha256, const std::filesystem::path& to) const;
    Result<> setRunNote(std::int64_t run, const std::string& note);
    Result<> setRunsDeleted(std::span<const std::int64_t> runs, bool deleted);
    // At opening: runs that were running when the program died. Gives their ids.
    Result<std::vector<std::int64_t>> interruptRunning();

    // decisions
    // ReasonMissing; RunNotFound; DecisionNotFound when `confirms` names no decision of the same outcome on the same
    // case; SameReviewer when its reviewer confirms it herself.
    Result<std::int64_t> addDecision(const NewDecision& decision);
    Result<std::vector<DecisionRecord>> decisions(std::int64_t run) const; // oldest first
    // A step in the life of a finished run's model. ReasonMissing; RunNotFound; StateNotAllowed (decision.h); SameReviewer
    // when whoever sent it to review approves it herself. An empty `who` is the system's user.
    Result<> setModelState(std::int64_t run, ModelState state, const std::string& reason, const std::string& who);
    Result<std::vector<ModelStep>> modelSteps(std::int64_t run) const; // oldest first; empty = a draft

    // audit
    Result<> audit(const std::string& action, const std::string& subject, const std::string& detailJson);
    Result<std::vector<AuditRecord>> auditTrail() const;

    // the file
    // Reads the whole file. Whatever is wrong with it is in the report; the error is Cancelled when asked to stop.
    Result<VerifyReport> verify(const std::stop_token& stop) const;
    // A complete copy, renamed over `to` only when it is on the disk. FileUnwritable when `to` is the workspace itself,
    // a folder, or out of reach; WorkspaceLocked when a database is open there.
    Result<> backup(const std::filesystem::path& to) const;

private:
    struct Private;
    explicit Workspace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace riskloom
