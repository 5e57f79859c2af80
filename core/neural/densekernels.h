// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

// What a dense network does between its matrix products, each as one pass over memory. Matrices are row-major; `rows`
// is the number of rows of a batch and `width` the units of the layer. No pointer may alias another. Sums run in a
// fixed order, so equal inputs give equal bits.
namespace riskloom::densekernels {

// Inverted dropout: a unit is kept when its 16 random bits are at least `threshold`, and then scaled so that the
// expectation stays (Srivastava et al. 2014).
struct Dropout {
    std::uint32_t threshold = 0; // silenced share times 65536; 0 = none
    float scale = 1.0F;          // 65536 / (65536 - threshold)
};
Dropout dropoutFor(double share);

struct Shape {
    std::size_t rows = 0;
    std::size_t width = 0;
};

// values = max(values + bias, 0), in place; with dropout on top when `bits` (rows · width of them) are given.
void activate(float* values, const float* bias, Shape shape);
void activate(float* values, const float* bias, const std::uint16_t* bits, Dropout dropout, Shape shape);

// From the gradient of a layer's output to that of its product: zero where the unit was silent, in place. A unit that
// was kept and positive has a positive activation, so no mask needs to be remembered. biasGradient gets column sums.
void activateBackward(float* gradient, const float* activation, float scale, float* biasGradient, Shape shape);

// a · b.
float dot(const float* a, const float* b, std::size_t n);

// logits[i] = activation row i · weights + bias.
void outputLogits(const float* activation, const float* weights, float bias, std::span<float> logits,
                  std::size_t width);

// Binary cross-entropy on logits, weighted: returns the sum of weight · loss and replaces each logit by the derivative
// weight · (p - target) · factor.
double crossEntropy(std::span<float> logits, std::span<const float> targets, std::span<const float> weights,
                    float factor);

// Gradient of the output layer: weightGradient (width values and the bias behind them) from the activations and the
// derivatives of the logits. With `gradient` also that of the activations, already through activateBackward().
void outputBackward(const float* activation, std::span<const float> derivatives, float* weightGradient,
                    std::size_t width);
void outputToHidden(const float* activation, std::span<const float> derivatives, const float* weights, float scale,
                    float* gradient, float* biasGradient, std::size_t width);

// AdamW (Loshchilov and Hutter 2019), epsilon 1e-8. Corrections are 1 - beta^t.
struct AdamBetas {
    double first = 0.9;
    double second = 0.999;
};
struct AdamStep {
    float rate = 0.0F;              // learning rate / first correction
    float inverseRootSecond = 1.0F; // 1 / sqrt(second correction)
    float keep = 1.0F;              // 1 - learning rate · decay
    AdamBetas betas = {};
};
AdamStep adamStep(double learningRate, double weightDecay, std::int64_t step, AdamBetas betas = {});
void adam(std::span<float> parameters, std::span<const float> gradient, std::span<float> first, std::span<float> second,
          AdamStep step);

// 0 in place of every parameter that has the other sign than its entry in `signs`; an entry of 0 lets it be.
void keepSigns(std::span<float> parameters, std::span<const float> signs);

} // namespace riskloom::densekernels
