// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/sidebyside.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace riskloom {

void runSideBySide(int threads, std::vector<std::function<void()>> jobs)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t job = next++; job < jobs.size(); job = next++)
            jobs[job]();
    };
    std::vector<std::jthread> others;
    const auto wanted = std::min<std::size_t>(static_cast<std::size_t>(std::max(threads, 1)), jobs.size());
    for (std::size_t i = 1; i < wanted; ++i)
        others.emplace_back(work);
    work();
}

} // namespace riskloom
