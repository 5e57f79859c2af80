// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/prices.h"

#include <cstddef>
#include <vector>

namespace riskloom {

// What a policy sees of the prices: for every asset the logarithms of its last `window` prices over the newest of them, in
// units of the mean absolute daily log return of all assets over the training days. The newest value is therefore always 0.
// A window depends on its own days and on that one unit only.
class PriceWindows {
public:
    // lastTrainDay: the last day the unit is taken from.
    PriceWindows(const MarketHistory& history, int window, std::size_t lastTrainDay);

    [[nodiscard]] std::size_t window() const { return m_window; }
    [[nodiscard]] std::size_t assets() const { return m_assets; }
    [[nodiscard]] std::size_t days() const { return m_days; }
    // The first day with a whole window.
    [[nodiscard]] std::size_t firstDay() const { return m_window - 1; }
    [[nodiscard]] double unit() const { return m_unit; }

    // One asset's window that ends on a day, oldest first, to every `stride`-th place from `out` on. The asset behind the last
    // is the mean of all.
    void copy(std::size_t day, std::size_t asset, float* out, std::size_t stride) const
    {
        const double* newest = m_levels.data() + asset * m_days + day;
        const double* oldest = newest + 1 - m_window;
        for (std::size_t s = 0; s < m_window; ++s)
            out[s * stride] = static_cast<float>(oldest[s] - *newest);
    }

private:
    std::size_t m_window;
    std::size_t m_assets;
    std::size_t m_days;
    double m_unit = 0.0;
    std::vector<double> m_levels; // (assets + 1) × days: ln of the price, in units
};

} // namespace riskloom
