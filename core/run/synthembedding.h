// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace riskloom {

// Some rows as a frozen network sees them, beside as many training rows it has not learned from (frechet.h).
struct EmbeddingFigures {
    double frechet = 0.0;   // squared Fréchet distance of its features to those of the training rows
    double inception = 0.0; // Inception score of its classes
};
BOOST_DESCRIBE_STRUCT(EmbeddingFigures, (), (frechet, inception))

// The network is a classifier that was trained once, on half of the real training rows, and frozen; the other half is
// what candidates are held against, since rows it has learned look nearer to it than others of their kind. Its classes
// are clusters of training rows (differentbins.h), so that every table has some. The figures mean nothing beside those
// of another network, hence its hash.
struct EmbeddingJudgement {
    std::string sha256;        // of its layers and weights
    std::int64_t rows = 0;     // of every candidate and of the training sample
    std::int64_t features = 0; // units of the layer below the classes
    std::int64_t classes = 0;
    double accuracy = 0.0; // share of held-out real rows whose cluster it finds
    EmbeddingFigures synthetic;
    EmbeddingFigures floor;               // every column drawn for itself
    EmbeddingFigures copula;              // a Gaussian copula
    EmbeddingFigures ceiling;             // held-out real rows
    double trainingInception = 0.0;       // of those training rows themselves
    std::optional<EmbeddingFigures> tvae; // where one was trained beside
};
BOOST_DESCRIBE_STRUCT(EmbeddingJudgement, (),
                      (sha256, rows, features, classes, accuracy, synthetic, floor, copula, ceiling, trainingInception,
                       tvae))

} // namespace riskloom
