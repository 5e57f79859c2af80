// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/run/pricedesk.h"
#include "core/store/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// How prices of which some were corrected enter a workspace: with the roles of the dataset that the run looked at, the run
// as what produced them, and every correction that was accepted as how they were made. The dataset they come from stays
// as it is. For Session::addDataset(). RunNotFound, DatasetNotFound.
Result<DatasetRecord> correctedDataset(const Workspace& workspace, std::int64_t run, const Table& corrected,
                                       const std::vector<PriceFinding>& accepted, const std::string& name);

} // namespace riskloom
