// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synth/rowrules.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace riskloom {

// What reading and refusing row rules is put together from.

std::string joined(std::span<const std::string> words); // by ", "
// A name or a level as it is written in a rule: in quotes when it needs them.
std::string ruleWord(std::string_view text);
// Those spelled most like the one wanted, or else the first ones.
std::string choicesLike(std::string_view wanted, std::span<const std::string> words);
std::optional<double> asNumber(const std::string& text);

RuleRelation relationOf(const std::string& sign); // "<="
RuleRelation turned(RuleRelation relation);       // a r b as b r a
bool isOrder(RuleRelation relation);

} // namespace riskloom
