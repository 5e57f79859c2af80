// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <span>

namespace riskloom {

// What is known of some actions, one value a row.
struct ActionRatings {
    std::span<float> logProbability;
    std::span<float> entropy; // of the distribution the action is from
    std::span<float> value;   // of the observation
};

// A stochastic policy and the value function beside it, whose weights lie in one flat vector. It holds buffers and no
// weights. One object, one thread.
class ActorCritic {
public:
    virtual ~ActorCritic() = default;
    ActorCritic() = default;
    ActorCritic(const ActorCritic&) = delete;
    ActorCritic& operator=(const ActorCritic&) = delete;

    [[nodiscard]] virtual std::size_t parameterCount() const = 0;
    virtual void initialise(std::span<float> parameters, Random& random) const = 0;

    // Draws an action for every observation; rows × actionSize.
    virtual void draw(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions,
                      ActionRatings ratings, Random& random) = 0;
    // The most probable ones.
    virtual void best(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions) = 0;
    virtual void values(std::span<const float> parameters, std::span<const float> observations, std::span<float> values) = 0;

    virtual void rate(std::span<const float> parameters, std::span<const float> observations, std::span<const float> actions,
                      ActionRatings ratings) = 0;
    // Adds the gradient of the weights, from that of the ratings of the last rate().
    virtual void backward(std::span<const float> parameters, ActionRatings gradient, std::span<float> weightGradient) = 0;
};

} // namespace riskloom
