// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/steering.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <span>

namespace riskloom {

BOOST_DESCRIBE_ENUM(Steering, Pause, Continue, Delay, GeneratorRate, DiscriminatorRate, GeneratorStep, DiscriminatorStep)

// What was done to a training by hand, so that the same request with the same acts comes to the same bytes.
struct SteeringAct {
    std::int64_t step = 0; // steps of both networks begun before it, those thrown away by a roll-back included
    Steering what = Steering::GeneratorRate; // one that changes the result
    double value = 0.0; // the rate; of a single step 0

    friend bool operator==(const SteeringAct&, const SteeringAct&) = default;
};
BOOST_DESCRIBE_STRUCT(SteeringAct, (), (step, what, value))

inline constexpr double leastRate = 1e-7; // of learning
inline constexpr double mostRate = 1.0;
inline constexpr double mostDelay = 10.0; // seconds between two steps

inline constexpr const char* steeringField = "steering"; // of requests and reports that hold acts

// Acts that change the result, by step, with rates between leastRate and mostRate; else BadChoice or FieldOutOfRange.
Result<> checkActs(std::span<const SteeringAct> acts);

} // namespace riskloom
