// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/runqueue.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

using Clock = std::chrono::steady_clock;

// Less than this says nothing about how long the rest will take.
constexpr double fractionToEstimate = 0.02;
constexpr double secondsToEstimate = 1.0;

} // namespace

RunQueue::RunQueue(WorkspaceThread& writer, WorkerLink& link, SpoolFolder spool, WorkerLimits limits)
    : m_writer(writer), m_link(link), m_spool(std::move(spool)), m_limits(limits)
{
    connect(&link, &WorkerLink::stateChanged, this, &RunQueue::linkChanged);
    connect(&link, &WorkerLink::noted, this, &RunQueue::hear);
    connect(&link, &WorkerLink::died, this, &RunQueue::workerDied);
    connect(&link, &WorkerLink::gaveUp, this, &RunQueue::workerGaveUp);
    m_stopLimit.setSingleShot(true);
    connect(&m_stopLimit, &QTimer::timeout, this, [this] {
        if (m_active && m_active->sent && !m_active->ending)
            killWorker({ErrorCode::WorkerSilent, {std::to_string(m_limits.stop.count() / 1000)}, "asked to stop"});
    });
}

void RunQueue::addRun(std::int64_t run, std::string kind)
{
    m_waiting.push_back({.run = run, .kind = std::move(kind)});
    next();
}

std::int64_t RunQueue::addScore(ScoreWork score, Callback<std::string> done)
{
    const std::int64_t scoring = ++m_scorings;
    m_waiting.push_back({.scoring = scoring, .score = std::move(score), .scored = std::move(done)});
    next();
    return scoring;
}

bool RunQueue::holds(std::int64_t run) const
{
    return (m_active && m_active->work.run == run) || std::ranges::find(m_waiting, run, &Work::run) != m_waiting.end();
}

std::optional<RunProgress> RunQueue::progress() const
{
    if (!m_active || m_active->work.run == 0)
        return {};
    return m_active->progress;
}

std::vector<std::int64_t> RunQueue::waiting() const
{
    std::vector<std::int64_t> runs;
    for (const Work& work : m_waiting)
        if (work.run != 0)
            runs.push_back(work.run);
    return runs;
}

void RunQueue::next()
{
    if (m_active || m_waiting.empty())
        return;
    m_active = std::make_unique<Active>();
    m_active->work = std::move(m_waiting.front());
    m_waiting.pop_front();
    const Work& work = m_active->work;
    const std::string name = std::to_string(work.run) + "-" + std::to_string(++m_begun);
    m_active->name = name;
    m_active->folder = m_spool.work(name);
    m_active->progress.run = work.run;
    if (work.run != 0)
        m_active->journal = openJournal(work.run, work.kind);
    // The worker loads its libraries while the writer prepares the work.
    if (m_linkState == LinkState::Off || m_linkState == LinkState::Broken)
        m_link.start();
    const Callback<WorkerRequest> answer(this, [this, name](const auto& request) { prepared(name, request); });
    m_writer.ask<WorkerRequest>(answer, [work, name, spool = m_spool](Workspace& workspace, const std::stop_token&) {
        return work.run != 0 ? prepareRun(workspace, work.run, name, spool)
                             : prepareScore(workspace, work.score, name, spool);
    });
    Q_EMIT busyChanged();
    Q_EMIT progressChanged();
}

RunJournal* RunQueue::openJournal(std::int64_t run, const std::string& kind)
{
    auto* journal = new RunJournal(m_writer, run, kind);
    journal->setParent(this);
    connect(journal, &RunJournal::writeFailed, this, &RunQueue::writeFailed);
    connect(journal, &RunJournal::ended, this, [this, journal, run](RunStatus status) {
        journal->deleteLater();
        if (m_active && m_active->journal == journal)
            left();
        Q_EMIT runsChanged();
        Q_EMIT runEnded(run, status);
    });
    return journal;
}

void RunQueue::prepared(const std::string& name, const Result<WorkerRequest>& request)
{
    if (!isActive(name) || m_active->ending)
        return;
    Q_EMIT runsChanged(); // it is Running now
    if (m_active->stopping)
        return finish(stopped({}));
    if (!request)
        return finish({.status = RunStatus::Failed, .error = request.error()});
    m_active->unsent = *request;
    send();
}

