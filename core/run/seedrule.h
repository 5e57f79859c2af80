// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/kind.h"

namespace riskloom {

inline constexpr double largestSeed = 9007199254740992.0; // 2^53: the largest whole number every JSON reader keeps

// The rule of "seed", which every kind has, under a heading of its form.
constexpr FieldRule seedRule(std::string_view group)
{
    return {.name = "seed",
            .group = group,
            .label = RISKLOOM_TEXT("Kinds", "Seed"),
            .help = RISKLOOM_TEXT("Kinds", "Same request, data, seed, build, device and threads give the same numbers."),
            .minimum = 0,
            .maximum = largestSeed};
}

} // namespace riskloom
