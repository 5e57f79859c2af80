// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/deepestfall.h"

#include "core/base/wideclones.h"
#include "core/market/fourdoubles.h"

#include <algorithm>
#include <cstddef>

namespace riskloom {

// The days are cut into four stretches that are followed side by side, without a branch, and then put together: the
// deepest fall of two stretches is that of one of them or from the highest of the first to the lowest of the second.
RISKLOOM_WIDE double deepestFall(std::span<const double> values)
{
    const std::size_t days = values.size() / 4;
    const double* value = values.data();
    Four high{};
    Four low = Four{} + 1e300;
    Four kept = Four{} + 1.0; // least share of the highest before that was left
    for (std::size_t day = 0; day < days; ++day, ++value) {
        const Four now{value[0], value[days], value[2 * days], value[3 * days]};
        high = now > high ? now : high;
        low = now < low ? now : low;
        const Four left = now / high;
        kept = left < kept ? left : kept;
    }
    double highest = 1.0;
    double least = 1.0;
    for (int stretch = 0; stretch < 4 && days > 0; ++stretch) {
        least = std::min({least, kept[stretch], low[stretch] / highest});
        highest = std::max(highest, high[stretch]);
    }
    for (const double rest : values.subspan(4 * days)) {
        highest = std::max(highest, rest);
        least = std::min(least, rest / highest);
    }
    return 1.0 - least;
}

} // namespace riskloom
