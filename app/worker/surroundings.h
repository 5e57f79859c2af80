// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace riskloom::worker {

// Keeps standard output for the protocol: gives the descriptor that leads to the host, and lets descriptor 1 lead to
// standard error, so that nothing a library prints gets in between.
Result<int> takeStandardOutput();

// Lets the window and whatever else the person does go first, whatever this program computes.
void lowerPriority();

// Ctrl+C in a terminal reaches the host and its worker alike; what becomes of the run is the host's to decide. And a host
// that has gone is noticed by the end of the input, not by a signal.
void ignoreSignals();

} // namespace riskloom::worker
