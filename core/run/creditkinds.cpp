// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditkinds.h"

#include "core/run/credit.h"
#include "core/run/creditrules.h"
#include "core/run/rejects.h"
#include "core/run/seedrule.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view sampleGroup = RISKLOOM_TEXT("Kinds", "Sample");
constexpr std::string_view binningGroup = RISKLOOM_TEXT("Kinds", "Binning");
constexpr std::string_view selectionGroup = RISKLOOM_TEXT("Kinds", "Selection");
constexpr std::string_view scalingGroup = RISKLOOM_TEXT("Kinds", "Scaling");
constexpr std::string_view reviewGroup = RISKLOOM_TEXT("Kinds", "Review");

constexpr std::array splitChoices{
    ChoiceText{"stratified", RISKLOOM_TEXT("Kinds", "Stratified by outcome")},
    ChoiceText{"byDate", RISKLOOM_TEXT("Kinds", "Newest rows held out")},
};
constexpr std::array trendChoices{
    ChoiceText{"best", RISKLOOM_TEXT("Kinds", "Monotone, better direction")},
    ChoiceText{"free", RISKLOOM_TEXT("Kinds", "Free")},
    ChoiceText{"ascending", RISKLOOM_TEXT("Kinds", "Bad rate ascending")},
    ChoiceText{"descending", RISKLOOM_TEXT("Kinds", "Bad rate descending")},
    ChoiceText{"peak", RISKLOOM_TEXT("Kinds", "Peak")},
    ChoiceText{"valley", RISKLOOM_TEXT("Kinds", "Valley")},
};
constexpr std::array selectionChoices{
    ChoiceText{"all", RISKLOOM_TEXT("Kinds", "All variables")},
    ChoiceText{"forward", RISKLOOM_TEXT("Kinds", "Forward")},
    ChoiceText{"backward", RISKLOOM_TEXT("Kinds", "Backward")},
    ChoiceText{"stepwise", RISKLOOM_TEXT("Kinds", "Stepwise")},
    ChoiceText{"lasso", RISKLOOM_TEXT("Kinds", "L1 path (lasso)")},
};
constexpr std::array criterionChoices{
    ChoiceText{"aic", RISKLOOM_TEXT("Kinds", "AIC")},
    ChoiceText{"bic", RISKLOOM_TEXT("Kinds", "BIC")},
};
constexpr std::array signChoices{
    ChoiceText{"any", RISKLOOM_TEXT("Kinds", "Any sign, flips are flagged")},
    ChoiceText{"neverNegative", RISKLOOM_TEXT("Kinds", "As the bins say")},
};
constexpr std::array layoutChoices{
    ChoiceText{"baseSeparate", RISKLOOM_TEXT("Kinds", "Base points separate")},
    ChoiceText{"spread", RISKLOOM_TEXT("Kinds", "Spread over the variables")},
    ChoiceText{"minimumZero", RISKLOOM_TEXT("Kinds", "Lowest bin of each variable 0")},
};

