// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecounts.h"
#include "core/credit/strategy.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

#include <cstdint>
#include <string>

namespace riskloom {

// Tables of the validation and the strategy of a card, in the current language.

TableContent gainsContent(const ScoreCounts& counts);   // the decile table, riskiest band first
TableContent cutOffContent(const StrategyTable& table); // every cut-off that approves somebody

QString monthName(std::int32_t month);             // since 1970-01: "2024-05"
QString stabilityRowName(const std::string& name); // of a row of StabilityMatrix

} // namespace riskloom
