// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <boost/describe/enum.hpp>

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace riskloom {

// How a calendar day is written. Years have four digits; months and days one or two. A time of day is allowed behind it
// only if it is midnight ("2001-01-02 00:00:00"), because anything else would be lost.
BOOST_DEFINE_ENUM_CLASS(DateFormat,
                        None,
                        YearMonthDay, // 2001-01-02, 2001/1/2, 2001.01.02
                        DayMonthYear, // 02/01/2001, 2-1-2001, 02.01.2001
                        MonthDayYear, // 01/02/2001, 1-2-2001; never with dots
                        Compact,      // 20010102, years 1900 … 2100
                        Chinese)      // 2001年1月2日

inline constexpr std::size_t dateFormatCount = 6;

using DateFormats = std::bitset<dateFormatCount>;

// The day, or nothing when the text is not a day in this format.
std::optional<Day> parseDate(std::string_view text, DateFormat format);
// Every format in which the text is a day.
DateFormats dateFormatsOf(std::string_view text);

// How many values of a column are days in each format.
struct DateCounts {
    std::array<std::uint64_t, dateFormatCount> fitting{};
    std::uint64_t dotted = 0; // of DayMonthYear, written with dots

    void add(DateFormats formats, std::string_view text, std::uint64_t times);
    [[nodiscard]] DateFormat best() const; // the format most values fit; DayMonthYear before MonthDayYear
    [[nodiscard]] std::uint64_t count(DateFormat format) const { return fitting[static_cast<std::size_t>(format)]; }
};

} // namespace riskloom
