// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/preflight.h"

#include "core/neural/sidebyside.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr std::int64_t optimiserSteps = 800; // of a check on the market
constexpr std::int64_t environmentSteps = 60000;
constexpr std::int64_t cartPoleSteps = 400000;

// Trains one policy on a market and judges it on the held-out days.
Result<PreflightCheck> onMarket(PreflightTask task, PolicyPlan plan, const MarketHistory& history, const PreflightMarket& market,
                                const RunContext& context)
{
    const int stepDays = market.heldOut.stepDays;
    const int lead = task == PreflightTask::LeakedReturns ? market.heldOut.delay + stepDays : 0;
    LearningMarket learning{PriceWindows(history, market.window, market.lastTrainDay),
                            MarketTape(historyUntil(history, market.lastTrainDay), stepDays, market.heldOut.rule.cashGrowth),
                            market.rule, market.heldOut.delay, lead};
    learning.rule.start = rewardStart(learning.tape, learning.firstTrade(), learning.tape.lastDay());
    plan.steps = plan.algorithm == PolicyAlgorithm::Eiie ? optimiserSteps : environmentSteps;
    const std::unique_ptr<PolicyLearner> learner = makeLearner(learning, plan);
    while (!learner->finished()) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (!learner->update())
            return Error{ErrorCode::NumericFailure, {"policy"}, {}};
    }
    const auto decide = [&](std::size_t decided, std::span<const double> last) {
        const std::size_t end = decided + static_cast<std::size_t>(lead);
        return learner->decide(std::min(end, history.days.size() - 1), last);
    };
    RISKLOOM_TRY(const std::vector<TargetWeights> targets, heldOutTargets(decide, history, market.heldOut, context));
    PreflightCheck check;
    check.task = task;
    check.steps = plan.steps;
    RISKLOOM_TRY(check.againstEqual, againstEqual(targets, history, market.heldOut));
    check.value = check.againstEqual.value;
    check.passed = task == PreflightTask::LeakedReturns ? check.againstEqual.low > 0.0 : !(check.againstEqual.low > 0.0);
    return check;
}

Result<PreflightCheck> onTask(PreflightTask task, const PolicyPlan& plan, const RunContext& context)
{
    PreflightCheck check;
    check.task = task;
    check.needed = task == PreflightTask::Identity ? 0.9 : 475.0;
    check.applies = plan.algorithm != PolicyAlgorithm::Eiie;
    if (!check.applies)
        return check;
    RISKLOOM_TRY(const TaskOutcome outcome, task == PreflightTask::Identity
                                                ? learnIdentity(plan.algorithm, plan.seed, context)
                                                : learnCartPole(plan.algorithm, plan.seed, cartPoleSteps, context));
    check.value = outcome.value;
    check.steps = outcome.steps;
    check.passed = check.value >= check.needed;
    return check;
}

} // namespace

MarketHistory historyUntil(const MarketHistory& history, std::size_t last)
{
    MarketHistory cut = history;
    const std::size_t days = last + 1;
    cut.days.resize(days);
    cut.relatives.resize(days * history.assets.size());
    cut.alive.resize(days * history.assets.size());
    return cut;
}

MarketHistory shuffledHistory(const MarketHistory& history, std::uint64_t seed)
{
    MarketHistory shuffled = history;
    Random random(seed);
    const std::size_t assets = history.assets.size();
    std::vector<std::size_t> days(history.days.size() - 1);
    std::iota(days.begin(), days.end(), std::size_t{1}); // the first day has no return
    random.shuffle(std::span(days));
    std::vector<std::size_t> order(assets);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t day = 1; day < history.days.size(); ++day) {
        random.shuffle(std::span(order));
        for (std::size_t i = 0; i < assets; ++i)
            shuffled.relatives[day * assets + i] = history.relative(days[day - 1], order[i]);
    }
    std::ranges::fill(shuffled.alive, std::uint8_t{1});
    return shuffled;
}

Result<std::vector<PreflightCheck>> preflight(const PolicyPlan& plan, const PreflightMarket& market, const RunContext& context)
{
    const MarketHistory shuffled = shuffledHistory(market.history, plan.seed);
    // The longest first, so that two threads end together.
    std::vector<Result<PreflightCheck>> results(4);
    std::vector<std::function<void()>> jobs;
    jobs.emplace_back([&] { results[1] = onTask(PreflightTask::CartPole, plan, context); });
    jobs.emplace_back([&] { results[2] = onMarket(PreflightTask::LeakedReturns, plan, market.history, market, context); });
    jobs.emplace_back([&] { results[3] = onMarket(PreflightTask::ShuffledReturns, plan, shuffled, market, context); });
    jobs.emplace_back([&] { results[0] = onTask(PreflightTask::Identity, plan, context); });
    runSideBySide(context.threads, std::move(jobs));
    std::vector<PreflightCheck> checks;
    for (Result<PreflightCheck>& result : results) {
        RISKLOOM_TRY(PreflightCheck check, std::move(result));
        checks.push_back(check);
    }
    return checks;
}

} // namespace riskloom
