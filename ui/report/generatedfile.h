// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/store/datacard.h"

#include <filesystem>

namespace riskloom {

// Generated rows as a file, Excel where the path ends with .xlsx and else CSV, and their data card beside it
// (cardPath()). The same rows and card give the same bytes. FileUnwritable, DiskFull, Cancelled; NotSupported for more
// rows than a spreadsheet holds.
Result<> writeGeneratedRows(const Table& rows, const DataCard& card, const std::filesystem::path& path,
                            const RunContext& context = {});

} // namespace riskloom
