// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/optimalbins.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <span>

namespace riskloom {
namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();
constexpr double sameIv = 1e-12; // partitions closer than this count as equally good

// A bin that may be made: pre-bins start … end - 1.
struct Candidate {
    std::uint32_t start;
    std::uint32_t end;
    double badRate;
    double iv;
};

std::vector<double> prefixSums(const std::vector<double>& values)
{
    std::vector<double> sums(values.size() + 1, 0.0);
    std::inclusive_scan(values.begin(), values.end(), sums.begin() + 1);
    return sums;
}

// All candidates, and for every boundary between pre-bins those that begin and those that end there, by bad rate.
class Candidates {
public:
    Candidates(const PreBins& preBins, const BinConstraints& constraints) : m_boundaries(preBins.size() + 1)
    {
        const std::vector<double> good = prefixSums(preBins.good);
        const std::vector<double> bad = prefixSums(preBins.bad);
        const double least = constraints.minBinWeight * (1.0 - 1e-12); // 0.05 · 60 is a little more than 3
        m_firstFrom.push_back(0);
        for (std::uint32_t start = 0; start < preBins.size(); ++start) {
            for (std::uint32_t end = start + 1; end <= preBins.size(); ++end) {
                const double goods = good[end] - good[start];
                const double bads = bad[end] - bad[start];
                if (goods + bads >= least && goods + bads > 0.0)
                    m_all.push_back(
                        {start, end, bads / (goods + bads), informationValue(goods, bads, constraints.woe)});
            }
            std::sort(m_all.begin() + m_firstFrom.back(), m_all.end(), byRate);
            m_firstFrom.push_back(static_cast<std::ptrdiff_t>(m_all.size()));
        }
        m_firstFrom.push_back(m_firstFrom.back());
        sortByEnd();
    }

    [[nodiscard]] std::size_t boundaries() const { return m_boundaries; }
    [[nodiscard]] const std::vector<Candidate>& all() const { return m_all; }
    // Indices into all() of the candidates that begin at a boundary: first … last - 1, by ascending bad rate.
    [[nodiscard]] std::size_t firstFrom(std::size_t boundary) const
    {
        return static_cast<std::size_t>(m_firstFrom[boundary]);
    }
    [[nodiscard]] std::size_t lastFrom(std::size_t boundary) const { return firstFrom(boundary + 1); }
    // Indices into all() of the candidates that end at a boundary, by ascending bad rate.
    [[nodiscard]] std::span<const std::uint32_t> endingAt(std::size_t boundary) const
    {
        return std::span(m_byEnd).subspan(m_firstAt[boundary], m_firstAt[boundary + 1] - m_firstAt[boundary]);
    }

private:
    static bool byRate(const Candidate& a, const Candidate& b)
    {
        return a.badRate != b.badRate ? a.badRate < b.badRate : a.end < b.end;
    }

    // Candidates that begin at the same boundary are sorted already, so only the boundaries are merged: a counting sort
    // by end of the list sorted by rate.
    void sortByEnd()
    {
        m_firstAt.assign(m_boundaries + 1, 0);
        for (const Candidate& candidate : m_all)
            ++m_firstAt[candidate.end + 1];
        std::inclusive_scan(m_firstAt.begin(), m_firstAt.end(), m_firstAt.begin());
        m_byEnd.resize(m_all.size());
        std::vector<std::size_t> next(m_firstAt.begin(), m_firstAt.end() - 1);
        for (std::uint32_t i = 0; i < m_all.size(); ++i)
            m_byEnd[next[m_all[i].end]++] = i;
        for (std::size_t boundary = 0; boundary < m_boundaries; ++boundary)
            std::sort(m_byEnd.begin() + static_cast<std::ptrdiff_t>(m_firstAt[boundary]),
                      m_byEnd.begin() + static_cast<std::ptrdiff_t>(m_firstAt[boundary + 1]),
                      [&](std::uint32_t a, std::uint32_t b) {
                          return m_all[a].badRate != m_all[b].badRate ? m_all[a].badRate < m_all[b].badRate : a < b;
                      });
    }

