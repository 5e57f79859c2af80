// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/pricedeskreview.h"

#include <utility>

namespace riskloom {

PriceDeskReview::PriceDeskReview(Session& session, QObject* parent)
    : SelectionReview(session, {pricesKind, hasDates, looksLikePrices}, readPriceDeskRun, parent)
{
    begin();
}

PriceDeskSelection PriceDeskReview::select(PriceDeskRun run) const { return {std::move(run)}; }

} // namespace riskloom
