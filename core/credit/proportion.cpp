// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/proportion.h"

#include "core/credit/normal.h"
#include "core/credit/share.h"

#include <cmath>
#include <limits>

namespace riskloom {

void ProportionCounter::add(Seen seen, double weight)
{
    ++m_rows;
    m_weight += weight;
    m_squaredWeight += weight * weight;
    if (seen == Seen::Yes)
        m_seen += weight;
}

Proportion ProportionCounter::proportion() const
{
    const double trials = shareOf(m_weight * m_weight, m_squaredWeight);
    const double share = shareOf(m_seen, m_weight);
    const Interval interval = wilsonInterval(share, trials);
    return {.rows = m_rows, .trials = trials, .share = share, .low = interval.low, .high = interval.high};
}

ProportionDifference differenceOf(const Proportion& first, const Proportion& second)
{
    if (first.trials <= 0.0 || second.trials <= 0.0)
        return {};
    ProportionDifference result;
    result.difference = first.share - second.share;
    result.low = result.difference - std::hypot(first.share - first.low, second.high - second.share);
    result.high = result.difference + std::hypot(first.high - first.share, second.share - second.low);
    result.significant = result.low > 0.0 || result.high < 0.0;
    return result;
}

ProportionRatio ratioOf(const Proportion& first, const Proportion& second)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    if (second.share <= 0.0)
        return {.ratio = std::numeric_limits<double>::quiet_NaN(), .low = 0.0, .high = infinite};
    ProportionRatio result{.ratio = first.share / second.share, .low = 0.0, .high = infinite};
    if (first.share <= 0.0)
        return result;
    const double variance =
        (1.0 - first.share) / (first.trials * first.share) + (1.0 - second.share) / (second.trials * second.share);
    const double factor = std::exp(normalQuantile975 * std::sqrt(variance));
    result.low = result.ratio / factor;
    result.high = result.ratio * factor;
    return result;
}

} // namespace riskloom
