// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/prices.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

// What a price that jumps may be.
//   Split: the price changes by about a whole-number ratio of a usual split or its reverse, and stays there.
//   BadTick: it jumps and is back on the next day.
//   LargeMove: it jumps, and neither explains it. Crashes look like this too, so nothing is proposed.
BOOST_DEFINE_ENUM_CLASS(PriceFindingKind, Split, BadTick, LargeMove)

struct PriceFinding {
    PriceFindingKind kind = PriceFindingKind::LargeMove;
    std::string asset;
    std::string day;      // on which it jumped, ISO 8601
    double before = 0.0;  // last price before it
    double price = 0.0;   // of the day
    double after = 0.0;   // next price; NaN on the asset's last day
    double score = 0.0;   // robust z-score of the log return
    int newUnits = 0;     // of a split: so many …
    int oldUnits = 0;     // … for so many
};
BOOST_DESCRIBE_STRUCT(PriceFinding, (), (kind, asset, day, before, price, after, score, newUnits, oldUnits))

// Whether a correction is proposed.
constexpr bool corrects(const PriceFinding& finding)
{
    return finding.kind != PriceFindingKind::LargeMove;
}

struct PriceAuditRule {
    double jump = 10.0;          // robust z-score from which on a return is looked at
    double splitTolerance = 0.03; // of the log of the ratio: what the asset may do beside the market on the day
    double reversal = 0.25;      // share of the jump that may be left on the day after a bad tick
    int settledDays = 5;         // prices after a split that must stay nearer to the new level than to the old
};

// Every return whose robust z-score is beyond `jump` is a finding of one kind. The score is (r - median) / (1.4826 ·
// MAD) over the asset's log returns between successive prices (Iglewicz and Hoaglin 1993, How to Detect and Handle
// Outliers); an asset whose MAD is 0 has no findings but splits. A split also needs a ratio, once the market's move of
// the day is taken out of it, within the tolerance of p / q among 3:2, 2:1, 5:2, 3:1, 4:1 … 10:1, 15:1, 20:1, 25:1,
// 50:1, 100:1 and their reverses, and the median of the next prices nearer to the new level than halfway back. The
// market's move is the median of the other assets' log returns between the same two days; with fewer than three of them
// there is none to tell. Looks at later days to tell kinds apart: for cleaning data before use, never for deciding on a
// day. Sorted by day, then asset.
std::vector<PriceFinding> auditPrices(const Prices& prices, const PriceAuditRule& rule);

// The table with findings corrected, columns and rows as they were; those of the kind LargeMove change nothing.
//   Split: every earlier price of the asset is multiplied by old / new units, so that returns are unbroken.
//   BadTick: the price becomes missing, for the gap policy to treat; no price is made up.
// UnknownAsset, when the table lacks the asset or has no price of its on the day; errors of readPrices().
Result<Table> correctedPrices(const Table& table, const PriceColumns& columns, const std::vector<PriceFinding>& findings);

} // namespace riskloom
