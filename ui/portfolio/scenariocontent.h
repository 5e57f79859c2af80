// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/histogram.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/scenariorun.h"
#include "ui/widgets/tilecontent.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

#include <vector>

namespace riskloom {

// What the pages of scenarios show of a run, in the current language.

QString scenarioVerdict(const ScenarioRun& run); // what the plan comes to, in words
QString scenarioBasis(const ScenarioRun& run);   // what it rests on: the days or the generator, the portfolio, the limits of it
std::vector<TileContent> scenarioTiles(const ScenarioRun& run);
LineContent wealthFanContent(const ScenarioRun& run);
LineContent ruinContent(const ScenarioRun& run);
HistogramData drawnHistogram(const PathHistogram& histogram);
TableContent distributionTable(const ScenarioRun& run);
TableContent windowTable(const ScenarioRun& run);
TableContent shockTable(const ScenarioRun& run);
TableContent holdingTable(const ScenarioRun& run);

} // namespace riskloom
