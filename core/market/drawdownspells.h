// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace riskloom {

// One time below an earlier high.
struct DrawdownSpell {
    Day peak = 0;                // last day at the high; the first day when the fall begins with it
    Day trough = 0;              // first day of the deepest value
    std::optional<Day> recovery; // first day that is as high again; nothing when the days end before
    double depth = 0.0;          // 1 - deepest value / high: positive
    Day until = 0;               // the recovery, or the last day
};
BOOST_DESCRIBE_STRUCT(DrawdownSpell, (), (peak, trough, recovery, depth, until))

// The deepest ones, the deepest first and of equals the earlier first; at most so many. They do not overlap. days[t] is
// the day whose growth is growth[t]; days ascend.
std::vector<DrawdownSpell> worstDrawdowns(std::span<const Day> days, std::span<const double> growth, std::size_t most);

} // namespace riskloom
