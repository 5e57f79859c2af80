// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/cashandbonds.h"
#include "core/market/currencies.h"
#include "core/market/prices.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// Where a rate of interest comes from: a number, a series of the table, or a model (shortrate.h).
BOOST_DEFINE_ENUM_CLASS(RateSource, None, Stated, Series, Simulated)
BOOST_DEFINE_ENUM_CLASS(RateUnit, Percent, Fraction)

// Prices brought to one currency, and what is added to them.
struct PriceExtension {
    std::string baseCurrency;               // "" = prices stay as they are
    std::vector<std::string> currencies;    // "SAP + BMW = EUR"; the others are in the base currency
    std::vector<std::string> exchangeRates; // "EUR = EURUSD", "JPY = 1 / USDJPY"
    RateSource cash = RateSource::None;
    double cashRate = 0.03; // stated, per year
    std::string cashSeries;
    DayCount dayCount = DayCount::Actual360;
    RateSource bond = RateSource::None;
    double bondYield = 0.04; // stated, per year
    std::string bondSeries;
    int bondYears = 10;
    RateUnit rateUnit = RateUnit::Percent; // of the series
    double meanRate = 0.03;                // of the model, see ShortRateModel
    double reversion = 0.2;
    double rateVolatility = 0.01;
    double termPremium = 0.01;
    std::uint64_t seed = 1;
};
BOOST_DESCRIBE_STRUCT(PriceExtension, (),
                      (baseCurrency, currencies, exchangeRates, cash, cashRate, cashSeries, dayCount, bond, bondYield, bondSeries,
                       bondYears, rateUnit, meanRate, reversion, rateVolatility, termPremium, seed))

// Whether anything is asked for.
bool asksForSomething(const PriceExtension& extension);

// The series that are read for rates, each once: they are nothing to invest in. BadFieldType.
Result<std::vector<std::string>> seriesReadFor(const PriceExtension& extension);

struct ExtendedPrices {
    Table table; // one row a day, one column an asset
    PriceColumns columns;
    std::vector<std::string> converted; // as they are called now
    std::vector<std::string> added;
    std::vector<std::string> sources; // series that rates were read from, when the table still has them
};

// Converts what is in another currency and adds the cash and the bond that are asked for. Of a table with one column an
// asset, the other columns and the order of the rows stay; one with a row an asset and day becomes one with a row a
// day. Added are "Cash" and "Bond 10y", with the base currency behind when there is one. What is drawn by the model, or
// converted at a rate that was, is called SIMULATED in front; cash and bond of the model are the account and the bond
// of one world (shortrate.h), which reads no day count. Exchange rates are never filled; rates of interest that are
// missing are the last ones for as many days as the rule for gaps carries prices. The same request and table give the
// same bytes. Errors: those of readPrices(), readSeries(), currencyMap(), converted(); PriceNotPositive(series, day,
// "") for an interest rate that is missing longer, FieldOutOfRange(series, rate, -1, 1) for one in another unit,
// DuplicateHeader(dataset, name, column, column) when the table has what is to be added.
Result<ExtendedPrices> extendPrices(const Table& table, const PriceColumns& columns, const PriceExtension& extension,
                                    const GapRule& gaps);

} // namespace riskloom
