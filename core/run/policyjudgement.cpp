// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/policyjudgement.h"

#include "core/market/moments.h"
#include "core/run/portfoliocourse.h"

#include <algorithm>

namespace riskloom {
namespace {

// Mean weights of all seeds. A seed that does not trade on a day counts with what it decided last.
std::vector<TargetWeights> meanTargets(const std::vector<std::vector<TargetWeights>>& seeds, const HeldOutDays& days,
                                       std::size_t lastDay)
{
    std::vector<TargetWeights> mean;
    std::vector<std::size_t> next(seeds.size(), 0);
    for (std::size_t day = days.first; day < lastDay; day += static_cast<std::size_t>(days.stepDays)) {
        TargetWeights target{day, std::vector<double>(seeds.front().front().weights.size()), {}};
        bool traded = false;
        for (std::size_t s = 0; s < seeds.size(); ++s) {
            if (next[s] < seeds[s].size() && seeds[s][next[s]].day == day) {
                ++next[s];
                traded = true;
            }
            for (std::size_t i = 0; i < target.weights.size(); ++i)
                target.weights[i] += seeds[s][next[s] - 1].weights[i] / static_cast<double>(seeds.size());
        }
        if (traded)
            mean.push_back(std::move(target));
    }
    return mean;
}

template <class Figure>
Quartiles quartiles(const std::vector<SeedResult>& seeds, Figure figure)
{
    std::vector<double> values;
    for (const SeedResult& seed : seeds)
        values.push_back(figure(seed));
    return quartilesOf(std::move(values));
}

SeedStudy studyOf(const std::vector<SeedResult>& seeds)
{
    SeedStudy study;
    study.sharpe = quartiles(seeds, [](const SeedResult& seed) { return seed.measures.sharpe; });
    study.sharpeDifference = quartiles(seeds, [](const SeedResult& seed) { return seed.againstEqual.value; });
    study.cagr = quartiles(seeds, [](const SeedResult& seed) { return seed.measures.cagr; });
    study.maxDrawdown = quartiles(seeds, [](const SeedResult& seed) { return seed.measures.maxDrawdown; });
    study.turnover = quartiles(seeds, [](const SeedResult& seed) { return seed.measures.turnover; });
    study.better = static_cast<int>(
        std::ranges::count_if(seeds, [](const SeedResult& seed) { return seed.againstEqual.value > 0.0; }));
    return study;
}

void fill(SeedResult& result, const PortfolioCourse& course)
{
    result.measures = course.measures;
    result.dailySharpe = course.evidence.dailySharpe;
    double value = 1.0;
    for (const double growth : netGrowth(course.growth, course.trades))
        result.value.push_back(value *= growth);
}

double varianceBetween(const std::vector<SeedResult>& seeds, std::size_t days)
{
    std::vector<double> ratios;
    for (const SeedResult& seed : seeds)
        ratios.push_back(seed.dailySharpe);
    const double spread = ratios.size() > 1 ? momentsOf(ratios).deviation : 0.0;
    return std::max(spread * spread, 1.0 / static_cast<double>(days));
}

} // namespace

Result<std::vector<TargetWeights>> heldOutTargets(const DecideFunction& decide, const MarketHistory& history,
                                                  const HeldOutDays& days, const RunContext& context)
{
    const std::size_t assets = history.assets.size();
    std::vector<TargetWeights> targets;
    std::vector<double> last(assets, 1.0 / static_cast<double>(assets + 1));
    for (std::size_t day = days.first; day + 1 < history.days.size(); day += static_cast<std::size_t>(days.stepDays)) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        std::optional<std::vector<double>> weights = decide(day - static_cast<std::size_t>(days.delay), last);
        if (!weights && !targets.empty())
            continue;
        last = weights ? *std::move(weights) : last;
        targets.push_back({day, last, {}});
    }
    return targets;
}

std::vector<TargetWeights> equalTargets(const MarketHistory& history, const HeldOutDays& days)
{
    std::vector<TargetWeights> targets;
    for (std::size_t day = days.first; day + 1 < history.days.size(); day += static_cast<std::size_t>(days.stepDays)) {
        std::vector<double> weights(history.assets.size());
        double alive = 0.0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            alive += weights[i] = history.isAlive(day - static_cast<std::size_t>(days.delay), i) ? 1.0 : 0.0;
        for (double& weight : weights)
            weight /= std::max(alive, 1.0);
        targets.push_back({day, std::move(weights), {}});
    }
    return targets;
}

Result<SharpeDifference> againstEqual(std::span<const TargetWeights> targets, const MarketHistory& history,
                                      const HeldOutDays& days)
{
    RISKLOOM_TRY(const PortfolioCourse course, followTargets(targets, history, days.rule));
    RISKLOOM_TRY(const PortfolioCourse equal, followTargets(equalTargets(history, days), history, days.rule));
    RISKLOOM_TRY(const std::vector<SharpeDifference> differences,
                 sharpeDifferences({excessReturns(course, days.riskFree)}, excessReturns(equal, days.riskFree), days.bootstrap));
    return differences.front();
}

