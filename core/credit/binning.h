// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// The shape that bad rates must have along a numeric variable (categories are ordered by their bad rate first).
// Best takes the one of Ascending and Descending with the higher information value.
BOOST_DEFINE_ENUM_CLASS(Trend, Best, Free, Ascending, Descending, Peak, Valley)

BOOST_DEFINE_ENUM_CLASS(BinKind, Interval, Categories, Special, Missing, Unseen)

// One bin of a variable with the development sample's counts in it. Counts are sums of weights when there are weights.
struct Bin {
    BinKind kind = BinKind::Interval;
    double lower = 0.0; // Interval: lower <= x < upper; -inf and +inf at the ends
    double upper = 0.0;
    std::vector<std::string> categories; // Categories: the levels in it
    std::vector<double> values;          // Special: the codes in it; elsewhere those an edit placed there
    double good = 0.0;
    double bad = 0.0;
    double woe = 0.0; // ln(%good / %bad), + is safer; 0 for a bin nobody fell into
    double iv = 0.0;  // (%good - %bad) · woe
    bool holdsMissing = false; // an edit placed missing values in this bin, and the variable has no Missing bin
};
BOOST_DESCRIBE_STRUCT(Bin, (), (kind, lower, upper, categories, values, good, bad, woe, iv, holdsMissing))

// A variable cut into bins. Order: intervals ascending (or category groups by bad rate), special, missing, unseen.
// Missing values always have a bin, their own unless an edit placed them in another, and categories an Unseen one, even
// with nobody in them, so that every value that can ever be scored has its bin.
struct BinnedVariable {
    std::string name;
    bool numeric = true;
    Trend trend = Trend::Free; // the shape of the bad rates; never Best
    double iv = 0.0;
    std::vector<Bin> bins;
    std::vector<double> lockedCuts; // ascending; edges between intervals that re-optimising keeps
};
BOOST_DESCRIBE_STRUCT(BinnedVariable, (), (name, numeric, trend, iv, bins, lockedCuts))

// Intervals and category groups hold what has a value of its own; the other kinds hold what has none.
inline bool isOrdinary(const Bin& bin)
{
    return bin.kind == BinKind::Interval || bin.kind == BinKind::Categories;
}

inline bool holdsMissingValues(const Bin& bin)
{
    return bin.kind == BinKind::Missing || bin.holdsMissing;
}

struct BinningOptions {
    Trend trend = Trend::Best;         // of numeric variables; categories are Free, having no order of their own
    int maxPreBins = 100;              // equal-frequency cuts the optimum is chosen from
    int maxBins = 8;                   // intervals or category groups, without special, missing and unseen
    double minBinShare = 0.05;         // of the weight that is neither missing nor special
    double rareLevelShare = 0.005;     // levels below it are pooled first: their own bad rates say too little
    double woeAdjustment = 0.5;        // added to good and bad of a bin with an empty cell (SAS convention)
    std::vector<double> specialValues; // numeric codes such as -9 that get a bin of their own each
};

// The rows something is fitted on.
struct LabelledRows {
    std::span<const std::uint32_t> rows; // of the table
    std::span<const std::uint8_t> bad; // one a row: 1 = bad, 0 = good
    std::span<const double> weights;   // one a row, positive; empty = 1 each
};

// The column cut into bins. The intervals or category groups are the optimum over all ways to merge neighbouring
// pre-bins (optimalbins.h). WrongColumnType when the column holds neither numbers nor categories. Any other column has
// bins, be it constant, missing throughout or a copy of the outcome; use flawOf() to tell.
Result<BinnedVariable> binVariable(const Column& column, const LabelledRows& sample, const BinningOptions& options);

// Why a variable is of no use on the sample it was binned on, as a code: "allMissing", "constant", "separates" (no bin
// holds both goods and bads: the column tells the outcome, so it was probably known only afterwards), "lowIv" (below
// minIv, or everything in one bin), or "" when there is nothing to object.
std::string flawOf(const BinnedVariable& variable, const Column& column, const LabelledRows& sample, double minIv);

} // namespace riskloom
