// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace at {
class Tensor;
} // namespace at

namespace riskloom {

// Takes a flat tensor apart, in the order in which it is asked.
class FlatSlices {
public:
    explicit FlatSlices(const at::Tensor& flat) : m_flat(flat) {}
    at::Tensor next(const std::vector<std::int64_t>& sizes);

private:
    const at::Tensor& m_flat;
    std::int64_t m_begin = 0;
};

} // namespace riskloom
