// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliorun.h"
#include "ui/widgets/valuecolumn.h"

namespace riskloom {

// Every strategy of the run at this cost in basis points, the one in question emphasised.
TableContent strategiesTable(const PortfolioSelection& selection, double basisPoints);

} // namespace riskloom
