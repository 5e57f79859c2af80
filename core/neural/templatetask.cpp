// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/templatetask.h"

#include <algorithm>
#include <cmath>

namespace riskloom {

TemplateView::TemplateView(const PriceWindows& windows, int recentDays)
    : m_windows(windows), m_days(windows.days()), m_weights(m_days * allocationTemplates * windows.assets()),
      m_past(m_days * allocationTemplates * 2)
{
    const std::size_t assets = windows.assets();
    const std::vector<double> none(assets);
    for (std::size_t day = windows.firstDay(); day < m_days; ++day) {
        fillTemplates(windows, day, recentDays, none,
                      std::span(m_weights).subspan(day * allocationTemplates * assets, allocationTemplates * assets));
        for (std::size_t k = 1; k < allocationTemplates; ++k) {
            float* past = m_past.data() + (day * allocationTemplates + k) * 2;
            pastOf(day, weights(day, k), past[0], past[1]);
        }
    }
}

std::span<const double> TemplateView::weights(std::size_t windowEnd, std::size_t which) const
{
    const std::size_t assets = m_windows.assets();
    return std::span(m_weights).subspan((windowEnd * allocationTemplates + which) * assets, assets);
}

void TemplateView::pastOf(std::size_t windowEnd, std::span<const double> weights, float& mean, float& deviation) const
{
    const std::size_t n = m_windows.window();
    std::vector<float> window(n);
    std::vector<double> path(n);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] == 0.0)
            continue;
        m_windows.copy(windowEnd, i, window.data(), 1);
        for (std::size_t s = 0; s < n; ++s)
            path[s] += weights[i] * window[s];
    }
    const auto days = static_cast<double>(n - 1);
    const double average = -path.front() / days;
    double squares = 0.0;
    for (std::size_t s = 1; s < n; ++s)
        squares += std::pow(path[s] - path[s - 1] - average, 2);
    mean = static_cast<float>(average);
    deviation = static_cast<float>(std::sqrt(squares / days));
}

void TemplateView::describe(std::size_t windowEnd, std::span<const double> held, std::span<float> description) const
{
    constexpr float level = 0.2F; // brings windows to the size of the other numbers
    const std::size_t n = m_windows.window();
    m_windows.copy(windowEnd, m_windows.assets(), description.data(), 1);
    for (float& value : description.first(n))
        value *= level;
    float* told = description.data() + n;
    for (std::size_t k = 0; k < allocationTemplates; ++k, told += 3) {
        const float* past = m_past.data() + (windowEnd * allocationTemplates + k) * 2;
        told[0] = past[0];
        told[1] = past[1];
        told[2] = 0.0F;
        if (k == 0)
            pastOf(windowEnd, held, told[0], told[1]);
        else
            for (std::size_t i = 0; i < held.size(); ++i)
                told[2] += static_cast<float>(std::abs(weights(windowEnd, k)[i] - held[i]));
    }
}

void TemplateTask::observe(std::span<float> observations) const
{
    for (std::size_t e = 0; e < environments(); ++e) {
        const std::size_t day = std::min(m_environments.day(e), m_market.tape.lastDay());
        m_view.describe(m_market.windowEnd(day), std::span(m_last).subspan(e * assets(), assets()),
                        observations.subspan(e * observationSize(), observationSize()));
    }
}

void TemplateTask::step(std::span<const float> actions, std::span<float> rewards, std::span<Episode> episodes)
{
    const std::size_t stride = m_market.tape.stride();
    for (std::size_t e = 0; e < environments(); ++e) {
        const auto which = static_cast<std::size_t>(actions[e]);
        const auto target = m_targets.begin() + static_cast<std::ptrdiff_t>(e * stride);
        std::fill_n(target, stride, 0.0);
        if (which == 0)
            *target = -1.0;
        else
            std::ranges::copy(m_view.weights(m_market.windowEnd(m_environments.day(e)), which), target);
    }
    trade(rewards, episodes);
}

} // namespace riskloom
