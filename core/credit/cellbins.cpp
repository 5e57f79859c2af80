// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/cellbins.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace riskloom {
namespace {

std::uint16_t firstOf(const BinnedVariable& variable, auto matches)
{
    return static_cast<std::uint16_t>(std::ranges::find_if(variable.bins, matches) - variable.bins.begin());
}

void intervalsToBins(const BinnedVariable& variable, const VariableCounts& counts, std::vector<std::uint16_t>& bins)
{
    std::size_t bin = 0;
    for (std::size_t cell = 0; cell <= counts.cuts.size(); ++cell) {
        while (cell > 0 && variable.bins[bin].upper <= counts.cuts[cell - 1])
            ++bin;
        bins.push_back(static_cast<std::uint16_t>(bin));
    }
}

void levelsToBins(const BinnedVariable& variable, const VariableCounts& counts, std::vector<std::uint16_t>& bins)
{
    std::unordered_map<std::string_view, std::uint16_t> binOf;
    for (std::size_t i = 0; i < variable.bins.size(); ++i)
        for (const std::string& level : variable.bins[i].categories)
            binOf.emplace(level, static_cast<std::uint16_t>(i));
    const std::uint16_t unseen = firstOf(variable, [](const Bin& bin) { return bin.kind == BinKind::Unseen; });
    for (const std::vector<std::string>& levels : counts.levels) {
        const auto found = binOf.find(levels.front());
        bins.push_back(found == binOf.end() ? unseen : found->second);
    }
}

} // namespace

std::vector<std::uint16_t> binsOfCells(const BinnedVariable& variable, const VariableCounts& counts)
{
    std::vector<std::uint16_t> bins;
    bins.reserve(counts.cells());
    if (counts.numeric)
        intervalsToBins(variable, counts, bins);
    else
        levelsToBins(variable, counts, bins);
    for (const double value : counts.specialValues)
        bins.push_back(firstOf(
            variable, [&](const Bin& bin) { return std::ranges::find(bin.values, value) != bin.values.end(); }));
    bins.push_back(firstOf(variable, holdsMissingValues));
    if (!counts.numeric)
        bins.push_back(firstOf(variable, [](const Bin& bin) { return bin.kind == BinKind::Unseen; }));
    return bins;
}

PreBins countsOfBins(const BinnedVariable& variable, const VariableCounts& counts, const PreBins& cellCounts)
{
    PreBins sums{std::vector<double>(variable.bins.size()), std::vector<double>(variable.bins.size())};
    const std::vector<std::uint16_t> bins = binsOfCells(variable, counts);
    for (std::size_t cell = 0; cell < cellCounts.size(); ++cell) {
        sums.good[bins[cell]] += cellCounts.good[cell];
        sums.bad[bins[cell]] += cellCounts.bad[cell];
    }
    return sums;
}

WoeDefinition woeDefinition(const VariableCounts& counts, double woeAdjustment)
{
    return {.totalGood = std::accumulate(counts.train.good.begin(), counts.train.good.end(), 0.0),
            .totalBad = std::accumulate(counts.train.bad.begin(), counts.train.bad.end(), 0.0),
            .adjustment = woeAdjustment};
}

void recount(BinnedVariable& variable, const VariableCounts& counts, double woeAdjustment)
{
    const WoeDefinition woe = woeDefinition(counts, woeAdjustment);
    const PreBins sums = countsOfBins(variable, counts, counts.train);
    variable.iv = 0.0;
    for (std::size_t i = 0; i < variable.bins.size(); ++i) {
        Bin& bin = variable.bins[i];
        bin.good = sums.good[i];
        bin.bad = sums.bad[i];
        bin.woe = weightOfEvidence(bin.good, bin.bad, woe);
        bin.iv = informationValue(bin.good, bin.bad, woe);
        variable.iv += bin.iv;
    }
}

} // namespace riskloom
