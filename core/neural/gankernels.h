// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/densekernels.h"
#include "core/neural/ganlayout.h"

#include <cstddef>
#include <cstdint>
#include <span>

// What the table GAN does between its matrix products, each as one pass over memory. Matrices are row-major; a stride is
// the distance of two rows in floats. No pointer may alias another. Sums run in a fixed order, so equal inputs give
// equal bits.
namespace riskloom::gankernels {

using densekernels::Dropout;
using densekernels::Shape;

// Slope of the leaky ReLU below 0.
inline constexpr float leak = 0.2F;
// Added to a variance before its root is taken (Ioffe and Szegedy 2015).
inline constexpr float batchNormEpsilon = 1e-5F;

// values = leakyRelu(values + bias) · dropout, in place; slopes get the derivative.
void leakyForward(float* values, const float* bias, const std::uint16_t* bits, Dropout dropout, float* slopes, Shape shape);

// gradient *= slopes, in place.
void timesSlopes(float* gradient, const float* slopes, Shape shape);

// Row i of `gradient` = factors[i] · weights ⊙ slopes row i.
void outerTimesSlopes(std::span<const float> factors, const float* weights, const float* slopes, float* gradient,
                      std::size_t width);

// sums[j] += Σ over the rows of values[i][j].
void addColumnSums(const float* values, float* sums, Shape shape);

// products[i] = row i of the matrix · vector, whose length is the width; and the sum of the rows, each times its factor.
void rowProducts(const float* matrix, const float* vector, std::span<float> products, std::size_t width);
void columnProducts(const float* matrix, std::span<const float> factors, float* sums, std::size_t width);

// A product with rows of zeros and a few 1, without its multiplications: row i of `values` (with a stride) += the rows of
// `matrix` that the i-th part of `chosen` names, as many in each; and for the gradient of that matrix those rows += row i of
// `values`. Below 0 nothing is chosen.
void addChosenRows(const float* matrix, std::span<const std::int32_t> chosen, float* values, std::size_t stride, Shape shape);
void addToChosenRows(const float* values, std::span<const std::int32_t> chosen, float* matrix, Shape shape);

// values (with a stride) = max(values + bias, 0), in place.
void addBiasAndCut(const float* bias, float* values, std::size_t stride, Shape shape);

// Batch normalisation and ReLU. `values` is replaced by the normalised values, `output` (with a stride) gets
// max(gain · normalised + shift, 0). means and deviations are of the batch, the variance over all of its rows.
struct BatchNorm {
    const float* gain;
    const float* shift;
    float* means;
    float* deviations;
};
void batchNormForward(float* values, BatchNorm norm, float* output, std::size_t stride, Shape shape);
// From the gradient of the output (with its stride) to that of the product, in `gradient`; gain and shift get theirs.
struct BatchNormGradient {
    const float* normalised;
    const float* gain;
    const float* deviations;
    const float* output;
    const float* outputGradient;
    std::size_t stride; // of both
    float* gainGradient;
    float* shiftGradient;
};
void batchNormBackward(const BatchNormGradient& at, float* gradient, Shape shape);

// output row = tanh of offsets, and the Gumbel-softmax of every span of slots at temperature `temperature` (Jang, Gu and
// Poole 2017): softmax((logits + gumbel) / temperature). Without `gumbel` the plain softmax.
void activateSpans(const float* logits, const float* gumbel, float temperature, std::span<const GanSpan> spans,
                   float* output, std::size_t stride, Shape shape);
// From the gradient of the output to that of the logits.
void activateSpansBackward(const float* output, const float* outputGradient, std::size_t stride, float temperature,
                           std::span<const GanSpan> spans, float* gradient, Shape shape);

// Σ over the rows of -ln softmax(logits of the span)[slot], for rows that have a condition; adds factor times its
// derivative to `gradient`.
double conditionCrossEntropy(const float* logits, std::span<const GanCondition> conditions,
                             std::span<const GanSpan> spans, float factor, float* gradient, std::size_t width);

// Standard Gumbel variates from 32 random bits each: -ln(-ln u).
void gumbel(std::span<const std::uint32_t> bits, std::span<float> values);

// exp and ln to some units in the last place, the same on every machine. x is kept inside ±87; u > 0 and normal.
float expOf(float x);
float lnOf(float u);

} // namespace riskloom::gankernels
