// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/session.h"

#include "core/host/path.h"
#include "core/host/runqueue.h"
#include "core/host/runsources.h"
#include "core/host/workerlink.h"
#include "core/host/workpreparation.h"
#include "core/host/workspacethread.h"
#include "core/run/kind.h"
#include "core/run/trials.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

QString toText(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

// One name for a file that is reached by several, or the lock beside it would be several locks.
QString realPath(const QString& path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

Result<> interruptLeftRuns(Workspace& workspace)
{
    RISKLOOM_CHECK(workspace.interruptRunning());
    RISKLOOM_TRY(const auto runs, workspace.runs());
    for (const RunRecord& run : runs) {
        if (run.status != RunStatus::Queued)
            continue;
        RunEnd end;
        end.status = RunStatus::Interrupted;
        RISKLOOM_CHECK(workspace.endRun(run.id, end));
    }
    return {};
}

Result<std::int64_t> storeRun(Workspace& workspace, NewRun run, const boost::json::object& given)
{
    RISKLOOM_TRY(const KindSpec* kind, findKind(run.kind));
    RISKLOOM_TRY(const DatasetRecord dataset, workspace.dataset(run.dataset));
    RISKLOOM_TRY(boost::json::object request, kind->prepare(given, dataset.sha256, dataset.schema));
    RISKLOOM_CHECK(fillRunSources(workspace, run.kind, dataset, request));
    if (const auto* seed = request.if_contains("seed"))
        RISKLOOM_CHECK(decode(*seed, run.seed, "seed"));
    RISKLOOM_TRY(run.trials, trialsOf(run.kind, request));
    run.requestJson = writeJson(request);
    return workspace.addRun(run);
}

// The kind of a run that can go on, or why it cannot.
Result<std::string> resumableKind(const Workspace& workspace, std::int64_t run)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(run));
    const bool ended = record.status == RunStatus::Interrupted || record.status == RunStatus::Cancelled ||
                       record.status == RunStatus::Failed;
    if (!ended || !record.hasCheckpoint)
        return Error{ErrorCode::RunNotResumable, {std::to_string(run)}, {}};
    return record.kind;
}

} // namespace

struct Session::Opened {
    QString path;
    std::unique_ptr<QLockFile> lock;
    std::optional<Error> readOnlyReason;
    std::unique_ptr<QTemporaryDir> temporary; // of a read-only session
    std::unique_ptr<Workspace> writer, background, reader;
};

struct Session::Private {
    Private(Opened found, const SessionOptions& options)
        : opened(std::move(found)),
          spool(toPath(opened.temporary ? opened.temporary->path() : opened.path + QStringLiteral("-spool"))),
          version(options.version.toStdString()), writer(std::make_unique<WorkspaceThread>(std::move(opened.writer))),
          background(std::make_unique<WorkspaceThread>(std::move(opened.background))),
          link(new WorkerLink(options.worker, options.limits)),
          queue(std::make_unique<RunQueue>(*writer, *link, spool, options.limits))
    {
        link->moveToThread(&linkThread);
        QObject::connect(&linkThread, &QThread::finished, link, &QObject::deleteLater);
        linkThread.start();
    }

    Opened opened;
    const SpoolFolder spool;
    const std::string version;
    std::unique_ptr<WorkspaceThread> writer;     // the only connection that writes
    std::unique_ptr<WorkspaceThread> background; // reading that takes long
    QThread linkThread;
    WorkerLink* link; // deleted by its thread
    std::unique_ptr<RunQueue> queue;
    LinkState linkState = LinkState::Off;
    std::optional<protocol::WorkerInfo> workerInfo;
};

Result<std::unique_ptr<Session>> Session::open(const QString& path, const SessionOptions& options)
{
    Opened opened;
    opened.path = realPath(path);
    const std::string text = opened.path.toStdString();
    opened.lock = std::make_unique<QLockFile>(opened.path + QStringLiteral(".lock"));
    opened.lock->setStaleLockTime(0); // only the death of its program makes a lock stale, never its age
    if (opened.lock->tryLock(0)) {
        auto writer = Workspace::open(toPath(opened.path), OpenMode::ReadWrite);
        if (writer) {
            RISKLOOM_CHECK(interruptLeftRuns(**writer));
            opened.writer = std::move(*writer);
        } else {
            opened.readOnlyReason = writer.error();
            opened.lock->unlock();
        }
    } else {
        const bool held = opened.lock->error() == QLockFile::LockFailedError;
        opened.readOnlyReason = Error{held ? ErrorCode::WorkspaceLocked : ErrorCode::ReadOnly, {text}, {}};
    }
    for (std::unique_ptr<Workspace>* connection : {&opened.writer, &opened.background, &opened.reader}) {
        if (*connection)
            continue;
        auto workspace = Workspace::open(toPath(opened.path), OpenMode::ReadOnly);
        if (!workspace) // the reason why it could not be written explains more than that it cannot be read either
            return opened.readOnlyReason.value_or(workspace.error());
        *connection = std::move(*workspace);
    }
    if (opened.readOnlyReason)
        opened.temporary = std::make_unique<QTemporaryDir>();
    return std::unique_ptr<Session>(new Session(std::move(opened), options));
}

