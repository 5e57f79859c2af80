// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/creditreview.h"

#include <algorithm>

namespace riskloom {

CreditReview::CreditReview(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::datasetsChanged, this, &CreditReview::readDatasets);
    connect(&m_session, &Session::runsChanged, this, &CreditReview::readRuns);
    readRuns();
    readDatasets();
}

const DatasetRecord* CreditReview::dataset() const
{
    const auto found =
        std::find_if(m_datasets.begin(), m_datasets.end(), [&](const DatasetRecord& d) { return d.id == m_dataset; });
    return found == m_datasets.end() ? nullptr : &*found;
}

void CreditReview::chooseDataset(std::int64_t dataset)
{
    if (dataset == m_dataset)
        return;
    m_dataset = dataset;
    Q_EMIT datasetsListed();
    listChoices();
}

void CreditReview::chooseScorecard(std::int64_t run)
{
    m_wantedScorecard = run;
    listChoices();
}

void CreditReview::chooseNetwork(std::int64_t run)
{
    m_wantedNetwork = run;
    listChoices();
}

void CreditReview::chooseRun(const RunRecord& run)
{
    if (run.kind == scorecardKind)
        m_wantedScorecard = run.id;
    if (run.kind == networkKind)
        m_wantedNetwork = run.id;
    if (run.dataset != m_dataset)
        chooseDataset(run.dataset);
    else
        listChoices();
}

void CreditReview::retranslate() { listChoices(); }

void CreditReview::readDatasets()
{
    Result<std::vector<DatasetRecord>> datasets = m_session.reader().datasets();
    if (!datasets) {
        Q_EMIT failed(datasets.error());
        return;
    }
    m_datasets = std::move(*datasets);
    if (dataset() == nullptr)
        m_dataset = firstDataset();
    Q_EMIT datasetsListed();
    listChoices();
}

// Where the newest credit run was made, otherwise the first dataset that knows its outcome, otherwise the first.
std::int64_t CreditReview::firstDataset() const
{
    const auto exists = [&](std::int64_t id) {
        return std::any_of(m_datasets.begin(), m_datasets.end(), [&](const DatasetRecord& d) { return d.id == id; });
    };
    for (const RunRecord& run : m_runs)
        if ((run.kind == scorecardKind || run.kind == networkKind) && exists(run.dataset))
            return run.dataset;
    for (const DatasetRecord& dataset : m_datasets)
        if (hasOutcome(dataset.schema))
            return dataset.id;
    return m_datasets.empty() ? 0 : m_datasets.front().id;
}

void CreditReview::readRuns()
{
    Result<std::vector<RunRecord>> runs = m_session.reader().runs();
    if (!runs) {
        Q_EMIT failed(runs.error());
        return;
    }
    m_runs = std::move(*runs);
    listChoices();
}

void CreditReview::listChoices()
{
    m_scorecardChoices = runChoices(m_runs, scorecardKind, m_dataset);
    m_networkChoices = runChoices(m_runs, networkKind, m_dataset);
    m_scorecardRun = chosenRun(m_scorecardChoices, m_wantedScorecard);
    m_networkRun = chosenRun(m_networkChoices, m_wantedNetwork);
    Q_EMIT choicesListed();
    readSelection();
}

template <class Run>
std::optional<Run> CreditReview::readRun(std::int64_t run, Result<Run> (*read)(const RunRecord&))
{
    if (run == 0)
        return std::nullopt;
    const Result<RunRecord> record = m_session.reader().run(run);
    Result<Run> result = record ? read(*record) : Result<Run>(record.error());
    if (result)
        return std::move(*result);
    Q_EMIT failed(result.error());
    return std::nullopt;
}

void CreditReview::readSelection()
{
    if (m_scorecardRead == m_scorecardRun && m_networkRead == m_networkRun)
        return;
    m_scorecardRead = m_scorecardRun;
    m_networkRead = m_networkRun;
    const auto selection = std::make_shared<CreditSelection>();
    selection->scorecard = readRun(m_scorecardRun, readScorecardRun);
    selection->network = readRun(m_networkRun, readNetworkRun);
    m_selection = selection;
    Q_EMIT selectionChanged();
}

} // namespace riskloom
