// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliokinds.h"

#include "core/run/pricedesk.h"
#include "core/run/pricerules.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view findingGroup = RISKLOOM_TEXT("Kinds", "Splits and outliers");
constexpr std::string_view groupGroup = RISKLOOM_TEXT("Kinds", "Groups");

constexpr std::string_view currencyGroup = RISKLOOM_TEXT("Kinds", "Currencies");
constexpr std::string_view cashGroup = RISKLOOM_TEXT("Kinds", "Cash and bonds");
constexpr std::string_view modelGroup = RISKLOOM_TEXT("Kinds", "Simulated rates");

constexpr std::array sourceChoices{
    ChoiceText{"none", RISKLOOM_TEXT("Kinds", "None")},
    ChoiceText{"stated", RISKLOOM_TEXT("Kinds", "At a stated rate")},
    ChoiceText{"series", RISKLOOM_TEXT("Kinds", "From a series of rates")},
    ChoiceText{"simulated", RISKLOOM_TEXT("Kinds", "SIMULATED")},
};
constexpr std::array dayCountChoices{
    ChoiceText{"actual360", RISKLOOM_TEXT("Kinds", "Actual/360")},
    ChoiceText{"actual365", RISKLOOM_TEXT("Kinds", "Actual/365")},
};
constexpr std::array unitChoices{
    ChoiceText{"percent", RISKLOOM_TEXT("Kinds", "Percent")},
    ChoiceText{"fraction", RISKLOOM_TEXT("Kinds", "Fractions (0.02 = 2 %)")},
};

