// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace riskloom {

enum class NumberKind : std::uint8_t {
    Number,
    LeadingZero, // "007": digits only, but a number would lose the zeros
    LongDigits,  // a whole number of more than 15 digits, which a double may not hold
    OutOfRange,  // a number beyond ±1.8e308, or "inf"
    None
};

struct NumberText {
    NumberKind kind = NumberKind::None;
    double value = 0.0; // of a Number, correctly rounded; of codes, what they would be as numbers
    int decimals = 0;   // digits behind the point, 0 … 17
};

// A whole text as a number: sign, digits, `decimal` ('.' or ','), exponent; spaces around it are ignored. Groups of three
// digits may be set apart by the other one of point and comma, a space, a no-break space or an apostrophe.
NumberText readNumber(std::string_view text, char decimal);

// The fewest digits that read back as the same double, in the C locale: "0.1", "-9", "1e+20", "inf".
std::string shortestDigits(double value);
void appendShortestDigits(std::string& text, double value);

namespace number {

// Eight characters at a time (after Lemire's and Mula's eight-digit conversion). The text is loaded so that its first
// character is the lowest byte.
inline std::uint64_t loadEight(const char* text)
{
    std::uint64_t word = 0;
    std::memcpy(&word, text, sizeof word);
    if constexpr (std::endian::native == std::endian::big)
        word = __builtin_bswap64(word);
    return word ^ 0x3030303030303030; // digits become 0 … 9
}

inline unsigned digitsAtFront(std::uint64_t word)
{
    const std::uint64_t others = ((word + 0x7676767676767676) | word) & 0x8080808080808080;
    return others == 0 ? 8 : static_cast<unsigned>(std::countr_zero(others)) / 8;
}

// The value of the first `count` digits, 1 … 8.
inline std::uint64_t valueOfDigits(std::uint64_t word, unsigned count)
{
    word <<= 64 - 8 * count;
    word = word * 10 + (word >> 8);
    constexpr std::uint64_t pairs = 0x000000FF000000FF;
    return ((word & pairs) * 0x000F424000000064 + ((word >> 16) & pairs) * 0x0000271000000001) >> 32;
}

inline constexpr std::array<std::uint64_t, 16> powers{1ULL,
                                                      10ULL,
                                                      100ULL,
                                                      1000ULL,
                                                      10000ULL,
                                                      100000ULL,
                                                      1000000ULL,
                                                      10000000ULL,
                                                      100000000ULL,
                                                      1000000000ULL,
                                                      10000000000ULL,
                                                      100000000000ULL,
                                                      1000000000000ULL,
                                                      10000000000000ULL,
                                                      100000000000000ULL,
                                                      1000000000000000ULL};
inline constexpr std::array<double, 16> powersOfTen{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

// Up to 15 digits; 0 when there are none or more.
inline unsigned readDigits(const char*& at, std::uint64_t& value)
{
    std::uint64_t word = loadEight(at);
    unsigned count = digitsAtFront(word);
    if (count == 0)
        return 0;
    value = valueOfDigits(word, count);
    at += count;
    if (count < 8)
        return count;
    word = loadEight(at);
    count = digitsAtFront(word);
    if (count == 8)
        return 0;
    if (count > 0)
        value = value * powers[count] + valueOfDigits(word, count);
    at += count;
    return 8 + count;
}

} // namespace number

// The common case of readNumber(), at the front of a text: a number of at most 15 digits without exponent, groups or
// spaces. Gives the place behind it, or nullptr when it is not of that kind. Exact, because both the digits and the power
// of ten are doubles and one division rounds correctly (Clinger 1990, "How to read floating point numbers accurately").
// At least 24 bytes from `at` on must be readable.
inline const char* readShortNumber(const char* at, char decimal, double& value, int& decimals)
{
    const bool negative = *at == '-';
    at += negative ? 1 : 0;
    std::uint64_t digits = 0;
    const char* const first = at;
    const unsigned whole = number::readDigits(at, digits);
    if (whole == 0 || (*first == '0' && whole > 1))
        return nullptr;
    double result = 0.0;
    unsigned behind = 0;
    if (*at == decimal) {
        std::uint64_t fraction = 0;
        ++at;
        behind = number::readDigits(at, fraction);
        if (behind == 0 || whole + behind > 15)
            return nullptr;
        result = static_cast<double>(digits * number::powers[behind] + fraction) / number::powersOfTen[behind];
    } else {
        result = static_cast<double>(digits);
    }
    value = negative ? -result : result;
    decimals = static_cast<int>(behind);
    return at;
}

} // namespace riskloom
