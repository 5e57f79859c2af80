// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <boost/describe/class.hpp>

#include <span>
#include <vector>

namespace riskloom {

// What came of one calendar month or year: the product of its days' growth, less 1. The first and the last may be had in
// part only.
struct PeriodReturn {
    int year = 0;
    int month = 0; // 1 … 12; 0 for a whole year
    double value = 0.0;
};
BOOST_DESCRIBE_STRUCT(PeriodReturn, (), (year, month, value))

// In their order, only those with a day. days[t] is the day whose growth is growth[t]; days ascend.
std::vector<PeriodReturn> monthlyReturns(std::span<const Day> days, std::span<const double> growth);
std::vector<PeriodReturn> yearlyReturns(std::span<const Day> days, std::span<const double> growth);

} // namespace riskloom
