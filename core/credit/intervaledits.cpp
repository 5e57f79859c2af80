// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/cellbins.h"
#include "core/credit/editstep.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

// The interval whose upper edge is the cut.
Result<std::size_t> binBefore(const EditStep& step, double cut)
{
    if (!step.variable.numeric)
        return step.doesNotFit();
    const auto found = std::ranges::find_if(step.variable.bins, [&](const Bin& bin) {
        return bin.kind == BinKind::Interval && bin.upper == cut && !std::isinf(cut);
    });
    if (found == step.variable.bins.end())
        return step.refused(ErrorCode::CutNotFound, cut);
    return static_cast<std::size_t>(found - step.variable.bins.begin());
}

// Training weight between two cuts; what was placed there does not count.
double weightBetween(const VariableCounts& counts, double lower, double upper)
{
    double weight = 0.0;
    for (std::size_t cell = 0; cell < counts.ordinaryCells(); ++cell) {
        const double start = cell == 0 ? -infinite : counts.cuts[cell - 1];
        if (start >= lower && start < upper)
            weight += counts.train.good[cell] + counts.train.bad[cell];
    }
    return weight;
}

Result<> checkCut(const EditStep& step, double cut, std::pair<double, double> between)
{
    const auto [lower, upper] = between;
    if (!(cut > lower && cut < upper) || !std::ranges::binary_search(step.counts.cuts, cut))
        return step.refused(ErrorCode::CutNotAvailable, cut);
    if (weightBetween(step.counts, lower, cut) <= 0.0 || weightBetween(step.counts, cut, upper) <= 0.0)
        return step.refused(ErrorCode::EmptyBin, cut);
    return {};
}

} // namespace

// Values and missing values that were placed in the bin stay with its lower part.
Result<> splitAtCut(const EditStep& step, double cut)
{
    if (!step.variable.numeric)
        return step.doesNotFit();
    std::vector<Bin>& bins = step.variable.bins;
    const auto bin = std::ranges::find_if(bins, [&](const Bin& candidate) {
        return candidate.kind == BinKind::Interval && candidate.lower < cut && cut < candidate.upper;
    });
    if (bin == bins.end())
        return step.refused(ErrorCode::CutNotAvailable, cut);
    RISKLOOM_CHECK(checkCut(step, cut, {bin->lower, bin->upper}));
    Bin upper;
    upper.lower = cut;
    upper.upper = bin->upper;
    bin->upper = cut;
    bins.insert(bin + 1, std::move(upper));
    return {};
}

Result<> splitIntervalAtBest(const EditStep& step)
{
    RISKLOOM_TRY(const Bin* const bin, step.binAt(step.edit.bin));
    if (bin->kind != BinKind::Interval)
        return step.doesNotFit();
    const std::vector<std::uint16_t> bins = binsOfCells(step.variable, step.counts);
    const auto inBin = [&](std::size_t cell) { return bins[cell] == static_cast<std::size_t>(step.edit.bin); };
    PreBins whole{{0.0}, {0.0}};
    for (std::size_t cell = 0; cell < step.counts.ordinaryCells(); ++cell) {
        whole.good[0] += inBin(cell) ? step.counts.train.good[cell] : 0.0;
        whole.bad[0] += inBin(cell) ? step.counts.train.bad[cell] : 0.0;
    }
    PreBins part{{0.0}, {0.0}};
    std::optional<std::pair<double, double>> best; // information value, cut
    for (std::size_t cell = 0; cell < step.counts.cuts.size(); ++cell) {
        if (!inBin(cell))
            continue;
        part.good[0] += step.counts.train.good[cell];
        part.bad[0] += step.counts.train.bad[cell];
        const bool bothFilled = part.weight() > 0.0 && part.weight() < whole.weight();
        if (!bothFilled || !inBin(cell + 1))
            continue;
        if (const double iv = step.ivOfParts(part, whole); !best || iv > best->first)
            best = {iv, step.counts.cuts[cell]};
    }
    return best ? splitAtCut(step, best->second) : Result<>(step.refused(ErrorCode::EmptyBin, bin->lower));
}

Result<> moveCut(const EditStep& step)
{
    RISKLOOM_TRY(const std::size_t before, binBefore(step, step.edit.cut));
    if (std::ranges::binary_search(step.variable.lockedCuts, step.edit.cut))
        return step.refused(ErrorCode::CutLocked, step.edit.cut);
    Bin& lower = step.variable.bins[before];
    Bin& upper = step.variable.bins[before + 1];
    RISKLOOM_CHECK(checkCut(step, step.edit.newCut, {lower.lower, upper.upper}));
    lower.upper = step.edit.newCut;
    upper.lower = step.edit.newCut;
    return {};
}

Result<> setLock(const EditStep& step)
{
    RISKLOOM_CHECK(binBefore(step, step.edit.cut));
    std::vector<double>& locked = step.variable.lockedCuts;
    std::erase(locked, step.edit.cut);
    if (step.edit.action == EditAction::LockCut)
        locked.insert(std::ranges::upper_bound(locked, step.edit.cut), step.edit.cut);
    return {};
}

} // namespace riskloom
