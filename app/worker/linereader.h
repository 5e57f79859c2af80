// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace riskloom::worker {

// Lines of a descriptor. One object, one thread.
class LineReader {
public:
    LineReader(int descriptor, std::size_t longestLine) : m_descriptor(descriptor), m_longest(longestLine) {}

    struct Line {
        std::string text;     // without its line feed
        bool tooLong = false; // then the text is empty; the rest of the line has been skipped
    };
    // Waits for the next line; nothing at the end of the input, and an unfinished last line is dropped.
    std::optional<Line> next();

private:
    bool fill();

    const int m_descriptor;
    const std::size_t m_longest;
    std::string m_buffer;
    std::size_t m_begin = 0; // what lies before it in the buffer has been given away
};

} // namespace riskloom::worker
