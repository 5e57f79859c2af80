// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tilecontent.h"

namespace riskloom {

void showTiles(TileRow& row, const std::vector<TileContent>& tiles)
{
    row.clear();
    for (const TileContent& content : tiles) {
        Tile* tile = row.addTile();
        tile->setCaption(content.caption);
        tile->setValue(content.value);
        tile->setNote(content.note);
        tile->setExplanation(content.explanation);
        tile->setMood(content.mood);
    }
}

} // namespace riskloom
