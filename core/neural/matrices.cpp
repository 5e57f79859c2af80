// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/matrices.h"

#include <ATen/ATen.h>

namespace riskloom {
namespace {

at::Tensor tensorOf(const Matrix& matrix)
{
    const auto n = [](std::size_t value) { return static_cast<std::int64_t>(value); };
    const at::Tensor plain = at::from_blob(matrix.data, {n(matrix.rows), n(matrix.columns)}, {n(matrix.stride), 1},
                                           at::TensorOptions(at::kFloat));
    return matrix.turned ? plain.t() : plain;
}

} // namespace

Matrix factor(const float* values, std::size_t rows, std::size_t columns, std::size_t stride)
{
    return {const_cast<float*>(values), rows, columns, stride};
}

void multiply(const Matrix& out, const Matrix& a, const Matrix& b)
{
    at::Tensor into = tensorOf(out);
    at::mm_out(into, tensorOf(a), tensorOf(b));
}

void addProduct(const Matrix& out, const Matrix& a, const Matrix& b)
{
    at::Tensor into = tensorOf(out);
    at::addmm_out(into, into, tensorOf(a), tensorOf(b));
}

} // namespace riskloom
