// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dateformat.h"
#include "core/data/schema.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

// Why a column got its type. The counts behind it are in ColumnGuess.
BOOST_DEFINE_ENUM_CLASS(TypeReason,
                        Chosen,         // by the caller
                        AllMissing,     // no value to judge by: Category
                        Numbers,        // every value is a number
                        LeadingZeros,   // digits, but some begin with a zero that a number would lose: codes
                        LongDigits,     // more digits than a double holds: codes
                        Dates,          // every value is a day that exists
                        AmbiguousDates, // as above, but day and month can change places; read as day first
                        FewLevels,      // text that repeats: Category
                        ManyLevels)     // text that hardly repeats: Text

// Why a column got its role.
BOOST_DEFINE_ENUM_CLASS(RoleReason,
                        Chosen,       // by the caller
                        Ordinary,     // nothing speaks for anything but Input
                        NamedTarget,  // two distinct values and a name such as "class", "default", "违约"
                        OnlyDate,     // the first column of unambiguous dates
                        UniqueText,   // hardly a text occurs twice
                        UniqueNumber, // whole numbers, none twice, and a name such as "id", or one counting up
                        Empty)        // no value at all: Ignore

inline constexpr std::uint64_t mostDistinctNumbers = 1000;

// One column and what was found in it. Counts are over all rows that were imported.
struct ColumnGuess {
    ColumnType type = ColumnType::Text;
    DateFormat dateFormat = DateFormat::None; // of a Date
    TypeReason typeReason = TypeReason::AllMissing;
    Role role = Role::Input;
    RoleReason roleReason = RoleReason::Ordinary;
    std::uint64_t rows = 0;
    std::uint64_t missing = 0;
    std::uint64_t numbers = 0;      // values that are plain numbers
    std::uint64_t leadingZeros = 0; // values such as "007"
    std::uint64_t longDigits = 0;   // whole numbers of more than 15 digits
    std::uint64_t dates = 0;        // values that are days in dateFormat, or in the format that fits most of them
    std::uint64_t distinct = 0;     // different values, missing left out; of numbers, counted up to mostDistinctNumbers
};

// What one value is, seen by itself.
struct ValueTraits {
    bool number = false;
    bool leadingZero = false; // and then it is no number
    bool longDigits = false;  // and then it is no number
    DateFormats dates;        // formats in which it is a day
};
ValueTraits traitsOf(std::string_view value, char decimal);

// Traits of all values of a column, added up.
struct TypeEvidence {
    std::uint64_t values = 0; // without missing ones
    std::uint64_t numbers = 0;
    std::uint64_t leadingZeros = 0;
    std::uint64_t longDigits = 0;
    DateCounts dates;
    std::uint64_t distinct = 0; // set by whoever knows

    void add(std::string_view value, char decimal, std::uint64_t times = 1);
};

struct TypeGuess {
    ColumnType type = ColumnType::Category;
    DateFormat dateFormat = DateFormat::None;
    TypeReason reason = TypeReason::AllMissing;
};

// Numbers that are codes with few levels stay Number. Eight digits are dates only if every value is a day between 1900
// and 2100, and there are five of them or the name says so.
TypeGuess guessType(const TypeEvidence& evidence, std::string_view name);

// Fills in the roles of columns whose role was not chosen, and the bad value of the target when there is one.
// `guesses` and the table's columns correspond; at most one Target and one Date come out.
void guessRoles(const Table& table, std::vector<ColumnGuess>& guesses, std::string& badValue);

// The value of a column with two distinct values that most likely means "bad": "bad", "1", "yes", "default", "违约", …;
// otherwise the rarer one. Nothing when there are not two.
std::optional<std::string> guessBadValue(const Column& column);

} // namespace riskloom
