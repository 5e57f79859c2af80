// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace riskloom {

enum class TextEncoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Gb18030, Windows1252 };

std::string_view textEncodingName(TextEncoding encoding); // the IANA name: "UTF-8", "UTF-16LE", "GB18030", …
std::optional<TextEncoding> textEncodingFromName(std::string_view name); // any case; "GBK" and "GB2312" are GB18030

// What a file begins with, when it says its encoding itself.
struct ByteOrderMark {
    TextEncoding encoding = TextEncoding::Utf8;
    std::size_t bytes = 0; // length of the mark
};
std::optional<ByteOrderMark> byteOrderMark(std::string_view bytes);

// How the bytes above 127 of a text without a byte order mark read in each encoding. Pieces may be added one after
// another; one that ends inside a character counts one error too many at most.
struct EncodingEvidence {
    std::uint64_t utf8Characters = 0;
    std::uint64_t utf8Errors = 0;
    std::uint64_t gbCharacters = 0; // two and four bytes
    std::uint64_t gbCommon = 0;     // of them, both bytes above 160: where nearly all Chinese text lies
    std::uint64_t gbErrors = 0;

    void add(std::string_view bytes);
    // UTF-8 if it reads without error, or with few beside many characters (those rows are refused then); GB18030 likewise
    // if it looks like Chinese, since chance makes pairs such as "ül" of Western text; else Windows-1252.
    [[nodiscard]] TextEncoding likeliest() const;
};

// How many bytes at the front are whole characters; what is left is at most the beginning of one.
std::size_t wholeCharacters(std::string_view bytes, TextEncoding encoding);

// Whole characters as UTF-8. What cannot be decoded becomes a byte 0xFF, which is never UTF-8, so that the reader refuses
// the row it stands in. UTF-8 is given back as it is.
std::string toUtf8(std::string_view bytes, TextEncoding encoding);

} // namespace riskloom
