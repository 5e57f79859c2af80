// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/flatslices.h"

#include <ATen/ATen.h>

namespace riskloom {

at::Tensor FlatSlices::next(const std::vector<std::int64_t>& sizes)
{
    std::int64_t count = 1;
    for (const std::int64_t size : sizes)
        count *= size;
    m_begin += count;
    return m_flat.narrow(0, m_begin - count, count).view(sizes);
}

} // namespace riskloom
