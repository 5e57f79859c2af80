// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// Whether synthetic cells are possible at all. Adherence: share of the synthetic values (missing ones apart) that lie
// between the extremes of the real ones, or are one of the real levels; NaN without values. Coverage: share of the real
// range that synthetic values span, or of the real levels that occur.
struct ColumnDiagnostic {
    std::string name;
    double adherence = 0.0;
    double coverage = 0.0;
    // Levels that at least 1 % of the real rows have and less than a tenth as many of the synthetic ones.
    std::vector<std::string> lostLevels;
};
BOOST_DESCRIBE_STRUCT(ColumnDiagnostic, (), (name, adherence, coverage, lostLevels))

// validity is the mean adherence, structure the share of columns with the same name and type among all of either table;
// score their mean, as in the diagnostic report of SDMetrics 0.29 without keys.
struct Diagnostic {
    double score = 0.0;
    double validity = 0.0;
    double structure = 0.0;
    std::vector<ColumnDiagnostic> columns;
};
BOOST_DESCRIBE_STRUCT(Diagnostic, (), (score, validity, structure, columns))

// Of the named columns, on the given real rows. Text columns count for the structure alone. UnknownColumn.
Result<Diagnostic> diagnose(const Table& real, std::span<const std::uint32_t> rows,
                            const std::vector<std::string>& columns, const Table& synthetic);

} // namespace riskloom
