// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/synthprivacy.h"
#include "ui/widgets/tilecontent.h"

#include <cstdint>
#include <vector>

namespace riskloom {

// The verdict, copies, membership and distances at a glance.
std::vector<TileContent> privacyTiles(const PrivacyReport& report, std::int64_t run);

} // namespace riskloom
