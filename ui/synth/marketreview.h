// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/marketrun.h"
#include "ui/widgets/runreview.h"

namespace riskloom {

// A dataset and one finished market generator trained on it.
class MarketReview : public SelectionReview<MarketRun, MarketSelection> {
    Q_OBJECT

public:
    explicit MarketReview(Session& session, QObject* parent = nullptr);

private:
    [[nodiscard]] MarketSelection select(MarketRun run) const override;
};

} // namespace riskloom
