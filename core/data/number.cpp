// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <system_error>

namespace riskloom {
namespace {

constexpr int mostDecimals = 17;
constexpr std::size_t longestExactInteger = 15;
constexpr std::size_t longestNumber = 400; // 1.8e308 written out, and then some

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

std::size_t digitsOf(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
}

// The separator of groups at the front of the text, or "".
std::string_view groupSeparator(std::string_view text, char decimal)
{
    for (const std::string_view candidate : {std::string_view(decimal == '.' ? "," : "."), std::string_view(" "),
                                             std::string_view("'"), std::string_view("\u00a0"), std::string_view("\u202f")})
        if (text.starts_with(candidate))
            return candidate;
    return {};
}

// Takes the digits before the point off the front of `text` into `digits`; false when they are grouped wrongly.
bool takeWhole(std::string_view& text, char decimal, std::string& digits)
{
    std::size_t count = digitsOf(text);
    digits = text.substr(0, count);
    text.remove_prefix(count);
    const std::string_view separator = groupSeparator(text, decimal);
    if (separator.empty())
        return true;
    if (count == 0 || count > 3 || digits.front() == '0')
        return false;
    while (text.starts_with(separator)) {
        text.remove_prefix(separator.size());
        count = digitsOf(text);
        if (count != 3)
            return false;
        digits += text.substr(0, count);
        text.remove_prefix(count);
    }
    return true;
}

bool isInfinity(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower == "inf" || lower == "infinity";
}

struct Exponent {
    bool valid = true;
    int value = 0; // cut off at ±100000, far beyond what a double holds
};

Exponent exponentOf(std::string_view text)
{
    if (text.empty())
        return {};
    if (text.front() != 'e' && text.front() != 'E')
        return {false, 0};
    text.remove_prefix(1);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || digitsOf(text) != text.size())
        return {false, 0};
    int value = 0;
    for (const char digit : text)
        value = std::min(value * 10 + (digit - '0'), 100000);
    return {true, negative ? -value : value};
}

// Digits as written, without groups.
struct Written {
    bool negative = false;
    std::string whole;
    std::string_view fraction;
    int exponent = 0;
};

// Whether a number that a double cannot hold is too large, not too small: by the power of ten of its first digit.
bool isLarge(const Written& written)
{
    const std::size_t inWhole = written.whole.find_first_not_of('0');
    if (inWhole != std::string::npos)
        return static_cast<int>(written.whole.size() - inWhole) + written.exponent > 0;
    return written.exponent > static_cast<int>(written.fraction.find_first_not_of('0'));
}

NumberText convert(const Written& written)
{
    std::string plain = written.negative ? "-" : "";
    plain += written.whole.empty() ? "0" : written.whole;
    if (!written.fraction.empty())
        plain.append(1, '.').append(written.fraction);
    if (written.exponent != 0)
        plain.append(1, 'e').append(std::to_string(written.exponent));
    const int decimals = std::clamp(static_cast<int>(written.fraction.size()) - written.exponent, 0, mostDecimals);
    double value = 0.0;
    const std::errc problem = std::from_chars(plain.data(), plain.data() + plain.size(), value).ec;
    if (problem == std::errc{})
        return {NumberKind::Number, value, decimals};
    return isLarge(written) ? NumberText{NumberKind::OutOfRange, 0.0, 0} : NumberText{NumberKind::Number, 0.0, decimals};
}

} // namespace

NumberText readNumber(std::string_view text, char decimal)
{
    text = trimmed(text);
    if (text.empty() || text.size() > longestNumber)
        return {};
    if (isInfinity(text))
        return {NumberKind::OutOfRange, 0.0, 0};
    Written written;
    written.negative = text.front() == '-';
    if (written.negative || text.front() == '+')
        text.remove_prefix(1);
    if (!takeWhole(text, decimal, written.whole))
        return {};
    if (!text.empty() && text.front() == decimal) {
        text.remove_prefix(1);
        written.fraction = text.substr(0, digitsOf(text));
        text.remove_prefix(written.fraction.size());
    }
    if (written.whole.empty() && written.fraction.empty())
        return {};
    const bool isWhole = text.empty() && written.fraction.empty();
    const Exponent exponent = exponentOf(text);
    if (!exponent.valid)
        return {};
    written.exponent = exponent.value;
    NumberText number = convert(written);
    if (written.whole.size() > 1 && written.whole.front() == '0')
        number.kind = NumberKind::LeadingZero;
    else if (isWhole && written.whole.size() > longestExactInteger)
        number.kind = NumberKind::LongDigits;
    return number;
}

void appendShortestDigits(std::string& text, double value)
{
    std::array<char, 32> digits{};
    text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

std::string shortestDigits(double value)
{
    std::string text;
    appendShortestDigits(text, value);
    return text;
}

} // namespace riskloom
