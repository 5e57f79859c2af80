// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/looks.h"

#include <algorithm>
#include <iterator>

namespace riskloom {
namespace {

constexpr std::size_t classes = 10;

std::vector<float> edgesOf(const std::vector<float>& column)
{
    std::vector<float> there;
    std::ranges::copy_if(column, std::back_inserter(there), [](float cell) { return cell != missingPlace; });
    std::ranges::sort(there);
    std::vector<float> edges;
    for (std::size_t i = 1; i < classes && !there.empty(); ++i)
        edges.push_back(there[i * there.size() / classes]);
    return edges;
}

} // namespace

std::vector<Look> looksOf(const MixedRows& rows, const MixedRows& training, std::span<const std::size_t> columns)
{
    std::vector<Look> looks(rows.rows);
    for (const std::size_t column : columns) {
        const std::vector<float> edges = edgesOf(training.columns[column]);
        for (std::size_t row = 0; row < rows.rows; ++row) {
            float cell = rows.columns[column][row];
            if (rows.ordered[column] != 0 && cell != missingPlace)
                cell = static_cast<float>(std::ranges::upper_bound(edges, cell) - edges.begin());
            looks[row].push_back(cell);
        }
    }
    return looks;
}

} // namespace riskloom
