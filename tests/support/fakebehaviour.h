// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace riskloom::testing {

// What the fake worker does with a run: the seed of its request says it, so that a test can order any of them.
enum class FakeBehaviour : std::uint32_t {
    Finish = 1,         // tells some progress, metrics and a preview, leaves a checkpoint and an artifact, and finishes
    Fail,               // ends with NotConverged
    Throw,              // leaves by an exception
    Slow,               // goes on with checkpoints and metrics until it is asked to stop, 20 s at most
    Deaf,               // goes on for 60 s whatever it is asked
    Silent,             // the whole process is stopped, heartbeats included
    Crash,              // SIGSEGV after a checkpoint was told
    CrashUnanswered,    // SIGSEGV before the request to start it is answered
    Abort,              // std::abort()
    Leave,              // ends with status 0 in the middle of a run
    Garbage,            // bytes that are no message
    LongLine,           // a line that never ends
    LargeReport,        // a report of some 20 MB
    WrongHash,          // an artifact that is not what its note says
    OutsideFile,        // an artifact that does not lie in the folder of the run
    MissingFile,        // an artifact that is not there
    LargeArtifact,      // an artifact of 3 MB
    ManyMetrics,        // 50,000 points in one go, then finishes
};

// What it does with a scoring: the number of rows says it. Any other table is given back as it came.
enum class FakeScoring : std::uint32_t {
    Slow = 1, // goes on until it is asked to stop, 20 s at most
    Deaf,     // goes on for 60 s whatever it is asked
    Crash,    // SIGSEGV
};

// How it behaves before any run, by its first argument.
//   --die    ends at once          --mute    never says hello
//   --babble says something else   --stranger speaks another protocol version

} // namespace riskloom::testing
