// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QColor>

namespace riskloom {

// The colours of heat maps, in the window and in reports.

// Nothing at `low` and below, the full colour of warnings at `high` and above.
QColor risingColour(double value, double low, double high, const Colours& colours);
// Losses in the colour of warnings, gains in the accent, both fullest at `reach`; light enough to write on.
QColor gainOrLossColour(double value, double reach, const Colours& colours);
// What is read best on a cell of this colour.
QColor colourOn(const QColor& fill, const Colours& colours);

} // namespace riskloom
