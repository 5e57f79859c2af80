// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportsource.h"

#include "core/base/date.h"

namespace riskloom {
namespace {

constexpr std::size_t mostAlternatives = 20; // each may be megabytes, and a report is for reading

bool isFinishedCreditRun(const RunRecord& run)
{
    return run.status == RunStatus::Finished && (run.kind == scorecardKind || run.kind == networkKind);
}

Result<CreditSelection> readModel(const RunRecord& record)
{
    CreditSelection model;
    if (record.kind == scorecardKind) {
        RISKLOOM_TRY(model.scorecard, readScorecardRun(record));
    } else {
        RISKLOOM_TRY(model.network, readNetworkRun(record));
    }
    return model;
}

Result<> readAlternatives(ReportSource& source, const Workspace& workspace)
{
    RISKLOOM_TRY(const std::vector<RunRecord> runs, workspace.runs());
    for (const RunRecord& listed : runs) {
        if (!isFinishedCreditRun(listed) || listed.dataset != source.record.dataset || listed.id == source.record.id)
            continue;
        if (source.alternatives.size() == mostAlternatives) {
            ++source.alternativesLeftOut;
            continue;
        }
        RISKLOOM_TRY(const RunRecord whole, workspace.run(listed.id));
        if (Result<CreditSelection> model = readModel(whole))
            source.alternatives.push_back(*std::move(model));
        else
            ++source.alternativesLeftOut;
    }
    return {};
}

} // namespace

Result<ReportSource> readReportSource(const Workspace& workspace, std::int64_t run)
{
    ReportSource source;
    RISKLOOM_TRY(source.record, workspace.run(run));
    if (!isFinishedCreditRun(source.record))
        return Error{ErrorCode::ModelMismatch,
                     {"credit.scorecard or credit.network, finished",
                      source.record.kind + ", " + std::string(runStatusName(source.record.status))},
                     {}};
    RISKLOOM_TRY(source.model, readModel(source.record));
    RISKLOOM_TRY(source.dataset, workspace.dataset(source.record.dataset));
    RISKLOOM_CHECK(readAlternatives(source, workspace));
    if (source.record.parent != 0)
        if (Result<RunRecord> parent = workspace.run(source.record.parent)) // it may have been deleted
            source.parent = *std::move(parent);
    RISKLOOM_TRY(source.metrics, workspace.metrics(run));
    RISKLOOM_TRY(source.artifacts, workspace.artifacts(run));
    RISKLOOM_TRY(source.steps, workspace.modelSteps(run));
    RISKLOOM_TRY(source.decisions, workspace.decisions(run));
    RISKLOOM_TRY(source.trail, workspace.auditTrail());
    source.madeAt = utcNow();
    return source;
}

} // namespace riskloom
