// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runreview.h"

#include <algorithm>
#include <iterator>

namespace riskloom {

bool hasDates(const DatasetRecord& dataset)
{
    return std::ranges::any_of(dataset.schema.columns, [](const ColumnSpec& column) { return column.type == ColumnType::Date; });
}

bool looksLikePrices(const DatasetRecord& dataset)
{
    return hasDates(dataset) && std::ranges::all_of(dataset.schema.columns, [](const ColumnSpec& column) {
               return column.type == ColumnType::Date || column.type == ColumnType::Number;
           });
}

RunReview::RunReview(Session& session, Scope scope, QObject* parent)
    : QObject(parent), m_session(session), m_scope(std::move(scope))
{
}

void RunReview::begin()
{
    connect(&m_session, &Session::datasetsChanged, this, &RunReview::readDatasets);
    connect(&m_session, &Session::runsChanged, this, &RunReview::readRuns);
    readRuns();
    readDatasets();
}

const DatasetRecord* RunReview::dataset() const
{
    const auto found = std::ranges::find(m_datasets, m_dataset, &DatasetRecord::id);
    return found == m_datasets.end() ? nullptr : &*found;
}

std::vector<RunRecord> RunReview::runs() const
{
    std::vector<RunRecord> runs;
    std::ranges::copy_if(m_runs, std::back_inserter(runs), [&](const RunRecord& run) {
        return run.dataset == m_dataset && run.status == RunStatus::Finished;
    });
    return runs;
}

void RunReview::chooseDataset(std::int64_t dataset)
{
    const bool another = dataset != m_dataset;
    m_dataset = dataset;
    follow();
    if (another)
        Q_EMIT datasetChosen(dataset);
}

void RunReview::chooseRun(std::int64_t run)
{
    m_wanted = run;
    follow();
}

void RunReview::show(const RunRecord& run)
{
    m_dataset = run.dataset;
    m_wanted = run.id;
    follow();
}

void RunReview::readDatasets()
{
    Result<std::vector<DatasetRecord>> datasets = m_session.reader().datasets();
    if (!datasets) {
        Q_EMIT failed(datasets.error());
        return;
    }
    m_datasets.clear();
    std::ranges::copy_if(*datasets, std::back_inserter(m_datasets), m_scope.admits);
    if (dataset() == nullptr) {
        // The one of the newest run, else the first that looks right, else any.
        m_dataset = m_runs.empty() ? 0 : m_runs.front().dataset;
        if (dataset() == nullptr)
            if (const auto right = std::ranges::find_if(m_datasets, m_scope.prefers); right != m_datasets.end())
                m_dataset = right->id;
        if (dataset() == nullptr && !m_datasets.empty())
            m_dataset = m_datasets.front().id;
    }
    follow();
}

void RunReview::readRuns()
{
    Result<std::vector<RunRecord>> runs = m_session.reader().runs();
    if (!runs) {
        Q_EMIT failed(runs.error());
        return;
    }
    m_runs = *std::move(runs);
    std::erase_if(m_runs, [&](const RunRecord& run) { return run.kind != m_scope.kind; });
    follow();
}

void RunReview::follow()
{
    const std::vector<RunRecord> choices = runs();
    const auto wanted = std::ranges::find(choices, m_wanted, &RunRecord::id);
    m_run = wanted != choices.end() ? m_wanted : choices.empty() ? 0 : choices.front().id;
    Q_EMIT listed();
    readRun();
}

void RunReview::readRun()
{
    if (m_read == m_run)
        return;
    m_read = m_run;
    if (m_run == 0) {
        forget();
        return;
    }
    const Result<RunRecord> record = m_session.reader().run(m_run);
    if (record)
        understand(*record);
    else
        Q_EMIT failed(record.error());
}

} // namespace riskloom
