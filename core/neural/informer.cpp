// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/informer.h"

#include "core/neural/gankernels.h"
#include "core/neural/matrices.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace riskloom {
namespace {

constexpr double sharpest = -4.0; // ln of a deviation; beyond it there is no gradient any more
constexpr double bluntest = 4.0;

// 0 where none is written.
std::size_t greatestSlot(const GanSpan& span, const float* row)
{
    return static_cast<std::size_t>(std::max_element(row + span.firstSlot(), row + span.end()) - (row + span.firstSlot()));
}

Matrix layer(std::vector<float>& flat, std::size_t offset, std::size_t inputs, std::size_t units)
{
    return {flat.data() + offset, inputs, units, units};
}

} // namespace

Informer::Informer(const GanLayout& layout, std::size_t rows)
    : m_spans(layout.spans), m_data(layout.data), m_units(layout.informerUnits), m_levels(layout.codeLevels),
      m_numbers(layout.codeNumbers), m_outputs(layout.informerOutputs()), m_rows(rows), m_read(rows * m_data),
      m_readGradient(rows * m_data), m_hidden(rows * m_units), m_hiddenGradient(rows * m_units),
      m_out(rows * m_outputs)
{
}

void Informer::read(const float* made, std::size_t stride, const GanNoise& noise)
{
    std::ranges::fill(m_read, 0.0F);
    for (std::size_t i = 0; i < m_rows; ++i, made += stride) {
        float* own = m_read.data() + i * m_data;
        for (std::size_t s = 0; s < m_spans.size(); ++s) {
            const GanSpan& span = m_spans[s];
            const std::size_t slot = greatestSlot(span, made);
            if (slot < span.middles.size()) // the only one of a column whose slot is not written
                own[span.begin] = span.middles[slot] + span.reaches[slot] * made[span.begin];
            else
                own[span.firstSlot() + slot] = 1.0F;
            if (span.offset)
                own[span.begin] += blur * noise.blurring[i * m_spans.size() + s];
        }
    }
}

// From the gradient of what was read to that of the row, added.
void Informer::passOn(const float* made, std::size_t stride, float* madeGradient) const
{
    for (std::size_t i = 0; i < m_rows; ++i, made += stride, madeGradient += stride) {
        const float* own = m_readGradient.data() + i * m_data;
        for (const GanSpan& span : m_spans) {
            const std::size_t slot = greatestSlot(span, made);
            for (std::size_t k = 0; k < span.slots; ++k)
                madeGradient[span.firstSlot() + k] +=
                    k < span.middles.size() ? own[span.begin] * (span.middles[k] + span.reaches[k] * made[span.begin])
                                            : own[span.firstSlot() + k];
            if (slot < span.middles.size())
                madeGradient[span.begin] += own[span.begin] * span.reaches[slot];
        }
    }
}

// Cross-entropy of the level; the logits become its derivative times factor. Gives ln Q(level).
double Informer::levelsBackward(std::span<float> outputs, std::int32_t level, float factor) const
{
    const std::span<float> logits = outputs.first(m_levels);
    const float own = logits[static_cast<std::size_t>(level)];
    const float greatest = std::ranges::max(logits);
    float sum = 0.0F;
    for (const float logit : logits)
        sum += gankernels::expOf(logit - greatest);
    const double likelihood = static_cast<double>(own - greatest) - std::log(static_cast<double>(sum));
    for (float& logit : logits)
        logit = factor * gankernels::expOf(logit - greatest) / sum;
    logits[static_cast<std::size_t>(level)] -= factor;
    return likelihood;
}

// The same for numbers with a normal likelihood.
double Informer::numbersBackward(std::span<float> outputs, std::span<const float> numbers, float factor) const
{
    double likelihood = 0.0;
    for (std::size_t k = 0; k < m_numbers; ++k) {
        float& mean = outputs[m_levels + 2 * k];
        float& spread = outputs[m_levels + 2 * k + 1];
        const double raw = spread;
        const double lnDeviation = std::clamp(raw, sharpest, bluntest);
        const double deviation = std::exp(lnDeviation);
        const double z = (static_cast<double>(numbers[k]) - static_cast<double>(mean)) / deviation;
        likelihood -= lnDeviation + 0.5 * z * z + 0.5 * std::log(2.0 * std::numbers::pi);
        mean = factor * static_cast<float>(-z / deviation);
        spread = raw == lnDeviation ? factor * static_cast<float>(1.0 - z * z) : 0.0F;
    }
    return likelihood;
}

