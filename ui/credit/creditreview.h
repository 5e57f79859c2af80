// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/credit/creditrun.h"
#include "ui/credit/runchoice.h"
#include "ui/widgets/latesttask.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace riskloom {

// What the credit pane looks at: a dataset and, on it, one finished scorecard, one finished network and one finished
// reject inference. It follows the workspace: a choice that is deleted falls back to the newest finished run. Reports,
// which may be many megabytes, are understood away from the window's thread, so selection() follows a little after the
// choice. Reads only; belongs to the window's thread.
class CreditReview : public QObject {
    Q_OBJECT

public:
    explicit CreditReview(Session& session, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<DatasetRecord>& datasets() const { return m_datasets; }
    [[nodiscard]] const DatasetRecord* dataset() const; // nullptr while there is none
    [[nodiscard]] const std::vector<RunChoice>& scorecardChoices() const { return m_scorecardChoices; }
    [[nodiscard]] const std::vector<RunChoice>& networkChoices() const { return m_networkChoices; }
    [[nodiscard]] const std::vector<RunChoice>& rejectsChoices() const { return m_rejectsChoices; }
    [[nodiscard]] std::int64_t scorecardRun() const { return m_scorecardRun; }
    [[nodiscard]] std::int64_t networkRun() const { return m_networkRun; }
    [[nodiscard]] std::int64_t rejectsRun() const { return m_rejectsRun; }
    [[nodiscard]] std::shared_ptr<const CreditSelection> selection() const { return m_selection; } // never null

    void chooseDataset(std::int64_t dataset);
    void chooseScorecard(std::int64_t run); // 0 = the newest
    void chooseNetwork(std::int64_t run);
    void chooseRejects(std::int64_t run);
    // Shows a run whatever its kind and dataset; runs that are no finished credit runs choose their dataset only.
    void chooseRun(const RunRecord& run);
    void retranslate(); // builds the labels anew

Q_SIGNALS:
    void datasetsListed();   // datasets() or the chosen one changed
    void choicesListed();    // choices or chosen runs changed
    void selectionChanged(); // selection() is another one
    void failed(const riskloom::Error& error);

private:
    void readDatasets();
    void readRuns();
    [[nodiscard]] std::int64_t firstDataset() const;
    void listChoices();
    void readSelection();
    [[nodiscard]] std::optional<RunRecord> readRecord(std::int64_t run);
    struct Understood {
        std::shared_ptr<CreditSelection> selection = std::make_shared<CreditSelection>();
        std::vector<Error> errors;
    };
    static Understood understand(const std::vector<RunRecord>& runs);
    void take(const Understood& understood);

    Session& m_session;
    std::vector<DatasetRecord> m_datasets;
    std::vector<RunRecord> m_runs;
    std::vector<RunChoice> m_scorecardChoices, m_networkChoices, m_rejectsChoices;
    std::int64_t m_dataset = 0;
    std::int64_t m_wantedScorecard = 0, m_wantedNetwork = 0, m_wantedRejects = 0; // 0 = whatever is newest
    std::int64_t m_scorecardRun = 0, m_networkRun = 0, m_rejectsRun = 0;          // shown; 0 = none
    std::vector<std::int64_t> m_read;                                             // what m_selection was read from
    std::shared_ptr<const CreditSelection> m_selection = std::make_shared<CreditSelection>();
    LatestTask<Understood> m_understanding{this};
};

} // namespace riskloom
