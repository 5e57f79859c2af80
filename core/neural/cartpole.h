// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/task.h"

#include <array>
#include <vector>

namespace riskloom {

// A pole on a cart that is pushed left (0) or right (1) every 20 ms (Barto, Sutton and Anderson 1983, IEEE Transactions on
// Systems, Man, and Cybernetics 13(5), 834-846), with the constants of Gym's CartPole-v1: gravity 9.8, cart 1, pole 0.1 of
// half-length 0.5, force 10, Euler's method; an episode ends beyond 2.4 or 12 degrees, with the time at 500 steps; a reward
// of 1 a step. Observation: position, velocity, angle, angular velocity.
class CartPole : public Task {
public:
    static constexpr int mostSteps = 500;

    explicit CartPole(std::size_t environments) : m_states(environments), m_steps(environments) {}

    [[nodiscard]] std::size_t environments() const override { return m_states.size(); }
    [[nodiscard]] std::size_t observationSize() const override { return 4; }
    [[nodiscard]] std::size_t actionSize() const override { return 1; }
    void restart(std::size_t environment, Random& random) override;
    void observe(std::span<float> observations) const override;
    void step(std::span<const float> actions, std::span<float> rewards, std::span<Episode> episodes) override;

    [[nodiscard]] int steps(std::size_t environment) const { return m_steps[environment]; } // of its episode so far
    using State = std::array<double, 4>;
    [[nodiscard]] static State pushed(const State& state, double force);

private:
    std::vector<State> m_states;
    std::vector<int> m_steps;
};

// A symbol is shown and has to be named: the least that a learner must learn. Reward 1 for the right name, else 0; episodes
// of 100 steps, truncated.
class IdentityTask : public Task {
public:
    static constexpr std::size_t symbols = 4;
    static constexpr int mostSteps = 100;

    IdentityTask(std::size_t environments, std::uint64_t seed);

    [[nodiscard]] std::size_t environments() const override { return m_symbols.size(); }
    [[nodiscard]] std::size_t observationSize() const override { return symbols; }
    [[nodiscard]] std::size_t actionSize() const override { return 1; }
    void restart(std::size_t environment, Random& random) override;
    void observe(std::span<float> observations) const override;
    void step(std::span<const float> actions, std::span<float> rewards, std::span<Episode> episodes) override;

private:
    Random m_random;
    std::vector<std::size_t> m_symbols;
    std::vector<int> m_steps;
};

} // namespace riskloom
