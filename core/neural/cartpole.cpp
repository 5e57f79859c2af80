// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/cartpole.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace riskloom {
namespace {

constexpr double gravity = 9.8;
constexpr double poleMass = 0.1;
constexpr double totalMass = 1.0 + poleMass;
constexpr double halfLength = 0.5;
constexpr double force = 10.0;
constexpr double seconds = 0.02;
constexpr double farthest = 2.4;
constexpr double steepest = 12.0 * std::numbers::pi / 180.0;
constexpr double startWidth = 0.1; // every number of the state begins within half of it around 0

} // namespace

CartPole::State CartPole::pushed(const State& state, double push)
{
    const auto [x, velocity, angle, turning] = state;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const double shared = (push + poleMass * halfLength * turning * turning * sine) / totalMass;
    const double turn =
        (gravity * sine - cosine * shared) / (halfLength * (4.0 / 3.0 - poleMass * cosine * cosine / totalMass));
    const double acceleration = shared - poleMass * halfLength * turn * cosine / totalMass;
    return {x + seconds * velocity, velocity + seconds * acceleration, angle + seconds * turning, turning + seconds * turn};
}

void CartPole::restart(std::size_t environment, Random& random)
{
    for (double& value : m_states[environment])
        value = startWidth * (random.uniform() - 0.5);
    m_steps[environment] = 0;
}

void CartPole::observe(std::span<float> observations) const
{
    for (std::size_t e = 0; e < m_states.size(); ++e)
        std::ranges::copy(m_states[e], observations.begin() + static_cast<std::ptrdiff_t>(4 * e));
}

void CartPole::step(std::span<const float> actions, std::span<float> rewards, std::span<Episode> episodes)
{
    for (std::size_t e = 0; e < m_states.size(); ++e) {
        m_states[e] = pushed(m_states[e], actions[e] > 0.5F ? force : -force);
        ++m_steps[e];
        rewards[e] = 1.0F;
        const bool fallen = std::abs(m_states[e][0]) > farthest || std::abs(m_states[e][2]) > steepest;
        episodes[e] = fallen ? Episode::Terminal : m_steps[e] == mostSteps ? Episode::Truncated : Episode::GoesOn;
    }
}

IdentityTask::IdentityTask(std::size_t environments, std::uint64_t seed)
    : m_random(seed), m_symbols(environments), m_steps(environments)
{
}

void IdentityTask::restart(std::size_t environment, Random& random)
{
    m_symbols[environment] = static_cast<std::size_t>(random.below(symbols));
    m_steps[environment] = 0;
}

void IdentityTask::observe(std::span<float> observations) const
{
    std::ranges::fill(observations, 0.0F);
    for (std::size_t e = 0; e < m_symbols.size(); ++e)
        observations[e * symbols + m_symbols[e]] = 1.0F;
}

void IdentityTask::step(std::span<const float> actions, std::span<float> rewards, std::span<Episode> episodes)
{
    for (std::size_t e = 0; e < m_symbols.size(); ++e) {
        rewards[e] = static_cast<std::size_t>(actions[e]) == m_symbols[e] ? 1.0F : 0.0F;
        m_symbols[e] = static_cast<std::size_t>(m_random.below(symbols));
        episodes[e] = ++m_steps[e] == mostSteps ? Episode::Truncated : Episode::GoesOn;
    }
}

} // namespace riskloom
