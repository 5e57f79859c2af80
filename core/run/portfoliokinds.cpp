// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliokinds.h"

#include "core/run/portfolio.h"
#include "core/run/pricerules.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view strategyGroup = RISKLOOM_TEXT("Kinds", "Strategy");
constexpr std::string_view walkGroup = RISKLOOM_TEXT("Kinds", "Walk-forward");
constexpr std::string_view estimateGroup = RISKLOOM_TEXT("Kinds", "Estimates");
constexpr std::string_view evidenceGroup = RISKLOOM_TEXT("Kinds", "Evidence");

constexpr std::array covarianceChoices{
    ChoiceText{"sample", RISKLOOM_TEXT("Kinds", "Sample")},
    ChoiceText{"ewma", RISKLOOM_TEXT("Kinds", "Exponentially weighted")},
    ChoiceText{"ledoitWolf", RISKLOOM_TEXT("Kinds", "Ledoit-Wolf")},
    ChoiceText{"constantCorrelation", RISKLOOM_TEXT("Kinds", "Ledoit-Wolf, constant correlation")},
    ChoiceText{"oas", RISKLOOM_TEXT("Kinds", "Oracle approximating (OAS)")},
    ChoiceText{"denoised", RISKLOOM_TEXT("Kinds", "Denoised")},
    ChoiceText{"factor", RISKLOOM_TEXT("Kinds", "Factors (principal components)")},
};
constexpr std::array meanChoices{
    ChoiceText{"sample", RISKLOOM_TEXT("Kinds", "Sample")},
    ChoiceText{"ewma", RISKLOOM_TEXT("Kinds", "Exponentially weighted")},
    ChoiceText{"shrunk", RISKLOOM_TEXT("Kinds", "Shrunk (Bayes-Stein)")},
    ChoiceText{"blackLitterman", RISKLOOM_TEXT("Kinds", "Black-Litterman")},
};

