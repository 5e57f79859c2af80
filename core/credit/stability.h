// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

BOOST_DEFINE_ENUM_CLASS(StabilityBand, Stable, Investigate, Act)

// Below 0.10, below 0.25, and from there on: a convention of the field (Siddiqi 2006, Credit Risk Scorecards).
StabilityBand stabilityBand(double index);

// One bin of a variable or one band of scores, in two samples.
struct StabilityRow {
    double expectedShare = 0.0;
    double actualShare = 0.0;
    double index = 0.0; // its part of the whole
};
BOOST_DESCRIBE_STRUCT(StabilityRow, (), (expectedShare, actualShare, index))

// Population stability index, the sum of (A - E) · ln(A / E) over bins with shares E and A; of a characteristic's bins
// it is called CSI. A bin that is empty in one sample gets half a row in both, as in weights of evidence; one that is
// empty in both counts nothing.
struct Stability {
    double index = 0.0;
    StabilityBand band = StabilityBand::Stable;
    // What two samples of these sizes from one population stay below 19 times out of 20: (1/n + 1/m) times the 95 %
    // quantile of chi squared with one degree of freedom less than filled bins (Yurdakul and Naranjo 2020, Journal of
    // Risk Model Validation 14(4)). An index below it is no sign of a change, whatever its band.
    double noise = 0.0;
    std::vector<StabilityRow> rows; // one a bin
};
BOOST_DESCRIBE_STRUCT(Stability, (), (index, band, noise, rows))

// Of counts in the same bins; sums of weights are taken for counts. Everything is 0 when a sample is empty.
Stability stabilityOfCounts(std::span<const double> expected, std::span<const double> actual);

// How much the mean score moved because a characteristic's population did: the sum of (A - E) · points.
double pointsShift(const Stability& stability, std::span<const double> points);

// One variable's rows.
struct BinnedRows {
    std::string name;
    std::span<const std::uint16_t> bins; // one a row, as BinLookup finds them
};

// When the rows were and which of them the others are held against, one value a row.
struct MonthlySample {
    std::span<const std::int32_t> months;    // in any numbering that ascends with time
    std::span<const std::uint8_t> reference; // 1 = belongs to the reference sample
    std::span<const double> weights = {};    // empty = 1 each
};

// The index of every variable in every month, for a heat map. A month's own rows are compared with the reference even
// when they are part of it.
struct StabilityMatrix {
    std::vector<std::string> variables;
    std::vector<std::int32_t> months;       // those that have rows, ascending
    std::vector<double> rows;               // of each month, or sums of weights
    std::vector<std::vector<double>> index; // [variable][month]
    std::vector<std::vector<double>> noise; // [variable][month], see Stability
};
BOOST_DESCRIBE_STRUCT(StabilityMatrix, (), (variables, months, rows, index, noise))

// O(rows · variables).
StabilityMatrix stabilityByMonth(std::span<const BinnedRows> variables, const MonthlySample& sample);

} // namespace riskloom
