// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace riskloom {

// The state of the running run, for the job strip.
struct RunProgress {
    std::int64_t run = 0;
    QString stage;
    double fraction = 0.0;
    double secondsLeft = -1.0; // < 0: not known yet
    bool stopping = false;
};

// Why a run is asked to stop: Cancel ends it as Cancelled, Pause as Interrupted. Both keep the last checkpoint.
enum class StopReason { Cancel, Pause };

} // namespace riskloom
