// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketreview.h"

#include <utility>

namespace riskloom {

MarketReview::MarketReview(Session& session, QObject* parent)
    : SelectionReview(session, {marketKind, [](const DatasetRecord&) { return true; }, looksLikePrices}, readMarketRun, parent)
{
    begin();
}

MarketSelection MarketReview::select(MarketRun run) const { return {std::move(run)}; }

} // namespace riskloom
