// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspacedesk.h"

#include <QTimer>

#include <cassert>
#include <utility>

namespace riskloom {

WorkspaceDesk::WorkspaceDesk(Options options, QObject* parent) : QObject(parent), m_options(std::move(options)) {}

WorkspaceDesk::~WorkspaceDesk() = default;

Result<> WorkspaceDesk::open(const QString& path)
{
    assert(!m_session);
    RISKLOOM_TRY(m_session, Session::open(path, m_options()));
    Q_EMIT opened();
    return {};
}

void WorkspaceDesk::close(std::function<void()> done)
{
    m_done = std::move(done);
    if (m_closing || !m_session || !m_session->progress()) {
        finishClosing();
        return;
    }
    m_closing = true;
    // Queued, because the session must not be deleted by a slot of its own signal.
    connect(m_session.get(), &Session::runEnded, this, &WorkspaceDesk::finishClosing, Qt::QueuedConnection);
    QTimer::singleShot(longestPause, m_session.get(), [this] { finishClosing(); });
    Q_EMIT pausing();
    m_session->stopRun(m_session->progress()->run, StopReason::Pause);
}

void WorkspaceDesk::finishClosing()
{
    if (m_session) {
        Q_EMIT aboutToClose();
        m_session.reset();
    }
    m_closing = false;
    if (const auto done = std::exchange(m_done, {}))
        done();
}

} // namespace riskloom
