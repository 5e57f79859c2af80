// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/policykinds.h"

#include "core/run/policy.h"
#include "core/run/pricerules.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view policyGroup = RISKLOOM_TEXT("Kinds", "Policy");
constexpr std::string_view trainingGroup = RISKLOOM_TEXT("Kinds", "Training");
constexpr std::string_view judgingGroup = RISKLOOM_TEXT("Kinds", "Judging");

constexpr std::array algorithmChoices{
    ChoiceText{"eiie", RISKLOOM_TEXT("Kinds", "Through the market's equations (EIIE)")},
    ChoiceText{"reinforce", RISKLOOM_TEXT("Kinds", "REINFORCE with baseline")},
    ChoiceText{"a2c", RISKLOOM_TEXT("Kinds", "Advantage actor-critic (A2C)")},
    ChoiceText{"ppo", RISKLOOM_TEXT("Kinds", "Proximal policy optimisation (PPO)")},
    ChoiceText{"dqn", RISKLOOM_TEXT("Kinds", "Q-function over templates (DQN)")},
};
constexpr std::array evaluatorChoices{
    ChoiceText{"mlp", RISKLOOM_TEXT("Kinds", "Perceptron (MLP)")},
    ChoiceText{"cnn", RISKLOOM_TEXT("Kinds", "Convolutional (CNN)")},
    ChoiceText{"lstm", RISKLOOM_TEXT("Kinds", "Recurrent (LSTM)")},
};
constexpr std::array rewardChoices{
    ChoiceText{"logReturn", RISKLOOM_TEXT("Kinds", "Log return")},
    ChoiceText{"differentialSharpe", RISKLOOM_TEXT("Kinds", "Differential Sharpe ratio")},
    ChoiceText{"negativeCvar", RISKLOOM_TEXT("Kinds", "Small loss in the worst 5 %")},
};
constexpr std::array sourceChoices{
    ChoiceText{"history", RISKLOOM_TEXT("Kinds", "The training days")},
    ChoiceText{"bootstrap", RISKLOOM_TEXT("Kinds", "Blocks of the training days")},
    ChoiceText{"givenPaths", RISKLOOM_TEXT("Kinds", "Paths of a market generator")},
};
constexpr std::array ownRules{
    FieldRule{.name = "algorithm",
              .group = policyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Algorithm"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "EIIE follows the gradient of what the market would have paid, costs included. The "
                                    "others learn from trying."),
              .choices = algorithmChoices},
    FieldRule{.name = "evaluator",
              .group = policyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Evaluator"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "The net that scores one asset by its window; the same for every asset. DQN does not "
                           "read it: it chooses among nine templates such as 1/N, winners and low volatility."),
              .choices = evaluatorChoices},
    FieldRule{.name = "reward",
              .group = policyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Reward"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Always after costs. The Sharpe ratio pays for steadiness, the last one for small "
                                    "worst losses."),
              .choices = rewardChoices},
    FieldRule{.name = "window",
              .group = policyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Window"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Days of prices a decision sees of every asset, each over the newest, up to the day "
                           "it is made on."),
              .minimum = 5,
              .maximum = 250,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "rebalanceDays",
              .group = policyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Decided every"),
              .help =
                  RISKLOOM_TEXT("Kinds", "Days from one decision to the next. Between them weights drift with prices."),
              .minimum = 1,
              .maximum = 63,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    delayRule(policyGroup),
    FieldRule{.name = "firstHeldOutDay",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Held out from"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "The first day that training does not see, as 1998-01-02. Empty: by the share.")},
    FieldRule{.name = "heldOutShare",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Held-out share"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Share of the days, the newest, that policies are judged on. Not read when there is a "
                           "date."),
              .minimum = 0.05,
              .maximum = 0.9},
    FieldRule{.name = "seeds",
              .group = judgingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Seeds"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Policies learned from different random numbers. One alone may be luck; ten show how "
                           "much luck there is."),
              .minimum = 1,
              .maximum = 100},
    FieldRule{.name = "learnFrom",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Learns from"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Policies are judged on the held-out days whatever they learn from. From generated days, "
                           "the same seeds learn from the training days as well, to show what that gains."),
              .choices = sourceChoices},
    FieldRule{.name = "pathsDataset",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Data set of paths"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Its name. Empty: the newest that a market generator of these prices made. Only "
                                    "read when policies learn from paths.")},
    FieldRule{.name = "generatedDays",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Generated days"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Put together of blocks or paths that are drawn with replacement. Not read when "
                                    "policies learn from the training days."),
              .minimum = 500,
              .maximum = 100000,
              .unit = RISKLOOM_TEXT("Kinds", "days")},
    FieldRule{.name = "steps",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Steps of EIIE"),
              .help = RISKLOOM_TEXT("Kinds", "Of the optimiser. Only EIIE reads it."),
              .minimum = 1,
              .maximum = 1000000},
    FieldRule{.name = "batchSteps",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Decisions in a batch"),
              .help = RISKLOOM_TEXT("Kinds", "Consecutive ones, from any training day on. Only EIIE reads it."),
              .minimum = 2,
              .maximum = 1000},
    FieldRule{.name = "environmentSteps",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Steps of the environment"),
              .help = RISKLOOM_TEXT("Kinds", "Decisions that are tried while learning. EIIE does not read it."),
              .minimum = 1000,
              .maximum = 100000000},
    FieldRule{.name = "learningRate",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Learning rate"),
              .help = RISKLOOM_TEXT("Kinds", "Step size of Adam; it falls to a tenth over the training."),
              .minimum = 1e-7,
              .maximum = 1},
    FieldRule{.name = "entropyWeight",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weight of entropy"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "What a policy gradient gains for keeping its choices open. EIIE and DQN do not read "
                           "it."),
              .minimum = 0,
              .maximum = 1},
    FieldRule{.name = "discount",
              .group = trainingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Discount"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "How much the next reward counts against this one. A decision reaches later rewards "
                           "through costs only. EIIE does not read it."),
              .minimum = 0,
              .maximum = 0.9999},
    commissionRule,
    halfSpreadRule,
    riskFreeRateRule(costsGroup),
    benchmarkRule,
    riskFreeSeriesRule,
    blockLengthRule(judgingGroup),
    resamplesRule(judgingGroup),
    seedRule(trainingGroup),
};
constexpr auto rules = withPriceRules(ownRules);

} // namespace

KindSpec portfolioPolicyKind()
{
    return describeKind<PortfolioPolicyRequest>("portfolio.policy", RISKLOOM_TEXT("Kinds", "Learned policy"), rules);
}

} // namespace riskloom
