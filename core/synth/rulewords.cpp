// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/rulewords.h"

#include "core/data/number.h"
#include "core/synth/ruletokens.h"
#include "core/synth/spelling.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t mostSuggestions = 5;

} // namespace

std::string joined(std::span<const std::string> words)
{
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + word;
    return list;
}

std::string choicesLike(std::string_view wanted, std::span<const std::string> words)
{
    if (const auto like = spelledLike(wanted, words, mostSuggestions); !like.empty())
        return joined(like);
    return joined(words.first(std::min(words.size(), mostSuggestions))) + (words.size() > mostSuggestions ? ", …" : "");
}

std::optional<double> asNumber(const std::string& text)
{
    const NumberText read = readNumber(text, '.');
    if (read.kind == NumberKind::None || read.kind == NumberKind::OutOfRange || !std::isfinite(read.value))
        return {};
    return read.value;
}

RuleRelation relationOf(const std::string& sign)
{
    if (sign == "<")
        return RuleRelation::Less;
    if (sign == "<=")
        return RuleRelation::LessEqual;
    if (sign == ">")
        return RuleRelation::Greater;
    if (sign == ">=")
        return RuleRelation::GreaterEqual;
    return sign == "=" ? RuleRelation::Equal : RuleRelation::NotEqual;
}

RuleRelation turned(RuleRelation relation)
{
    switch (relation) {
    case RuleRelation::Less: return RuleRelation::Greater;
    case RuleRelation::LessEqual: return RuleRelation::GreaterEqual;
    case RuleRelation::Greater: return RuleRelation::Less;
    case RuleRelation::GreaterEqual: return RuleRelation::LessEqual;
    case RuleRelation::Equal:
    case RuleRelation::NotEqual: break;
    }
    return relation;
}

bool isOrder(RuleRelation relation)
{
    return relation != RuleRelation::Equal && relation != RuleRelation::NotEqual;
}

std::string ruleWord(std::string_view text)
{
    const std::string written(text);
    bool plain = !written.empty();
    if (const auto tokens = ruleTokens(written); tokens && plain) {
        for (const RuleToken& token : *tokens)
            plain = plain && token.kind == RuleToken::Kind::Word && !sameWord(token.text, "and") && !sameWord(token.text, "in") &&
                    !sameWord(token.text, "is");
        plain = plain && !tokens->empty() && tokens->front().begin == 0 && tokens->back().end == written.size() &&
                !sameWord(tokens->front().text, "mix") && !sameWord(tokens->front().text, "only");
    } else {
        plain = false;
    }
    if (plain)
        return written;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace riskloom
