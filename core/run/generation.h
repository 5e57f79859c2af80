// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/synthcode.h"
#include "core/synth/categoryshares.h"
#include "core/synth/ruledrows.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// What is asked of the generator of a finished run: rows of a table, or courses of a market.
struct Generation {
    std::int64_t rows = 0;
    std::uint64_t seed = 1;
    std::vector<std::string> rules = {}; // of a table (core/synth/rowrules.h)
    std::string start = {};              // of a market: "", or the state its courses begin in
    HeldCode code = {};                  // of a table, whose generator has such a code
};

// The state that generated courses begin in: what range the volatility of their opening window, the 21 days
// before day 0, lies in. Volatilities are of the equal-weight index's daily log returns, a year of 252 days.
struct MarketStart {
    std::string state;     // "calm", "normal", "stressed", or the day asked for, ISO 8601
    std::string lastDay;   // the newest day that was looked at
    double measured = 0.0; // of a day: the volatility of the real window that ends on it
    double low = 0.0;
    std::optional<double> high; // none = without end
    double openingLow = 0.0;    // what the openings of the courses have: the least, the median and the greatest
    double openingMedian = 0.0;
    double openingHigh = 0.0;
};
BOOST_DESCRIBE_STRUCT(MarketStart, (), (state, lastDay, measured, low, high, openingLow, openingMedian, openingHigh))

// What came of it beside the rows.
struct GenerationReport {
    std::int64_t rows = 0;
    std::int64_t drawn = 0; // rows, or courses, that were looked at to find so many
    std::vector<RuleCount> rules;
    std::vector<ColumnShares> shares;   // of categories, in the training rows and in these
    std::optional<MarketStart> opening; // of courses that were asked to begin in a state
};
BOOST_DESCRIBE_STRUCT(GenerationReport, (), (rows, drawn, rules, shares, opening))

} // namespace riskloom
