// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/frozenembedding.h"

#include "core/base/sha256.h"
#include "core/neural/densekernels.h"
#include "core/neural/gankernels.h"
#include "core/neural/rowkernels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

constexpr std::size_t lanes = 8; // that the kernels take at once

std::vector<std::size_t> withoutLast(std::vector<std::size_t> widths)
{
    widths.pop_back();
    return widths;
}

// Logits to shares, row by row.
void softmax(std::span<float> values, std::size_t width)
{
    for (std::size_t first = 0; first < values.size(); first += width) {
        const std::span<float> row = values.subspan(first, width);
        const float greatest = std::ranges::max(row);
        float sum = 0.0F;
        for (float& value : row) {
            value = gankernels::expOf(value - greatest);
            sum += value;
        }
        for (float& value : row)
            value /= sum;
    }
}

} // namespace

FrozenEmbedding::FrozenEmbedding(std::vector<std::size_t> widths)
    : m_widths(std::move(widths)),
      m_whole(m_widths),
      m_body(withoutLast(m_widths)),
      m_parameters(m_whole.parameterCount())
{
}

Result<FrozenEmbedding> FrozenEmbedding::fit(const ClassedRows& rows, const EmbeddingOptions& options, Random& random,
                                             const std::stop_token& stop)
{
    const std::size_t count = rows.classes.size();
    if (count == 0)
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    std::vector<std::size_t> widths{rows.inputs};
    widths.insert(widths.end(), options.units.begin(), options.units.end());
    widths.push_back(rows.classCount);
    FrozenEmbedding model(std::move(widths));
    model.m_whole.initialise(model.m_parameters, 0.1, random);
    const std::size_t batch = std::min(options.batchRows, count);
    std::vector<float> first(model.m_parameters.size()), second(first.size()), gradient(first.size());
    std::vector<float> inputs(batch * rows.inputs), shares(batch * rows.classCount);
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::size_t next = count;
    const auto stepsOfEpoch = static_cast<std::int64_t>(std::max<std::size_t>(count / batch, 1));
    const std::int64_t steps = std::min(options.steps, options.mostEpochs * stepsOfEpoch);
    for (std::int64_t step = 1; step <= steps; ++step) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (next + batch > count) {
            random.shuffle(std::span(order));
            next = 0;
        }
        const std::span<const std::uint32_t> chosen = std::span(order).subspan(next, batch);
        next += batch;
        for (std::size_t i = 0; i < batch; ++i)
            std::ranges::copy(rows.rows.subspan(chosen[i] * rows.inputs, rows.inputs),
                              inputs.begin() + static_cast<std::ptrdiff_t>(i * rows.inputs));
        model.m_whole.forward(model.m_parameters, inputs, shares);
        softmax(shares, rows.classCount);
        double loss = 0.0;
        for (std::size_t i = 0; i < batch; ++i) {
            float& right = shares[i * rows.classCount + rows.classes[chosen[i]]];
            loss -= std::log(std::max(static_cast<double>(right), 1e-30));
            right -= 1.0F; // the gradient of the logits is share - 1 of the right class, the share of the others
        }
        if (!std::isfinite(loss))
            return Error{ErrorCode::NumericFailure, {"embedding"}, {}};
        for (float& value : shares)
            value /= static_cast<float>(batch);
        std::ranges::fill(gradient, 0.0F);
        model.m_whole.backward(model.m_parameters, shares, gradient);
        densekernels::adam(model.m_parameters, gradient, first, second,
                           densekernels::adamStep(options.learningRate, 0.0, step));
    }
    return model;
}

std::vector<double> FrozenEmbedding::features(std::span<const float> rows)
{
    const std::size_t count = rows.size() / m_widths.front() * featureCount();
    std::vector<float> values((count + lanes - 1) / lanes * lanes);
    m_body.forward(std::span<const float>(m_parameters).first(m_body.parameterCount()), rows,
                   std::span(values).first(count));
    rowkernels::hyperbolicTangent(values);
    return {values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::vector<double> FrozenEmbedding::probabilities(std::span<const float> rows)
{
    std::vector<float> values(rows.size() / m_widths.front() * classCount());
    m_whole.forward(m_parameters, rows, values);
    softmax(values, classCount());
    return {values.begin(), values.end()};
}

std::string FrozenEmbedding::sha256() const
{
    Sha256 hash;
    for (const std::size_t width : m_widths)
        hash.add(std::to_string(width) + " ");
    return hash.add(std::as_bytes(std::span(m_parameters))).hex();
}

} // namespace riskloom
