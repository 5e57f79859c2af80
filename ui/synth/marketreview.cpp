// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketreview.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace riskloom {
namespace {

// Prices have a date and, but for it, numbers only.
bool looksLikePrices(const DatasetRecord& dataset)
{
    const auto& columns = dataset.schema.columns;
    return std::ranges::any_of(columns, [](const ColumnSpec& column) { return column.type == ColumnType::Date; }) &&
           std::ranges::all_of(columns, [](const ColumnSpec& column) {
               return column.type == ColumnType::Date || column.type == ColumnType::Number;
           });
}

} // namespace

MarketReview::MarketReview(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::datasetsChanged, this, &MarketReview::readDatasets);
    connect(&m_session, &Session::runsChanged, this, &MarketReview::readRuns);
    readRuns();
    readDatasets();
}

const DatasetRecord* MarketReview::dataset() const
{
    const auto found = std::ranges::find(m_datasets, m_dataset, &DatasetRecord::id);
    return found == m_datasets.end() ? nullptr : &*found;
}

std::vector<RunRecord> MarketReview::runs() const
{
    std::vector<RunRecord> runs;
    std::ranges::copy_if(m_runs, std::back_inserter(runs), [&](const RunRecord& run) {
        return run.dataset == m_dataset && run.status == RunStatus::Finished;
    });
    return runs;
}

void MarketReview::chooseDataset(std::int64_t dataset)
{
    m_dataset = dataset;
    follow();
}

void MarketReview::chooseRun(std::int64_t run)
{
    m_wanted = run;
    follow();
}

void MarketReview::show(const RunRecord& run)
{
    m_dataset = run.dataset;
    m_wanted = run.id;
    follow();
}

void MarketReview::readDatasets()
{
    Result<std::vector<DatasetRecord>> datasets = m_session.reader().datasets();
    if (!datasets) {
        Q_EMIT failed(datasets.error());
        return;
    }
    m_datasets = *std::move(datasets);
    if (dataset() == nullptr) {
        // The one of the newest generator, else the first of prices, else any.
        m_dataset = m_runs.empty() ? 0 : m_runs.front().dataset;
        if (dataset() == nullptr)
            if (const auto prices = std::ranges::find_if(m_datasets, looksLikePrices); prices != m_datasets.end())
                m_dataset = prices->id;
        if (dataset() == nullptr && !m_datasets.empty())
            m_dataset = m_datasets.front().id;
    }
    follow();
}

void MarketReview::readRuns()
{
    Result<std::vector<RunRecord>> runs = m_session.reader().runs();
    if (!runs) {
        Q_EMIT failed(runs.error());
        return;
    }
    m_runs = *std::move(runs);
    std::erase_if(m_runs, [](const RunRecord& run) { return run.kind != marketKind; });
    follow();
}

void MarketReview::follow()
{
    const std::vector<RunRecord> choices = runs();
    const auto wanted = std::ranges::find(choices, m_wanted, &RunRecord::id);
    m_run = wanted != choices.end() ? m_wanted : choices.empty() ? 0 : choices.front().id;
    Q_EMIT listed();
    readRun();
}

void MarketReview::readRun()
{
    if (m_read == m_run)
        return;
    m_read = m_run;
    if (m_run == 0) {
        m_understanding.cancel();
        m_selection = std::make_shared<MarketSelection>();
        Q_EMIT selectionChanged();
        return;
    }
    Result<RunRecord> record = m_session.reader().run(m_run);
    if (!record) {
        Q_EMIT failed(record.error());
        return;
    }
    m_understanding.start([record = *std::move(record)](const std::stop_token&) { return readMarketRun(record); },
                          [this](Result<MarketRun> run) {
                              if (!run) {
                                  Q_EMIT failed(run.error());
                                  return;
                              }
                              auto selection = std::make_shared<MarketSelection>();
                              selection->market = *std::move(run);
                              m_selection = std::move(selection);
                              Q_EMIT selectionChanged();
                          });
}

} // namespace riskloom
