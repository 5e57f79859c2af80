// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/heldoutscores.h"
#include "ui/credit/creditrun.h"
#include "ui/widgets/tablecontent.h"

namespace riskloom {

// What separates the network from the scorecard of its own run: one row a figure with both values, their difference, how
// sure it is, and the conclusion in words. No rows in the report of an earlier version.
TableContent differenceTable(const CreditNetworkReport& report);

// The same of two runs on the same held-out rows, as they are called: the second less the first.
TableContent differenceTable(const HeldOutComparison& found, const QString& first, const QString& second);

// How well the probabilities of the chosen models fit what came true on the held-out rows: one row a model.
TableContent calibrationFigures(const CreditSelection& selection);

} // namespace riskloom
