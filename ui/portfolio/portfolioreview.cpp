// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioreview.h"

#include "core/store/trialledger.h"

#include <algorithm>
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
    PortfolioSelection selection;
    selection.tried = configurationsTried(run);
    selection.strategy = run.request.strategy;
    selection.run = std::move(run);
    return selection;
}

std::int64_t PortfolioReview::configurationsTried(const BacktestRun& run) const
{
    const auto strategies = static_cast<std::int64_t>(run.report.strategies.size());
    const Result<std::vector<AuditRecord>> trail = session().reader().auditTrail();
    const std::int64_t requests = trail ? requestsTried(*trail, backtestKind, run.record.dataset) : 0;
    return std::max<std::int64_t>(requests, 1) * strategies; // this run is one, whatever the trail says
}

} // namespace riskloom
