// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/prebins.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

struct PeriodCounts {
    std::string month; // "2024-05"
    PreBins counts;    // in the same cells
};
BOOST_DESCRIBE_STRUCT(PeriodCounts, (), (month, counts))

// Goods and bads of a variable in narrow cells: all that an edit of its bins, the price of that edit and every chart of
// the bins need to know of the data, so that none of them touches a row. The cells are, in this order: the intervals
// between the cuts, or the levels; each special value; missing; for levels also those no training row had.
struct VariableCounts {
    std::string name;
    bool numeric = true;
    std::vector<double> cuts;                     // interval i holds cuts[i - 1] <= x < cuts[i]
    std::vector<std::vector<std::string>> levels; // of each cell: one, but the last may pool the rarest
    std::vector<double> specialValues;
    PreBins train;
    PreBins holdout;                   // empty without a second sample
    std::vector<PeriodCounts> periods; // ascending; empty without dates

    [[nodiscard]] std::size_t ordinaryCells() const { return numeric ? cuts.size() + 1 : levels.size(); }
    [[nodiscard]] std::size_t specialCell(std::size_t value) const { return ordinaryCells() + value; }
    [[nodiscard]] std::size_t missingCell() const { return ordinaryCells() + specialValues.size(); }
    [[nodiscard]] std::size_t cells() const { return missingCell() + (numeric ? 1 : 2); }
};
BOOST_DESCRIBE_STRUCT(VariableCounts, (), (name, numeric, cuts, levels, specialValues, train, holdout, periods))

// Counts the sample in the pre-bins of preBinNumbers(), cut once more at each of the extra cuts, or level by level;
// levels beyond the heaviest 200 share a cell. WrongColumnType when the column holds neither numbers nor categories.
Result<VariableCounts> countVariable(const Column& column, const LabelledRows& train, const BinningOptions& options,
                                     std::span<const double> extraCuts = {});

// Counts another sample of the same table in the cells there are. WrongColumnType.
Result<> countHoldout(VariableCounts& counts, const Column& column, const LabelledRows& sample);

// Counts the sample by the month of its date, in the 36 months up to the newest; rows without a date are left out.
// WrongColumnType.
Result<> countPeriods(VariableCounts& counts, const Column& column, const Column& dates, const LabelledRows& sample);

// Each cell a bin of its own, in the order of the cells, without weights of evidence.
BinnedVariable finestBinning(const VariableCounts& counts);

} // namespace riskloom
