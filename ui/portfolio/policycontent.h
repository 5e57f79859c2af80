// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/series.h"
#include "ui/charts/trainingcurves.h"
#include "ui/portfolio/policytext.h"
#include "ui/widgets/figure.h"
#include "ui/widgets/valuecolumn.h"

#include <vector>

namespace riskloom {

// What the pages on policies show, made from a run.

std::vector<TileContent> policyTiles(const PolicySelection& selection);

LineContent policyValueContent(const PolicyRun& run);    // all seeds together, 1/N, buy and hold
LineContent policyDrawdownContent(const PolicyRun& run); // the same
TableContent policyCourseTable(const PolicyRun& run);    // the same in figures
TableContent preflightTable(const PolicyRun& run);

LineContent seedValueContent(const PolicyRun& run); // every seed, and 1/N
TableContent seedStudyTable(const PolicyRun& run); // quartiles over the seeds, beside 1/N
TableContent seedTable(const PolicyRun& run);

} // namespace riskloom
