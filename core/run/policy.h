// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/policyreward.h"
#include "core/run/pathsource.h"
#include "core/run/policyalgorithm.h"
#include "core/run/portfolio.h"
#include "core/run/quartiles.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// A policy learned on the days before a date and judged on those from it on, several times from different random numbers.
// The defaults are conventions, not the outcome of a search.
struct PortfolioPolicyRequest : MarketDataRequest, YardstickRequest, PathSource {
    PolicyAlgorithm algorithm = PolicyAlgorithm::Eiie;
    PolicyEvaluator evaluator = PolicyEvaluator::Cnn;
    PolicyReward reward = PolicyReward::LogReturn;
    int window = 30;
    int rebalanceDays = 5;
    int delay = 1;
    std::string firstHeldOutDay;  // ISO 8601; "" = by the share
    double heldOutShare = 0.3;    // of the days, the newest
    LearningSource learnFrom = LearningSource::History;
    std::string pathsDataset; // name; "" = the newest that a generator of this data set made
    int generatedDays = 5000; // put together of blocks or paths, drawn with replacement
    int steps = 2000;             // of the optimiser, Eiie
    int batchSteps = 64;          // consecutive ones, Eiie
    int environmentSteps = 100000; // the other algorithms
    double learningRate = 1e-3;
    double entropyWeight = 0.001; // policy gradients
    double discount = 0.9;        // all but Eiie
    double commission = 5.0;      // basis points of the value traded
    double halfSpread = 5.0;      // basis points
    double riskFreeRate = 0.0;    // per year; cash earns it
    int seeds = 10;
    double blockLength = 21.0; // of the bootstrap, days
    int resamples = 2000;
    std::uint64_t seed = 1;
    std::string pathsSha256; // of GivenPaths; filled by the host
};
BOOST_DESCRIBE_STRUCT(PortfolioPolicyRequest, (MarketDataRequest, YardstickRequest, PathSource),
                      (algorithm, evaluator, reward, window, rebalanceDays, delay, firstHeldOutDay, heldOutShare,
                       learnFrom, pathsDataset, generatedDays, steps, batchSteps, environmentSteps, learningRate,
                       entropyWeight, discount, commission, halfSpread, riskFreeRate, seeds, blockLength, resamples,
                       seed, pathsSha256))

// What a learner must show before it may claim anything.
//   Identity: it names the symbol it is shown, in at least 90 of 100 steps.
//   CartPole: it balances the pole for 475 of 500 steps, mean of 100 episodes.
//   LeakedReturns: told the returns it is about to earn, it beats 1/N on the held-out days: the interval is above 0.
//   ShuffledReturns: where days and assets are exchanged at random there is nothing to learn, and it must not beat 1/N.
// Eiie differentiates the market's own equations, which the first two tasks do not have: they do not apply to it.
BOOST_DEFINE_ENUM_CLASS(PreflightTask, Identity, CartPole, LeakedReturns, ShuffledReturns)

struct PreflightCheck {
    PreflightTask task = PreflightTask::Identity;
    bool applies = true;
    bool passed = false;
    double value = 0.0; // share of right names, steps, or the difference of Sharpe ratios
    double needed = 0.0; // value from which on it is passed; of the last two the end of the interval is held against 0
    SharpeDifference againstEqual; // of the last two
    std::int64_t steps = 0; // of the environments, or of the optimiser for Eiie
};
BOOST_DESCRIBE_STRUCT(PreflightCheck, (), (task, applies, passed, value, needed, againstEqual, steps))

// At most 100 points: means over as many updates in a row.
struct LearningCurve {
    std::string name;
    std::vector<double> values;
};
BOOST_DESCRIBE_STRUCT(LearningCurve, (), (name, values))

// One of the policies that were learned, on the held-out days.
struct SeedResult {
    std::uint64_t seed = 0;
    PerformanceMeasures measures;
    double dailySharpe = 0.0;
    SharpeDifference againstEqual;
    std::vector<double> value; // of 1 invested, after costs, every day
    std::vector<LearningCurve> curves;
};
BOOST_DESCRIBE_STRUCT(SeedResult, (), (seed, measures, dailySharpe, againstEqual, value, curves))

// Over the seeds.
struct SeedStudy {
    Quartiles sharpe;
    Quartiles sharpeDifference;
    Quartiles cagr;
    Quartiles maxDrawdown;
    Quartiles turnover;
    int better = 0; // seeds whose Sharpe ratio was above that of 1/N
};
BOOST_DESCRIBE_STRUCT(SeedStudy, (), (sharpe, sharpeDifference, cagr, maxDrawdown, turnover, better))

// NoClaim: a check before the flight was not passed, so that nothing is said whatever the figures are. The others are those
// of SharpeVerdict.
BOOST_DEFINE_ENUM_CLASS(PolicyVerdict, NoClaim, NotDistinguishable, Worse, BestOfMany, Better)

struct PortfolioPolicyReport : YardstickResult { // on the held-out days
    // of all seeds together, after costs
    double sharpe = 0.0;
    double sharpeDifference = 0.0; // less that of 1/N
    double cagr = 0.0;
    double maxDrawdown = 0.0;
    PolicyVerdict verdict = PolicyVerdict::NoClaim; // with the seeds of this run counted as trials
    bool preflightPassed = false;
    std::vector<PreflightCheck> preflight;
    std::vector<AssetHistory> assets;
    std::int64_t droppedDays = 0;
    bool sorted = true;
    bool survivorsOnly = false;
    std::string firstTrainDay; // ISO 8601
    std::string lastTrainDay;
    std::int64_t trainDays = 0;
    std::int64_t parameters = 0; // of the net that decides
    std::int64_t updates = 0;    // of every seed
    std::vector<Day> days;       // held out, the first one the day of the first purchase
    std::vector<std::int64_t> trades; // planned ones, as positions in `days`
    PortfolioCourse together;    // the mean weights of all seeds, decided and traded as one portfolio
    PortfolioCourse equal;       // 1/N on the same days of trade, with the same costs
    PortfolioCourse buyAndHold;
    // Where generated days were learned from: what the same seeds come to that learned from the history itself, and the
    // annual Sharpe ratio of `together` less theirs.
    PortfolioCourse fromHistory;
    SharpeDifference gain;
    std::vector<SeedResult> seeds;
    SeedStudy study;
    // Of daily Sharpe ratios between trials: that of the seeds, but at least 1 / days, which ratios without skill have.
    double sharpeVariance = 0.0;
};
BOOST_DESCRIBE_STRUCT(PortfolioPolicyReport, (YardstickResult),
                      (sharpe, sharpeDifference, cagr, maxDrawdown, verdict, preflightPassed, preflight, assets,
                       droppedDays, sorted, survivorsOnly, firstTrainDay, lastTrainDay, trainDays, parameters, updates,
                       days, trades, together, equal, buyAndHold, fromHistory, gain, seeds, study, sharpeVariance))

// What can be said had so many trials been made.
PolicyVerdict policyVerdict(const PortfolioPolicyReport& report, std::int64_t trials);

// What a run shows of itself while it learns.
struct PolicyPreview {
    int seed = 0; // counted from 1
    std::int64_t update = 0;
    std::vector<std::string> assets;
    std::vector<double> weights; // decided on the last training day; the rest is cash
};
BOOST_DESCRIBE_STRUCT(PolicyPreview, (), (seed, update, assets, weights))

} // namespace riskloom
