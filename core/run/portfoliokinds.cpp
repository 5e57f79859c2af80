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
    ChoiceText{"oas", RISKLOOM_TEXT("Kinds", "Oracle approximating (OAS)")},
    ChoiceText{"denoised", RISKLOOM_TEXT("Kinds", "Denoised")},
};
constexpr std::array meanChoices{
    ChoiceText{"sample", RISKLOOM_TEXT("Kinds", "Sample")},
    ChoiceText{"ewma", RISKLOOM_TEXT("Kinds", "Exponentially weighted")},
    ChoiceText{"shrunk", RISKLOOM_TEXT("Kinds", "Shrunk (Bayes-Stein)")},
};

constexpr std::array rules{
    FieldRule{.name = "strategy",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Strategy in question"),
              .help = RISKLOOM_TEXT("Kinds", "All strategies are computed on the same days; this one is judged first."),
              .choices = strategyChoices},
    FieldRule{.name = "cap",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Largest weight"),
              .help = RISKLOOM_TEXT("Kinds", "No asset is given more than this share. 1: no cap."),
              .minimum = 0.001,
              .maximum = 1},
    FieldRule{.name = "groups",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Limits on groups"),
              .help = RISKLOOM_TEXT("Kinds", "Assets together, parted by commas: banks: JPM + C + AXP <= 0.2, oil: XOM >= 0.05. "
                                             "1/N and buy and hold keep no limits; Kelly keeps maxima only.")},
    FieldRule{.name = "riskAversion",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Risk aversion"),
              .help = RISKLOOM_TEXT("Kinds", "γ in mean-variance: expected return − γ/2 · variance is made as large as possible."),
              .minimum = 0.01,
              .maximum = 10000},
    FieldRule{.name = "tail",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Tail of CVaR and CDaR"),
              .help = RISKLOOM_TEXT("Kinds", "Minimum CVaR: the share of the worst days whose mean loss is made small. Minimum "
                                             "CDaR: the same of the deepest drawdowns."),
              .minimum = 0.005,
              .maximum = 0.5},
    FieldRule{.name = "riskBudgets",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Risk budgets"),
              .help = RISKLOOM_TEXT("Kinds", "Risk parity: shares of the risk, as in JPM = 0.1, XOM = 0.2. Assets that are not "
                                             "named share what is left equally. Empty: all equally.")},
    FieldRule{.name = "kellyFraction",
              .group = strategyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Kelly fraction"),
              .help = RISKLOOM_TEXT("Kinds", "Share of the growth-optimal weights that is held; the rest is cash. 0.5 is common."),
              .minimum = 0.05,
              .maximum = 1},
    FieldRule{.name = "window",
              .group = walkGroup,
              .label = RISKLOOM_TEXT("Kinds", "Window"),
              .help = RISKLOOM_TEXT("Kinds", "Daily returns a decision sees, up to the day it is made on. 252 make a year."),
              .minimum = 20,
              .maximum = 10000,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "rebalanceDays",
              .group = walkGroup,
              .label = RISKLOOM_TEXT("Kinds", "Rebalanced every"),
              .help = RISKLOOM_TEXT("Kinds", "Days from one decision to the next. Between them weights drift with prices."),
              .minimum = 1,
              .maximum = 2520,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    delayRule(walkGroup),
    commissionRule,
    halfSpreadRule,
    FieldRule{.name = "impact",
              .group = costsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Market impact"),
              .help = RISKLOOM_TEXT("Kinds", "Coefficient of the square-root law: daily volatility · √(traded / daily volume). "
                                             "About 1 for shares. 0: none."),
              .minimum = 0,
              .maximum = 10},
    FieldRule{.name = "participation",
              .group = costsGroup,
              .label = RISKLOOM_TEXT("Kinds", "Portfolio over volume"),
              .help = RISKLOOM_TEXT("Kinds", "Value of the portfolio over what is traded of an asset in a day. Only market "
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
              .help = RISKLOOM_TEXT("Kinds", "Read by mean-variance, maximum Sharpe and Kelly only. Means of a few years are "
                                             "mostly noise."),
              .choices = meanChoices},
    FieldRule{.name = "halfLife",
              .group = estimateGroup,
              .label = RISKLOOM_TEXT("Kinds", "Half-life"),
              .help = RISKLOOM_TEXT("Kinds", "Exponentially weighted estimates: days after which a day counts half."),
              .minimum = 1,
              .maximum = 2520,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    riskFreeRateRule(estimateGroup),
    blockLengthRule(evidenceGroup),
    resamplesRule(evidenceGroup),
    seedRule(evidenceGroup),
};

} // namespace

KindSpec portfolioBacktestKind()
{
    const auto all = withPriceRules(rules);
    return describeKind<PortfolioBacktestRequest>("portfolio.backtest", RISKLOOM_TEXT("Kinds", "Walk-forward backtest"), all);
}

} // namespace riskloom
