// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/cashandbonds.h"

#include <cmath>

namespace riskloom {
namespace {

constexpr double firstPrice = 100.0;

double daysBetween(std::span<const Day> days, std::size_t from) { return static_cast<double>(days[from + 1] - days[from]); }

// Follows the growth that `growth(i)` gives from day i to the next, over the days from the first with a rate to the last
// before one without.
template <class Growth>
std::vector<double> followed(std::span<const double> rates, Growth growth)
{
    std::vector<double> prices(rates.size(), missingNumber);
    std::size_t first = 0;
    while (first < rates.size() && std::isnan(rates[first]))
        ++first;
    if (first < rates.size())
        prices[first] = firstPrice;
    for (std::size_t i = first; i + 1 < rates.size() && !std::isnan(rates[i + 1]); ++i)
        prices[i + 1] = prices[i] * growth(i);
    return prices;
}

} // namespace

std::vector<double> cashPrices(std::span<const Day> days, std::span<const double> rates, DayCount dayCount)
{
    const double year = dayCount == DayCount::Actual360 ? 360.0 : 365.0;
    return followed(rates, [&](std::size_t i) { return 1.0 + rates[i] * daysBetween(days, i) / year; });
}

ParBond parBond(double yield, int years)
{
    const double discount = 1.0 / (1.0 + yield / 2.0);
    double worth = 1.0; // of 1 paid in the half year
    ParBond bond;
    for (int half = 1; half <= 2 * years; ++half) {
        worth *= discount;
        const double paid = (yield / 2.0 + (half == 2 * years ? 1.0 : 0.0)) * worth;
        const double time = half / 2.0;
        bond.duration += time * paid * discount;
        bond.convexity += time * (time + 0.5) * paid * discount * discount;
    }
    return bond;
}

std::vector<double> bondPrices(std::span<const Day> days, std::span<const double> yields, int years)
{
    return followed(yields, [&](std::size_t i) {
        const ParBond bond = parBond(yields[i], years);
        const double change = yields[i + 1] - yields[i];
        const double income = std::pow(1.0 + yields[i] / 2.0, 2.0 * daysBetween(days, i) / 365.0) - 1.0;
        return 1.0 + income - bond.duration * change + 0.5 * bond.convexity * change * change;
    });
}

} // namespace riskloom
