// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/assetevaluator.h"
#include "core/neural/rowkernels.h"

#include <cmath>

namespace riskloom {
namespace {

using rowkernels::Linear;
using rowkernels::Tiles;
using rowkernels::tileRows;

constexpr std::size_t features = 10;
constexpr double reluGain = 1.4142135623730951;

// A first stage of any kind, then all its outputs → 10, with ReLU behind both.
class FeedForwardEvaluator : public AssetEvaluator {
protected:
    FeedForwardEvaluator(std::size_t window, std::size_t hidden) : AssetEvaluator(window, features), m_dense{hidden, features} {}

    virtual void stageForward(const float* parameters) = 0;
    virtual void stageGradient(float* gradient) = 0;
    [[nodiscard]] virtual std::size_t stageParameters() const = 0;

    [[nodiscard]] Tiles hidden() { return {m_hidden.data(), m_dense.inputs * tileRows}; }
    [[nodiscard]] Tiles hiddenGradient() { return {m_hiddenGradient.data(), m_dense.inputs * tileRows}; }
    [[nodiscard]] Tiles input() { return {m_windows.data(), m_window * tileRows}; }

private:
    std::size_t trunkParameters() const override { return stageParameters() + m_dense.parameterCount(); }
    void prepareTrunk() override
    {
        m_hidden.resize(m_tiles * tileRows * m_dense.inputs);
        m_hiddenGradient.resize(m_hidden.size());
        m_outputs.resize(m_tiles * tileRows * features);
        m_outputGradient.resize(m_outputs.size());
    }
    void trunkForward(const float* parameters) override
    {
        stageForward(parameters);
        rowkernels::relu(m_hidden);
        rowkernels::linear(m_dense, parameters + stageParameters(), hidden(), {m_outputs.data(), features * tileRows}, m_tiles);
        rowkernels::relu(m_outputs);
        for (std::size_t t = 0; t < m_tiles; ++t)
            std::copy_n(m_outputs.data() + t * features * tileRows, features * tileRows,
                        m_featureValues.data() + t * (features + 1) * tileRows);
    }
    void trunkBackward(const float* parameters, float* gradient) override
    {
        for (std::size_t t = 0; t < m_tiles; ++t)
            std::copy_n(m_featureGradient.data() + t * (features + 1) * tileRows, features * tileRows,
                        m_outputGradient.data() + t * features * tileRows);
        rowkernels::reluBackward(m_outputs, m_outputGradient);
        const Tiles behind{m_outputGradient.data(), features * tileRows};
        rowkernels::linearGradient(m_dense, hidden(), behind, gradient + stageParameters(), m_tiles);
        rowkernels::linearToInputs(m_dense, parameters + stageParameters(), behind, hiddenGradient(), m_tiles);
        rowkernels::reluBackward(m_hidden, m_hiddenGradient);
        stageGradient(gradient);
    }

    Linear m_dense;
    std::vector<float> m_hidden;
    std::vector<float> m_hiddenGradient;
    std::vector<float> m_outputs;
    std::vector<float> m_outputGradient;
};

class MlpEvaluator : public FeedForwardEvaluator {
public:
    static constexpr std::size_t units = 16;
    explicit MlpEvaluator(std::size_t window) : FeedForwardEvaluator(window, units), m_layer{window, units} {}

private:
    std::size_t stageParameters() const override { return m_layer.parameterCount(); }
    void initialiseTrunk(std::span<float> parameters, Random& random) const override
    {
        drawWeights(parameters.first(m_layer.weightCount()), reluGain, m_layer.inputs, random);
        drawWeights(parameters.subspan(stageParameters(), units * features), reluGain, units, random);
    }
    void stageForward(const float* parameters) override { rowkernels::linear(m_layer, parameters, input(), hidden(), m_tiles); }
    void stageGradient(float* gradient) override
    {
        rowkernels::linearGradient(m_layer, input(), hiddenGradient(), gradient, m_tiles);
    }

    Linear m_layer;
};

// The filters are a linear layer of two inputs, moved along the days.
class CnnEvaluator : public FeedForwardEvaluator {
public:
    static constexpr std::size_t filters = 3;
    explicit CnnEvaluator(std::size_t window) : FeedForwardEvaluator(window, filters * (window - 1)) {}

private:
    static constexpr Linear filter{2, filters};

    std::size_t stageParameters() const override { return filter.parameterCount(); }
    void initialiseTrunk(std::span<float> parameters, Random& random) const override
    {
        const std::size_t inputs = filters * (m_window - 1);
        drawWeights(parameters.first(filter.weightCount()), reluGain, filter.inputs, random);
        drawWeights(parameters.subspan(stageParameters(), inputs * features), reluGain, inputs, random);
    }
    Tiles day(Tiles whole, std::size_t at) const { return {whole.values + at * tileRows, whole.step}; }
    void stageForward(const float* parameters) override
    {
        for (std::size_t s = 0; s + 1 < m_window; ++s)
            rowkernels::linear(filter, parameters, day(input(), s), day(hidden(), s * filters), m_tiles);
    }
    void stageGradient(float* gradient) override
    {
        for (std::size_t s = 0; s + 1 < m_window; ++s)
            rowkernels::linearGradient(filter, day(input(), s), day(hiddenGradient(), s * filters), gradient, m_tiles);
    }
};

} // namespace

std::unique_ptr<AssetEvaluator> makeMlpEvaluator(std::size_t window) { return std::make_unique<MlpEvaluator>(window); }
std::unique_ptr<AssetEvaluator> makeCnnEvaluator(std::size_t window) { return std::make_unique<CnnEvaluator>(window); }

} // namespace riskloom
