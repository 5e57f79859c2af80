// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/generatormodel.h"

#include "core/neural/conditionsampler.h"
#include "core/neural/gankernels.h"
#include "core/neural/gannetwork.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t chunkRows = 2048;
constexpr int fittingRounds = 20;
constexpr float mostAdjustment = 3.0F; // ln of the largest factor: a slot that is hardly ever made stays rare

at::Tensor view(const float* data, std::size_t rows, std::size_t columns, std::size_t stride)
{
    return at::from_blob(const_cast<float*>(data),
                         {static_cast<std::int64_t>(rows), static_cast<std::int64_t>(columns)},
                         {static_cast<std::int64_t>(stride), 1}, at::TensorOptions(at::kFloat));
}

// Rows on their way through the generator: [last hidden … first hidden | noise | start | code | condition] and the logits.
class Passage {
public:
    Passage(const GeneratorModel& model, std::size_t most)
        : m_model(model), m_layout(model.layout), m_width(model.layout.generatorInputs()), m_most(most),
          m_stack(most * m_width), m_logits(most * model.layout.data), m_conditions(most)
    {
    }

    void start(std::size_t rows, const ConditionSampler& sampler, Random& random)
    {
        m_rows = rows;
        const std::span<GanCondition> conditions = std::span(m_conditions).first(rows);
        const EncodedTable starts = drawStart(m_model.start, rows, random);
        if (m_layout.start > 0)
            sampler.drawFrom(starts, random, conditions);
        else
            sampler.drawTrue(random, conditions);
        drawNoise(m_layout, {rows, 0, 0}, random, m_noise);
        const std::size_t right = m_layout.latent() + m_layout.conditions;
        for (std::size_t i = 0; i < rows; ++i) {
            float* own = m_stack.data() + (i + 1) * m_width - right;
            std::copy_n(m_noise.latent.data() + i * m_layout.latent(), m_layout.noise, own);
            if (m_layout.start > 0)
                writeStart(m_layout, starts, i, m_conditions[i], own + m_layout.noise);
            const std::size_t code = m_layout.latent() - m_layout.code();
            writeCode(own + code, m_noise.latent.data() + i * m_layout.latent() + code);
            writeCondition(m_layout, m_conditions[i], own + m_layout.latent());
        }
        m_inputs = right;
    }

    // The drawn code, but for what is held.
    void writeCode(float* own, const float* drawn) const
    {
        std::copy_n(drawn, m_layout.code(), own);
        const HeldCode& held = m_model.held;
        if (held.level >= 0) {
            std::fill_n(own, m_layout.codeLevels, 0.0F);
            own[held.level] = 1.0F;
        }
        if (held.number >= 0)
            own[m_layout.codeLevels + static_cast<std::size_t>(held.number)] = held.value;
    }

    // The product of layer l with the given weights, without bias, into `into` (rows × units).
    void multiply(std::size_t units, const std::vector<float>& weights, float* into, std::size_t stride)
    {
        at::Tensor out = view(into, m_rows, units, stride);
        at::mm_out(out, view(input(), m_rows, m_inputs, m_width), view(weights.data(), m_inputs, units, units));
    }

    // A hidden layer whose folded weights are known.
    void hidden(std::size_t l)
    {
        const std::size_t units = m_layout.generatorUnits[l];
        float* to = input() - units;
        multiply(units, m_model.weights[l], to, m_width);
        for (std::size_t i = 0; i < m_rows; ++i)
            for (std::size_t j = 0; j < units; ++j)
                to[i * m_width + j] = std::max(to[i * m_width + j] + m_model.biases[l][j], 0.0F);
        m_inputs += units;
    }

    void output()
    {
        multiply(m_layout.data, m_model.weights.back(), m_logits.data(), m_layout.data);
        for (std::size_t i = 0; i < m_rows; ++i)
            for (std::size_t j = 0; j < m_layout.data; ++j)
                m_logits[i * m_layout.data + j] += m_model.biases.back()[j] + m_model.adjustment[j];
    }

