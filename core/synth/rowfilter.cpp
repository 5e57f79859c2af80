// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/rowfilter.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace riskloom {
namespace {

using Mask = std::vector<std::uint8_t>;

// A cell as a number, NaN when it is missing; of numbers and dates.
double numberAt(const Column& column, std::size_t row)
{
    if (const NumberColumn* number = column.number())
        return number->values[row];
    const Day day = column.date()->days[row];
    return day == missingDay ? missingNumber : static_cast<double>(day);
}

bool holds(RuleRelation relation, double a, double b) // false when either is NaN
{
    switch (relation) {
    case RuleRelation::Equal: return a == b;
    case RuleRelation::NotEqual: return a < b || a > b;
    case RuleRelation::Less: return a < b;
    case RuleRelation::LessEqual: return a <= b;
    case RuleRelation::Greater: return a > b;
    case RuleRelation::GreaterEqual: return a >= b;
    }
    return false;
}

// A mark a level: 1 where `wanted` has it.
template <class Wanted>
Mask levelMask(const CategoryColumn& column, const Wanted& wanted)
{
    Mask mask;
    for (const std::string& level : column.levels)
        mask.push_back(wanted(level) ? 1 : 0);
    return mask;
}

template <class Test>
void keepWhere(Mask& keeps, Test&& test)
{
    for (std::size_t row = 0; row < keeps.size(); ++row)
        if (keeps[row] != 0 && !test(row))
            keeps[row] = 0;
}

void keepLevels(const CategoryColumn& column, const Mask& levels, Mask& keeps)
{
    keepWhere(keeps, [&](std::size_t row) {
        const std::int32_t code = column.codes[row];
        return code != missingCode && levels[static_cast<std::size_t>(code)] != 0;
    });
}

// The cells of a row as one text that no other combination has; missing is a value of its own.
void appendCell(const Column& column, std::size_t row, std::string& key)
{
    if (const CategoryColumn* category = column.category()) {
        const std::int32_t code = category->codes[row];
        if (code == missingCode) {
            key += '-';
            return;
        }
        const std::string& level = category->levels[static_cast<std::size_t>(code)];
        key += std::to_string(level.size()) + ":" + level;
        return;
    }
    const double value = numberAt(column, row);
    key += std::isnan(value) ? std::string("-") : std::to_string(std::bit_cast<std::uint64_t>(value + 0.0)) + ";";
}

std::string combination(std::span<const Column* const> columns, std::size_t row)
{
    std::string key;
    for (const Column* column : columns)
        appendCell(*column, row, key);
    return key;
}

Result<const Column*> columnOf(const Table& rows, const RuleColumn& wanted)
{
    RISKLOOM_TRY(const Column* column, rows.column(wanted.name));
    if (column->type() != wanted.type)
        return Error{ErrorCode::WrongColumnType,
                     {wanted.name, std::to_string(static_cast<int>(column->type())),
                      std::to_string(static_cast<int>(wanted.type))},
                     "the rows are of another table than the rules"};
    return column;
}

Result<std::vector<const Column*>> columnsOf(const Table& rows, std::span<const std::size_t> indices,
                                             std::span<const RuleColumn> all)
{
    std::vector<const Column*> columns;
    for (const std::size_t index : indices) {
        RISKLOOM_TRY(const Column* column, columnOf(rows, all[index]));
        columns.push_back(column);
    }
    return columns;
}

// One clause over all rows of a table.
class ClauseTest {
public:
    ClauseTest(const Table& rows, std::span<const RuleColumn> columns, const std::unordered_set<std::string>& seen,
               Mask& keeps)
        : m_rows(rows), m_columns(columns), m_seen(seen), m_keeps(keeps)
    {
    }

    Result<> operator()(const RuleAgainstValue& clause) const
    {
        RISKLOOM_TRY(const Column* column, columnOf(m_rows, m_columns[clause.column]));
        if (const CategoryColumn* category = column->category()) {
            const auto& level = std::get<std::string>(clause.value);
            const bool equal = clause.relation == RuleRelation::Equal;
            keepLevels(*category, levelMask(*category, [&](const std::string& own) { return (own == level) == equal; }),
                       m_keeps);
            return {};
        }
        const double value = std::get<double>(clause.value);
        keepWhere(m_keeps, [&](std::size_t row) { return holds(clause.relation, numberAt(*column, row), value); });
        return {};
    }

