// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

// The arithmetic of small networks, without LibTorch: the nets of policies have some hundreds of weights and see batches of
// a few rows thousands of times a second, where every call into a tensor library costs more than what it computes. They
// also train side by side on several threads, which a library with one thread pool does not allow.
//
// Rows are kept in tiles of 16: of a tile first all rows of its first feature, then of its second, and so on. A network
// thus works on whole registers whatever its widths are. The last tile is filled up with rows whose gradient is 0. Sums run
// in a fixed order, so equal inputs give equal bits on every x86-64.
namespace riskloom::rowkernels {

inline constexpr std::size_t tileRows = 16;
constexpr std::size_t tilesFor(std::size_t rows) { return (rows + tileRows - 1) / tileRows; }

// Weights of a linear layer: outputs × inputs, row-major, and the biases behind them.
struct Linear {
    std::size_t inputs = 0;
    std::size_t outputs = 0;
    [[nodiscard]] std::size_t weightCount() const { return inputs * outputs; }
    [[nodiscard]] std::size_t parameterCount() const { return (inputs + 1) * outputs; }
};

// A matrix of tiles: `step` floats from one tile to the next, at least features · 16.
struct Tiles {
    float* values = nullptr;
    std::size_t step = 0;
};

// y = W x + b of every tile.
void linear(Linear layer, const float* parameters, Tiles x, Tiles y, std::size_t tiles);
// x = Wᵀ y: from the gradient of the outputs to that of the inputs.
void linearToInputs(Linear layer, const float* parameters, Tiles y, Tiles x, std::size_t tiles);
// Adds the gradient of weights and biases, from the inputs and the gradient of the outputs.
void linearGradient(Linear layer, Tiles x, Tiles y, float* gradient, std::size_t tiles);

// In place, and from the gradient behind to that before, in place, given what came out.
void relu(std::span<float> values);
void reluBackward(std::span<const float> outputs, std::span<float> gradient);
void hyperbolicTangent(std::span<float> values);
void hyperbolicTangentBackward(std::span<const float> outputs, std::span<float> gradient);

// Row-major rows into tiles and back; the rows that fill up the last tile become 0.
void toTiles(std::span<const float> rows, std::size_t features, Tiles tiles);
void fromTiles(Tiles tiles, std::size_t features, std::span<float> rows);

// 1 / (1 + e^-x). Like tanh to some units in the last place of 1; span lengths are multiples of 8.
void sigmoid(std::span<float> values);

} // namespace riskloom::rowkernels
