// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/market/scenariomodel.h"

#include <string>
#include <vector>

namespace riskloom {

// Courses of a market that were made, not observed. As a table: the columns "path" (from 1), "day" (from 0) and one of
// prices an asset, which begin at 100 on day 0; path by path, day by day, all of one length.
struct PricePaths {
    std::vector<std::string> assets;
    JointGrowth growth;         // of all paths, one after the other, without their day 0
    std::size_t courseDays = 0; // of one path, without its day 0

    [[nodiscard]] std::size_t paths() const { return courseDays == 0 ? 0 : growth.days() / courseDays; }
};

inline constexpr const char* pathColumnName = "path";
inline constexpr const char* dayColumnName = "day";

// Prices to six decimals, so that the table is the same after a way through a text file.
Table pricePathTable(const PricePaths& paths);

bool looksLikePricePaths(const Table& table);

// NotPricePaths.
Result<PricePaths> readPricePaths(const Table& table);

} // namespace riskloom
