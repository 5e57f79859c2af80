// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/usecomparison.h"

namespace riskloom {

// The network of the use test: trained as "credit.network" does by default, on the bins of the rows at hand, with one
// thread for its small products, so that any number of threads gives the same bits. Tells no progress and keeps no
// checkpoint, for those of the run are of something else. Errors of fitCreditNetwork(); OutOfMemory.
Result<UseFit> fitUseNetwork(const UseRows& rows, const HeldOutRows& heldOut, std::uint64_t seed,
                             const RunContext& context);

} // namespace riskloom
