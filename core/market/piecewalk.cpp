// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/piecewalk.h"

#include "core/base/wideclones.h"
#include "core/market/backtestpath.h"
#include "core/market/fourdoubles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr std::size_t lanes = 4;
constexpr std::size_t stretch = 4096; // days that levels go on for: no growth of so few leaves the range of a double

constexpr std::size_t mostFreshDays = 260; // between rebalances
constexpr std::size_t mostFresh = 4'000'000; // 32 MB

// Added up lane by lane, in the same order on every machine.
[[gnu::always_inline]] inline double sumOfProducts(const double* a, const double* b, std::size_t size)
{
    Four sum{};
    for (std::size_t i = 0; i < size; i += lanes)
        sum += load(a + i) * load(b + i);
    return total(sum);
}

// The same of four rows one after the other, with the same bits.
[[gnu::always_inline]] inline Four fourSumsOfProducts(const double* a, const double* rows, std::size_t size)
{
    Four sums[4] = {};
    for (std::size_t i = 0; i < size; i += lanes) {
        const Four factor = load(a + i);
        for (std::size_t row = 0; row < 4; ++row)
            sums[row] += factor * load(rows + row * size + i);
    }
    Four pairs[2];
    for (std::size_t k = 0; k < 2; ++k) {
        const Four& x = sums[2 * k];
        const Four& y = sums[2 * k + 1];
        pairs[k] = Four{x[0], y[0], x[2], y[2]} + Four{x[1], y[1], x[3], y[3]};
    }
    return Four{pairs[0][0], pairs[0][1], pairs[1][0], pairs[1][1]} + Four{pairs[0][2], pairs[0][3], pairs[1][2], pairs[1][3]};
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
    m_feesLeft.assign(1, 1.0);
    for (std::size_t k = 0; k < std::min(m_period, stretch); ++k)
        m_feesLeft.push_back(m_feesLeft.back() * m_keptOfFee);
    fillFresh();
}

std::size_t PieceWalk::levelBefore(std::size_t day) const
{
    return (day + day / stretch) * m_stride;
}

std::size_t PieceWalk::daysLeft(std::size_t day) const
{
    return stretch - day % stretch;
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

void PieceWalk::fillFresh()
{
    const std::size_t days = m_levels.size() / m_stride; // or a little less
    if (m_period > mostFreshDays || days * m_period > mostFresh)
        return;
    m_fresh.resize(days * m_period);
    m_freshLeft.resize(days, 1.0);
    std::vector<double> shares(m_stride);
    for (std::size_t day = 0; levelBefore(day) + m_stride < m_levels.size(); ++day) {
        const double* level = m_levels.data() + levelBefore(day);
        for (std::size_t i = 0; i < m_stride; ++i)
            shares[i] = m_weights[i] / level[i];
        for (std::size_t k = 0; k < std::min(m_period, daysLeft(day)) && level + m_stride < m_levels.data() + m_levels.size(); ++k) {
            level += m_stride;
            m_fresh[day * m_period + k] = sumOfProducts(shares.data(), level, m_stride);
        }
        const double worth = m_fresh[day * m_period + m_period - 1];
        double traded = 0.0;
        for (std::size_t i = 0; i < m_assets; ++i)
            traded += std::abs(m_weights[i] * worth - shares[i] * level[i]);
        m_freshLeft[day] = worth > 0.0 ? 1.0 - m_cost * traded / worth : 1.0;
    }
}

// Days of a piece that begins at a rebalance.
RISKLOOM_WIDE void PieceWalk::alongFresh(State& state, std::size_t from, std::span<double> values) const
{
    const double* fresh = m_fresh.data() + from * m_period;
    const double worthBefore = state.worth;
    const double before = worthBefore * state.fees;
    for (std::size_t k = 0; k < values.size(); ++k)
        values[k] = before * (fresh[k] * m_feesLeft[k + 1]);
    state.worth *= fresh[values.size() - 1];
    state.fees *= m_feesLeft[values.size()];
    if (values.size() == m_period) {
        state.left = m_freshLeft[from];
        return; // what is held of each is not asked for any more
    }
    const double* begin = m_levels.data() + levelBefore(from);
    const double* end = begin + values.size() * m_stride;
    for (std::size_t i = 0; i < m_stride; ++i)
        state.held[i] = worthBefore * m_weights[i] * end[i] / begin[i];
}

// Days of a piece that is jumped to with what is held.
RISKLOOM_WIDE void PieceWalk::alongHeld(State& state, std::size_t from, std::span<double> values) const
{
    const std::size_t stride = m_stride; // a value could be anywhere, for all a compiler knows: no members in the loop
    const double* level = m_levels.data() + levelBefore(from);
    for (std::size_t i = 0; i < stride; ++i)
        state.shares[i] = state.held[i] / level[i];
    const double* shares = state.shares.data();
    const double* feesLeft = m_feesLeft.data();
    const double fees = state.fees;
    const double* row = level + stride;
    std::size_t day = 0;
    for (; day + 4 <= values.size(); day += 4, row += 4 * stride)
        store(&values[day], fourSumsOfProducts(shares, row, stride) * (fees * load(feesLeft + day + 1)));
    for (; day < values.size(); ++day, row += stride)
        values[day] = sumOfProducts(shares, row, stride) * (fees * feesLeft[day + 1]);
    state.fees = fees * feesLeft[day];
    state.worth = values.back() / state.fees;
    level = row - stride;
    for (std::size_t i = 0; i < stride; ++i)
        state.held[i] = shares[i] * level[i];
}

RISKLOOM_WIDE void PieceWalk::rebalance(State& state) const
{
    if (state.left == 0.0) {
        std::array<double, lanes> traded{};
        for (std::size_t i = 0; i < m_stride; i += lanes)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                traded[lane] += std::abs(m_weights[i + lane] * state.worth - state.held[i + lane]);
        const double cash = std::abs(m_weights[m_assets] * state.worth - state.held[m_assets]);
        state.worth -= m_cost * ((traded[0] + traded[1]) + (traded[2] + traded[3]) - cash);
    } else {
        state.worth *= state.left;
    }
    state.left = 0.0;
    state.inPeriod = 0;
    if (m_fresh.empty())
        for (std::size_t i = 0; i < m_stride; ++i)
            state.held[i] = m_weights[i] * state.worth;
}

void PieceWalk::alongPeriods(std::span<const HistoryPiece> pieces, std::span<double> values) const
{
    State state{m_weights, std::vector<double>(m_stride)};
    std::size_t day = 0;
    for (const HistoryPiece& piece : pieces)
        for (std::size_t from = piece.first, end = piece.first + piece.days; from < end;) {
            const std::size_t part = std::min({end - from, daysLeft(from), m_period - state.inPeriod});
            const std::span<double> own = values.subspan(day, part);
            if (state.inPeriod == 0 && !m_fresh.empty())
                alongFresh(state, from, own);
            else
                alongHeld(state, from, own);
            from += part;
            day += part;
            state.inPeriod += part;
            if (state.inPeriod < m_period || day == values.size())
                continue;
            rebalance(state);
            values[day - 1] = state.worth * state.fees;
        }
}

} // namespace riskloom
