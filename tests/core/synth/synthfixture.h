// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"
#include "tests/core/numbercolumn.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

// What the tests of synthetic data share.
namespace riskloom::testing {

// "" is missing.
inline Column levels(std::string name, const std::vector<std::string>& cells)
{
    CategoryColumn column;
    std::map<std::string, std::int32_t> codeOf;
    std::vector<std::int32_t> codes;
    for (const std::string& cell : cells) {
        if (cell.empty()) {
            codes.push_back(missingCode);
            continue;
        }
        const auto [found, isNew] = codeOf.try_emplace(cell, static_cast<std::int32_t>(column.levels.size()));
        if (isNew)
            column.levels.push_back(cell);
        codes.push_back(found->second);
    }
    column.codes = std::move(codes);
    return {std::move(name), std::move(column)};
}

inline Column days(std::string name, std::vector<Day> values)
{
    return {std::move(name), DateColumn{std::move(values)}};
}

inline std::vector<std::uint32_t> rowsUpTo(std::size_t count)
{
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

inline std::vector<std::string> namesOf(const Table& table)
{
    std::vector<std::string> names;
    for (const Column& column : table.columns())
        names.push_back(column.name);
    return names;
}

} // namespace riskloom::testing
