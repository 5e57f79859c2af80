// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/linereader.h"

#include <array>
#include <cerrno>
#include <unistd.h>
#include <utility>

namespace riskloom::worker {

std::optional<LineReader::Line> LineReader::next()
{
    bool tooLong = false;
    std::size_t seen = m_begin;
    while (true) {
        const std::size_t end = m_buffer.find('\n', seen);
        if (end != std::string::npos) {
            Line line{tooLong ? std::string() : m_buffer.substr(m_begin, end - m_begin), tooLong};
            m_begin = end + 1;
            return line;
        }
        m_buffer.erase(0, std::exchange(m_begin, 0));
        if (m_buffer.size() > m_longest)
            tooLong = true;
        if (tooLong)
            m_buffer.clear();
        seen = m_buffer.size();
        if (!fill())
            return std::nullopt;
    }
}

bool LineReader::fill()
{
    std::array<char, 65536> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): read() fills it
    while (true) {
        const ssize_t count = ::read(m_descriptor, piece.data(), piece.size());
        if (count > 0)
            m_buffer.append(piece.data(), static_cast<std::size_t>(count));
        if (count >= 0 || errno != EINTR)
            return count > 0;
    }
}

} // namespace riskloom::worker
