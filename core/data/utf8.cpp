// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/utf8.h"

#include <cstdint>
#include <cstring>

namespace riskloom {
namespace {

using Byte = unsigned char;

// Length of the well-formed sequence that starts here, 0 when there is none.
std::size_t sequenceLength(const Byte* at, std::size_t left)
{
    const Byte first = at[0];
    if (first < 0x80)
        return first == 0 ? 0 : 1;
    const auto continues = [&](std::size_t i, Byte low = 0x80, Byte high = 0xBF) {
        return i < left && at[i] >= low && at[i] <= high;
    };
    if (first >= 0xC2 && first <= 0xDF)
        return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const Byte low = first == 0xE0 ? 0xA0 : 0x80;
        const Byte high = first == 0xED ? 0x9F : 0xBF;
        return continues(1, low, high) && continues(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const Byte low = first == 0xF0 ? 0x90 : 0x80;
        const Byte high = first == 0xF4 ? 0x8F : 0xBF;
        return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

// Eight bytes that are all 0x01 … 0x7F.
bool isPlainAscii(std::uint64_t word)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highs = 0x8080808080808080;
    return ((word | (word - ones)) & highs) == 0;
}

} // namespace

std::size_t utf8SequenceLength(std::string_view text, std::size_t at)
{
    return sequenceLength(reinterpret_cast<const Byte*>(text.data()) + at, text.size() - at);
}

std::size_t validUtf8Prefix(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const Byte*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes + at, sizeof word);
            if (isPlainAscii(word)) {
                at += 8;
                continue;
            }
        }
        const std::size_t length = sequenceLength(bytes + at, text.size() - at);
        if (length == 0)
            return at;
        at += length;
    }
    return at;
}

} // namespace riskloom