Session::Session(Opened opened, const SessionOptions& options)
    : d(std::make_unique<Private>(std::move(opened), options))
{
    if (!readOnly())
        d->spool.removeLeftWork();
    const RunQueue* queue = d->queue.get();
    connect(queue, &RunQueue::runsChanged, this, &Session::runsChanged);
    connect(queue, &RunQueue::runEnded, this, &Session::runEnded);
    connect(queue, &RunQueue::progressChanged, this, &Session::progressChanged);
    connect(queue, &RunQueue::metricsArrived, this, &Session::metricsArrived);
    connect(queue, &RunQueue::previewArrived, this, &Session::previewArrived);
    connect(queue, &RunQueue::writeFailed, this, &Session::writeFailed);
    connect(queue, &RunQueue::busyChanged, this, &Session::workerStateChanged);
    connect(d->link, &WorkerLink::greeted, this, [this](const protocol::WorkerInfo& info) { d->workerInfo = info; });
    connect(d->link, &WorkerLink::stateChanged, this, [this](LinkState state) {
        d->linkState = state;
        Q_EMIT workerStateChanged();
    });
}

Session::~Session()
{
    d->queue->disconnect(this);
    d->link->disconnect(this);
    d->linkThread.quit();
    d->linkThread.wait();
    if (!readOnly())
        d->queue->close();
    // The last connection to go brings the journal into the file, which one that only reads cannot do.
    d->background.reset();
    d->opened.reader.reset();
    d->writer.reset();
    if (!readOnly())
        d->spool.removeLeftWork();
}

QString Session::path() const
{
    return d->opened.path;
}

bool Session::readOnly() const
{
    return d->opened.readOnlyReason.has_value();
}

std::optional<Error> Session::readOnlyReason() const
{
    return d->opened.readOnlyReason;
}

const Workspace& Session::reader() const
{
    return *d->opened.reader;
}

template <class T>
void Session::change(std::function<Result<T>(Workspace&)> work, void (Session::*changed)(),
                     std::function<void(const Result<T>&)> done)
{
    const Callback<T> answer(this, [this, changed, done = std::move(done)](const Result<T>& result) {
        if (result && changed)
            Q_EMIT (this->*changed)();
        done(result);
    });
    if (readOnly())
        return answer(*readOnlyReason());
    d->writer->ask<T>(answer,
                      [work = std::move(work)](Workspace& workspace, const std::stop_token&) { return work(workspace); });
}

void Session::addDataset(const DatasetRecord& record, const QString& spoolFile, QObject* guard, DoneWithId done)
{
    change<std::int64_t>([record, file = toPath(spoolFile)](Workspace& w) { return w.addDataset(record, file); },
                         &Session::datasetsChanged, unlessGone(guard, std::move(done)));
}

void Session::setSchema(std::int64_t dataset, const Schema& schema, QObject* guard, Done done)
{
    change<std::monostate>([dataset, schema](Workspace& w) { return w.setSchema(dataset, schema); },
                           &Session::datasetsChanged, unlessGone(guard, std::move(done)));
}

void Session::renameDataset(std::int64_t dataset, const QString& name, QObject* guard, Done done)
{
    change<std::monostate>([dataset, text = name.toStdString()](Workspace& w) { return w.renameDataset(dataset, text); },
                           &Session::datasetsChanged, unlessGone(guard, std::move(done)));
}

void Session::setDatasetDeleted(std::int64_t dataset, bool deleted, QObject* guard, Done done)
{
    change<std::monostate>([dataset, deleted](Workspace& w) { return w.setDatasetDeleted(dataset, deleted); },
                           &Session::datasetsChanged, unlessGone(guard, std::move(done)));
}

void Session::spoolFile(const std::string& sha256, QObject* guard, std::function<void(Result<QString>)> done)
{
    d->background->ask<QString>(Callback<QString>(this, unlessGone(guard, std::move(done))),
                                [sha256, spool = d->spool](Workspace& workspace, const auto&) -> Result<QString> {
                                    RISKLOOM_TRY(const auto file, spoolDataset(workspace, sha256, spool));
                                    return toText(file);
                                });
}

QString Session::spoolFolder() const
{
    return toText(d->spool.path());
}

void Session::startRun(const std::string& kind, std::int64_t dataset, const boost::json::object& request,
                       std::int64_t parent, QObject* guard, DoneWithId done)
{
    NewRun run{.kind = kind, .parent = parent, .dataset = dataset, .requestJson = {}, .seed = 0, .version = d->version};
    change<std::int64_t>([run, request](Workspace& workspace) { return storeRun(workspace, run, request); },
                         &Session::runsChanged,
                         [this, kind, done = unlessGone(guard, std::move(done))](const Result<std::int64_t>& stored) {
                             if (stored)
                                 d->queue->addRun(*stored, kind);
                             done(stored);
                         });
}

