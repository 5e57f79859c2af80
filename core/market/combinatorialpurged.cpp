// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/combinatorialpurged.h"

#include <algorithm>

namespace riskloom {
namespace {

// The next choice of as many folds in lexical order; false after the last.
bool advance(std::vector<int>& choice, int folds)
{
    const auto size = static_cast<int>(choice.size());
    for (int at = size - 1; at >= 0; --at) {
        int& own = choice[static_cast<std::size_t>(at)];
        if (own >= folds - size + at)
            continue;
        ++own;
        for (int next = at + 1; next < size; ++next)
            choice[static_cast<std::size_t>(next)] = choice[static_cast<std::size_t>(next) - 1] + 1;
        return true;
    }
    return false;
}

std::vector<std::size_t> fitted(std::size_t days, std::span<const Fold> folds, std::span<const int> tested, const CrossValidationRule& rule)
{
    const auto before = static_cast<std::size_t>(rule.purge);
    const auto after = static_cast<std::size_t>(rule.purge + rule.embargo);
    std::vector<std::size_t> kept;
    for (std::size_t day = 0; day < days; ++day) {
        const bool near = std::ranges::any_of(tested, [&](int fold) {
            const Fold& own = folds[static_cast<std::size_t>(fold)];
            return day + before >= own.first && day < own.end + after;
        });
        if (!near)
            kept.push_back(day);
    }
    return kept;
}

} // namespace

std::vector<Fold> foldsOf(std::size_t days, int folds)
{
    const auto n = static_cast<std::size_t>(folds);
    std::vector<Fold> all;
    for (std::size_t fold = 0; fold < n; ++fold)
        all.push_back({fold * days / n, (fold + 1) * days / n});
    return all;
}

std::vector<PurgedSplit> purgedSplits(std::size_t days, const CrossValidationRule& rule)
{
    const std::vector<Fold> folds = foldsOf(days, rule.folds);
    std::vector<int> choice;
    for (int fold = 0; fold < rule.testFolds; ++fold)
        choice.push_back(fold);
    std::vector<PurgedSplit> splits;
    do
        splits.push_back({choice, fitted(days, folds, choice, rule)});
    while (advance(choice, rule.folds));
    return splits;
}

std::vector<std::vector<std::size_t>> pathsThrough(std::span<const PurgedSplit> splits, int folds)
{
    std::vector<std::vector<std::size_t>> paths;
    for (int fold = 0; fold < folds; ++fold) {
        std::size_t path = 0;
        for (std::size_t split = 0; split < splits.size(); ++split) {
            if (!std::ranges::binary_search(splits[split].tested, fold))
                continue;
            if (path == paths.size())
                paths.emplace_back();
            paths[path++].push_back(split);
        }
    }
    return paths;
}

} // namespace riskloom
