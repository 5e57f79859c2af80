// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <span>

namespace riskloom {

// One value a row: the predicted probability of bad, 1 for bad and 0 for good, and the weight (empty = 1 each).
struct Predictions {
    std::span<const double> probability;
    std::span<const std::uint8_t> bad;
    std::span<const double> weights = {};
};

// Mean squared error of the probabilities and its parts:
//     score = reliability - resolution + uncertainty + withinBands
// Murphy 1973, Journal of Applied Meteorology 12, 595-600. His three parts add up alone only when all probabilities of
// a band are equal; withinBands is what Stephenson, Coelho and Jolliffe add (2008, Weather and Forecasting 23,
// 752-757), the variance of the probabilities within the bands less twice their covariance with the outcome.
struct BrierScore {
    double score = 0.0;
    double reliability = 0.0; // 0 is best: how far the bands' bad rates are from what was predicted
    double resolution = 0.0;  // higher is better: how far they are from the overall bad rate
    double uncertainty = 0.0; // bad rate · (1 - bad rate), the score of predicting the bad rate for everyone
    double withinBands = 0.0;
    double skill = 0.0; // 1 - score / uncertainty; 0 with one class only
    // Mean distance of a band's bad rate from its mean prediction (Naeini, Cooper and Hauskrecht 2015, AAAI,
    // 2901-2907).
    double calibrationError = 0.0;
};
BOOST_DESCRIBE_STRUCT(BrierScore, (),
                      (score, reliability, resolution, uncertainty, withinBands, skill, calibrationError))

// Bands are those of calibrationTable(): about equally many rows by ascending probability, equal ones together. No rows
// give zeros. O(n log n).
BrierScore brierScore(const Predictions& predictions, int bands = 10);

// The rows the model was fitted on, or others.
BOOST_DEFINE_ENUM_CLASS(PredictedRows, Fitted, HeldOut)

// Hosmer and Lemeshow 1980, Communications in Statistics A9, 1043-1069: sum of n (bad rate - prediction)² /
// (prediction (1 - prediction)) over the bands, against chi squared with two degrees of freedom less than bands on the
// fitted rows and as many as bands elsewhere. n is Kish's effective number of rows when there are weights. A low
// p-value speaks against the calibration, and in a large sample does so of differences that do not matter.
struct HosmerLemeshow {
    double statistic = 0.0;
    int degreesOfFreedom = 0; // 0: too few bands for a test
    double pValue = 1.0;
};
BOOST_DESCRIBE_STRUCT(HosmerLemeshow, (), (statistic, degreesOfFreedom, pValue))

HosmerLemeshow hosmerLemeshow(const Predictions& predictions, PredictedRows rows, int bands = 10);

} // namespace riskloom
