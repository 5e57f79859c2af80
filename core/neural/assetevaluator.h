// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/run/policyalgorithm.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace riskloom {

// From one asset's window of prices and the weight it was given last to a score. All assets share its weights, so that the
// order of the assets means nothing. Rows (an asset on a day) are in tiles of 16, see rowkernels.h. It holds buffers and no
// weights. One object, one thread.
//   Mlp: window → 16 → 10, ReLU.   Cnn: 3 filters of 2 days, ReLU, then all days → 10, ReLU (Jiang et al. 2017, figure 2).
//   Lstm: 8 cells over the days, of which the last output counts.
// The last layer sees these features and the last weight.
class AssetEvaluator {
public:
    virtual ~AssetEvaluator() = default;
    AssetEvaluator(const AssetEvaluator&) = delete;
    AssetEvaluator& operator=(const AssetEvaluator&) = delete;

    [[nodiscard]] std::size_t window() const { return m_window; }
    [[nodiscard]] std::size_t parameterCount() const { return trunkParameters() + m_features + 2; }
    // Scores begin close to 0.
    void initialise(std::span<float> parameters, Random& random) const;

    // Room for so many rows.
    void prepare(std::size_t rows);
    // Where row r's window goes: `window()` values, 16 floats apart.
    [[nodiscard]] float* rowWindow(std::size_t row);
    [[nodiscard]] float& rowWeight(std::size_t row); // and the weight it was given last

    // A score a row.
    void forward(std::span<const float> parameters, std::span<float> scores);
    // Adds the gradient of the weights, from that of the scores of the last forward().
    void backward(std::span<const float> parameters, std::span<const float> scoreGradient, std::span<float> gradient);

protected:
    AssetEvaluator(std::size_t window, std::size_t features) : m_window(window), m_features(features) {}

    [[nodiscard]] virtual std::size_t trunkParameters() const = 0;
    virtual void initialiseTrunk(std::span<float> parameters, Random& random) const = 0;
    virtual void prepareTrunk() {}
    // From windows() to the first features of features(), and back.
    virtual void trunkForward(const float* parameters) = 0;
    virtual void trunkBackward(const float* parameters, float* gradient) = 0;

    // Normal weights of variance gain² / inputs.
    static void drawWeights(std::span<float> weights, double gain, std::size_t inputs, Random& random);

    std::size_t m_window;
    std::size_t m_features;
    std::size_t m_rows = 0;
    std::size_t m_tiles = 0;
    std::vector<float> m_windows;         // of a tile: window × 16
    std::vector<float> m_featureValues;   // features + 1, the last weight behind them
    std::vector<float> m_featureGradient; // the same
    std::vector<float> m_scores;
};

std::unique_ptr<AssetEvaluator> makeEvaluator(PolicyEvaluator kind, std::size_t window);

std::unique_ptr<AssetEvaluator> makeMlpEvaluator(std::size_t window);
std::unique_ptr<AssetEvaluator> makeCnnEvaluator(std::size_t window);
std::unique_ptr<AssetEvaluator> makeLstmEvaluator(std::size_t window);

} // namespace riskloom
