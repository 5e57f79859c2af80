// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

// Eight floats at once, on every processor: GCC makes two operations of one where registers are narrower, with the same
// bits. How such values are passed depends on the processor, which does not matter to functions that are always inlined.
// For .cpp files of kernels alone.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

namespace riskloom::rowkernels {

using Eight = float __attribute__((vector_size(32)));
using EightInts = std::int32_t __attribute__((vector_size(32)));

[[gnu::always_inline]] inline Eight load(const float* from)
{
    Eight value;
    std::memcpy(&value, from, sizeof value);
    return value;
}
[[gnu::always_inline]] inline void store(float* to, Eight value) { std::memcpy(to, &value, sizeof value); }
[[gnu::always_inline]] inline Eight all(float value)
{
    return Eight{value, value, value, value, value, value, value, value};
}
[[gnu::always_inline]] inline float total(Eight value)
{
    return ((value[0] + value[4]) + (value[1] + value[5])) + ((value[2] + value[6]) + (value[3] + value[7]));
}
[[gnu::always_inline]] inline Eight larger(Eight a, Eight b) { return a > b ? a : b; }
[[gnu::always_inline]] inline Eight smaller(Eight a, Eight b) { return a < b ? a : b; }

// e^x as in gankernels.cpp: 2^n e^r with |r| ≤ ln 2 / 2 and a Taylor polynomial of degree 6.
[[gnu::always_inline]] inline Eight exponential(Eight x)
{
    x = smaller(larger(x, all(-87.0F)), all(87.0F));
    const Eight rounder = all(12582912.0F);
    const Eight n = (x * 1.44269504F + rounder) - rounder;
    const Eight r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    const Eight p = 1.0F + r * (1.0F + r * (0.5F + r * (1.0F / 6 + r * (1.0F / 24 + r * (1.0F / 120 + r * (1.0F / 720))))));
    const EightInts power = (__builtin_convertvector(n, EightInts) + 127) << 23;
    Eight scale;
    std::memcpy(&scale, &power, sizeof scale);
    return p * scale;
}
[[gnu::always_inline]] inline Eight logistic(Eight x) { return 1.0F / (1.0F + exponential(-x)); }
[[gnu::always_inline]] inline Eight tangent(Eight x) { return 2.0F * logistic(2.0F * x) - 1.0F; }

} // namespace riskloom::rowkernels
