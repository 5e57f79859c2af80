// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/yardsticks.h"

#include "core/data/number.h"
#include "core/market/backtestpath.h"
#include "core/market/priceseries.h"

#include <cmath>
#include <functional>
#include <numeric>

namespace riskloom {

Result<std::vector<double>> growthOf(const std::string& name, const MarketDataRequest& request, const Table& table,
                                     const MarketHistory& history, std::size_t days)
{
    std::vector<double> growth;
    if (name.empty())
        return growth;
    RISKLOOM_TRY(const DatedSeries series, readSeries(table, priceColumns(request), name));
    const std::vector<double> prices =
        valuesOn(series, history.days, request.gaps == GapPolicy::Carry ? request.carryDays : 0);
    const std::size_t first = history.days.size() - days;
    for (std::size_t day = first; day < prices.size(); ++day) {
        if (!(prices[day] > 0.0))
            return Error{ErrorCode::PriceNotPositive,
                         {series.name, isoDate(history.days[day]),
                          std::isnan(prices[day]) ? std::string() : shortestDigits(prices[day])},
                         {}};
        growth.push_back(day == first ? 1.0 : prices[day] / prices[day - 1]);
    }
    return growth;
}

double annualRate(const std::vector<double>& growth)
{
    const double whole = std::accumulate(growth.begin(), growth.end(), 1.0, std::multiplies<>());
    return std::pow(whole, tradingDays / static_cast<double>(growth.size() - 1)) - 1.0;
}

Result<YardstickResult> followYardsticks(const YardstickRequest& asked, const MarketDataRequest& request,
                                         const Table& table, const MarketHistory& history, std::size_t days)
{
    YardstickResult found;
    RISKLOOM_TRY(found.benchmark.growth, growthOf(asked.benchmark, request, table, history, days));
    RISKLOOM_TRY(const std::vector<double> safe, growthOf(asked.riskFreeSeries, request, table, history, days));
    if (!safe.empty())
        found.riskFreeRate = annualRate(safe);
    return found;
}

} // namespace riskloom
