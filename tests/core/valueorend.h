// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace riskloom::testing {

// For what a test or a benchmark is built on: there is nothing to go on with when it is not there.
template<typename T>
T valueOrEnd(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", describe(result.error()).c_str());
        std::abort();
    }
    return *std::move(result);
}

} // namespace riskloom::testing
