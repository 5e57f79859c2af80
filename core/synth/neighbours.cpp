// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/neighbours.h"

#include "core/base/parallel.h"
#include "core/base/wideclones.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace riskloom {
namespace {

constexpr std::size_t lanes = 8; // references side by side: their sums stay in registers while the columns pass
constexpr std::size_t chunkBlocks = 64; // so many blocks of references stay in the first cache for a block of queries
constexpr std::size_t queryBlock = 32;

} // namespace

// With names that other files could see, because the second version of a function is found by its name at load time.
namespace distancekernels {

// GCC makes a shuffle of columns out of the same loop over plain arrays, four times slower; so the lanes are spelled out.
using Lanes = float __attribute__((vector_size(lanes * sizeof(float))));

// Distances of one query to blocks of references; a block holds `lanes` cells of each column in turn.
RISKLOOM_WIDE void distances(const float* __restrict query, const float* __restrict blocks, std::size_t columns,
                             float* __restrict out, std::size_t count)
{
    const Lanes one = Lanes{} + 1.0F;
    const auto width = static_cast<float>(columns);
    for (std::size_t block = 0; block < count; ++block, out += lanes) {
        Lanes sums{};
        for (std::size_t j = 0; j < columns; ++j, blocks += lanes) {
            Lanes cells;
            std::memcpy(&cells, blocks, sizeof cells);
            const Lanes ahead = cells - query[j];
            const Lanes apart = ahead < 0.0F ? -ahead : ahead;
            sums += apart < one ? apart : one;
        }
        sums /= width;
        std::memcpy(out, &sums, sizeof sums);
    }
}

} // namespace distancekernels

namespace {

constexpr std::size_t scanned = 64; // distances are looked at one by one only where one of so many is near enough

bool anyBelow(std::span<const float> distances, float bound)
{
    int any = 0;
    for (const float distance : distances)
        any |= distance < bound ? 1 : 0;
    return any != 0;
}

std::vector<float> inBlocksOfLanes(const MixedRows& rows)
{
    const std::size_t columns = rows.columns.size();
    std::vector<float> packed((rows.rows + lanes - 1) / lanes * columns * lanes);
    for (std::size_t j = 0; j < columns; ++j)
        for (std::size_t row = 0; row < rows.rows; ++row)
            packed[(row / lanes * columns + j) * lanes + row % lanes] = rows.columns[j][row];
    return packed;
}

// Calls each(query, first reference, their distances) for all pairs; for one query in the order of the references.
template <class Each>
Result<> eachPair(const MixedRows& queries, const MixedRows& references, const PairWork& work, const Each& each)
{
    const std::size_t columns = references.columns.size();
    const std::vector<float> packed = inBlocksOfLanes(references);
    return inBlocks(queries.rows, queryBlock, work.threads, work.stop, [&](std::size_t begin, std::size_t end) {
        std::array<float, chunkBlocks * lanes> far{};
        std::vector<float> cells((end - begin) * columns); // row after row
        for (std::size_t query = begin; query < end; ++query)
            for (std::size_t j = 0; j < columns; ++j)
                cells[(query - begin) * columns + j] = queries.columns[j][query];
        for (std::size_t first = 0; first < references.rows; first += far.size()) {
            const std::size_t count = std::min(far.size(), references.rows - first);
            for (std::size_t query = begin; query < end; ++query) {
                distancekernels::distances(cells.data() + (query - begin) * columns, packed.data() + first * columns, columns,
                                           far.data(), (count + lanes - 1) / lanes);
                each(query, first, std::span<const float>(far.data(), count));
            }
        }
    });
}

} // namespace

std::vector<float> Neighbours::distancesAt(std::size_t place) const
{
    std::vector<float> chosen;
    for (std::size_t at = place; at < distances.size(); at += k)
        chosen.push_back(distances[at]);
    return chosen;
}

Result<Neighbours> nearestRows(const MixedRows& queries, const MixedRows& references, std::size_t k, OwnRow own,
                               const PairWork& work)
{
    const std::size_t needed = k + (own == OwnRow::LeftOut ? 1 : 0);
    if (references.rows < needed || k == 0)
        return Error{ErrorCode::TooFewRows, {std::to_string(references.rows), std::to_string(needed)}, {}};
    Neighbours found{k, std::vector<float>(queries.rows * k, std::numeric_limits<float>::infinity()),
                     std::vector<std::uint32_t>(queries.rows * k)};
    const auto each = [&](std::size_t query, std::size_t first, std::span<const float> distances) {
        float* nearest = found.distances.data() + query * k;
        std::uint32_t* rows = found.rows.data() + query * k;
        for (std::size_t group = 0; group < distances.size(); group += scanned) {
            const std::span<const float> some = distances.subspan(group, std::min(scanned, distances.size() - group));
            if (!anyBelow(some, nearest[k - 1]))
                continue;
            for (std::size_t i = 0; i < some.size(); ++i) {
                if (!(some[i] < nearest[k - 1]) || (own == OwnRow::LeftOut && first + group + i == query))
                    continue;
                std::size_t place = k - 1;
                for (; place > 0 && some[i] < nearest[place - 1]; --place) {
                    nearest[place] = nearest[place - 1];
                    rows[place] = rows[place - 1];
                }
                nearest[place] = some[i];
                rows[place] = static_cast<std::uint32_t>(first + group + i);
            }
        }
    };
    RISKLOOM_CHECK(eachPair(queries, references, work, each));
    return found;
}

Result<std::vector<std::int32_t>> ballCounts(const MixedRows& points, const MixedRows& centres,
                                             std::span<const float> radii, const PairWork& work)
{
    std::vector<std::int32_t> counts(points.rows);
    RISKLOOM_CHECK(eachPair(points, centres, work, [&](std::size_t point, std::size_t first, std::span<const float> far) {
        std::int32_t inside = 0;
        for (std::size_t i = 0; i < far.size(); ++i)
            inside += far[i] <= radii[first + i] ? 1 : 0;
        counts[point] += inside;
    }));
    return counts;
}

Result<BallPass> ballPass(const MixedRows& rows, std::span<const float> ownRadii, const MixedRows& centres,
                          std::span<const float> radii, const PairWork& work)
{
    std::vector<std::uint8_t> covered(rows.rows);
    std::vector<std::uint8_t> filled(rows.rows);
    RISKLOOM_CHECK(eachPair(rows, centres, work, [&](std::size_t row, std::size_t first, std::span<const float> far) {
        const float own = ownRadii[row];
        int inside = 0;
        int near = 0;
        for (std::size_t i = 0; i < far.size(); ++i) {
            inside |= far[i] <= radii[first + i] ? 1 : 0;
            near |= far[i] <= own ? 1 : 0;
        }
        covered[row] = static_cast<std::uint8_t>(covered[row] | inside);
        filled[row] = static_cast<std::uint8_t>(filled[row] | near);
    }));
    return BallPass{static_cast<std::size_t>(std::ranges::count(covered, 1)),
                    static_cast<std::size_t>(std::ranges::count(filled, 1))};
}

Result<std::vector<double>> kernelSums(const MixedRows& queries, const MixedRows& references, double bandwidth,
                                       const PairWork& work)
{
    std::vector<double> sums(queries.rows);
    const double scale = -1.0 / bandwidth;
    RISKLOOM_CHECK(
        eachPair(queries, references, work, [&](std::size_t query, std::size_t, std::span<const float> distances) {
            double sum = 0.0;
            for (const float distance : distances)
                sum += std::exp(scale * static_cast<double>(distance));
            sums[query] += sum;
        }));
    return sums;
}

} // namespace riskloom
