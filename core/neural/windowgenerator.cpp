// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/windowgenerator.h"

#include "core/neural/flatslices.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <vector>

namespace riskloom {
namespace {

constexpr std::int64_t latent = 100;
constexpr std::int64_t wide = 64;   // planes of 7 × 7
constexpr std::int64_t narrow = 32; // planes of 14 × 14
constexpr std::int64_t smallSide = 7;
constexpr std::int64_t side = 28;
constexpr std::int64_t kernel = 4;
constexpr double deviation = 0.02; // of the weights to begin with
constexpr double momentum = 0.1;
constexpr double epsilon = 1e-5;

} // namespace

std::int64_t windowGeneratorParameters()
{
    return latent * wide * smallSide * smallSide + 2 * wide + wide * narrow * kernel * kernel + 2 * narrow +
           narrow * kernel * kernel + 1 + latent * side + side;
}

std::int64_t windowGeneratorAverages()
{
    return 2 * (wide + narrow);
}

at::Tensor initialWindowGenerator(std::uint64_t seed)
{
    const at::NoGradGuard constant;
    auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
    at::Tensor flat = at::zeros({windowGeneratorParameters()});
    FlatSlices slices(flat);
    slices.next({latent, wide * smallSide * smallSide}).normal_(0.0, deviation, random);
    slices.next({wide}).normal_(1.0, deviation, random);
    slices.next({wide});
    slices.next({wide, narrow, kernel, kernel}).normal_(0.0, deviation, random);
    slices.next({narrow}).normal_(1.0, deviation, random);
    slices.next({narrow});
    slices.next({narrow, 1, kernel, kernel}).normal_(0.0, deviation, random);
    slices.next({1});
    slices.next({latent, side}).normal_(0.0, deviation, random);
    slices.next({side}).fill_(1.0);
    return flat;
}

at::Tensor initialWindowAverages()
{
    return at::cat({at::zeros({wide}), at::ones({wide}), at::zeros({narrow}), at::ones({narrow})});
}

at::Tensor generateWindows(const at::Tensor& weights, const at::Tensor& averages, const at::Tensor& noise, BatchUse use)
{
    FlatSlices weight(weights);
    FlatSlices average(averages);
    const auto normalised = [&](const at::Tensor& planes, std::int64_t count) {
        const at::Tensor scale = weight.next({count});
        const at::Tensor shift = weight.next({count});
        const at::Tensor mean = average.next({count});
        const at::Tensor variance = average.next({count});
        return at::relu(
            at::batch_norm(planes, scale, shift, mean, variance, use == BatchUse::Training, momentum, epsilon, false));
    };
    const auto doubled = [](const at::Tensor& planes, const at::Tensor& kernels, const at::Tensor& bias) {
        return at::convolution(planes, kernels, bias, {2, 2}, {1, 1}, {1, 1}, true, {0, 0}, 1);
    };
    at::Tensor planes = at::matmul(noise, weight.next({latent, wide * smallSide * smallSide}));
    planes = normalised(planes.view({-1, wide, smallSide, smallSide}), wide);
    planes = normalised(doubled(planes, weight.next({wide, narrow, kernel, kernel}), {}), narrow);
    const at::Tensor last = weight.next({narrow, 1, kernel, kernel});
    planes = doubled(planes, last, weight.next({1}));
    const at::Tensor days = at::matmul(noise, weight.next({latent, side})).view({-1, 1, 1, side});
    return at::tanh(planes + weight.next({side}).view({1, 1, side, 1}) * days);
}

at::Tensor windowNoise(std::int64_t rows, std::uint64_t seed)
{
    auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
    return at::randn({rows, latent}, random);
}

} // namespace riskloom
