// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runwatch.h"

#include "ui/widgets/errortext.h"

#include <QEventLoop>

namespace riskloom::cli {

RunWatch::RunWatch(Session& session, const Interrupt& interrupt, const Console& console)
    : m_session(session), m_console(console)
{
    connect(&session, &Session::runEnded, this, [this](std::int64_t run, RunStatus status) { m_ended[run] = status; });
    connect(&session, &Session::progressChanged, this, &RunWatch::showProgress);
    connect(&session, &Session::writeFailed, this, [this](const Error& error) {
        m_console.note("riskloom-cli: " + errorSentence(error).toStdString());
        if (error.code == ErrorCode::DiskFull)
            m_console.note("It is tried again every second; press Ctrl+C twice to give up.");
    });
    connect(&interrupt, &Interrupt::requested, this, [this] {
        m_interrupted = true;
        stopRuns();
    });
}

void RunWatch::stopRuns()
{
    if (const auto progress = m_session.progress())
        m_session.stopRun(progress->run, StopReason::Pause);
    for (const std::int64_t queued : m_session.queuedRuns())
        m_session.stopRun(queued, StopReason::Cancel);
}

RunStatus RunWatch::wait(std::int64_t run)
{
    QEventLoop loop;
    connect(&m_session, &Session::runEnded, &loop, [&](std::int64_t ended) {
        if (ended == run)
            loop.quit();
    });
    if (m_interrupted) // before there was a run to stop
        stopRuns();
    if (!m_ended.contains(run))
        loop.exec();
    return m_ended.at(run);
}

void RunWatch::showProgress()
{
    const auto progress = m_session.progress();
    if (!progress)
        return;
    const int tenths = static_cast<int>(progress->fraction * 10.0);
    if (tenths == m_shownTenths && progress->stage == m_shownStage)
        return;
    m_shownTenths = tenths;
    m_shownStage = progress->stage;
    m_console.note("run " + std::to_string(progress->run) + ": " + progress->stage.toStdString() + " " +
                   std::to_string(static_cast<int>(progress->fraction * 100.0)) + " %");
}

} // namespace riskloom::cli
