// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/run/steeringact.h"

#include <cstdint>
#include <functional>
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

    // How many single steps have been made since the last whole one, of one kind or of both.
    [[nodiscard]] std::int64_t singleSteps(Steering what) const;
    [[nodiscard]] std::int64_t singleSteps() const;

private:
    void take(const SteeringAct& act);

    std::vector<SteeringAct> m_acts;
    std::int64_t m_steps;
    LearningRates m_rates;
    std::size_t m_done = 0;
};

// What a training does when it is steered.
struct SteeredTraining {
    std::function<bool(const SteeringAct&)> carryOut; // false: a loss was not finite
    std::function<Result<>(bool held)> show;          // after every order, so that the networks are seen as they are
};

// Before a step: the acts of the course, then the orders of the box, of which there may be none (nullptr), until the step may
// be taken or `stop` asks for the end. False: a loss was not finite.
Result<bool> steerBeforeStep(SteeredCourse& course, SteeringBox* box, const std::stop_token& stop,
                             const SteeredTraining& training);

// "steered.<what>" at the act's step: its rate, or how many single steps of the kind have been made there; the last act is
// that of the moment.
MetricPoint steeredPoint(const SteeredCourse& course, const SteeringAct& act);
// Of all acts that have been done, in their order.
std::vector<MetricPoint> steeredPoints(const SteeredCourse& course);

} // namespace riskloom