Result<> judgePolicies(PortfolioPolicyReport& report, const std::vector<std::vector<TargetWeights>>& seeds,
                       const MarketHistory& history, const HeldOutDays& days)
{
    report.days.assign(history.days.begin() + static_cast<std::ptrdiff_t>(days.first), history.days.end());
    const std::vector<TargetWeights> equal = equalTargets(history, days);
    for (const TargetWeights& target : equal)
        report.trades.push_back(static_cast<std::int64_t>(target.day - days.first));
    RISKLOOM_TRY(report.equal, followTargets(equal, history, days.rule));
    RISKLOOM_TRY(report.buyAndHold, followTargets(std::span(equal).first(1), history, days.rule));
    RISKLOOM_TRY(report.together, followTargets(meanTargets(seeds, days, history.days.size() - 1), history, days.rule));
    const std::vector<double> benchmark = netGrowth(report.equal.growth, report.equal.trades);
    if (!report.benchmark.growth.empty())
        measureCourse(report.benchmark, report.days, benchmark, days.riskFree);
    std::vector<std::vector<double>> excess;
    for (PortfolioCourse* course : {&report.together, &report.equal, &report.buyAndHold}) {
        measureCourse(*course, report.days, benchmark, days.riskFree);
        excess.push_back(excessReturns(*course, days.riskFree));
    }
    for (std::size_t s = 0; s < seeds.size(); ++s) {
        RISKLOOM_TRY(PortfolioCourse course, followTargets(seeds[s], history, days.rule));
        measureCourse(course, report.days, benchmark, days.riskFree);
        excess.push_back(excessReturns(course, days.riskFree));
        fill(report.seeds[s], course);
    }
    RISKLOOM_TRY(const std::vector<SharpeDifference> differences, sharpeDifferences(excess, excess[1], days.bootstrap));
    report.together.evidence.againstEqual = differences[0];
    report.equal.evidence.againstEqual = differences[1];
    report.buyAndHold.evidence.againstEqual = differences[2];
    for (std::size_t s = 0; s < seeds.size(); ++s)
        report.seeds[s].againstEqual = differences[s + 3];
    report.study = studyOf(report.seeds);
    report.sharpeVariance = varianceBetween(report.seeds, report.days.size());
    const auto trials = static_cast<std::int64_t>(seeds.size());
    for (PortfolioCourse* course : {&report.together, &report.equal, &report.buyAndHold})
        course->evidence.deflated = deflatedSharpe(course->evidence, report.sharpeVariance, trials);
    report.sharpe = report.together.measures.sharpe;
    report.sharpeDifference = differences[0].value;
    report.cagr = report.together.measures.cagr;
    report.maxDrawdown = report.together.measures.maxDrawdown;
    report.verdict = policyVerdict(report, trials);
    return {};
}

Result<> judgeGain(PortfolioPolicyReport& report, const std::vector<std::vector<TargetWeights>>& fromHistory,
                   const MarketHistory& history, const HeldOutDays& days)
{
    PortfolioCourse& other = report.fromHistory;
    RISKLOOM_TRY(other, followTargets(meanTargets(fromHistory, days, history.days.size() - 1), history, days.rule));
    measureCourse(other, report.days, netGrowth(report.equal.growth, report.equal.trades), days.riskFree);
    const std::vector<double> otherReturns = excessReturns(other, days.riskFree);
    RISKLOOM_TRY(const std::vector<SharpeDifference> againstEqual,
                 sharpeDifferences({otherReturns}, excessReturns(report.equal, days.riskFree), days.bootstrap));
    other.evidence.againstEqual = againstEqual.front();
    other.evidence.deflated =
        deflatedSharpe(other.evidence, report.sharpeVariance, static_cast<std::int64_t>(fromHistory.size()));
    RISKLOOM_TRY(const std::vector<SharpeDifference> gain,
                 sharpeDifferences({excessReturns(report.together, days.riskFree)}, otherReturns, days.bootstrap));
    report.gain = gain.front();
    return {};
}

PolicyVerdict policyVerdict(const PortfolioPolicyReport& report, std::int64_t trials)
{
    if (!report.preflightPassed)
        return PolicyVerdict::NoClaim;
    const SharpeEvidence& evidence = report.together.evidence;
    switch (verdictOf(evidence.againstEqual, deflatedSharpe(evidence, report.sharpeVariance, trials))) {
    case SharpeVerdict::NotDistinguishable:
        return PolicyVerdict::NotDistinguishable;
    case SharpeVerdict::Worse:
        return PolicyVerdict::Worse;
    case SharpeVerdict::BestOfMany:
        return PolicyVerdict::BestOfMany;
    case SharpeVerdict::Better:
        return PolicyVerdict::Better;
    }
    return PolicyVerdict::NoClaim;
}

} // namespace riskloom
