// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gankernels.h"

#include "core/base/wideclones.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace riskloom::gankernels {
namespace {

// e^x = 2^n · e^r with |r| <= ln 2 / 2, where a Taylor polynomial of degree 6 is off by 1.2e-7 at most. Adding and taking
// away 1.5 · 2^23 rounds to a whole number, which a loop can do in vector registers.
inline float exponential(float x)
{
    x = std::clamp(x, -87.0F, 87.0F);
    constexpr float rounder = 12582912.0F;
    const float n = (x * 1.44269504F + rounder) - rounder;
    const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F; // ln 2 in two parts
    const float p =
        1.0F + r * (1.0F + r * (0.5F + r * (1.0F / 6 + r * (1.0F / 24 + r * (1.0F / 120 + r * (1.0F / 720))))));
    return p * std::bit_cast<float>((static_cast<std::int32_t>(n) + 127) << 23);
}

// ln u = e ln 2 + 2 artanh((m - 1) / (m + 1)) with the mantissa m between sqrt(1/2) and sqrt(2).
inline float logarithm(float u)
{
    const auto bits = std::bit_cast<std::int32_t>(u);
    const std::int32_t exponent = (bits - 0x3f3504f3) >> 23;
    const float m = std::bit_cast<float>(bits - (exponent << 23));
    const float s = (m - 1.0F) / (m + 1.0F);
    const float q = s * s;
    return static_cast<float>(exponent) * 0.69314718F +
           2.0F * s * (1.0F + q * (1.0F / 3 + q * (1.0F / 5 + q * (1.0F / 7 + q * (1.0F / 9)))));
}

} // namespace

float expOf(float x) { return exponential(x); }
float lnOf(float u) { return logarithm(u); }

RISKLOOM_WIDE void leakyForward(float* __restrict values, const float* __restrict bias,
                                const std::uint16_t* __restrict bits, Dropout dropout, float* __restrict slopes, Shape shape)
{
    const auto threshold = static_cast<std::int32_t>(dropout.threshold);
    for (std::size_t i = 0; i < shape.rows; ++i, values += shape.width, bits += shape.width, slopes += shape.width)
        for (std::size_t j = 0; j < shape.width; ++j) {
            const float kept = static_cast<std::int32_t>(bits[j]) >= threshold ? dropout.scale : 0.0F;
            const float value = values[j] + bias[j];
            const float slope = (value > 0.0F ? 1.0F : leak) * kept;
            slopes[j] = slope;
            values[j] = value * slope;
        }
}

RISKLOOM_WIDE void timesSlopes(float* __restrict gradient, const float* __restrict slopes, Shape shape)
{
    for (std::size_t i = 0; i < shape.rows * shape.width; ++i)
        gradient[i] *= slopes[i];
}

RISKLOOM_WIDE void outerTimesSlopes(std::span<const float> factors, const float* __restrict weights,
                                    const float* __restrict slopes, float* __restrict gradient, std::size_t width)
{
    for (const float factor : factors) {
        for (std::size_t j = 0; j < width; ++j)
            gradient[j] = factor * weights[j] * slopes[j];
        gradient += width;
        slopes += width;
    }
}

RISKLOOM_WIDE void addColumnSums(const float* __restrict values, float* __restrict sums, Shape shape)
{
    for (std::size_t i = 0; i < shape.rows; ++i, values += shape.width)
        for (std::size_t j = 0; j < shape.width; ++j)
            sums[j] += values[j];
}

void rowProducts(const float* matrix, const float* vector, std::span<float> products, std::size_t width)
{
    for (float& product : products) {
        product = densekernels::dot(matrix, vector, width);
        matrix += width;
    }
}

RISKLOOM_WIDE void columnProducts(const float* __restrict matrix, std::span<const float> factors, float* __restrict sums,
                                  std::size_t width)
{
    std::fill_n(sums, width, 0.0F);
    for (const float factor : factors) {
        for (std::size_t j = 0; j < width; ++j)
            sums[j] += factor * matrix[j];
        matrix += width;
    }
}

