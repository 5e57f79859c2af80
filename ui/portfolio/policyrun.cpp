// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policyrun.h"

#include "core/run/codec.h"
#include "core/store/trialledger.h"

#include <algorithm>
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

PolicySelection selectionOf(PolicyRun run, std::span<const AuditRecord> trail)
{
    const auto seeds = static_cast<std::int64_t>(run.report.seeds.size());
    const std::int64_t requests = requestsTried(trail, policyKind, run.record.dataset);
    return {std::move(run), std::max<std::int64_t>(requests, 1) * seeds}; // this run is one, whatever the trail says
}

} // namespace riskloom
