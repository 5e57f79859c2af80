// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/overrides.h"

#include "core/credit/fairness.h"

#include <array>
#include <cstddef>

namespace riskloom {

OverrideReport overrideReport(const DecidedCases& decided)
{
    OverrideReport report;
    // By what was decided, then by what was recommended.
    const std::array<DecidedGroup*, 4> groups{&report.declined, &report.highSide, &report.lowSide, &report.approved};
    std::array<ProportionCounter, 4> badRates;
    for (std::size_t i = 0; i < decided.approved.size(); ++i) {
        const std::size_t group = (decided.approved[i] != 0 ? 2U : 0U) + (decided.recommended[i] != 0 ? 1U : 0U);
        ++report.cases;
        ++groups[group]->cases;
        if (decided.bad[i] == unknownOutcome)
            continue;
        badRates[group].add(decided.bad[i] != 0 ? ProportionCounter::Seen::Yes : ProportionCounter::Seen::No,
                            decided.weights.empty() ? 1.0 : decided.weights[i]);
    }
    for (std::size_t group = 0; group < groups.size(); ++group)
        groups[group]->badRate = badRates[group].proportion();
    return report;
}

} // namespace riskloom
