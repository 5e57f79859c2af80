// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/pricewindows.h"

#include <algorithm>
#include <cmath>

namespace riskloom {

PriceWindows::PriceWindows(const MarketHistory& history, int window, std::size_t lastTrainDay)
    : m_window(static_cast<std::size_t>(window)), m_assets(history.assets.size()), m_days(history.days.size()),
      m_levels((m_assets + 1) * m_days)
{
    std::size_t counted = 0;
    for (std::size_t i = 0; i < m_assets; ++i) {
        double level = 0.0;
        for (std::size_t day = 0; day < m_days; ++day) {
            const double logReturn = std::log(history.relative(day, i));
            m_levels[i * m_days + day] = level += logReturn;
            m_levels[m_assets * m_days + day] += level / static_cast<double>(m_assets);
            if (day > 0 && day <= lastTrainDay) {
                m_unit += std::abs(logReturn);
                ++counted;
            }
        }
    }
    m_unit = counted > 0 && m_unit > 0.0 ? m_unit / static_cast<double>(counted) : 1.0; // prices that never move have no unit
    for (double& level : m_levels)
        level /= m_unit;
}

} // namespace riskloom
