// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/jointdistribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr std::uint64_t mostCountedCells = 1U << 16U; // with more cells than this the rows are sorted instead

} // namespace

JointDistribution jointDistribution(const CodedColumn& first, const CodedColumn& second)
{
    JointDistribution joint{{}, first.levels, second.levels, static_cast<std::int64_t>(first.codes.size())};
    const auto width = static_cast<std::uint64_t>(second.levels);
    const std::uint64_t possible = static_cast<std::uint64_t>(first.levels) * width;
    const auto cellOf = [&](std::size_t row) {
        return static_cast<std::uint64_t>(first.codes[row]) * width + static_cast<std::uint64_t>(second.codes[row]);
    };
    const auto rows = static_cast<double>(first.codes.size());
    if (possible <= mostCountedCells) {
        std::vector<std::uint32_t> counts(possible);
        for (std::size_t row = 0; row < first.codes.size(); ++row)
            ++counts[cellOf(row)];
        for (std::uint64_t cell = 0; cell < possible; ++cell)
            if (counts[cell] != 0)
                joint.cells.emplace_back(cell, static_cast<double>(counts[cell]) / rows);
        return joint;
    }
    std::vector<std::uint64_t> cells(first.codes.size());
    for (std::size_t row = 0; row < cells.size(); ++row)
        cells[row] = cellOf(row);
    std::ranges::sort(cells);
    for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
        while (end < cells.size() && cells[end] == cells[begin])
            ++end;
        joint.cells.emplace_back(cells[begin], static_cast<double>(end - begin) / rows);
    }
    return joint;
}

double totalVariationSimilarity(const JointDistribution& p, const JointDistribution& q)
{
    double sum = 0.0;
    auto left = p.cells.begin();
    auto right = q.cells.begin();
    while (left != p.cells.end() || right != q.cells.end()) {
        if (right == q.cells.end() || (left != p.cells.end() && left->first < right->first))
            sum += (left++)->second;
        else if (left == p.cells.end() || right->first < left->first)
            sum += (right++)->second;
        else
            sum += std::abs((left++)->second - (right++)->second);
    }
    return 1.0 - sum / 2.0;
}

double totalVariationSimilarity(std::span<const double> p, std::span<const double> q)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < p.size(); ++i)
        sum += std::abs(p[i] - q[i]);
    return 1.0 - sum / 2.0;
}

double cramersV(const JointDistribution& joint)
{
    std::vector<double> first(static_cast<std::size_t>(joint.firstLevels));
    std::vector<double> second(static_cast<std::size_t>(joint.secondLevels));
    const auto width = static_cast<std::uint64_t>(joint.secondLevels);
    for (const auto& [cell, share] : joint.cells) {
        first[cell / width] += share;
        second[cell % width] += share;
    }
    const auto occurs = [](double share) { return share > 0.0; };
    const auto smaller = std::min(std::ranges::count_if(first, occurs), std::ranges::count_if(second, occurs));
    if (smaller < 2)
        return std::numeric_limits<double>::quiet_NaN();
    double sum = -1.0; // χ² / n = Σ p² / (row · column) - 1
    for (const auto& [cell, share] : joint.cells)
        sum += share * share / (first[cell / width] * second[cell % width]);
    return std::sqrt(std::max(sum, 0.0) / static_cast<double>(smaller - 1));
}

} // namespace riskloom
