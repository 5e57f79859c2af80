// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecounts.h"

#include <boost/describe/class.hpp>

#include <vector>

namespace riskloom {

// A band of scores, and everyone from the riskiest score up to its end. Shares are of all goods, of all bads or of all
// applicants.
struct GainsRow {
    double lowestScore = 0.0;
    double highestScore = 0.0;
    double good = 0.0;
    double bad = 0.0;
    double badRate = 0.0;
    double lift = 0.0;           // bad rate over the bad rate of everyone
    double cumulativeRows = 0.0; // shares from here on
    double cumulativeGood = 0.0;
    double cumulativeBad = 0.0; // the gain
    double cumulativeLift = 0.0;
    double ks = 0.0; // cumulativeBad - cumulativeGood
};
BOOST_DESCRIBE_STRUCT(GainsRow, (),
                      (lowestScore, highestScore, good, bad, badRate, lift, cumulativeRows, cumulativeGood,
                       cumulativeBad, cumulativeLift, ks))

// Riskiest band first, bands of about equally many applicants (ten of them: the decile table). Equal scores share a
// band, so there may be fewer. What needs a class that nobody is in is 0.
std::vector<GainsRow> gainsTable(const ScoreCounts& counts, int bands = 10);

// Cumulative accuracy profile: the share of all bads among the riskiest share of applicants. A perfect score rises to 1
// at the bad rate; one that knows nothing stays on the diagonal.
struct CapCurve {
    std::vector<double> rows; // shares, from 0 to 1, riskiest first
    std::vector<double> bads;
    double badRate = 0.0;
    // Area between curve and diagonal over the same area of the perfect score; equal to the Gini coefficient 2 AUC - 1
    // (Engelmann, Hayden and Tasche 2003, Risk 16(1), 82-86). 0 with one class only.
    double accuracyRatio = 0.0;
};
BOOST_DESCRIBE_STRUCT(CapCurve, (), (rows, bads, badRate, accuracyRatio))

// About maxPoints (>= 2) points at even steps of the share of applicants; the ratio is taken from all of them.
CapCurve capCurve(const ScoreCounts& counts, std::size_t maxPoints = 400);

} // namespace riskloom
