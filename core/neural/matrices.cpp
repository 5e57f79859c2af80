// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/matrices.h"

#include "core/neural/threads.h"

#include <ATen/ATen.h>
#include <dnnl.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace riskloom {
namespace {

void product(const Matrix& out, const Matrix& a, const Matrix& b, float kept)
{
    const auto n = [](std::size_t value) { return static_cast<dnnl_dim_t>(value); };
    const auto turned = [](const Matrix& matrix) { return matrix.turned ? 'T' : 'N'; };
    const std::size_t inner = a.turned ? a.rows : a.columns;
    if (inner == 0 && kept == 0.0F) // oneDNN leaves the result as it was
        for (std::size_t row = 0; row < out.rows; ++row)
            std::fill_n(out.data + row * out.stride, out.columns, 0.0F);
    if (out.rows == 0 || out.columns == 0 || inner == 0)
        return;
    const ProductThreads threads;
    const dnnl_status_t status =
        dnnl_sgemm(turned(a), turned(b), n(out.rows), n(out.columns), n(inner), 1.0F, a.data,
                   n(a.stride), b.data, n(b.stride), kept, out.data, n(out.stride));
    if (status == dnnl_out_of_memory)
        throw std::bad_alloc();
    if (status != dnnl_success)
        throw std::invalid_argument("matrices that do not go together");
}

} // namespace

Matrix factor(const float* values, std::size_t rows, std::size_t columns, std::size_t stride)
{
    return {const_cast<float*>(values), rows, columns, stride};
}

Matrix matrixOf(const at::Tensor& tensor)
{
    const bool sideBySide = tensor.stride(1) == 1;
    const at::Tensor plain = sideBySide ? tensor : tensor.t();
    const auto n = [](std::int64_t value) { return static_cast<std::size_t>(value); };
    const Matrix matrix{plain.data_ptr<float>(), n(plain.size(0)), n(plain.size(1)),
                        n(std::max(plain.stride(0), plain.size(1)))}; // of a single row the stride says nothing
    return sideBySide ? matrix : matrix.transposed();
}

void multiply(const Matrix& out, const Matrix& a, const Matrix& b) { product(out, a, b, 0.0F); }
void addProduct(const Matrix& out, const Matrix& a, const Matrix& b) { product(out, a, b, 1.0F); }

} // namespace riskloom
