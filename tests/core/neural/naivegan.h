// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "core/neural/gankernels.h"
#include "core/neural/gannetwork.h"

#include <cstdint>
#include <vector>

// The two steps of a table GAN written down as in the papers and differentiated by autograd, twice where the gradient
// penalty asks for it: what the hand-arranged steps are held against, in tests and benchmarks.
namespace riskloom::testing {

class NaiveGan {
public:
    NaiveGan(GanLayout layout, GanOptions options, const GanState& state)
        : m_layout(std::move(layout)), m_options(options),
          m_generator(torch::tensor(state.generator).set_requires_grad(true)),
          m_discriminator(torch::tensor(state.discriminator).set_requires_grad(true)),
          m_dropout(densekernels::dropoutFor(options.dropout))
    {
    }

    torch::Tensor discriminatorLoss(const std::vector<float>& real, const std::vector<GanCondition>& conditions,
                                    const GanNoise& noise)
    {
        const std::int64_t width = n(m_layout.pac * m_layout.rowWidth());
        const std::int64_t groups = n(conditions.size() / m_layout.pac);
        const torch::Tensor x = torch::tensor(real).view({groups, width});
        const torch::Tensor fake = generate(conditions, noise).view({groups, width}).detach();
        const bool penalised = m_options.loss == GanLoss::WassersteinGp;
        const std::int64_t all = penalised ? 3 * groups : 2 * groups;
        const torch::Tensor ofReal = judge(x, noise, 0, all);
        const torch::Tensor ofFake = judge(fake, noise, groups, all);
        torch::Tensor loss;
        switch (m_options.loss) {
        case GanLoss::WassersteinGp:
        case GanLoss::WassersteinClip: loss = ofFake.mean() - ofReal.mean(); break;
        case GanLoss::Hinge: loss = torch::relu(1 - ofReal).mean() + torch::relu(1 + ofFake).mean(); break;
        case GanLoss::NonSaturating:
        case GanLoss::Vanilla:
            loss = -torch::log_sigmoid(ofReal).mean() - torch::log_sigmoid(-ofFake).mean();
            break;
        }
        if (!penalised)
            return loss;
        const torch::Tensor mixing = torch::tensor(noise.mixing).view({groups, 1});
        const torch::Tensor between = (mixing * x + (1 - mixing) * fake).set_requires_grad(true);
        const torch::Tensor output = judge(between, noise, 2 * groups, all);
        const torch::Tensor gradient =
            torch::autograd::grad({output.sum()}, {between}, {}, c10::optional<bool>(true), true)[0];
        return loss + m_options.penalty * (gradient.norm(2, 1) - 1).pow(2).mean();
    }

    torch::Tensor generatorLoss(const std::vector<GanCondition>& conditions, const GanNoise& noise)
    {
        const std::int64_t width = n(m_layout.pac * m_layout.rowWidth());
        const std::int64_t groups = n(conditions.size() / m_layout.pac);
        const torch::Tensor output = judge(generate(conditions, noise).view({groups, width}), noise, 0, groups);
        torch::Tensor loss = -output.mean();
        if (m_options.loss == GanLoss::NonSaturating)
            loss = -torch::log_sigmoid(output).mean();
        if (m_options.loss == GanLoss::Vanilla)
            loss = torch::log_sigmoid(-output).mean();
        // Column by column the cross-entropy of all rows, of which those count that were asked for it.
        torch::Tensor asked = torch::zeros({});
        for (std::size_t s = 0; s < m_layout.spans.size(); ++s) {
            const GanSpan& span = m_layout.spans[s];
            if (span.condition < 0)
                continue;
            std::vector<float> counts;
            std::vector<std::int64_t> slots;
            for (const GanCondition& condition : conditions) {
                const bool own = condition.span == static_cast<std::int32_t>(s);
                counts.push_back(own ? 1.0F : 0.0F);
                slots.push_back(own ? condition.slot : 0);
            }
            const torch::Tensor entropy =
                torch::nn::functional::cross_entropy(m_logits.slice(1, n(span.firstSlot()), n(span.end())), torch::tensor(slots),
                                                     torch::nn::functional::CrossEntropyFuncOptions().reduction(torch::kNone));
            asked = asked + (entropy * torch::tensor(counts)).sum() / n(conditions.size());
        }
        return loss + asked;
    }

