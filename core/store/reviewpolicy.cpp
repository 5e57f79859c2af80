// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reviewpolicy.h"

#include "core/run/codec.h"
#include "core/store/audit.h"

#include <cmath>

namespace riskloom {

Result<std::vector<ReviewPolicyStep>> reviewPolicies(const Workspace& workspace, std::int64_t run)
{
    RISKLOOM_TRY(const std::vector<AuditRecord> trail, workspace.auditTrail());
    const std::string subject = store::subjectOf("run", run);
    std::vector<ReviewPolicyStep> steps;
    for (const AuditRecord& entry : trail) {
        if (entry.action != reviewPolicyAction || entry.subject != subject)
            continue;
        RISKLOOM_TRY(ReviewPolicy policy, fromJson<ReviewPolicy>(entry.detailJson, reviewPolicyAction));
        steps.push_back({std::move(policy), entry.at});
    }
    return steps;
}

ReviewPolicy policyAt(const std::vector<ReviewPolicyStep>& steps, const std::string& moment)
{
    ReviewPolicy policy;
    for (const ReviewPolicyStep& step : steps)
        if (step.at <= moment)
            policy = step.policy;
    return policy;
}

bool needsSecondReviewer(const ReviewPolicy& policy, const CaseSize& size)
{
    if (!policy.amountColumn.empty() && (std::isnan(size.amount) || size.amount > policy.amountAbove))
        return true;
    return policy.scoreWithin > 0.0 && size.distance <= policy.scoreWithin;
}

bool awaitsSecondReviewer(const DecisionRecord& decision, const std::vector<ReviewPolicyStep>& steps, const CaseSize& size)
{
    return decision.confirms == 0 && needsSecondReviewer(policyAt(steps, decision.at), size);
}

} // namespace riskloom
