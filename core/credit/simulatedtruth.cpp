// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/simulatedtruth.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

std::vector<SimulatedTerm> numericTerms()
{
    return {
        {.column = "monthly_income",
         .logarithm = true,
         .centre = 8.0,
         .scale = 0.5,
         .coefficient = -0.30,
         .missingEffect = 0.25},
        {.column = "loan_amount", .logarithm = true, .centre = 9.0, .scale = 0.7, .coefficient = 0.20},
        {.column = "term_months", .centre = 36.0, .scale = 12.0, .coefficient = 0.15, .policyShare = 0.0},
        {.column = "debt_to_income", .centre = 30.0, .scale = 15.0, .coefficient = 0.35},
        {.column = "utilisation",
         .centre = 45.0,
         .scale = 28.0,
         .coefficient = 0.55,
         .codes = {{-9.0, -0.10}},
         .missingEffect = 0.15,
         .policyShare = 0.5},
        {.column = "oldest_account_months",
         .centre = 100.0,
         .scale = 80.0,
         .coefficient = -0.30,
         .codes = {{-8.0, 0.60}}},
        {.column = "inquiries_6m", .centre = 1.2, .scale = 1.3, .coefficient = 0.30, .policyShare = 0.5},
        {.column = "delinquencies_24m", .centre = 0.0, .scale = 1.0, .coefficient = 0.80, .codes = {{-7.0, 0.40}}},
        {.column = "months_at_job", .centre = 50.0, .scale = 45.0, .coefficient = -0.20, .missingEffect = 0.20},
    };
}

std::vector<SimulatedTerm> categoricalTerms()
{
    return {
        {.column = "housing",
         .levels = {"owner", "mortgage", "rent", "with family"},
         .levelEffects = {0.0, -0.15, 0.35, 0.15}},
        {.column = "occupation",
         .levels = {"office", "trade", "care", "transport", "retail", "self-employed"},
         .levelEffects = {0.0, 0.20, 0.10, 0.35, 0.45, 0.30}},
        {.column = "purpose",
         .levels = {"car", "furniture", "debt consolidation", "education", "medical", "boat"},
         .levelEffects = {0.0, 0.10, 0.40, 0.05, 0.25, -0.20},
         .policyShare = 0.0},
        {.column = "channel", .levels = {"branch", "online", "broker"}, .levelEffects = {0.0, 0.0, 0.0}},
    };
}

} // namespace

double SimulatedTerm::standardised(double value) const
{
    const auto isCode = [&](const SimulatedCode& code) { return code.value == value; };
    if (std::isnan(value) || std::ranges::any_of(codes, isCode))
        return 0.0;
    return ((logarithm ? std::log(value) : value) - centre) / scale;
}

double SimulatedTerm::effectOf(double value) const
{
    if (std::isnan(value))
        return missingEffect;
    for (const SimulatedCode& code : codes) {
        if (code.value == value)
            return code.effect;
    }
    return coefficient * standardised(value);
}

SimulatedTruth simulatedTruth()
{
    SimulatedTruth truth;
    truth.intercept = -3.0;
    truth.terms = numericTerms();
    std::vector<SimulatedTerm> categories = categoricalTerms();
    for (SimulatedTerm& term : categories)
        truth.terms.push_back(std::move(term));
    truth.indeterminateIntercept = -2.0;
    truth.indeterminateSlope = 0.5;
    truth.driftedColumns = {"debt_to_income", "utilisation"};
    truth.irrelevantColumn = "channel";
    truth.sexProxy = "occupation";
    truth.ageProxy = "oldest_account_months";
    truth.policyCutoff = 600.0;
    truth.lowSideOverrideRate = 0.06;
    truth.highSideOverrideRate = 0.03;
    truth.lowSideReach = 40.0;
    return truth;
}

} // namespace riskloom
