// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliorun.h"
#include "ui/widgets/figure.h"

#include <QString>

#include <vector>

namespace riskloom {

// The deflated Sharpe ratio of the strategy in question with every configuration ever run counted.
double deflatedByLedger(const PortfolioSelection& selection);

// What the evidence allows to say of it, in two sentences; of one that was better also what trading it may cost at most.
QString verdictText(const PortfolioSelection& selection);

// How often was tried, in a sentence.
QString ledgerText(const PortfolioSelection& selection);

// Its probabilistic and deflated Sharpe ratio, its difference to 1/N, the track record it needs, and the probability that
// choosing among the strategies is overfitting.
std::vector<TileContent> evidenceTiles(const PortfolioSelection& selection);

// What its paths of combinatorial purged cross-validation say, or why it has none.
QString crossValidationText(const PortfolioSelection& selection);

// The universe in a sentence: that it holds survivors only, or who died.
QString universeText(const PortfolioBacktestReport& report);

// Which of the assets, and whether the benchmark or the risk-free series, a model drew and nobody quoted; "" when none.
QString simulatedText(const std::vector<AssetHistory>& assets, const YardstickRequest& held);

// Which series are not invested in and why, and from which ratios count; "" when there are none.
QString heldAgainstText(const MarketDataRequest& market, const YardstickRequest& held,
                        const std::vector<AssetHistory>& assets);

// All three of a backtest: what its figures stand on.
QString groundsText(const BacktestRun& run);

} // namespace riskloom
