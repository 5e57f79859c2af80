// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/ganlayout.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace riskloom {

// The defaults are those of Xu et al. 2019, but for the rows of a batch, of which they take 500: what is learned in a
// given time depends on the number of steps, and a fifth of the rows costs little more than a fifth of the time.
struct VaeOptions {
    std::size_t latent = 128;
    std::vector<std::size_t> units{128, 128}; // of the encoder's hidden layers, and of the decoder's
    std::size_t batchRows = 100;
    double learningRate = 1e-3;
    double decay = 1e-5;     // added to the gradient, of every parameter
    double lossFactor = 2.0; // of the reconstruction
};

// A variational autoencoder for tables (TVAE; Xu et al. 2019, "Modeling tabular data using conditional GAN",
// section 4.4; Kingma and Welling 2014). A dense row x of GanLayout is encoded as a normal with mean μ and variance
// e^v, and decoded as a normal with mean tanh r and deviation σ of every offset (σ learned, within 0.01 … 1) and a
// softmax over the slots of every column. With z = μ + e^(v/2) ε the loss of a row is
//   factor · [Σ offsets (x - tanh r)² / (2 σ²) + ln σ, + Σ columns -ln softmax(slot)] + ½ Σ (μ² + e^v - 1 - v)
// with gradients arranged by hand. Parameters, in this order: layer by layer weights (inputs × units) and biases of the
// encoder, of [μ | v], of the decoder and its output, then `data` deviations. One object, one thread; the same
// arguments give the same bits on one thread count. What LibTorch throws passes through (core/neural/torcherrors.h).
class VaeNetwork {
public:
    VaeNetwork(const GanLayout& layout, const VaeOptions& options, Random& random);
    ~VaeNetwork();
    VaeNetwork(VaeNetwork&&) noexcept;
    VaeNetwork& operator=(VaeNetwork&&) noexcept;

    // The mean loss of batchRows rows, with batchRows × latent standard normal numbers; its gradient is kept for
    // update().
    double backward(std::span<const float> rows, std::span<const float> noise);
    // One step of Adam.
    void update();

    // No more than batchRows latent vectors to as many rows: tanh r of offsets, the shares of slots.
    void decode(std::span<const float> latent, std::span<float> rows);

    [[nodiscard]] std::span<float> parameters();
    [[nodiscard]] std::span<const float> gradient() const;
    [[nodiscard]] std::span<const float> deviations() const; // σ; those of offsets mean something

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace riskloom
