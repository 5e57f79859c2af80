// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/threads.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace riskloom::worker {

// What makes measurements of speed comparable.
struct ComputingPlace {
    unsigned cores = 0;
    std::string blas;
    std::string torch; // version

    friend bool operator==(const ComputingPlace&, const ComputingPlace&) = default;
};

struct ThreadMeasuring {
    ComputingPlace place;
    std::int64_t now = 0; // seconds since 1970
    std::function<std::vector<ThreadSpeed>()> measure;
};

// How many threads to compute with when nobody says. The number is part of what makes a run reproducible, so it is kept
// in the file `memory` (nothing: not kept). One measurement says little, because whatever else the machine does at that
// moment takes away from it and nothing adds to it: so each of the first `measurementsWanted` starts measures, and the
// best speed of every number of threads counts. Measured anew after `longestMemory`, in another place, and when the
// file cannot be read.
int chooseThreads(const std::optional<std::filesystem::path>& memory, const ThreadMeasuring& measuring);
inline constexpr int measurementsWanted = 5;
inline constexpr std::int64_t longestMemory = 30LL * 24 * 3600; // seconds

// The same for this machine, kept in the user's cache folder. Call it on the thread that computes, before anything else
// there.
int chosenThreads();

} // namespace riskloom::worker
