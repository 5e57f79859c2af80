// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

struct Sheet {
    std::string name; // at most 31 characters, distinct
    Table table;
};

// An Excel workbook (Office Open XML), one sheet a table: a bold header that stays in sight, then one line a row; days
// are dates and missing cells are empty. Texts are never formulas. A spreadsheet keeps 16 significant digits, so a
// number that needs 17 is written as text, which reads back the same. The same
// tables give the same bytes: it states no time. The file appears whole or not at all.
// NotSupported("xlsx") for a name, a text or a number of rows that the format does not hold; FileUnwritable, DiskFull.
Result<> writeWorkbook(const std::filesystem::path& path, const std::vector<Sheet>& sheets);

} // namespace riskloom
