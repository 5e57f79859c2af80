// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"
#include "ui/widgets/tilecontent.h"

#include <vector>

namespace riskloom {

// The main figures of the chosen models on held-out rows. With both, the scorecard's figure is the large one and the
// network's stands in the note.
std::vector<TileContent> qualityTiles(const CreditSelection& selection);

} // namespace riskloom
