// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioreview.h"

#include <utility>

namespace riskloom {

PortfolioReview::PortfolioReview(Session& session, QObject* parent)
    : SelectionReview(session, {backtestKind, hasDates, looksLikePrices}, readBacktestRun, parent)
{
    begin();
}

void PortfolioReview::chooseStrategy(StrategyKind strategy)
{
    PortfolioSelection changed = *selection();
    changed.strategy = strategy;
    setSelection(std::move(changed));
}

PortfolioSelection PortfolioReview::select(BacktestRun run) const
{
    return selectionOf(std::move(run), session().reader());
}

} // namespace riskloom
