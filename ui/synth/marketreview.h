// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/synth/marketrun.h"
#include "ui/widgets/latesttask.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <vector>

namespace riskloom {

// What the synthetic pane looks at: a dataset and one finished generator trained on it. It follows the workspace: a run
// that is deleted falls back to the newest finished one. Reports are understood away from the window's thread, so
// selection() follows a little after the choice. Reads only; belongs to the window's thread.
class MarketReview : public QObject {
    Q_OBJECT

public:
    explicit MarketReview(Session& session, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<DatasetRecord>& datasets() const { return m_datasets; }
    [[nodiscard]] const DatasetRecord* dataset() const;      // nullptr while there is none
    [[nodiscard]] std::vector<RunRecord> runs() const;       // finished generators of the dataset, newest first
    [[nodiscard]] std::int64_t run() const { return m_run; } // shown; 0 = none
    [[nodiscard]] std::shared_ptr<const MarketSelection> selection() const { return m_selection; } // never null

    void chooseDataset(std::int64_t dataset);
    void chooseRun(std::int64_t run);
    void show(const RunRecord& run); // whatever its dataset

Q_SIGNALS:
    void listed();           // datasets(), runs() or the chosen ones changed
    void selectionChanged(); // selection() is another one
    void failed(const riskloom::Error& error);

private:
    void readDatasets();
    void readRuns();
    void follow();
    void readRun();

    Session& m_session;
    std::vector<DatasetRecord> m_datasets;
    std::vector<RunRecord> m_runs; // of this pane's kinds
    std::int64_t m_dataset = 0;
    std::int64_t m_wanted = 0; // 0 = whatever is newest
    std::int64_t m_run = 0;
    std::int64_t m_read = 0; // what m_selection was read from
    std::shared_ptr<const MarketSelection> m_selection = std::make_shared<MarketSelection>();
    LatestTask<Result<MarketRun>> m_understanding{this};
};

} // namespace riskloom
