// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/densekernels.h"

#include "core/base/wideclones.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom::densekernels {
namespace {

constexpr float epsilon = 1e-8F;
constexpr float smallest = 1e-30F;
constexpr std::size_t lanes = 8; // independent partial sums: lets the compiler use vector registers, in a fixed order

} // namespace

float dot(const float* __restrict a, const float* __restrict b, std::size_t n)
{
    std::array<float, lanes> partial{};
    std::size_t j = 0;
    for (; j + lanes <= n; j += lanes)
        for (std::size_t k = 0; k < lanes; ++k)
            partial[k] += a[j + k] * b[j + k];
    float sum = 0.0F;
    for (; j < n; ++j)
        sum += a[j] * b[j];
    for (const float part : partial)
        sum += part;
    return sum;
}

Dropout dropoutFor(double share)
{
    const double threshold = std::clamp(std::round(share * 65536.0), 0.0, 65535.0);
    return {static_cast<std::uint32_t>(threshold), static_cast<float>(65536.0 / (65536.0 - threshold))};
}

RISKLOOM_WIDE void activate(float* __restrict values, const float* __restrict bias, Shape shape)
{
    for (std::size_t i = 0; i < shape.rows; ++i, values += shape.width)
        for (std::size_t j = 0; j < shape.width; ++j) {
            const float value = values[j] + bias[j];
            values[j] = value > 0.0F ? value : 0.0F;
        }
}

RISKLOOM_WIDE void activate(float* __restrict values, const float* __restrict bias,
                            const std::uint16_t* __restrict bits, Dropout dropout, Shape shape)
{
    const auto threshold = static_cast<std::int32_t>(dropout.threshold);
    for (std::size_t i = 0; i < shape.rows; ++i, values += shape.width, bits += shape.width)
        for (std::size_t j = 0; j < shape.width; ++j) {
            const float kept = static_cast<std::int32_t>(bits[j]) >= threshold ? dropout.scale : 0.0F;
            const float value = values[j] + bias[j];
            values[j] = (value > 0.0F ? value : 0.0F) * kept;
        }
}

RISKLOOM_WIDE void activateBackward(float* __restrict gradient, const float* __restrict activation, float scale,
                                    float* __restrict biasGradient, Shape shape)
{
    std::fill_n(biasGradient, shape.width, 0.0F);
    for (std::size_t i = 0; i < shape.rows; ++i, gradient += shape.width, activation += shape.width)
        for (std::size_t j = 0; j < shape.width; ++j) {
            const float value = gradient[j] * (activation[j] > 0.0F ? scale : 0.0F);
            gradient[j] = value;
            biasGradient[j] += value;
        }
}

void outputLogits(const float* activation, const float* weights, float bias, std::span<float> logits, std::size_t width)
{
    for (float& logit : logits) {
        logit = dot(activation, weights, width) + bias;
        activation += width;
    }
}

double crossEntropy(std::span<float> logits, std::span<const float> targets, std::span<const float> weights,
                    float factor)
{
    double total = 0.0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const double z = logits[i];
        const double target = targets[i];
        const double decay = std::exp(-std::abs(z)); // never overflows
        total += static_cast<double>(weights[i]) * (std::max(z, 0.0) - z * target + std::log1p(decay));
        const double probability = z >= 0.0 ? 1.0 / (1.0 + decay) : decay / (1.0 + decay);
        logits[i] = static_cast<float>(probability - target) * weights[i] * factor;
    }
    return total;
}

RISKLOOM_WIDE void outputBackward(const float* __restrict activation, std::span<const float> derivatives,
                                  float* __restrict weightGradient, std::size_t width)
{
    std::fill_n(weightGradient, width, 0.0F);
    float biasGradient = 0.0F;
    for (const float derivative : derivatives) {
        for (std::size_t j = 0; j < width; ++j)
            weightGradient[j] += derivative * activation[j];
        biasGradient += derivative;
        activation += width;
    }
    weightGradient[width] = biasGradient;
}

RISKLOOM_WIDE void outputToHidden(const float* __restrict activation, std::span<const float> derivatives,
                                  const float* __restrict weights, float scale, float* __restrict gradient,
                                  float* __restrict biasGradient, std::size_t width)
{
    std::fill_n(biasGradient, width, 0.0F);
    for (const float derivative : derivatives) {
        const float scaled = derivative * scale;
        for (std::size_t j = 0; j < width; ++j) {
            const float weight = weights[j]; // loaded in any case: a branch here would be mispredicted half the time
            const float value = scaled * (activation[j] > 0.0F ? weight : 0.0F);
            gradient[j] = value;
            biasGradient[j] += value;
        }
        activation += width;
        gradient += width;
    }
}

AdamStep adamStep(double learningRate, double weightDecay, std::int64_t step, AdamBetas betas)
{
    const auto t = static_cast<double>(step);
    return {static_cast<float>(learningRate / (1.0 - std::pow(betas.first, t))),
            static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(betas.second, t))),
            static_cast<float>(1.0 - learningRate * weightDecay), betas};
}

RISKLOOM_WIDE void adam(std::span<float> parameters, std::span<const float> gradient, std::span<float> first,
                        std::span<float> second, AdamStep step)
{
    float* __restrict p = parameters.data();
    const float* __restrict g = gradient.data();
    float* __restrict m = first.data();
    float* __restrict v = second.data();
    const auto b1 = static_cast<float>(step.betas.first);
    const auto b2 = static_cast<float>(step.betas.second);
    const auto rest1 = static_cast<float>(1.0 - step.betas.first);
    const auto rest2 = static_cast<float>(1.0 - step.betas.second);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const float moment = b1 * m[i] + rest1 * g[i];
        // The gradient of a silent unit is 0. Its moment would then sink into the denormal numbers and stay there for
        // good, which makes every later step many times slower.
        m[i] = std::abs(moment) < smallest ? 0.0F : moment;
        const float square = b2 * v[i] + rest2 * g[i] * g[i];
        v[i] = square < smallest ? 0.0F : square;
        p[i] = p[i] * step.keep - step.rate * m[i] / (std::sqrt(v[i]) * step.inverseRootSecond + epsilon);
    }
}

void keepSigns(std::span<float> parameters, std::span<const float> signs)
{
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i] * signs[i] < 0.0F)
            parameters[i] = 0.0F;
}

} // namespace riskloom::densekernels
