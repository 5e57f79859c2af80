// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"

#include <QString>

namespace riskloom {

// A bin as a person reads it, in the current language: "< 12.5", "12.5 – 24", "≥ 24", "radio/tv, used car, +3",
// "Special: -9", "Missing", "Never seen before". Edges carry six significant digits, or all digits before the point.
QString binLabel(const Bin& bin);

// What the label leaves out: every category of a group, or which edge belongs to an interval.
QString binExplanation(const Bin& bin);

} // namespace riskloom
