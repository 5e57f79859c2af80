// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <cstddef>
#include <span>
#include <string>

namespace riskloom {

// One row of the named columns as a table of its own, so that a model can be asked about one case of a large table.
// UnknownColumn; TooFewRows when the table has no such row.
Result<Table> singleRow(const Table& table, std::span<const std::string> columns, std::size_t row);

} // namespace riskloom