Informer::Terms Informer::forward(std::vector<float>& weights, const float* made, std::size_t stride, const GanNoise& noise,
                                  float factor)
{
    const std::size_t second = m_data * m_units + m_units;
    read(made, stride, noise);
    const Matrix rows{m_read.data(), m_rows, m_data, m_data};
    const Matrix hidden{m_hidden.data(), m_rows, m_units, m_units};
    const Matrix out{m_out.data(), m_rows, m_outputs, m_outputs};
    multiply(hidden, rows, layer(weights, 0, m_data, m_units));
    const float* bias = weights.data() + m_data * m_units;
    for (std::size_t i = 0; i < m_rows; ++i)
        for (std::size_t j = 0; j < m_units; ++j) {
            const float value = m_hidden[i * m_units + j] + bias[j];
            m_hidden[i * m_units + j] = value > 0.0F ? value : gankernels::leak * value;
        }
    multiply(out, hidden, layer(weights, second, m_units, m_outputs));
    bias = weights.data() + second + m_units * m_outputs;
    Terms terms;
    for (std::size_t i = 0; i < m_rows; ++i) {
        const std::span<float> own = std::span(m_out).subspan(i * m_outputs, m_outputs);
        for (std::size_t j = 0; j < m_outputs; ++j)
            own[j] += bias[j];
        const auto share = 1.0 / static_cast<double>(m_rows);
        if (m_levels > 0)
            terms.levels += share * levelsBackward(own, noise.levels[i], factor);
        terms.numbers += share * numbersBackward(own, std::span(noise.numbers).subspan(i * m_numbers, m_numbers), factor);
    }
    if (m_levels > 0)
        terms.levels += std::log(static_cast<double>(m_levels));
    terms.numbers += static_cast<double>(m_numbers) * std::numbers::ln2;
    return terms;
}

Informer::Terms Informer::terms(std::vector<float>& weights, const float* made, std::size_t stride, const GanNoise& noise)
{
    return forward(weights, made, stride, noise, 0.0F);
}

Informer::Terms Informer::backward(std::vector<float>& weights, const float* made, std::size_t stride, const GanNoise& noise,
                                   double weight, std::vector<float>& gradient, float* madeGradient)
{
    const std::size_t second = m_data * m_units + m_units;
    const Terms terms = forward(weights, made, stride, noise, static_cast<float>(weight / static_cast<double>(m_rows)));
    const Matrix rows{m_read.data(), m_rows, m_data, m_data};
    const Matrix hidden{m_hidden.data(), m_rows, m_units, m_units};
    const Matrix hiddenGradient{m_hiddenGradient.data(), m_rows, m_units, m_units};
    const Matrix out{m_out.data(), m_rows, m_outputs, m_outputs};
    multiply(layer(gradient, second, m_units, m_outputs), hidden.transposed(), out);
    float* biasGradient = gradient.data() + second + m_units * m_outputs;
    std::fill_n(biasGradient, m_outputs, 0.0F);
    gankernels::addColumnSums(m_out.data(), biasGradient, {m_rows, m_outputs});
    multiply(hiddenGradient, out, layer(weights, second, m_units, m_outputs).transposed());
    for (std::size_t i = 0; i < m_hidden.size(); ++i) // a leaky ReLU keeps the sign
        m_hiddenGradient[i] *= m_hidden[i] > 0.0F ? 1.0F : gankernels::leak;
    multiply(layer(gradient, 0, m_data, m_units), rows.transposed(), hiddenGradient);
    biasGradient = gradient.data() + m_data * m_units;
    std::fill_n(biasGradient, m_units, 0.0F);
    gankernels::addColumnSums(m_hiddenGradient.data(), biasGradient, {m_rows, m_units});
    multiply({m_readGradient.data(), m_rows, m_data, m_data}, hiddenGradient, layer(weights, 0, m_data, m_units).transposed());
    passOn(made, stride, madeGradient);
    return terms;
}

} // namespace riskloom
