// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/rulephrases.h"

#include "core/base/date.h"
#include "core/synth/rulewords.h"

#include <algorithm>
#include <utility>

namespace riskloom {

RulePhrases::RulePhrases(const std::string& sentence, std::span<const RuleColumn> columns)
    : m_sentence(sentence), m_columns(columns)
{
    for (const RuleColumn& column : columns)
        m_names.push_back(column.name);
}

Error RulePhrases::problem(std::size_t byte, std::string found, std::string expected) const
{
    return ruleProblem(m_sentence, byte, std::move(found), std::move(expected));
}

Error RulePhrases::problemAt(std::span<const RuleToken> tokens, std::size_t i, std::size_t behind,
                             std::string expected) const
{
    return i < tokens.size() ? problem(tokens[i].begin, tokens[i].text, std::move(expected))
                             : problem(behind, {}, std::move(expected));
}

Result<RulePhrases::Phrase> RulePhrases::phrase(std::span<const RuleToken> tokens, std::size_t behind,
                                                const std::string& expected) const
{
    if (tokens.empty())
        return problem(behind, {}, expected);
    if (tokens.front().kind == RuleToken::Kind::Quoted && tokens.size() == 1)
        return Phrase{tokens.front().text, tokens.front().begin};
    for (const RuleToken& token : tokens)
        if (token.kind != RuleToken::Kind::Word)
            return problem(token.begin, m_sentence.substr(token.begin, token.end - token.begin), expected);
    const std::size_t begin = tokens.front().begin;
    return Phrase{m_sentence.substr(begin, tokens.back().end - begin), begin};
}

std::optional<std::size_t> RulePhrases::columnNamed(const std::string& name) const
{
    const auto found = std::ranges::find(m_names, name);
    return found == m_names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_names.begin()));
}

Result<std::size_t> RulePhrases::column(const Phrase& named) const
{
    if (const auto found = columnNamed(named.text))
        return *found;
    return problem(named.begin, named.text, choicesLike(named.text, m_names));
}

Result<RuleValue> RulePhrases::value(std::size_t index, const Phrase& written) const
{
    const RuleColumn& of = m_columns[index];
    switch (of.type) {
    case ColumnType::Number:
        if (const auto number = asNumber(written.text))
            return RuleValue(*number);
        return problem(written.begin, written.text, "18, 0.5, -1e6");
    case ColumnType::Date:
        if (const auto day = parseIsoDate(written.text))
            return RuleValue(static_cast<double>(*day));
        return problem(written.begin, written.text, "2024-01-31");
    case ColumnType::Category:
    case ColumnType::Text: break;
    }
    if (!of.levels.empty() && std::ranges::find(of.levels, written.text) == of.levels.end())
        return problem(written.begin, written.text, choicesLike(written.text, of.levels));
    return RuleValue(written.text);
}

std::string RulePhrases::someLevels(std::size_t index) const
{
    if (m_columns[index].type == ColumnType::Number)
        return "18 | 21";
    if (m_columns[index].type == ColumnType::Date)
        return "2024-01-31 | 2024-02-29";
    return choicesLike({}, m_columns[index].levels);
}

std::string RulePhrases::rightOf(const Phrase& left) const
{
    if (const auto index = columnNamed(left.text); index && m_columns[*index].type == ColumnType::Category)
        return someLevels(*index);
    return "18, 0.5, 2024-01-31, " + choicesLike({}, m_names);
}

std::vector<std::string> RulePhrases::namesBut(std::span<const std::size_t> taken) const
{
    std::vector<std::string> left;
    for (std::size_t i = 0; i < m_names.size(); ++i)
        if (std::ranges::find(taken, i) == taken.end())
            left.push_back(m_names[i]);
    return left;
}

} // namespace riskloom
