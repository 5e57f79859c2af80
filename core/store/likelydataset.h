// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <cstdint>
#include <vector>

namespace riskloom {

// The dataset a person most likely wants to see before any was chosen: the one of the first of `runs` whose dataset still
// exists (lists of runs begin with the newest), otherwise the first that knows its outcome, otherwise the first; 0 when
// there are none.
std::int64_t likelyDataset(const std::vector<DatasetRecord>& datasets, const std::vector<RunRecord>& runs);

} // namespace riskloom
