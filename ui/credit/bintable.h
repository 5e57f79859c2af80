// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/credit/binningwork.h"
#include "ui/widgets/tablecontent.h"

namespace riskloom {

// One row a bin: count, share, good, bad, bad rate, WoE, IV, points, p against the next bin, and the bad rate of the
// second sample. `binning` is the variable's current one, or one that is only being tried.
TableContent binTable(const BinningWork& work, const BinningWork::Variable& variable, const BinnedVariable& binning);

// Bad rates or weights of evidence of every bin; the second sample's are marked on them.
enum class EditorMeasure { BadRate, Woe };
void drawEditedBins(BarChart& chart, const BinningWork::Variable& variable, const BinnedVariable& binning,
                    EditorMeasure measure, double woeAdjustment);

// In how many of the months two neighbouring ordinary bins, both with somebody in them, have bad rates in the order
// opposite to that of the training rows.
int monthsOutOfOrder(const VariableCounts& counts, const BinnedVariable& binning);

// Bad rates by month, a line a bin: lines that cross tell bins whose order does not last.
void drawMonths(LineChart& chart, const BinningWork::Variable& variable, const BinnedVariable& binning,
                double woeAdjustment);

} // namespace riskloom
