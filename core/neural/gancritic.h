// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/densekernels.h"
#include "core/neural/gannetwork.h"
#include "core/neural/matrices.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// The discriminator of a table GAN with its buffers, allocated once; its weights lie elsewhere. Groups of rows go in; the
// gradient is arranged by hand. One thread.
//
// With the spectral norm (Miyato et al. 2018, "Spectral normalization for generative adversarial networks", ICLR) a layer
// computes with W / σ, where σ = ‖W u‖ and u is a unit vector that the power iteration turns towards the direction that W
// stretches most, one step a discriminator's step. With Ŵ = W / σ and l = W u / σ the gradient follows in closed form:
// dW = (dŴ - ⟨dŴ, Ŵ⟩ l uᵀ) / σ. Biases are left alone.
class GanCritic {
public:
    // `most` groups at once.
    GanCritic(const GanLayout& layout, const GanOptions& options, std::size_t most);

    // Computes with these weights from now on; to be called whenever they or the directions have changed. They must live
    // until the next call. `directions`: u of each layer, layer by layer; none without the spectral norm.
    void take(std::vector<float>& weights, std::span<const float> directions);
    // What it computes with: the weights taken last, each layer's over its norm where there is one, biases behind them.
    [[nodiscard]] std::span<const float> inUse() const { return {m_weights, m_parameters}; }
    // A step of the power iteration on the weights taken last; take() must follow.
    void turn(std::span<float> directions) const;

    [[nodiscard]] float* group(std::size_t g) { return m_input.data() + g * inputWidth(); }
    [[nodiscard]] std::size_t inputWidth() const { return m_layers.front().inputs; }
    [[nodiscard]] std::size_t most() const { return m_most; }
    [[nodiscard]] std::size_t hiddenUnits() const; // all layers together
    [[nodiscard]] std::span<float> outputs(std::size_t first, std::size_t count)
    {
        return std::span(m_outputs).subspan(first, count);
    }
    [[nodiscard]] const std::vector<float>& norms() const { return m_norms; } // σ of each layer, as estimated; none without

    // The first `count` groups of the input through the layers; `bits` layer by layer count × units. `asked`: where in its
    // condition each row has its 1, below 0 nowhere, the same again for each part of the input (real, generated, between). No
    // product is made of the conditions, whose places in the input are not read.
    void judge(std::size_t count, const std::uint16_t* bits, std::span<const std::int32_t> asked);
    // From the outputs, which hold derivatives now, to the gradient of every hidden layer's product.
    void toHidden(std::size_t count);
    // From there to the data of the input's rows, groups × inputWidth; what lies at their conditions is left alone.
    void toData(std::size_t count, float* gradient);

    // The third part of the input, behind `groups` real and `groups` generated ones: groups between one of each.
    void mix(const std::vector<float>& mixing, std::size_t groups);
    // λ · mean (‖∂D/∂x‖ - 1)² over the groups in between. Afterwards their rows of the input and of the hidden layers hold
    // what takes the place of activations in the gradients of the weights.
    double penalise(std::size_t groups, double& meanNorm);

    // Scales the gradient of each group to a length of at most `longest`, biases included, and gives the share that was
    // longer. A layer's gradient of one group is an outer product, so its length is that of the two vectors multiplied
    // (Goodfellow 2015, "Efficient per-example gradient computations") and none is ever written down.
    double clip(std::size_t count, double longest);

    // Gradient of all parameters, with respect to the weights it computes with. Weights take all `count` groups; biases
    // only the `plain` ones, because a norm does not depend on them.
    enum class Sum { Fresh, Added };
    void gradient(std::size_t count, std::size_t plain, std::vector<float>& into, Sum sum = Sum::Fresh);
    // From there to the gradient with respect to the weights that were taken.
    void throughNorm(std::vector<float>& gradient) const;

private:
    struct Layer {
        std::size_t inputs = 0;
        std::size_t units = 0;
        std::size_t offset = 0;    // of its weights in the flat vectors
        std::size_t direction = 0; // of its u
    };
    [[nodiscard]] std::size_t hiddenLayers() const { return m_layers.size() - 1; }
    [[nodiscard]] Matrix weights(const Layer& layer) const
    {
        return {m_weights + layer.offset, layer.inputs, layer.units, layer.units};
    }
    [[nodiscard]] const float* biases(const Layer& layer) const
    {
        return m_weights + layer.offset + layer.inputs * layer.units;
    }

    // The data of the p-th row of each of `count` groups, and its weights in a buffer like that of the first layer.
    [[nodiscard]] Matrix dataOf(float* input, std::size_t p, std::size_t count) const
    {
        return {input + p * m_rowWidth, count, m_data, inputWidth()};
    }
    [[nodiscard]] Matrix dataWeights(float* weights, std::size_t p) const
    {
        const std::size_t units = m_layers.front().units;
        return {weights + p * m_rowWidth * units, m_data, units, units};
    }
    void firstProduct(const Matrix& to);
    void firstGradient(std::size_t count, std::size_t plain, float* own);

    std::size_t m_data, m_rowWidth, m_pac;
    double m_penalty;
    densekernels::Dropout m_dropout;
    bool m_spectral;
    std::size_t m_most;
    std::vector<Layer> m_layers; // the hidden ones, then the output
    std::size_t m_parameters = 0;
    float* m_weights = nullptr; // those it computes with
    std::vector<float> m_input, m_outputs;
    std::vector<std::int32_t> m_places; // of the 1 of each row's condition in its group; none without conditions
    std::vector<std::vector<float>> m_hidden, m_slopes, m_hiddenGradient;
    // Of the spectral norm: W / σ with the biases behind, l, u and σ of each layer.
    std::vector<float> m_scaled, m_left, m_right, m_norms;
    std::vector<std::size_t> m_leftAt;
};

// A discriminator's parameters as it computes with them.
std::vector<float> discriminatorInUse(const GanLayout& layout, const GanState& networks);

} // namespace riskloom
