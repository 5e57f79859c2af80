// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliokinds.h"

#include "core/run/pricerules.h"
#include "core/run/rebalance.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view holdingGroup = RISKLOOM_TEXT("Kinds", "Holdings");
constexpr std::string_view targetGroup = RISKLOOM_TEXT("Kinds", "Target");
constexpr std::string_view tradeGroup = RISKLOOM_TEXT("Kinds", "Orders");
constexpr std::string_view riskGroup = RISKLOOM_TEXT("Kinds", "Risk");

constexpr double mostMoney = 1e12;

constexpr std::array toChoices{
    ChoiceText{"target", RISKLOOM_TEXT("Kinds", "To the target")},
    ChoiceText{"bandEdge", RISKLOOM_TEXT("Kinds", "To the edge of the band")},
    ChoiceText{"cashOnly", RISKLOOM_TEXT("Kinds", "Only what cash asks for")},
};

constexpr std::array rules{
    FieldRule{.name = "holdings",
              .group = holdingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Held"),
              .help = RISKLOOM_TEXT("Kinds", "Assets and units, parted by commas: JPM 120, XOM 45.5.")},
    FieldRule{.name = "cash",
              .group = holdingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Cash"),
              .help = RISKLOOM_TEXT("Kinds", "In the currency of the prices. Below 0: owed."),
              .minimum = -mostMoney,
              .maximum = mostMoney},
    FieldRule{.name = "cashFlow",
              .group = holdingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Paid in now"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Below 0: taken out. It is used before anything is sold or bought otherwise. Change it "
                           "to see what a payment would change."),
              .minimum = -mostMoney,
              .maximum = mostMoney},
    FieldRule{.name = "weights",
              .group = targetGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weights"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Assets and shares, parted by commas: JPM = 0.4, XOM = 0.5. What is missing to 1 is "
                           "cash. Empty: those of the run below, or 1/N.")},
    FieldRule{.name = "weightsRun",
              .group = targetGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weights of run"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Number of a finished backtest or policy. Of a backtest: what it would decide on the "
                           "last day of its prices, with the views of today. Of a policy: what it decided "
                           "last. 0: none."),
              .minimum = 0,
              .maximum = largestSeed},
    FieldRule{.name = "weightsStrategy",
              .group = targetGroup,
              .label = RISKLOOM_TEXT("Kinds", "Its strategy"),
              .help = RISKLOOM_TEXT("Kinds", "Which one's weights, of a backtest. Not read for a policy."),
              .choices = strategyChoices},
    FieldRule{.name = "to",
              .group = tradeGroup,
              .label = RISKLOOM_TEXT("Kinds", "Assets outside their band"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "To the edge trades less and leaves more off target. With cash only, bands are not read: "
                           "cash over is invested in what is furthest below its target, and nothing is sold "
                           "unless cash is missing."),
              .choices = toChoices},
    FieldRule{.name = "absoluteBand",
              .group = tradeGroup,
              .label = RISKLOOM_TEXT("Kinds", "Band, of the portfolio"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "0.05 = 5 points. An asset is traded when it is off its target by more than the smaller "
                           "of the two bands: the 5/25 rule. 0: always."),
              .minimum = 0,
              .maximum = 1},
    FieldRule{.name = "relativeBand",
              .group = tradeGroup,
              .label = RISKLOOM_TEXT("Kinds", "Band, of the target"),
              .help = RISKLOOM_TEXT("Kinds", "0.25 = a quarter of the asset's target."),
              .minimum = 0,
              .maximum = 10},
    FieldRule{.name = "minimumTicket",
              .group = tradeGroup,
              .label = RISKLOOM_TEXT("Kinds", "Smallest order"),
              .help = RISKLOOM_TEXT("Kinds", "Value below which nothing is ordered; its money goes to other orders."),
              .minimum = 0,
              .maximum = mostMoney},
    FieldRule{.name = "lot",
              .group = tradeGroup,
              .label = RISKLOOM_TEXT("Kinds", "Lot"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Units are traded in multiples of it. What is left of a holding can be sold whole."),
              .minimum = 1e-4,
              .maximum = 1e6,
              .unit = RISKLOOM_TEXT("Kinds", "units")},
    commissionRule,
    halfSpreadRule,
    FieldRule{.name = "minimumFee",
              .group = costsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Smallest commission"),
              .help = RISKLOOM_TEXT("Kinds", "Of an order, in money."),
              .minimum = 0,
              .maximum = 1e6},
    FieldRule{.name = "riskWindow",
              .group = riskGroup,
              .label = RISKLOOM_TEXT("Kinds", "Window"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Newest days on which all that is held or wanted was quoted; risk is measured on them."),
              .minimum = 60,
              .maximum = 10000,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "tail",
              .group = riskGroup,
              .label = RISKLOOM_TEXT("Kinds", "Tail of CVaR"),
              .help = RISKLOOM_TEXT("Kinds", "The share of the worst days whose mean loss is shown."),
              .minimum = 0.005,
              .maximum = 0.5},
    FieldRule{.name = "heldWeights"},
    FieldRule{.name = "weightsKind"},
    FieldRule{.name = "weightsDay"},
};

} // namespace

KindSpec portfolioRebalanceKind()
{
    const auto all = withPriceRules(rules);
    return describeKind<PortfolioRebalanceRequest>("portfolio.rebalance", RISKLOOM_TEXT("Kinds", "Rebalance"), all);
}

} // namespace riskloom