// A strip of columns at a time, whose sums stay in registers: written out, for the compiler leaves an array in memory.
RISKLOOM_WIDE void addChosenRows(const float* __restrict matrix, std::span<const std::int32_t> chosen,
                                 float* __restrict values, std::size_t stride, Shape shape)
{
    constexpr std::size_t strip = 32;
    using Eight = float __attribute__((vector_size(32), aligned(4), may_alias));
    const std::size_t each = shape.rows > 0 ? chosen.size() / shape.rows : 0;
    const std::size_t whole = shape.width / strip * strip;
    for (std::size_t i = 0; i < shape.rows; ++i, values += stride) {
        const std::int32_t* const begin = chosen.data() + i * each;
        const std::int32_t* const end = begin + each;
        const auto rowOf = [&](const std::int32_t* place, std::size_t column) {
            return matrix + static_cast<std::size_t>(*place) * shape.width + column;
        };
        for (std::size_t first = 0; first < whole; first += strip) {
            Eight* const to = reinterpret_cast<Eight*>(values + first);
            Eight a = to[0], b = to[1], c = to[2], d = to[3];
            for (const std::int32_t* place = begin; place != end; ++place) {
                if (*place < 0)
                    continue;
                const Eight* const from = reinterpret_cast<const Eight*>(rowOf(place, first));
                a += from[0];
                b += from[1];
                c += from[2];
                d += from[3];
            }
            to[0] = a;
            to[1] = b;
            to[2] = c;
            to[3] = d;
        }
        for (const std::int32_t* place = begin; place != end; ++place)
            for (std::size_t j = whole; *place >= 0 && j < shape.width; ++j)
                values[j] += *rowOf(place, j);
    }
}

RISKLOOM_WIDE void addBiasAndCut(const float* __restrict bias, float* __restrict values, std::size_t stride, Shape shape)
{
    for (std::size_t i = 0; i < shape.rows; ++i, values += stride)
        for (std::size_t j = 0; j < shape.width; ++j) {
            const float value = values[j] + bias[j];
            values[j] = value > 0.0F ? value : 0.0F;
        }
}

RISKLOOM_WIDE void addToChosenRows(const float* __restrict values, std::span<const std::int32_t> chosen,
                                   float* __restrict matrix, Shape shape)
{
    const std::size_t each = shape.rows > 0 ? chosen.size() / shape.rows : 0;
    for (std::size_t i = 0; i < shape.rows; ++i, values += shape.width)
        for (const std::int32_t row : chosen.subspan(i * each, each)) {
            float* __restrict to = matrix + static_cast<std::ptrdiff_t>(row) * static_cast<std::ptrdiff_t>(shape.width);
            for (std::size_t j = 0; row >= 0 && j < shape.width; ++j)
                to[j] += values[j];
        }
}

RISKLOOM_WIDE void batchNormForward(float* __restrict values, BatchNorm norm, float* __restrict output,
                                    std::size_t stride, Shape shape)
{
    const float share = 1.0F / static_cast<float>(shape.rows);
    float* __restrict means = norm.means;
    float* __restrict deviations = norm.deviations;
    std::fill_n(means, shape.width, 0.0F);
    std::fill_n(deviations, shape.width, 0.0F);
    const float* __restrict row = values;
    for (std::size_t i = 0; i < shape.rows; ++i, row += shape.width)
        for (std::size_t j = 0; j < shape.width; ++j)
            means[j] += row[j] * share;
    row = values;
    for (std::size_t i = 0; i < shape.rows; ++i, row += shape.width)
        for (std::size_t j = 0; j < shape.width; ++j)
            deviations[j] += (row[j] - means[j]) * (row[j] - means[j]) * share;
    for (std::size_t j = 0; j < shape.width; ++j)
        deviations[j] = std::sqrt(deviations[j] + batchNormEpsilon);
    const float* __restrict gain = norm.gain;
    const float* __restrict shift = norm.shift;
    for (std::size_t i = 0; i < shape.rows; ++i, values += shape.width, output += stride)
        for (std::size_t j = 0; j < shape.width; ++j) {
            const float normalised = (values[j] - means[j]) / deviations[j];
            values[j] = normalised;
            const float value = gain[j] * normalised + shift[j];
            output[j] = value > 0.0F ? value : 0.0F;
        }
}

RISKLOOM_WIDE void batchNormBackward(const BatchNormGradient& at, float* __restrict gradient, Shape shape)
{
    std::fill_n(at.gainGradient, shape.width, 0.0F);
    std::fill_n(at.shiftGradient, shape.width, 0.0F);
    float* __restrict gainGradient = at.gainGradient;
    float* __restrict shiftGradient = at.shiftGradient;
    const float* __restrict normalised = at.normalised;
    const float* __restrict output = at.output;
    const float* __restrict incoming = at.outputGradient;
    float* __restrict row = gradient;
    for (std::size_t i = 0; i < shape.rows; ++i) {
        for (std::size_t j = 0; j < shape.width; ++j) {
            const float value = output[j] > 0.0F ? incoming[j] : 0.0F;
            row[j] = value;
            shiftGradient[j] += value;
            gainGradient[j] += value * normalised[j];
        }
        normalised += shape.width;
        output += at.stride;
        incoming += at.stride;
        row += shape.width;
    }
    const float share = 1.0F / static_cast<float>(shape.rows);
    normalised = at.normalised;
    row = gradient;
    for (std::size_t i = 0; i < shape.rows; ++i, normalised += shape.width, row += shape.width)
        for (std::size_t j = 0; j < shape.width; ++j)
            row[j] = at.gain[j] / at.deviations[j] *
                     (row[j] - share * shiftGradient[j] - share * normalised[j] * gainGradient[j]);
}

