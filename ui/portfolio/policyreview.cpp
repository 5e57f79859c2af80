// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policyreview.h"

#include <utility>

namespace riskloom {

PolicyReview::PolicyReview(Session& session, QObject* parent)
    : SelectionReview(session, {policyKind, hasDates, looksLikePrices}, readPolicyRun, parent)
{
    begin();
}

PolicySelection PolicyReview::select(PolicyRun run) const
{
    const Result<std::vector<AuditRecord>> trail = session().reader().auditTrail();
    return selectionOf(std::move(run), trail ? *trail : std::vector<AuditRecord>{});
}

} // namespace riskloom
