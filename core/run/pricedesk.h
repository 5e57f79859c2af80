// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/priceaudit.h"
#include "core/market/priceextension.h"
#include "core/run/portfolio.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// What prices are like before anything is computed from them.
struct PriceDeskRequest : MarketDataRequest, PriceExtension {
    std::vector<std::string> groups; // as a backtest has them: "banks: JPM + C <= 0.2"
    double jump = 10.0;              // see PriceAuditRule
    double splitTolerance = 0.03;
};
BOOST_DESCRIBE_STRUCT(PriceDeskRequest, (MarketDataRequest, PriceExtension), (groups, jump, splitTolerance))

// An asset over its own days, from price to price.
struct AssetSummary : AssetHistory {
    std::string group; // "" = in none
    std::int64_t prices = 0;
    double cagr = 0.0;        // per year; NaN with fewer than two prices
    double volatility = 0.0;  // per year
    double maxDrawdown = 0.0; // positive
    std::vector<double> course; // last price of at most 60 spans of days, over the highest; NaN without one
    std::vector<double> gaps;   // of every month, share of its days without a price; NaN outside the asset's life
    std::string currency = {};  // "" = none is stated
};
BOOST_DESCRIBE_STRUCT(AssetSummary, (AssetHistory), (group, prices, cagr, volatility, maxDrawdown, course, gaps, currency))

// A series that is converted or added, as extendPrices() makes it. Without gaps by month.
struct ExtensionSummary : AssetSummary {
    std::string madeFrom; // "EUR · EURUSD", "1 / USDJPY · JPY"; "" = of what is added
    bool added = false;
    bool simulated = false;
};
BOOST_DESCRIBE_STRUCT(ExtensionSummary, (AssetSummary), (madeFrom, added, simulated))

// What is left under a policy for gaps.
struct GapEffect {
    GapPolicy policy = GapPolicy::Carry;
    int carryDays = 0;        // of Carry
    std::int64_t days = 0;
    std::int64_t carried = 0; // days × assets with the price of an earlier day
    std::int64_t lacking = 0; // days × assets without a price that holds
    std::int64_t wholeDays = 0; // on which every asset has one
    std::string wholeSince = {};   // first day from which on none lacks one, ISO 8601; "" = never
};
BOOST_DESCRIBE_STRUCT(GapEffect, (), (policy, carryDays, days, carried, lacking, wholeDays, wholeSince))

struct PriceDeskReport {
    std::int64_t days = 0;
    std::int64_t missing = 0; // days × assets within the assets' lives
    std::int64_t splits = 0;
    std::int64_t badTicks = 0;
    std::string firstDay; // ISO 8601
    std::string lastDay;
    bool sorted = true;         // whether the table's days were in order
    bool survivorsOnly = false; // every asset is quoted to the last day: those that failed may be missing
    std::vector<std::string> months; // "2000-01"
    std::vector<AssetSummary> assets;
    std::vector<PriceFinding> findings;
    std::vector<GapEffect> effects; // the request's own policy first
    std::vector<std::string> excluded; // series that are no assets: those rates are read from, then those asked for
    std::vector<ExtensionSummary> extension;  // what would be made; empty when a rate is missing or nothing is asked
    std::string missingRate;                  // the first series that lacks one that is needed, "" = none does
    std::string missingRateDay;               // ISO 8601
};
BOOST_DESCRIBE_STRUCT(PriceDeskReport, (),
                      (days, missing, splits, badTicks, firstDay, lastDay, sorted, survivorsOnly, months, assets, findings, effects, excluded,
                       extension, missingRate, missingRateDay))

} // namespace riskloom
