// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"
#include "ui/widgets/latesttask.h"

#include <QObject>

#include <memory>
#include <vector>

namespace riskloom {

class Session;

// Reads how the cases of a run's dataset turned out, away from the window's thread.
class KnownOutcomes : public QObject {
    Q_OBJECT

public:
    explicit KnownOutcomes(Session& session, QObject* parent = nullptr);
    void load(const ScorecardRun& run); // told at once when they are those of the last run

Q_SIGNALS:
    void loaded(const std::shared_ptr<const std::vector<std::int32_t>>& outcomes);
    void failed(const riskloom::Error& error);

private:
    Session& m_session;
    std::int64_t m_run = 0;
    std::shared_ptr<const std::vector<std::int32_t>> m_outcomes;
    LatestTask<Result<std::vector<std::int32_t>>> m_reading{this};
};

} // namespace riskloom
