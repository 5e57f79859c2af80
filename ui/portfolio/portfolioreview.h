// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliorun.h"
#include "ui/widgets/runreview.h"

#include <cstdint>

namespace riskloom {

// A dataset with dates and, on it, one finished backtest and one of its strategies.
class PortfolioReview : public SelectionReview<BacktestRun, PortfolioSelection> {
    Q_OBJECT

public:
    explicit PortfolioReview(Session& session, QObject* parent = nullptr);
    void chooseStrategy(StrategyKind strategy);

private:
    [[nodiscard]] PortfolioSelection select(BacktestRun run) const override;
};

} // namespace riskloom
