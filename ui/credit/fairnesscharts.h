// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/credit.h"
#include "ui/widgets/tablecontent.h"

namespace riskloom {

class BarChart;
class LineChart;

// The ratio of every group but the reference, with its interval, against the line.
void drawImpact(BarChart& chart, const AttributeFairness& attribute, double line);

// Observed against predicted bad rate of each group: a card that is calibrated in every group has all on the diagonal.
void drawGroupCalibration(LineChart& chart, const AttributeFairness& attribute);

// AUC against the lowest ratio, of the card and of cards without some of its variables.
void drawFrontier(LineChart& chart, const AttributeFairness& attribute, double line);

// The same as rows, each naming what was left out.
TableContent frontierTable(const AttributeFairness& attribute);

} // namespace riskloom
