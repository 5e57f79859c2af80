// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/optimalbins.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>

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

// The boundaries that every partition has: both ends and the locked ones.
std::vector<std::size_t> fixedBoundaries(const PreBins& preBins, const BinConstraints& constraints)
{
    std::vector<std::size_t> fixed{0};
    fixed.insert(fixed.end(), constraints.lockedEnds.begin(), constraints.lockedEnds.end());
    fixed.push_back(preBins.size());
    return fixed;
}

// All candidates, and for every boundary between pre-bins those that begin and those that end there, by bad rate.
class Candidates {
public:
    Candidates(const PreBins& preBins, const BinConstraints& constraints) : m_boundaries(preBins.size() + 1)
    {
        const std::vector<double> good = prefixSums(preBins.good);
        const std::vector<double> bad = prefixSums(preBins.bad);
        const double least = constraints.minBinWeight * (1.0 - 1e-12); // 0.05 · 60 is a little more than 3
        std::vector<std::size_t> fixed = fixedBoundaries(preBins, constraints);
        auto nextFixed = fixed.begin();
        m_all.reserve(preBins.size() * (preBins.size() + 1) / 2);
        m_firstFrom.push_back(0);
        for (std::uint32_t start = 0; start < preBins.size(); ++start) {
            while (*nextFixed <= start)
                ++nextFixed;
            const bool startsFixed = std::ranges::binary_search(fixed, start);
            for (std::uint32_t end = start + 1; end <= *nextFixed; ++end) {
                const double goods = good[end] - good[start];
                const double bads = bad[end] - bad[start];
                const bool enough = goods + bads >= least || (startsFixed && end == *nextFixed);
                if (enough && goods + bads > 0.0)
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
    // All candidates once more in the order of their places: by the boundary they end at, and there by ascending bad
    // rate. Those that end at a boundary have the places firstAt … lastAt - 1.
    [[nodiscard]] const Candidate& atPlace(std::size_t place) const { return m_all[m_byEnd[place]]; }
    [[nodiscard]] std::uint32_t placeOf(std::size_t candidate) const { return m_place[candidate]; }
    [[nodiscard]] std::size_t firstAt(std::size_t boundary) const { return m_firstAt[boundary]; }
    [[nodiscard]] std::size_t lastAt(std::size_t boundary) const { return m_firstAt[boundary + 1]; }

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
        m_place.resize(m_all.size());
        for (std::uint32_t place = 0; place < m_byEnd.size(); ++place)
            m_place[m_byEnd[place]] = place;
    }

    std::size_t m_boundaries;
    std::vector<Candidate> m_all;
    std::vector<std::ptrdiff_t> m_firstFrom;
    std::vector<std::uint32_t> m_byEnd;
    std::vector<std::uint32_t> m_place;
    std::vector<std::size_t> m_firstAt;
};

enum class Direction { Up, Down };

// The last bin of a partial partition: twice its place, plus one behind the turning point of a peak or valley. Packed,
// because most of the time of a small case goes into touching fresh memory.
using Step = std::uint32_t;

Step step(std::size_t place, std::uint32_t phase)
{
    return static_cast<Step>(2 * place + phase);
}

struct Reached {
    double value = impossible;
    Step last = 0;
};

// The first one when they are equally good. Member by member, so that it compiles to selects: which of two is better
// depends on the data, and a branch would be guessed wrong half of the time.
Reached better(const Reached& first, const Reached& second)
{
    const bool exceeds = second.value > first.value;
    return {exceeds ? second.value : first.value, exceeds ? second.last : first.last};
}

class ShapeSearch {
public:
    ShapeSearch(const Candidates& candidates, std::vector<Direction> phases)
        : m_candidates(candidates),
          m_count(candidates.all().size()),
          m_phases(std::move(phases)),
          m_running(candidates.boundaries() + 1),
          m_from(m_phases.size(), std::vector<double>(m_count, impossible)),
          m_to(m_from)
    {
        for (const Direction direction : m_phases)
            m_compatible.push_back(countCompatible(direction));
    }

    // Nothing when no partition into at most maxBins bins is possible.
    std::optional<OptimalBins> best(int maxBins)
    {
        m_before.resize(static_cast<std::size_t>(maxBins - 1) * m_phases.size() * m_count);
        for (std::size_t i = 0; i < m_candidates.lastFrom(0); ++i)
            m_to[0][m_candidates.placeOf(i)] = m_candidates.all()[i].iv;
        lookAtEnd(1);
        for (m_bins = 2; m_bins <= static_cast<std::size_t>(maxBins); ++m_bins) {
            std::swap(m_from, m_to);
            for (std::vector<double>& values : m_to)
                std::ranges::fill(values, impossible);
            for (std::size_t boundary = 1; boundary + 1 < m_candidates.boundaries(); ++boundary)
                for (std::uint32_t phase = 0; phase < m_phases.size(); ++phase)
                    extend(boundary, phase);
            lookAtEnd(m_bins);
        }
        return trace();
    }

private:
    // The place of the candidate that is the k-th to become compatible when rates are swept in the direction.
    [[nodiscard]] std::size_t sweptPlace(std::size_t boundary, std::size_t k, Direction direction) const
    {
        return direction == Direction::Up ? m_candidates.firstAt(boundary) + k : m_candidates.lastAt(boundary) - 1 - k;
    }

    // For every candidate the number of those ending where it begins that may come before it. Both lists are in the
    // order of their rates, so the count only grows along a sweep; and it is the same in every layer.
    [[nodiscard]] std::vector<std::uint32_t> countCompatible(Direction direction) const
    {
        std::vector<std::uint32_t> compatible(m_candidates.all().size(), 0);
        const bool up = direction == Direction::Up;
        for (std::size_t boundary = 1; boundary + 1 < m_candidates.boundaries(); ++boundary) {
            const std::size_t first = m_candidates.firstFrom(boundary);
            const std::size_t last = m_candidates.lastFrom(boundary);
            const std::size_t ending = m_candidates.lastAt(boundary) - m_candidates.firstAt(boundary);
            std::uint32_t taken = 0;
            for (std::size_t i = 0; i < last - first; ++i) {
                const std::size_t next = up ? first + i : last - 1 - i;
                const double rate = m_candidates.all()[next].badRate;
                const auto mayComeBefore = [&](const Candidate& previous) {
                    return up ? previous.badRate <= rate : previous.badRate >= rate;
                };
                while (taken < ending && mayComeBefore(m_candidates.atPlace(sweptPlace(boundary, taken, direction))))
                    ++taken;
                compatible[next] = taken;
            }
        }
        return compatible;
    }

    // Reaches every candidate that begins at the boundary from the best compatible one that ends there.
    void extend(std::size_t boundary, std::uint32_t phase)
    {
        const std::size_t ending = m_candidates.lastAt(boundary) - m_candidates.firstAt(boundary);
        const std::vector<double>& before = m_from[0];
        const std::vector<double>& turned = m_from.back();
        Reached best;
        for (std::size_t k = 0; k < ending; ++k) {
            const std::size_t place = sweptPlace(boundary, k, m_phases[phase]);
            best = better(best, {before[place], step(place, 0)});
            if (phase == 1)
                best = better(best, {turned[place], step(place, 1)});
            m_running[k + 1] = best;
        }
        for (std::size_t next = m_candidates.firstFrom(boundary); next < m_candidates.lastFrom(boundary); ++next) {
            const Reached& reached = m_running[m_compatible[phase][next]];
            const std::uint32_t place = m_candidates.placeOf(next);
            m_to[phase][place] = reached.value + m_candidates.all()[next].iv;
            stepBefore(m_bins, phase, place) = reached.last;
        }
    }

    // Of partitions with the given number of bins, two or more.
    Step& stepBefore(std::size_t bins, std::uint32_t phase, std::size_t place)
    {
        return m_before[((bins - 2) * m_phases.size() + phase) * m_count + place];
    }

    // Takes the best whole partition with this many bins if it beats those with fewer.
    void lookAtEnd(std::size_t bins)
    {
        Reached best;
        const std::size_t end = m_candidates.boundaries() - 1;
        for (std::size_t place = m_candidates.firstAt(end); place < m_candidates.lastAt(end); ++place)
            for (std::uint32_t phase = 0; phase < m_phases.size(); ++phase)
                best = better(best, {m_to[phase][place], step(place, phase)});
        if (best.value > m_best.value + (m_bestBins == 0 ? 0.0 : sameIv)) {
            m_best = best;
            m_bestBins = bins;
        }
    }

    [[nodiscard]] std::optional<OptimalBins> trace()
    {
        if (m_bestBins == 0)
            return std::nullopt;
        OptimalBins result;
        result.iv = m_best.value;
        Step last = m_best.last;
        for (std::size_t bins = m_bestBins; bins > 0; --bins) {
            result.ends.push_back(m_candidates.atPlace(last / 2).end);
            if (bins > 1)
                last = stepBefore(bins, last % 2, last / 2);
        }
        std::ranges::reverse(result.ends);
        return result;
    }

    const Candidates& m_candidates;
    std::size_t m_count;
    std::vector<Direction> m_phases;
    std::vector<std::vector<std::uint32_t>> m_compatible; // by phase and candidate
    std::vector<Reached> m_running; // the best of the first k candidates swept at a boundary; none for k = 0
    // The best partial partitions with m_bins - 1 bins and with m_bins, by phase and place of their last bin.
    std::vector<std::vector<double>> m_from;
    std::vector<std::vector<double>> m_to;
    std::size_t m_bins = 1;
    std::vector<Step> m_before; // by number of bins, phase and place
    Reached m_best;
    std::size_t m_bestBins = 0;
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

// More bins than this cannot each hold enough.
int mostBins(const PreBins& preBins, const BinConstraints& constraints)
{
    const std::size_t locked = constraints.lockedEnds.size();
    auto most = std::max(static_cast<std::size_t>(std::max(1, constraints.maxBins)), locked + 1);
    const double weight = preBins.weight();
    if (constraints.minBinWeight > 0.0 && weight / constraints.minBinWeight < static_cast<double>(most)) {
        const auto heavyEnough = static_cast<std::size_t>(weight / constraints.minBinWeight * (1.0 + 1e-9));
        most = std::min(most, std::max(std::size_t{1}, heavyEnough + 2 * locked));
    }
    return static_cast<int>(std::min(preBins.size(), std::max(most, locked + 1)));
}

OptimalBins cutAtLockedEnds(const PreBins& preBins, const BinConstraints& constraints, Trend trend)
{
    OptimalBins bins{.trend = trend, .ends = constraints.lockedEnds, .iv = 0.0, .constraintsMet = false};
    bins.ends.push_back(preBins.size());
    std::size_t first = 0;
    for (const std::size_t end : bins.ends) {
        const auto sum = [&](const std::vector<double>& values) {
            return std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(first),
                                   values.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
        };
        bins.iv += informationValue(sum(preBins.good), sum(preBins.bad), constraints.woe);
        first = end;
    }
    return bins;
}

} // namespace

OptimalBins optimalBins(const PreBins& preBins, const BinConstraints& constraints)
{
    const bool best = constraints.trend == Trend::Best;
    const Trend trend = best ? Trend::Ascending : constraints.trend;
    if (preBins.size() == 0)
        return {.trend = trend, .ends = {}};
    const Candidates candidates(preBins, constraints);
    const int maxBins = mostBins(preBins, constraints);
    std::optional<OptimalBins> found = bestOfShape(candidates, trend, maxBins);
    if (best) {
        std::optional<OptimalBins> down = bestOfShape(candidates, Trend::Descending, maxBins);
        if (down && (!found || down->iv > found->iv + sameIv))
            found = std::move(down);
    }
    return found ? *std::move(found) : cutAtLockedEnds(preBins, constraints, trend);
}

} // namespace riskloom
