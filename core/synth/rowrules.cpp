// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/rowrules.h"

#include "core/data/schema.h"
#include "core/synth/rulephrases.h"
#include "core/synth/ruletokens.h"
#include "core/synth/rulewords.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

using Kind = RuleToken::Kind;
using Tokens = std::span<const RuleToken>;
using Phrase = RulePhrases::Phrase;

constexpr const char* relationWords = "=, !=, <, <=, >, >=, in, is missing";

class RuleReader : private RulePhrases {
public:
    using RulePhrases::RulePhrases;

    Result<SampleRule> read()
    {
        RISKLOOM_TRY(const std::vector<RuleToken> tokens, ruleTokens(m_sentence));
        const Tokens all = tokens;
        SampleRule rule{m_sentence, {}};
        if (isWord(all, 0, "only") && isWord(all, 1, "seen")) {
            RISKLOOM_CHECK(seen(all, rule));
            return rule;
        }
        if (isWord(all, 0, "mix") && !isRelation(all, 1)) {
            RISKLOOM_CHECK(mix(all, rule));
            return rule;
        }
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= all.size(); ++i)
            if (i == all.size() || isWord(all, i, "and")) {
                RISKLOOM_CHECK(
                    clause(all.subspan(begin, i - begin), i < all.size() ? all[i].begin : m_sentence.size(), rule));
                begin = i + 1;
            }
        return rule;
    }

