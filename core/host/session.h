// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/steering.h"
#include "core/host/runstate.h"
#include "core/host/workercommand.h"
#include "core/host/workpreparation.h"
#include "core/run/protocol.h"
#include "core/store/workspace.h"

#include <QObject>
#include <QString>

#include <boost/json/object.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

struct SessionOptions {
    WorkerCommand worker;
    WorkerLimits limits{};
    QString version; // of the program, stored with every run
};

// Who signs and why; an empty name is the system's user.
struct SignOff {
    QString who;
    QString reason;
};

// What happened to what, for the audit trail; the detail is JSON.
struct AuditNote {
    std::string action;
    std::string subject; // "run/7"
    std::string detailJson;
};

enum class WorkerState { Off, Starting, Ready, Busy, Broken };

// A workspace that is open, with its worker. Lives in one thread (the window's, or the command line's) and never blocks
// it: writes go to a thread that owns the only read-write connection, `reader()` is a second, read-only connection of
// this thread, for short queries. Every change is told by a signal after it is safely on disk.
class Session : public QObject {
    Q_OBJECT

public:
    // Opens or creates the file; falls back to read-only when another process holds it or the place is not writable
    // (readOnlyReason() says why). Runs left running or queued by a dead program become Interrupted.
    static Result<std::unique_ptr<Session>> open(const QString& path, const SessionOptions& options);
    // Stops the worker and waits for the writer; runs that are still running or queued become Interrupted.
    ~Session() override;

    QString path() const;
    bool readOnly() const;
    std::optional<Error> readOnlyReason() const; // WorkspaceLocked, ReadOnly or WorkspaceTooNew
    const Workspace& reader() const;

    // datasets ------------------------------------------------------------------------------------------------------
    using Done = std::function<void(Result<>)>;
    using DoneWithId = std::function<void(Result<std::int64_t>)>;
    // `done` is called exactly once, later, in this thread, unless `guard` or the session has gone by then. A change asked
    // of a read-only session is answered with readOnlyReason().
    void addDataset(const DatasetRecord& record, const QString& spoolFile, QObject* guard, DoneWithId done);
    void setSchema(std::int64_t dataset, const Schema& schema, QObject* guard, Done done);
    void renameDataset(std::int64_t dataset, const QString& name, QObject* guard, Done done);
    void setDatasetDeleted(std::int64_t dataset, bool deleted, QObject* guard, Done done);
    // Path of the spool file of a dataset, written from the workspace when it is not there yet.
    void spoolFile(const std::string& sha256, QObject* guard, std::function<void(Result<QString>)> done);
    QString spoolFolder() const; // "<workspace>-spool"; a temporary folder when the session is read-only

    // runs ----------------------------------------------------------------------------------------------------------
    // Checks and completes the request (KindSpec::prepare), stores the run as Queued and runs it when its turn comes.
    void startRun(const std::string& kind, std::int64_t dataset, const boost::json::object& request, std::int64_t parent,
                  QObject* guard, DoneWithId done);
    // A run that is Interrupted, Cancelled or Failed and has a checkpoint goes on where it was, as the same run.
    void resumeRun(std::int64_t run, QObject* guard, Done done);
    void stopRun(std::int64_t run, StopReason reason); // queued runs are taken from the queue
    // Asks a running training to be steered; `done` hears when the worker has taken it. NotSupported when it may not be, RunNotFound
    // when it does not run (yet).
    void steerRun(std::int64_t run, SteeringOrder order, QObject* guard, Done done);
    void setRunNote(std::int64_t run, const QString& note, QObject* guard, Done done);
    void setRunsDeleted(const std::vector<std::int64_t>& runs, bool deleted, QObject* guard, Done done);
    std::optional<RunProgress> progress() const; // of the running run
    std::vector<std::int64_t> queuedRuns() const;

    // Scores a spooled table with a finished run's model and leaves a spooled table at `output`, all of it or nothing.
    // Gives a number to cancel it by.
    std::int64_t score(std::int64_t run, const QString& table, const QString& output, QObject* guard, Done done);
    // Draws rows from a finished run's generator and leaves a spooled table at `output`; else as score().
    using DoneGenerating = std::function<void(Result<GenerationReport>)>;
    std::int64_t generate(std::int64_t run, const Generation& rows, const QString& output, QObject* guard,
                          DoneGenerating done);
    // `done` then hears of Cancelled, unless the scoring was done before the worker heard of it. A number that is no
    // scoring of now is ignored.
    void cancelScore(std::int64_t scoring);

    // decisions -----------------------------------------------------------------------------------------------------
    void addDecision(const NewDecision& decision, QObject* guard, DoneWithId done);
    void audit(const AuditNote& note, QObject* guard, Done done); // an entry that comes with no other change
    void setModelState(std::int64_t run, ModelState state, const SignOff& by, QObject* guard, Done done);

    // the file ------------------------------------------------------------------------------------------------------
    void verify(QObject* guard, std::function<void(Result<VerifyReport>)> done);
    void backup(const QString& to, QObject* guard, Done done);

    // the worker ----------------------------------------------------------------------------------------------------
    WorkerState workerState() const;
    std::optional<protocol::WorkerInfo> workerInfo() const; // once it has said hello
    void startWorker(); // otherwise started by the first run

Q_SIGNALS:
    void datasetsChanged();
    void runsChanged();                                      // a run was added, deleted, or changed its status
    void decisionsChanged();                                 // on a case, or on the life of a model
    void runEnded(std::int64_t run, riskloom::RunStatus status); // exactly once for every end
    void progressChanged();
    void metricsArrived(std::int64_t run, const std::vector<riskloom::MetricPoint>& points); // already being stored
    void previewArrived(std::int64_t run, const std::string& json);
    void workerStateChanged();
    void writeFailed(const riskloom::Error& error);          // e.g. DiskFull; the window shows it and nothing is lost

private:
    struct Private;
    struct Opened; // what open() found
    explicit Session(Opened opened, const SessionOptions& options);
    // Does `work` on the writer's thread, then, here, tells `changed` when it succeeded, and `done` in any case.
    template <class T>
    void change(std::function<Result<T>(Workspace&)> work, void (Session::*changed)(),
                std::function<void(const Result<T>&)> done);
    std::unique_ptr<Private> d;
};

} // namespace riskloom