constexpr std::array sampleRules{
    FieldRule{.name = "dataset", .filledFrom = FilledFrom::Dataset},
    FieldRule{.name = "target",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Outcome column"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "The column that tells good from bad. Rows without an outcome are left out and counted."),
              .filledFrom = FilledFrom::Target},
    FieldRule{.name = "badValue",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Bad value"),
              .help =
                  RISKLOOM_TEXT("Kinds", "The value of the outcome column that counts as bad, for example a default."),
              .filledFrom = FilledFrom::BadValue},
    FieldRule{.name = "indeterminateValues",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Indeterminate values"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Values of the outcome column that are neither good nor bad, parted by commas. "
                                    "Their rows are left out and counted.")},
    FieldRule{.name = "inputs",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Input columns"),
              .help = RISKLOOM_TEXT("Kinds", "Columns the model may use. Empty: every column with the role Input."),
              .filledFrom = FilledFrom::Inputs},
    FieldRule{.name = "weightColumn",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Weight column"),
              .help = RISKLOOM_TEXT("Kinds", "How many applications a row stands for. Empty: one each."),
              .filledFrom = FilledFrom::Weight},
    FieldRule{.name = "dateColumn",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Date column"),
              .help = RISKLOOM_TEXT("Kinds", "Needed when the newest rows are held out or judged out of time."),
              .filledFrom = FilledFrom::Date},
    FieldRule{.name = "split",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Hold out"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Which rows are kept aside to judge the model. They are never used for fitting, "
                                    "binning or early stopping."),
              .choices = splitChoices},
    FieldRule{.name = "holdoutShare",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Held-out share"),
              .help = RISKLOOM_TEXT("Kinds", "Share of the rows that is held out."),
              .minimum = 0.05,
              .maximum = 0.9},
    FieldRule{.name = "outOfTimeShare",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Out-of-time share"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Share of the rows, the newest ones, that is judged apart from the held-out "
                                    "rows. 0: none."),
              .minimum = 0,
              .maximum = 0.8},
    FieldRule{.name = "populationBadRate",
              .group = sampleGroup,
              .label = RISKLOOM_TEXT("Kinds", "Bad rate of the population"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "When bads were sampled more often than they occur: goods and bads are weighted so "
                                    "that the training rows show this bad rate. 0: as in the data."),
              .minimum = 0,
              .maximum = 0.99},
    seedRule(sampleGroup),
};
constexpr std::array binningRules{
    FieldRule{.name = "trend",
              .group = binningGroup,
              .label = RISKLOOM_TEXT("Kinds", "Trend of bad rates"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "The shape bad rates must have along a numeric variable. The bins are the exact optimum "
                           "of information value under that shape."),
              .choices = trendChoices},
    FieldRule{.name = "maxPreBins",
              .group = binningGroup,
              .label = RISKLOOM_TEXT("Kinds", "Pre-bins"),
              .help = RISKLOOM_TEXT("Kinds", "Equal-frequency cuts the optimum is chosen from."),
              .minimum = 2,
              .maximum = 1000},
    FieldRule{.name = "maxBins",
              .group = binningGroup,
              .label = RISKLOOM_TEXT("Kinds", "Most bins"),
              .help = RISKLOOM_TEXT("Kinds", "Without the bins for missing and special values."),
              .minimum = 2,
              .maximum = 50},
    FieldRule{.name = "minBinShare",
              .group = binningGroup,
              .label = RISKLOOM_TEXT("Kinds", "Smallest bin"),
              .help = RISKLOOM_TEXT("Kinds", "Share of the rows with a value that every bin must hold."),
              .minimum = 0.001,
              .maximum = 0.5},
    FieldRule{.name = "specialValues",
              .group = binningGroup,
              .label = RISKLOOM_TEXT("Kinds", "Special values"),
              .help = RISKLOOM_TEXT("Kinds", "Numeric codes such as -9 that get a bin of their own.")},
    FieldRule{.name = "minIv",
              .group = binningGroup,
              .label = RISKLOOM_TEXT("Kinds", "Least information value"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Variables below it are left out. Below 0.02 a variable is commonly called useless."),
              .minimum = 0,
              .maximum = 10},
    FieldRule{.name = "plans"},
};
constexpr std::array selectionRules{
    FieldRule{.name = "selection",
              .group = selectionGroup,
              .label = RISKLOOM_TEXT("Kinds", "Choice of variables"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Stepwise methods let variables enter and leave as long as the criterion falls. The L1 path "
                           "shrinks coefficients, and the variables of its best point are fitted again without it."),
              .choices = selectionChoices},
    FieldRule{.name = "criterion",
              .group = selectionGroup,
              .label = RISKLOOM_TEXT("Kinds", "Criterion"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Lower is better: −2 log-likelihood and, for every coefficient, 2 (Akaike 1974) or ln n "
                           "(Schwarz 1978). BIC keeps fewer variables."),
              .choices = criterionChoices},
    FieldRule{.name = "signs",
              .group = selectionGroup,
              .label = RISKLOOM_TEXT("Kinds", "Signs of coefficients"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "A negative coefficient gives fewer points to safer bins. Such variables can be left out."),
              .choices = signChoices},
    FieldRule{.name = "forced",
              .group = selectionGroup,
              .label = RISKLOOM_TEXT("Kinds", "Always on the card"),
              .help = RISKLOOM_TEXT("Kinds", "Variables that are kept whatever the criterion and the sign say.")},
    FieldRule{.name = "excluded",
              .group = selectionGroup,
              .label = RISKLOOM_TEXT("Kinds", "Never on the card"),
              .help = RISKLOOM_TEXT("Kinds", "Variables that are binned and shown but not fitted.")},
};
constexpr std::array reviewRules{
    FieldRule{.name = "protectedColumns",
              .group = reviewGroup,
              .label = RISKLOOM_TEXT("Kinds", "Protected columns"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Their groups are compared in approvals and errors; the model does not read them. "
                                    "Empty: every column with the role Protected."),
              .filledFrom = FilledFrom::Protected},
    FieldRule{.name = "profitPerGood",
              .group = reviewGroup,
              .label = RISKLOOM_TEXT("Kinds", "Profit of a good"),
              .help = RISKLOOM_TEXT("Kinds", "What an approved good application brings in, in any unit of money."),
              .minimum = 0,
              .maximum = 1e9},
    FieldRule{.name = "lossPerBad",
              .group = reviewGroup,
              .label = RISKLOOM_TEXT("Kinds", "Loss of a bad"),
              .help = RISKLOOM_TEXT("Kinds", "What an approved bad application costs, in the same unit."),
              .minimum = 0,
              .maximum = 1e9},
};
constexpr std::array scalingRules{
    FieldRule{.name = "baseScore",
              .group = scalingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Base score"),
              .help = RISKLOOM_TEXT("Kinds", "Score at the base odds."),
              .minimum = -10000,
              .maximum = 10000},
    FieldRule{.name = "baseOdds",
              .group = scalingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Base odds, good to bad"),
              .help = RISKLOOM_TEXT("Kinds", "Goods for every bad at the base score."),
              .minimum = 0.001,
              .maximum = 100000},
    FieldRule{.name = "pdo",
              .group = scalingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Points to double the odds"),
              .help = RISKLOOM_TEXT("Kinds", "A score higher by so many points means twice the odds of being good."),
              .minimum = 1,
              .maximum = 1000},
    FieldRule{.name = "layout",
              .group = scalingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Layout of points"),
              .help = RISKLOOM_TEXT("Kinds", "Where the points of the intercept go. Scores differ by rounding alone."),
              .choices = layoutChoices},
};
constexpr std::array handRules{
    FieldRule{.name = "overrides"},
    FieldRule{.name = "gradeLimits",
              .group = scalingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Limits of the master scale"),
              .help = RISKLOOM_TEXT("Kinds", "Probabilities of bad that part one grade from the next, for example 0.01, 0.05."),
              .minimum = 0,
              .maximum = 1},
};

template <class... Rules>
std::vector<FieldRule> together(const Rules&... rules)
{
    std::vector<FieldRule> all;
    (all.insert(all.end(), rules.begin(), rules.end()), ...);
    return all;
}

} // namespace

KindSpec creditScorecardKind()
{
    return describeKind<CreditScorecardRequest>("credit.scorecard", RISKLOOM_TEXT("Kinds", "Scorecard"),
                                                together(sampleRules, binningRules, selectionRules, scalingRules, handRules,
                                                         reviewRules));
}

KindSpec creditRejectsKind()
{
    return describeKind<CreditRejectsRequest>("credit.rejects", RISKLOOM_TEXT("Kinds", "Scorecard with reject inference"),
                                              together(creditRejectsRules(), sampleRules, binningRules, selectionRules,
                                                       scalingRules));
}

KindSpec creditNetworkKind()
{
    return describeKind<CreditNetworkRequest>("credit.network", RISKLOOM_TEXT("Kinds", "Neural challenger"),
                                              together(sampleRules, binningRules, creditNetworkRules()));
}

} // namespace riskloom
