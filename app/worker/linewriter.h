// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string_view>

namespace riskloom::worker {

// The way out to the host: whole lines, one after the other, whichever thread writes them. Once the host has gone, lines
// are dropped; the end of standard input tells the rest of the program.
class LineWriter {
public:
    explicit LineWriter(int descriptor) : m_descriptor(descriptor) {}

    void write(std::string_view line); // ends with a line feed

private:
    std::mutex m_mutex;
    const int m_descriptor;
    bool m_gone = false;
};

} // namespace riskloom::worker