namespace {

RISKLOOM_WIDE void addGumbel(const float* __restrict logits, const float* __restrict gumbel, float factor,
                             float* __restrict row, std::size_t width)
{
    for (std::size_t j = 0; j < width; ++j)
        row[j] = (logits[j] + gumbel[j]) * factor;
}

RISKLOOM_WIDE void exponentials(float* __restrict row, std::size_t width)
{
    for (std::size_t j = 0; j < width; ++j)
        row[j] = exponential(row[j]);
}

} // namespace

void activateSpans(const float* logits, const float* gumbel, float temperature, std::span<const GanSpan> spans,
                   float* output, std::size_t stride, Shape shape)
{
    for (std::size_t i = 0; i < shape.rows; ++i, logits += shape.width, output += stride) {
        if (gumbel != nullptr) {
            addGumbel(logits, gumbel, 1.0F / temperature, output, shape.width);
            gumbel += shape.width;
        } else {
            std::copy_n(logits, shape.width, output);
        }
        for (const GanSpan& span : spans) {
            if (span.offset) // tanh(x) = 1 - 2 / (exp(2 x) + 1)
                output[span.begin] = 2.0F * logits[span.begin];
            const std::span slots(output + span.firstSlot(), span.slots);
            if (slots.empty())
                continue;
            const float greatest = std::ranges::max(slots);
            for (float& value : slots)
                value -= greatest;
        }
        exponentials(output, shape.width);
        for (const GanSpan& span : spans) {
            if (span.offset)
                output[span.begin] = 1.0F - 2.0F / (output[span.begin] + 1.0F);
            const std::span slots(output + span.firstSlot(), span.slots);
            float sum = 0.0F;
            for (const float value : slots)
                sum += value;
            for (float& value : slots)
                value /= sum;
        }
    }
}

void activateSpansBackward(const float* output, const float* outputGradient, std::size_t stride, float temperature,
                           std::span<const GanSpan> spans, float* gradient, Shape shape)
{
    const float factor = 1.0F / temperature;
    for (std::size_t i = 0; i < shape.rows; ++i) {
        for (const GanSpan& span : spans) {
            if (span.offset)
                gradient[span.begin] =
                    outputGradient[span.begin] * (1.0F - output[span.begin] * output[span.begin]);
            const std::size_t first = span.firstSlot();
            float sum = 0.0F;
            for (std::size_t j = first; j < span.end(); ++j)
                sum += outputGradient[j] * output[j];
            for (std::size_t j = first; j < span.end(); ++j)
                gradient[j] = output[j] * (outputGradient[j] - sum) * factor;
        }
        output += stride;
        outputGradient += stride;
        gradient += shape.width;
    }
}

double conditionCrossEntropy(const float* logits, std::span<const GanCondition> conditions,
                             std::span<const GanSpan> spans, float factor, float* gradient, std::size_t width)
{
    double total = 0.0;
    std::vector<float> shares;
    for (const GanCondition& condition : conditions) {
        if (condition.span >= 0) {
            const GanSpan& span = spans[static_cast<std::size_t>(condition.span)];
            const float* own = logits + span.firstSlot();
            const float greatest = *std::max_element(own, own + span.slots);
            shares.resize(span.slots);
            float sum = 0.0F;
            for (std::size_t k = 0; k < span.slots; ++k)
                sum += shares[k] = exponential(own[k] - greatest);
            for (std::size_t k = 0; k < span.slots; ++k)
                gradient[span.firstSlot() + k] += factor * shares[k] / sum;
            const auto slot = static_cast<std::size_t>(condition.slot);
            gradient[span.firstSlot() + slot] -= factor;
            total += static_cast<double>(logarithm(sum) + greatest - own[slot]);
        }
        logits += width;
        gradient += width;
    }
    return total;
}

RISKLOOM_WIDE void gumbel(std::span<const std::uint32_t> bits, std::span<float> values)
{
    const std::uint32_t* __restrict from = bits.data();
    float* __restrict to = values.data();
    for (std::size_t i = 0; i < values.size(); ++i) {
        // 23 bits and a half: never 0, never 1
        const float u = (static_cast<float>(static_cast<std::int32_t>(from[i] >> 9U)) + 0.5F) * 0x1.0p-23F;
        to[i] = -logarithm(-logarithm(u));
    }
}

} // namespace riskloom::gankernels
