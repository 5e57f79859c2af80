// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/randomwords.h"
#include "core/neural/gankernels.h"
#include "core/neural/gannetwork.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace riskloom {
namespace {

constexpr std::size_t pieceWords = 512; // drawn at once: they stay in the nearest cache

// So many values of a type that is a part of a word, of random words as drawWords() gives them; take(values, first) gets
// them piece by piece.
template <class Value, class Take>
void drawParts(std::size_t count, Random& random, Take&& take)
{
    constexpr std::size_t parts = sizeof(std::uint64_t) / sizeof(Value);
    const std::uint64_t seed = random.bits();
    std::array<std::uint64_t, pieceWords> words;
    std::array<Value, parts * pieceWords> values;
    for (std::size_t first = 0; first < count; first += values.size()) {
        for (std::size_t i = 0; i < pieceWords; ++i)
            words[i] = splitMix64(seed, first / parts + i);
        std::memcpy(values.data(), words.data(), sizeof words);
        take(std::span(values).first(std::min(values.size(), count - first)), first);
    }
}

// A level and numbers for every row, and both as the generator reads them.
void drawCodes(const GanLayout& layout, const GanNoiseShape& shape, Random& random, GanNoise& noise)
{
    const std::size_t rows = shape.rows;
    noise.levels.resize(layout.codeLevels > 0 ? rows : 0);
    noise.numbers.resize(rows * layout.codeNumbers);
    noise.blurring.resize(layout.code() > 0 ? shape.blurred * layout.spans.size() : 0);
    for (float& value : noise.blurring)
        value = static_cast<float>(random.normal());
    if (layout.code() == 0)
        return;
    for (std::size_t row = 0; row < rows; ++row) {
        float* own = noise.latent.data() + (row + 1) * layout.latent() - layout.code();
        std::fill_n(own, layout.code(), 0.0F);
        if (layout.codeLevels > 0) {
            noise.levels[row] = static_cast<std::int32_t>(random.below(layout.codeLevels));
            own[noise.levels[row]] = 1.0F;
        }
        for (std::size_t k = 0; k < layout.codeNumbers; ++k) {
            const auto value = static_cast<float>(2.0 * random.uniform() - 1.0);
            noise.numbers[row * layout.codeNumbers + k] = value;
            own[layout.codeLevels + k] = value;
        }
    }
}

} // namespace

void drawNoise(const GanLayout& layout, GanNoiseShape shape, Random& random, GanNoise& noise)
{
    // A sum of four uniform numbers of 16 bits: one word a value, where the exact normal distribution costs ten times as
    // much. A generator turns any smooth noise into what it needs.
    noise.latent.resize(shape.rows * layout.latent());
    constexpr float scale = 1.7320508F / 65536.0F; // of a variance of 4 / 12
    const std::uint64_t seed = random.bits();
    for (std::size_t row = 0; row < shape.rows; ++row)
        for (std::size_t j = 0; j < layout.noise; ++j) {
            const std::uint64_t word = splitMix64(seed, row * layout.noise + j);
            const auto sum = static_cast<std::int32_t>((word & 0xffffU) + ((word >> 16U) & 0xffffU) +
                                                       ((word >> 32U) & 0xffffU) + (word >> 48U));
            noise.latent[row * layout.latent() + j] = (static_cast<float>(sum) - 131070.0F) * scale;
        }
    noise.gumbel.resize(shape.rows * layout.data);
    drawParts<std::uint32_t>(noise.gumbel.size(), random, [&](std::span<const std::uint32_t> bits, std::size_t first) {
        gankernels::gumbel(bits, std::span(noise.gumbel).subspan(first, bits.size()));
    });
    std::size_t units = 0;
    for (const std::size_t width : layout.discriminatorUnits)
        units += width;
    noise.dropout.resize(shape.groups * units);
    drawParts<std::uint16_t>(noise.dropout.size(), random, [&](std::span<const std::uint16_t> bits, std::size_t first) {
        std::ranges::copy(bits, noise.dropout.begin() + static_cast<std::ptrdiff_t>(first));
    });
    noise.mixing.resize(shape.mixed);
    for (float& value : noise.mixing)
        value = static_cast<float>(random.uniform());
    drawCodes(layout, shape, random, noise);
    noise.normals.resize(shape.normals);
    for (float& value : noise.normals)
        value = static_cast<float>(random.normal());
}

void writeCondition(const GanLayout& layout, GanCondition condition, float* into)
{
    std::fill_n(into, layout.conditions, 0.0F);
    if (condition.span >= 0)
        into[layout.spans[static_cast<std::size_t>(condition.span)].condition + condition.slot] = 1.0F;
}

GanState initialState(const GanLayout& layout, Random& random)
{
    GanState state;
    state.generator = initialGenerator(layout, random);
    state.average = state.generator;
    state.generatorFirst.resize(state.generator.size());
    state.generatorSecond.resize(state.generator.size());
    state.discriminator = initialDiscriminator(layout, random);
    state.discriminatorFirst.resize(state.discriminator.size());
    state.discriminatorSecond.resize(state.discriminator.size());
    state.directions = initialDirections(layout, random);
    state.informer = initialInformer(layout, random);
    state.informerFirst.resize(state.informer.size());
    state.informerSecond.resize(state.informer.size());
    return state;
}

} // namespace riskloom
