// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/schema.h"
#include "core/data/table.h"
#include "tests/core/sampletable.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace riskloom::testing {

// The bundled prices of the Dow Jones 30, with their days as days.
inline const Table& dowPrices()
{
    static const Table table = [] {
        const Table read = sampleTable("dow30_prices");
        std::vector<Column> columns = read.columns();
        std::vector<Day> days;
        for (std::size_t row = 0; row < read.rows(); ++row)
            days.push_back(*parseIsoDate(columns.front().cell(row)));
        columns.front() = {"date", DateColumn{std::move(days)}};
        return Table(std::move(columns), read.rows());
    }();
    return table;
}

// Some of its columns, counted with the date as 0, and its first rows.
inline Table somePrices(const std::vector<std::size_t>& columns, std::size_t rows)
{
    const auto first = [&](const auto& values) { return std::vector(values.begin(), values.begin() + rows); };
    std::vector<Column> kept{{"date", DateColumn{first(dowPrices().columns().front().date()->days)}}};
    for (const std::size_t column : columns)
        kept.push_back({dowPrices().columns()[column].name, NumberColumn{first(dowPrices().columns()[column].number()->values), 2}});
    return Table(std::move(kept), rows);
}

// The day is the date, every other column an input.
inline Schema priceSchema(const Table& table)
{
    Schema schema;
    for (const Column& column : table.columns())
        schema.columns.push_back({column.name, column.type(), column.date() != nullptr ? Role::Date : Role::Input});
    return schema;
}

} // namespace riskloom::testing
