// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/prices.h"

#include "core/data/number.h"
#include "core/data/schema.h"
#include "core/market/priceseries.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace riskloom {
namespace {

Error wrongType(const Column& column, ColumnType needed)
{
    return Error{ErrorCode::WrongColumnType,
                 {column.name, std::string(columnTypeName(column.type())), std::string(columnTypeName(needed))},
                 {}};
}

Result<const Column*> dateColumn(const Table& table, const std::string& name)
{
    if (!name.empty()) {
        RISKLOOM_TRY(const Column* column, table.column(name));
        if (column->date() == nullptr)
            return wrongType(*column, ColumnType::Date);
        return column;
    }
    for (const Column& column : table.columns())
        if (column.date() != nullptr)
            return &column;
    return Error{ErrorCode::NoDates, {}, {}};
}

Result<std::vector<Day>> daysOfRows(const Column& column)
{
    const auto& days = column.date()->days;
    const auto missing = std::find(days.begin(), days.end(), missingDay);
    if (missing != days.end())
        return Error{ErrorCode::MissingDate, {std::to_string(missing - days.begin() + 1)}, {}};
    return std::vector<Day>(days.begin(), days.end());
}

// Rows in ascending order of their days, equal ones in the order of the table.
std::vector<std::size_t> ascending(const std::vector<Day>& days)
{
    std::vector<std::size_t> order(days.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return days[row]; });
    return order;
}

Result<> checkPrice(double price, const std::string& asset, Day day)
{
    if (std::isnan(price) || price > 0.0)
        return {};
    return Error{ErrorCode::PriceNotPositive, {asset, isoDate(day), shortestDigits(price)}, {}};
}

Result<Prices> readWide(const Table& table, const PriceColumns& columns, const Column& dates)
{
    std::vector<const Column*> assets;
    if (columns.assets.empty()) {
        for (const Column& column : table.columns())
            if (column.number() != nullptr)
                assets.push_back(&column);
    }
    for (const std::string& name : columns.assets) {
        RISKLOOM_TRY(const Column* column, table.column(name));
        if (column == &dates)
            continue;
        if (column->number() == nullptr)
            return wrongType(*column, ColumnType::Number);
        assets.push_back(column);
    }
    RISKLOOM_TRY(const std::vector<Day> days, daysOfRows(dates));
    const std::vector<std::size_t> order = ascending(days);

    Prices prices;
    prices.sorted = std::ranges::is_sorted(days);
    for (const Column* column : assets)
        prices.assets.push_back(column->name);
    for (const std::size_t row : order) {
        if (!prices.days.empty() && prices.days.back() == days[row])
            return Error{ErrorCode::DuplicateDay, {isoDate(days[row]), ""}, {}};
        prices.days.push_back(days[row]);
        for (const Column* column : assets) {
            const double price = column->number()->values[row];
            RISKLOOM_CHECK(checkPrice(price, column->name, days[row]));
            prices.values.push_back(price);
        }
    }
    return prices;
}

// The assets of a long table, and which one every row is of.
struct RowAssets {
    std::vector<std::string> names;
    std::vector<std::size_t> ofRow;
};

RowAssets assetsOfRows(const Column& column)
{
    RowAssets assets;
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t row = 0; row < column.rows(); ++row) {
        const auto [found, isNew] = known.try_emplace(column.cell(row), assets.names.size());
        if (isNew)
            assets.names.push_back(found->first);
        assets.ofRow.push_back(found->second);
    }
    return assets;
}

Result<Prices> readLong(const Table& table, const PriceColumns& columns, const Column& dates)
{
    RISKLOOM_TRY(const Column* names, table.column(columns.asset));
    RISKLOOM_TRY(const Column* values, table.column(columns.price));
    if (values->number() == nullptr)
        return wrongType(*values, ColumnType::Number);
    RISKLOOM_TRY(const std::vector<Day> days, daysOfRows(dates));

    Prices prices;
    RowAssets assets = assetsOfRows(*names);
    prices.assets = std::move(assets.names);
    prices.days = days;
    prices.sorted = std::ranges::is_sorted(days);
    std::ranges::sort(prices.days);
    prices.days.erase(std::unique(prices.days.begin(), prices.days.end()), prices.days.end());
    prices.values.assign(prices.days.size() * prices.assets.size(), missingNumber);
    std::vector<bool> seen(prices.values.size());
    for (std::size_t row = 0; row < days.size(); ++row) {
        const auto day = static_cast<std::size_t>(std::ranges::lower_bound(prices.days, days[row]) - prices.days.begin());
        const std::size_t place = day * prices.assets.size() + assets.ofRow[row];
        const std::string& asset = prices.assets[assets.ofRow[row]];
        if (seen[place])
            return Error{ErrorCode::DuplicateDay, {isoDate(days[row]), asset}, {}};
        seen[place] = true;
        prices.values[place] = values->number()->values[row];
        RISKLOOM_CHECK(checkPrice(prices.values[place], asset, days[row]));
    }
    return prices;
}

