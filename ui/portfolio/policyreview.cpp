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
    return selectionOf(std::move(run), session().reader());
}

} // namespace riskloom
