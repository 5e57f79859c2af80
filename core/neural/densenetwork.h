// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/denselayout.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// Everything of the optimiser that a checkpoint must hold.
struct DenseState {
    std::vector<float> parameters;
    std::vector<float> firstMoment;
    std::vector<float> secondMoment;
    std::int64_t steps = 0;

    friend bool operator==(const DenseState&, const DenseState&) = default;
};

struct DenseBatch {
    std::span<const float> inputs;  // rows × inputs
    std::span<const float> targets; // 0 or 1
    std::span<const float> weights; // mean about 1
};

// How the work between the matrix products is done: in fused loops over host memory, or by tensor operations, which is
// what a GPU needs. Both agree to rounding.
enum class DenseArithmetic { Fused, Tensor };

struct DenseOptions {
    double dropout = 0.0;
    double learningRate = 1e-3;
    double weightDecay = 0.0;  // on weights, not on biases
    std::size_t batchRows = 1; // the most a batch may hold
    std::string device = "cpu";
    WeightSigns signs = WeightSigns::Free; // kept by every update()
    DenseArithmetic arithmetic = DenseArithmetic::Fused; // Tensor is used on every device but the CPU
};

// The network and its optimiser (AdamW) with the training step arranged by hand: no autograd graph, every buffer
// allocated once, five matrix products for two hidden layers and one pass over memory between them. One object, one
// thread. What LibTorch throws passes through; the entry points of the room catch it (core/neural/torcherrors.h).
class DenseNetwork {
public:
    DenseNetwork(DenseLayout layout, DenseOptions options, const DenseState& state);
    ~DenseNetwork();
    DenseNetwork(DenseNetwork&&) noexcept;
    DenseNetwork& operator=(DenseNetwork&&) noexcept;

    // Sum over the rows of weight · cross-entropy; the gradient of that sum divided by the number of rows is kept for
    // update(). Dropout draws from `random`, the same numbers on every device.
    double backward(const DenseBatch& batch, Random& random);
    // With WeightSigns::FallingOutput a weight that the step would carry across 0 stops there (projected gradient).
    void update();
    [[nodiscard]] std::vector<float> gradient() const;

    // Without dropout; any number of rows.
    [[nodiscard]] std::vector<float> logits(std::span<const float> inputs);

    // The derivatives of the logits by the inputs, rows × inputs. Without dropout; what update() needs stays as it is.
    [[nodiscard]] std::vector<float> inputGradients(std::span<const float> inputs);

    [[nodiscard]] DenseState state() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace riskloom
