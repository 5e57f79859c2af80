// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/marketjudgement.h"

#include "core/base/date.h"
#include "core/market/correlatednormals.h"
#include "core/market/prices.h"
#include "core/market/significance.h"
#include "core/synth/seriesstatistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

constexpr double tail = 0.01;
constexpr double daysInYear = 252.0;
constexpr std::size_t fanPoints = 100;

// By order statistics, q of the values at or below it.
double quantile(std::vector<double> values, double q)
{
    if (values.empty())
        return 0.0;
    const auto at = static_cast<std::size_t>(std::floor(q * static_cast<double>(values.size() - 1) + 0.5));
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(at));
    return values[at];
}

struct Figures {
    double volatility = 0.0;
    double valueAtRisk = 0.0;
    double expectedShortfall = 0.0;
    double maxDrawdown = 0.0;
};

Figures figuresOf(const MarketPath& path)
{
    const std::vector<double> returns = equalWeightReturns(path);
    Figures figures;
    if (returns.empty())
        return figures;
    figures.volatility = standardDeviation(returns) * std::sqrt(daysInYear);
    std::vector<double> sorted = returns;
    std::ranges::sort(sorted);
    const auto worst = std::max<std::size_t>(1, static_cast<std::size_t>(tail * static_cast<double>(sorted.size())));
    figures.valueAtRisk = -std::expm1(sorted[worst - 1]);
    double losses = 0.0;
    for (std::size_t i = 0; i < worst; ++i)
        losses -= std::expm1(sorted[i]);
    figures.expectedShortfall = losses / static_cast<double>(worst);
    double level = 0.0;
    double peak = 0.0;
    for (const double r : returns) {
        level += r;
        peak = std::max(peak, level);
        figures.maxDrawdown = std::max(figures.maxDrawdown, -std::expm1(level - peak));
    }
    return figures;
}

PathFigure summary(const std::vector<Figures>& all, double Figures::*part)
{
    std::vector<double> values;
    for (const Figures& one : all)
        values.push_back(one.*part);
    return {mean(values), quantile(values, 0.025), quantile(values, 0.975)};
}

IndexRisk summary(std::span<const MarketPath> paths)
{
    std::vector<Figures> all;
    for (const MarketPath& path : paths)
        all.push_back(figuresOf(path));
    return {summary(all, &Figures::volatility), summary(all, &Figures::valueAtRisk),
            summary(all, &Figures::expectedShortfall), summary(all, &Figures::maxDrawdown)};
}

std::vector<double> levels(const MarketPath& path)
{
    std::vector<double> sums = equalWeightReturns(path);
    std::partial_sum(sums.begin(), sums.end(), sums.begin());
    for (double& value : sums)
        value = std::exp(value);
    return sums;
}

} // namespace

Result<MarketReturns> marketReturns(const MarketGanRequest& request, const Table& table)
{
    RISKLOOM_TRY(const Prices prices, readPrices(table, {request.dateColumn, request.assets, "", ""}));
    RISKLOOM_TRY(const MarketHistory history, marketHistory(prices, {GapPolicy::CommonDays, 0}));
    MarketReturns result;
    result.assets = history.assets;
    const std::size_t returns = history.days.size() - 1; // the first day has no day before
    const auto held = static_cast<std::size_t>(std::floor(request.holdoutShare * static_cast<double>(returns)));
    result.train.assets.resize(history.assets.size());
    result.holdout.assets.resize(history.assets.size());
    for (std::size_t day = 1; day < history.days.size(); ++day) {
        result.days.push_back(isoDate(history.days[day]));
        MarketPath& part = day <= returns - held ? result.train : result.holdout;
        for (std::size_t asset = 0; asset < history.assets.size(); ++asset)
            part.assets[asset].push_back(std::log(history.relative(day, asset)));
    }
    return result;
}

std::vector<MarketPath> resampledPaths(const MarketPath& real, int paths, double blockDays, Random& random)
{
    std::vector<MarketPath> result;
    std::vector<std::uint32_t> days(real.days());
    for (int i = 0; i < paths; ++i) {
        drawStationary(days, blockDays, random);
        MarketPath& path = result.emplace_back();
        for (const std::vector<double>& series : real.assets) {
            std::vector<double>& drawn = path.assets.emplace_back();
            drawn.reserve(days.size());
            for (const std::uint32_t day : days)
                drawn.push_back(series[day]);
        }
    }
    return result;
}