    std::size_t m_boundaries;
    std::vector<Candidate> m_all;
    std::vector<std::ptrdiff_t> m_firstFrom;
    std::vector<std::uint32_t> m_byEnd;
    std::vector<std::size_t> m_firstAt;
};

enum class Direction { Up, Down };

// The last bin of a partial partition and how it was reached. Phase 1 is behind the turning point of a peak or valley.
struct Step {
    std::uint32_t candidate = 0;
    std::uint32_t phase = 0;
};

// Best partial partitions with a given number of bins: one value for every last bin and phase, and the step before it.
struct Layer {
    std::vector<double> value[2];
    std::vector<Step> before[2];

    explicit Layer(std::size_t candidates)
    {
        for (int phase = 0; phase < 2; ++phase) {
            value[phase].assign(candidates, impossible);
            before[phase].resize(candidates);
        }
    }
};

class ShapeSearch {
public:
    ShapeSearch(const Candidates& candidates, std::vector<Direction> phases)
        : m_candidates(candidates), m_phases(std::move(phases))
    {
    }

    // Nothing when no partition into at most maxBins bins is possible.
    std::optional<OptimalBins> best(int maxBins)
    {
        const std::size_t count = m_candidates.all().size();
        m_layers.clear();
        m_layers.emplace_back(count);
        for (std::size_t i = 0; i < m_candidates.lastFrom(0); ++i)
            m_layers.back().value[0][i] = m_candidates.all()[i].iv;
        for (int bins = 2; bins <= maxBins; ++bins) {
            m_layers.emplace_back(count);
            for (std::size_t boundary = 1; boundary + 1 < m_candidates.boundaries(); ++boundary)
                for (std::uint32_t phase = 0; phase < m_phases.size(); ++phase)
                    extend(boundary, phase);
        }
        return trace();
    }

private:
    // Reaches every candidate that begins at the boundary from the best compatible one that ends there: both lists are
    // in the order of their rates, so the candidates that may come before grow along the sweep.
    void extend(std::size_t boundary, std::uint32_t phase)
    {
        const std::vector<Candidate>& all = m_candidates.all();
        const Layer& from = m_layers[m_layers.size() - 2];
        Layer& to = m_layers.back();
        const std::span<const std::uint32_t> ending = m_candidates.endingAt(boundary);
        const std::size_t first = m_candidates.firstFrom(boundary);
        const std::size_t count = m_candidates.lastFrom(boundary) - first;
        const bool up = m_phases[phase] == Direction::Up;
        double best = impossible;
        Step bestStep;
        std::size_t taken = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t next = up ? first + i : first + count - 1 - i;
            while (taken < ending.size()) {
                const std::uint32_t previous = up ? ending[taken] : ending[ending.size() - 1 - taken];
                if (up ? all[previous].badRate > all[next].badRate : all[previous].badRate < all[next].badRate)
                    break;
                for (std::uint32_t earlier = 0; earlier <= phase; ++earlier) {
                    if (from.value[earlier][previous] > best) {
                        best = from.value[earlier][previous];
                        bestStep = {previous, earlier};
                    }
                }
                ++taken;
            }
            to.value[phase][next] = best + all[next].iv;
            to.before[phase][next] = bestStep;
        }
    }

    struct End {
        std::size_t layer = 0;
        Step step;
        double value = impossible;
    };

    [[nodiscard]] End bestEnd() const
    {
        End best;
        for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
            for (const std::uint32_t candidate : m_candidates.endingAt(m_candidates.boundaries() - 1))
                for (std::uint32_t phase = 0; phase < m_phases.size(); ++phase)
                    if (const double value = m_layers[layer].value[phase][candidate];
                        value > best.value + (best.value == impossible || best.layer == layer ? 0.0 : sameIv))
                        best = {layer, {candidate, phase}, value};
        return best;
    }

