// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <span>
#include <vector>

namespace riskloom {

// Heavy tails by Lambert's W (Goerg 2015, The Scientific World Journal 2015, 909231): a normal u becomes
//   y = location + scale · u exp(heaviness u² / 2)
// whose moments exist below the order 1 / heaviness. With z = (y - location) / scale the way back is
//   u = sign(z) sqrt(W(heaviness z²) / heaviness)
// on the principal branch of W, where W exp(W) is its argument.
struct HeavyTail {
    double location = 0.0;
    double scale = 1.0;     // above 0
    double heaviness = 0.0; // δ, 0 or above; 0 leaves tails as they are

    [[nodiscard]] double heavy(double u) const;
    [[nodiscard]] double gaussian(double y) const; // undoes heavy()
};

// The iterated generalised method of moments of the same paper: δ such that the kurtosis of u is 3, then location and scale as
// u's mean and deviation want them, until none of the three moves. So u has mean 0, deviation 1 and kurtosis 3; with tails
// no heavier than normal ones δ is 0. O(n) an iteration. TooFewRows below 20 values; NumericFailure for values that do not
// vary, are not finite or whose kurtosis no δ up to 10 brings down to 3; NotConverged.
Result<HeavyTail> fitHeavyTail(std::span<const double> values);

} // namespace riskloom
