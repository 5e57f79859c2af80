// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/priceseries.h"

#include <string>
#include <vector>

namespace riskloom {

// In which currency the prices of assets are, and what those cost in the base currency.
struct CurrencyMap {
    struct Rate {
        std::string currency;
        std::string series;
        bool inverse = false; // the series says how much of the currency one unit of the base costs
    };
    std::string base; // "" = nothing is converted
    std::vector<std::string> ofAsset; // in the order of the assets
    std::vector<Rate> rates;

    [[nodiscard]] const Rate* rateOf(const std::string& currency) const; // null for the base currency
};

// "EUR = EURUSD" or "JPY = 1 / USDJPY": one unit of the currency costs so much of the base. BadFieldType.
Result<std::vector<CurrencyMap::Rate>> parseExchangeRates(const std::vector<std::string>& texts);

// "SAP = EUR" or "SAP + BMW = EUR"; assets that no text names are in the base currency. BadFieldType when a text cannot
// be read, an asset stands there twice, there is no base currency, no rate of one that is used, or there are rates and
// no asset in another currency; UnknownAsset.
Result<CurrencyMap> currencyMap(const std::string& base, const std::vector<std::string>& currencies,
                                const std::vector<std::string>& exchangeRates, const std::vector<std::string>& assets);

// What an asset's prices are in the base currency: price · rate of the same day. A day with a price and without a rate is
// refused, not filled from another day: PriceNotPositive(series, day, "") for the first such day, and with the rate in the
// third place when it is not above 0.
Result<std::vector<double>> converted(std::span<const Day> days, std::span<const double> prices, const CurrencyMap::Rate& rate,
                                      const DatedSeries& series);

} // namespace riskloom
