// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/scoredistribution.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace riskloom {
namespace {

double roundWidth(double atLeast)
{
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= atLeast)
            return factor * power;
    }
    return 10.0 * power;
}

double bandWidth(const ScoreCounts& counts, int maxBands)
{
    const double range = counts.scores.back() - counts.scores.front();
    const double width = range > 0.0 ? roundWidth(range / maxBands) : 1.0;
    const bool whole = std::ranges::all_of(counts.scores, [](double score) { return score == std::round(score); });
    return whole ? std::max(1.0, width) : width;
}

} // namespace

std::vector<ScoreBand> scoreDistribution(const ScoreCounts& counts, int maxBands)
{
    assert(maxBands >= 1);
    std::vector<ScoreBand> bands;
    if (counts.size() == 0)
        return bands;
    const double width = bandWidth(counts, maxBands);
    const double start = std::floor(counts.scores.front() / width);
    // Edges are multiples of the width rather than sums of it, so that no rounding piles up.
    const auto edge = [&](std::size_t band) { return (start + static_cast<double>(band)) * width; };
    for (std::size_t i = 0; i < counts.size(); ++i) {
        while (bands.empty() || counts.scores[i] >= bands.back().upper)
            bands.push_back({.lower = edge(bands.size()), .upper = edge(bands.size() + 1)});
        bands.back().good += counts.good[i];
        bands.back().bad += counts.bad[i];
    }
    return bands;
}

} // namespace riskloom
