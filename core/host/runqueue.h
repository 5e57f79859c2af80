// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/steering.h"
#include "core/host/runjournal.h"
#include "core/host/runstate.h"
#include "core/host/workerlink.h"
#include "core/host/workspacethread.h"
#include "core/host/workpreparation.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace riskloom {

// The life of runs, one at a time in the order they came: prepared by the writer, handed to the worker, followed, ended in
// the workspace. Whatever happens to the worker, each run ends exactly once. Lives in the session's thread.
class RunQueue : public QObject {
    Q_OBJECT

public:
    RunQueue(WorkspaceThread& writer, WorkerLink& link, SpoolFolder spool, WorkerLimits limits);

    void addRun(std::int64_t run, std::string kind);
    // Gives the number of the scoring, from 1.
    std::int64_t addScore(ScoreWork score, Callback<std::string> done); // hears of the report, JSON
    void cancelScore(std::int64_t scoring);
    void stop(std::int64_t run, StopReason reason);
    void steer(std::int64_t run, SteeringOrder order, Callback<boost::json::object> done);
    // For a session that closes, once the worker is off: whatever is left ends as Interrupted.
    void close();

    [[nodiscard]] bool busy() const { return m_active != nullptr; }
    [[nodiscard]] bool holds(std::int64_t run) const; // waiting or running
    [[nodiscard]] std::optional<RunProgress> progress() const;
    [[nodiscard]] std::vector<std::int64_t> waiting() const;

Q_SIGNALS:
    void runsChanged();
    void runEnded(std::int64_t run, riskloom::RunStatus status);
    void progressChanged();
    void busyChanged();
    void metricsArrived(std::int64_t run, const std::vector<riskloom::MetricPoint>& points);
    void previewArrived(std::int64_t run, const std::string& json);
    void writeFailed(const riskloom::Error& error);

private:
    struct Work {
        std::int64_t run = 0;     // 0: a scoring, which is no run
        std::int64_t scoring = 0; // 0: a run
        std::string kind{};
        ScoreWork score{};
        std::optional<Callback<std::string>> scored{};
    };
    struct Active {
        Work work;
        std::string name;                   // what the worker calls it
        std::filesystem::path folder;       // where its files may lie
        RunJournal* journal = nullptr;      // a child of the queue; nullptr for a scoring
        std::optional<WorkerRequest> unsent; // prepared, but the worker is not ready
        bool sent = false;
        bool ending = false;
        std::optional<StopReason> stopping;
        RunProgress progress;
        std::chrono::steady_clock::time_point since; // of the first progress, for the time left
        double fractionThen = -1.0;
    };

    void next();
    void prepared(const std::string& name, const Result<WorkerRequest>& request);
    void send();
    void answered(const std::string& name, const Result<boost::json::object>& answer);
    void linkChanged(LinkState state);
    void workerDied(const Error& reason);
    void workerGaveUp(const Error& reason);
    void hear(const WorkerNote& note);
    void take(const WorkerNote::Progressed& progress);
    void take(const WorkerNote::Measured& measured);
    void take(const WorkerNote::Previewed& preview);
    void take(const WorkerNote::Wrote& file);
    void take(const WorkerNote::Finished& finished);
    void take(const WorkerNote::Failed& failed);
    void stopActive(StopReason reason);
    void askToStop();
    void killWorker(const Error& reason);
    void finish(RunOutcome outcome);
    RunOutcome stopped(std::optional<Error> why) const;
    void left();
    RunJournal* openJournal(std::int64_t run, const std::string& kind);
    bool isActive(const std::string& name) const { return m_active && m_active->name == name; }

    WorkspaceThread& m_writer;
    WorkerLink& m_link;
    const SpoolFolder m_spool;
    const WorkerLimits m_limits;
    LinkState m_linkState = LinkState::Off;
    std::deque<Work> m_waiting;
    std::unique_ptr<Active> m_active;
    std::int64_t m_scorings = 0; // asked for so far
    std::int64_t m_begun = 0;    // makes the worker's names of work different from each other
    QTimer m_stopLimit;
};

} // namespace riskloom