void RunQueue::send()
{
    if (!m_active || !m_active->unsent || m_linkState != LinkState::Ready)
        return;
    const WorkerRequest request = *std::exchange(m_active->unsent, {});
    m_active->sent = true;
    m_link.request(request.method, request.params,
                   Callback<boost::json::object>(
                       this, [this, name = m_active->name](const auto& answer) { answered(name, answer); }));
}

void RunQueue::answered(const std::string& name, const Result<boost::json::object>& answer)
{
    // What a death leaves unanswered comes after `died`, which has ended the work.
    if (answer || !isActive(name) || m_active->ending)
        return;
    if (answer.error().code == ErrorCode::WorkerNotStarted)
        return workerDied(answer.error());
    finish({.status = RunStatus::Failed, .error = answer.error()});
}

void RunQueue::linkChanged(LinkState state)
{
    m_linkState = state;
    send();
}

void RunQueue::workerDied(const Error& reason)
{
    if (m_active && m_active->sent && !m_active->ending)
        finish(stopped(reason));
}

// Nothing can run: whatever waits ends here, each with the reason, rather than wait for ever.
void RunQueue::workerGaveUp(const Error& reason)
{
    const RunOutcome outcome{.status = RunStatus::Failed, .error = reason};
    for (const Work& work : std::exchange(m_waiting, {})) {
        if (work.scored)
            (*work.scored)(reason);
        else
            openJournal(work.run, work.kind)->end(outcome);
    }
    if (m_active && !m_active->ending)
        finish(outcome);
}

void RunQueue::stop(std::int64_t run, StopReason reason)
{
    const auto queued = std::ranges::find(m_waiting, run, &Work::run);
    if (queued != m_waiting.end()) {
        const std::string kind = queued->kind;
        m_waiting.erase(queued);
        const RunStatus status = reason == StopReason::Cancel ? RunStatus::Cancelled : RunStatus::Interrupted;
        openJournal(run, kind)->end({.status = status});
        Q_EMIT runsChanged();
        return;
    }
    if (m_active && m_active->work.run == run && run != 0)
        stopActive(reason);
}

void RunQueue::steer(std::int64_t run, SteeringOrder order, Callback<boost::json::object> done)
{
    if (run == 0 || !m_active || m_active->work.run != run || !m_active->sent || m_active->ending)
        return done(Error{ErrorCode::RunNotFound, {std::to_string(run)}, "it does not run"});
    m_link.request("steer", encode(protocol::SteerRun{m_active->name, order.what, order.value}).get_object(), std::move(done));
}

void RunQueue::cancelScore(std::int64_t scoring)
{
    if (scoring == 0)
        return;
    const auto queued = std::ranges::find(m_waiting, scoring, &Work::scoring);
    if (queued != m_waiting.end()) {
        const Callback<std::string> scored = *queued->scored;
        m_waiting.erase(queued);
        return scored(Error{ErrorCode::Cancelled, {}, {}});
    }
    if (m_active && m_active->work.scoring == scoring)
        stopActive(StopReason::Cancel);
}

void RunQueue::stopActive(StopReason reason)
{
    if (m_active->ending)
        return;
    const bool again = m_active->stopping.has_value();
    m_active->stopping = reason; // a Cancel after a Pause holds
    m_active->progress.stopping = true;
    Q_EMIT progressChanged();
    if (!again)
        askToStop();
}

void RunQueue::askToStop()
{
    if (m_active->unsent)
        return finish(stopped({}));
    if (!m_active->sent)
        return; // prepared() sees it
    m_stopLimit.start(m_limits.stop);
    m_link.request("stop", encode(protocol::StopRun{m_active->name}).get_object(),
                   Callback<boost::json::object>(this, [](const auto&) {}));
}

void RunQueue::killWorker(const Error& reason)
{
    m_link.kill(reason);
    m_linkState = LinkState::Starting; // nothing is sent to the one that dies; the next one's Ready will be told
}

// The end of work that did not end by itself: as it was asked for, or Interrupted by what happened.
RunOutcome RunQueue::stopped(std::optional<Error> why) const
{
    const bool cancelled = m_active->stopping == StopReason::Cancel;
    if (m_active->stopping)
        why.reset();
    return {.status = cancelled ? RunStatus::Cancelled : RunStatus::Interrupted, .error = std::move(why)};
}

