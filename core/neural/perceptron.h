// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// A small multilayer perceptron with tanh between its layers, on the kernels of rowkernels.h. It holds buffers and no
// weights: those belong to whoever trains them. One object, one thread.
class Perceptron {
public:
    // Inputs, hidden units of each layer, outputs.
    explicit Perceptron(std::vector<std::size_t> widths);

    [[nodiscard]] std::size_t inputs() const { return m_widths.front(); }
    [[nodiscard]] std::size_t outputs() const { return m_widths.back(); }
    [[nodiscard]] std::size_t parameterCount() const;
    // Weights of variance 1 / inputs, those of the last layer times `outputScale`; biases 0.
    void initialise(std::span<float> parameters, double outputScale, Random& random) const;

    // rows × inputs to rows × outputs.
    void forward(std::span<const float> parameters, std::span<const float> rows, std::span<float> outputs);
    // Adds the gradient of the weights, from that of the outputs of the last forward().
    void backward(std::span<const float> parameters, std::span<const float> outputGradient, std::span<float> gradient);

private:
    void prepare(std::size_t rows);

    std::vector<std::size_t> m_widths;
    std::size_t m_tiles = 0;
    std::vector<std::vector<float>> m_values; // of every layer, the inputs first
    std::vector<std::vector<float>> m_gradients;
};

} // namespace riskloom
