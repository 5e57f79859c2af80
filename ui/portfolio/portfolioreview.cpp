// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioreview.h"

#include "core/store/trialledger.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace riskloom {
namespace {

bool hasDates(const DatasetRecord& dataset)
{
    return std::ranges::any_of(dataset.schema.columns, [](const ColumnSpec& column) { return column.type == ColumnType::Date; });
}

// Prices have a date and, but for it, numbers only.
bool looksLikePrices(const DatasetRecord& dataset)
{
    return hasDates(dataset) && std::ranges::all_of(dataset.schema.columns, [](const ColumnSpec& column) {
               return column.type == ColumnType::Date || column.type == ColumnType::Number;
           });
}

} // namespace

PortfolioReview::PortfolioReview(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::datasetsChanged, this, &PortfolioReview::readDatasets);
    connect(&m_session, &Session::runsChanged, this, &PortfolioReview::readRuns);
    readRuns();
    readDatasets();
}

const DatasetRecord* PortfolioReview::dataset() const
{
    const auto found = std::ranges::find(m_datasets, m_dataset, &DatasetRecord::id);
    return found == m_datasets.end() ? nullptr : &*found;
}

std::vector<RunRecord> PortfolioReview::runs() const
{
    std::vector<RunRecord> runs;
    std::ranges::copy_if(m_runs, std::back_inserter(runs), [&](const RunRecord& run) {
        return run.kind == backtestKind && run.dataset == m_dataset && run.status == RunStatus::Finished;
    });
    return runs;
}

void PortfolioReview::chooseDataset(std::int64_t dataset)
{
    m_dataset = dataset;
    follow();
}

void PortfolioReview::chooseRun(std::int64_t run)
{
    m_wanted = run;
    follow();
}

void PortfolioReview::chooseStrategy(StrategyKind strategy)
{
    auto selection = std::make_shared<PortfolioSelection>(*m_selection);
    selection->strategy = strategy;
    m_selection = std::move(selection);
    Q_EMIT selectionChanged();
}

void PortfolioReview::show(const RunRecord& run)
{
    m_dataset = run.dataset;
    m_wanted = run.id;
    follow();
}

void PortfolioReview::readDatasets()
{
    Result<std::vector<DatasetRecord>> datasets = m_session.reader().datasets();
    if (!datasets) {
        Q_EMIT failed(datasets.error());
        return;
    }
    m_datasets.clear();
    std::ranges::copy_if(*datasets, std::back_inserter(m_datasets), hasDates);
    if (dataset() == nullptr) {
        // The one of the newest backtest, else the first that holds nothing but dates and numbers.
        const auto tested = std::ranges::find(m_runs, backtestKind, &RunRecord::kind);
        m_dataset = tested == m_runs.end() ? 0 : tested->dataset;
        if (dataset() == nullptr)
            if (const auto prices = std::ranges::find_if(m_datasets, looksLikePrices); prices != m_datasets.end())
                m_dataset = prices->id;
        if (dataset() == nullptr && !m_datasets.empty())
            m_dataset = m_datasets.front().id;
    }
    follow();
}

void PortfolioReview::readRuns()
{
    Result<std::vector<RunRecord>> runs = m_session.reader().runs();
    if (!runs) {
        Q_EMIT failed(runs.error());
        return;
    }
    m_runs = std::move(*runs);
    follow();
}

void PortfolioReview::follow()
{
    const std::vector<RunRecord> choices = runs();
    const auto wanted = std::ranges::find(choices, m_wanted, &RunRecord::id);
    m_run = wanted != choices.end() ? m_wanted : choices.empty() ? 0 : choices.front().id;
    Q_EMIT listed();
    readRun();
}

void PortfolioReview::readRun()
{
    if (m_read == m_run)
        return;
    m_read = m_run;
    if (m_run == 0) {
        m_understanding.cancel();
        m_selection = std::make_shared<PortfolioSelection>();
        Q_EMIT selectionChanged();
        return;
    }
    Result<RunRecord> record = m_session.reader().run(m_run);
    if (!record) {
        Q_EMIT failed(record.error());
        return;
    }
    m_understanding.start([record = *std::move(record)](const std::stop_token&) { return readBacktestRun(record); },
                          [this](Result<BacktestRun> run) {
                              if (!run) {
                                  Q_EMIT failed(run.error());
                                  return;
                              }
                              auto selection = std::make_shared<PortfolioSelection>();
                              selection->tried = configurationsTried(*run);
                              selection->strategy = run->request.strategy;
                              selection->run = *std::move(run);
                              m_selection = std::move(selection);
                              Q_EMIT selectionChanged();
                          });
}

std::int64_t PortfolioReview::configurationsTried(const BacktestRun& run) const
{
    const auto strategies = static_cast<std::int64_t>(run.report.strategies.size());
    const Result<std::vector<AuditRecord>> trail = m_session.reader().auditTrail();
    const std::int64_t requests = trail ? requestsTried(*trail, backtestKind, run.record.dataset) : 0;
    return std::max<std::int64_t>(requests, 1) * strategies; // this run is one, whatever the trail says
}

} // namespace riskloom
