// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace riskloom {

// A calendar day as days since 1970-01-01, proleptic Gregorian.
using Day = std::int32_t;

// Days of a year, month (1 … 12), day (1 … 31); nothing for a day that does not exist.
std::optional<Day> dayFromDate(int year, int month, int day);
// "2001-01-02"
std::string isoDate(Day day);
std::optional<Day> parseIsoDate(std::string_view text);
// Months since 1970-01, for grouping by month.
std::int32_t monthIndex(Day day);

// Now, as UTC in ISO 8601 with milliseconds: "2026-03-01T12:00:00.000Z".
std::string utcNow();

} // namespace riskloom
