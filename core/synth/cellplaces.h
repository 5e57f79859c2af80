// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synth/tableencoding.h"

#include <cstddef>
#include <vector>

namespace riskloom {

// Where the cells of a column lie along a line, row by row: numbers and dates by their value, -infinity where it is missing;
// levels by their slot, the most frequent first.
std::vector<double> cellPlaces(const ColumnEncoding& column, const EncodedTable& rows, std::size_t j);

} // namespace riskloom
