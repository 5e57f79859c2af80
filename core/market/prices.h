// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// Which columns of a table hold prices. Wide: one column an asset, one row a day. Long: one row an asset and day, when
// `asset` names a column.
struct PriceColumns {
    std::string date;                // "" = the table's only or first date column
    std::vector<std::string> assets; // wide: columns of prices; empty = every numeric column
    std::string asset;               // long: the column with the asset's name
    std::string price;               // long: the column with its price
    std::vector<std::string> excluded = {}; // of these or of the long table's assets: series that are none to invest in
};

// Prices as they came, days ascending and distinct, every price positive or NaN (not quoted).
struct Prices {
    std::vector<Day> days;
    std::vector<std::string> assets; // in the order of the table
    std::vector<double> values;      // days × assets, row by row
    bool sorted = true;              // whether the table's days were ascending already

    [[nodiscard]] double at(std::size_t day, std::size_t asset) const { return values[day * assets.size() + asset]; }
};

// UnknownColumn, WrongColumnType, NoRows, NoDates, MissingDate, DuplicateDay, PriceNotPositive, TooFewAssets.
Result<Prices> readPrices(const Table& table, const PriceColumns& columns);

// What is done about days on which an asset has no price. A price is never taken from a later day.
//   Carry: the last one holds for so many days; longer, and the asset counts as dead until it is quoted again.
//   CommonDays: days on which any asset lacks a price are left out.
BOOST_DEFINE_ENUM_CLASS(GapPolicy, Carry, CommonDays)

struct GapRule {
    GapPolicy policy = GapPolicy::Carry;
    int carryDays = 5;
};

// What an asset's prices look like.
struct AssetHistory {
    std::string name;
    std::string firstDay; // with a price, ISO 8601
    std::string lastDay;
    std::int64_t missing = 0; // days between these two without a price
    std::int64_t carried = 0; // of all days, filled with the price of an earlier one
    bool endsEarly = false;   // it is dead on the last day of the data
};
BOOST_DESCRIBE_STRUCT(AssetHistory, (), (name, firstDay, lastDay, missing, carried, endsEarly))

// Prices after the rule, as growth from day to day.
struct MarketHistory {
    std::vector<Day> days;
    std::vector<std::string> assets;
    std::vector<double> relatives;    // days × assets: price over the price of the day before; 1 where it was not alive
    std::vector<std::uint8_t> alive;  // days × assets: 1 when it has a price that holds
    std::vector<AssetHistory> histories;
    std::int64_t droppedDays = 0;     // by CommonDays

    [[nodiscard]] double relative(std::size_t day, std::size_t asset) const { return relatives[day * assets.size() + asset]; }
    [[nodiscard]] bool isAlive(std::size_t day, std::size_t asset) const { return alive[day * assets.size() + asset] != 0; }
};

// A row depends on its own and earlier days only. TooFewDays when fewer than two days are left.
Result<MarketHistory> marketHistory(const Prices& prices, const GapRule& rule);

} // namespace riskloom
