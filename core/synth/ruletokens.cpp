// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/ruletokens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace riskloom {
namespace {

using Kind = RuleToken::Kind;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct Sign {
    std::string_view written;
    Kind kind;
    std::string_view text;
};
// The longer ones first. The full-width ones are what a Chinese keyboard gives.
constexpr std::array signs{
    Sign{"<=", Kind::Relation, "<="}, Sign{">=", Kind::Relation, ">="}, Sign{"!=", Kind::Relation, "!="},
    Sign{"==", Kind::Relation, "="},  Sign{"<>", Kind::Relation, "!="}, Sign{"≤", Kind::Relation, "<="},
    Sign{"≥", Kind::Relation, ">="},  Sign{"≠", Kind::Relation, "!="},  Sign{"<", Kind::Relation, "<"},
    Sign{">", Kind::Relation, ">"},   Sign{"=", Kind::Relation, "="},   Sign{"|", Kind::Bar, "|"},
    Sign{",", Kind::Comma, ","},      Sign{"，", Kind::Comma, ","},     Sign{":", Kind::Colon, ":"},
    Sign{"：", Kind::Colon, ":"}};

const Sign* signAt(std::string_view rest)
{
    const auto found = std::ranges::find_if(signs, [&](const Sign& sign) { return rest.starts_with(sign.written); });
    return found == signs.end() ? nullptr : &*found;
}

} // namespace

bool sameWord(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) { return lowered(x) == lowered(y); });
}

Error ruleProblem(const std::string& sentence, std::size_t byte, std::string found, std::string expected)
{
    std::size_t character = 1;
    for (std::size_t i = 0; i < std::min(byte, sentence.size()); ++i)
        character += (static_cast<unsigned char>(sentence[i]) & 0xC0U) != 0x80U ? 1 : 0;
    return Error{
        ErrorCode::BadChoice, {sentence, std::move(found), std::move(expected), std::to_string(character)}, {}};
}

Result<std::vector<RuleToken>> ruleTokens(const std::string& sentence)
{
    const std::string_view all = sentence;
    std::vector<RuleToken> tokens;
    std::size_t at = 0;
    while (at < all.size()) {
        if (isSpace(all[at])) {
            ++at;
            continue;
        }
        RuleToken token{Kind::Word, {}, at, at};
        if (const Sign* sign = signAt(all.substr(at))) {
            token.kind = sign->kind;
            token.text = sign->text;
            at += sign->written.size();
        } else if (all[at] == '!') {
            return ruleProblem(sentence, at, "!", "!=");
        } else if (all[at] == '"') {
            token.kind = Kind::Quoted;
            for (++at;; ++at) {
                if (at >= all.size())
                    return ruleProblem(sentence, token.begin, sentence.substr(token.begin),
                                       sentence.substr(token.begin) + "\"");
                if (all[at] == '"' && !all.substr(at).starts_with("\"\""))
                    break;
                at += all[at] == '"' ? 1 : 0;
                token.text += all[at];
            }
            ++at;
        } else {
            while (at < all.size() && !isSpace(all[at]) && all[at] != '"' && all[at] != '!' &&
                   signAt(all.substr(at)) == nullptr)
                token.text += all[at++];
        }
        token.end = at;
        tokens.push_back(std::move(token));
    }
    return tokens;
}

} // namespace riskloom
