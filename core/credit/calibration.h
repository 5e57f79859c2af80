// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/discrimination.h"

#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// Bands of about equally many rows by ascending predicted probability of bad; equal predictions share a band, so there
// may be fewer. One value a row in every argument; weights empty = 1 each.
std::vector<CalibrationRow> calibrationTable(std::span<const double> probability, std::span<const std::uint8_t> bad,
                                             std::span<const double> weights, int bands = 10);

struct Interval {
    double low = 0.0;
    double high = 1.0;
};

// Wilson's 95 % interval of a share seen in n trials (Wilson 1927, JASA 22, 209-212). n <= 0 gives [0, 1].
Interval wilsonInterval(double share, double trials);

} // namespace riskloom
