// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/overfitting.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>

namespace riskloom {
namespace {

struct Sums {
    double sum = 0.0;
    double squares = 0.0;
};

// Sums of every block and trial: those of a split are then additions only.
class BlockSums {
public:
    BlockSums(const std::vector<std::vector<double>>& trials, int blocks)
        : m_trials(trials.size()), m_sums(static_cast<std::size_t>(blocks) * trials.size()),
          m_length(trials.front().size() / static_cast<std::size_t>(blocks))
    {
        const std::size_t skipped = trials.front().size() - m_length * static_cast<std::size_t>(blocks);
        for (std::size_t trial = 0; trial < m_trials; ++trial)
            for (std::size_t t = skipped; t < trials[trial].size(); ++t) {
                Sums& sums = m_sums[(t - skipped) / m_length * m_trials + trial];
                sums.sum += trials[trial][t];
                sums.squares += trials[trial][t] * trials[trial][t];
            }
    }

    // Sharpe ratios, per day, of every trial on the blocks of a set.
    void sharpes(std::uint32_t set, std::vector<double>& into) const
    {
        m_total.assign(m_trials, {});
        for (std::uint32_t rest = set; rest != 0; rest &= rest - 1) {
            const std::size_t first = static_cast<std::size_t>(std::countr_zero(rest)) * m_trials;
            for (std::size_t trial = 0; trial < m_trials; ++trial) {
                m_total[trial].sum += m_sums[first + trial].sum;
                m_total[trial].squares += m_sums[first + trial].squares;
            }
        }
        const auto n = static_cast<double>(m_length * static_cast<std::size_t>(std::popcount(set)));
        into.resize(m_trials);
        for (std::size_t trial = 0; trial < m_trials; ++trial) {
            const double mean = m_total[trial].sum / n;
            const double variance = m_total[trial].squares / n - mean * mean;
            into[trial] = variance > 0.0 ? mean / std::sqrt(variance) : 0.0;
        }
    }

private:
    std::size_t m_trials;
    std::vector<Sums> m_sums;
    std::size_t m_length;
    mutable std::vector<Sums> m_total;
};

double meanRank(const std::vector<double>& values, std::size_t of)
{
    double rank = 0.5;
    for (const double value : values)
        rank += value < values[of] ? 1.0 : value == values[of] ? 0.5 : 0.0;
    return rank;
}

// Half a unit wide, from -5 to 5, the outer ones open.
void count(OverfittingProbability& result, double logit)
{
    const auto bin = std::clamp(static_cast<std::ptrdiff_t>(std::floor((logit + 5.0) * 2.0)), std::ptrdiff_t{0},
                                static_cast<std::ptrdiff_t>(result.logitCounts.size()) - 1);
    ++result.logitCounts[static_cast<std::size_t>(bin)];
}

} // namespace

Result<OverfittingProbability> overfittingProbability(const std::vector<std::vector<double>>& trials, int blocks,
                                                      const std::stop_token& stop)
{
    OverfittingProbability result;
    result.chosen.assign(trials.size(), 0);
    for (int i = 0; i <= 20; ++i)
        result.logitEdges.push_back(-5.0 + 0.5 * i);
    result.logitCounts.assign(20, 0);
    const BlockSums sums(trials, blocks);
    const std::uint32_t all = (1U << static_cast<unsigned>(blocks)) - 1U;
    std::vector<double> in;
    std::vector<double> out;
    std::int64_t worse = 0;
    for (std::uint32_t set = 1; set < all; ++set) {
        if (std::popcount(set) != blocks / 2)
            continue;
        if (result.splits % 256 == 0 && stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        sums.sharpes(set, in);
        sums.sharpes(all & ~set, out);
        const auto best = static_cast<std::size_t>(std::ranges::max_element(in) - in.begin());
        const double share = meanRank(out, best) / (static_cast<double>(trials.size()) + 1.0);
        const double logit = std::log(share / (1.0 - share));
        count(result, logit);
        ++result.chosen[best];
        ++result.splits;
        worse += logit <= 0.0 ? 1 : 0;
    }
    result.probability = static_cast<double>(worse) / static_cast<double>(result.splits);
    return result;
}

} // namespace riskloom
