// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gankernels.h"
#include "core/neural/gannetwork.h"

#include <algorithm>

namespace riskloom {
namespace {

// Sixteen random bits a value, lowest bits of each number first.
void drawBits(std::size_t count, Random& random, std::vector<std::uint16_t>& bits)
{
    bits.resize((count + 3) / 4 * 4);
    for (std::size_t i = 0; i < bits.size(); i += 4) {
        std::uint64_t word = random.bits();
        for (std::size_t k = 0; k < 4; ++k, word >>= 16U)
            bits[i + k] = static_cast<std::uint16_t>(word);
    }
}

} // namespace

void drawNoise(const GanLayout& layout, GanNoiseShape shape, Random& random, GanNoise& noise)
{
    // A sum of four uniform numbers of 16 bits: one word of the generator a value, where the exact normal distribution
    // costs ten times as much. A generator turns any smooth noise into what it needs.
    noise.latent.resize(shape.rows * layout.noise);
    constexpr float scale = 1.7320508F / 65536.0F; // of a variance of 4 / 12
    for (float& value : noise.latent) {
        const std::uint64_t word = random.bits();
        const auto sum = static_cast<std::int32_t>((word & 0xffffU) + ((word >> 16U) & 0xffffU) +
                                                   ((word >> 32U) & 0xffffU) + (word >> 48U));
        value = (static_cast<float>(sum) - 131070.0F) * scale;
    }
    std::vector<std::uint32_t> words((shape.rows * layout.data + 1) / 2 * 2);
    for (std::size_t i = 0; i < words.size(); i += 2) {
        const std::uint64_t word = random.bits();
        words[i] = static_cast<std::uint32_t>(word);
        words[i + 1] = static_cast<std::uint32_t>(word >> 32U);
    }
    noise.gumbel.resize(words.size());
    gankernels::gumbel(words, noise.gumbel);
    std::size_t units = 0;
    for (const std::size_t width : layout.discriminatorUnits)
        units += width;
    drawBits(shape.groups * units, random, noise.dropout);
    noise.mixing.resize(shape.mixed);
    for (float& value : noise.mixing)
        value = static_cast<float>(random.uniform());
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
    return state;
}

} // namespace riskloom
