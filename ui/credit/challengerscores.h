// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"
#include "ui/credit/creditrun.h"
#include "ui/widgets/latesttask.h"

#include <QObject>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace riskloom {

class Session;

// What the network says of one applicant.
struct ChallengerAnswer {
    struct Contribution {
        std::string variable;
        double logOdds = 0.0; // what its value adds to ln(bad : good)
    };
    double probabilityOfBad = 0.0;
    std::vector<Contribution> contributions; // of every input, the one that raises the risk most first
};

// UnknownColumn when the table is not one that a network scored.
Result<ChallengerAnswer> readAnswer(const Table& scores, const std::vector<BinnedVariable>& inputs);

// Asks the worker what a network says of rows of its dataset, one at a time, since the window never computes with it. A
// row that is asked for while another is under way takes its turn next; only the newest one waits.
class ChallengerScores : public QObject {
    Q_OBJECT

public:
    explicit ChallengerScores(Session& session, QObject* parent = nullptr);
    void setRun(const NetworkRun& run); // whatever was asked of another run is no longer told
    void clear();
    [[nodiscard]] std::int64_t run() const { return m_run ? m_run->record.id : 0; }
    void ask(std::int64_t row); // asking again for the row under way changes nothing

Q_SIGNALS:
    void answered(std::int64_t row, const riskloom::ChallengerAnswer& answer);
    void failed(const riskloom::Error& error);

private:
    void openTable();
    void send();
    void fail(const Error& error);
    void take(std::int64_t row, const Result<>& scored);

    Session& m_session;
    QTemporaryDir m_folder;
    std::shared_ptr<const NetworkRun> m_run;
    std::optional<Table> m_table; // of the run's dataset, in the spool file
    std::int64_t m_wanted = -1;   // row; -1 = none
    std::int64_t m_sent = -1;     // the row under way
    bool m_underWay = false;      // the table is being opened or a row scored
    LatestTask<Result<Table>> m_opening;
};

} // namespace riskloom
