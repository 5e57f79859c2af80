// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policyreview.h"

#include "core/store/trialledger.h"

#include <algorithm>
#include <utility>

namespace riskloom {

PolicyReview::PolicyReview(Session& session, QObject* parent)
    : SelectionReview(session, {policyKind, hasDates, looksLikePrices}, readPolicyRun, parent)
{
    begin();
}

PolicySelection PolicyReview::select(PolicyRun run) const
{
    const auto seeds = static_cast<std::int64_t>(run.report.seeds.size());
    const Result<std::vector<AuditRecord>> trail = session().reader().auditTrail();
    const std::int64_t requests = trail ? requestsTried(*trail, policyKind, run.record.dataset) : 0;
    return {std::move(run), std::max<std::int64_t>(requests, 1) * seeds}; // this run is one, whatever the trail says
}

} // namespace riskloom
