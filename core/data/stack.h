// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// The named columns of the given rows of the first table, and below them all rows of the second. Levels are matched by
// their text. UnknownColumn; WrongColumnType when the two have different types or hold free text.
Result<Table> stackTables(const Table& first, std::span<const std::uint32_t> rows, const Table& second,
                          const std::vector<std::string>& columns);

} // namespace riskloom
