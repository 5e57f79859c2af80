// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/shortrate.h"

#include <cmath>

namespace riskloom {
namespace {

constexpr double daysAYear = 365.25;

} // namespace

std::vector<double> simulatedShortRates(const ShortRateModel& model, std::span<const Day> days, Random& random)
{
    std::vector<double> rates;
    rates.reserve(days.size());
    double rate = model.mean;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i > 0) {
            const double years = static_cast<double>(days[i] - days[i - 1]) / daysAYear;
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

double parYield(const ShortRateModel& model, double rate, int years)
{
    double annuity = 0.0;
    double last = 1.0;
    for (int half = 1; half <= 2 * years; ++half) {
        last = discountFactor(model, rate, half / 2.0);
        annuity += last;
    }
    return 2.0 * (1.0 - last) / annuity;
}

} // namespace riskloom
