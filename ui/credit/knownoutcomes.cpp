// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/knownoutcomes.h"

#include "core/credit/fairness.h"
#include "core/data/spool.h"
#include "core/host/session.h"
#include "core/run/creditsample.h"

#include <set>

namespace riskloom {

std::vector<DecisionRecord> latestDecisions(const std::vector<DecisionRecord>& decisions)
{
    std::set<std::int64_t> seen;
    std::vector<DecisionRecord> latest;
    for (auto decision = decisions.rbegin(); decision != decisions.rend(); ++decision)
        if (seen.insert(decision->row).second && decision->outcome != CaseOutcome::Refer)
            latest.push_back(*decision);
    return latest;
}

OverrideReport overridesAmong(const std::vector<DecisionRecord>& decisions, const std::vector<std::int32_t>& outcomes)
{
    std::vector<std::uint8_t> recommended, approved, bad;
    for (const DecisionRecord& decision : latestDecisions(decisions)) {
        if (decision.recommended == CaseOutcome::Refer)
            continue;
        const auto row = static_cast<std::size_t>(decision.row);
        const std::int32_t outcome = row < outcomes.size() ? outcomes[row] : Outcomes::none;
        recommended.push_back(decision.recommended == CaseOutcome::Approve ? 1 : 0);
        approved.push_back(decision.outcome == CaseOutcome::Approve ? 1 : 0);
        bad.push_back(outcome == Outcomes::none ? unknownOutcome : static_cast<std::uint8_t>(outcome));
    }
    return overrideReport({recommended, approved, bad});
}

KnownOutcomes::KnownOutcomes(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

void KnownOutcomes::load(const ScorecardRun& run)
{
    if (m_outcomes && run.record.id == m_run) {
        Q_EMIT loaded(m_outcomes);
        return;
    }
    m_run = run.record.id;
    m_outcomes.reset();
    m_reading.cancel();
    const Result<DatasetRecord> dataset = m_session.reader().dataset(run.record.dataset);
    if (!dataset) {
        Q_EMIT failed(dataset.error());
        return;
    }
    m_session.spoolFile(dataset->sha256, this, [this, asked = m_run, request = run.request](const Result<QString>& file) {
        if (asked != m_run)
            return;
        if (!file) {
            Q_EMIT failed(file.error());
            return;
        }
        m_reading.start(
            [path = file->toStdString(), request](const std::stop_token&) -> Result<std::vector<std::int32_t>> {
                RISKLOOM_TRY(const Table table, readSpool(path));
                RISKLOOM_TRY(const Column* target, table.column(request.target));
                RISKLOOM_TRY(Outcomes outcomes, readOutcomes(request, *target));
                return std::move(outcomes.classes);
            },
            [this](Result<std::vector<std::int32_t>> outcomes) {
                if (!outcomes) {
                    Q_EMIT failed(outcomes.error());
                    return;
                }
                m_outcomes = std::make_shared<const std::vector<std::int32_t>>(*std::move(outcomes));
                Q_EMIT loaded(m_outcomes);
            });
    });
}

} // namespace riskloom
