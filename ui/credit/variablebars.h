// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"
#include "ui/charts/barchart.h"

namespace riskloom {

enum class BinMeasure { BadRate, Woe };

// Bad rate (with Wilson's 95 % interval and the overall rate) or weight of evidence of every bin that holds training rows.
void drawBins(BarChart& chart, const BinnedVariable& variable, BinMeasure measure);

} // namespace riskloom
