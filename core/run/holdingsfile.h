// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

// What a CSV file says is held. Its header names the columns: asset (also ticker or symbol) and units (also shares or
// quantity), in any order and case, beside others that are not read. A row with the asset "cash" is the cash.
struct HoldingsFile {
    std::vector<std::string> lines; // "JPM = 120", as parseHoldings() reads them
    double cash = 0.0;
};

// UnknownColumn when a column is not there; BadHolding for a row without an asset or a number, with its line in the file;
// else the errors of importCsv().
Result<HoldingsFile> readHoldingsFile(const std::filesystem::path& path);

} // namespace riskloom
