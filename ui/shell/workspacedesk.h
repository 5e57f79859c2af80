// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"

#include <QObject>

#include <functional>
#include <memory>

namespace riskloom {

// The one workspace the window has open. A run that works when it is closed is paused first: it keeps its checkpoint,
// becomes Interrupted and can go on at the next opening.
class WorkspaceDesk : public QObject
{
    Q_OBJECT

public:
    using Options = std::function<SessionOptions()>; // asked at every opening, so that changed settings count
    explicit WorkspaceDesk(Options options, QObject* parent = nullptr);
    ~WorkspaceDesk() override;

    Session* session() const { return m_session.get(); } // nullptr: no workspace is open
    bool closing() const { return m_closing; }
    // The workspace that is open must have been closed before.
    Result<> open(const QString& path);
    // Calls `done` once the workspace is closed: at once when nothing runs, otherwise when the run has stopped, or
    // after `longestPause` when it does not. Called again while closing, it does not wait any longer.
    void close(std::function<void()> done);

    static constexpr int longestPause = 10'000; // milliseconds

Q_SIGNALS:
    void pausing();      // close() waits for a run
    void aboutToClose(); // whoever uses the session lets go of it now
    void opened();

private:
    void finishClosing();

    Options m_options;
    std::unique_ptr<Session> m_session;
    std::function<void()> m_done;
    bool m_closing = false;
};

} // namespace riskloom
