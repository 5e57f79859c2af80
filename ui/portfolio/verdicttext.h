// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliorun.h"
#include "ui/widgets/figure.h"

#include <QString>

#include <vector>

namespace riskloom {

// The deflated Sharpe ratio of the strategy in question with every configuration ever run counted.
double deflatedByLedger(const PortfolioSelection& selection);

// What the evidence allows to say of it, in two sentences.
QString verdictText(const PortfolioSelection& selection);

// How often was tried, in a sentence.
QString ledgerText(const PortfolioSelection& selection);

// Its probabilistic and deflated Sharpe ratio, its difference to 1/N, the track record it needs, and the probability that
// choosing among the strategies is overfitting.
std::vector<TileContent> evidenceTiles(const PortfolioSelection& selection);

// The universe in a sentence: that it holds survivors only, or who died.
QString universeText(const PortfolioBacktestReport& report);

} // namespace riskloom
