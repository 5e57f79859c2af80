// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policyrun.h"

#include "core/run/codec.h"

#include <utility>

namespace riskloom {

Result<PolicyRun> readPolicyRun(const RunRecord& record)
{
    const std::string where = "run " + std::to_string(record.id);
    PolicyRun run{record, {}, {}};
    RISKLOOM_TRY(run.request, fromJson<PortfolioPolicyRequest>(record.requestJson, where));
    RISKLOOM_TRY(run.report, fromJson<PortfolioPolicyReport>(record.reportJson, where));
    if (run.report.seeds.empty() || run.report.days.size() < 3 || run.report.together.weights.empty())
        return Error{ErrorCode::BadJson, {where, "seeds"}, {}};
    return run;
}

bool learnsElsewhere(const PolicyRun& run)
{
    return run.request.learnFrom != LearningSource::History;
}

PolicySelection selectionOf(PolicyRun run, const Workspace& workspace)
{
    const TrialCount tried = trialsMadeBeside(workspace, run.record);
    return {std::move(run), tried};
}

} // namespace riskloom
