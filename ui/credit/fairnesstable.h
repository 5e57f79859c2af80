// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/credit.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

namespace riskloom {

// The four-fifths rule of thumb of personnel selection (29 CFR 1607.4 D), which credit review has taken over as a screen.
inline constexpr double fourFifths = 0.8;

// What the fairness page says of one protected attribute, in the current language. Held-out rows throughout; `line` is
// the adverse-impact ratio that the user wants groups to reach, a screen that says where to look.

// A group as a person reads it; rows without a value are a group of their own.
QString groupLabel(const std::string& name);

// One row a group, in two tables that fit a window side by side with the form. Intervals are 95 %: Wilson's for rates,
// Katz's for ratios, Newcombe's for differences.
TableContent approvalTable(const AttributeFairness& attribute, double line);
TableContent errorTable(const AttributeFairness& attribute);

// How much the bins of each variable of the card tell of the attribute, the strongest first.
TableContent proxyTable(const AttributeFairness& attribute);

// Which groups are below the line and whether chance may have put them there.
QString screenSentence(const AttributeFairness& attribute, double line);

} // namespace riskloom
