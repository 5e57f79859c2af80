// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/discrimination.h"

namespace riskloom {

// compareAuc() of rows with weights (positive, one a row; empty = 1 each), which count as they do in discriminate(): as
// those of a sample drawn with unequal chances, so the error is that of the linearised difference.
AucComparison compareAuc(std::span<const double> first, std::span<const double> second,
                         std::span<const std::uint8_t> bad, std::span<const double> weights);

} // namespace riskloom
