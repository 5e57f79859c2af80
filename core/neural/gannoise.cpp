// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/randomwords.h"
#include "core/neural/gankernels.h"
#include "core/neural/gannetwork.h"

#include <algorithm>
#include <cstring>

namespace riskloom {
namespace {

// So many values of a type that is a part of a word.
template <class Value>
void drawParts(std::size_t count, Random& random, std::vector<std::uint64_t>& words, std::vector<Value>& values)
{
    constexpr std::size_t parts = sizeof(std::uint64_t) / sizeof(Value);
    words.resize((count + parts - 1) / parts);
    drawWords(random, words);
    values.resize(parts * words.size());
    if (words.empty())
        return; // nothing has no address to copy from
    std::memcpy(values.data(), words.data(), sizeof(std::uint64_t) * words.size());
}

// A level and numbers for every row, and both as the generator reads them.
void drawCodes(const GanLayout& layout, std::size_t rows, Random& random, GanNoise& noise)
{
    noise.levels.resize(layout.codeLevels > 0 ? rows : 0);
    noise.numbers.resize(rows * layout.codeNumbers);
    noise.blurring.resize(layout.code() > 0 ? rows * layout.spans.size() : 0);
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
    std::vector<std::uint64_t> words(shape.rows * layout.noise);
    drawWords(random, words);
    noise.latent.resize(shape.rows * layout.latent());
    constexpr float scale = 1.7320508F / 65536.0F; // of a variance of 4 / 12
    for (std::size_t row = 0; row < shape.rows; ++row)
        for (std::size_t j = 0; j < layout.noise; ++j) {
            const std::uint64_t word = words[row * layout.noise + j];
            const auto sum = static_cast<std::int32_t>((word & 0xffffU) + ((word >> 16U) & 0xffffU) +
                                                       ((word >> 32U) & 0xffffU) + (word >> 48U));
            noise.latent[row * layout.latent() + j] = (static_cast<float>(sum) - 131070.0F) * scale;
        }
    std::vector<std::uint32_t> halves;
    drawParts(shape.rows * layout.data, random, words, halves);
    noise.gumbel.resize(halves.size());
    gankernels::gumbel(halves, noise.gumbel);
    std::size_t units = 0;
    for (const std::size_t width : layout.discriminatorUnits)
        units += width;
    drawParts(shape.groups * units, random, words, noise.dropout);
    noise.mixing.resize(shape.mixed);
    for (float& value : noise.mixing)
        value = static_cast<float>(random.uniform());
    drawCodes(layout, shape.rows, random, noise);
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
