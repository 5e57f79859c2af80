// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/priceseries.h"

#include "core/data/schema.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

bool isAmong(const std::string& name, const std::vector<std::string>& names)
{
    return std::ranges::find(names, name) != names.end();
}

Result<const Column*> dateColumnOf(const Table& table, const std::string& name)
{
    const Column* found = nullptr;
    for (const Column& column : table.columns())
        if (found == nullptr && column.date() != nullptr && (name.empty() || column.name == name))
            found = &column;
    if (found == nullptr)
        return Error{ErrorCode::NoDates, {}, {}};
    return found;
}

// Of a table with one row an asset and day, the columns that are needed and the rows of all assets but these.
Table rowsWithout(const Table& table, const PriceColumns& columns, const Column& dates, const std::vector<std::string>& excluded)
{
    const Column& names = *table.find(columns.asset);
    const Column& values = *table.find(columns.price);
    CategoryColumn kept;
    std::vector<std::int32_t> codes;
    std::vector<Day> days;
    std::vector<double> prices;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string name = names.cell(row);
        if (isAmong(name, excluded))
            continue;
        auto level = std::ranges::find(kept.levels, name);
        if (level == kept.levels.end())
            level = kept.levels.insert(kept.levels.end(), name);
        codes.push_back(static_cast<std::int32_t>(level - kept.levels.begin()));
        days.push_back(dates.date()->days[row]);
        prices.push_back(values.number()->values[row]);
    }
    const std::size_t rows = days.size();
    kept.codes = std::move(codes);
    return Table({{dates.name, DateColumn{std::move(days)}},
                  {names.name, std::move(kept)},
                  {values.name, NumberColumn{std::move(prices), values.number()->decimals}}},
                 rows);
}

} // namespace

Result<DatedSeries> readSeries(const Table& table, const PriceColumns& columns, const std::string& name)
{
    RISKLOOM_TRY(const Column* dates, dateColumnOf(table, columns.date));
    const bool wide = columns.asset.empty();
    RISKLOOM_TRY(const Column* values, table.column(wide ? name : columns.price));
    if (values->number() == nullptr)
        return Error{ErrorCode::WrongColumnType, {values->name, std::string(columnTypeName(values->type())), "number"}, {}};
    const Column* names = nullptr;
    if (!wide) {
        RISKLOOM_TRY(names, table.column(columns.asset));
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (names == nullptr || names->cell(row) == name)
            rows.push_back(row);
    if (rows.empty())
        return Error{ErrorCode::UnknownColumn, {name}, {}};
    const auto& days = dates->date()->days;
    std::ranges::stable_sort(rows, {}, [&](std::size_t row) { return days[row]; });
    DatedSeries series{name, {}, {}};
    for (const std::size_t row : rows) {
        if (days[row] == missingDay)
            return Error{ErrorCode::MissingDate, {std::to_string(row + 1)}, {}};
        if (!series.days.empty() && series.days.back() == days[row])
            return Error{ErrorCode::DuplicateDay, {isoDate(days[row]), name}, {}};
        series.days.push_back(days[row]);
        series.values.push_back(values->number()->values[row]);
    }
    return series;
}

Result<Prices> readPricesWithout(const Table& table, const PriceColumns& columns, const std::vector<std::string>& excluded)
{
    PriceColumns kept = columns;
    std::vector<std::string> out = std::exchange(kept.excluded, {});
    out.insert(out.end(), excluded.begin(), excluded.end());
    if (out.empty() || table.rows() == 0)
        return readPrices(table, kept);
    if (!columns.asset.empty()) {
        RISKLOOM_TRY(const Column* dates, dateColumnOf(table, columns.date));
        RISKLOOM_TRY(const Column* values, table.column(columns.price));
        RISKLOOM_CHECK(table.column(columns.asset));
        if (values->number() == nullptr)
            return readPrices(table, kept); // which says so
        return readPrices(rowsWithout(table, columns, *dates, out), kept);
    }
    if (kept.assets.empty())
        for (const Column& column : table.columns())
            if (column.number() != nullptr)
                kept.assets.push_back(column.name);
    std::erase_if(kept.assets, [&](const std::string& name) { return isAmong(name, out); });
    if (kept.assets.empty()) // else every column would be meant
        return Error{ErrorCode::TooFewAssets, {"0", "2"}, {}};
    return readPrices(table, kept);
}

std::vector<double> valuesOn(const DatedSeries& series, std::span<const Day> days, int carryDays)
{
    std::vector<double> values;
    values.reserve(days.size());
    double last = missingNumber;
    int silent = 0;
    std::size_t next = 0;
    for (const Day day : days) {
        ++silent;
        double fresh = missingNumber;
        for (; next < series.days.size() && series.days[next] <= day; ++next)
            if (!std::isnan(series.values[next])) {
                last = series.values[next];
                fresh = series.days[next] == day ? last : fresh;
                silent = series.days[next] == day ? 0 : 1;
            }
        values.push_back(!std::isnan(fresh) ? fresh : silent <= carryDays ? last : missingNumber);
    }
    return values;
}

bool isSimulated(std::string_view name) { return name.starts_with(simulatedMark); }

std::vector<std::string> simulatedAmong(const std::vector<std::string>& names)
{
    std::vector<std::string> simulated;
    std::ranges::copy_if(names, std::back_inserter(simulated), [](const std::string& name) { return isSimulated(name); });
    return simulated;
}

} // namespace riskloom
