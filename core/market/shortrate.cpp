// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/shortrate.h"

#include <cmath>

namespace riskloom {
namespace {

constexpr double daysAYear = 365.25;
constexpr double firstPrice = 100.0;

double yearsTo(std::span<const Day> days, std::size_t i)
{
    return static_cast<double>(days[i] - days[i - 1]) / daysAYear;
}

// 1 a year paid in halves, from so many years less `gone` on, and 1 at the end.
struct Worth {
    double annuity = 0.0;
    double face = 0.0;
};

Worth worthOf(const ShortRateModel& model, double rate, int years, double gone)
{
    Worth worth;
    for (int half = 1; half <= 2 * years; ++half) {
        worth.face = discountFactor(model, rate, half / 2.0 - gone);
        worth.annuity += worth.face / 2.0;
    }
    return worth;
}

} // namespace

std::vector<double> simulatedShortRates(const ShortRateModel& model, std::span<const Day> days, Random& random)
{
    std::vector<double> rates;
    rates.reserve(days.size());
    double rate = model.mean;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i > 0) {
            const double years = yearsTo(days, i);
            const double kept = std::exp(-model.reversion * years);
            const double variance = model.volatility * model.volatility * (1.0 - kept * kept) / (2.0 * model.reversion);
            rate = model.mean + (rate - model.mean) * kept + std::sqrt(variance) * random.normal();
        }
        rates.push_back(rate);
    }
    return rates;
}

double discountFactor(const ShortRateModel& model, double rate, double years)
{
    const double k = model.reversion;
    const double variance = model.volatility * model.volatility;
    const double b = (1.0 - std::exp(-k * years)) / k;
    const double a = (model.mean + model.premium - variance / (2.0 * k * k)) * (b - years) - variance * b * b / (4.0 * k);
    return std::exp(a - b * rate);
}

std::vector<double> accountPrices(const ShortRateModel& model, std::span<const Day> days, std::span<const double> rates)
{
    std::vector<double> prices;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i == 0) {
            prices.push_back(firstPrice);
            continue;
        }
        const double years = yearsTo(days, i);
        const double apart = rates[i - 1] + rates[i] - 2.0 * model.mean;
        prices.push_back(prices.back() * std::exp(model.mean * years +
                                                  apart * std::tanh(model.reversion * years / 2.0) / model.reversion));
    }
    return prices;
}

double parYield(const ShortRateModel& model, double rate, int years)
{
    const Worth worth = worthOf(model, rate, years, 0.0);
    return (1.0 - worth.face) / worth.annuity;
}

std::vector<double> parBondPrices(const ShortRateModel& model, std::span<const Day> days, std::span<const double> rates,
                                  int years)
{
    std::vector<double> prices;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i == 0) {
            prices.push_back(firstPrice);
            continue;
        }
        const Worth sold = worthOf(model, rates[i], years, yearsTo(days, i));
        prices.push_back(prices.back() * (parYield(model, rates[i - 1], years) * sold.annuity + sold.face));
    }
    return prices;
}

} // namespace riskloom
