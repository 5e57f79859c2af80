// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// A grade holds the applicants with pdLow < PD <= pdHigh, that is scoreLow <= score < scoreHigh, and what a sample has
// in it. Rates are weighted when rows have weights; Wilson's interval rests on Kish's effective number of rows.
struct Grade {
    double pdLow = 0.0;
    double pdHigh = 1.0;
    double scoreLow = 0.0;
    double scoreHigh = 0.0;
    std::int64_t rows = 0;
    std::int64_t bads = 0;
    double meanPd = 0.0;
    double badRate = 0.0;
    double badRateLow = 0.0;
    double badRateHigh = 1.0;
};
BOOST_DESCRIBE_STRUCT(Grade, (),
                      (pdLow, pdHigh, scoreLow, scoreHigh, rows, bads, meanPd, badRate, badRateLow, badRateHigh))

// Grades from the best to the worst, cut at the limits: probabilities of bad between 0 and 1 in any order, repeated and
// impossible ones left out. One score a row of the sample; weights empty = 1 each.
std::vector<Grade> masterScale(const ScoreScale& scale, std::span<const double> pdLimits,
                               std::span<const double> scores, const LabelledRows& sample);

} // namespace riskloom
