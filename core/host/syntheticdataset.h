// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/datacard.h"
#include "core/store/workspace.h"

#include <cstdint>
#include <string>

namespace riskloom {

// How rows that a run's generator drew enter a workspace: with the roles and the bad value of the dataset the run was
// trained on, the columns that count paths and days of a market as identifiers, the run as what produced them, and the
// number of rows, the seed and the data card as how they were made. For Session::addDataset(). RunNotFound,
// DatasetNotFound.
Result<DatasetRecord> syntheticDataset(const Workspace& workspace, std::int64_t run, const GeneratedRows& generated,
                                       const std::string& name);

} // namespace riskloom
