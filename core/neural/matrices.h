// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

// Products of parts of buffers: what the hand-arranged steps of the table GAN are mostly made of.
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

// A row-major matrix that products only read.
inline Matrix factorOf(const float* data, std::size_t rows, std::size_t columns)
{
    return {const_cast<float*>(data), rows, columns, columns};
}

// out = a · b, and out += a · b. The result is not turned and overlaps no factor. What LibTorch throws passes through.
void multiply(const Matrix& out, const Matrix& a, const Matrix& b);
void addProduct(const Matrix& out, const Matrix& a, const Matrix& b);

} // namespace riskloom
