// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/kind.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace riskloom;

// Any bytes as a request of every kind: no crash, and what is accepted is complete, so completing it again changes
// nothing, not even after it has been written and read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = readJson({reinterpret_cast<const char*>(data), size}, "fuzz");
    if (!json || !json->is_object())
        return 0;
    for (const KindSpec& kind : allKinds()) {
        const auto whole = kind.complete(json->get_object());
        if (!whole)
            continue;
        const auto back = readJson(writeJson(*whole), "fuzz");
        if (!back)
            std::abort();
        const auto again = kind.complete(back->get_object());
        if (!again || writeJson(*again) != writeJson(*whole))
            std::abort();
    }
    return 0;
}
