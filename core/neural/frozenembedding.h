// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/neural/perceptron.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace riskloom {

struct EmbeddingOptions {
    std::vector<std::size_t> units{64, 16}; // of the hidden layers; the last one's are the features
    std::size_t batchRows = 100;
    std::int64_t steps = 1000;
    std::int64_t mostEpochs = 20; // small tables are learned by heart before they are learned
    double learningRate = 2e-3;   // Adam
};

// Rows of classes to learn: rows × inputs, row-major, and the class of each row.
struct ClassedRows {
    std::span<const float> rows;
    std::size_t inputs = 0;
    std::span<const std::uint32_t> classes;
    std::size_t classCount = 0;
};

// A small classifier (tanh, softmax, cross-entropy) that is trained once and then frozen: other rows are judged by what
// its last hidden layer makes of them and by the classes it sees in them. On one thread; the same arguments give the
// same bits.
class FrozenEmbedding {
public:
    // TooFewRows without rows; NumericFailure when the loss is no longer finite; Cancelled.
    static Result<FrozenEmbedding> fit(const ClassedRows& rows, const EmbeddingOptions& options, Random& random,
                                       const std::stop_token& stop = {});

    [[nodiscard]] std::size_t featureCount() const { return m_body.outputs(); }
    [[nodiscard]] std::size_t classCount() const { return m_whole.outputs(); }
    // rows × featureCount, within ±1.
    [[nodiscard]] std::vector<double> features(std::span<const float> rows);
    // rows × classCount.
    [[nodiscard]] std::vector<double> probabilities(std::span<const float> rows);
    // Of the widths of the layers and the weights.
    [[nodiscard]] std::string sha256() const;

private:
    explicit FrozenEmbedding(std::vector<std::size_t> widths);

    std::vector<std::size_t> m_widths;
    Perceptron m_whole;
    Perceptron m_body; // all layers but the last: their weights are the first ones of the whole
    std::vector<float> m_parameters;
};

} // namespace riskloom
