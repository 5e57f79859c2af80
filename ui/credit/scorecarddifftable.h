// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecarddiff.h"
#include "ui/widgets/tablecontent.h"

#include <QString>

namespace riskloom {

// What the two cards are called in the headings: "run #1" and "run #4", "approved alone" and "parcelling".
struct CardNames {
    QString before, after;
};

// One row a variable of either card: what it is now, coefficients, information values.
TableContent variableChanges(const ScorecardDiff& diff, const CardNames& names);

// One row a bin whose points are not alike, the base points first.
TableContent pointsChanges(const ScorecardDiff& diff, const CardNames& names);

} // namespace riskloom
