// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/piecewalk.h"

#include "core/market/backtestpath.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr std::size_t lanes = 4;
constexpr std::size_t stretch = 4096; // days that levels go on for: no growth of so few leaves the range of a double

// Added up lane by lane, so that a compiler may use vectors and every machine adds in the same order.
double sumOfProducts(const double* a, const double* b, std::size_t size)
{
    std::array<double, lanes> sums{};
    for (std::size_t i = 0; i < size; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += a[i + lane] * b[i + lane];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

} // namespace

PieceWalk::PieceWalk(const JointGrowth& history, const HoldingRule& rule)
    : m_assets(history.assets), m_stride((history.assets + lanes) / lanes * lanes),
      m_period(rule.rebalanceDays > 0 ? static_cast<std::size_t>(rule.rebalanceDays) : std::numeric_limits<std::size_t>::max()),
      m_keptOfFee(std::pow(1.0 - rule.fee, 1.0 / tradingDays)), m_cost(rule.cost), m_weights(m_stride)
{
    std::ranges::copy(rule.weights, m_weights.begin());
    m_weights[m_assets] = cashOf(rule.weights);
    const std::size_t days = history.days();
    if (m_period == 1) {
        for (std::size_t day = 0; day < days; ++day) {
            double worth = m_weights[m_assets] * rule.cashGrowth;
            for (std::size_t a = 0; a < m_assets; ++a)
                worth += m_weights[a] * history.at(day, a);
            double traded = 0.0;
            for (std::size_t a = 0; a < m_assets; ++a)
                traded += std::abs(m_weights[a] * (worth - history.at(day, a)));
            m_left.push_back(1.0 - m_cost * traded / worth);
            m_daily.push_back(worth * m_left.back() * m_keptOfFee);
        }
        return;
    }
    m_levels.reserve((days + days / stretch + 1) * m_stride);
    for (std::size_t day = 0; day < days; ++day) {
        if (day % stretch == 0)
            m_levels.insert(m_levels.end(), m_stride, 1.0);
        const std::size_t before = m_levels.size() - m_stride;
        for (std::size_t i = 0; i < m_stride; ++i)
            m_levels.push_back(m_levels[before + i] * (i < m_assets    ? history.at(day, i)
                                                       : i == m_assets ? rule.cashGrowth
                                                                       : 1.0));
    }
    m_inverses.reserve(m_levels.size());
    for (const double level : m_levels)
        m_inverses.push_back(1.0 / level);
}

std::size_t PieceWalk::levelBefore(std::size_t day) const
{
    return (day + day / stretch) * m_stride;
}

void PieceWalk::along(std::span<const HistoryPiece> pieces, std::span<double> values) const
{
    if (m_period == 1)
        alongDays(pieces, values);
    else
        alongPeriods(pieces, values);
}

void PieceWalk::alongDays(std::span<const HistoryPiece> pieces, std::span<double> values) const
{
    double value = 1.0;
    auto to = values.begin();
    for (const HistoryPiece& piece : pieces)
        for (std::size_t day = piece.first; day < piece.first + piece.days; ++day)
            *to++ = value *= m_daily[day];
    if (!pieces.empty())
        values.back() /= m_left[pieces.back().first + pieces.back().days - 1]; // nothing is traded at the end
}

void PieceWalk::alongPeriods(std::span<const HistoryPiece> pieces, std::span<double> values) const
{
    std::vector<double> held = m_weights;
    std::vector<double> shares(m_stride); // what is held of each asset, in units of its level
    double worth = 1.0;                   // before the fee
    double fees = 1.0;
    std::size_t day = 0;
    std::size_t inPeriod = 0;
    for (const HistoryPiece& piece : pieces)
        for (std::size_t from = piece.first, end = piece.first + piece.days; from < end;) {
            const std::size_t part = std::min({end - from, stretch - from % stretch, m_period - inPeriod});
            const double* level = m_levels.data() + levelBefore(from);
            const double* inverse = m_inverses.data() + levelBefore(from);
            for (std::size_t i = 0; i < m_stride; ++i)
                shares[i] = held[i] * inverse[i];
            for (std::size_t k = 0; k < part; ++k) {
                level += m_stride;
                worth = sumOfProducts(shares.data(), level, m_stride);
                fees *= m_keptOfFee;
                values[day++] = worth * fees;
            }
            for (std::size_t i = 0; i < m_stride; ++i)
                held[i] = shares[i] * level[i];
            from += part;
            inPeriod += part;
            if (inPeriod < m_period || day == values.size())
                continue;
            inPeriod = 0;
            double traded = 0.0;
            for (std::size_t i = 0; i < m_assets; ++i)
                traded += std::abs(m_weights[i] * worth - held[i]);
            worth -= m_cost * traded;
            for (std::size_t i = 0; i < m_stride; ++i)
                held[i] = m_weights[i] * worth;
            values[day - 1] = worth * fees;
        }
}

} // namespace riskloom
