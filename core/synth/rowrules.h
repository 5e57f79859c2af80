// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace riskloom {

// Sentences about rows that are to be generated, as a person writes them:
//
//   Home = own and Purpose = car      conditions, all of which hold
//   age >= 18                         10 <= x <= 20      start <= end      Home != rent
//   Home in own | rent                Income is missing  Income is not missing
//   only seen: City, Region           combinations of cells that a training row has
//   mix Home: own 60 %, rent 40 %     exact shares; what is left of 100 % goes to the other levels
//
// Names and levels stand as they are or in double quotes ("" is a quote inside); they need quotes when they hold one of
// < > = ! | , : " or the words "and", "in", "is". A missing cell keeps no comparison. Days are written 2024-01-31.

struct RuleColumn {
    std::string name;
    ColumnType type = ColumnType::Number;
    std::vector<std::string> levels; // of a category; empty = not known, and then none is refused
};

enum class RuleRelation : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

// A number (a day as days since 1970-01-01) or a level.
using RuleValue = std::variant<double, std::string>;

struct RuleAgainstValue {
    std::size_t column = 0;
    RuleRelation relation = RuleRelation::Equal;
    RuleValue value;
};
struct RuleBetweenColumns {
    std::size_t left = 0;
    RuleRelation relation = RuleRelation::Equal;
    std::size_t right = 0;
};
struct RuleOneOf {
    std::size_t column = 0;
    std::vector<RuleValue> values;
};
struct RulePresence {
    enum class Cell : std::uint8_t { Missing, Present };
    std::size_t column = 0;
    Cell cell = Cell::Missing;
};
struct RuleOnlySeen {
    std::vector<std::size_t> columns; // two or more
};
struct RuleMix {
    struct Share {
        std::string level;
        double percent = 0.0;
    };
    std::size_t column = 0;
    std::vector<Share> shares; // together at most 100
};
using RuleClause = std::variant<RuleAgainstValue, RuleBetweenColumns, RuleOneOf, RulePresence, RuleOnlySeen, RuleMix>;

struct SampleRule {
    std::string sentence;
    std::vector<RuleClause> clauses; // all of them hold
};

inline constexpr std::size_t mostRules = 50;
inline constexpr std::size_t longestRule = 2000; // bytes

// BadChoice says what stands where: {sentence, what was found ("" = its end), what could stand there, the place as a
// character counted from 1}. An unknown column or level is answered with those that are spelled most like it, a second
// mix with the first. WrongColumnType for two columns that cannot be compared; FieldOutOfRange for too many rules, or a
// share.
Result<std::vector<SampleRule>> parseRowRules(std::span<const std::string> sentences,
                                              std::span<const RuleColumn> columns);

} // namespace riskloom
