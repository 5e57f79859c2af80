// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobwatch.h"

#include "ui/widgets/stagetext.h"
#include "ui/widgets/texts.h"

namespace riskloom {

QString runTitle(const RunRecord& run)
{
    if (run.datasetName.empty())
        return kindTitle(run.kind);
    return JobWatch::tr("%1 · %2").arg(kindTitle(run.kind), QString::fromStdString(run.datasetName));
}

JobWatch::JobWatch(Session& session, JobStrip& strip) : QObject(&session), m_session(session), m_strip(&strip)
{
    connect(&session, &Session::progressChanged, this, &JobWatch::refresh);
    connect(&session, &Session::runsChanged, this, &JobWatch::refresh);
    connect(&session, &Session::runEnded, this, &JobWatch::noteEnd);
    connect(&strip, &JobStrip::cancelRequested, this,
            [this](std::int64_t run) { m_session.stopRun(run, StopReason::Cancel); });
    connect(&strip, &JobStrip::pauseRequested, this,
            [this](std::int64_t run) { m_session.stopRun(run, StopReason::Pause); });
    refresh();
}

const RunRecord& JobWatch::record(std::int64_t run)
{
    if (m_record.id != run) {
        const Result<RunRecord> found = m_session.reader().run(run);
        m_record = found ? *found : RunRecord{};
    }
    return m_record;
}

void JobWatch::refresh()
{
    if (!m_strip)
        return;
    JobStripState state;
    state.waiting = static_cast<int>(m_session.queuedRuns().size());
    if (m_ended)
        state.ended = {m_ended->id, tr("%1: %2").arg(runTitle(*m_ended), runStatusText(m_ended->status).toLower())};
    if (const std::optional<RunProgress> progress = m_session.progress())
        state.running = {.run = progress->run,
                         .title = runTitle(record(progress->run)),
                         .stage = stageText(progress->stage),
                         .fraction = progress->fraction,
                         .secondsLeft = progress->secondsLeft,
                         .stopping = progress->stopping};
    m_strip->setState(state);
}

void JobWatch::noteEnd(std::int64_t run, RunStatus status)
{
    m_ended = record(run);
    m_ended->status = status;
    refresh();
}

} // namespace riskloom