constexpr std::array rules{
    FieldRule{.name = "jump",
              .group = findingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Jump"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "Robust z-score of a log return from which on it is looked at: distance from the "
                                    "median over 1.4826 times the median distance."),
              .minimum = 3,
              .maximum = 1000},
    FieldRule{.name = "splitTolerance",
              .group = findingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Tolerance of a split"),
              .help = RISKLOOM_TEXT(
                  "Kinds",
                  "How far the price may be from a whole ratio such as 1:2 or 2:3, once the middle move of the "
                  "other assets on the day is taken out, to count as a split. 0.03 = 3 %."),
              .minimum = 0.001,
              .maximum = 0.15},
    FieldRule{.name = "groups",
              .group = groupGroup,
              .label = RISKLOOM_TEXT("Kinds", "Groups of assets"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "As limits of a backtest, parted by commas: banks: JPM + C + AXP <= 0.2. The table "
                                    "names the first group of an asset.")},
    FieldRule{
        .name = "baseCurrency",
        .group = currencyGroup,
        .label = RISKLOOM_TEXT("Kinds", "Base currency"),
        .help = RISKLOOM_TEXT("Kinds", "Into which prices are converted, such as USD. Empty: they stay as they are.")},
    FieldRule{.name = "currencies",
              .group = currencyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Currencies of assets"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "SAP + BMW = EUR, SONY = JPY. Assets that are not named are in the base currency.")},
    FieldRule{.name = "exchangeRates",
              .group = currencyGroup,
              .label = RISKLOOM_TEXT("Kinds", "Exchange rates"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "The series that says what one unit of a currency costs in the base currency: EUR = "
                           "EURUSD, or JPY = 1 / USDJPY when it says the reverse. A price is multiplied with the "
                           "rate of its own day; a day without one is refused, never filled.")},
    FieldRule{.name = "cash",
              .group = cashGroup,
              .label = RISKLOOM_TEXT("Kinds", "Cash"),
              .help = RISKLOOM_TEXT("Kinds",
                                    "An asset that earns simple interest from each day to the next, at the rate of the "
                                    "earlier one. What a model draws is called SIMULATED wherever it appears."),
              .choices = sourceChoices},
    FieldRule{.name = "cashRate",
              .group = cashGroup,
              .label = RISKLOOM_TEXT("Kinds", "Rate of the cash"),
              .help = RISKLOOM_TEXT("Kinds", "Stated, per year. 0.03 = 3 %."),
              .minimum = -0.05,
              .maximum = 0.5},
    FieldRule{.name = "cashSeries",
              .group = cashGroup,
              .label = RISKLOOM_TEXT("Kinds", "Series of cash rates"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Column, or name in the asset column, with the rate per year. A day without one has "
                           "the last one before for as many days as prices are carried; longer is refused.")},
    FieldRule{.name = "dayCount",
              .group = cashGroup,
              .label = RISKLOOM_TEXT("Kinds", "Day count"),
              .help = RISKLOOM_TEXT(
                  "Kinds",
                  "Days that make a year of interest on cash. Not read for SIMULATED cash, which compounds at every "
                  "moment."),
              .choices = dayCountChoices},
    FieldRule{.name = "bond",
              .group = cashGroup,
              .label = RISKLOOM_TEXT("Kinds", "Bond"),
              .help = RISKLOOM_TEXT(
                  "Kinds",
                  "The total return of a bond at par that always has the same years to go: income − duration "
                  "· change of yield + convexity / 2 · its square (Swinkels 2019). SIMULATED: what the model of "
                  "the short rate says it is worth when it is exchanged."),
              .choices = sourceChoices},
    FieldRule{.name = "bondYield",
              .group = cashGroup,
              .label = RISKLOOM_TEXT("Kinds", "Yield of the bond"),
              .help = RISKLOOM_TEXT("Kinds", "Stated, per year. 0.03 = 3 %."),
              .minimum = -0.05,
              .maximum = 0.5},
    FieldRule{.name = "bondSeries",
              .group = cashGroup,
              .label = RISKLOOM_TEXT("Kinds", "Series of yields"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Column, or name in the asset column, with the yield of bonds with so many years to go, "
                           "paid twice a year.")},
    FieldRule{.name = "bondYears",
              .group = cashGroup,
              .label = RISKLOOM_TEXT("Kinds", "Years to go"),
              .help = RISKLOOM_TEXT("Kinds", "Of the bond, on every day."),
              .minimum = 1,
              .maximum = 50,
              .unit = RISKLOOM_TEXT("Kinds", "years")},
    FieldRule{.name = "rateUnit",
              .group = cashGroup,
              .label = RISKLOOM_TEXT("Kinds", "Rates are in"),
              .help = RISKLOOM_TEXT("Kinds", "How the series give them."),
              .choices = unitChoices},
    FieldRule{.name = "meanRate",
              .group = modelGroup,
              .label = RISKLOOM_TEXT("Kinds", "Mean short rate"),
              .help = RISKLOOM_TEXT("Kinds", "Of the Vasicek model (1977): the rate it returns to, and begins at."),
              .minimum = -0.05,
              .maximum = 0.3},
    FieldRule{.name = "reversion",
              .group = modelGroup,
              .label = RISKLOOM_TEXT("Kinds", "Speed of return"),
              .help = RISKLOOM_TEXT(
                  "Kinds", "Share of the distance to the mean that is expected to go in a year, about. 0.2: half "
                           "in three and a half years."),
              .minimum = 0.01,
              .maximum = 10},
    FieldRule{.name = "rateVolatility",
              .group = modelGroup,
              .label = RISKLOOM_TEXT("Kinds", "Volatility of the rate"),
              .help = RISKLOOM_TEXT("Kinds", "Per year, 0.01 = one percentage point."),
              .minimum = 0,
              .maximum = 0.5},
    FieldRule{.name = "termPremium",
              .group = modelGroup,
              .label = RISKLOOM_TEXT("Kinds", "Term premium"),
              .help = RISKLOOM_TEXT("Kinds", "By how much higher a mean bonds are priced with."),
              .minimum = -0.05,
              .maximum = 0.2},
    seedRule(modelGroup),
};

} // namespace

KindSpec portfolioPricesKind()
{
    const auto all = withPriceRules(rules);
    return describeKind<PriceDeskRequest>("portfolio.prices", RISKLOOM_TEXT("Kinds", "Price check"), all);
}

} // namespace riskloom