    void through()
    {
        for (std::size_t l = 0; l < m_layout.generatorUnits.size(); ++l)
            hidden(l);
        output();
    }

    [[nodiscard]] float* input() { return m_stack.data() + m_width - m_inputs; }
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t inputs() const { return m_inputs; }
    [[nodiscard]] std::span<const float> logits(std::size_t row) const
    {
        return std::span(m_logits).subspan(row * m_layout.data, m_layout.data);
    }
    [[nodiscard]] const float* allLogits() const { return m_logits.data(); }
    [[nodiscard]] const float* gumbel(std::size_t row) const { return m_noise.gumbel.data() + row * m_layout.data; }
    [[nodiscard]] GanCondition condition(std::size_t row) const { return m_conditions[row]; }

private:
    const GeneratorModel& m_model;
    const GanLayout& m_layout;
    std::size_t m_width;
    std::size_t m_most;
    std::size_t m_rows = 0;
    std::size_t m_inputs = 0;
    std::vector<float> m_stack, m_logits;
    std::vector<GanCondition> m_conditions;
    GanNoise m_noise;
};

void read(Passage& passage, const GanLayout& layout, EncodedTable& into, std::size_t first)
{
    for (std::size_t i = 0; i < passage.rows(); ++i) {
        const std::span<const float> logits = passage.logits(i);
        const float* gumbel = passage.gumbel(i);
        const GanCondition condition = passage.condition(i);
        for (std::size_t s = 0; s < layout.spans.size(); ++s) {
            const GanSpan& span = layout.spans[s];
            const auto column = static_cast<std::size_t>(span.column);
            if (span.offset) // tanh, as in training
                into.offsets[column][first + i] = 1.0F - 2.0F / (gankernels::expOf(2.0F * logits[span.begin]) + 1.0F);
            if (span.slots == 0)
                continue;
            std::size_t best = 0;
            if (condition.span == static_cast<std::int32_t>(s)) {
                best = static_cast<std::size_t>(condition.slot);
            } else {
                const std::size_t begin = span.firstSlot();
                for (std::size_t k = 1; k < span.slots; ++k)
                    if (logits[begin + k] + gumbel[begin + k] > logits[begin + best] + gumbel[begin + best])
                        best = k;
            }
            into.slotOf[column][first + i] = static_cast<std::uint16_t>(best);
        }
    }
}

} // namespace

GeneratorModel foldGenerator(const TableEncoding& encoding, const GanLayout& layout, std::span<const float> parameters,
                             std::size_t rows, Random& random, const TableStart& start)
{
    const c10::InferenceMode guard;
    GeneratorModel model{encoding, layout, start, {}, {}, std::vector<float>(layout.data), {}};
    const ConditionSampler sampler(layout, encoding);
    Passage passage(model, rows);
    passage.start(rows, sampler, random);
    std::size_t offset = 0;
    for (std::size_t l = 0; l < layout.generatorUnits.size(); ++l) {
        const std::size_t units = layout.generatorUnits[l];
        const std::size_t inputs = passage.inputs();
        std::vector<float> weights(parameters.begin() + static_cast<std::ptrdiff_t>(offset),
                                   parameters.begin() + static_cast<std::ptrdiff_t>(offset + inputs * units));
        offset += inputs * units;
        const std::span<const float> gain = parameters.subspan(offset, units);
        const std::span<const float> shift = parameters.subspan(offset + units, units);
        offset += 2 * units;
        std::vector<float> products(rows * units);
        passage.multiply(units, weights, products.data(), units);
        std::vector<float> biases(units);
        for (std::size_t j = 0; j < units; ++j) {
            double mean = 0.0;
            for (std::size_t i = 0; i < rows; ++i)
                mean += static_cast<double>(products[i * units + j]) / static_cast<double>(rows);
            double variance = 0.0;
            for (std::size_t i = 0; i < rows; ++i) {
                const double away = static_cast<double>(products[i * units + j]) - mean;
                variance += away * away / static_cast<double>(rows);
            }
            const double scale =
                static_cast<double>(gain[j]) / std::sqrt(variance + static_cast<double>(gankernels::batchNormEpsilon));
            for (std::size_t i = 0; i < inputs; ++i)
                weights[i * units + j] = static_cast<float>(static_cast<double>(weights[i * units + j]) * scale);
            biases[j] = static_cast<float>(static_cast<double>(shift[j]) - mean * scale);
        }
        model.weights.push_back(std::move(weights));
        model.biases.push_back(std::move(biases));
        passage.hidden(l);
    }
    const std::size_t count = passage.inputs() * layout.data;
    const auto begin = parameters.begin() + static_cast<std::ptrdiff_t>(offset);
    model.weights.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(count));
    model.biases.emplace_back(begin + static_cast<std::ptrdiff_t>(count),
                              begin + static_cast<std::ptrdiff_t>(count + layout.data));
    return model;
}

