// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credit/scorecard.h"

#include <string>
#include <string_view>

namespace riskloom {

// The card as JSON, for programs that want all of it: {"format":"riskloom.scorecard","version":1,"scorecard":{…}} with
// the members of Scorecard. Infinity is "inf" / "-inf".
std::string scorecardJson(const Scorecard& card);

// BadJson; ModelMismatch when it is another document or of a later version; UnknownField.
Result<Scorecard> readScorecardJson(std::string_view text, const std::string& where);

} // namespace riskloom
