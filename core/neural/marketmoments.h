// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace at {
class Tensor;
} // namespace at

namespace riskloom {

// What the generator is held to beside the critics' opinion: figures of whole paths that windows are too short to show,
// each estimated from generated paths just as from the real one, so that the bias of a path of finite length is in
// both. paths × assets × days, in deviations of each asset. The groups are
//   mean, |x|, x², sqrt|x| and smooth shares beyond 0.5 … 6 deviations, of each asset
//   log of the mean kurtosis over assets
//   ACF(|x|) over 250 lags and ACF(x), corr(x_t, x²_{t+k}) over 20 lags, means over assets; ACF(|x|) of each asset
//   correlations of x, of |x| and of smooth lower-tail indicators, of each pair
// scaled so that usual misfits of the groups are of one size.
std::vector<at::Tensor> marketMoments(const at::Tensor& paths);

// Sum over the groups of the mean squared difference; a scalar.
at::Tensor momentDistance(const std::vector<at::Tensor>& moments, const std::vector<at::Tensor>& targets);

} // namespace riskloom
