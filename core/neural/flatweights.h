// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace at {
class Tensor;
} // namespace at

namespace riskloom {

struct AdamOptions {
    double firstDecay = 0.9;
    double secondDecay = 0.999;
};

// The weights of a net that LibTorch differentiates, in one flat tensor with the two moments of Adam beside it (Kingma
// and Ba 2015, ICLR): one step is a handful of operations however many layers there are, and a checkpoint is three
// arrays. One thread.
class FlatWeights {
public:
    // A copy of `initial`, which must lie on the CPU.
    FlatWeights(const at::Tensor& initial, AdamOptions options);
    ~FlatWeights();
    FlatWeights(FlatWeights&&) noexcept;
    FlatWeights& operator=(FlatWeights&&) noexcept;

    // The leaf whose gradient step() uses.
    [[nodiscard]] const at::Tensor& tensor() const;
    void step(double learningRate); // and forgets the gradient
    void forgetGradient();

    struct State {
        std::vector<float> values;
        std::vector<float> firstMoment;
        std::vector<float> secondMoment;
        std::int64_t steps = 0;
    };
    [[nodiscard]] State state() const;
    void restore(const State& state); // of the same length (asserted)

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace riskloom
