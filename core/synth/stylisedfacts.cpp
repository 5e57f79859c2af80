// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/stylisedfacts.h"

#include "core/synth/seriesstatistics.h"

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom {

namespace {

constexpr std::size_t factCount = boost::mp11::mp_size<boost::describe::describe_enumerators<StylisedFact>>::value;
constexpr std::size_t clusteringLags = 20;
constexpr std::size_t returnLags = 10;
constexpr std::size_t leverageMeanLags = 10;
constexpr std::size_t aggregatedDays = 20;
constexpr std::array horizons{1, 5, 20, 100};

void add(std::vector<double>& into, const std::vector<double>& values)
{
    into.resize(std::max(into.size(), values.size()), 0.0);
    for (std::size_t i = 0; i < values.size(); ++i)
        into[i] += values[i];
}

void scale(std::vector<double>& values, double factor)
{
    for (double& value : values)
        value *= factor;
}

void scale(SeriesFacts& facts, double factor)
{
    for (std::vector<double>* part :
         {&facts.values, &facts.returnAutocorrelation, &facts.absoluteAutocorrelation, &facts.leverage})
        scale(*part, factor);
}

void add(SeriesFacts& into, const SeriesFacts& facts)
{
    add(into.values, facts.values);
    add(into.returnAutocorrelation, facts.returnAutocorrelation);
    add(into.absoluteAutocorrelation, facts.absoluteAutocorrelation);
    add(into.leverage, facts.leverage);
}

double meanOf(const std::vector<double>& values, std::size_t first, std::size_t last)
{
    return mean(std::span(values).subspan(first, last - first));
}

SeriesFacts factsOfAsset(std::span<const double> returns)
{
    std::vector<double> absolute(returns.size());
    std::ranges::transform(returns, absolute.begin(), [](double r) { return std::abs(r); });
    SeriesFacts facts;
    facts.returnAutocorrelation = autocorrelation(returns, autocorrelationLags);
    facts.absoluteAutocorrelation = autocorrelation(absolute, autocorrelationLags);
    facts.leverage = leverage(returns, leverageLags);
    facts.values.assign(factCount, 0.0);
    const auto set = [&facts](StylisedFact fact, double value) {
        facts.values[static_cast<std::size_t>(fact)] = value;
    };
    set(StylisedFact::HeavyTails, excessKurtosis(returns));
    set(StylisedFact::TailIndex, hillTailIndex(returns));
    set(StylisedFact::ReturnAutocorrelation, meanOf(facts.returnAutocorrelation, 0, returnLags));
    set(StylisedFact::VolatilityClustering, meanOf(facts.absoluteAutocorrelation, 0, clusteringLags));
    set(StylisedFact::LongMemory, meanOf(facts.absoluteAutocorrelation, clusteringLags, autocorrelationLags));
    set(StylisedFact::Leverage, meanOf(facts.leverage, 0, leverageMeanLags));
    set(StylisedFact::AggregationalGaussianity, excessKurtosis(overlappingSums(returns, aggregatedDays)));
    return facts;
}

// The 2.5 % and 97.5 % quantiles of one figure over paths, by order statistics.
std::pair<double, double> band(std::vector<double> values)
{
    if (values.empty())
        return {0.0, 0.0};
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return {values[static_cast<std::size_t>(std::floor(0.025 * last))],
            values[static_cast<std::size_t>(std::ceil(0.975 * last))]};
}

using FactPart = std::vector<double> SeriesFacts::*;

std::pair<double, double> bandOf(const std::vector<SeriesFacts>& facts, FactPart part, std::size_t index)
{
    std::vector<double> values;
    values.reserve(facts.size());
    for (const SeriesFacts& one : facts)
        values.push_back((one.*part)[index]);
    return band(std::move(values));
}

FactCurve curve(const SeriesFacts& real, const SeriesFacts& generated, const std::vector<SeriesFacts>& resampled,
                FactPart part)
{
    FactCurve result{real.*part, {}, {}, generated.*part};
    for (std::size_t lag = 0; lag < result.real.size(); ++lag) {
        const auto [low, high] = bandOf(resampled, part, lag);
        result.low.push_back(low);
        result.high.push_back(high);
    }
    return result;
}

SeriesFacts meanFacts(const std::vector<SeriesFacts>& facts)
{
    SeriesFacts total;
    for (const SeriesFacts& one : facts)
        add(total, one);
    if (!facts.empty())
        scale(total, 1.0 / static_cast<double>(facts.size()));
    return total;
}

// Both in units of the real series' deviation, so that calm and wild assets count alike.
double horizonDistance(const MarketPath& real, std::span<const MarketPath> generated, std::size_t days)
{
    double total = 0.0;
    for (std::size_t asset = 0; asset < real.assets.size(); ++asset) {
        const std::vector<double> sums = overlappingSums(real.assets[asset], days);
        std::vector<double> drawn;
        for (const MarketPath& path : generated) {
            const std::vector<double> more = overlappingSums(path.assets[asset], days);
            drawn.insert(drawn.end(), more.begin(), more.end());
        }
        const double deviation = standardDeviation(sums);
        total += deviation > 0.0 ? earthMoversDistance(sums, drawn) / deviation : 0.0;
    }
    return real.assets.empty() ? 0.0 : total / static_cast<double>(real.assets.size());
}

Result<std::vector<SeriesFacts>> factsOfAll(std::span<const MarketPath> paths, const std::stop_token& stop)
{
    std::vector<SeriesFacts> facts;
    for (const MarketPath& path : paths) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        facts.push_back(seriesFacts(path));
    }
    return facts;
}

} // namespace