    [[nodiscard]] std::optional<OptimalBins> trace() const
    {
        const End end = bestEnd();
        if (end.value == impossible)
            return std::nullopt;
        OptimalBins result;
        result.iv = end.value;
        Step step = end.step;
        for (std::size_t layer = end.layer + 1; layer-- > 0;) {
            result.ends.push_back(m_candidates.all()[step.candidate].end);
            step = m_layers[layer].before[step.phase][step.candidate];
        }
        std::ranges::reverse(result.ends);
        return result;
    }

    const Candidates& m_candidates;
    std::vector<Direction> m_phases;
    std::vector<Layer> m_layers;
};

// Without a trend the state is the boundary alone.
std::optional<OptimalBins> bestFree(const Candidates& candidates, int maxBins)
{
    const std::size_t boundaries = candidates.boundaries();
    std::vector<std::vector<double>> value{std::vector<double>(boundaries, impossible)};
    std::vector<std::vector<std::size_t>> before{std::vector<std::size_t>(boundaries)};
    value[0][0] = 0.0;
    for (int bins = 1; bins <= maxBins; ++bins) {
        const std::vector<double>& from = value.back();
        std::vector<double> to(boundaries, impossible);
        before.emplace_back(boundaries);
        for (const Candidate& candidate : candidates.all()) {
            const double reached = from[candidate.start] + candidate.iv;
            if (reached > to[candidate.end]) {
                to[candidate.end] = reached;
                before.back()[candidate.end] = candidate.start;
            }
        }
        value.push_back(std::move(to));
    }
    std::size_t bins = 0;
    for (std::size_t layer = 1; layer < value.size(); ++layer)
        if (value[layer].back() > (bins == 0 ? impossible : value[bins].back() + sameIv))
            bins = layer;
    if (bins == 0)
        return std::nullopt;
    OptimalBins result;
    result.iv = value[bins].back();
    for (std::size_t end = boundaries - 1; bins > 0; end = before[bins][end], --bins)
        result.ends.push_back(end);
    std::ranges::reverse(result.ends);
    return result;
}

std::optional<OptimalBins> bestOfShape(const Candidates& candidates, Trend trend, int maxBins)
{
    using enum Direction;
    std::optional<OptimalBins> found;
    switch (trend) {
    case Trend::Best: break;
    case Trend::Free: found = bestFree(candidates, maxBins); break;
    case Trend::Ascending: found = ShapeSearch(candidates, {Up}).best(maxBins); break;
    case Trend::Descending: found = ShapeSearch(candidates, {Down}).best(maxBins); break;
    case Trend::Peak: found = ShapeSearch(candidates, {Up, Down}).best(maxBins); break;
    case Trend::Valley: found = ShapeSearch(candidates, {Down, Up}).best(maxBins); break;
    }
    if (found)
        found->trend = trend;
    return found;
}

} // namespace

OptimalBins optimalBins(const PreBins& preBins, const BinConstraints& constraints)
{
    const bool best = constraints.trend == Trend::Best;
    OptimalBins whole;
    whole.trend = best ? Trend::Ascending : constraints.trend;
    if (preBins.size() == 0)
        return whole;
    int maxBins = std::max(1, constraints.maxBins);
    const double weight = preBins.weight();
    if (constraints.minBinWeight > 0.0 && weight / constraints.minBinWeight < maxBins)
        maxBins = std::max(1, static_cast<int>(weight / constraints.minBinWeight * (1.0 + 1e-9)));
    maxBins = static_cast<int>(std::min<std::size_t>(preBins.size(), static_cast<std::size_t>(maxBins)));

    const Candidates candidates(preBins, constraints);
    std::optional<OptimalBins> found = bestOfShape(candidates, whole.trend, maxBins);
    if (best) {
        std::optional<OptimalBins> down = bestOfShape(candidates, Trend::Descending, maxBins);
        if (down && found && down->iv > found->iv + sameIv)
            found = std::move(down);
    }
    if (found)
        return *std::move(found);
    whole.ends = {preBins.size()};
    whole.iv = informationValue(std::accumulate(preBins.good.begin(), preBins.good.end(), 0.0),
                                std::accumulate(preBins.bad.begin(), preBins.bad.end(), 0.0), constraints.woe);
    return whole;
}

} // namespace riskloom
