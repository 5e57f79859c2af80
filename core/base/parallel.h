// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <stop_token>
#include <thread>
#include <vector>

namespace riskloom {

// Calls work(begin, end) for every block of 0 … count-1, on so many threads at once. Which thread takes which block is
// left to chance, so work must write what belongs to its own block alone; the outcome is then the same for any number of
// threads. Asks for a stop before each block. Cancelled.
template <class Work>
Result<> inBlocks(std::size_t count, std::size_t block, int threads, const std::stop_token& stop, const Work& work)
{
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        while (!stop.stop_requested()) {
            const std::size_t begin = next.fetch_add(block);
            if (begin >= count)
                return;
            work(begin, std::min(begin + block, count));
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back(run);
        run();
    }
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, {}, {}};
    return {};
}

} // namespace riskloom
