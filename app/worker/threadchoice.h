// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riskloom::worker {

// How many threads this machine computes with when nobody says: measured once and kept in the user's cache folder,
// because the number is part of what makes a run reproducible. Measured again when the processor's cores or the BLAS
// have changed. Call it on the thread that computes, before anything else there.
int chosenThreads();

} // namespace riskloom::worker
