// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketmoments.h"

#include <ATen/ATen.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace riskloom {
namespace {

constexpr std::int64_t longLags = 250;
constexpr std::int64_t shortLags = 20;
constexpr std::array tailsOfSize{0.5, 1.0, 2.0, 3.0, 4.0, 6.0}; // deviations
constexpr std::array tailsOfLosses{2.0, 3.0, 5.0};
constexpr double tailWidth = 0.3;
constexpr double commonTail = 1.6; // about the 5 % quantile
constexpr double commonTailWidth = 0.15;
constexpr double widest = 15.0;       // deviations that count in the kurtosis
constexpr double widestSquare = 60.0; // that counts in the leverage

at::Tensor centred(const at::Tensor& x)
{
    return x - x.mean(at::IntArrayRef{2}, true);
}

at::Tensor perAsset(const at::Tensor& x)
{
    return x.mean(at::IntArrayRef{0, 2});
}

// Sums of a_t b_{t+k} for k = 1 … lags, by the fast Fourier transform.
at::Tensor laggedProducts(const at::Tensor& a, const at::Tensor& b, std::int64_t lags)
{
    std::int64_t length = 1;
    while (length < a.size(2) + lags)
        length *= 2;
    const at::Tensor product = at::conj(at::fft_rfft(a, length, 2)) * at::fft_rfft(b, length, 2);
    return at::fft_irfft(product, length, 2).narrow(2, 1, lags);
}

at::Tensor autocorrelation(const at::Tensor& centredSeries, std::int64_t lags)
{
    return laggedProducts(centredSeries, centredSeries, lags) / centredSeries.square().sum(at::IntArrayRef{2}, true);
}

at::Tensor pairCorrelations(const at::Tensor& x)
{
    at::Tensor z = centred(x);
    z = z / at::sqrt(z.square().mean(at::IntArrayRef{2}, true) + 1e-8);
    return at::matmul(z, z.transpose(1, 2)).mean(at::IntArrayRef{0}) / static_cast<double>(x.size(2));
}

} // namespace

std::vector<at::Tensor> marketMoments(const at::Tensor& x)
{
    const at::Tensor size = x.abs();
    std::vector<at::Tensor> moments{3.0 * perAsset(x), perAsset(size), at::sqrt(perAsset(x.square())),
                                    perAsset(at::sqrt(size + 1e-4))};
    for (const double tail : tailsOfSize)
        moments.push_back(tail * tail * perAsset(at::sigmoid((size - tail) / tailWidth)));
    for (const double tail : tailsOfLosses)
        moments.push_back(0.7 * tail * tail * perAsset(at::sigmoid((-x - tail) / tailWidth)));

    const at::Tensor series = centred(x);
    const at::Tensor bounded = series.clamp(-widest, widest);
    const at::Tensor variance = bounded.square().mean(at::IntArrayRef{2});
    moments.push_back((bounded.pow(4).mean(at::IntArrayRef{2}) / variance.square()).mean().log().view({1}));

    const at::Tensor clustering = autocorrelation(centred(size), longLags);
    const at::Tensor early = clustering.narrow(2, 0, shortLags);
    const at::Tensor late = clustering.narrow(2, shortLags, longLags - shortLags);
    moments.push_back(5.0 * early.mean(at::IntArrayRef{0, 1}));
    moments.push_back(10.0 * late.reshape({x.size(0), x.size(1), -1, 10}).mean(at::IntArrayRef{0, 1, 3}));
    moments.push_back(3.0 * early.mean(at::IntArrayRef{0, 2}));
    const at::Tensor squares = centred(x.square().clamp_max(widestSquare));
    const at::Tensor norms =
        at::sqrt(squares.square().sum(at::IntArrayRef{2}, true) * series.square().sum(at::IntArrayRef{2}, true));
    moments.push_back(6.0 * (laggedProducts(series, squares, shortLags) / norms).mean(at::IntArrayRef{0, 1}));
    moments.push_back(10.0 * autocorrelation(series, shortLags).mean(at::IntArrayRef{0, 1}));

    moments.push_back(0.7 * pairCorrelations(x).reshape({-1}));
    moments.push_back(0.5 * pairCorrelations(size).reshape({-1}));
    moments.push_back(0.7 * pairCorrelations(at::sigmoid((-x - commonTail) / commonTailWidth)).reshape({-1}));
    return moments;
}

at::Tensor momentDistance(const std::vector<at::Tensor>& moments, const std::vector<at::Tensor>& targets)
{
    at::Tensor total = at::zeros({});
    for (std::size_t group = 0; group < moments.size(); ++group)
        total = total + (moments[group] - targets[group]).square().mean();
    return total;
}

} // namespace riskloom
