// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/synth/stylisedfacts.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

inline constexpr std::size_t windowSide = 28; // assets in a window, and days

// A picture of the market: log returns of 28 assets (rows) on 28 days (columns) in each asset's deviations x, as
// tanh(x / 2), so that calm days fill most of -1 … 1 and no crash leaves it. Row by row.
using MarketWindow = std::vector<float>;

// Which assets make the rows, and in what units.
struct WindowUnits {
    std::vector<std::int64_t> assets; // 28 of the history's, ordered so that neighbours move alike
    std::vector<double> mean;         // of these, like the next
    std::vector<double> deviation;
};

// The first 28 assets of the history. Their order begins with the one closest to all others and always goes on to the
// one most correlated with the last, since convolutions see neighbours. TooFewAssets; NumericFailure for a
// series that does not vary.
Result<WindowUnits> windowUnits(const MarketPath& history);

// The next row of a window, from a day of its own.
void addWindowRow(const MarketPath& history, const WindowUnits& units, std::size_t firstDay, MarketWindow& window);
MarketWindow windowAt(const MarketPath& history, const WindowUnits& units, std::size_t firstDay);

// So many windows that begin on random days; none when the history is shorter than a window.
std::vector<MarketWindow> randomWindows(const MarketPath& history, const WindowUnits& units, std::size_t count,
                                        Random& random);

// What a set of windows is like: pixels turned back into deviations.
struct WindowFigures {
    double deviation = 0.0;
    double excessKurtosis = 0.0;
    double crossCorrelation = 0.0; // mean Pearson r of pairs of rows, over all windows' days
    double clustering = 0.0;       // mean correlation of |x| with |x| of the day before, within windows
};
BOOST_DESCRIBE_STRUCT(WindowFigures, (), (deviation, excessKurtosis, crossCorrelation, clustering))

WindowFigures windowFigures(std::span<const MarketWindow> windows);

// Up to so many windows in one text: a byte a pixel, 0 for -1 … 255 for 1, in base64.
std::string packWindows(std::span<const MarketWindow> windows);

} // namespace riskloom
