// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliokinds.h"

#include "core/run/pricerules.h"
#include "core/run/scenario.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view goalGroup = RISKLOOM_TEXT("Kinds", "Plan");
constexpr std::string_view holdingGroup = RISKLOOM_TEXT("Kinds", "Portfolio");
constexpr std::string_view modelGroup = RISKLOOM_TEXT("Kinds", "Market model");

constexpr double mostMoney = 1e12;

constexpr std::array modelChoices{
    ChoiceText{"bootstrap", RISKLOOM_TEXT("Kinds", "Blocks of past days (bootstrap)")},
    ChoiceText{"brownian", RISKLOOM_TEXT("Kinds", "Geometric Brownian motion")},
    ChoiceText{"filteredHistory", RISKLOOM_TEXT("Kinds", "GARCH with past shocks")},
    ChoiceText{"studentCopula", RISKLOOM_TEXT("Kinds", "Student's t copula")},
    ChoiceText{"givenPaths", RISKLOOM_TEXT("Kinds", "Paths of a market generator")},
};

constexpr std::array rules{
    FieldRule{.name = "horizon",
              .group = goalGroup,
              .label = RISKLOOM_TEXT("Kinds", "Horizon"),
              .help = RISKLOOM_TEXT("Kinds", "Years of 252 trading days, 21 a month."),
              .minimum = 0.25,
              .maximum = 60,
              .unit = RISKLOOM_TEXT("Kinds", "years")},
    FieldRule{.name = "startWealth",
              .group = goalGroup,
              .label = RISKLOOM_TEXT("Kinds", "Start"),
              .help = RISKLOOM_TEXT("Kinds", "What is invested today. All amounts are in money of today."),
              .minimum = 1,
              .maximum = mostMoney},
    FieldRule{.name = "goal",
              .group = goalGroup,
              .label = RISKLOOM_TEXT("Kinds", "Goal"),
              .help = RISKLOOM_TEXT("Kinds", "Wealth to have at the horizon. 0: none."),
              .minimum = 0,
              .maximum = mostMoney},
    FieldRule{.name = "contribution",
              .group = goalGroup,
              .label = RISKLOOM_TEXT("Kinds", "Paid in a month"),
              .help = RISKLOOM_TEXT("Kinds", "At the end of every month. It grows with prices."),
              .minimum = 0,
              .maximum = mostMoney},
    FieldRule{.name = "contributionYears",
              .group = goalGroup,
              .label = RISKLOOM_TEXT("Kinds", "Paid in for"),
              .help = RISKLOOM_TEXT("Kinds", "0: to the horizon."),
              .minimum = 0,
              .maximum = 60,
              .unit = RISKLOOM_TEXT("Kinds", "years")},
    FieldRule{.name = "withdrawal",
              .group = goalGroup,
              .label = RISKLOOM_TEXT("Kinds", "Withdrawn a month"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "At the end of every month. It grows with prices. Who cannot pay it once is ruined."),
              .minimum = 0,
              .maximum = mostMoney},
    FieldRule{.name = "withdrawalAfter",
              .group = goalGroup,
              .label = RISKLOOM_TEXT("Kinds", "Withdrawn after"),
              .help = RISKLOOM_TEXT("Kinds", "Years before the first withdrawal."),
              .minimum = 0,
              .maximum = 60,
              .unit = RISKLOOM_TEXT("Kinds", "years")},
    FieldRule{.name = "floor",
              .group = goalGroup,
              .label = RISKLOOM_TEXT("Kinds", "Floor"),
              .help = RISKLOOM_TEXT("Kinds", "Less than this at the end of a month counts as ruin."),
              .minimum = 0,
              .maximum = mostMoney},
    FieldRule{.name = "inflation",
              .group = goalGroup,
              .label = RISKLOOM_TEXT("Kinds", "Inflation"),
              .help = RISKLOOM_TEXT("Kinds", "Per year, 0.02 = 2 %. Results are divided by it."),
              .minimum = -0.125,
              .maximum = 0.5},
    FieldRule{.name = "weights",
              .group = holdingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weights"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Assets and shares, parted by commas: JPM = 0.4, XOM = 0.5. What is missing to 1 is "
                           "cash. Empty: those of the run below, or 1/N.")},
    FieldRule{.name = "weightsRun",
              .group = holdingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weights of run"),
              .help = RISKLOOM_TEXT("Kinds", "Number of a finished backtest or policy. 0: none."),
              .minimum = 0,
              .maximum = largestSeed},
    FieldRule{.name = "weightsStrategy",
              .group = holdingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Its strategy"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Whose weights on the last day of that backtest are held. Not read for a policy."),
              .choices = strategyChoices},
    benchmarkRule,
    FieldRule{.name = "rebalanceDays",
              .group = holdingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Back to the weights every"),
              .help = RISKLOOM_TEXT("Kinds", "Between, weights drift with prices. 0: never."),
              .minimum = 0,
              .maximum = 2520,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "model",
              .group = modelGroup,
              .label = RISKLOOM_TEXT("Kinds", "Courses from"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Blocks of past days keep what assets have in common and how wild days cluster. "
                                    "Paths of a market generator are a dataset of their own: choose it as the prices."),
              .choices = modelChoices},
    FieldRule{.name = "paths",
              .group = modelGroup,
              .label = RISKLOOM_TEXT("Kinds", "Paths"),
              .help = RISKLOOM_TEXT("Kinds", "More make shares and quantiles steadier."),
              .minimum = 100,
              .maximum = 1000000},
    FieldRule{.name = "blockLength",
              .group = modelGroup,
              .label = RISKLOOM_TEXT("Kinds", "Block length"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Mean length of the blocks of days that are drawn. Read by the bootstrap and by GARCH."),
              .minimum = 1,
              .maximum = 1000,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "returnHaircut",
              .group = modelGroup,
              .label = RISKLOOM_TEXT("Kinds", "Haircut on returns"),
              .help = RISKLOOM_TEXT("Kinds", "Per year, 0.03 = 3 %: every asset earns so much less than in the past."),
              .minimum = -0.25,
              .maximum = 0.5},
    FieldRule{.name = "lastDays",
              .group = modelGroup,
              .label = RISKLOOM_TEXT("Kinds", "Newest days only"),
              .help = RISKLOOM_TEXT("Kinds", "Of the prices. 0: all."),
              .minimum = 0,
              .maximum = 100000,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    seedRule(modelGroup),
    FieldRule{.name = "fee",
              .group = costsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Yearly fee"),
              .help = RISKLOOM_TEXT("Kinds", "Share of the value, taken every day. 0.002 = 0.2 % a year."),
              .minimum = 0,
              .maximum = 0.2},
    commissionRule,
    halfSpreadRule,
    FieldRule{.name = "riskFreeRate",
              .group = costsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Interest on cash"),
              .help = RISKLOOM_TEXT("Kinds", "Per year, 0.02 = 2 %."),
              .minimum = -0.05,
              .maximum = 0.5},
    FieldRule{.name = "heldWeights"},
    FieldRule{.name = "madeByRun"},
    FieldRule{.name = "factsPassed"},
    FieldRule{.name = "factsJudged"},
    FieldRule{.name = "heldOutFactsPassed"},
    FieldRule{.name = "heldOutFactsJudged"},
};

} // namespace

KindSpec portfolioScenarioKind()
{
    const auto all = withPriceRules(rules);
    return describeKind<PortfolioScenarioRequest>("portfolio.scenario", RISKLOOM_TEXT("Kinds", "Scenarios"), all);
}

} // namespace riskloom
