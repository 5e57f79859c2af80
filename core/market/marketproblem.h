// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

// What can be wrong with prices or with what is asked of a portfolio. The comment behind each lists its facts in order.
// The sentences are in ui/widgets/markettext.cpp.
namespace marketproblem {

inline constexpr std::string_view noDates = "market.noDates";                   // -
inline constexpr std::string_view missingDate = "market.missingDate";           // row counted from 1
inline constexpr std::string_view duplicateDay = "market.duplicateDay";         // day, asset ("" = every asset)
inline constexpr std::string_view priceNotPositive = "market.priceNotPositive"; // asset, day, price
inline constexpr std::string_view tooFewAssets = "market.tooFewAssets";         // assets found, assets needed
inline constexpr std::string_view tooFewDays = "market.tooFewDays";             // days found, days needed
inline constexpr std::string_view nothingToHold = "market.nothingToHold";       // day, days of history needed
inline constexpr std::string_view capTooLow = "market.capTooLow";               // cap, assets, lowest cap that works
inline constexpr std::string_view costsTooHigh = "market.costsTooHigh";         // day
inline constexpr std::string_view noExcessReturn = "market.noExcessReturn";     // -
inline constexpr std::string_view badGroupLimit = "market.badGroupLimit";       // what was written
inline constexpr std::string_view unknownAsset = "market.unknownAsset";         // name, group
inline constexpr std::string_view limitsClash = "market.limitsClash";           // limits, how far each must give way

inline constexpr std::array all{noDates,    missingDate,   duplicateDay, priceNotPositive, tooFewAssets,
                                tooFewDays, nothingToHold, capTooLow,    costsTooHigh,     noExcessReturn,
                                badGroupLimit, unknownAsset,  limitsClash};

} // namespace marketproblem

// ErrorCode::NotSupported, whose first argument is the problem's name and the others its facts.
inline Error marketError(std::string_view problem, std::vector<std::string> facts)
{
    Error error{ErrorCode::NotSupported, {std::string(problem)}, {}};
    error.args.insert(error.args.end(), facts.begin(), facts.end());
    return error;
}

} // namespace riskloom