    Result<> operator()(const RuleBetweenColumns& clause) const
    {
        RISKLOOM_TRY(const Column* left, columnOf(m_rows, m_columns[clause.left]));
        RISKLOOM_TRY(const Column* right, columnOf(m_rows, m_columns[clause.right]));
        if (left->category() != nullptr) {
            const bool equal = clause.relation == RuleRelation::Equal;
            keepWhere(m_keeps, [&](std::size_t row) {
                return !left->missing(row) && !right->missing(row) && (left->cell(row) == right->cell(row)) == equal;
            });
            return {};
        }
        keepWhere(m_keeps,
                  [&](std::size_t row) { return holds(clause.relation, numberAt(*left, row), numberAt(*right, row)); });
        return {};
    }

    Result<> operator()(const RuleOneOf& clause) const
    {
        RISKLOOM_TRY(const Column* column, columnOf(m_rows, m_columns[clause.column]));
        if (const CategoryColumn* category = column->category()) {
            keepLevels(*category,
                       levelMask(*category,
                                 [&](const std::string& own) {
                                     return std::ranges::find(clause.values, RuleValue(own)) != clause.values.end();
                                 }),
                       m_keeps);
            return {};
        }
        keepWhere(m_keeps, [&](std::size_t row) {
            const double value = numberAt(*column, row);
            return std::ranges::any_of(clause.values,
                                       [&](const RuleValue& each) { return std::get<double>(each) == value; });
        });
        return {};
    }

    Result<> operator()(const RulePresence& clause) const
    {
        RISKLOOM_TRY(const Column* column, columnOf(m_rows, m_columns[clause.column]));
        const bool missing = clause.cell == RulePresence::Cell::Missing;
        keepWhere(m_keeps, [&](std::size_t row) { return column->missing(row) == missing; });
        return {};
    }

    Result<> operator()(const RuleOnlySeen& clause) const
    {
        RISKLOOM_TRY(const auto columns, columnsOf(m_rows, clause.columns, m_columns));
        keepWhere(m_keeps, [&](std::size_t row) { return m_seen.contains(combination(columns, row)); });
        return {};
    }

    Result<> operator()(const RuleMix& clause) const
    {
        RISKLOOM_TRY(const Column* column, columnOf(m_rows, m_columns[clause.column]));
        keepLevels(*column->category(),
                   levelMask(*column->category(),
                             [&](const std::string& own) {
                                 return std::ranges::find(clause.shares, own, &RuleMix::Share::level) !=
                                        clause.shares.end();
                             }),
                   m_keeps);
        return {};
    }

private:
    const Table& m_rows;
    std::span<const RuleColumn> m_columns;
    const std::unordered_set<std::string>& m_seen;
    Mask& m_keeps;
};

} // namespace

Result<RowFilter> RowFilter::create(const std::vector<SampleRule>& rules, std::span<const RuleColumn> columns,
                                    const TrainingRows& training)
{
    RowFilter filter;
    filter.m_rules = rules;
    filter.m_columns.assign(columns.begin(), columns.end());
    for (const SampleRule& rule : rules) {
        std::vector<Seen>& seen = filter.m_seen.emplace_back(rule.clauses.size());
        for (std::size_t c = 0; c < rule.clauses.size(); ++c) {
            const auto* clause = std::get_if<RuleOnlySeen>(&rule.clauses[c]);
            if (clause == nullptr)
                continue;
            if (training.table == nullptr)
                return Error{ErrorCode::NotSupported, {rule.sentence}, "the rows it was trained on are not at hand"};
            RISKLOOM_TRY(const auto found, columnsOf(*training.table, clause->columns, columns));
            for (const std::uint32_t row : training.rows)
                seen[c].combinations.insert(combination(found, row));
        }
    }
    return filter;
}

Result<std::vector<std::vector<std::uint8_t>>> RowFilter::test(const Table& rows) const
{
    std::vector<Mask> keeps;
    for (std::size_t r = 0; r < m_rules.size(); ++r) {
        Mask& own = keeps.emplace_back(rows.rows(), std::uint8_t{1});
        for (std::size_t c = 0; c < m_rules[r].clauses.size(); ++c)
            RISKLOOM_CHECK(
                std::visit(ClauseTest(rows, m_columns, m_seen[r][c].combinations, own), m_rules[r].clauses[c]));
    }
    return keeps;
}

} // namespace riskloom
