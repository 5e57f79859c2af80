// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

// A piece of a row rule (rowrules.h).
struct RuleToken {
    enum class Kind : std::uint8_t { Word, Quoted, Relation, Bar, Comma, Colon };
    Kind kind = Kind::Word;
    std::string text;      // of a quoted one without its quotes; of a relation in ASCII
    std::size_t begin = 0; // bytes of the sentence
    std::size_t end = 0;
};

// BadChoice for a quote that is not closed and for "!" without "=".
Result<std::vector<RuleToken>> ruleTokens(const std::string& sentence);

// That something stands where it cannot: {sentence, found, expected, character counted from 1}.
Error ruleProblem(const std::string& sentence, std::size_t byte, std::string found, std::string expected);

bool sameWord(std::string_view a, std::string_view b); // but for ASCII case

} // namespace riskloom
