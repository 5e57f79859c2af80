// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/neural/policylearner.h"

#include <memory>
#include <span>
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

// Where policies learn, and what their curves begin with: name + "1.reward" for the first seed.
struct NamedMarket {
    const LearningMarket* market = nullptr;
    std::string name;
};

// Trains one policy a seed on every market, those of the first market first, as many side by side as there are threads; a
// policy depends on its seed and market alone, not on the number of threads. Says at most 100 points a curve, and shows the
// weights of the last day of the first market.
// Writes checkpoints every few seconds and when it is stopped, and goes on from context.resumeFrom to the same bytes.
// NumericFailure when a number was not finite; Cancelled; errors of readTrainingState().
Result<Learners> trainPolicies(std::span<const NamedMarket> markets, const PolicyTrainingPlan& plan, const RunContext& context);

} // namespace riskloom
