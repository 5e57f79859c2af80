// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/boostedtrees.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr double smallestGain = 1e-9;

// Upper ends of the bins but the last: a value equal to one lies in the bin behind it.
std::vector<float> edgesOf(std::vector<float> values, std::size_t bins)
{
    std::vector<float> edges;
    std::ranges::sort(values);
    for (std::size_t i = 1; i < bins && !values.empty(); ++i) {
        const float value = values[i * values.size() / bins];
        if (edges.empty() || edges.back() < value)
            edges.push_back(value);
        else if (edges.back() == value) // frequent: it gets a bin to itself
            edges.push_back(std::nextafter(value, missingPlace));
    }
    return edges;
}

} // namespace

TreeFeatures cutForTrees(const MixedRows& rows)
{
    constexpr std::size_t ownBins = mostTreeBins - 1; // the last one is for missing values
    TreeFeatures features{rows.rows, {}, {}, rows.ordered};
    for (std::size_t j = 0; j < rows.columns.size(); ++j) {
        const std::vector<float>& cells = rows.columns[j];
        std::vector<std::uint8_t>& bins = features.bins.emplace_back(rows.rows);
        std::vector<float> there;
        std::ranges::copy_if(cells, std::back_inserter(there), [](float cell) { return cell != missingPlace; });
        std::size_t used = 1;
        std::map<float, std::size_t> binOfLevel;
        std::vector<float> edges;
        if (rows.ordered[j] != 0) {
            edges = edgesOf(std::move(there), ownBins);
            used = edges.size() + 1;
        } else {
            std::map<float, std::size_t> counts;
            for (const float cell : there)
                ++counts[cell];
            std::vector<std::pair<float, std::size_t>> levels(counts.begin(), counts.end());
            std::ranges::stable_sort(levels, std::ranges::greater{}, &std::pair<float, std::size_t>::second);
            for (const auto& [level, count] : levels)
                binOfLevel.emplace(level, std::min(binOfLevel.size(), ownBins - 1));
            used = std::max<std::size_t>(1, std::min(levels.size(), ownBins));
        }
        for (std::size_t row = 0; row < rows.rows; ++row) {
            std::size_t bin = used;
            if (cells[row] != missingPlace)
                bin = rows.ordered[j] != 0 ? static_cast<std::size_t>(std::ranges::upper_bound(edges, cells[row]) - edges.begin())
                                           : binOfLevel.at(cells[row]);
            bins[row] = static_cast<std::uint8_t>(bin);
        }
        features.binCount.push_back(used + 1);
    }
    return features;
}

// One tree after the other on what those before it left unexplained.
class TreeGrower {
public:
    TreeGrower(const TreeFeatures& features, std::span<const std::uint32_t> rows, std::span<const std::uint8_t> labels,
               const BoostingOptions& options)
        : m_features(features), m_rows(rows), m_labels(labels), m_options(options), m_gradient(rows.size()),
          m_curvature(rows.size()), m_logOdds(rows.size())
    {
        const auto ones = std::accumulate(labels.begin(), labels.end(), 0.5);
        m_trees.m_start = std::log(ones / (static_cast<double>(labels.size()) + 1.0 - ones));
        m_trees.m_gains.resize(features.bins.size());
        std::ranges::fill(m_logOdds, m_trees.m_start);
    }

    void grow()
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const double probability = 1.0 / (1.0 + std::exp(-m_logOdds[i]));
            m_gradient[i] = probability - m_labels[i];
            m_curvature[i] = probability * (1.0 - probability);
        }
        std::vector<std::uint32_t> all(m_rows.size());
        std::iota(all.begin(), all.end(), 0U);
        Tree& tree = m_trees.m_trees.emplace_back(1);
        split(tree, 0, all, 0);
    }

    BoostedTrees take() { return std::move(m_trees); }

