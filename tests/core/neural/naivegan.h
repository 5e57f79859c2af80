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
          m_informer(torch::tensor(state.informer).set_requires_grad(true)), m_directions(state.directions),
          m_dropout(densekernels::dropoutFor(options.dropout))
    {
    }

    // A step of the power iteration on every layer's u, in doubles.
    void turn()
    {
        const torch::NoGradGuard guard;
        std::int64_t offset = 0;
        std::int64_t direction = 0;
        std::int64_t inputs = n(m_layout.pac * m_layout.rowWidth());
        for (const std::int64_t units : unitsOfLayers()) {
            const torch::Tensor w = m_discriminator.narrow(0, offset, inputs * units).view({inputs, units}).to(torch::kDouble);
            const torch::Tensor u = torch::tensor(m_directions).narrow(0, direction, units).to(torch::kDouble);
            const torch::Tensor l = w.matmul(u);
            torch::Tensor next = w.t().matmul(l / l.norm());
            next = next / next.norm();
            for (std::int64_t i = 0; i < units; ++i)
                m_directions[static_cast<std::size_t>(direction + i)] = static_cast<float>(next[i].item<double>());
            direction += units;
            offset += inputs * units + units;
            inputs = units;
        }
    }

    // The weights the discriminator computes with: with the spectral norm each layer's over ‖W u‖.
    torch::Tensor effective() const
    {
        if (m_directions.empty())
            return m_discriminator;
        std::vector<torch::Tensor> pieces;
        std::int64_t offset = 0;
        std::int64_t direction = 0;
        std::int64_t inputs = n(m_layout.pac * m_layout.rowWidth());
        for (const std::int64_t units : unitsOfLayers()) {
            const torch::Tensor w = m_discriminator.narrow(0, offset, inputs * units);
            const torch::Tensor u = torch::tensor(m_directions).narrow(0, direction, units);
            pieces.push_back(w / w.view({inputs, units}).matmul(u).norm());
            pieces.push_back(m_discriminator.narrow(0, offset + inputs * units, units));
            direction += units;
            offset += inputs * units + units;
            inputs = units;
        }
        return torch::cat(pieces);
    }

    // DP-SGD as in Abadi et al. 2016, algorithm 1, row by row for the non-saturating loss; `most` rows share a block of
    // dropout bits.
    torch::Tensor privateGradient(const std::vector<float>& real, const GanNoise& noise, std::size_t most)
    {
        const std::int64_t width = n(m_layout.rowWidth());
        const std::int64_t fakeRows = n(m_options.batchRows);
        const torch::Tensor x = torch::tensor(real).view({-1, width});
        const torch::Tensor fake =
            generate(std::vector<GanCondition>(m_options.batchRows), noise).view({fakeRows, width}).detach();
        torch::Tensor weights = effective().detach().set_requires_grad(true);
        torch::Tensor sum = torch::zeros_like(weights);
        std::int64_t units = 0;
        for (const std::size_t each : m_layout.discriminatorUnits)
            units += n(each);
        const auto add = [&](const torch::Tensor& row, std::int64_t base, std::int64_t first, std::int64_t all, double sign) {
            const torch::Tensor z = judge(row.view({1, width}), noise, first, all, weights, base);
            const torch::Tensor g = torch::autograd::grad({-torch::log_sigmoid(sign * z).sum()}, {weights})[0];
            const double length = g.to(torch::kDouble).norm().item<double>();
            clippedRealRows += sign > 0 && length > m_options.clipNorm ? 1 : 0;
            sum = sum + g * std::min(1.0, m_options.clipNorm / length);
        };
        for (std::int64_t i = 0; i < x.size(0); ++i) {
            const std::int64_t first = i / n(most) * n(most);
            add(x[i], first * units, i - first, std::min(n(most), x.size(0) - first), 1.0);
        }
        for (std::int64_t i = 0; i < fakeRows; ++i)
            add(fake[i], x.size(0) * units, i, fakeRows, -1.0);
        sum = (sum + m_options.noiseMultiplier * m_options.clipNorm * torch::tensor(noise.normals)) / fakeRows;
        return torch::autograd::grad({(effective() * sum).sum()}, {m_discriminator})[0];
    }
    int clippedRealRows = 0; // of all calls

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
        const torch::Tensor made = generate(conditions, noise);
        const torch::Tensor output = judge(made.view({groups, width}), noise, 0, groups);
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
        if (m_layout.code() > 0)
            loss = loss - m_options.informationWeight * information(made, noise);
        return loss + asked;
    }

    // H(c) + mean ln Q(c | row) of InfoGAN, levels and numbers together.
    torch::Tensor information(const torch::Tensor& made, const GanNoise& noise)
    {
        const std::int64_t data = n(m_layout.data);
        const std::int64_t units = n(m_layout.informerUnits);
        const std::int64_t outputs = n(m_layout.informerOutputs());
        const std::int64_t levels = n(m_layout.codeLevels);
        std::vector<torch::Tensor> pieces;
        const torch::Tensor blurring = torch::tensor(noise.blurring).view({made.size(0), n(m_layout.spans.size())});
        for (std::size_t s = 0; s < m_layout.spans.size(); ++s) {
            const GanSpan& span = m_layout.spans[s];
            const std::int64_t rows = made.size(0);
            torch::Tensor hard = torch::zeros({rows, 0});
            if (span.slots > 0) {
                const torch::Tensor soft = made.narrow(1, n(span.firstSlot()), n(span.slots));
                hard = soft + (torch::one_hot(soft.argmax(1), n(span.slots)).to(torch::kFloat) - soft).detach(); // straight through
            }
            const std::int64_t modes = n(span.slots > 0 ? span.middles.size() : 0);
            if (span.offset) {
                torch::Tensor value = torch::tensor(span.middles) + torch::tensor(span.reaches) * made.narrow(1, n(span.begin), 1);
                if (span.slots > 0) // else the column has one mode, and no slot says which
                    value = (hard.narrow(1, 0, modes) * value).sum(1, true);
                pieces.push_back(value + 0.2 * blurring.narrow(1, n(s), 1));
            }
            pieces.push_back(torch::zeros({rows, modes}));
            pieces.push_back(hard.narrow(1, modes, n(span.slots) - modes));
        }
        const torch::Tensor hidden = torch::leaky_relu(torch::cat(pieces, 1).matmul(m_informer.narrow(0, 0, data * units)
                                                                                         .view({data, units})) +
                                                           m_informer.narrow(0, data * units, units),
                                                       gankernels::leak);
        const std::int64_t second = data * units + units;
        const torch::Tensor out = hidden.matmul(m_informer.narrow(0, second, units * outputs).view({units, outputs})) +
                                  m_informer.narrow(0, second + units * outputs, outputs);
        torch::Tensor bound = torch::zeros({});
        if (levels > 0) {
            const std::vector<std::int64_t> slots(noise.levels.begin(), noise.levels.end());
            bound = bound + std::log(static_cast<double>(levels)) -
                    torch::nn::functional::cross_entropy(out.narrow(1, 0, levels), torch::tensor(slots));
        }
        const std::int64_t numbers = n(m_layout.codeNumbers);
        const torch::Tensor wanted = torch::tensor(noise.numbers).view({made.size(0), numbers});
        for (std::int64_t k = 0; k < numbers; ++k) {
            const torch::Tensor spread = torch::clamp(out.select(1, levels + 2 * k + 1), -4.0, 4.0);
            const torch::Tensor z = (wanted.select(1, k) - out.select(1, levels + 2 * k)) / torch::exp(spread);
            bound = bound + std::log(2.0) - (spread + 0.5 * z * z + 0.5 * std::log(2.0 * M_PI)).mean();
        }
        return bound;
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
        const torch::Tensor latent = torch::tensor(noise.latent).view({rows, n(m_layout.latent())});
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
    torch::Tensor& informer() { return m_informer; }

private:
    static std::int64_t n(std::size_t value) { return static_cast<std::int64_t>(value); }

    std::vector<std::int64_t> unitsOfLayers() const
    {
        std::vector<std::int64_t> units(m_layout.discriminatorUnits.begin(), m_layout.discriminatorUnits.end());
        units.push_back(1);
        return units;
    }

    torch::Tensor judge(const torch::Tensor& x, const GanNoise& noise, std::int64_t first, std::int64_t all)
    {
        return judge(x, noise, first, all, effective(), 0);
    }

    // Rows `first` … of a batch of `all` groups; the dropout bits of a layer are those of the whole batch, from `used` on.
    torch::Tensor judge(torch::Tensor x, const GanNoise& noise, std::int64_t first, std::int64_t all,
                        const torch::Tensor& weights, std::int64_t used) const
    {
        std::int64_t offset = 0;
        const std::int64_t groups = x.size(0);
        for (const std::size_t unitCount : m_layout.discriminatorUnits) {
            const std::int64_t units = n(unitCount);
            const std::int64_t inputs = x.size(1);
            x = x.matmul(weights.narrow(0, offset, inputs * units).view({inputs, units})) +
                weights.narrow(0, offset + inputs * units, units);
            offset += inputs * units + units;
            std::vector<float> kept;
            for (std::int64_t i = first * units; i < (first + groups) * units; ++i)
                kept.push_back(noise.dropout[static_cast<std::size_t>(used + i)] >= m_dropout.threshold ? m_dropout.scale
                                                                                                      : 0.0F);
            x = torch::leaky_relu(x, gankernels::leak) * torch::tensor(kept).view({groups, units});
            used += all * units;
        }
        return x.matmul(weights.narrow(0, offset, x.size(1)).view({x.size(1), 1})).view({-1}) +
               weights.narrow(0, offset + x.size(1), 1);
    }

    GanLayout m_layout;
    GanOptions m_options;
    torch::Tensor m_generator, m_discriminator, m_logits;
    torch::Tensor m_informer;
    std::vector<float> m_directions; // u of the spectral norm, layer by layer
    densekernels::Dropout m_dropout;
};

} // namespace riskloom::testing
