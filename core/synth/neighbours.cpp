// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/neighbours.h"

#include "core/base/parallel.h"
#include "core/base/wideclones.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

// With names that other files could see, because the second version of a function is found by its name at load time.
namespace riskloom::distancekernels {

RISKLOOM_WIDE void addCells(float query, const float* __restrict references, float* __restrict sums, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const float apart = std::fabs(query - references[i]);
        sums[i] += apart < 1.0F ? apart : 1.0F;
    }
}

RISKLOOM_WIDE void divideAll(float* sums, float by, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sums[i] /= by;
}

} // namespace riskloom::distancekernels

namespace riskloom {
namespace {

// So many references at a time keep their columns in the first cache while a block of queries passes over them.
constexpr std::size_t referenceBlock = 512;
constexpr std::size_t queryBlock = 32;

// Calls each(query, first reference, their distances) for all pairs; for one query in the order of the references.
template <class Each>
Result<> eachPair(const MixedRows& queries, const MixedRows& references, const PairWork& work, const Each& each)
{
    const auto width = static_cast<float>(references.columns.size());
    return inBlocks(queries.rows, queryBlock, work.threads, work.stop, [&](std::size_t begin, std::size_t end) {
        std::array<float, referenceBlock> sums{};
        for (std::size_t first = 0; first < references.rows; first += referenceBlock) {
            const std::size_t count = std::min(referenceBlock, references.rows - first);
            for (std::size_t query = begin; query < end; ++query) {
                std::fill_n(sums.begin(), count, 0.0F);
                for (std::size_t j = 0; j < references.columns.size(); ++j)
                    distancekernels::addCells(queries.columns[j][query], references.columns[j].data() + first, sums.data(), count);
                distancekernels::divideAll(sums.data(), width, count);
                each(query, first, std::span<const float>(sums.data(), count));
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
        for (std::size_t i = 0; i < distances.size(); ++i) {
            if (!(distances[i] < nearest[k - 1]) || (own == OwnRow::LeftOut && first + i == query))
                continue;
            std::size_t place = k - 1;
            for (; place > 0 && distances[i] < nearest[place - 1]; --place) {
                nearest[place] = nearest[place - 1];
                rows[place] = rows[place - 1];
            }
            nearest[place] = distances[i];
            rows[place] = static_cast<std::uint32_t>(first + i);
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
