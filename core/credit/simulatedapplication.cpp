// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/simulatedapplication.h"

#include "core/data/table.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace riskloom {
namespace {

constexpr double policyPointsPerLogOdds = 30.0;
constexpr double policyLogOddsAtCutoff = -2.3; // of bad, as the old policy saw them
constexpr double policyNoise = 0.4;            // in log odds

// The index that a uniform number falls on when each has the given share.
template <std::size_t n>
std::int32_t pick(const double (&shares)[n], Random& random)
{
    double rest = random.uniform();
    std::size_t i = 0;
    while (i + 1 < n && rest >= shares[i])
        rest -= shares[i++];
    return static_cast<std::int32_t>(i);
}

// Knuth's method: fit for the small means used here.
double poisson(double mean, Random& random)
{
    const double limit = std::exp(-mean);
    double product = random.uniform();
    double count = 0.0;
    for (; product > limit; product *= random.uniform())
        count += 1.0;
    return count;
}

double exponential(double mean, Random& random)
{
    return -mean * std::log1p(-random.uniform());
}

double rounded(double value, double step)
{
    return std::round(value / step) * step;
}

std::int32_t ageBandOf(double age)
{
    constexpr double starts[] = {25.0, 35.0, 50.0, 65.0};
    return static_cast<std::int32_t>(std::upper_bound(std::begin(starts), std::end(starts), age) - std::begin(starts));
}

void drawNumbers(SimulatedApplication& drawn, double age, SimulatedPeriod period, Random& random)
{
    const bool drifted = period == SimulatedPeriod::Drifted;
    const double wealth = random.normal();
    const double income = rounded(std::exp(8.0 + 0.5 * wealth), 10.0);
    const double amount = std::max(500.0, rounded(std::exp(9.0 + 0.35 * wealth + 0.6 * random.normal()), 100.0));
    constexpr double termShares[] = {0.15, 0.25, 0.30, 0.15, 0.15};
    const double term = 12.0 * (1.0 + pick(termShares, random));
    const double debt = std::clamp((drifted ? 36.0 : 30.0) + 13.0 * random.normal(), 0.0, 95.0);
    const double used = std::clamp((drifted ? 56.0 : 42.0) + 27.0 * random.normal(), 0.0, 100.0);
    const double oldest = std::floor(12.0 * (age - 17.0) * std::sqrt(random.uniform()) * 0.6);
    const double atJob = std::floor(std::min(exponential(50.0, random), 12.0 * (age - 16.0)));
    const double coded = random.uniform();
    drawn.numbers[0] = random.uniform() < 0.03 ? missingNumber : income;
    drawn.numbers[1] = amount;
    drawn.numbers[2] = term;
    drawn.numbers[3] = std::round(debt * 10.0) / 10.0;
    drawn.numbers[4] = coded < 0.08 ? -9.0 : coded < 0.10 ? missingNumber : std::round(used);
    drawn.numbers[5] = random.uniform() < 0.06 ? -8.0 : oldest;
    drawn.numbers[6] = poisson(1.2, random);
    drawn.numbers[7] = random.uniform() < 0.04 ? -7.0 : std::floor(exponential(0.45, random));
    drawn.numbers[8] = random.uniform() < 0.05 ? missingNumber : atJob;
}

void drawCategories(SimulatedApplication& drawn, Random& random)
{
    constexpr double housing[] = {0.2, 0.3, 0.38, 0.12};
    constexpr double occupationOfWomen[] = {0.34, 0.06, 0.22, 0.04, 0.26, 0.08};
    constexpr double occupationOfMen[] = {0.30, 0.26, 0.06, 0.18, 0.06, 0.14};
    constexpr double purposes[] = {0.35, 0.2, 0.25, 0.1, 0.097, 0.003};
    constexpr double channels[] = {0.3, 0.5, 0.2};
    drawn.categories[0] = pick(housing, random);
    drawn.categories[1] = drawn.sex == 0 ? pick(occupationOfWomen, random) : pick(occupationOfMen, random);
    drawn.categories[2] = pick(purposes, random);
    drawn.categories[3] = pick(channels, random);
}

struct Risk {
    double logOdds = 0.0; // of bad to good
    double asPolicySaw = 0.0;
};

Risk riskOf(const SimulatedApplication& drawn, const SimulatedTruth& truth)
{
    Risk risk{truth.intercept, truth.intercept};
    for (std::size_t j = 0; j < simulatedNumbers + simulatedCategories; ++j) {
        const SimulatedTerm& term = truth.terms[j];
        const double effect =
            j < simulatedNumbers ? term.effectOf(drawn.numbers[j])
                                 : term.effectOfLevel(static_cast<std::size_t>(drawn.categories[j - simulatedNumbers]));
        risk.logOdds += effect;
        risk.asPolicySaw += term.policyShare * effect;
    }
    return risk;
}

void decide(SimulatedApplication& drawn, const SimulatedTruth& truth, double logOdds, Random& random)
{
    drawn.policyScore = std::round(truth.policyCutoff - policyPointsPerLogOdds * (logOdds - policyLogOddsAtCutoff));
    drawn.policyApproves = drawn.policyScore >= truth.policyCutoff;
    const double chance = random.uniform();
    const auto reason = static_cast<std::int32_t>(random.below(3));
    const auto reviewer = static_cast<std::int32_t>(random.below(std::size(simulatedReviewers)));
    if (drawn.policyApproves && chance < truth.highSideOverrideRate)
        drawn.override = SimulatedOverride::HighSide;
    else if (!drawn.policyApproves && chance < truth.lowSideOverrideRate &&
             drawn.policyScore >= truth.policyCutoff - truth.lowSideReach)
        drawn.override = SimulatedOverride::LowSide;
    if (drawn.override != SimulatedOverride::None) {
        drawn.overrideReason = reason + (drawn.override == SimulatedOverride::HighSide ? 3 : 0);
        drawn.overrideBy = reviewer;
    }
    drawn.approved = drawn.policyApproves != (drawn.override != SimulatedOverride::None);
}

// A multinomial logit, so that among goods and bads alone the log odds of bad are exactly those of the truth.
void drawOutcome(SimulatedApplication& drawn, const SimulatedTruth& truth, double logOdds, Random& random)
{
    const double bad = std::exp(logOdds);
    const double indeterminate = std::exp(truth.indeterminateIntercept + truth.indeterminateSlope * logOdds);
    const double point = random.uniform() * (1.0 + bad + indeterminate);
    const double depth = random.uniform();
    if (point < bad) {
        drawn.outcome = SimulatedOutcome::Bad;
        drawn.daysPastDue = truth.badFromDays + std::floor(270.0 * depth);
    } else if (point < bad + indeterminate) {
        drawn.outcome = SimulatedOutcome::Indeterminate;
        drawn.daysPastDue = truth.goodBelowDays + std::floor((truth.badFromDays - truth.goodBelowDays) * depth);
    } else {
        drawn.daysPastDue = depth < 0.7 ? 0.0 : std::floor(truth.goodBelowDays * (depth - 0.7) / 0.3);
    }
}

} // namespace

SimulatedApplication simulateApplication(const SimulatedTruth& truth, SimulatedPeriod period, double unrecordedRisk,
                                         Random& random)
{
    SimulatedApplication drawn;
    drawn.sex = random.uniform() < 0.48 ? 0 : 1;
    const double age = std::min(18.0 + 27.0 * (random.uniform() + random.uniform()) + exponential(4.0, random), 90.0);
    drawn.ageBand = ageBandOf(age);
    drawNumbers(drawn, age, period, random);
    drawCategories(drawn, random);
    const Risk recorded = riskOf(drawn, truth);
    const double unrecorded = unrecordedRisk * random.normal();
    decide(drawn, truth, recorded.asPolicySaw + unrecorded + policyNoise * random.normal(), random);
    drawOutcome(drawn, truth, recorded.logOdds + unrecorded, random);
    return drawn;
}

} // namespace riskloom
