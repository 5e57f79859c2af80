// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/linkage.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;

// A cluster that has not been merged yet: its number and how many leaves it has.
struct Open {
    Index number = 0;
    double size = 1.0;
};

// The distances between clusters that are still open, the first so many rows and columns.
class Distances {
public:
    Distances(const MatrixXd& distance, Linkage linkage) : m_between(distance), m_linkage(linkage) {}

    [[nodiscard]] std::pair<Index, Index> nearest(Index open) const
    {
        std::pair<Index, Index> best{0, 1};
        for (Index a = 0; a < open; ++a)
            for (Index b = a + 1; b < open; ++b)
                if (m_between(a, b) < m_between(best.first, best.second))
                    best = {a, b};
        return best;
    }
    [[nodiscard]] double at(Index a, Index b) const { return m_between(a, b); }

    // p and q become one in the place of p; the last cluster takes the place of q.
    void merge(Index p, Index q, std::span<const Open> open)
    {
        const auto last = static_cast<Index>(open.size()) - 1;
        for (Index r = 0; r <= last; ++r) {
            if (r == p || r == q)
                continue;
            m_between(p, r) = m_linkage == Linkage::Single ? std::min(m_between(p, r), m_between(q, r)) : ward(p, q, r, open);
            m_between(r, p) = m_between(p, r);
        }
        if (q != last) {
            m_between.row(q) = m_between.row(last).eval();
            m_between.col(q) = m_between.col(last).eval();
            m_between(q, q) = 0.0;
        }
    }

private:
    [[nodiscard]] double ward(Index p, Index q, Index r, std::span<const Open> open) const
    {
        const double np = open[static_cast<std::size_t>(p)].size;
        const double nq = open[static_cast<std::size_t>(q)].size;
        const double nr = open[static_cast<std::size_t>(r)].size;
        const double square = ((np + nr) * m_between(p, r) * m_between(p, r) + (nq + nr) * m_between(q, r) * m_between(q, r) -
                               nr * m_between(p, q) * m_between(p, q)) /
                              (np + nq + nr);
        return std::sqrt(std::max(0.0, square));
    }

    MatrixXd m_between;
    Linkage m_linkage;
};

double meanDistance(const MatrixXd& distance, Index from, std::span<const Index> to)
{
    double sum = 0.0;
    for (const Index other : to)
        sum += distance(from, other);
    return sum / static_cast<double>(to.size());
}

} // namespace

std::vector<Merge> linkageTree(const MatrixXd& distance, Linkage linkage)
{
    const Index n = distance.rows();
    std::vector<Open> open;
    for (Index i = 0; i < n; ++i)
        open.push_back({i, 1.0});
    Distances between(distance, linkage);
    std::vector<Merge> tree;
    while (open.size() > 1) {
        const auto [p, q] = between.nearest(static_cast<Index>(open.size()));
        Open& first = open[static_cast<std::size_t>(p)];
        Open& second = open[static_cast<std::size_t>(q)];
        tree.push_back({std::min(first.number, second.number), std::max(first.number, second.number), between.at(p, q)});
        between.merge(p, q, open);
        first = {n + static_cast<Index>(tree.size()) - 1, first.size + second.size};
        second = open.back();
        open.pop_back();
    }
    return tree;
}

std::vector<Index> leavesOf(std::span<const Merge> tree, Index cluster)
{
    const auto n = static_cast<Index>(tree.size()) + 1;
    std::vector<Index> leaves;
    std::vector<Index> waiting{cluster};
    while (!waiting.empty()) {
        const Index next = waiting.back();
        waiting.pop_back();
        if (next < n) {
            leaves.push_back(next);
            continue;
        }
        const Merge& merge = tree[static_cast<std::size_t>(next - n)];
        waiting.push_back(merge.right);
        waiting.push_back(merge.left);
    }
    return leaves;
}

std::vector<Index> cutInto(std::span<const Merge> tree, std::size_t count)
{
    const auto n = static_cast<Index>(tree.size()) + 1;
    std::vector<Index> parts{2 * n - 2};
    while (parts.size() < count) {
        // They ascend, so the last merge that is not undone yet stands at the end.
        const Merge& merge = tree[static_cast<std::size_t>(parts.back() - n)];
        parts.pop_back();
        for (const Index part : {merge.left, merge.right})
            parts.insert(std::ranges::upper_bound(parts, part), part);
    }
    return parts;
}

double meanSilhouette(const MatrixXd& distance, std::span<const std::vector<Index>> clusters)
{
    double sum = 0.0;
    for (const std::vector<Index>& own : clusters) {
        if (own.size() < 2)
            continue;
        for (const Index member : own) {
            const auto size = static_cast<double>(own.size());
            const double within = meanDistance(distance, member, own) * size / (size - 1.0);
            double apart = std::numeric_limits<double>::infinity();
            for (const std::vector<Index>& other : clusters)
                if (&other != &own)
                    apart = std::min(apart, meanDistance(distance, member, other));
            const double larger = std::max(within, apart);
            sum += larger > 0.0 ? (apart - within) / larger : 0.0;
        }
    }
    return sum / static_cast<double>(distance.rows());
}

} // namespace riskloom
