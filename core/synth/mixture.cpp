// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/mixture.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace riskloom {
namespace {

constexpr double costOfMode = 1.0; // half of its two parameters, in values
constexpr double enough = 1e-7;    // relative gain of the log-likelihood at which the fit stops

// The classes that hold anything.
struct Counts {
    std::vector<double> centres;
    std::vector<double> counts;
    double total = 0.0;
    double width = 0.0; // of a class
};

Counts countIn(std::span<const double> values, int bins)
{
    const auto [least, greatest] = std::ranges::minmax(values);
    Counts found;
    found.width = (greatest - least) / bins;
    std::vector<double> counts(static_cast<std::size_t>(bins));
    for (const double value : values) {
        const auto bin = static_cast<std::size_t>((value - least) / found.width);
        counts[std::min(bin, counts.size() - 1)] += 1.0;
    }
    for (std::size_t b = 0; b < counts.size(); ++b) {
        if (counts[b] == 0.0)
            continue;
        found.centres.push_back(least + (static_cast<double>(b) + 0.5) * found.width);
        found.counts.push_back(counts[b]);
    }
    found.total = static_cast<double>(values.size());
    return found;
}

double spreadOf(const Counts& data)
{
    double mean = 0.0;
    for (std::size_t b = 0; b < data.centres.size(); ++b)
        mean += data.counts[b] * data.centres[b] / data.total;
    double square = 0.0;
    for (std::size_t b = 0; b < data.centres.size(); ++b)
        square += data.counts[b] * (data.centres[b] - mean) * (data.centres[b] - mean) / data.total;
    return std::sqrt(square);
}

// Means at the middles of equal parts of the data, so that the start needs no random number.
std::vector<GaussianMode> start(const Counts& data, int modes)
{
    const double deviation = std::max(spreadOf(data) / modes, data.width);
    std::vector<GaussianMode> mixture;
    std::size_t bin = 0;
    double below = data.counts[0];
    for (int k = 0; k < modes; ++k) {
        const double wanted = data.total * (k + 0.5) / modes;
        while (below < wanted && bin + 1 < data.counts.size())
            below += data.counts[++bin];
        if (mixture.empty() || data.centres[bin] > mixture.back().mean)
            mixture.push_back({0.0, data.centres[bin], deviation});
    }
    for (GaussianMode& mode : mixture)
        mode.weight = 1.0 / static_cast<double>(mixture.size());
    return mixture;
}

double densityOf(const GaussianMode& mode, double x)
{
    const double z = (x - mode.mean) / mode.deviation;
    return mode.weight / mode.deviation * std::exp(-0.5 * z * z);
}

// Sums over the values of what each mode is responsible for.
struct Moments {
    double count = 0.0, first = 0.0, second = 0.0;
};

// Gives the log-likelihood of the mixture it was called with.
double step(const Counts& data, std::vector<GaussianMode>& mixture)
{
    std::vector<Moments> moments(mixture.size());
    std::vector<double> share(mixture.size());
    double likelihood = 0.0;
    for (std::size_t b = 0; b < data.centres.size(); ++b) {
        double sum = 0.0;
        for (std::size_t k = 0; k < mixture.size(); ++k)
            sum += share[k] = densityOf(mixture[k], data.centres[b]);
        if (!(sum > 0.0)) { // so far from every mode that all densities are 0: the nearest takes it
            const auto nearest = std::ranges::min_element(mixture, {}, [&](const GaussianMode& mode) {
                return std::abs(data.centres[b] - mode.mean) / mode.deviation;
            });
            share[static_cast<std::size_t>(nearest - mixture.begin())] = sum = 1e-300;
        }
        likelihood += data.counts[b] * std::log(sum);
        for (std::size_t k = 0; k < mixture.size(); ++k) {
            const double held = data.counts[b] * share[k] / sum;
            const double away = data.centres[b] - mixture[k].mean; // from the old mean, or digits would cancel
            moments[k].count += held;
            moments[k].first += held * away;
            moments[k].second += held * away * away;
        }
    }
    double worth = 0.0;
    for (std::size_t k = 0; k < mixture.size(); ++k) {
        GaussianMode& mode = mixture[k];
        mode.weight = mixture.size() == 1 ? 1.0 : std::max(moments[k].count - costOfMode, 0.0);
        worth += mode.weight;
        if (mode.weight == 0.0)
            continue;
        const double shift = moments[k].first / moments[k].count;
        mode.mean += shift;
        mode.deviation = std::sqrt(std::max(moments[k].second / moments[k].count - shift * shift, 0.0));
        mode.deviation = std::max(mode.deviation, data.width / 2.0);
    }
    if (!(worth > 0.0)) { // fewer values than modes are worth: one mode holds them all
        mixture = {{1.0, std::accumulate(data.centres.begin(), data.centres.end(), 0.0) /
                             static_cast<double>(data.centres.size()),
                    std::max(spreadOf(data), data.width / 2.0)}};
        return likelihood;
    }
    std::erase_if(mixture, [](const GaussianMode& mode) { return mode.weight == 0.0; });
    for (GaussianMode& mode : mixture)
        mode.weight /= worth;
    return likelihood;
}

} // namespace

std::vector<GaussianMode> fitMixture(std::span<const double> values, const MixtureOptions& options)
{
    if (values.empty())
        return {};
    const auto [least, greatest] = std::ranges::minmax(values);
    if (!(greatest > least))
        return {{1.0, least, 1.0}};
    const Counts data = countIn(values, options.bins);
    std::vector<GaussianMode> mixture = start(data, options.mostModes);
    double before = -std::numeric_limits<double>::infinity();
    for (int i = 0; i < options.iterations; ++i) {
        const std::size_t modes = mixture.size();
        const double likelihood = step(data, mixture);
        if (mixture.size() == modes && likelihood - before < enough * std::abs(likelihood))
            break;
        before = likelihood;
    }
    std::erase_if(mixture, [&](const GaussianMode& mode) { return mode.weight < options.leastWeight; });
    double kept = 0.0;
    for (const GaussianMode& mode : mixture)
        kept += mode.weight;
    for (GaussianMode& mode : mixture)
        mode.weight /= kept;
    std::ranges::sort(mixture, {}, &GaussianMode::mean);
    return mixture;
}

double density(std::span<const GaussianMode> modes, double x)
{
    double sum = 0.0;
    for (const GaussianMode& mode : modes)
        sum += densityOf(mode, x);
    return sum / std::sqrt(2.0 * std::numbers::pi);
}

} // namespace riskloom
