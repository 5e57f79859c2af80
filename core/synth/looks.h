// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synth/mixedrows.h"

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// What somebody who does not look closely sees of a row in some columns: levels as their codes, numbers and dates as
// one of ten classes of about as many training rows, missing as a class of its own.
using Look = std::vector<float>;

std::vector<Look> looksOf(const MixedRows& rows, const MixedRows& training, std::span<const std::size_t> columns);

} // namespace riskloom
