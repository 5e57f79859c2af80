// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tile.h"

#include <QString>

#include <vector>

namespace riskloom {

void showTiles(TileRow& row, const std::vector<TileContent>& tiles);

} // namespace riskloom
