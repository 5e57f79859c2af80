// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace riskloom {

// How an environment's episode stands after a step. Truncated: its time was over, and it would have gone on.
enum class Episode : std::uint8_t { GoesOn, Terminal, Truncated };

// Many environments of one kind that are stepped together. One thread.
class Task {
public:
    virtual ~Task() = default;
    Task() = default;
    Task(const Task&) = delete;
    Task& operator=(const Task&) = delete;

    [[nodiscard]] virtual std::size_t environments() const = 0;
    [[nodiscard]] virtual std::size_t observationSize() const = 0;
    [[nodiscard]] virtual std::size_t actionSize() const = 0; // numbers of an action; 1 where it is the index of a choice

    virtual void restart(std::size_t environment, Random& random) = 0;
    virtual void observe(std::span<float> observations) const = 0; // environments × observationSize
    // An environment whose episode has ended is not stepped again before restart().
    virtual void step(std::span<const float> actions, std::span<float> rewards, std::span<Episode> episodes) = 0;
};

} // namespace riskloom
