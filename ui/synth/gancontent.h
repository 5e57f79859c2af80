// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heatmap.h"
#include "ui/charts/series.h"
#include "ui/synth/ganrun.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

namespace riskloom {

// What the charts and tables of the pane show, in the current language.

// Quality by epoch between its floor and its ceiling, the copula beside them.
LineContent qualityContent(const GanRun& run);
// Losses of both networks by epoch.
LineContent lossesContent(const GanRun& run);
// Shares of real and synthetic rows along a number or a date.
LineContent densityContent(const ColumnView& column);

// Whether the kept generator's rows are possible at all, which levels it lost and which columns it does not have; "" of a
// training that goes on.
QString diagnosticSentence(const GanRun& run);

// One row a column of the table, the least similar first: name, similarity, its course, missing shares where there
// are any, and of the kept epoch what of its values is possible and how far they reach. `order` gets the column of the
// view behind each row.
TableContent columnsContent(const GanRun& run, std::vector<std::size_t>& order);
inline constexpr int courseColumn = 2;

// Absolute associations of every two columns.
enum class PairSide { Real, Synthetic, Difference };
HeatMapData pairsContent(const SyntheticView& view, PairSide side);

QString stateText(LearningState state);
QString stateExplanation(LearningState state);

} // namespace riskloom
