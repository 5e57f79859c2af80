// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/flatweights.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace riskloom {

struct FlatWeights::Parts {
    at::Tensor values;
    at::Tensor firstMoment;
    at::Tensor secondMoment;
    std::int64_t steps = 0;
    AdamOptions options;
};

namespace {

constexpr double smallest = 1e-8; // Adam's epsilon

std::vector<float> copied(const at::Tensor& tensor)
{
    const at::Tensor flat = tensor.detach().contiguous();
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

void overwrite(const at::Tensor& tensor, const std::vector<float>& values)
{
    assert(static_cast<std::size_t>(tensor.numel()) == values.size());
    std::ranges::copy(values, tensor.data_ptr<float>());
}

} // namespace

FlatWeights::FlatWeights(const at::Tensor& initial, AdamOptions options) : m_parts(std::make_unique<Parts>())
{
    m_parts->values = initial.detach().reshape({-1}).clone().requires_grad_(true);
    m_parts->firstMoment = at::zeros_like(m_parts->values).detach();
    m_parts->secondMoment = at::zeros_like(m_parts->values).detach();
    m_parts->options = options;
}

FlatWeights::~FlatWeights() = default;
FlatWeights::FlatWeights(FlatWeights&&) noexcept = default;
FlatWeights& FlatWeights::operator=(FlatWeights&&) noexcept = default;

const at::Tensor& FlatWeights::tensor() const
{
    return m_parts->values;
}

void FlatWeights::step(double learningRate)
{
    const at::NoGradGuard constant;
    Parts& parts = *m_parts;
    const at::Tensor& gradient = parts.values.grad();
    if (!gradient.defined())
        return;
    ++parts.steps;
    const auto steps = static_cast<double>(parts.steps);
    parts.firstMoment.mul_(parts.options.firstDecay).add_(gradient, 1.0 - parts.options.firstDecay);
    parts.secondMoment.mul_(parts.options.secondDecay).addcmul_(gradient, gradient, 1.0 - parts.options.secondDecay);
    const double firstBias = 1.0 - std::pow(parts.options.firstDecay, steps);
    const double secondBias = 1.0 - std::pow(parts.options.secondDecay, steps);
    parts.values.addcdiv_(parts.firstMoment, parts.secondMoment.div(secondBias).sqrt_().add_(smallest),
                          -learningRate / firstBias);
    forgetGradient();
}

void FlatWeights::forgetGradient()
{
    m_parts->values.mutable_grad().reset();
}

FlatWeights::State FlatWeights::state() const
{
    return {copied(m_parts->values), copied(m_parts->firstMoment), copied(m_parts->secondMoment), m_parts->steps};
}

void FlatWeights::restore(const State& state)
{
    overwrite(m_parts->values, state.values);
    overwrite(m_parts->firstMoment, state.firstMoment);
    overwrite(m_parts->secondMoment, state.secondMoment);
    m_parts->steps = state.steps;
    forgetGradient();
}

} // namespace riskloom
