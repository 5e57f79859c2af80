// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding.h"

#include "core/data/utf8.h"

#include <boost/locale/encoding.hpp>
#include <boost/locale/encoding_errors.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace riskloom {
namespace {

constexpr std::array<std::string_view, 5> names{"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "windows-1252"};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

unsigned char byteAt(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

// Length of the GB18030 character at the front (GB 18030-2005, 4.2); 0 when there is none, and `left` + 1 when the text
// ends inside it.
std::size_t gbCharacterLength(std::string_view text, std::size_t at)
{
    const unsigned char first = byteAt(text, at);
    if (first < 0x80)
        return 1;
    if (first == 0x80 || first == 0xFF)
        return 0;
    const std::size_t left = text.size() - at;
    if (left < 2)
        return left + 1;
    const unsigned char second = byteAt(text, at + 1);
    if (second >= 0x40 && second != 0x7F && second != 0xFF)
        return 2;
    if (second < 0x30 || second > 0x39)
        return 0;
    if (left < 4)
        return left + 1;
    const unsigned char third = byteAt(text, at + 2);
    const unsigned char fourth = byteAt(text, at + 3);
    return third >= 0x81 && third <= 0xFE && fourth >= 0x30 && fourth <= 0x39 ? 4 : 0;
}

std::size_t firstHighByte(std::string_view text, std::size_t from)
{
    constexpr std::uint64_t highs = 0x8080808080808080;
    std::uint64_t word = 0;
    for (; from + sizeof word <= text.size(); from += sizeof word) {
        std::memcpy(&word, text.data() + from, sizeof word);
        if ((word & highs) != 0)
            break;
    }
    while (from < text.size() && byteAt(text, from) < 0x80)
        ++from;
    return from;
}

// Strictly, or nothing.
std::optional<std::string> convert(std::string_view bytes, TextEncoding encoding)
{
    try {
        return boost::locale::conv::to_utf<char>(bytes.data(), bytes.data() + bytes.size(),
                                                 std::string(textEncodingName(encoding)), boost::locale::conv::stop);
    } catch (const boost::locale::conv::conversion_error&) {
        return std::nullopt;
    }
}

std::size_t unitBytes(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be ? 2 : 1;
}

// The characters of a piece that cannot be converted as a whole, one by one; ASCII stays, so lines and fields do.
std::string convertEach(std::string_view bytes, TextEncoding encoding)
{
    std::string text;
    std::size_t at = 0;
    while (at < bytes.size()) {
        std::size_t length = std::min(unitBytes(encoding), bytes.size() - at);
        if (encoding == TextEncoding::Gb18030)
            length = std::clamp<std::size_t>(gbCharacterLength(bytes, at), 1, bytes.size() - at);
        std::optional<std::string> character = convert(bytes.substr(at, length), encoding);
        if (!character && unitBytes(encoding) == 2 && bytes.size() - at >= 4) { // a surrogate pair
            character = convert(bytes.substr(at, 4), encoding);
            length = character ? 4 : length;
        }
        text += character.value_or("\xFF");
        at += length;
    }
    return text;
}

} // namespace

std::string_view textEncodingName(TextEncoding encoding)
{
    return names[static_cast<std::size_t>(encoding)];
}

std::optional<TextEncoding> textEncodingFromName(std::string_view name)
{
    std::string plain;
    for (const char c : name)
        if (c != '-' && c != '_' && c != ' ')
            plain += lower(c);
    if (plain == "utf8")
        return TextEncoding::Utf8;
    if (plain == "utf16le" || plain == "utf16")
        return TextEncoding::Utf16Le;
    if (plain == "utf16be")
        return TextEncoding::Utf16Be;
    if (plain == "gb18030" || plain == "gbk" || plain == "gb2312" || plain == "cp936")
        return TextEncoding::Gb18030;
    if (plain == "windows1252" || plain == "cp1252" || plain == "latin1" || plain == "iso88591")
        return TextEncoding::Windows1252;
    return std::nullopt;
}

std::optional<ByteOrderMark> byteOrderMark(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return ByteOrderMark{TextEncoding::Utf8, 3};
    if (bytes.starts_with("\xFF\xFE"))
        return ByteOrderMark{TextEncoding::Utf16Le, 2};
    if (bytes.starts_with("\xFE\xFF"))
        return ByteOrderMark{TextEncoding::Utf16Be, 2};
    return std::nullopt;
}

void EncodingEvidence::add(std::string_view bytes)
{
    for (std::size_t at = firstHighByte(bytes, 0); at < bytes.size(); at = firstHighByte(bytes, at)) {
        const std::size_t length = utf8SequenceLength(bytes, at);
        ++(length == 0 ? utf8Errors : utf8Characters);
        at += std::max<std::size_t>(length, 1);
    }
    for (std::size_t at = firstHighByte(bytes, 0); at < bytes.size(); at = firstHighByte(bytes, at)) {
        const std::size_t length = gbCharacterLength(bytes, at);
        if (length == 0 || length > bytes.size() - at) {
            ++gbErrors;
            ++at;
            continue;
        }
        ++gbCharacters;
        gbCommon += length == 2 && byteAt(bytes, at) > 160 && byteAt(bytes, at + 1) > 160 ? 1 : 0;
        at += length;
    }
}

TextEncoding EncodingEvidence::likeliest() const
{
    if (utf8Errors == 0 || utf8Characters >= 10 * utf8Errors)
        return TextEncoding::Utf8;
    const bool looksChinese = 2 * gbCommon >= gbCharacters && gbCharacters >= 10 * gbErrors;
    return gbCharacters > 0 && looksChinese ? TextEncoding::Gb18030 : TextEncoding::Windows1252;
}

std::size_t wholeCharacters(std::string_view bytes, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be) {
        const std::size_t even = bytes.size() & ~std::size_t{1};
        if (even == 0)
            return 0;
        const unsigned char high = byteAt(bytes, encoding == TextEncoding::Utf16Le ? even - 1 : even - 2);
        return (high & 0xFC) == 0xD8 ? even - 2 : even; // the first half of a surrogate pair waits for the second
    }
    if (encoding != TextEncoding::Gb18030)
        return bytes.size();
    std::size_t at = firstHighByte(bytes, 0);
    while (at < bytes.size()) {
        const std::size_t length = gbCharacterLength(bytes, at);
        if (length > bytes.size() - at)
            return at;
        at = firstHighByte(bytes, at + std::max<std::size_t>(length, 1));
    }
    return at;
}

std::string toUtf8(std::string_view bytes, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8)
        return std::string(bytes);
    if (std::optional<std::string> text = convert(bytes, encoding))
        return *std::move(text);
    // Halve the piece until the lines that are sound stand apart from those that are not.
    constexpr std::size_t small = 64;
    const std::size_t middle = wholeCharacters(bytes.substr(0, bytes.size() / 2), encoding);
    if (bytes.size() <= small || middle == 0)
        return convertEach(bytes, encoding);
    return toUtf8(bytes.substr(0, middle), encoding) + toUtf8(bytes.substr(middle), encoding);
}

} // namespace riskloom
