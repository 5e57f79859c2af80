// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/steeringact.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace riskloom {

struct LearningRates {
    double generator = 0.0;
    double discriminator = 0.0;
};

// Where a training stands among the acts it is steered by: those that are told beforehand, by step, and those that come while
// it goes, which are put among them, so that afterwards the list tells how to come to the same.
class SteeredCourse {
public:
    // The acts before `steps` have been done: the rates are what they left.
    SteeredCourse(std::vector<SteeringAct> acts, std::int64_t steps, LearningRates rates);

    // The next act of this step that has not been done, or none.
    std::optional<SteeringAct> next();
    // One that comes now. It is done, as next() would have it.
    SteeringAct add(SteeringOrder order);
    void stepMade() { ++m_steps; }

    [[nodiscard]] std::int64_t steps() const { return m_steps; }
    [[nodiscard]] LearningRates rates() const { return m_rates; }
    [[nodiscard]] const std::vector<SteeringAct>& acts() const { return m_acts; } // those to come too
    [[nodiscard]] std::vector<SteeringAct> done() const;

private:
    void take(const SteeringAct& act);

    std::vector<SteeringAct> m_acts;
    std::int64_t m_steps;
    LearningRates m_rates;
    std::size_t m_done = 0;
};

} // namespace riskloom
