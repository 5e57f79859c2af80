// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/portfolio/portfoliorun.h"
#include "ui/widgets/latesttask.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace riskloom {

// What the portfolio pane looks at: a dataset and, on it, one finished backtest and one of its strategies. It follows the
// workspace: a run that is deleted falls back to the newest finished one. Reports are understood away from the window's
// thread, so selection() follows a little after the choice. Reads only; belongs to the window's thread.
class PortfolioReview : public QObject {
    Q_OBJECT

public:
    explicit PortfolioReview(Session& session, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<DatasetRecord>& datasets() const { return m_datasets; } // with a column of dates
    [[nodiscard]] const DatasetRecord* dataset() const;                                     // nullptr while there is none
    [[nodiscard]] std::vector<RunRecord> runs() const; // finished backtests of the dataset, newest first
    [[nodiscard]] std::int64_t run() const { return m_run; } // shown; 0 = none
    [[nodiscard]] std::shared_ptr<const PortfolioSelection> selection() const { return m_selection; } // never null

    void chooseDataset(std::int64_t dataset);
    void chooseRun(std::int64_t run);
    void chooseStrategy(StrategyKind strategy);
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
    [[nodiscard]] std::int64_t configurationsTried(const BacktestRun& run) const;

    Session& m_session;
    std::vector<DatasetRecord> m_datasets;
    std::vector<RunRecord> m_runs;
    std::int64_t m_dataset = 0;
    std::int64_t m_wanted = 0; // 0 = whatever is newest
    std::int64_t m_run = 0;
    std::int64_t m_read = 0; // what m_selection was read from
    std::shared_ptr<const PortfolioSelection> m_selection = std::make_shared<PortfolioSelection>();
    LatestTask<Result<BacktestRun>> m_understanding{this};
};

} // namespace riskloom
