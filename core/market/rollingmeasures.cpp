// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/rollingmeasures.h"

#include "core/market/backtestpath.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace riskloom {
namespace {

// Returns whose deviation is below this do not move: what is left is rounding.
constexpr double stillDeviation = 1e-12;

// Sums over the window. Adding and taking away leaves rounding behind, so they are made anew once a window, which costs as
// much again at most.
class WindowSums {
public:
    WindowSums(const ReturnPath& path, std::size_t window) : m_path(path), m_window(window), m_n(static_cast<double>(window))
    {
    }

    void moveTo(std::size_t last)
    {
        if ((last + 1) % m_window == 0) {
            m_x = m_y = m_xx = m_yy = m_xy = 0.0;
            for (std::size_t t = last + 1 - m_window; t <= last; ++t)
                add(t, 1.0);
            return;
        }
        add(last, 1.0);
        add(last - m_window, -1.0);
    }

    [[nodiscard]] double mean() const { return m_x / m_n; }
    [[nodiscard]] double deviation() const { return std::sqrt(std::max(0.0, (m_xx - m_x * m_x / m_n) / (m_n - 1.0))); }
    [[nodiscard]] double benchmarkDeviation() const
    {
        return std::sqrt(std::max(0.0, (m_yy - m_y * m_y / m_n) / (m_n - 1.0)));
    }
    [[nodiscard]] double covariance() const { return (m_xy - m_x * m_y / m_n) / (m_n - 1.0); }

private:
    void add(std::size_t t, double sign)
    {
        const double x = m_path.growth[t] - 1.0;
        const double y = m_path.benchmark[t] - 1.0;
        m_x += sign * x;
        m_y += sign * y;
        m_xx += sign * x * x;
        m_yy += sign * y * y;
        m_xy += sign * x * y;
    }

    const ReturnPath& m_path;
    std::size_t m_window;
    double m_n;
    double m_x = 0.0, m_y = 0.0, m_xx = 0.0, m_yy = 0.0, m_xy = 0.0;
};

} // namespace

RollingMeasures rollingMeasures(const ReturnPath& path, int window)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    RollingMeasures rolling;
    rolling.window = window;
    const auto length = static_cast<std::size_t>(window);
    WindowSums sums(path, length);
    for (std::size_t last = length - 1; last < path.growth.size(); ++last) {
        sums.moveTo(last);
        const double deviation = sums.deviation();
        const double other = sums.benchmarkDeviation();
        rolling.days.push_back(path.days[last]);
        rolling.volatility.push_back(deviation * std::sqrt(tradingDays));
        rolling.sharpe.push_back(
            deviation > stillDeviation ? (sums.mean() - path.riskFree) / deviation * std::sqrt(tradingDays) : none);
        rolling.beta.push_back(other > stillDeviation ? sums.covariance() / (other * other) : none);
    }
    return rolling;
}

} // namespace riskloom
