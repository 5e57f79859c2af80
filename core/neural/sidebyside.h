// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace riskloom {

// Runs jobs on at most `threads` threads and waits for all.
void runSideBySide(int threads, std::vector<std::function<void()>> jobs);

} // namespace riskloom
