// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/workspacethread.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// How a run ended.
struct RunOutcome {
    RunStatus status = RunStatus::Finished;
    std::optional<Error> error{};
    std::shared_ptr<const std::string> reportJson{}; // of a Finished run
    std::string device{};
    int threads = 0;
};

// Brings what one run says into the workspace: metrics in batches, the newest checkpoint, and at last its end with the
// artifacts in one transaction. What the disk would not take is kept and tried again until it does, so that a full disk
// loses nothing. Lives in the session's thread; the writing is done by the writer.
class RunJournal : public QObject {
    Q_OBJECT

public:
    RunJournal(WorkspaceThread& writer, std::int64_t run, std::string kind);

    void addMetrics(const std::vector<MetricPoint>& points);
    void setCheckpoint(RunEnd::File file);
    void addArtifact(RunEnd::File file);
    void end(RunOutcome outcome); // once; `ended` follows when it is on disk
    // For a session that closes: posts what is left and the end, and does not wait for an answer.
    void endWithoutAnswer(RunOutcome outcome);

    [[nodiscard]] bool ending() const { return m_outcome.has_value(); }

Q_SIGNALS:
    void ended(riskloom::RunStatus status); // exactly once
    void writeFailed(const riskloom::Error& error); // the first of a row of failures, or a file that was refused

private:
    // What goes to the writer together.
    struct Batch {
        std::int64_t run = 0;
        std::string kind;
        std::vector<MetricPoint> points;
        std::optional<RunEnd::File> checkpoint;
        std::vector<RunEnd::File> artifacts;
        std::optional<RunOutcome> outcome;
    };
    struct Written {
        std::optional<Error> refused;      // a checkpoint that was not what it said
        std::optional<RunStatus> ended;    // the status that is on disk now
    };
    static Result<Written> write(Workspace& workspace, const Batch& batch);
    static Result<RunStatus> writeEnd(Workspace& workspace, const Batch& batch);

    std::shared_ptr<const Batch> takeBatch();
    void flush();
    void answered(const Batch& batch, const Result<Written>& written);

    WorkspaceThread& m_writer;
    const std::int64_t m_run;
    const std::string m_kind;
    std::vector<MetricPoint> m_points;
    std::optional<RunEnd::File> m_checkpoint;
    std::vector<RunEnd::File> m_artifacts;
    std::optional<RunOutcome> m_outcome;
    bool m_writing = false;
    bool m_failing = false;
    bool m_over = false; // the end is on disk
    QTimer m_timer;
};

} // namespace riskloom