    torch::Tensor generate(const std::vector<GanCondition>& conditions, const GanNoise& noise)
    {
        const std::int64_t rows = n(conditions.size());
        std::vector<float> asked(conditions.size() * m_layout.conditions);
        for (std::size_t i = 0; i < conditions.size(); ++i)
            if (const GanCondition c = conditions[i]; c.span >= 0) {
                const std::int64_t first = m_layout.spans[static_cast<std::size_t>(c.span)].condition;
                asked[i * m_layout.conditions + static_cast<std::size_t>(first + c.slot)] = 1.0F;
            }
        const torch::Tensor condition = torch::tensor(asked).view({rows, n(m_layout.conditions)});
        const torch::Tensor latent = torch::tensor(noise.latent).view({rows, n(m_layout.noise)});
        torch::Tensor x = torch::cat({latent, condition}, 1);
        std::int64_t offset = 0;
        for (const std::size_t unitCount : m_layout.generatorUnits) {
            const std::int64_t units = n(unitCount);
            const torch::Tensor product = x.matmul(m_generator.narrow(0, offset, x.size(1) * units).view({x.size(1), units}));
            offset += x.size(1) * units;
            const torch::Tensor gain = m_generator.narrow(0, offset, units);
            const torch::Tensor shift = m_generator.narrow(0, offset + units, units);
            offset += 2 * units;
            const torch::Tensor mean = product.mean(0);
            const torch::Tensor variance = (product - mean).pow(2).mean(0);
            const torch::Tensor normalised = (product - mean) / (variance + gankernels::batchNormEpsilon).sqrt();
            x = torch::cat({torch::relu(gain * normalised + shift), x}, 1);
        }
        const std::int64_t data = n(m_layout.data);
        m_logits = x.matmul(m_generator.narrow(0, offset, x.size(1) * data).view({x.size(1), data})) +
                   m_generator.narrow(0, offset + x.size(1) * data, data);
        const torch::Tensor gumbel =
            torch::tensor(std::vector<float>(noise.gumbel.begin(), noise.gumbel.begin() + rows * data)).view({rows, data});
        std::vector<torch::Tensor> pieces;
        for (const GanSpan& span : m_layout.spans) {
            if (span.offset)
                pieces.push_back(torch::tanh(m_logits.slice(1, n(span.begin), n(span.begin) + 1)));
            if (span.slots > 0)
                pieces.push_back(torch::softmax((m_logits.slice(1, n(span.firstSlot()), n(span.end())) +
                                                 gumbel.slice(1, n(span.firstSlot()), n(span.end()))) /
                                                    0.2,
                                                1));
        }
        pieces.push_back(condition);
        return torch::cat(pieces, 1);
    }

    torch::Tensor& generator() { return m_generator; }
    torch::Tensor& discriminator() { return m_discriminator; }

private:
    static std::int64_t n(std::size_t value) { return static_cast<std::int64_t>(value); }

    // Rows `first` … of a batch of `all` groups; the dropout bits of a layer are those of the whole batch.
    torch::Tensor judge(torch::Tensor x, const GanNoise& noise, std::int64_t first, std::int64_t all)
    {
        std::int64_t offset = 0;
        std::int64_t used = 0;
        const std::int64_t groups = x.size(0);
        for (const std::size_t unitCount : m_layout.discriminatorUnits) {
            const std::int64_t units = n(unitCount);
            const std::int64_t inputs = x.size(1);
            x = x.matmul(m_discriminator.narrow(0, offset, inputs * units).view({inputs, units})) +
                m_discriminator.narrow(0, offset + inputs * units, units);
            offset += inputs * units + units;
            std::vector<float> kept;
            for (std::int64_t i = first * units; i < (first + groups) * units; ++i)
                kept.push_back(noise.dropout[static_cast<std::size_t>(used + i)] >= m_dropout.threshold ? m_dropout.scale
                                                                                                      : 0.0F);
            x = torch::leaky_relu(x, gankernels::leak) * torch::tensor(kept).view({groups, units});
            used += all * units;
        }
        return x.matmul(m_discriminator.narrow(0, offset, x.size(1)).view({x.size(1), 1})).view({-1}) +
               m_discriminator.narrow(0, offset + x.size(1), 1);
    }

    GanLayout m_layout;
    GanOptions m_options;
    torch::Tensor m_generator, m_discriminator, m_logits;
    densekernels::Dropout m_dropout;
};

} // namespace riskloom::testing
