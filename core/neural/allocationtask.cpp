// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/allocationtask.h"

#include <algorithm>
#include <cmath>

namespace riskloom {

void softmaxWeights(std::span<const float> scores, std::span<double> weights)
{
    const double highest = std::ranges::max(scores);
    double sum = std::exp(scores.front() - highest);
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] = std::exp(scores[i + 1] - highest);
    for (double& weight : weights)
        weight /= sum;
}

MarketTask::MarketTask(const LearningMarket& market, std::size_t environments)
    : m_market(market), m_environments(market.tape, market.rule, environments), m_targets(environments * market.tape.stride()),
      m_last(environments * market.tape.assets()), m_rewards(environments), m_equal(market.tape.days())
{
    for (std::size_t day = 0; day <= market.tape.lastDay(); ++day) {
        double growth = 0.0;
        for (std::size_t i = 0; i < assets(); ++i)
            growth += market.tape.growth(day)[i] / static_cast<double>(assets());
        m_equal[day] = std::log(growth);
    }
}

void MarketTask::restart(std::size_t environment, Random& random)
{
    const std::size_t first = m_market.firstTrade();
    const std::size_t day = first + static_cast<std::size_t>(random.below(m_market.tape.lastDay() - first + 1));
    const std::vector<double> equal(assets(), 1.0 / static_cast<double>(assets() + 1));
    m_environments.reset(environment, day, equal);
    std::ranges::copy(equal, m_last.begin() + static_cast<std::ptrdiff_t>(environment * assets()));
}

MarketTally MarketTask::takeTally()
{
    MarketTally mean = m_tally;
    mean.logReturn /= std::max(1.0, m_steps);
    mean.turnover /= std::max(1.0, m_steps);
    m_tally = {};
    m_steps = 0.0;
    return mean;
}

void MarketTask::trade(std::span<float> rewards, std::span<Episode> episodes)
{
    const std::size_t stride = m_market.tape.stride();
    const EnvironmentRule& rule = m_market.rule;
    std::vector<std::size_t> days(environments());
    for (std::size_t e = 0; e < environments(); ++e) {
        const std::span<double> target = std::span(m_targets).subspan(e * stride, stride);
        if (target.front() < 0.0)
            std::ranges::copy(m_environments.drifted(e), target.begin());
        std::copy_n(target.begin(), assets(), m_last.begin() + static_cast<std::ptrdiff_t>(e * assets()));
        days[e] = m_environments.day(e);
    }
    m_environments.step(m_targets, m_rewards);
    for (std::size_t e = 0; e < environments(); ++e) {
        const EnvironmentStep& done = m_environments.last(e);
        m_tally.logReturn += std::log(done.remainder * done.growth);
        m_tally.turnover += done.turnover;
        m_steps += 1.0;
        double reward = m_rewards[e];
        if (rule.reward == PolicyReward::LogReturn)
            reward = (reward - m_equal[days[e]]) / rule.start.valueAtRisk;
        else if (rule.reward == PolicyReward::NegativeCvar)
            reward = reward / rule.start.valueAtRisk + 1.0;
        rewards[e] = static_cast<float>(reward);
        episodes[e] = m_environments.atEnd(e) ? Episode::Truncated : Episode::GoesOn;
    }
}

void AllocationTask::observe(std::span<float> observations) const
{
    for (std::size_t e = 0; e < environments(); ++e) {
        // Behind the last step there is nothing more to see; what is seen there only continues a return that is cut.
        const std::size_t day = std::min(m_environments.day(e), m_market.tape.lastDay());
        observations[e * observationSize()] = static_cast<float>(m_market.windowEnd(day));
        std::copy_n(m_last.begin() + static_cast<std::ptrdiff_t>(e * assets()), assets(),
                    observations.begin() + static_cast<std::ptrdiff_t>(e * observationSize() + 1));
    }
}

void AllocationTask::step(std::span<const float> actions, std::span<float> rewards, std::span<Episode> episodes)
{
    for (std::size_t e = 0; e < environments(); ++e)
        softmaxWeights(actions.subspan(e * actionSize(), actionSize()),
                       std::span(m_targets).subspan(e * m_market.tape.stride(), assets()));
    trade(rewards, episodes);
}

} // namespace riskloom
