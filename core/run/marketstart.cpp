// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/marketstart.h"

#include "core/base/date.h"
#include "core/synth/seriesstatistics.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr double daysInYear = 252.0;

double volatility(std::span<const double> returns)
{
    return standardDeviation(returns) * std::sqrt(daysInYear);
}

// Of every window of openingDays days.
std::vector<double> trailing(const std::vector<double>& returns)
{
    std::vector<double> values;
    for (std::size_t end = openingDays; end <= returns.size(); ++end)
        values.push_back(volatility(std::span(returns).subspan(end - openingDays, openingDays)));
    return values;
}

Result<MarketStart> fromTerciles(MarketStart start, const MarketReturns& returns)
{
    std::vector<double> values = trailing(equalWeightReturns(returns.train));
    constexpr std::size_t fewest = 3 * openingDays;
    if (values.size() < fewest)
        return Error{
            ErrorCode::TooFewDays, {std::to_string(returns.train.days()), std::to_string(fewest + openingDays)}, {}};
    std::ranges::sort(values);
    const double lower = values[values.size() / 3];
    const double upper = values[2 * values.size() / 3];
    start.lastDay = returns.days[returns.train.days() - 1];
    start.low = start.state == "calm" ? 0.0 : (start.state == "normal" ? lower : upper);
    if (start.state == "calm")
        start.high = lower;
    else if (start.state == "normal")
        start.high = upper;
    return start;
}

} // namespace

Result<MarketStart> marketStart(const std::string& asked, const MarketReturns& returns)
{
    MarketStart start;
    start.state = asked;
    if (asked == "calm" || asked == "normal" || asked == "stressed")
        return fromTerciles(std::move(start), returns);
    if (!parseIsoDate(asked))
        return Error{ErrorCode::BadChoice, {"start", asked, "calm, normal, stressed, 2020-03-16"}, {}};
    // ISO days sort as texts. The newest day on or before the one asked for.
    const auto behind = std::ranges::upper_bound(returns.days, asked);
    const auto known = static_cast<std::size_t>(behind - returns.days.begin());
    if (known < openingDays || asked > returns.days.back())
        return Error{
            ErrorCode::FieldOutOfRange,
            {"start", asked, returns.days[std::min(openingDays, returns.days.size()) - 1], returns.days.back()},
            {}};
    std::vector<double> all = equalWeightReturns(returns.train);
    const std::vector<double> newer = equalWeightReturns(returns.holdout);
    all.insert(all.end(), newer.begin(), newer.end());
    start.lastDay = returns.days[known - 1];
    start.measured = volatility(std::span(all).subspan(known - openingDays, openingDays));
    start.low = start.measured / (1.0 + openingTolerance);
    start.high = start.measured * (1.0 + openingTolerance);
    return start;
}

double openingVolatility(const MarketPath& course)
{
    const std::vector<double> returns = equalWeightReturns(course);
    return volatility(std::span(returns).first(std::min(openingDays, returns.size())));
}

bool within(const MarketStart& start, double volatility)
{
    return volatility >= start.low && (!start.high || volatility < *start.high);
}

} // namespace riskloom
