// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/runjournal.h"

#include "core/run/headline.h"
#include "core/run/json.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace riskloom {
namespace {

using namespace std::chrono_literals;

constexpr auto metricsEvery = 500ms;
constexpr auto retryEvery = 1000ms;

// Failures of the place, which pass: the same writing may work later. All others are failures of what is written.
bool passes(const Error& error)
{
    constexpr std::array codes{ErrorCode::DiskFull, ErrorCode::FileUnwritable, ErrorCode::DatabaseFailure};
    return std::ranges::find(codes, error.code) != codes.end();
}

} // namespace

RunJournal::RunJournal(WorkspaceThread& writer, std::int64_t run, std::string kind)
    : m_writer(writer), m_run(run), m_kind(std::move(kind))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RunJournal::flush);
}

void RunJournal::addMetrics(const std::vector<MetricPoint>& points)
{
    m_points.insert(m_points.end(), points.begin(), points.end());
    if (!m_timer.isActive() && !m_writing)
        m_timer.start(metricsEvery);
}

void RunJournal::setCheckpoint(RunEnd::File file)
{
    m_checkpoint = std::move(file);
    if (!m_failing)
        flush();
}

void RunJournal::addArtifact(RunEnd::File file)
{
    m_artifacts.push_back(std::move(file));
}

void RunJournal::end(RunOutcome outcome)
{
    m_outcome = std::move(outcome);
    flush();
}

void RunJournal::endWithoutAnswer(RunOutcome outcome)
{
    if (!m_outcome)
        m_outcome = std::move(outcome);
    m_writer.post([batch = takeBatch()](Workspace& workspace, const std::stop_token&) {
        // Nobody is left to hear of a failure: the run stays running in the file and is interrupted at the next opening.
        static_cast<void>(write(workspace, *batch));
    });
}

std::shared_ptr<const RunJournal::Batch> RunJournal::takeBatch()
{
    Batch batch{m_run, m_kind, std::exchange(m_points, {}), std::exchange(m_checkpoint, {}), {}, m_outcome};
    if (m_outcome)
        batch.artifacts = m_artifacts;
    return std::make_shared<const Batch>(std::move(batch));
}

void RunJournal::flush()
{
    if (m_writing || m_over || (m_points.empty() && !m_checkpoint && !m_outcome))
        return;
    m_writing = true;
    const auto batch = takeBatch();
    m_writer.ask<Written>(Callback<Written>(this, [this, batch](const auto& written) { answered(*batch, written); }),
                          [batch](Workspace& workspace, const std::stop_token&) { return write(workspace, *batch); });
}

void RunJournal::answered(const Batch& batch, const Result<Written>& written)
{
    m_writing = false;
    if (!written) {
        m_points.insert(m_points.begin(), batch.points.begin(), batch.points.end());
        if (!m_checkpoint)
            m_checkpoint = batch.checkpoint;
        m_timer.start(retryEvery);
        if (!std::exchange(m_failing, true))
            Q_EMIT writeFailed(written.error());
        return;
    }
    m_failing = false;
    if (written->refused)
        Q_EMIT writeFailed(*written->refused);
    if (written->ended) {
        m_over = true;
        Q_EMIT ended(*written->ended);
        return;
    }
    if (m_outcome || m_checkpoint)
        flush();
    else if (!m_points.empty())
        m_timer.start(metricsEvery);
}

Result<RunJournal::Written> RunJournal::write(Workspace& workspace, const Batch& batch)
{
    Written written;
    if (!batch.points.empty())
        RISKLOOM_CHECK(workspace.addMetrics(batch.run, batch.points));
    if (batch.checkpoint) {
        const auto taken = workspace.replaceCheckpoint(batch.run, *batch.checkpoint);
        if (!taken && passes(taken.error()))
            return taken.error();
        if (!taken)
            written.refused = taken.error();
        std::error_code ignored;
        std::filesystem::remove(batch.checkpoint->path, ignored);
    }
    if (batch.outcome) {
        RISKLOOM_TRY(written.ended, writeEnd(workspace, batch));
    }
    return written;
}

Result<RunStatus> RunJournal::writeEnd(Workspace& workspace, const Batch& batch)
{
    const RunOutcome& outcome = *batch.outcome;
    RunEnd end;
    end.status = outcome.status;
    end.error = outcome.error;
    end.device = outcome.device;
    end.threads = outcome.threads;
    if (outcome.status == RunStatus::Finished) {
        RISKLOOM_TRY(const boost::json::value report, readJson(*outcome.reportJson, "report"));
        end.reportJson = *outcome.reportJson;
        end.headline = headline(batch.kind, report.get_object());
        end.artifacts = batch.artifacts;
    }
    const auto ended = workspace.endRun(batch.run, end);
    if (ended)
        return end.status;
    if (passes(ended.error()))
        return ended.error();
    // A run that was to be resumed and is stopped while it waits has the end it had before.
    RISKLOOM_TRY(const RunRecord record, workspace.run(batch.run));
    if (record.status != RunStatus::Queued && record.status != RunStatus::Running)
        return record.status;
    // An artifact that is missing or is not what its hash says: the run has failed, and says why.
    end.status = RunStatus::Failed;
    end.error = ended.error();
    end.reportJson.clear();
    end.headline.clear();
    end.artifacts.clear();
    RISKLOOM_CHECK(workspace.endRun(batch.run, end));
    return RunStatus::Failed;
}

} // namespace riskloom
