// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"
#include "ui/widgets/valuecolumn.h"

namespace riskloom {

// How well the chosen models separate, training rows beside held-out rows: one row a model and sample.
TableContent qualityTable(const CreditSelection& selection);

} // namespace riskloom
