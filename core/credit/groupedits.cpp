// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/cellbins.h"
#include "core/credit/editstep.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace riskloom {
namespace {

bool contains(const std::vector<std::string>& levels, const std::string& level)
{
    return std::ranges::find(levels, level) != levels.end();
}

// Levels that share a cell cannot be told apart by counts, so they move together.
std::set<std::string> wholeCells(const VariableCounts& counts, const std::vector<std::string>& categories)
{
    std::set<std::string> whole(categories.begin(), categories.end());
    for (const std::vector<std::string>& levels : counts.levels)
        if (std::ranges::any_of(levels, [&](const std::string& level) { return whole.contains(level); }))
            whole.insert(levels.begin(), levels.end());
    return whole;
}

Result<> checkKnown(const EditStep& step, const std::vector<std::string>& categories)
{
    for (const std::string& category : categories) {
        const bool grouped =
            std::ranges::any_of(step.variable.bins, [&](const Bin& bin) { return contains(bin.categories, category); });
        const bool counted = std::ranges::any_of(
            step.counts.levels, [&](const std::vector<std::string>& levels) { return contains(levels, category); });
        if (!grouped && !counted)
            return Error{ErrorCode::CategoryNotFound, {step.variable.name, category}, {}};
    }
    return {};
}

// Missing values that were placed in a group that is gone get their own bin again.
void dropEmptyGroups(std::vector<Bin>& bins)
{
    const auto gone = [](const Bin& bin) { return bin.kind == BinKind::Categories && bin.categories.empty(); };
    std::erase_if(bins, gone);
    if (std::ranges::none_of(bins, holdsMissingValues)) {
        Bin missing;
        missing.kind = BinKind::Missing;
        bins.push_back(std::move(missing));
    }
}

} // namespace

Result<> moveCategories(const EditStep& step, const std::vector<std::string>& categories, int target)
{
    if (step.variable.numeric || categories.empty())
        return step.doesNotFit();
    RISKLOOM_CHECK(checkKnown(step, categories));
    std::vector<Bin>& bins = step.variable.bins;
    std::size_t into = bins.size();
    if (target == ownBin) {
        Bin own;
        own.kind = BinKind::Categories;
        bins.push_back(std::move(own));
    } else {
        RISKLOOM_TRY(const Bin* const bin, step.binAt(target));
        if (bin->kind != BinKind::Categories)
            return step.doesNotFit();
        into = static_cast<std::size_t>(target);
    }
    const std::set<std::string> moving = wholeCells(step.counts, categories);
    for (Bin& bin : bins)
        std::erase_if(bin.categories, [&](const std::string& level) { return moving.contains(level); });
    bins[into].categories.insert(bins[into].categories.end(), moving.begin(), moving.end());
    dropEmptyGroups(bins);
    return {};
}

// The levels in the order of their bad rates, parted in two: information value is convex in the shares of goods and
// bads, so no other parting is better than the best of these (Breiman et al. 1984, Classification and Regression Trees,
// theorem 4.5).
Result<> splitGroupAtBest(const EditStep& step)
{
    RISKLOOM_TRY(const Bin* const bin, step.binAt(step.edit.bin));
    if (bin->kind != BinKind::Categories)
        return step.doesNotFit();
    const PreBins& train = step.counts.train;
    const std::vector<std::uint16_t> bins = binsOfCells(step.variable, step.counts);
    std::vector<std::size_t> cells;
    PreBins whole{{0.0}, {0.0}};
    for (std::size_t cell = 0; cell < step.counts.levels.size(); ++cell) {
        if (bins[cell] != static_cast<std::size_t>(step.edit.bin))
            continue;
        cells.push_back(cell);
        whole.good[0] += train.good[cell];
        whole.bad[0] += train.bad[cell];
    }
    if (cells.size() < 2)
        return step.refused(ErrorCode::EmptyBin, static_cast<double>(step.edit.bin));
    std::ranges::stable_sort(cells, {},
                             [&](std::size_t cell) { return train.bad[cell] / (train.good[cell] + train.bad[cell]); });
    PreBins part{{0.0}, {0.0}};
    double best = -std::numeric_limits<double>::infinity();
    std::size_t bestParts = 0;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        part.good[0] += train.good[cells[i]];
        part.bad[0] += train.bad[cells[i]];
        if (const double iv = step.ivOfParts(part, whole); iv > best) {
            best = iv;
            bestParts = i + 1;
        }
    }
    std::vector<std::string> moved;
    for (const std::size_t cell : std::span(cells).first(bestParts))
        moved.insert(moved.end(), step.counts.levels[cell].begin(), step.counts.levels[cell].end());
    return moveCategories(step, moved, ownBin);
}

} // namespace riskloom
