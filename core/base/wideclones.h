// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Compiles a function a second time for processors with AVX2, chosen when the program is loaded. Both versions give the
// same bits: no multiplication is fused with an addition, and no sum is reordered. The sanitizers start too late for the
// choice. For .cpp files of kernels alone.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) &&                           \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define RISKLOOM_WIDE [[gnu::target_clones("avx2", "default")]]
#else
#define RISKLOOM_WIDE
#endif
