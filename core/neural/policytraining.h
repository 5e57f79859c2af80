// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/neural/policylearner.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace riskloom {

struct PolicyTrainingPlan {
    PolicyPlan policy; // its seed is that of the first; the others follow
    int seeds = 1;
    std::vector<std::string> assets; // for previews
    std::string requestSha256;
    double fractionBegin = 0.0; // of the run
    double fractionEnd = 1.0;
};

using Learners = std::vector<std::unique_ptr<PolicyLearner>>;

// Trains one policy a seed, as many side by side as there are threads; a policy depends on its seed alone, not on the number
// of threads. Says "seed1.reward" and so on, at most 100 points a curve, and shows the weights of the last training day.
// Writes checkpoints every few seconds and when it is stopped, and goes on from context.resumeFrom to the same bytes.
// NumericFailure when a number was not finite; Cancelled; errors of readTrainingState().
Result<Learners> trainPolicies(const LearningMarket& market, const PolicyTrainingPlan& plan, const RunContext& context);

// Runs jobs on at most `threads` threads and waits for all.
void runSideBySide(int threads, std::vector<std::function<void()>> jobs);

} // namespace riskloom
