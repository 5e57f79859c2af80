// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credit/proportion.h"
#include "core/data/table.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// Two scorecards on the same held-out real rows: one fitted on real training rows, one on synthetic rows.
struct JudgedCards {
    std::span<const std::uint32_t> rows;   // of the real table, that have an outcome
    std::span<const std::uint8_t> bad;     // one a row
    std::span<const double> realRisk;      // one a row; any scale, higher is riskier
    std::span<const double> syntheticRisk; // the same; empty when there is no such card
};

inline constexpr double rareShare = 0.05; // of the training rows: a level that has less is rare
inline constexpr std::size_t mostListed = 100;
inline constexpr std::int64_t fewestOfOutcome = 10; // goods and bads below which nothing is said of a score

// How a kind of people that are few fares in the synthetic rows, and how well the two cards tell good from bad among
// its held-out real rows.
struct UseSegment {
    std::string column;  // "" = all rows that have any rare level
    std::string level;   // "" = missing
    Proportion training; // share of the rows that have the level, Wilson
    Proportion synthetic;
    Proportion heldOut;
    ProportionDifference missed;   // synthetic less training, Newcombe
    std::int64_t heldOutGoods = 0; // of the rows with an outcome
    std::int64_t heldOutBads = 0;
    bool judged = false;  // at least fewestOfOutcome goods and bads, and a card from synthetic rows
    double realAuc = 0.0; // 95 % intervals of DeLong
    double realAucLow = 0.0;
    double realAucHigh = 0.0;
    double syntheticAuc = 0.0;
    double syntheticAucLow = 0.0;
    double syntheticAucHigh = 0.0;
    double difference = 0.0; // of the synthetic card's AUC less the real one's, paired
    double differenceLow = 0.0;
    double differenceHigh = 0.0;
};
BOOST_DESCRIBE_STRUCT(UseSegment, (),
                      (column, level, training, synthetic, heldOut, missed, heldOutGoods, heldOutBads, judged, realAuc,
                       realAucLow, realAucHigh, syntheticAuc, syntheticAucLow, syntheticAucHigh, difference,
                       differenceLow, differenceHigh))

struct RareSegments {
    double share = rareShare;
    std::int64_t found = 0;         // rare levels
    std::int64_t lost = 0;          // that no synthetic row has
    std::int64_t significant = 0;   // whose share differs by more than chance
    UseSegment together;            // all rows that have any of them
    std::vector<UseSegment> levels; // the mostListed that are least rare, of which most can be said; least rare first
};
BOOST_DESCRIBE_STRUCT(RareSegments, (), (share, found, lost, significant, together, levels))

// Levels of categories and missing cells of any column (but free text) that some training rows have and fewer than
// rareShare of them; missing outcomes do not count. UnknownColumn, WrongColumnType.
Result<RareSegments> rareSegments(const Table& real, std::span<const std::uint32_t> training,
                                  std::span<const std::uint32_t> heldOut, const Table& synthetic,
                                  const std::vector<std::string>& columns, const JudgedCards& cards);

} // namespace riskloom