constexpr std::array rules{
    FieldRule{.name = "strategy",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Strategy in question"),
              .help = RISKLOOM_TEXT("Kinds", "All strategies are computed on the same days; this one is judged first."),
              .choices = strategyChoices},
    benchmarkRule,
    FieldRule{.name = "cap",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Largest weight"),
              .help = RISKLOOM_TEXT("Kinds", "No asset is given more than this share. 1: no cap."),
              .minimum = 0.001,
              .maximum = 1},
    FieldRule{.name = "groups",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Limits on groups"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Assets together, parted by commas: banks: JPM + C + AXP <= 0.2, oil: XOM >= 0.05. "
                                    "1/N and buy and hold keep no limits; Kelly keeps maxima only.")},
    FieldRule{.name = "maximumAssets",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Largest number of assets"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "0: no limit. A rule of thumb: the smallest weights are taken away and weights found "
                           "again until few enough are held. 1/N, buy and hold, PAMR and OLMAR keep none."),
              .minimum = 0,
              .maximum = 10000},
    FieldRule{.name = "riskAversion",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Risk aversion"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "γ in mean-variance: expected return − γ/2 · variance is made as large as possible. "
                           "It also sets what variance is worth in trading costs, and the returns that "
                           "Black-Litterman begins with."),
              .minimum = 0.01,
              .maximum = 10000},
    FieldRule{.name = "tail",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Tail of CVaR and CDaR"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Minimum CVaR: the share of the worst days whose mean loss is made small. Minimum "
                                    "CDaR: the same of the deepest drawdowns."),
              .minimum = 0.005,
              .maximum = 0.5},
    FieldRule{.name = "turnoverPenalty",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Costs in the objective"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Read by minimum variance and mean-variance only: how many times the cost of a "
                                    "trade, spread over the days to the next decision, is taken off what is expected. "
                                    "0: costs are paid, but do not decide."),
              .minimum = 0,
              .maximum = 100},
    FieldRule{.name = "riskBudgets",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Risk budgets"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Risk parity: shares of the risk, as in JPM = 0.1, XOM = 0.2. Assets that are not "
                                    "named share what is left equally. Empty: all equally.")},
    FieldRule{.name = "kellyFraction",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Kelly fraction"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Share of the growth-optimal weights that is held; the rest is cash. 0.5 is common."),
              .minimum = 0.05,
              .maximum = 1},
    FieldRule{
        .name = "window",
        .group = walkGroup,
        .label = RISKLOOM_TEXT("Kinds", "Window"),
        .help = RISKLOOM_TEXT("Kinds", "Daily returns a decision sees, up to the day it is made on. 252 make a year."),
        .minimum = 20,
        .maximum = 10000,
        .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "rebalanceDays",
              .group = walkGroup,
              .label = RISKLOOM_TEXT("Kinds", "Rebalanced every"),
              .help =
                  RISKLOOM_TEXT("Kinds", "Days from one decision to the next. Between them weights drift with prices."),
              .minimum = 1,
              .maximum = 2520,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    delayRule(walkGroup),
    commissionRule,
    halfSpreadRule,
    FieldRule{.name = "impact",
              .group = costsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Market impact"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Coefficient of the square-root law: daily volatility · √(traded / daily volume). "
                                    "About 1 for shares. 0: none."),
              .minimum = 0,
              .maximum = 10},
    FieldRule{.name = "participation",
              .group = costsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Portfolio over volume"),
              .help =
                  RISKLOOM_TEXT("Kinds", "Value of the portfolio over what is traded of an asset in a day. Only market "
                                         "impact reads it."),
              .minimum = 0,
              .maximum = 10},
    FieldRule{.name = "covariance",
              .group = estimateGroup,
              .label = RISKLOOM_TEXT("Kinds", "Covariance"),
              .help = RISKLOOM_TEXT("Kinds", "How variances and correlations are estimated from the window."),
              .choices = covarianceChoices},
    FieldRule{.name = "mean",
              .group = estimateGroup,
              .label = RISKLOOM_TEXT("Kinds", "Expected return"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Read by mean-variance, maximum Sharpe and Kelly only. Means of a few years are "
                                    "mostly noise."),
              .choices = meanChoices},
    FieldRule{.name = "views",
              .group = estimateGroup,
              .label = RISKLOOM_TEXT("Kinds", "Views"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Read by Black-Litterman only: JPM beats C by 3 % a year, confidence 60 %, XOM "
                                    "returns 8 % a year, confidence 40 %, from 2024-03-01. Several assets: XOM + CVX. "
                                    "A view holds from its day on; one without a day is of today: no trade of "
                                    "the past knows it, only what is wanted now.")},
    FieldRule{.name = "marketWeights",
              .group = estimateGroup,
              .label = RISKLOOM_TEXT("Kinds", "Market weights"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "What Black-Litterman begins with: the returns that make these weights the best "
                                    "ones, JPM = 0.1, XOM = 0.2. Empty: 1/N, as prices hold no market values.")},
    FieldRule{.name = "halfLife",
              .group = estimateGroup,
              .label = RISKLOOM_TEXT("Kinds", "Half-life"),
              .help = RISKLOOM_TEXT("Kinds", "Exponentially weighted estimates: days after which a day counts half."),
              .minimum = 1,
              .maximum = 2520,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    riskFreeRateRule(estimateGroup),
    riskFreeSeriesRule,
    blockLengthRule(evidenceGroup),
    resamplesRule(evidenceGroup),
    FieldRule{.name = "folds",
              .group = evidenceGroup,
              .label = RISKLOOM_TEXT("Kinds", "Folds"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Combinatorial purged cross-validation: parts of equal length that the days are cut into."),
              .minimum = 5,
              .maximum = 12},
    FieldRule{.name = "testFolds",
              .group = evidenceGroup,
              .label = RISKLOOM_TEXT("Kinds", "Folds tested at once"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Every choice of so many is tested with weights fitted on the others. 2 of 10: 45 "
                                    "choices, 9 paths."),
              .minimum = 2,
              .maximum = 4},
    FieldRule{.name = "purge",
              .group = evidenceGroup,
              .label = RISKLOOM_TEXT("Kinds", "Purge"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Days on both sides of a tested fold that nothing is fitted on. The walk-forward "
                                    "has the delay of its trades for that."),
              .minimum = 0,
              .maximum = 250,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "embargo",
              .group = evidenceGroup,
              .label = RISKLOOM_TEXT("Kinds", "Embargo"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Further days after a tested fold. The walk-forward needs none: it fits on nothing "
                                    "that comes after its test."),
              .minimum = 0,
              .maximum = 250,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    seedRule(evidenceGroup),
};

} // namespace

KindSpec portfolioBacktestKind()
{
    const auto all = withPriceRules(rules);
    return describeKind<PortfolioBacktestRequest>("portfolio.backtest", RISKLOOM_TEXT("Kinds", "Walk-forward backtest"), all);
}

} // namespace riskloom
