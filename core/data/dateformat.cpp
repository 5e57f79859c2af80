// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dateformat.h"

#include <algorithm>

namespace riskloom {
namespace {

// Three numbers and the separator between them, as written.
struct Parts {
    std::array<int, 3> value{};
    std::array<std::size_t, 3> digits{};
    char separator = '\0'; // '-', '/', '.', or 'C' for the Chinese signs
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

// Takes up to four digits off the front; 0 digits when there are none.
std::size_t takeNumber(std::string_view& text, int& value)
{
    std::size_t digits = 0;
    value = 0;
    while (digits < 4 && digits < text.size() && isDigit(text[digits]))
        value = value * 10 + (text[digits++] - '0');
    text.remove_prefix(digits);
    return digits;
}

bool take(std::string_view& text, std::string_view what)
{
    if (!text.starts_with(what))
        return false;
    text.remove_prefix(what.size());
    return true;
}

// "T00:00", " 00:00:00", " 00:00:00.000Z", " 0:00"
bool isMidnight(std::string_view text)
{
    if (text.empty())
        return true;
    if (text.front() != ' ' && text.front() != 'T')
        return false;
    text.remove_prefix(1);
    if (text.ends_with('Z'))
        text.remove_suffix(1);
    return text.size() >= 4 && std::ranges::count(text, ':') >= 1 && text.front() == '0' && text.back() == '0' &&
           std::ranges::all_of(text, [](char c) { return c == '0' || c == ':' || c == '.'; });
}

std::optional<Parts> partsOf(std::string_view text)
{
    Parts parts;
    parts.digits[0] = takeNumber(text, parts.value[0]);
    if (parts.digits[0] == 0 || text.empty())
        return std::nullopt;
    const bool chinese = take(text, "年");
    if (!chinese) {
        parts.separator = text.front();
        if (parts.separator != '-' && parts.separator != '/' && parts.separator != '.')
            return std::nullopt;
        text.remove_prefix(1);
    } else {
        parts.separator = 'C';
    }
    parts.digits[1] = takeNumber(text, parts.value[1]);
    if (parts.digits[1] == 0 || !take(text, chinese ? std::string_view("月") : std::string_view(&parts.separator, 1)))
        return std::nullopt;
    parts.digits[2] = takeNumber(text, parts.value[2]);
    if (parts.digits[2] == 0 || (chinese && !take(text, "日")) || !isMidnight(text))
        return std::nullopt;
    return parts;
}

std::optional<Day> compactDay(std::string_view text)
{
    if (text.size() != 8 || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    int number = 0;
    for (const char digit : text)
        number = number * 10 + (digit - '0');
    const int year = number / 10000;
    return year >= 1900 && year <= 2100 ? dayFromDate(year, number / 100 % 100, number % 100) : std::nullopt;
}

// The day that the numbers at the given places make, when those places have the digits a year, month and day have.
std::optional<Day> dayFrom(const Parts& parts, std::size_t year, std::size_t month, std::size_t day)
{
    if (parts.digits[year] != 4 || parts.digits[month] > 2 || parts.digits[day] > 2)
        return std::nullopt;
    return dayFromDate(parts.value[year], parts.value[month], parts.value[day]);
}

std::optional<Day> dayFrom(const Parts& parts, DateFormat format)
{
    const bool chinese = parts.separator == 'C';
    switch (format) {
    case DateFormat::YearMonthDay: return chinese ? std::nullopt : dayFrom(parts, 0, 1, 2);
    case DateFormat::DayMonthYear: return chinese ? std::nullopt : dayFrom(parts, 2, 1, 0);
    case DateFormat::MonthDayYear: return chinese || parts.separator == '.' ? std::nullopt : dayFrom(parts, 2, 0, 1);
    case DateFormat::Chinese: return chinese ? dayFrom(parts, 0, 1, 2) : std::nullopt;
    case DateFormat::None:
    case DateFormat::Compact: return std::nullopt;
    }
    return std::nullopt;
}

// Longer than any date with its time of day, so that long texts are not looked at.
constexpr std::size_t longestDate = 40;

} // namespace

std::optional<Day> parseDate(std::string_view text, DateFormat format)
{
    text = trimmed(text);
    if (text.size() < 8 || text.size() > longestDate || !isDigit(text.front()))
        return std::nullopt;
    if (format == DateFormat::Compact)
        return compactDay(text);
    const std::optional<Parts> parts = partsOf(text);
    return parts ? dayFrom(*parts, format) : std::nullopt;
}

DateFormats dateFormatsOf(std::string_view text)
{
    DateFormats formats;
    text = trimmed(text);
    if (text.size() < 8 || text.size() > longestDate || !isDigit(text.front()))
        return formats;
    formats[static_cast<std::size_t>(DateFormat::Compact)] = compactDay(text).has_value();
    if (const std::optional<Parts> parts = partsOf(text))
        for (const DateFormat format :
             {DateFormat::YearMonthDay, DateFormat::DayMonthYear, DateFormat::MonthDayYear, DateFormat::Chinese})
            formats[static_cast<std::size_t>(format)] = dayFrom(*parts, format).has_value();
    return formats;
}

void DateCounts::add(DateFormats formats, std::string_view text, std::uint64_t times)
{
    if (formats.none())
        return;
    for (std::size_t i = 0; i < fitting.size(); ++i)
        fitting[i] += formats[i] ? times : 0;
    if (formats[static_cast<std::size_t>(DateFormat::DayMonthYear)] && text.find('.') != std::string_view::npos &&
        text.find('/') == std::string_view::npos && text.find('-') == std::string_view::npos)
        dotted += times;
}

DateFormat DateCounts::best() const
{
    const auto most = std::ranges::max_element(fitting);
    return *most == 0 ? DateFormat::None : static_cast<DateFormat>(most - fitting.begin());
}

} // namespace riskloom
