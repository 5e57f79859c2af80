// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/prices.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

// Series that stand among prices and are none to invest in: benchmarks, exchange rates, interest rates and yields.

// Numbers by day, days ascending and distinct; NaN where there is none. They may be zero or negative.
struct DatedSeries {
    std::string name;
    std::vector<Day> days;
    std::vector<double> values;
};

// The column with this name or, in a table with one row an asset and day, the rows of the asset with it. UnknownColumn,
// WrongColumnType, NoDates, MissingDate, DuplicateDay.
Result<DatedSeries> readSeries(const Table& table, const PriceColumns& columns, const std::string& name);

// The prices of all assets but these and those that the columns exclude, as readPrices() has them. A name that no asset
// bears excludes nothing. Errors of readPrices().
Result<Prices> readPricesWithout(const Table& table, const PriceColumns& columns, const std::vector<std::string>& excluded);

// A series on other days, ascending: the value of the day or, for at most so many of the given days, the last one before.
// Never from a later day; NaN where there is none.
std::vector<double> valuesOn(const DatedSeries& series, std::span<const Day> days, int carryDays);

// Series that a model drew and nobody quoted are named so from their beginning on, and whatever is computed from them keeps
// the word: in tables, charts, orders and files.
inline constexpr std::string_view simulatedMark = "SIMULATED";
bool isSimulated(std::string_view name);
std::vector<std::string> simulatedAmong(const std::vector<std::string>& names);

} // namespace riskloom
