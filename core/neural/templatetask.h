// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/allocationtemplates.h"
#include "core/neural/allocationtask.h"

#include <vector>

namespace riskloom {

// What a Q-function is told of a day: the mean window of all assets, and of every template how its present weights would
// have done over the window (mean and deviation of daily returns, in the units of the windows) and how much would be traded
// to get there. Template by template, none of it depends on the order of the assets.
class TemplateView {
public:
    // Computes the templates of every day once.
    TemplateView(const PriceWindows& windows, int recentDays);

    [[nodiscard]] std::size_t size() const { return m_windows.window() + 3 * allocationTemplates; }
    // `held`: the weights decided last, one an asset.
    void describe(std::size_t windowEnd, std::span<const double> held, std::span<float> description) const;
    // Of any template but Hold.
    [[nodiscard]] std::span<const double> weights(std::size_t windowEnd, std::size_t which) const;

private:
    void pastOf(std::size_t windowEnd, std::span<const double> weights, float& mean, float& deviation) const;

    const PriceWindows& m_windows;
    std::size_t m_days;
    std::vector<double> m_weights; // days × templates × assets
    std::vector<float> m_past;     // days × templates × 2
};

// Actions are the indices of AllocationTemplate.
class TemplateTask : public MarketTask {
public:
    TemplateTask(const LearningMarket& market, std::size_t environments, const TemplateView& view)
        : MarketTask(market, environments), m_view(view)
    {
    }

    [[nodiscard]] std::size_t observationSize() const override { return m_view.size(); }
    [[nodiscard]] std::size_t actionSize() const override { return 1; }
    void observe(std::span<float> observations) const override;
    void step(std::span<const float> actions, std::span<float> rewards, std::span<Episode> episodes) override;

private:
    const TemplateView& m_view;
};

} // namespace riskloom
