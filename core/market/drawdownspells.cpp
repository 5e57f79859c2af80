// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/drawdownspells.h"

#include "core/market/riskmeasures.h"

#include <algorithm>
#include <functional>

namespace riskloom {

std::vector<DrawdownSpell> worstDrawdowns(std::span<const Day> days, std::span<const double> growth, std::size_t most)
{
    const std::vector<double> depth = drawdowns(growth);
    std::vector<DrawdownSpell> spells;
    bool below = false;
    for (std::size_t t = 0; t < depth.size(); ++t) {
        if (depth[t] == 0.0) {
            if (below) {
                spells.back().recovery = days[t];
                spells.back().until = days[t];
            }
            below = false;
            continue;
        }
        if (!below)
            spells.push_back({days[t > 0 ? t - 1 : 0], days[t], std::nullopt, 0.0, days.back()});
        below = true;
        if (-depth[t] > spells.back().depth) {
            spells.back().depth = -depth[t];
            spells.back().trough = days[t];
        }
    }
    std::ranges::stable_sort(spells, std::greater<>(), &DrawdownSpell::depth);
    spells.resize(std::min(spells.size(), most));
    return spells;
}

} // namespace riskloom
