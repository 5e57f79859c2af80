// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/data/encoding.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace riskloom {

// A window that moves over the text of a file, as UTF-8. It is followed by a line feed and 63 zeros that are not part of
// it, so that a search for the end of a line always ends and words may be read beyond. One object, one thread.
class TextWindow {
public:
    // The file from byte `from` on. It must stay open.
    TextWindow(const InputFile& file, TextEncoding encoding, std::uint64_t from);
    // All of a text that is in memory.
    explicit TextWindow(std::string_view text);

    [[nodiscard]] const char* begin() const { return m_buffer.get() + m_begin; }
    [[nodiscard]] const char* end() const { return m_buffer.get() + m_end; }
    [[nodiscard]] bool last() const { return m_last; } // nothing follows behind end()
    [[nodiscard]] std::uint64_t bytesRead() const { return m_offset; } // of the file

    // The window begins at `at` now.
    void consume(const char* at) { m_begin = static_cast<std::size_t>(at - m_buffer.get()); }
    // Moves on, keeping what is not consumed, and grows when that is most of the window. FileUnreadable.
    Result<> refill();

private:
    void makeRoom(std::size_t bytes);
    void close();
    [[nodiscard]] std::size_t nextBytes() const;
    Result<> readPlain();
    Result<> readDecoded();

    const InputFile* m_file = nullptr;
    TextEncoding m_encoding = TextEncoding::Utf8;
    std::uint64_t m_offset = 0;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_last = false;
    std::string m_raw; // of the file, not decoded yet
};

} // namespace riskloom