private:
    using Tree = std::vector<BoostedTrees::Node>;
    struct Sums {
        double gradient = 0.0;
        double curvature = 0.0;
        std::size_t rows = 0;

        void add(const Sums& other)
        {
            gradient += other.gradient;
            curvature += other.curvature;
            rows += other.rows;
        }
    };
    struct Split {
        double gain = smallestGain;
        std::size_t column = 0;
        std::uint64_t left = 0;
    };

    [[nodiscard]] double worth(const Sums& sums) const
    {
        return sums.gradient * sums.gradient / (sums.curvature + m_options.ridge);
    }

    [[nodiscard]] Split best(std::span<const std::uint32_t> members, const Sums& whole) const
    {
        Split best;
        for (std::size_t column = 0; column < m_features.bins.size(); ++column) {
            const std::size_t count = m_features.binCount[column];
            std::array<Sums, mostTreeBins> sums{};
            for (const std::uint32_t i : members)
                sums[m_features.bins[column][m_rows[i]]].add({m_gradient[i], m_curvature[i], 1});
            std::array<std::uint8_t, mostTreeBins> order{};
            std::iota(order.begin(), order.end(), std::uint8_t{0});
            if (m_features.ordered[column] == 0)
                std::ranges::stable_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), {},
                                         [&](std::uint8_t bin) {
                                             return sums[bin].gradient / (sums[bin].curvature + m_options.ridge);
                                         });
            Sums left;
            std::uint64_t bins = 0;
            for (std::size_t place = 0; place + 1 < count; ++place) {
                left.add(sums[order[place]]);
                bins |= std::uint64_t{1} << order[place];
                const Sums right{whole.gradient - left.gradient, whole.curvature - left.curvature, whole.rows - left.rows};
                if (left.rows < m_options.leastRows || right.rows < m_options.leastRows)
                    continue;
                const double gain = worth(left) + worth(right) - worth(whole);
                if (gain > best.gain)
                    best = {gain, column, bins};
            }
        }
        return best;
    }

    void split(Tree& tree, std::size_t node, std::vector<std::uint32_t>& members, int depth)
    {
        Sums whole;
        for (const std::uint32_t i : members)
            whole.add({m_gradient[i], m_curvature[i], 1});
        const Split found = depth < m_options.depth ? best(members, whole) : Split{};
        if (found.gain <= smallestGain) {
            tree[node].value = -m_options.rate * whole.gradient / (whole.curvature + m_options.ridge);
            for (const std::uint32_t i : members)
                m_logOdds[i] += tree[node].value;
            return;
        }
        m_trees.m_gains[found.column] += found.gain;
        const std::size_t below = tree.size();
        tree[node].column = found.column;
        tree[node].left = found.left;
        tree[node].below = below;
        tree.resize(below + 2);
        std::vector<std::uint32_t> left;
        std::vector<std::uint32_t> right;
        for (const std::uint32_t i : members)
            (((found.left >> m_features.bins[found.column][m_rows[i]]) & 1U) != 0 ? left : right).push_back(i);
        split(tree, below, left, depth + 1);
        split(tree, below + 1, right, depth + 1);
    }

    const TreeFeatures& m_features;
    std::span<const std::uint32_t> m_rows;
    std::span<const std::uint8_t> m_labels;
    BoostingOptions m_options;
    std::vector<double> m_gradient;
    std::vector<double> m_curvature;
    std::vector<double> m_logOdds;
    BoostedTrees m_trees;
};

Result<BoostedTrees> BoostedTrees::fit(const TreeFeatures& features, std::span<const std::uint32_t> rows,
                                       std::span<const std::uint8_t> labels, const BoostingOptions& options,
                                       const std::stop_token& stop)
{
    if (rows.empty())
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    TreeGrower grower(features, rows, labels, options);
    for (int tree = 0; tree < options.trees; ++tree) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        grower.grow();
    }
    return grower.take();
}

double BoostedTrees::logOdds(const TreeFeatures& features, std::size_t row) const
{
    double sum = m_start;
    for (const std::vector<Node>& tree : m_trees) {
        std::size_t node = 0;
        while (tree[node].below != 0)
            node = tree[node].below + (((tree[node].left >> features.bins[tree[node].column][row]) & 1U) != 0 ? 0 : 1);
        sum += tree[node].value;
    }
    return sum;
}

} // namespace riskloom