void Session::resumeRun(std::int64_t run, QObject* guard, Done done)
{
    change<std::string>([run](const Workspace& workspace) { return resumableKind(workspace, run); }, nullptr,
                        [this, run, done = unlessGone(guard, std::move(done))](const Result<std::string>& kind) {
                            if (!kind)
                                return done(kind.error());
                            if (d->queue->holds(run))
                                return done(Error{ErrorCode::RunNotResumable, {std::to_string(run)}, {}});
                            d->queue->addRun(run, *kind);
                            done({});
                        });
}

void Session::stopRun(std::int64_t run, StopReason reason)
{
    d->queue->stop(run, reason);
}

void Session::steerRun(std::int64_t run, SteeringOrder order, QObject* guard, Done done)
{
    const auto answer = unlessGone(guard, std::move(done));
    d->queue->steer(run, order, Callback<boost::json::object>(this, [answer](const auto& taken) {
                        answer(taken ? Result<>{} : Result<>(taken.error()));
                    }));
}

void Session::setRunNote(std::int64_t run, const QString& note, QObject* guard, Done done)
{
    change<std::monostate>([run, text = note.toStdString()](Workspace& w) { return w.setRunNote(run, text); },
                           &Session::runsChanged, unlessGone(guard, std::move(done)));
}

void Session::setRunsDeleted(const std::vector<std::int64_t>& runs, bool deleted, QObject* guard, Done done)
{
    change<std::monostate>([runs, deleted](Workspace& w) { return w.setRunsDeleted(runs, deleted); },
                           &Session::runsChanged, unlessGone(guard, std::move(done)));
}

std::optional<RunProgress> Session::progress() const
{
    return d->queue->progress();
}

std::vector<std::int64_t> Session::queuedRuns() const
{
    return d->queue->waiting();
}

std::int64_t Session::score(std::int64_t run, const QString& table, const QString& output, QObject* guard, Done done)
{
    const auto answer = unlessGone<std::monostate>(guard, std::move(done));
    return d->queue->addScore({run, toPath(table), toPath(output), {}},
                              Callback<std::string>(this, [answer](const auto& report) {
                                  answer(report ? Result<>() : Result<>(report.error()));
                              }));
}

std::int64_t Session::generate(std::int64_t run, const Generation& rows, const QString& output, QObject* guard,
                               DoneGenerating done)
{
    const auto answer = unlessGone<GenerationReport>(guard, std::move(done));
    return d->queue->addScore(
        {run, {}, toPath(output), rows}, Callback<std::string>(this, [answer](const auto& report) {
            answer(report ? fromJson<GenerationReport>(*report, "report") : Result<GenerationReport>(report.error()));
        }));
}

void Session::cancelScore(std::int64_t scoring)
{
    d->queue->cancelScore(scoring);
}

void Session::addDecision(const NewDecision& decision, QObject* guard, DoneWithId done)
{
    change<std::int64_t>([decision](Workspace& workspace) { return workspace.addDecision(decision); },
                         &Session::decisionsChanged, unlessGone(guard, std::move(done)));
}

void Session::audit(const AuditNote& note, QObject* guard, Done done)
{
    change<std::monostate>([note](Workspace& w) { return w.audit(note.action, note.subject, note.detailJson); },
                           &Session::decisionsChanged, unlessGone(guard, std::move(done)));
}

void Session::setModelState(std::int64_t run, ModelState state, const SignOff& by, QObject* guard, Done done)
{
    change<std::monostate>([run, state, who = by.who.toStdString(), reason = by.reason.toStdString()](
                               Workspace& workspace) { return workspace.setModelState(run, state, reason, who); },
                           &Session::decisionsChanged, unlessGone(guard, std::move(done)));
}

void Session::verify(QObject* guard, std::function<void(Result<VerifyReport>)> done)
{
    d->background->ask<VerifyReport>(
        Callback<VerifyReport>(this, unlessGone(guard, std::move(done))),
        [](const Workspace& workspace, const std::stop_token& stop) { return workspace.verify(stop); });
}

void Session::backup(const QString& to, QObject* guard, Done done)
{
    d->background->ask<std::monostate>(
        Callback<std::monostate>(this, unlessGone(guard, std::move(done))),
        [file = toPath(to)](const Workspace& workspace, const auto&) { return workspace.backup(file); });
}

WorkerState Session::workerState() const
{
    switch (d->linkState) {
    case LinkState::Off: return WorkerState::Off;
    case LinkState::Starting: return WorkerState::Starting;
    case LinkState::Broken: return WorkerState::Broken;
    case LinkState::Ready: break;
    }
    return d->queue->busy() ? WorkerState::Busy : WorkerState::Ready;
}

std::optional<protocol::WorkerInfo> Session::workerInfo() const
{
    return d->workerInfo;
}

void Session::startWorker()
{
    d->link->start();
}

} // namespace riskloom