std::vector<MarketPath> gaussianPaths(const MarketPath& real, int paths, Random& random)
{
    const std::size_t assets = real.assets.size();
    std::vector<double> centre;
    std::vector<double> covariance(assets * assets);
    for (const std::vector<double>& series : real.assets)
        centre.push_back(mean(series));
    for (std::size_t i = 0; i < assets; ++i)
        for (std::size_t j = 0; j < assets; ++j)
            covariance[i * assets + j] = correlation(real.assets[i], real.assets[j]) *
                                         standardDeviation(real.assets[i]) * standardDeviation(real.assets[j]);
    CorrelatedNormals normals(covariance, assets);
    std::vector<double> day(assets);
    std::vector<MarketPath> result;
    for (int i = 0; i < paths; ++i) {
        MarketPath& path = result.emplace_back();
        path.assets.assign(assets, std::vector<double>(real.days()));
        for (std::size_t t = 0; t < real.days(); ++t) {
            normals.draw(day, random);
            for (std::size_t a = 0; a < assets; ++a)
                path.assets[a][t] = centre[a] + day[a];
        }
    }
    return result;
}

std::vector<double> equalWeightReturns(const MarketPath& path)
{
    std::vector<double> returns(path.days());
    for (std::size_t day = 0; day < returns.size(); ++day) {
        double growth = 0.0;
        for (const std::vector<double>& series : path.assets)
            growth += std::exp(series[day]);
        returns[day] = std::log(growth / static_cast<double>(path.assets.size()));
    }
    return returns;
}

IndexRisk indexRisk(std::span<const MarketPath> paths)
{
    return summary(paths);
}

IndexRisk indexRisk(const MarketPath& real, std::span<const MarketPath> resampled)
{
    IndexRisk risk = summary(resampled);
    const Figures own = figuresOf(real);
    risk.volatility.value = own.volatility;
    risk.valueAtRisk.value = own.valueAtRisk;
    risk.expectedShortfall.value = own.expectedShortfall;
    risk.maxDrawdown.value = own.maxDrawdown;
    return risk;
}

FanChart fanChart(std::span<const MarketPath> generated, const MarketPath& holdout)
{
    FanChart fan;
    if (generated.empty())
        return fan;
    std::vector<std::vector<double>> courses;
    for (const MarketPath& path : generated)
        courses.push_back(levels(path));
    const std::vector<double> real = levels(holdout);
    const std::size_t days = courses.front().size();
    const std::size_t every = std::max<std::size_t>(1, (days + fanPoints - 1) / fanPoints);
    const auto add = [&fan](double day, double low, double lower, double median, double upper, double high) {
        fan.days.push_back(day);
        fan.low.push_back(low);
        fan.lowerQuarter.push_back(lower);
        fan.median.push_back(median);
        fan.upperQuarter.push_back(upper);
        fan.high.push_back(high);
    };
    add(0.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    if (!real.empty())
        fan.real.push_back(1.0);
    for (std::size_t day = every - 1; day < days; day += every) {
        std::vector<double> now;
        for (const std::vector<double>& course : courses)
            now.push_back(course[day]);
        add(static_cast<double>(day + 1), quantile(now, 0.05), quantile(now, 0.25), quantile(now, 0.5),
            quantile(now, 0.75), quantile(now, 0.95));
        if (day < real.size())
            fan.real.push_back(real[day]);
    }
    return fan;
}

Result<std::vector<FactVerdict>> heldOutVerdicts(const MarketPath& holdout, std::span<const MarketPath> generated,
                                                 const std::stop_token& stop)
{
    if (holdout.days() == 0)
        return std::vector<FactVerdict>{};
    // The other way round: the generated paths give the band, and the held-out one is judged by it.
    RISKLOOM_TRY(const FactTruth truth, factTruth(holdout, generated, stop));
    const MarketPath itself[] = {holdout};
    RISKLOOM_TRY(StylisedFactBoard board, stylisedFactBoard(holdout, truth, itself, stop));
    for (std::size_t fact = 0; fact < board.facts.size(); ++fact) {
        double total = 0.0;
        for (const SeriesFacts& facts : truth.resampled)
            total += facts.values[fact];
        board.facts[fact].value = total / static_cast<double>(std::max<std::size_t>(1, truth.resampled.size()));
    }
    return std::move(board.facts);
}

} // namespace riskloom
