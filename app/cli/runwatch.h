// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "core/host/session.h"

#include <QObject>

#include <cstdint>
#include <map>

namespace riskloom::cli {

// Follows runs of a session on standard error and waits for their ends. An interrupt pauses the running run, so that its
// checkpoint stays and --resume can go on with it. Made before the run is started, so that no end and no interrupt is
// missed.
class RunWatch : public QObject {
    Q_OBJECT

public:
    RunWatch(Session& session, const Interrupt& interrupt, const Console& console);

    RunStatus wait(std::int64_t run); // runs the event loop until it has ended

private:
    void stopRuns();
    void showProgress();

    Session& m_session;
    const Console& m_console;
    std::map<std::int64_t, RunStatus> m_ended;
    bool m_interrupted = false;
    int m_shownTenths = -1;
    QString m_shownStage;
};

} // namespace riskloom::cli
