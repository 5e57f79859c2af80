// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/pricepaths.h"

#include <cmath>
#include <utility>

namespace riskloom {
namespace {

constexpr double firstPrice = 100.0;
constexpr int decimals = 6;
constexpr double unit = 1e6;

Error notPaths(std::string why)
{
    return {ErrorCode::NotPricePaths, {std::move(why)}, {}};
}

bool isPrice(const Column& column)
{
    return column.number() != nullptr && column.name != pathColumnName && column.name != dayColumnName;
}

// Rows of a path, day 0 included; 0 when the two columns do not count paths and days.
std::size_t rowsOfPath(std::span<const double> path, std::span<const double> day)
{
    std::size_t rows = 1;
    while (rows < day.size() && day[rows] != 0.0)
        ++rows;
    if (rows < 2 || day.size() % rows != 0)
        return 0;
    for (std::size_t row = 0; row < day.size(); ++row)
        if (day[row] != static_cast<double>(row % rows) || path[row] != path[row - row % rows] ||
            (row % rows == 0 && row > 0 && path[row] == path[row - 1]))
            return 0;
    return rows;
}

} // namespace

Table pricePathTable(const PricePaths& paths)
{
    const std::size_t rows = paths.paths() * (paths.courseDays + 1);
    std::vector<double> number;
    std::vector<double> day;
    for (std::size_t row = 0; row < rows; ++row) {
        number.push_back(static_cast<double>(row / (paths.courseDays + 1) + 1));
        day.push_back(static_cast<double>(row % (paths.courseDays + 1)));
    }
    std::vector<Column> columns{{pathColumnName, NumberColumn{std::move(number), 0}}, {dayColumnName, NumberColumn{std::move(day), 0}}};
    for (std::size_t a = 0; a < paths.assets.size(); ++a) {
        std::vector<double> prices;
        prices.reserve(rows);
        for (std::size_t path = 0, t = 0; path < paths.paths(); ++path) {
            double price = firstPrice;
            prices.push_back(price);
            for (std::size_t k = 0; k < paths.courseDays; ++k, ++t) {
                price *= paths.growth.at(t, a);
                prices.push_back(std::max(std::round(price * unit), 1.0) / unit); // never 0
            }
        }
        columns.push_back({paths.assets[a], NumberColumn{std::move(prices), decimals}});
    }
    return {std::move(columns), rows};
}

bool looksLikePricePaths(const Table& table)
{
    const Column* path = table.find(pathColumnName);
    const Column* day = table.find(dayColumnName);
    return path != nullptr && day != nullptr && path->number() != nullptr && day->number() != nullptr;
}

Result<PricePaths> readPricePaths(const Table& table)
{
    if (!looksLikePricePaths(table))
        return notPaths("there are no columns “path” and “day” with numbers");
    const std::size_t rows = rowsOfPath(table.find(pathColumnName)->number()->values, table.find(dayColumnName)->number()->values);
    if (rows == 0)
        return notPaths("the columns “path” and “day” do not count paths of one length, each from day 0");
    PricePaths paths;
    paths.courseDays = rows - 1;
    std::vector<const NumberColumn*> prices;
    for (const Column& column : table.columns())
        if (isPrice(column)) {
            paths.assets.push_back(column.name);
            prices.push_back(column.number());
        }
    if (prices.empty())
        return notPaths("there is no column of prices");
    paths.growth.assets = prices.size();
    paths.growth.values.reserve(table.rows() * prices.size());
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (std::size_t a = 0; a < prices.size(); ++a) {
            const double price = prices[a]->values[row];
            if (!(price > 0.0))
                return notPaths("row " + std::to_string(row + 1) + " of “" + paths.assets[a] + "” has no price above 0");
            if (row % rows != 0)
                paths.growth.values.push_back(price / prices[a]->values[row - 1]);
        }
    return paths;
}

} // namespace riskloom
