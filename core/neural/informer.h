// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/gannetwork.h"

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// The auxiliary network Q of InfoGAN (Chen et al. 2016, "InfoGAN: interpretable representation learning by information
// maximizing generative adversarial nets", NeurIPS): reads the code off a generated row. It is a net of its own, where the
// paper lets it share layers with the discriminator: that one sees packs of rows through dropout, while a code belongs to
// one row, and neither its norm nor its privacy is to be disturbed. Hidden layer with leaky ReLU; of the outputs the first
// are logits of the levels, then come mean and ln deviation of each number. Weights inputs × units, biases behind. It
// learns from generated rows alone. One thread.
//
// It reads a row as it will be drawn, or the generator would whisper the code to it in what no row shows: of each span 1 in
// the greatest slot and 0 in the others, with the gradient passed on as if nothing had been rounded (Bengio, Léonard and
// Courville 2013, "Estimating or propagating gradients through stochastic neurons", the straight-through estimator). Where
// slots are modes it reads the value that slot and offset make together, for one value can be made from several modes,
// blurred by noise of `blur` deviations of the column. What is left to read is at most what the row tells.
class Informer {
public:
    static constexpr float blur = 0.2F;

    Informer(const GanLayout& layout, std::size_t rows);

    // With H the entropy of a code and Q its likelihood, H + mean ln Q: no more than the mutual information of code and
    // row, in nats. ln K a code of K levels; ln 2 a number uniform on [-1, 1], which a sharp Q can exceed.
    struct Terms {
        double levels = 0.0;
        double numbers = 0.0;
    };
    // `made`: rows, `stride` floats apart, whose data are read.
    Terms terms(std::vector<float>& weights, const float* made, std::size_t stride, const GanNoise& noise);
    // The same. Adds the gradient of -weight · (levels + numbers) with
    // respect to them to `madeGradient`, and writes that of the weights.
    Terms backward(std::vector<float>& weights, const float* made, std::size_t stride, const GanNoise& noise, double weight,
                   std::vector<float>& gradient, float* madeGradient);

private:
    // Leaves the derivatives of the outputs times `factor` behind.
    Terms forward(std::vector<float>& weights, const float* made, std::size_t stride, const GanNoise& noise, float factor);
    void read(const float* made, std::size_t stride, const GanNoise& noise);
    void passOn(const float* made, std::size_t stride, float* madeGradient) const;
    double levelsBackward(std::span<float> outputs, std::int32_t level, float factor) const;
    double numbersBackward(std::span<float> outputs, std::span<const float> numbers, float factor) const;

    std::vector<GanSpan> m_spans;
    std::size_t m_data, m_units, m_levels, m_numbers, m_outputs;
    std::size_t m_rows;
    std::vector<float> m_read, m_readGradient, m_hidden, m_hiddenGradient, m_out;
};

} // namespace riskloom