SeriesFacts seriesFacts(const MarketPath& path)
{
    SeriesFacts facts;
    for (const std::vector<double>& returns : path.assets)
        add(facts, factsOfAsset(returns));
    if (path.assets.empty())
        return facts;
    scale(facts, 1.0 / static_cast<double>(path.assets.size()));
    double correlations = 0.0;
    double dependences = 0.0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < path.assets.size(); ++i)
        for (std::size_t j = i + 1; j < path.assets.size(); ++j, ++pairs) {
            correlations += correlation(path.assets[i], path.assets[j]);
            dependences += lowerTailDependence(path.assets[i], path.assets[j]);
        }
    if (pairs > 0) {
        facts.values[static_cast<std::size_t>(StylisedFact::CrossCorrelation)] =
            correlations / static_cast<double>(pairs);
        facts.values[static_cast<std::size_t>(StylisedFact::TailDependence)] = dependences / static_cast<double>(pairs);
    }
    return facts;
}

Result<FactTruth> factTruth(const MarketPath& real, std::span<const MarketPath> resampled, const std::stop_token& stop)
{
    FactTruth truth{seriesFacts(real), {}};
    RISKLOOM_TRY(truth.resampled, factsOfAll(resampled, stop));
    return truth;
}

Result<StylisedFactBoard> stylisedFactBoard(const MarketPath& real, const FactTruth& truth,
                                            std::span<const MarketPath> generated, const std::stop_token& stop)
{
    const SeriesFacts& target = truth.real;
    const std::vector<SeriesFacts>& redrawn = truth.resampled;
    RISKLOOM_TRY(const std::vector<SeriesFacts> drawn, factsOfAll(generated, stop));
    const SeriesFacts value = meanFacts(drawn);
    StylisedFactBoard board;
    if (target.values.empty() || value.values.empty())
        return board;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<StylisedFact>>([&](auto named) {
        const auto index = static_cast<std::size_t>(named.value);
        const auto [low, high] = bandOf(redrawn, &SeriesFacts::values, index);
        const auto [valueLow, valueHigh] = bandOf(drawn, &SeriesFacts::values, index);
        const double mean = value.values[index];
        board.facts.push_back(
            {named.name, target.values[index], low, high, mean, valueLow, valueHigh, low <= mean && mean <= high});
    });
    board.returnAutocorrelation = curve(target, value, redrawn, &SeriesFacts::returnAutocorrelation);
    board.absoluteAutocorrelation = curve(target, value, redrawn, &SeriesFacts::absoluteAutocorrelation);
    board.leverage = curve(target, value, redrawn, &SeriesFacts::leverage);
    double squares = 0.0;
    for (std::size_t lag = 0; lag < autocorrelationLags; ++lag) {
        const double off = value.absoluteAutocorrelation[lag] - target.absoluteAutocorrelation[lag];
        squares += off * off;
    }
    board.absoluteAutocorrelationError = std::sqrt(squares / static_cast<double>(autocorrelationLags));
    for (const int days : horizons)
        board.distances.push_back({days, horizonDistance(real, generated, static_cast<std::size_t>(days))});
    return board;
}

} // namespace riskloom
