// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/generatormodel.h"

#include "core/base/parallel.h"
#include "core/base/randomwords.h"
#include "core/neural/conditionsampler.h"
#include "core/neural/gankernels.h"
#include "core/neural/gannetwork.h"
#include "core/neural/generatorinput.h"
#include "core/neural/matrices.h"
#include "core/neural/threads.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace riskloom {
namespace {

constexpr std::size_t blockRows = 512;
constexpr int fittingRounds = 20;
constexpr float mostAdjustment = 3.0F; // ln of the largest factor: a slot that is hardly ever made stays rare

// Rows on their way through the generator: [last hidden … first hidden | dense input, see GeneratorInput] and the logits.
class Passage {
public:
    Passage(const GeneratorModel& model, std::size_t most)
        : m_model(model), m_layout(model.layout), m_input(model.layout), m_right(m_layout.latent() + m_layout.conditions),
          m_width(m_layout.generatorInputs() - m_right + m_input.dense()), m_stack(most * m_width),
          m_logits(most * m_layout.data), m_places(most * m_input.chosen()), m_conditions(most)
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
        m_hidden = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            float* latent = m_noise.latent.data() + i * m_layout.latent();
            if (m_layout.start > 0)
                writeStart(m_layout, starts, i, m_conditions[i], latent + m_layout.noise);
            putHeldCode(latent + m_layout.latent() - m_layout.code());
            m_input.split(latent, m_conditions[i], m_stack.data() + (i + 1) * m_width - m_input.dense(),
                          m_places.data() + i * m_input.chosen());
        }
    }

    // The product of layer l with the given weights, without bias, into `into` (rows × units).
    void product(std::size_t units, const std::vector<float>& weights, float* into, std::size_t stride)
    {
        const std::size_t plain = m_hidden + m_layout.noise;
        const std::size_t others = m_input.others().size();
        const Matrix out{into, m_rows, units, stride};
        const float* ofNoise = weights.data() + m_hidden * units;
        multiply(out, {input(), m_rows, plain, m_width}, factor(weights.data(), plain, units));
        m_input.gather(ofNoise, units, m_others);
        if (others > 0)
            addProduct(out, {input() + plain, m_rows, others, m_width}, {m_others.data(), others, units, units});
        gankernels::addChosenRows(ofNoise, {m_places.data(), m_rows * m_input.chosen()}, into, stride, {m_rows, units});
    }

    // A hidden layer whose folded weights are known.
    void hidden(std::size_t l)
    {
        const std::size_t units = m_layout.generatorUnits[l];
        float* to = input() - units;
        product(units, m_model.weights[l], to, m_width);
        gankernels::addBiasAndCut(m_model.biases[l].data(), to, m_width, {m_rows, units});
        m_hidden += units;
    }

    void output()
    {
        product(m_layout.data, m_model.weights.back(), m_logits.data(), m_layout.data);
        std::vector<float> added(m_layout.data);
        std::ranges::transform(m_model.biases.back(), m_model.adjustment, added.begin(), std::plus<>());
        for (auto row = m_logits.begin(); row != m_logits.end(); row += std::ssize(added))
            std::transform(row, row + std::ssize(added), added.begin(), row, std::plus<>());
    }

    void through()
    {
        for (std::size_t l = 0; l < m_layout.generatorUnits.size(); ++l)
            hidden(l);
        output();
    }

    [[nodiscard]] float* input() { return m_stack.data() + m_width - m_input.dense() - m_hidden; }
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t inputs() const { return m_hidden + m_right; } // of the next layer's weights
    [[nodiscard]] std::span<const float> logits(std::size_t row) const
    {
        return std::span(m_logits).subspan(row * m_layout.data, m_layout.data);
    }
    [[nodiscard]] const float* gumbel(std::size_t row) const { return m_noise.gumbel.data() + row * m_layout.data; }
    [[nodiscard]] GanCondition condition(std::size_t row) const { return m_conditions[row]; }

private:
    void putHeldCode(float* code) const
    {
        const HeldCode& held = m_model.held;
        if (held.level > 0) {
            std::fill_n(code, m_layout.codeLevels, 0.0F);
            code[held.level - 1] = 1.0F;
        }
        if (held.number > 0)
            code[m_layout.codeLevels + static_cast<std::size_t>(held.number) - 1] = static_cast<float>(held.value);
    }

    const GeneratorModel& m_model;
    const GanLayout& m_layout;
    GeneratorInput m_input;
    std::size_t m_right; // width of [noise | start | code | condition] in the weights
    std::size_t m_width;
    std::size_t m_rows = 0;
    std::size_t m_hidden = 0; // units of the layers that are behind us
    std::vector<float> m_stack, m_logits, m_others;
    std::vector<std::int32_t> m_places;
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
                const float* plain = logits.data() + span.firstSlot();
                const float* noise = gumbel + span.firstSlot();
                float greatest = plain[0] + noise[0];
                for (std::size_t k = 1; k < span.slots; ++k) { // chosen without a branch, which would often be guessed wrong
                    const float value = plain[k] + noise[k];
                    best = value > greatest ? k : best;
                    greatest = value > greatest ? value : greatest;
                }
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
        passage.product(units, weights, products.data(), units);
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

Result<> holdCode(GeneratorModel& model, const HeldCode& code)
{
    const auto within = [](const char* what, int wanted, std::size_t most) -> Result<> {
        if (wanted != 0 && most == 0)
            return Error{ErrorCode::NotSupported, {what + std::string(" ") + std::to_string(wanted)}, "the generator has no such code"};
        if (wanted < 0 || static_cast<std::size_t>(wanted) > most)
            return Error{ErrorCode::FieldOutOfRange, {what, std::to_string(wanted), "1", std::to_string(most)}, {}};
        return {};
    };
    RISKLOOM_CHECK(within("level of the code", code.level, model.layout.codeLevels));
    RISKLOOM_CHECK(within("number of the code", code.number, model.layout.codeNumbers));
    if (!(std::abs(code.value) <= 1.0))
        return Error{ErrorCode::FieldOutOfRange, {"number of the code", std::to_string(code.value), "-1", "1"}, {}};
    model.held = code;
    return {};
}

Result<EncodedTable> drawRows(const GeneratorModel& model, std::size_t count, std::uint64_t seed, const RunContext& context)
{
    EncodedTable drawn;
    drawn.rows = count;
    for (const ColumnEncoding& column : model.encoding.columns) {
        drawn.slotOf.emplace_back(count);
        drawn.offsets.emplace_back(column.modes.empty() ? 0 : count);
    }
    const ConditionSampler sampler(model.layout, model.encoding);
    const std::size_t blocks = (count + blockRows - 1) / blockRows;
    const auto drawBlocks = [&](std::size_t begin, std::size_t end) {
        const c10::InferenceMode guard; // holds for a thread
        Passage passage(model, std::min(blockRows, count));
        for (std::size_t block = begin; block < end && !context.stopRequested(); ++block) {
            const std::size_t first = block * blockRows;
            Random random(splitMix64(seed, block));
            passage.start(std::min(blockRows, count - first), sampler, random);
            passage.through();
            read(passage, model.layout, drawn, first);
        }
    };
    std::optional<ProductsSideBySide> one;
    if (context.threads > 1)
        one.emplace();
    const std::size_t share = (blocks + static_cast<std::size_t>(context.threads) - 1) / static_cast<std::size_t>(context.threads);
    RISKLOOM_CHECK(inBlocks(blocks, std::max<std::size_t>(share, 1), context.threads, context.stop, drawBlocks));
    return drawn;
}

} // namespace riskloom
