// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/jobstrip.h"

#include "core/host/session.h"

#include <QObject>
#include <QPointer>

namespace riskloom {

// Kind and dataset of a run: "Scorecard · german_credit".
QString runTitle(const RunRecord& run);

// Keeps a job strip in step with a session for as long as the session lives, and carries its buttons back to it.
class JobWatch : public QObject
{
    Q_OBJECT

public:
    // A child of the session, so that it goes with it.
    JobWatch(Session& session, JobStrip& strip);
    void refresh(); // also after a change of language

private:
    void noteEnd(std::int64_t run, RunStatus status);
    const RunRecord& record(std::int64_t run);

    Session& m_session;
    QPointer<JobStrip> m_strip;
    RunRecord m_record; // of the run asked for last
    std::optional<RunRecord> m_ended;
};

} // namespace riskloom