private:
    static bool isWord(Tokens tokens, std::size_t i, std::string_view word)
    {
        return i < tokens.size() && tokens[i].kind == Kind::Word && sameWord(tokens[i].text, word);
    }
    static bool isRelation(Tokens tokens, std::size_t i)
    {
        return i < tokens.size() && tokens[i].kind == Kind::Relation;
    }

    Result<> clause(Tokens tokens, std::size_t behind, SampleRule& rule) const
    {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (isWord(tokens, i, "in") && i > 0)
                return oneOf(tokens, i, behind, rule);
            if (isWord(tokens, i, "is") && i > 0)
                return presence(tokens, i, behind, rule);
        }
        return comparison(tokens, behind, rule);
    }

    Result<> oneOf(Tokens tokens, std::size_t at, std::size_t behind, SampleRule& rule) const
    {
        RISKLOOM_TRY(const Phrase named, phrase(tokens.first(at), behind, joined(m_names)));
        RuleOneOf clause;
        RISKLOOM_TRY(clause.column, column(named));
        for (std::size_t begin = at + 1; begin <= tokens.size();) {
            std::size_t end = begin;
            while (end < tokens.size() && tokens[end].kind != Kind::Bar && tokens[end].kind != Kind::Comma)
                ++end;
            const std::size_t place = end < tokens.size() ? tokens[end].begin : behind;
            RISKLOOM_TRY(const Phrase written,
                         phrase(tokens.subspan(begin, end - begin), place, someLevels(clause.column)));
            RISKLOOM_TRY(RuleValue read, value(clause.column, written));
            clause.values.push_back(std::move(read));
            begin = end + 1;
        }
        rule.clauses.emplace_back(std::move(clause));
        return {};
    }

    Result<> presence(Tokens tokens, std::size_t at, std::size_t behind, SampleRule& rule) const
    {
        RISKLOOM_TRY(const Phrase named, phrase(tokens.first(at), behind, joined(m_names)));
        RulePresence clause;
        RISKLOOM_TRY(clause.column, column(named));
        const bool present = isWord(tokens, at + 1, "not");
        const std::size_t last = at + (present ? 2 : 1);
        if (!isWord(tokens, last, "missing"))
            return problemAt(tokens, last, behind, present ? "missing" : "missing, not missing");
        if (last + 1 < tokens.size())
            return problemAt(tokens, last + 1, behind, "and");
        clause.cell = present ? RulePresence::Cell::Present : RulePresence::Cell::Missing;
        rule.clauses.emplace_back(clause);
        return {};
    }

    Result<> comparison(Tokens tokens, std::size_t behind, SampleRule& rule) const
    {
        std::vector<Phrase> sides;
        std::vector<RuleRelation> relations;
        for (std::size_t begin = 0; begin <= tokens.size();) {
            std::size_t end = begin;
            while (end < tokens.size() && tokens[end].kind != Kind::Relation)
                ++end;
            const bool first = sides.empty();
            const std::size_t place = end < tokens.size() ? tokens[end].begin : behind;
            RISKLOOM_TRY(Phrase side, phrase(tokens.subspan(begin, end - begin), place,
                                             first ? joined(m_names) : rightOf(sides.back())));
            sides.push_back(std::move(side));
            if (end < tokens.size())
                relations.push_back(relationOf(tokens[end].text));
            else if (first)
                return columnNamed(sides.front().text)
                           ? problem(behind, {}, relationWords)
                           : problem(sides.front().begin, sides.front().text, choicesLike(sides.front().text, m_names));
            begin = end + 1;
        }
        for (std::size_t i = 0; i < relations.size(); ++i)
            RISKLOOM_CHECK(pair(sides[i], relations[i], sides[i + 1], rule));
        return {};
    }

    Result<> pair(const Phrase& left, RuleRelation relation, const Phrase& right, SampleRule& rule) const
    {
        const auto leftColumn = columnNamed(left.text);
        auto rightColumn = columnNamed(right.text);
        // A level that is called like a column is the level.
        if (leftColumn && rightColumn && std::ranges::count(m_columns[*leftColumn].levels, right.text) > 0)
            rightColumn.reset();
        if (leftColumn && rightColumn)
            return between(*leftColumn, relation, *rightColumn, right, rule);
        if (!leftColumn && !rightColumn) {
            const Phrase& strange = asNumber(left.text) || parseIsoDate(left.text) ? right : left;
            return problem(strange.begin, strange.text, choicesLike(strange.text, m_names));
        }
        const std::size_t of = leftColumn ? *leftColumn : *rightColumn;
        const Phrase& written = leftColumn ? right : left;
        RISKLOOM_CHECK(orderable(of, relation, written));
        RISKLOOM_TRY(RuleValue read, value(of, written));
        rule.clauses.emplace_back(RuleAgainstValue{of, leftColumn ? relation : turned(relation), std::move(read)});
        return {};
    }

    Result<> between(std::size_t left, RuleRelation relation, std::size_t right, const Phrase& written,
                     SampleRule& rule) const
    {
        const ColumnType type = m_columns[left].type;
        if (m_columns[right].type != type)
            return Error{ErrorCode::WrongColumnType,
                         {m_columns[right].name, std::string(columnTypeName(m_columns[right].type)), std::string(columnTypeName(type))},
                         m_sentence};
        RISKLOOM_CHECK(orderable(left, relation, written));
        rule.clauses.emplace_back(RuleBetweenColumns{left, relation, right});
        return {};
    }

    [[nodiscard]] Result<> orderable(std::size_t index, RuleRelation relation, const Phrase& written) const
    {
        const ColumnType type = m_columns[index].type;
        if (isOrder(relation) && type != ColumnType::Number && type != ColumnType::Date)
            return problem(written.begin, written.text,
                           "= " + written.text + ", != " + written.text + ", in " + written.text);
        return {};
    }

    Result<> seen(Tokens tokens, SampleRule& rule) const
    {
        if (tokens.size() < 3 || tokens[2].kind != Kind::Colon)
            return problemAt(tokens, 2, m_sentence.size(),
                             "only seen: " +
                                 joined(std::span(m_names).first(std::min<std::size_t>(2, m_names.size()))));
        RuleOnlySeen clause;
        for (std::size_t begin = 3; begin <= tokens.size();) {
            std::size_t end = begin;
            while (end < tokens.size() && tokens[end].kind != Kind::Comma)
                ++end;
            const std::size_t place = end < tokens.size() ? tokens[end].begin : m_sentence.size();
            RISKLOOM_TRY(const Phrase named,
                         phrase(tokens.subspan(begin, end - begin), place, choicesLike({}, m_names)));
            RISKLOOM_TRY(const std::size_t index, column(named));
            if (std::ranges::find(clause.columns, index) != clause.columns.end())
                return problem(named.begin, named.text, choicesLike({}, namesBut(clause.columns)));
            clause.columns.push_back(index);
            begin = end + 1;
        }
        if (clause.columns.size() < 2)
            return problem(m_sentence.size(), {}, ", " + choicesLike({}, namesBut(clause.columns)));
        rule.clauses.emplace_back(std::move(clause));
        return {};
    }

    Result<> mix(Tokens tokens, SampleRule& rule) const
    {
        std::size_t colon = 1;
        while (colon < tokens.size() && tokens[colon].kind != Kind::Colon)
            ++colon;
        RISKLOOM_TRY(const Phrase named,
                     phrase(tokens.subspan(1, colon - 1), m_sentence.size(), choicesLike({}, m_names)));
        RuleMix clause;
        RISKLOOM_TRY(clause.column, column(named));
        const RuleColumn& of = m_columns[clause.column];
        if (of.type != ColumnType::Category)
            return Error{ErrorCode::WrongColumnType,
                         {of.name, std::string(columnTypeName(of.type)), std::string(columnTypeName(ColumnType::Category))},
                         m_sentence};
        if (colon == tokens.size())
            return problem(m_sentence.size(), {}, ": " + someLevels(clause.column) + " 60 %");
        double sum = 0.0;
        for (std::size_t begin = colon + 1; begin <= tokens.size();) {
            std::size_t end = begin;
            while (end < tokens.size() && tokens[end].kind != Kind::Comma)
                ++end;
            const std::size_t place = end < tokens.size() ? tokens[end].begin : m_sentence.size();
            RISKLOOM_TRY(RuleMix::Share part, share(clause.column, tokens.subspan(begin, end - begin), place));
            if (std::ranges::find(clause.shares, part.level, &RuleMix::Share::level) != clause.shares.end())
                return problem(tokens[begin].begin, part.level, choicesLike({}, of.levels));
            sum += part.percent;
            clause.shares.push_back(std::move(part));
            begin = end + 1;
        }
        if (sum > 100.0 + 1e-9)
            return Error{ErrorCode::FieldOutOfRange, {m_sentence, std::to_string(sum), "0", "100"}, {}};
        rule.clauses.emplace_back(std::move(clause));
        return {};
    }

    // "own 60 %": the level, and its percent at the end.
    [[nodiscard]] Result<RuleMix::Share> share(std::size_t index, Tokens tokens, std::size_t behind) const
    {
        Tokens left = tokens;
        if (!left.empty() && left.back().kind == Kind::Word && left.back().text == "%")
            left = left.first(left.size() - 1);
        if (left.size() < 2)
            return problem(left.empty() ? behind : left.front().begin, left.empty() ? std::string() : left.front().text,
                           someLevels(index) + " 60 %");
        std::string number = left.back().text;
        if (number.ends_with('%'))
            number.pop_back();
        const auto percent = left.back().kind == Kind::Word ? asNumber(number) : std::nullopt;
        if (!percent)
            return problem(left.back().begin, left.back().text, "60 %");
        if (*percent <= 0.0 || *percent > 100.0)
            return Error{ErrorCode::FieldOutOfRange, {m_sentence, number, "0", "100"}, {}};
        RISKLOOM_TRY(const Phrase written, phrase(left.first(left.size() - 1), behind, someLevels(index)));
        RISKLOOM_TRY(RuleValue level, value(index, written));
        return RuleMix::Share{std::get<std::string>(std::move(level)), *percent};
    }
};

} // namespace

Result<std::vector<SampleRule>> parseRowRules(std::span<const std::string> sentences,
                                              std::span<const RuleColumn> columns)
{
    if (sentences.size() > mostRules)
        return Error{ErrorCode::FieldOutOfRange,
                     {"rules", std::to_string(sentences.size()), "0", std::to_string(mostRules)},
                     {}};
    std::vector<SampleRule> rules;
    const std::string* mixed = nullptr;
    for (const std::string& sentence : sentences) {
        if (sentence.size() > longestRule)
            return Error{ErrorCode::FieldOutOfRange,
                         {"rules", std::to_string(sentence.size()), "1", std::to_string(longestRule)},
                         "bytes of a rule"};
        RISKLOOM_TRY(SampleRule rule, RuleReader(sentence, columns).read());
        if (std::holds_alternative<RuleMix>(rule.clauses.front())) {
            if (mixed != nullptr)
                return ruleProblem(sentence, 0, sentence, *mixed);
            mixed = &sentence;
        }
        rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace riskloom
