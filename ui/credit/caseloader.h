// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/applicantcases.h"
#include "ui/widgets/latesttask.h"

#include <QObject>

#include <memory>

namespace riskloom {

class Session;

// Brings the held-out applicants of a run from the workspace to the screen without stopping the window. A new load()
// takes the place of the one before it.
class CaseLoader : public QObject {
    Q_OBJECT

public:
    explicit CaseLoader(Session& session, QObject* parent = nullptr);
    void load(const ScorecardRun& run);
    void cancel(); // whatever is being read is no longer told

Q_SIGNALS:
    void loaded(const std::shared_ptr<const riskloom::ApplicantCases>& cases);
    void failed(const riskloom::Error& error);

private:
    void read(const std::string& path, const std::string& idColumn);

    Session& m_session;
    std::shared_ptr<const ScorecardRun> m_run;
    LatestTask<Result<ApplicantCases>> m_reading;
};

} // namespace riskloom
