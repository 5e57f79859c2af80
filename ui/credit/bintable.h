// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/barchart.h"
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

} // namespace riskloom
