// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/neural/policylearner.h"
#include "core/run/policyjudgement.h"

#include <cstdint>
#include <vector>

namespace riskloom {

// How an algorithm did on a task that has a known answer.
struct TaskOutcome {
    double value = 0.0; // share of right names; mean length of 100 episodes of the most probable actions
    std::int64_t steps = 0; // of all environments, until the first time that it was good enough or the last
};

// Trains on the identity task, at most 20,000 steps. Not for Eiie.
Result<TaskOutcome> learnIdentity(PolicyAlgorithm algorithm, std::uint64_t seed, const RunContext& context);

// Trains on CartPole until 100 episodes are 475 steps long in the mean, at most `mostSteps`. Not for Eiie.
Result<TaskOutcome> learnCartPole(PolicyAlgorithm algorithm, std::uint64_t seed, std::int64_t mostSteps,
                                  const RunContext& context);

// What a check on the market needs to make its own.
struct PreflightMarket {
    const MarketHistory& history;
    int window = 30;
    std::size_t lastTrainDay = 0;
    EnvironmentRule rule; // its start is taken anew from each market
    HeldOutDays heldOut;
};

// All four checks, as many side by side as there are threads; see core/run/policy.h. Cancelled, NumericFailure, errors of
// simulate().
Result<std::vector<PreflightCheck>> preflight(const PolicyPlan& plan, const PreflightMarket& market, const RunContext& context);

// Days of the training in random order, and on every day the assets as well: what is left is a market in which nothing can
// be known and no asset differs from another.
MarketHistory shuffledHistory(const MarketHistory& history, std::uint64_t seed);

// A history to its day `last`.
MarketHistory historyUntil(const MarketHistory& history, std::size_t last);

} // namespace riskloom
