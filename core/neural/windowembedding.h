// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/run/market.h"
#include "core/run/marketjudgement.h"
#include "core/run/marketwindow.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace riskloom {

// What was done to a window before the network saw it. Whoever can say that has learned what makes a picture of a market
// one: which days follow each other, which assets lie side by side, that they move as one, and that days are wild or calm.
enum class WindowChange : std::uint8_t { None, DaysShuffled, AssetsShuffled, AssetsApart, NormalDays };
inline constexpr std::size_t windowChanges = 5;

// Days to take windows of, windowSide at least, and independent normal days with their covariances.
struct WindowDays {
    const MarketPath& real;
    const MarketPath& normal;
};
// A random window so changed. AssetsApart takes every row from a day of its own.
MarketWindow changedWindow(const WindowDays& days, const WindowUnits& units, WindowChange change, Random& random);

// A small network (two convolutions, the mean over the places they leave, 16 features by tanh, softmax of the changes) that
// is trained once and then frozen. The same arguments, threads and build give the same bits.
class WindowEmbedding {
public:
    // NumericFailure when the loss is no longer finite; Cancelled.
    static Result<WindowEmbedding> fit(const MarketPath& history, const WindowUnits& units, std::uint64_t seed,
                                       const std::stop_token& stop = {});

    static constexpr std::size_t featureCount = 16;
    [[nodiscard]] std::vector<double> features(std::span<const MarketWindow> windows) const; // windows × features
    [[nodiscard]] std::vector<WindowChange> likeliest(std::span<const MarketWindow> windows) const;
    // Of the widths of the layers and the weights.
    [[nodiscard]] std::string sha256() const;

private:
    explicit WindowEmbedding(std::vector<float> weights) : m_weights(std::move(weights)) {}

    std::vector<float> m_weights;
};

inline constexpr std::size_t fewestHeldOutDays = 2 * windowSide;

struct WindowCandidates {
    std::span<const MarketWindow> generated;
    std::span<const MarketWindow> gaussian;
    std::span<const MarketWindow> independent;
};
// Distances of all candidates and of other real windows, as many of each as there are generated ones, to windows of the
// held-out days, of which there are fewestHeldOutDays at least, and of the newer training days. OutOfMemory; errors of WindowEmbedding::fit() and frechetDistance().
Result<WindowDistances> windowDistances(const MarketReturns& returns, const WindowUnits& units,
                                        const WindowCandidates& candidates, std::uint64_t seed,
                                        const std::stop_token& stop = {});

} // namespace riskloom
