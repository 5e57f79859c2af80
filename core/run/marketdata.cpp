// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/marketdata.h"

#include "core/market/priceseries.h"

namespace riskloom {

PriceColumns priceColumns(const MarketDataRequest& request)
{
    return {request.dateColumn, request.inputs, request.assetColumn, request.priceColumn, request.excluded};
}

Result<Prices> readAssets(const Table& table, const MarketDataRequest& request, const std::vector<std::string>& besides)
{
    const PriceColumns columns = priceColumns(request);
    for (const std::string& name : request.excluded) // one that is misspelt would be invested in
        RISKLOOM_CHECK(readSeries(table, columns, name));
    return readPricesWithout(table, columns, besides);
}

Result<Prices> readAssets(const Table& table, const MarketDataRequest& request, const BenchmarkRequest& held)
{
    return readAssets(table, request,
                      held.benchmark.empty() ? std::vector<std::string>{} : std::vector{held.benchmark});
}

} // namespace riskloom
