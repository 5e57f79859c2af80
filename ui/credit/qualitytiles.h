// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"
#include "ui/widgets/tile.h"

#include <QString>

#include <vector>

namespace riskloom {

struct TileContent {
    QString caption, value, note;
    Explanation explanation;
};

// The main figures of the chosen models on held-out rows. With both, the scorecard's figure is the large one and the
// network's stands in the note.
std::vector<TileContent> qualityTiles(const CreditSelection& selection);

void showTiles(TileRow& row, const std::vector<TileContent>& tiles);

} // namespace riskloom
