// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/rebalancerun.h"
#include "ui/widgets/runreview.h"

namespace riskloom {

// Prices, and one finished list of orders on them with its approval of now.
class RebalanceReview : public SelectionReview<RebalanceRun, RebalanceSelection> {
    Q_OBJECT

public:
    explicit RebalanceReview(Session& session, QObject* parent = nullptr);

private:
    [[nodiscard]] RebalanceSelection select(RebalanceRun run) const override;
    void readApproval(); // after something was signed
};

} // namespace riskloom
