// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/anonymity.h"

#include "core/synth/looks.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace riskloom {
namespace {

using Groups = std::map<Look, std::int64_t>;

Groups groupsOf(const std::vector<Look>& looks)
{
    Groups groups;
    for (const Look& look : looks)
        ++groups[look];
    return groups;
}

std::int64_t smallestOf(const Groups& groups)
{
    return std::ranges::min_element(groups, {}, [](const auto& group) { return group.second; })->second;
}

double uniqueShare(const Groups& groups, std::size_t rows)
{
    const auto alone = std::ranges::count_if(groups, [](const auto& group) { return group.second == 1; });
    return static_cast<double>(alone) / static_cast<double>(rows);
}

} // namespace

Result<Anonymity> anonymityOf(const MixedRows& synthetic, const MixedRows& training,
                              std::span<const std::size_t> columns)
{
    if (synthetic.rows == 0 || training.rows == 0)
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    if (columns.empty())
        return Error{ErrorCode::NoUsableVariables, {}, {}};
    const std::vector<Look> looks = looksOf(synthetic, training, columns);
    const Groups ofSynthetic = groupsOf(looks);
    const Groups ofTraining = groupsOf(looksOf(training, training, columns));

    Anonymity found{smallestOf(ofSynthetic), smallestOf(ofTraining), uniqueShare(ofSynthetic, synthetic.rows),
                    uniqueShare(ofTraining, training.rows), 0, 0.0};
    std::int64_t unmapped = 0;
    for (const auto& [look, rows] : ofSynthetic) {
        const auto real = ofTraining.find(look);
        if (real == ofTraining.end())
            unmapped += rows;
        else
            found.mapped = found.mapped == 0 ? real->second : std::min(found.mapped, real->second);
    }
    found.unmappedShare = static_cast<double>(unmapped) / static_cast<double>(synthetic.rows);
    return found;
}

} // namespace riskloom
