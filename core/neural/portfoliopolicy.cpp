// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/portfoliopolicy.h"

#include "core/base/sha256.h"
#include "core/neural/policytraining.h"
#include "core/neural/preflight.h"
#include "core/neural/safetensors.h"
#include "core/run/codec.h"
#include "core/run/learninghistory.h"
#include "core/run/policykinds.h"
#include "core/run/portfoliocourse.h"
#include "core/run/yardsticks.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr double basisPoint = 1e-4;
constexpr double preflightBegins = 0.02; // of the run
constexpr double trainingBegins = 0.25;
constexpr double trainingEnds = 0.92;
constexpr std::size_t curvePoints = 100;
constexpr std::size_t fewestHeldOut = 60; // days

Result<> enterStage(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

// The day of the first trade that is held out.
Result<std::size_t> splitDay(const PortfolioPolicyRequest& request, const MarketHistory& history)
{
    const std::size_t days = history.days.size();
    auto split = static_cast<std::size_t>(std::lround(static_cast<double>(days) * (1.0 - request.heldOutShare)));
    if (!request.firstHeldOutDay.empty()) {
        const auto day = parseIsoDate(request.firstHeldOutDay);
        if (!day)
            return Error{ErrorCode::BadFieldType, {"firstHeldOutDay", "date, as 1998-01-02"}, {}};
        split = static_cast<std::size_t>(std::ranges::lower_bound(history.days, *day) - history.days.begin());
    }
    // Training needs its window, the way from a decision to what it earns, and room for batches to differ.
    const auto before = static_cast<std::size_t>(2 * request.window + request.delay + 20 * request.rebalanceDays);
    if (split < before || days - std::min(split, days) < fewestHeldOut)
        return Error{ErrorCode::TooFewDays, {std::to_string(days), std::to_string(std::max(split, before) + fewestHeldOut)}, {}};
    return split;
}

PolicyPlan planOf(const PortfolioPolicyRequest& request)
{
    PolicyPlan plan;
    plan.algorithm = request.algorithm;
    plan.evaluator = request.evaluator;
    plan.steps = request.algorithm == PolicyAlgorithm::Eiie ? request.steps : request.environmentSteps;
    plan.batchSteps = static_cast<std::size_t>(request.batchSteps);
    plan.learningRate = request.learningRate;
    plan.entropyWeight = request.entropyWeight;
    plan.discount = request.discount;
    plan.seed = request.seed;
    return plan;
}

HeldOutDays heldOutOf(const PortfolioPolicyRequest& request, const YardstickResult& found, std::size_t split,
                      std::stop_token stop)
{
    HeldOutDays days;
    days.first = split;
    days.stepDays = request.rebalanceDays;
    days.delay = request.delay;
    days.riskFree = dailyRate(riskFreeRateOf(request.riskFreeRate, found));
    days.rule = {.costs = {.proportional = (request.commission + request.halfSpread) * basisPoint,
                           .impact = 0.0,
                           .participation = 0.0},
                 .cashGrowth = 1.0 + dailyRate(request.riskFreeRate)};
    days.bootstrap = {request.blockLength, request.resamples, request.seed, std::move(stop)};
    return days;
}

std::vector<LearningCurve> curvesOf(const FlatTrainingState& state)
{
    std::vector<LearningCurve> curves;
    for (const auto& [name, values] : state.curves) {
        LearningCurve curve{name, {}};
        const std::size_t width = std::max<std::size_t>(1, (values.size() + curvePoints - 1) / curvePoints);
        for (std::size_t first = 0; first + width <= values.size(); first += width) {
            const auto from = values.begin() + static_cast<std::ptrdiff_t>(first);
            curve.values.push_back(std::accumulate(from, from + static_cast<std::ptrdiff_t>(width), 0.0) / static_cast<double>(width));
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

void describeData(PortfolioPolicyReport& report, const Prices& prices, const MarketHistory& history, std::size_t split)
{
    report.assets = history.histories;
    report.droppedDays = history.droppedDays;
    report.sorted = prices.sorted;
    report.survivorsOnly = std::ranges::none_of(history.histories, &AssetHistory::endsEarly);
    report.firstTrainDay = isoDate(history.days.front());
    report.lastTrainDay = isoDate(history.days[split - 1]);
    report.trainDays = static_cast<std::int64_t>(split);
}

// `days` of a history; those from `trainDays` on are for decisions only.
LearningMarket learningMarket(const PortfolioPolicyRequest& request, const MarketHistory& days, std::size_t trainDays,
                              const EnvironmentRule& rule, double cashGrowth)
{
    LearningMarket market{PriceWindows(days, request.window, trainDays - 1),
                          MarketTape(historyUntil(days, trainDays - 1), request.rebalanceDays, cashGrowth), rule, request.delay, 0};
    market.rule.start = rewardStart(market.tape, market.firstTrade(), market.tape.lastDay());
    return market;
}

// Learners of generated days that decide on those of the history.
Learners movedTo(const LearningMarket& market, Learners learners, PolicyPlan plan)
{
    for (std::unique_ptr<PolicyLearner>& learner : learners) {
        std::unique_ptr<PolicyLearner> moved = makeLearner(market, plan);
        moved->restore(learner->state());
        learner = std::move(moved);
        ++plan.seed;
    }
    return learners;
}

using Targets = std::vector<std::vector<TargetWeights>>; // of every seed

Result<Targets> targetsOf(const Learners& learners, const MarketHistory& history, const HeldOutDays& heldOut,
                          const RunContext& context)
{
    Targets targets;
    for (const std::unique_ptr<PolicyLearner>& learner : learners) {
        const auto decide = [&](std::size_t decided, std::span<const double> last) { return learner->decide(decided, last); };
        RISKLOOM_TRY(std::vector<TargetWeights> decided, heldOutTargets(decide, history, heldOut, context));
        targets.push_back(std::move(decided));
    }
    return targets;
}

Result<> saveWeights(const Learners& learners, const std::string& requestSha256, const RunContext& context)
{
    SafeTensorsWriter writer;
    writer.setText("format", "riskloom policies 1");
    writer.setText("request", requestSha256);
    for (std::size_t seed = 0; seed < learners.size(); ++seed) {
        const std::vector<float>& values = learners[seed]->state().nets.at("policy").values;
        writer.add<float>("seed" + std::to_string(seed + 1), {static_cast<std::int64_t>(values.size())}, values);
    }
    return context.saveArtifact("weights", "safetensors", writer.bytes());
}

} // namespace

Result<PortfolioPolicyReport> runPortfolioPolicy(const PortfolioPolicyRequest& request, const Table& table,
                                                 const RunContext& context, const Table* paths)
{
    RISKLOOM_CHECK(portfolioPolicyKind().complete(encode(request).get_object()));
    RISKLOOM_CHECK(enterStage(context, "prices", 0.0));
    RISKLOOM_TRY(const Prices prices, readAssets(table, request, request));
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, {request.gaps, request.carryDays}));
    RISKLOOM_TRY(const std::size_t split, splitDay(request, history));
    PortfolioPolicyReport report;
    RISKLOOM_TRY(static_cast<YardstickResult&>(report),
                 followYardsticks(request, request, table, history, history.days.size() - split));
    const HeldOutDays heldOut = heldOutOf(request, report, split, context.stop);
    const EnvironmentRule rule{.proportional = heldOut.rule.costs.proportional, .reward = request.reward, .start = {}};
    std::vector<LearningMarket> markets;
    if (request.learnFrom != LearningSource::History) {
        RISKLOOM_TRY(const MarketHistory generated, generatedHistory(request, history, split, paths));
        markets.push_back(learningMarket(request, generated, generated.days.size(), rule, heldOut.rule.cashGrowth));
    }
    markets.push_back(learningMarket(request, history, split, rule, heldOut.rule.cashGrowth));

    describeData(report, prices, history, split);
    RISKLOOM_CHECK(enterStage(context, "preflight", preflightBegins));
    RISKLOOM_TRY(report.preflight,
                 preflight(planOf(request), {history, request.window, split - 1, rule, heldOut}, context));
    report.preflightPassed =
        std::ranges::all_of(report.preflight, [](const PreflightCheck& check) { return check.passed || !check.applies; });

    RISKLOOM_CHECK(enterStage(context, "training", trainingBegins));
    const PolicyTrainingPlan plan{planOf(request), request.seeds,  history.assets, sha256Hex(toJson(request)),
                                  trainingBegins,  trainingEnds};
    std::vector<NamedMarket> named{{&markets.front(), "seed"}};
    if (markets.size() > 1)
        named.push_back({&markets.back(), "history"});
    RISKLOOM_TRY(Learners learners, trainPolicies(named, plan, context));
    Learners fromHistory;
    if (markets.size() > 1) {
        const auto first = learners.begin() + request.seeds;
        fromHistory.assign(std::move_iterator(first), std::move_iterator(learners.end()));
        learners.erase(first, learners.end());
        learners = movedTo(markets.back(), std::move(learners), plan.policy);
    }

    RISKLOOM_CHECK(enterStage(context, "evidence", trainingEnds));
    for (std::size_t seed = 0; seed < learners.size(); ++seed) {
        SeedResult result;
        result.seed = request.seed + seed;
        result.curves = curvesOf(learners[seed]->state());
        report.seeds.push_back(std::move(result));
    }
    report.updates = learners.front()->updates();
    report.parameters = static_cast<std::int64_t>(learners.front()->state().nets.at("policy").values.size());
    RISKLOOM_TRY(const Targets targets, targetsOf(learners, history, heldOut, context));
    RISKLOOM_CHECK(judgePolicies(report, targets, history, heldOut));
    if (!fromHistory.empty()) {
        RISKLOOM_TRY(const Targets others, targetsOf(fromHistory, history, heldOut, context));
        RISKLOOM_CHECK(judgeGain(report, others, history, heldOut));
    }
    RISKLOOM_CHECK(saveWeights(learners, plan.requestSha256, context));
    return report;
}

} // namespace riskloom
