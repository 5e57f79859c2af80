// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/rebalancereview.h"

#include <utility>

namespace riskloom {

RebalanceReview::RebalanceReview(Session& session, QObject* parent)
    : SelectionReview(session, {rebalanceKind, hasDates, looksLikePrices}, readRebalanceRun, parent)
{
    connect(&session, &Session::decisionsChanged, this, &RebalanceReview::readApproval);
    begin();
}

RebalanceSelection RebalanceReview::select(RebalanceRun run) const
{
    const Result<std::vector<AuditRecord>> trail = session().reader().auditTrail();
    std::optional<OrderApproval> approval = trail ? orderApproval(*trail, run.record.id) : std::nullopt;
    return {std::move(run), std::move(approval)};
}

void RebalanceReview::readApproval()
{
    if (selection()->run)
        setSelection(select(*selection()->run));
}

} // namespace riskloom
