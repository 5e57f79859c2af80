// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/quartiles.h"

#include "core/market/riskmeasures.h"

#include <algorithm>
#include <utility>

namespace riskloom {

Quartiles quartilesOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return {quantileOfSorted(values, 0.25), quantileOfSorted(values, 0.5), quantileOfSorted(values, 0.75)};
}

} // namespace riskloom
