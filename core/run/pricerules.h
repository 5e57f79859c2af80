// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/seedrule.h"

#include <algorithm>
#include <array>

namespace riskloom {

// What the kinds on portfolios have in common: the rules of MarketDataRequest, of costs and of judging, and
// choices by name.

inline constexpr std::string_view pricesGroup = RISKLOOM_TEXT("Kinds", "Prices");
inline constexpr std::string_view costsGroup = RISKLOOM_TEXT("Kinds", "Costs");

inline constexpr std::array gapChoices{
    ChoiceText{"carry", RISKLOOM_TEXT("Kinds", "Carry the last price")},
    ChoiceText{"commonDays", RISKLOOM_TEXT("Kinds", "Days on which all are quoted")},
};
inline constexpr std::array strategyChoices{
    ChoiceText{"equalWeight", RISKLOOM_TEXT("Kinds", "1/N")},
    ChoiceText{"buyAndHold", RISKLOOM_TEXT("Kinds", "Buy and hold")},
    ChoiceText{"inverseVolatility", RISKLOOM_TEXT("Kinds", "Inverse volatility")},
    ChoiceText{"minimumVariance", RISKLOOM_TEXT("Kinds", "Minimum variance")},
    ChoiceText{"meanVariance", RISKLOOM_TEXT("Kinds", "Mean-variance")},
    ChoiceText{"maximumSharpe", RISKLOOM_TEXT("Kinds", "Maximum Sharpe")},
    ChoiceText{"riskParity", RISKLOOM_TEXT("Kinds", "Risk parity")},
    ChoiceText{"hierarchicalRiskParity", RISKLOOM_TEXT("Kinds", "Hierarchical risk parity")},
    ChoiceText{"hierarchicalEqualRisk", RISKLOOM_TEXT("Kinds", "Hierarchical equal risk (HERC)")},
    ChoiceText{"maximumDiversification", RISKLOOM_TEXT("Kinds", "Maximum diversification")},
    ChoiceText{"minimumCvar", RISKLOOM_TEXT("Kinds", "Minimum CVaR")},
    ChoiceText{"minimumCdar", RISKLOOM_TEXT("Kinds", "Minimum CDaR")},
    ChoiceText{"kelly", RISKLOOM_TEXT("Kinds", "Fractional Kelly")},
    ChoiceText{"passiveAggressive", RISKLOOM_TEXT("Kinds", "Mean reversion (PAMR)")},
    ChoiceText{"movingAverageReversion", RISKLOOM_TEXT("Kinds", "Moving average reversion (OLMAR)")},
};

inline constexpr std::array priceRules{
    FieldRule{.name = "dataset", .filledFrom = FilledFrom::Dataset},
    FieldRule{.name = "dateColumn",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "Date column"),
              .help = RISKLOOM_TEXT("Kinds", "The day of a row."),
              .filledFrom = FilledFrom::Date},
    FieldRule{.name = "inputs",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "Columns of prices"),
              .help =
                  RISKLOOM_TEXT("Kinds", "One column an asset. Empty: every column with the role Input. Not read when "
                                         "there is an asset column."),
              .filledFrom = FilledFrom::Inputs},
    FieldRule{.name = "assetColumn",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "Asset column"),
              .help =
                  RISKLOOM_TEXT("Kinds", "For a table with one row an asset and day: the column that names the asset."),
              .filledFrom = FilledFrom::NoRole},
    FieldRule{.name = "priceColumn",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "Price column"),
              .help = RISKLOOM_TEXT("Kinds", "In such a table: the column with its closing price."),
              .filledFrom = FilledFrom::NoRole},
    FieldRule{.name = "excluded",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "Not invested in"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Series among the prices that are no assets, such as exchange rates, yields and "
                                    "indices, parted by commas: their columns, or their names in the asset column.")},
    FieldRule{.name = "gaps",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "Missing prices"),
              .help = RISKLOOM_TEXT("Kinds", "A price is never taken from a later day."),
              .choices = gapChoices},
    FieldRule{.name = "carryDays",
              .group = pricesGroup,
              .label = RISKLOOM_TEXT("Kinds", "Carried for at most"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Longer without a price, and the asset counts as dead: it is sold at its last one."),
              .minimum = 0,
              .maximum = 250,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
};

inline constexpr FieldRule commissionRule{.name = "commission",
                                          .group = costsGroup,
                                          .label = RISKLOOM_TEXT("Kinds", "Commission"),
                                          .help = RISKLOOM_TEXT("Kinds", "Of the value traded, on purchases and on sales."),
                                          .minimum = 0,
                                          .maximum = 500,
                                          .unit = RISKLOOM_TEXT("Kinds", "bp")};
inline constexpr FieldRule halfSpreadRule{.name = "halfSpread",
                                          .group = costsGroup,
                                          .label = RISKLOOM_TEXT("Kinds", "Half the spread"),
                                          .help = RISKLOOM_TEXT("Kinds", "What a trade loses to the middle of bid and ask."),
                                          .minimum = 0,
                                          .maximum = 500,
                                          .unit = RISKLOOM_TEXT("Kinds", "bp")};

// Under a heading of the kind's own.
constexpr FieldRule delayRule(std::string_view group)
{
    return {.name = "delay",
            .group = group,
            .label = RISKLOOM_TEXT("Kinds", "Traded after"),
            .help = RISKLOOM_TEXT("Kinds", "Days from a decision to the close at which it is traded. At least 1: nobody "
                                           "trades at the close that decided."),
            .minimum = 1,
            .maximum = 20,
            .unit = RISKLOOM_TEXT("Kinds", "days")};
}
constexpr FieldRule riskFreeRateRule(std::string_view group)
{
    return {.name = "riskFreeRate",
            .group = group,
            .label = RISKLOOM_TEXT("Kinds", "Risk-free rate"),
            .help = RISKLOOM_TEXT("Kinds", "Per year, 0.02 = 2 %. Cash earns it, and ratios count what is above it."),
            .minimum = -0.05,
            .maximum = 0.5};
}
// Of BenchmarkRequest and YardstickRequest: beside the other series of the prices.
inline constexpr FieldRule benchmarkRule{
    .name = "benchmark",
    .group = pricesGroup,
    .label = RISKLOOM_TEXT("Kinds", "Benchmark"),
    .help = RISKLOOM_TEXT("Kinds", "A series of the prices, such as an index: its column, or its name in the asset "
                                   "column. It is not invested in, but shown beside what is.")};
inline constexpr FieldRule riskFreeSeriesRule{
    .name = "riskFreeSeries",
    .group = pricesGroup,
    .label = RISKLOOM_TEXT("Kinds", "Risk-free series"),
    .help =
        RISKLOOM_TEXT("Kinds", "A series of prices, such as cash: ratios then count what is above its growth over the "
                               "days of the run. What decisions expect of cash, and what it earns, stays the stated "
                               "rate. It is invested in as well, unless it is among what is not.")};
constexpr FieldRule blockLengthRule(std::string_view group)
{
    return {.name = "blockLength",
            .group = group,
            .label = RISKLOOM_TEXT("Kinds", "Block length"),
            .help = RISKLOOM_TEXT("Kinds", "Mean length of the blocks of days the stationary bootstrap draws."),
            .minimum = 1,
            .maximum = 1000,
            .unit = RISKLOOM_TEXT("Kinds", "days")};
}
constexpr FieldRule resamplesRule(std::string_view group)
{
    return {.name = "resamples",
            .group = group,
            .label = RISKLOOM_TEXT("Kinds", "Resamples"),
            .help = RISKLOOM_TEXT("Kinds", "Of the bootstrap. More make the ends of its intervals steadier."),
            .minimum = 200,
            .maximum = 20000};
}

// The kind's own rules, then those of its prices.
template <std::size_t Own>
constexpr std::array<FieldRule, Own + priceRules.size()> withPriceRules(const std::array<FieldRule, Own>& own)
{
    std::array<FieldRule, Own + priceRules.size()> all{};
    std::ranges::copy(priceRules, std::ranges::copy(own, all.begin()).out);
    return all;
}

} // namespace riskloom
