// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliocrossvalidation.h"

#include "core/market/combinatorialpurged.h"
#include "core/market/moments.h"
#include "core/run/portfoliocourse.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t fewestDays = 20; // of a fold

// What was fitted for every choice of folds, of all assets.
struct Fits {
    std::vector<std::vector<double>> volatility;           // daily
    std::vector<std::vector<std::vector<double>>> weights; // of every strategy
};

// The days that are tested are those whose returns the simulation earns: from the one after its first on.
struct Course {
    std::size_t begin = 0; // day of the history on which the first weights are bought
    std::size_t earning = 0; // days after it
    std::vector<Fold> folds;
};

struct Target {
    std::size_t day = 0;
    std::size_t fold = 0;
};

// When weights are brought back to: before the first day of every fold, and on the days of the plan.
std::vector<Target> targetDays(const Course& course, const std::vector<Rebalance>& plan)
{
    std::vector<Target> targets;
    std::size_t next = 0;
    for (std::size_t fold = 0; fold < course.folds.size(); ++fold) {
        const std::size_t first = course.begin + course.folds[fold].first;
        const std::size_t end = course.begin + course.folds[fold].end;
        targets.push_back({first, fold});
        for (; next < plan.size() && plan[next].executed < end; ++next)
            if (plan[next].executed > first)
                targets.push_back({plan[next].executed, fold});
    }
    return targets;
}

double sharpeOf(const std::vector<double>& growth, double riskFree)
{
    std::vector<double> excess;
    for (const double value : growth)
        excess.push_back(value - 1.0 - riskFree);
    const Moments moments = momentsOf(excess);
    return moments.deviation > 0.0 ? moments.mean / moments.deviation * std::sqrt(tradingDays) : 0.0;
}

std::vector<double> valuesAt(const std::vector<double>& growth, const std::vector<std::int64_t>& days)
{
    std::vector<double> values;
    double value = 1.0;
    std::size_t next = 0;
    for (const std::int64_t day : days) {
        for (; next <= static_cast<std::size_t>(day); ++next)
            value *= growth[next];
        values.push_back(value);
    }
    return values;
}

// The lowest, middle and highest of all paths at every day.
void drawFan(CrossValidatedStrategy& into, const std::vector<std::vector<double>>& paths)
{
    for (std::size_t at = 0; at < paths.front().size(); ++at) {
        std::vector<double> values;
        for (const std::vector<double>& path : paths)
            values.push_back(path[at]);
        std::ranges::sort(values);
        const std::size_t half = values.size() / 2;
        const double middle = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
        for (const auto& [line, value] : {std::pair{&into.low, values.front()}, {&into.middle, middle}, {&into.high, values.back()}})
            line->push_back(std::round(value * 1e6) / 1e6);
    }
}

Result<Fits> fitAll(const std::vector<StrategyKind>& strategies, const std::vector<PurgedSplit>& splits, const Course& course,
                    const std::vector<std::size_t>& assets, const PortfolioBacktestRequest& request, const Wishes& wishes,
                    const MarketHistory& history, const RunContext& context)
{
    Wishes withoutViews = wishes; // the days fitted on are of before and after: no view was had on all of them
    withoutViews.views.clear();
    Fits fits{{}, std::vector<std::vector<std::vector<double>>>(strategies.size())};
    for (const PurgedSplit& split : splits) {
        std::vector<std::size_t> days;
        for (const std::size_t day : split.fittedOn)
            days.push_back(course.begin + 1 + day);
        const Sight sight = sightOf(request, withoutViews, assets, returnsOn(history, days, assets));
        fits.volatility.push_back(spread(sight.estimates.covariance.diagonal().cwiseSqrt(), assets, history.assets.size()));
        for (std::size_t s = 0; s < strategies.size(); ++s) {
            if (context.stopRequested())
                return Error{ErrorCode::Cancelled, {}, {}};
            RISKLOOM_TRY(const Decision found, decide(strategies[s], sight, {}));
            fits.weights[s].push_back(spread(found.allocation.weights, assets, history.assets.size()));
        }
    }
    return fits;
}

} // namespace

bool isFitted(StrategyKind strategy)
{
    switch (strategy) {
    case StrategyKind::EqualWeight:
    case StrategyKind::BuyAndHold:
    case StrategyKind::PassiveAggressive:
    case StrategyKind::MovingAverageReversion: return false;
    default: return true;
    }
}

Result<CrossValidation> crossValidate(const PortfolioBacktestRequest& request, double riskFreeRate, const Wishes& wishes,
                                      const MarketHistory& history, const std::vector<Rebalance>& plan, const RunContext& context)
{
    CrossValidation found;
    const CrossValidationRule rule{request.folds, request.testFolds, request.purge, request.embargo};
    Course course{plan.front().executed, history.days.size() - 1 - plan.front().executed, {}};
    if (course.earning < fewestDays * static_cast<std::size_t>(rule.folds) || rule.testFolds >= rule.folds)
        return found;
    course.folds = foldsOf(course.earning, rule.folds);
    const std::vector<std::size_t> assets =
        eligibleAssets(history, history.days.size() - 1, static_cast<int>(course.earning));
    const std::vector<PurgedSplit> splits = purgedSplits(course.earning, rule);
    const bool enough = std::ranges::all_of(splits, [](const PurgedSplit& split) { return split.fittedOn.size() >= fewestDays; });
    if (assets.size() < 2 || !enough)
        return found;
    std::vector<StrategyKind> strategies;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<StrategyKind>>([&](auto enumerator) {
        if (isFitted(enumerator.value))
            strategies.push_back(enumerator.value);
    });
    RISKLOOM_TRY(const Fits fits, fitAll(strategies, splits, course, assets, request, wishes, history, context));

    const auto paths = pathsThrough(splits, rule.folds);
    const std::vector<Target> days = targetDays(course, plan);
    for (const Rebalance& rebalance : plan)
        found.days.push_back(static_cast<std::int64_t>(rebalance.executed - course.begin));
    found.days.push_back(static_cast<std::int64_t>(course.earning));
    for (std::size_t s = 0; s < strategies.size(); ++s) {
        CrossValidatedStrategy own{strategies[s], {}, {}, {}, {}};
        std::vector<std::vector<double>> values;
        for (const std::vector<std::size_t>& path : paths) {
            if (context.stopRequested())
                return Error{ErrorCode::Cancelled, {}, {}};
            std::vector<TargetWeights> targets;
            for (const Target& target : days)
                targets.push_back({target.day, fits.weights[s][path[target.fold]], fits.volatility[path[target.fold]]});
            RISKLOOM_TRY(const Simulation simulation, simulate(history, targets, history.days.size() - 1, simulationRule(request)));
            const std::vector<double> net = netGrowth(simulation.growth, simulation.trades);
            own.sharpes.push_back(sharpeOf(net, dailyRate(riskFreeRate)));
            values.push_back(valuesAt(net, found.days));
        }
        std::ranges::sort(own.sharpes);
        drawFan(own, values);
        found.strategies.push_back(std::move(own));
    }
    found.splits = static_cast<std::int64_t>(splits.size());
    found.paths = static_cast<std::int64_t>(paths.size());
    found.assets = static_cast<std::int64_t>(assets.size());
    return found;
}

} // namespace riskloom
