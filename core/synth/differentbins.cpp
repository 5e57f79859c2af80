// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/differentbins.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace riskloom {
namespace {

constexpr double quantile975 = 1.959963984540054; // of the standard normal

float middleOf(std::vector<float>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

float commonestOf(const std::vector<float>& values)
{
    std::map<float, std::size_t> counts;
    for (const float value : values)
        ++counts[value];
    return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->first;
}

// Rows far from the centres there are come in more often, by the square of their distance.
std::vector<std::uint32_t> firstCentres(const MixedRows& rows, std::size_t k, Random& random)
{
    std::vector<std::uint32_t> chosen{static_cast<std::uint32_t>(random.below(rows.rows))};
    std::vector<double> weight(rows.rows, std::numeric_limits<double>::infinity());
    while (chosen.size() < k) {
        double total = 0.0;
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const double distance = static_cast<double>(gowerDistance(rows, row, rows, chosen.back()));
            weight[row] = std::min(weight[row], distance * distance);
            total += weight[row];
        }
        if (!(total > 0.0)) { // every row is a centre's double
            chosen.push_back(static_cast<std::uint32_t>(random.below(rows.rows)));
            continue;
        }
        double left = random.uniform() * total;
        std::size_t row = 0;
        for (; row + 1 < rows.rows && left >= weight[row]; ++row)
            left -= weight[row];
        chosen.push_back(static_cast<std::uint32_t>(row));
    }
    return chosen;
}

} // namespace

Result<RowClusters> RowClusters::fit(const MixedRows& rows, std::size_t k, Random& random, const PairWork& work,
                                     int rounds)
{
    if (k == 0 || rows.rows < k)
        return Error{ErrorCode::TooFewRows, {std::to_string(rows.rows), std::to_string(std::max<std::size_t>(k, 1))}, {}};
    RowClusters clusters;
    clusters.m_centres = rows.taken(firstCentres(rows, k, random));
    for (int round = 0; round < rounds; ++round) {
        RISKLOOM_TRY(const Neighbours nearest, nearestRows(rows, clusters.m_centres, 1, OwnRow::Counted, work));
        for (std::size_t j = 0; j < rows.columns.size(); ++j) {
            std::vector<std::vector<float>> values(k);
            for (std::size_t row = 0; row < rows.rows; ++row)
                values[nearest.rows[row]].push_back(rows.columns[j][row]);
            for (std::size_t centre = 0; centre < k; ++centre)
                if (!values[centre].empty()) // one that nobody is nearest to stays where it is
                    clusters.m_centres.columns[j][centre] =
                        rows.ordered[j] != 0 ? middleOf(values[centre]) : commonestOf(values[centre]);
        }
    }
    return clusters;
}

Result<std::vector<std::int64_t>> RowClusters::counts(const MixedRows& rows, const PairWork& work) const
{
    RISKLOOM_TRY(const Neighbours nearest, nearestRows(rows, m_centres, 1, OwnRow::Counted, work));
    std::vector<std::int64_t> counts(m_centres.rows);
    for (const std::uint32_t centre : nearest.rows)
        ++counts[centre];
    return counts;
}

std::size_t differentBins(std::span<const std::int64_t> real, std::span<const std::int64_t> other)
{
    const auto n = static_cast<double>(std::accumulate(real.begin(), real.end(), std::int64_t{0}));
    const auto m = static_cast<double>(std::accumulate(other.begin(), other.end(), std::int64_t{0}));
    if (n == 0.0 || m == 0.0)
        return 0;
    std::size_t different = 0;
    for (std::size_t bin = 0; bin < real.size(); ++bin) {
        const auto a = static_cast<double>(real[bin]);
        const auto b = static_cast<double>(other[bin]);
        const double pooled = (a + b) / (n + m);
        const double error = std::sqrt(pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m));
        different += error > 0.0 && std::abs(a / n - b / m) > quantile975 * error ? 1 : 0;
    }
    return different;
}

} // namespace riskloom
