// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/pricedeskrun.h"
#include "ui/widgets/runreview.h"

namespace riskloom {

// Prices, and one finished look at them.
class PriceDeskReview : public SelectionReview<PriceDeskRun, PriceDeskSelection> {
    Q_OBJECT

public:
    explicit PriceDeskReview(Session& session, QObject* parent = nullptr);

private:
    [[nodiscard]] PriceDeskSelection select(PriceDeskRun run) const override;
};

} // namespace riskloom
