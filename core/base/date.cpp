// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace riskloom {

using namespace std::chrono;

std::optional<Day> dayFromDate(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return static_cast<Day>(sys_days(date).time_since_epoch().count());
}

std::string isoDate(Day day)
{
    const year_month_day date{sys_days(days(day))};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::optional<Day> parseIsoDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t length) -> int {
        int value = -1;
        const char* end = text.data() + from + length;
        const auto [stop, error] = std::from_chars(text.data() + from, end, value);
        return error == std::errc{} && stop == end ? value : -1;
    };
    return dayFromDate(number(0, 4), number(5, 2), number(8, 2));
}

std::int32_t monthIndex(Day day)
{
    const year_month_day date{sys_days(days(day))};
    return (static_cast<int>(date.year()) - 1970) * 12 + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

std::string utcNow()
{
    const auto now = floor<milliseconds>(system_clock::now());
    const auto midnight = floor<days>(now);
    const hh_mm_ss time{now - midnight};
    char text[48];
    std::snprintf(text, sizeof text, "%sT%02d:%02d:%02d.%03dZ",
                  isoDate(static_cast<Day>(midnight.time_since_epoch().count())).c_str(),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return text;
}

} // namespace riskloom
