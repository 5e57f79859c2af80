// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace at {
class Tensor;
} // namespace at

// Products of parts of buffers: what training steps arranged by hand are mostly made of.
namespace riskloom {

// A part of a buffer as a row-major matrix; `stride` is the distance of two rows in floats. Owns nothing.
struct Matrix {
    float* data = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t stride = 0;
    bool turned = false; // read with rows and columns exchanged

    [[nodiscard]] Matrix transposed() const { return {data, rows, columns, stride, !turned}; }
};

// Values that are only read: a factor, never a result. Without a stride, rows lie one behind the other.
Matrix factor(const float* values, std::size_t rows, std::size_t columns, std::size_t stride);
inline Matrix factor(const float* values, std::size_t rows, std::size_t columns) { return factor(values, rows, columns, columns); }

// A tensor of two dimensions in memory, one of which has its values side by side.
Matrix matrixOf(const at::Tensor& tensor);

// out = a · b, and out += a · b, with the threads of threads.h. The result is not turned and overlaps no factor. Throws
// bad_alloc; invalid_argument for matrices that do not go together.
void multiply(const Matrix& out, const Matrix& a, const Matrix& b);
void addProduct(const Matrix& out, const Matrix& a, const Matrix& b);

} // namespace riskloom
