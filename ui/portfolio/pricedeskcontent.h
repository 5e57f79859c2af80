// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heatmap.h"
#include "ui/portfolio/pricedeskrun.h"
#include "ui/widgets/tilecontent.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

#include <set>
#include <vector>

namespace riskloom {

// What the pages of prices show of a run, in the current language.

inline constexpr int priceCourseColumn = 1; // of the table of assets, drawn as a sparkline

std::vector<TileContent> priceTiles(const PriceDeskRun& run);
QString survivorText(const PriceDeskRun& run); // what it means that nobody died; "" when somebody did
TableContent assetTable(const PriceDeskRun& run);
HeatMapData gapMap(const PriceDeskRun& run);
TableContent effectTable(const PriceDeskRun& run);
TableContent findingTable(const PriceDeskRun& run, const std::set<std::size_t>& accepted);
QString correctionText(const PriceFinding& finding); // what accepting it does; "" when there is nothing to accept

QString extensionText(const PriceDeskRun& run); // what is converted and added, or why nothing is
QString extensionRules();                       // how, in words
TableContent extensionTable(const PriceDeskRun& run);

} // namespace riskloom
