// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/synth/mixedrows.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace riskloom {

// How many rows look alike in the columns that somebody may know (k-anonymity, Sweeney 2002). Numbers and dates are cut
// into ten classes of as many training rows; missing is a class. `mapped` is the smallest number of training rows that look
// like a synthetic row at all (k-map): small groups of synthetic rows are harmless where nobody real looks like them.
struct Anonymity {
    std::int64_t smallest = 0; // rows in the smallest group of synthetic rows
    std::int64_t trainingSmallest = 0;
    double uniqueShare = 0.0; // of synthetic rows that look like no other one
    double trainingUniqueShare = 0.0;
    std::int64_t mapped = 0; // 0 = no synthetic row looks like a training row
    double unmappedShare = 0.0; // of synthetic rows that look like no training row
};
BOOST_DESCRIBE_STRUCT(Anonymity, (),
                      (smallest, trainingSmallest, uniqueShare, trainingUniqueShare, mapped, unmappedShare))

// TooFewRows without rows on a side; NoUsableVariables without columns.
Result<Anonymity> anonymityOf(const MixedRows& synthetic, const MixedRows& training,
                              std::span<const std::size_t> columns);

} // namespace riskloom
