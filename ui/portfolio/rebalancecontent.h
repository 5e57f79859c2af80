// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/barchart.h"
#include "ui/portfolio/rebalancerun.h"
#include "ui/widgets/tilecontent.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

#include <vector>

namespace riskloom {

// What the page of orders shows of a run, in the current language.

QString rebalanceSource(const RebalanceRun& run);  // what is held and whose target it goes to
QString rebalanceNote(const RebalanceRun& run);    // how the orders were chosen
QString approvalText(const std::optional<OrderApproval>& approval);
std::vector<TileContent> rebalanceTiles(const RebalanceRun& run);
TableContent weightTable(const RebalanceRun& run);
TableContent orderTable(const RebalanceRun& run);
std::vector<Bar> weightBars(const RebalanceRun& run); // from before to after, the target on it
QString reasonText(OrderReason reason);     // in a word or two
QString reasonSentence(OrderReason reason);

} // namespace riskloom
