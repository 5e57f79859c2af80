// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/marketwindow.h"

#include "core/synth/seriesstatistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

constexpr double largestPixel = 0.999999; // its deviation is 14.5

double deviationOf(float pixel)
{
    return 2.0 * std::atanh(std::clamp(static_cast<double>(pixel), -largestPixel, largestPixel));
}

// RFC 4648, section 4.
std::string base64(const std::vector<std::uint8_t>& bytes)
{
    constexpr const char* letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8U | (k < left ? bytes[i + k] : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= left ? letters[group >> (18U - 6U * k) & 63U] : '=';
    }
    return text;
}

} // namespace

Result<WindowUnits> windowUnits(const MarketPath& history)
{
    if (history.assets.size() < windowSide)
        return Error{
            ErrorCode::TooFewAssets, {std::to_string(history.assets.size()), std::to_string(windowSide)}, {}};
    const auto likeness = [&history](std::size_t a, std::size_t b) {
        return correlation(history.assets[a], history.assets[b]);
    };
    for (std::size_t a = 0; a < windowSide; ++a)
        if (!(standardDeviation(history.assets[a]) > 0.0))
            return Error{ErrorCode::NumericFailure, {"returns"}, "a series does not vary"};
    std::vector<std::size_t> left(windowSide);
    std::iota(left.begin(), left.end(), std::size_t{0});
    const auto total = [&](std::size_t a) {
        double sum = 0.0;
        for (std::size_t b = 0; b < windowSide; ++b)
            sum += likeness(a, b);
        return sum;
    };
    auto next = std::ranges::max_element(left, {}, total);
    WindowUnits units;
    while (true) {
        const std::size_t asset = *next;
        left.erase(next);
        units.assets.push_back(static_cast<std::int64_t>(asset));
        units.mean.push_back(mean(history.assets[asset]));
        units.deviation.push_back(standardDeviation(history.assets[asset]));
        if (left.empty())
            return units;
        next = std::ranges::max_element(left, {}, [&](std::size_t other) { return likeness(asset, other); });
    }
}

void addWindowRow(const MarketPath& history, const WindowUnits& units, std::size_t firstDay, MarketWindow& window)
{
    const std::size_t row = window.size() / windowSide;
    const std::vector<double>& series = history.assets[static_cast<std::size_t>(units.assets[row])];
    for (std::size_t day = firstDay; day < firstDay + windowSide; ++day)
        window.push_back(static_cast<float>(std::tanh(0.5 * (series[day] - units.mean[row]) / units.deviation[row])));
}

MarketWindow windowAt(const MarketPath& history, const WindowUnits& units, std::size_t firstDay)
{
    MarketWindow window;
    window.reserve(windowSide * windowSide);
    for (std::size_t row = 0; row < windowSide; ++row)
        addWindowRow(history, units, firstDay, window);
    return window;
}

std::vector<MarketWindow> randomWindows(const MarketPath& history, const WindowUnits& units, std::size_t count,
                                        Random& random)
{
    std::vector<MarketWindow> windows;
    for (std::size_t i = 0; i < count && history.days() >= windowSide; ++i)
        windows.push_back(windowAt(history, units, random.below(history.days() - windowSide + 1)));
    return windows;
}

WindowFigures windowFigures(std::span<const MarketWindow> windows)
{
    std::vector<std::vector<double>> rows(windowSide); // all windows' days of a row, one after another
    std::vector<double> now;
    std::vector<double> before;
    for (const MarketWindow& window : windows)
        for (std::size_t row = 0; row < windowSide; ++row)
            for (std::size_t day = 0; day < windowSide; ++day) {
                const double x = deviationOf(window[row * windowSide + day]);
                if (day > 0) {
                    before.push_back(std::abs(rows[row].back()));
                    now.push_back(std::abs(x));
                }
                rows[row].push_back(x);
            }
    WindowFigures figures;
    std::vector<double> all;
    double pairs = 0.0;
    for (std::size_t a = 0; a < windowSide; ++a) {
        all.insert(all.end(), rows[a].begin(), rows[a].end());
        for (std::size_t b = a + 1; b < windowSide; ++b)
            pairs += correlation(rows[a], rows[b]);
    }
    figures.deviation = standardDeviation(all);
    figures.excessKurtosis = excessKurtosis(all);
    figures.crossCorrelation = pairs / (0.5 * windowSide * (windowSide - 1));
    figures.clustering = correlation(now, before);
    return figures;
}

std::string packWindows(std::span<const MarketWindow> windows)
{
    std::vector<std::uint8_t> bytes;
    for (const MarketWindow& window : windows)
        for (const float pixel : window)
            bytes.push_back(static_cast<std::uint8_t>(std::lround(127.5 * (1.0 + std::clamp(pixel, -1.0F, 1.0F)))));
    return base64(bytes);
}

} // namespace riskloom
