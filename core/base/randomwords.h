// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstdint>
#include <span>

namespace riskloom {

// The number i, 0 and up, that SplitMix64 gives from a seed (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
// number generators", OOPSLA), without the ones before it.
inline std::uint64_t splitMix64(std::uint64_t seed, std::uint64_t i)
{
    std::uint64_t z = seed + (i + 1) * 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

// Many random words for one of the stream, where drawing each from it would cost more than the work they are for.
inline void drawWords(Random& random, std::span<std::uint64_t> words)
{
    const std::uint64_t seed = random.bits();
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = splitMix64(seed, i);
}

} // namespace riskloom