// The same days without those on which an asset has no price.
Prices commonDays(const Prices& prices)
{
    Prices kept{.days = {}, .assets = prices.assets, .values = {}, .sorted = prices.sorted};
    const std::size_t n = prices.assets.size();
    for (std::size_t day = 0; day < prices.days.size(); ++day) {
        const auto row = prices.values.begin() + static_cast<std::ptrdiff_t>(day * n);
        if (std::any_of(row, row + static_cast<std::ptrdiff_t>(n), [](double price) { return std::isnan(price); }))
            continue;
        kept.days.push_back(prices.days[day]);
        kept.values.insert(kept.values.end(), row, row + static_cast<std::ptrdiff_t>(n));
    }
    return kept;
}

void describeAsset(AssetHistory& history, const Prices& prices, std::size_t asset)
{
    std::int64_t sinceLast = 0;
    for (std::size_t day = 0; day < prices.days.size(); ++day) {
        if (std::isnan(prices.at(day, asset))) {
            ++sinceLast;
            continue;
        }
        history.missing += history.firstDay.empty() ? 0 : sinceLast;
        sinceLast = 0;
        history.lastDay = isoDate(prices.days[day]);
        if (history.firstDay.empty())
            history.firstDay = history.lastDay;
    }
}

// One asset's column of the history.
void follow(MarketHistory& history, const Prices& prices, std::size_t asset, int carryDays)
{
    const std::size_t n = prices.assets.size();
    double last = missingNumber;
    int silent = 0;
    bool wasAlive = false;
    for (std::size_t day = 0; day < prices.days.size(); ++day) {
        const double price = prices.at(day, asset);
        const bool quoted = !std::isnan(price);
        silent = quoted ? 0 : silent + 1;
        const bool alive = quoted || (!std::isnan(last) && silent <= carryDays && wasAlive);
        history.histories[asset].carried += alive && !quoted ? 1 : 0;
        history.relatives[day * n + asset] = alive && wasAlive && quoted ? price / last : 1.0;
        history.alive[day * n + asset] = alive ? 1 : 0;
        if (quoted)
            last = price;
        wasAlive = alive;
    }
    history.histories[asset].endsEarly = !wasAlive;
}

} // namespace

Result<Prices> readPrices(const Table& table, const PriceColumns& columns)
{
    if (!columns.excluded.empty())
        return readPricesWithout(table, columns, {});
    if (table.rows() == 0)
        return Error{ErrorCode::NoRows, {"prices"}, {}};
    RISKLOOM_TRY(const Column* dates, dateColumn(table, columns.date));
    RISKLOOM_TRY(Prices prices, columns.asset.empty() ? readWide(table, columns, *dates) : readLong(table, columns, *dates));
    if (prices.assets.size() < 2)
        return Error{ErrorCode::TooFewAssets, {std::to_string(prices.assets.size()), "2"}, {}};
    return prices;
}

Result<MarketHistory> marketHistory(const Prices& given, const GapRule& rule)
{
    const Prices& prices = rule.policy == GapPolicy::CommonDays ? commonDays(given) : given;
    if (prices.days.size() < 2)
        return Error{ErrorCode::TooFewDays, {std::to_string(prices.days.size()), "2"}, {}};
    MarketHistory history;
    history.days = prices.days;
    history.assets = prices.assets;
    history.droppedDays = static_cast<std::int64_t>(given.days.size() - prices.days.size());
    history.relatives.assign(prices.values.size(), 1.0);
    history.alive.assign(prices.values.size(), 0);
    history.histories.resize(prices.assets.size());
    for (std::size_t asset = 0; asset < prices.assets.size(); ++asset) {
        history.histories[asset].name = prices.assets[asset];
        describeAsset(history.histories[asset], given, asset);
        follow(history, prices, asset, rule.policy == GapPolicy::Carry ? rule.carryDays : 0);
    }
    return history;
}

} // namespace riskloom
