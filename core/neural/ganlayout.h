// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/run/synthtable.h"
#include "core/synth/tableencoding.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom {

// Where a column of the table lies in a row of the dense matrix: its offset first when it has one, then a column a slot.
struct GanSpan {
    std::int64_t column = 0; // of the encoding
    bool offset = false;
    std::size_t begin = 0;   // of the offset, or of the slots
    std::size_t slots = 0;   // 0: only an offset
    std::int64_t condition = -1; // where its slots begin in the condition vector; -1: the column cannot be conditioned on
    std::vector<float> middles = {}; // of the first slots, which are modes, and how far an offset of 1 reaches from them: in
    std::vector<float> reaches = {}; // deviations of the column

    [[nodiscard]] std::size_t firstSlot() const { return begin + (offset ? 1 : 0); }
    [[nodiscard]] std::size_t end() const { return firstSlot() + slots; }
    friend bool operator==(const GanSpan&, const GanSpan&) = default;
};

// "This row has this slot in this column": what the generator is asked for. span < 0: nothing is asked.
struct GanCondition {
    std::int32_t span = -1;
    std::int32_t slot = 0;
};

// Generator and discriminator of a table GAN (Xu et al. 2019, "Modeling tabular data using conditional GAN", NeurIPS):
//   generator      [noise, start, code, condition] → hidden layers (linear, batch normalisation, ReLU), the input of each handed on
//                  beside its output → linear to the dense row
//   discriminator  `pac` rows with their conditions side by side (Lin et al. 2018, PacGAN) → hidden layers (linear, leaky
//                  ReLU 0.2, dropout) → one number
// All values are 32-bit floats, matrices row-major, weights inputs × units.
struct GanLayout {
    std::vector<GanSpan> spans; // columns of the table with one slot have none
    std::size_t data = 0;       // width of a dense row
    std::size_t conditions = 0; // width of a condition vector
    std::size_t noise = 128;
    std::size_t start = 0; // width of the row that the generator begins from: `data`, or 0 when it begins from noise alone
    // The code of InfoGAN behind them: one of so many levels (0: none), and numbers.
    std::size_t codeLevels = 0;
    std::size_t codeNumbers = 0;
    std::size_t informerUnits = 128; // hidden units of the network that reads it back
    std::vector<std::size_t> generatorUnits{256, 256};
    std::vector<std::size_t> discriminatorUnits{256, 256};
    std::size_t pac = 10;
    DiscriminatorNorm discriminatorNorm = DiscriminatorNorm::None;

    [[nodiscard]] std::size_t rowWidth() const { return data + conditions; }
    [[nodiscard]] std::size_t code() const { return codeLevels + codeNumbers; }
    // What a row of the generator's random input holds: noise, start and code.
    [[nodiscard]] std::size_t latent() const { return noise + start + code(); }
    // What the output layer of the generator reads: the last hidden layer, …, the first, noise, start, code, condition.
    [[nodiscard]] std::size_t generatorInputs() const;
    // Layer by layer: weights, gains and shifts of the normalisation; then weights and biases of the output.
    [[nodiscard]] std::size_t generatorParameters() const;
    // Layer by layer weights and biases, the output layer last.
    [[nodiscard]] std::size_t discriminatorParameters() const;
    // Of the spectral norm's vectors u, one of a layer's units each, layer by layer; 0 without it.
    [[nodiscard]] std::size_t discriminatorDirections() const;
    // Its σ, one a layer; 0 without it.
    [[nodiscard]] std::size_t discriminatorNorms() const;
    // Logits of the levels, mean and ln deviation of each number. Layer by layer weights and biases; 0 without a code.
    [[nodiscard]] std::size_t informerOutputs() const { return codeLevels + 2 * codeNumbers; }
    [[nodiscard]] std::size_t informerParameters() const;
    friend bool operator==(const GanLayout&, const GanLayout&) = default;
};

// Spans of an encoding. Columns without modes and with more than one slot can be conditioned on, where anything can.
enum class Conditioning { OnCategories, OnNothing };
GanLayout layoutOf(const TableEncoding& encoding, Conditioning conditioning = Conditioning::OnCategories);

// A row as the networks read it: offsets, and 1 in the slot of each column. `into`: `data` values.
void writeRow(const GanLayout& layout, const EncodedTable& rows, std::size_t row, float* into);
// The same for the generator to start from: on the scale of its own output, and with the slot that is asked for.
void writeStart(const GanLayout& layout, const EncodedTable& rows, std::size_t row, GanCondition condition, float* into);

// Weights and biases uniform on ±1/sqrt(inputs), gains 1 and shifts 0. With a start, the way from it to the output is set
// so that the untrained generator gives it back: its slots with a probability of about startKept, its offsets unchanged.
inline constexpr double startKept = 0.99;
std::vector<float> initialGenerator(const GanLayout& layout, Random& random);
std::vector<float> initialDiscriminator(const GanLayout& layout, Random& random);
std::vector<float> initialInformer(const GanLayout& layout, Random& random); // draws nothing without a code
// Unit vectors of random direction; draws nothing without the spectral norm.
std::vector<float> initialDirections(const GanLayout& layout, Random& random);

} // namespace riskloom
