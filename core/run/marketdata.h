// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/market/prices.h"

#include <boost/describe/class.hpp>

#include <string>
#include <vector>

namespace riskloom {

// Which prices a portfolio is simulated on. Empty columns are filled from the dataset's roles when the run starts.
struct MarketDataRequest {
    std::string dataset; // SHA-256 of the table
    std::string dateColumn;
    std::vector<std::string> inputs; // columns of prices, one an asset, when assetColumn is empty
    std::string assetColumn;         // in a table with one row an asset and day: the column that names the asset
    std::string priceColumn;         // and the one with its price
    GapPolicy gaps = GapPolicy::Carry;
    int carryDays = 5;
    // Series among the prices that are not invested in: exchange rates, yields, indices.
    std::vector<std::string> excluded;
};
BOOST_DESCRIBE_STRUCT(MarketDataRequest, (),
                      (dataset, dateColumn, inputs, assetColumn, priceColumn, gaps, carryDays, excluded))

// Series that results are held against. The names are columns of prices or, in a table with one row an asset and day,
// assets.
struct BenchmarkRequest {
    std::string benchmark; // never invested in; "" = none
};
BOOST_DESCRIBE_STRUCT(BenchmarkRequest, (), (benchmark))

struct YardstickRequest : BenchmarkRequest {
    // Whose growth over the days of the run ratios count from, instead of the stated rate; "" = none. It is invested in
    // like any other unless it is excluded: cash may be both.
    std::string riskFreeSeries;
};
BOOST_DESCRIBE_STRUCT(YardstickRequest, (BenchmarkRequest), (riskFreeSeries))

// What the request says of the columns of the table.
PriceColumns priceColumns(const MarketDataRequest& request);

// The prices of what can be invested in: all but what is excluded and these series. UnknownColumn for an excluded one
// that the table lacks; errors of readPrices().
Result<Prices> readAssets(const Table& table, const MarketDataRequest& request,
                          const std::vector<std::string>& besides = {});
Result<Prices> readAssets(const Table& table, const MarketDataRequest& request, const BenchmarkRequest& held);

} // namespace riskloom
