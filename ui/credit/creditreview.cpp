// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/creditreview.h"

#include "core/store/likelydataset.h"

#include <algorithm>
#include <iterator>

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

void CreditReview::chooseRejects(std::int64_t run)
{
    m_wantedRejects = run;
    listChoices();
}

void CreditReview::chooseRun(const RunRecord& run)
{
    if (run.kind == scorecardKind)
        m_wantedScorecard = run.id;
    if (run.kind == networkKind)
        m_wantedNetwork = run.id;
    if (run.kind == rejectsKind)
        m_wantedRejects = run.id;
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

std::int64_t CreditReview::firstDataset() const
{
    std::vector<RunRecord> ofCredit;
    std::ranges::copy_if(m_runs, std::back_inserter(ofCredit), [](const RunRecord& run) {
        return run.kind == scorecardKind || run.kind == networkKind || run.kind == rejectsKind;
    });
    return likelyDataset(m_datasets, ofCredit);
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
    m_rejectsChoices = runChoices(m_runs, rejectsKind, m_dataset);
    m_scorecardRun = chosenRun(m_scorecardChoices, m_wantedScorecard);
    m_networkRun = chosenRun(m_networkChoices, m_wantedNetwork);
    m_rejectsRun = chosenRun(m_rejectsChoices, m_wantedRejects);
    Q_EMIT choicesListed();
    readSelection();
}

void CreditReview::readSelection()
{
    std::vector<std::int64_t> wanted{m_scorecardRun, m_networkRun, m_rejectsRun};
    if (m_read == wanted)
        return;
    m_read = std::move(wanted);
    std::vector<RunRecord> records;
    for (const std::int64_t run : m_read)
        if (std::optional<RunRecord> record = readRecord(run))
            records.push_back(*std::move(record));
    m_understanding.start([records = std::move(records)](const std::stop_token&) { return understand(records); },
                          [this](const Understood& understood) { take(understood); });
}

std::optional<RunRecord> CreditReview::readRecord(std::int64_t run)
{
    if (run == 0)
        return std::nullopt;
    Result<RunRecord> record = m_session.reader().run(run);
    if (record)
        return *std::move(record);
    Q_EMIT failed(record.error());
    return std::nullopt;
}

CreditReview::Understood CreditReview::understand(const std::vector<RunRecord>& runs)
{
    Understood understood;
    const auto keep = [&](auto& place, auto run) {
        if (run)
            place = *std::move(run);
        else
            understood.errors.push_back(run.error());
    };
    for (const RunRecord& run : runs) {
        if (run.kind == scorecardKind)
            keep(understood.selection->scorecard, readScorecardRun(run));
        else if (run.kind == networkKind)
            keep(understood.selection->network, readNetworkRun(run));
        else
            keep(understood.selection->rejects, readRejectsRun(run));
    }
    return understood;
}

void CreditReview::take(const Understood& understood)
{
    for (const Error& error : understood.errors)
        Q_EMIT failed(error);
    m_selection = understood.selection;
    Q_EMIT selectionChanged();
}

} // namespace riskloom
