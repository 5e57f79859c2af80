// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace at {
class Tensor;
} // namespace at

namespace riskloom {

// The generator of pictures of DCGAN (Radford, Metz and Chintala 2016, ICLR): 100 normal numbers become 64 planes of
// 7 × 7, twice doubled by transposed convolutions, with batch normalisation and rectifiers between and tanh at the end.
// What all assets have in common on a day crosses the whole picture, which local kernels are slow to learn; so a linear
// map of the noise to 28 days, times a loading of each row, is added before tanh.

std::int64_t windowGeneratorParameters();
std::int64_t windowGeneratorAverages(); // running means and variances of its batch normalisation

at::Tensor initialWindowGenerator(std::uint64_t seed); // a flat tensor of weights
at::Tensor initialWindowAverages();                    // likewise of the averages

// Training normalises by the batch and moves the averages on; Sampling uses the averages, so that a picture does not
// depend on the others made with it.
enum class BatchUse { Training, Sampling };

// Noise rows × 100 to rows × 1 × 28 × 28 in -1 … 1, differentiable in the weights.
at::Tensor generateWindows(const at::Tensor& weights, const at::Tensor& averages, const at::Tensor& noise,
                           BatchUse use);

at::Tensor windowNoise(std::int64_t rows, std::uint64_t seed);

} // namespace riskloom
