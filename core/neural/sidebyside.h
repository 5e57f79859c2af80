// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <vector>

namespace riskloom {

// Runs jobs on at most `threads` threads and waits for all.
void runSideBySide(int threads, std::vector<std::function<void()>> jobs);

// What the thread that waits for jobs does meanwhile, since a RunContext may be used from it alone: it tells what they have put
// down every 50 ms and once at their end, and stores where they stand every five seconds. When that fails, `abandon` is to make
// the jobs end.
struct SideWatch {
    std::function<void()> tell;
    std::function<Result<>()> store;
    std::function<void()> abandon;
};

// The same on other threads. The error of `store`, once all jobs have ended.
Result<> runWatched(int threads, std::vector<std::function<void()>> jobs, const SideWatch& watch);

} // namespace riskloom
