// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliokinds.h"

#include "core/run/pricedesk.h"
#include "core/run/pricerules.h"

#include <array>

namespace riskloom {
namespace {

constexpr std::string_view findingGroup = RISKLOOM_TEXT("Kinds", "Splits and outliers");
constexpr std::string_view groupGroup = RISKLOOM_TEXT("Kinds", "Groups");

constexpr std::array rules{
    FieldRule{.name = "jump",
              .group = findingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Jump"),
              .help = RISKLOOM_TEXT("Kinds", "Robust z-score of a log return from which on it is looked at: distance from the "
                                             "median over 1.4826 times the median distance."),
              .minimum = 3,
              .maximum = 1000},
    FieldRule{.name = "splitTolerance",
              .group = findingGroup,
              .label = RISKLOOM_TEXT("Kinds", "Tolerance of a split"),
              .help = RISKLOOM_TEXT("Kinds", "How far the price may be from a whole ratio such as 1:2 or 2:3 to count as a split: "
                                             "what the market itself may do on the day. 0.03 = 3 %."),
              .minimum = 0.001,
              .maximum = 0.15},
    FieldRule{.name = "groups",
              .group = groupGroup,
              .label = RISKLOOM_TEXT("Kinds", "Groups of assets"),
              .help = RISKLOOM_TEXT("Kinds", "As limits of a backtest, parted by commas: banks: JPM + C + AXP <= 0.2. The table "
                                             "names the first group of an asset.")},
};

} // namespace

KindSpec portfolioPricesKind()
{
    const auto all = withPriceRules(rules);
    return describeKind<PriceDeskRequest>("portfolio.prices", RISKLOOM_TEXT("Kinds", "Price check"), all);
}

} // namespace riskloom
