// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/synthuse.h"
#include "ui/widgets/tilecontent.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace riskloom {

enum class UseModelKind { Scorecard, Network };

// Whether synthetic rows can stand in for real ones when such a model is fitted, and whether they add something to them.
QString useVerdict(const UseComparison& compared, UseModelKind kind);
QString augmentationVerdict(const UseComparison& compared, UseModelKind kind);
std::vector<TileContent> useTiles(const UseTest& use, std::int64_t run);
// One row a model: the scorecards, then the networks where there are any.
TableContent useModelTable(const UseTest& use);

} // namespace riskloom