void RunQueue::finish(RunOutcome outcome)
{
    m_active->ending = true;
    m_active->unsent.reset();
    m_stopLimit.stop();
    // A table that is not what its name says is made anew the next time.
    if (outcome.error && outcome.error->code == ErrorCode::HashMismatch)
        m_writer.post([spool = m_spool](Workspace&, const std::stop_token&) { spool.removeTables(); });
    if (m_active->journal)
        return m_active->journal->end(std::move(outcome)); // left() follows
    const Error none{ErrorCode::Cancelled, {}, {}}; // what ends otherwise says why
    if (outcome.status == RunStatus::Finished)
        (*m_active->work.scored)(outcome.reportJson ? *outcome.reportJson : std::string("{}"));
    else
        (*m_active->work.scored)(outcome.error.value_or(none));
    left();
}

// The active work has ended and is stored.
void RunQueue::left()
{
    m_writer.post([folder = m_active->folder](Workspace&, const std::stop_token&) {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    });
    m_active.reset();
    Q_EMIT progressChanged();
    Q_EMIT busyChanged();
    // Later, so that the end is told before the next beginning.
    QMetaObject::invokeMethod(this, &RunQueue::next, Qt::QueuedConnection);
}

void RunQueue::close()
{
    const RunOutcome outcome{.status = RunStatus::Interrupted};
    for (const Work& work : std::exchange(m_waiting, {}))
        if (work.run != 0)
            openJournal(work.run, work.kind)->endWithoutAnswer(outcome);
    if (m_active && m_active->journal)
        m_active->journal->endWithoutAnswer(stopped({}));
}

void RunQueue::hear(const WorkerNote& note)
{
    // Of work that has ended meanwhile, nothing is wanted any more.
    if (m_active && m_active->sent && !m_active->ending && note.run == m_active->name)
        std::visit([this](const auto& content) { take(content); }, note.content);
}

void RunQueue::take(const WorkerNote::Progressed& now)
{
    RunProgress& progress = m_active->progress;
    progress.stage = QString::fromStdString(now.stage);
    progress.fraction = std::isfinite(now.fraction) ? std::clamp(now.fraction, 0.0, 1.0) : progress.fraction;
    // Counted from the first word, which for a resumed run is not at zero.
    if (m_active->fractionThen < 0.0) {
        m_active->fractionThen = progress.fraction;
        m_active->since = Clock::now();
    }
    const double done = progress.fraction - m_active->fractionThen;
    const double seconds = std::chrono::duration<double>(Clock::now() - m_active->since).count();
    if (done >= fractionToEstimate && seconds >= secondsToEstimate)
        progress.secondsLeft = (1.0 - progress.fraction) * seconds / done;
    Q_EMIT progressChanged();
}

void RunQueue::take(const WorkerNote::Measured& measured)
{
    if (m_active->journal)
        m_active->journal->addMetrics(measured.points);
    Q_EMIT metricsArrived(m_active->work.run, measured.points);
}

void RunQueue::take(const WorkerNote::Previewed& preview)
{
    Q_EMIT previewArrived(m_active->work.run, preview.json);
}

void RunQueue::take(const WorkerNote::Wrote& file)
{
    // A worker may hand over only what lies in the folder it was given.
    if (file.path.parent_path() != m_active->folder) {
        const Error outside{ErrorCode::ProtocolError, {file.path.string()}, "outside the folder of the run"};
        killWorker(outside);
        return finish(stopped(outside));
    }
    if (m_active->journal == nullptr)
        return;
    RunEnd::File taken{.role = file.role, .format = file.format, .sha256 = file.sha256, .path = file.path};
    if (file.checkpoint)
        m_active->journal->setCheckpoint(std::move(taken));
    else
        m_active->journal->addArtifact(std::move(taken));
}

void RunQueue::take(const WorkerNote::Finished& finished)
{
    finish({.status = RunStatus::Finished, .reportJson = finished.reportJson, .device = finished.device,
            .threads = finished.threads});
}

void RunQueue::take(const WorkerNote::Failed& failed)
{
    if (failed.error.code == ErrorCode::Cancelled)
        finish(stopped({}));
    else
        finish({.status = RunStatus::Failed, .error = failed.error});
}

} // namespace riskloom