void adjustShares(GeneratorModel& model, std::size_t rows, Random& random)
{
    const c10::InferenceMode guard;
    const GanLayout& layout = model.layout;
    std::ranges::fill(model.adjustment, 0.0F);
    const ConditionSampler sampler(layout, model.encoding);
    Passage passage(model, rows);
    passage.start(rows, sampler, random);
    passage.through();
    std::vector<double> mean;
    std::vector<float> share;
    for (std::size_t s = 0; s < layout.spans.size(); ++s) {
        const GanSpan& span = layout.spans[s];
        const std::vector<double>& wanted = model.encoding.columns[static_cast<std::size_t>(span.column)].slotShares;
        float* adjustment = model.adjustment.data() + span.firstSlot();
        for (int round = 0; round < fittingRounds && span.slots > 1; ++round) {
            mean.assign(span.slots, 0.0);
            share.resize(span.slots);
            for (std::size_t i = 0; i < rows; ++i) {
                if (passage.condition(i).span == static_cast<std::int32_t>(s))
                    continue;
                const float* logits = passage.logits(i).data() + span.firstSlot();
                float greatest = logits[0] + adjustment[0];
                for (std::size_t k = 1; k < span.slots; ++k)
                    greatest = std::max(greatest, logits[k] + adjustment[k]);
                float sum = 0.0F;
                for (std::size_t k = 0; k < span.slots; ++k)
                    sum += share[k] = gankernels::expOf(logits[k] + adjustment[k] - greatest);
                for (std::size_t k = 0; k < span.slots; ++k)
                    mean[k] += static_cast<double>(share[k] / sum);
            }
            double total = 0.0;
            for (const double value : mean)
                total += value;
            if (!(total > 0.0))
                break;
            for (std::size_t k = 0; k < span.slots; ++k) {
                const double factor = wanted[k] / std::max(mean[k] / total, 1e-9);
                adjustment[k] = std::clamp(adjustment[k] + static_cast<float>(std::log(std::max(factor, 1e-9))),
                                           -mostAdjustment, mostAdjustment);
            }
        }
    }
}

Result<EncodedTable> drawRows(const GeneratorModel& model, std::size_t count, std::uint64_t seed,
                              const std::function<bool()>& stop)
{
    const c10::InferenceMode guard;
    Random random(seed);
    EncodedTable drawn;
    drawn.rows = count;
    for (const ColumnEncoding& column : model.encoding.columns) {
        drawn.slotOf.emplace_back(count);
        drawn.offsets.emplace_back(column.modes.empty() ? 0 : count);
    }
    const ConditionSampler sampler(model.layout, model.encoding);
    Passage passage(model, std::min(chunkRows, count));
    for (std::size_t first = 0; first < count; first += chunkRows) {
        if (stop && stop())
            return Error{ErrorCode::Cancelled, {}, {}};
        passage.start(std::min(chunkRows, count - first), sampler, random);
        passage.through();
        read(passage, model.layout, drawn, first);
    }
    return drawn;
}

} // namespace riskloom
