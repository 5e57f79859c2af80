// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credit/scorecard.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string_view>

namespace riskloom {

// Forms a card takes for other programs.
enum class ScorecardFormat { Sql, Pmml, Json, Csv, Xlsx, Cpp };
inline constexpr std::array allScorecardFormats{ScorecardFormat::Sql, ScorecardFormat::Pmml, ScorecardFormat::Json,
                                                ScorecardFormat::Csv, ScorecardFormat::Xlsx, ScorecardFormat::Cpp};
std::string_view scorecardFormatName(ScorecardFormat format); // "sql", …
std::optional<ScorecardFormat> scorecardFormatFromName(std::string_view name);

// The card as it scores today: points set by hand that have run out give way.
Scorecard cardOfToday(const Scorecard& card);

// All of the file or nothing; what stood there is replaced. Any thread.
// FileUnwritable, DiskFull; NotSupported("xlsx").
Result<> writeScorecard(const Scorecard& card, ScorecardFormat format, const std::filesystem::path& path);

} // namespace riskloom
