// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace riskloom {

// The maximum drawdown of values that begin at 1, as a share of the highest before: 0 when nothing ever falls.
double deepestFall(std::span<const double> values);

} // namespace riskloom
