// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/savedstrategy.h"

#include "core/run/codec.h"

#include <algorithm>
#include <utility>

namespace riskloom {

std::vector<SavedStrategy> savedStrategies(std::span<const AuditRecord> trail, std::int64_t run)
{
    const std::string subject = "run/" + std::to_string(run);
    std::vector<std::pair<SavedStrategy, bool>> all; // and whether it is still there
    for (const AuditRecord& entry : trail) {
        if (entry.subject != subject || (entry.action != strategySaved && entry.action != strategyDeleted))
            continue;
        const Result<SavedStrategy> strategy = fromJson<SavedStrategy>(entry.detailJson, entry.action);
        if (!strategy)
            continue;
        const bool kept = entry.action == strategySaved;
        const auto known = std::ranges::find_if(all, [&](const auto& one) { return one.first.name == strategy->name; });
        if (known == all.end())
            all.emplace_back(*strategy, kept);
        else if (kept)
            *known = {*strategy, true};
        else
            known->second = false;
    }
    std::vector<SavedStrategy> left;
    for (auto& [strategy, kept] : all)
        if (kept)
            left.push_back(std::move(strategy));
    return left;
}

} // namespace riskloom
