// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>

// Four doubles at once, on every processor: GCC makes two operations of one where registers are narrower. How such values
// are passed depends on the processor, which does not matter to functions that are always inlined. For .cpp files of
// kernels alone.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

namespace riskloom {

using Four = double __attribute__((vector_size(32)));

[[gnu::always_inline]] inline Four load(const double* from)
{
    Four value;
    std::memcpy(&value, from, sizeof value);
    return value;
}
[[gnu::always_inline]] inline void store(double* to, Four value) { std::memcpy(to, &value, sizeof value); }
[[gnu::always_inline]] inline double total(Four value) { return (value[0] + value[1]) + (value[2] + value[3]); }

} // namespace riskloom
