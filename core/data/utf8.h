// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace riskloom {

// Bytes at the front that are well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above
// U+10FFFF). NUL counts as ill-formed, because no text file has a use for it and it marks binary data.
std::size_t validUtf8Prefix(std::string_view text);

// Length of the well-formed character that begins at `at`, 0 when there is none.
std::size_t utf8SequenceLength(std::string_view text, std::size_t at);

inline bool isValidUtf8(std::string_view text)
{
    return validUtf8Prefix(text) == text.size();
}

} // namespace riskloom
