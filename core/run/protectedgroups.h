// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// Groups of a protected column among some rows; those nobody is in are left out, a missing value is a group named "".
struct Groups {
    std::vector<std::string> names;
    std::vector<std::uint16_t> ofRow; // index into the names
    std::size_t largest = 0;
};

// Categories are groups, numbers make four of about equally many rows. WrongColumnType for dates and texts.
Result<Groups> groupsOf(const Column& column, const std::vector<std::uint32_t>& rows);
// The same with numbers cut into four of about equally many of the rows `fitted`.
Result<Groups> groupsOf(const Column& column, const std::vector<std::uint32_t>& rows,
                        const std::vector<std::uint32_t>& fitted);

} // namespace riskloom
