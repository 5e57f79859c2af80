// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/linewriter.h"

#include <cerrno>
#include <unistd.h>

namespace riskloom::worker {

void LineWriter::write(std::string_view line)
{
    const std::scoped_lock lock(m_mutex);
    while (!m_gone && !line.empty()) {
        const ssize_t written = ::write(m_descriptor, line.data(), line.size());
        if (written >= 0)
            line.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            m_gone = true;
    }
}

} // namespace riskloom::worker
