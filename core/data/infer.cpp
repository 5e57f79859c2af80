// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/infer.h"

#include "core/data/distinct.h"
#include "core/data/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::uint64_t alwaysFew = 20;      // levels that make a Category whatever the number of rows
constexpr std::uint64_t mostLevels = 1000;   // of a Category
constexpr std::uint64_t sureOfDates = 5;     // values that make eight digits a date without a name that says so
constexpr std::uint64_t sureOfUnique = 50;   // rows from which on uniqueness is no accident
constexpr double nearlyUnique = 0.95;

constexpr std::array dateWords{"date", "day", "time", "dt", "日期", "时间", "日"};
constexpr std::array idWords{"id", "uuid", "guid", "key", "no", "nr", "number", "index", "idx", "serial", "编号", "序号", "号码", "账号"};
// The earlier a word, the more it means the outcome of a credit.
constexpr std::array targetWords{"default", "bad", "target", "outcome", "class", "label", "status", "good_bad", "bad_good",
                                 "gb", "good", "违约", "是否违约", "逾期", "好坏", "目标", "标签", "y"};
constexpr std::array badWords{"bad", "default", "defaulted", "charged off", "charged_off", "yes", "y", "true", "t", "1",
                              "坏", "坏客户", "是", "违约", "逾期"};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether `word` stands in `name` as a word of its own: "loan_id" and "customerId" have "id", "paid" has not. Chinese
// has no spaces, so there a part is enough.
bool hasWord(std::string_view name, std::string_view word)
{
    if (!isAscii(word))
        return name.find(word) != std::string_view::npos;
    std::string split(1, ' ');
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool upper = name[i] >= 'A' && name[i] <= 'Z';
        const bool lowerBefore = i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
        if (upper && lowerBefore)
            split += ' ';
        split += name[i] == '_' || name[i] == '-' || name[i] == '.' ? ' ' : name[i];
    }
    split += ' ';
    const std::string wanted = std::string(1, ' ').append(word).append(1, ' ');
    return lowered(split).find(wanted) != std::string::npos;
}

template <std::size_t n>
bool hasWord(std::string_view name, const std::array<const char*, n>& words)
{
    return std::ranges::any_of(words, [&](const char* word) { return hasWord(name, word); });
}

bool isAmbiguous(const DateCounts& dates, DateFormat format)
{
    return format == DateFormat::DayMonthYear && dates.count(DateFormat::MonthDayYear) == dates.count(format) &&
           dates.dotted < dates.count(format);
}

bool areCompactDates(const TypeEvidence& evidence, std::string_view name)
{
    return evidence.dates.count(DateFormat::Compact) == evidence.values &&
           (evidence.values >= sureOfDates || hasWord(name, dateWords));
}

// Every value is a whole number, none is missing, and none occurs twice.
bool areUniqueWholeNumbers(const NumberColumn& column)
{
    DistinctCounter seen;
    return column.decimals == 0 &&
           std::ranges::all_of(column.values, [&](double value) { return !std::isnan(value) && seen.add(hashOf(value)); });
}

bool countsUp(const NumberColumn& column)
{
    for (std::size_t row = 1; row < column.values.size(); ++row)
        if (column.values[row] != column.values[row - 1] + 1.0)
            return false;
    return true;
}

// The two values of a column that has exactly two, and how often they occur.
struct TwoValues {
    std::array<std::string, 2> text;
    std::array<std::uint64_t, 2> count{};
};

std::optional<TwoValues> twoValues(const Column& column)
{
    TwoValues found;
    std::size_t known = 0;
    if (const CategoryColumn* category = column.category()) {
        if (category->levels.size() != 2)
            return std::nullopt;
        found.text = {category->levels[0], category->levels[1]};
        for (const std::int32_t code : category->codes)
            if (code != missingCode)
                ++found.count[static_cast<std::size_t>(code)];
        return found;
    }
    const NumberColumn* number = column.number();
    if (number == nullptr)
        return std::nullopt;
    std::array<double, 2> values{};
    for (std::size_t row = 0; row < number->values.size(); ++row) {
        const double value = number->values[row];
        if (std::isnan(value))
            continue;
        std::size_t at = 0;
        while (at < known && values[at] != value)
            ++at;
        if (at == 2)
            return std::nullopt;
        if (at == known) {
            values[known] = value;
            found.text[known++] = column.cell(row);
        }
        ++found.count[at];
    }
    return known == 2 ? std::optional(found) : std::nullopt;
}

// Position of the first word that the name has, or the number of words.
std::size_t targetRank(std::string_view name)
{
    const auto found = std::ranges::find_if(targetWords, [&](const char* word) { return hasWord(name, word); });
    return static_cast<std::size_t>(found - targetWords.begin());
}

bool chosen(const ColumnGuess& guess)
{
    return guess.roleReason == RoleReason::Chosen;
}

bool isTaken(const std::vector<ColumnGuess>& guesses, Role role)
{
    return std::ranges::any_of(guesses, [&](const ColumnGuess& guess) { return guess.role == role; });
}

void give(ColumnGuess& guess, Role role, RoleReason reason)
{
    guess.role = role;
    guess.roleReason = reason;
}

void guessTarget(const Table& table, std::vector<ColumnGuess>& guesses)
{
    if (isTaken(guesses, Role::Target))
        return;
    std::size_t best = guesses.size();
    std::size_t bestRank = targetWords.size();
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        const std::size_t rank = targetRank(table.columns()[i].name);
        if (!chosen(guesses[i]) && rank < bestRank && twoValues(table.columns()[i])) {
            best = i;
            bestRank = rank;
        }
    }
    if (best < guesses.size())
        give(guesses[best], Role::Target, RoleReason::NamedTarget);
}

void guessDate(std::vector<ColumnGuess>& guesses)
{
    if (isTaken(guesses, Role::Date))
        return;
    const auto found = std::ranges::find_if(guesses, [](const ColumnGuess& guess) {
        return guess.type == ColumnType::Date && guess.typeReason != TypeReason::AmbiguousDates && !chosen(guess) &&
               guess.missing < guess.rows;
    });
    if (found != guesses.end())
        give(*found, Role::Date, RoleReason::OnlyDate);
}

void guessId(const Column& column, ColumnGuess& guess)
{
    const bool named = hasWord(column.name, idWords);
    const std::uint64_t values = guess.rows - guess.missing;
    const bool enough = values >= (named ? 2 : sureOfUnique);
    if (const NumberColumn* number = column.number()) {
        if (enough && (named || countsUp(*number)) && areUniqueWholeNumbers(*number))
            give(guess, Role::Id, RoleReason::UniqueNumber);
    } else if (guess.type != ColumnType::Date && enough &&
               static_cast<double>(guess.distinct) >= nearlyUnique * static_cast<double>(values)) {
        give(guess, Role::Id, RoleReason::UniqueText);
    }
}

} // namespace

ValueTraits traitsOf(std::string_view value, char decimal)
{
    ValueTraits traits;
    switch (readNumber(value, decimal).kind) {
    case NumberKind::Number:
    case NumberKind::OutOfRange: traits.number = true; break; // the row is refused, the column is one of numbers
    case NumberKind::LeadingZero: traits.leadingZero = true; break;
    case NumberKind::LongDigits: traits.longDigits = true; break;
    case NumberKind::None: break;
    }
    traits.dates = dateFormatsOf(value);
    return traits;
}

void TypeEvidence::add(std::string_view value, char decimal, std::uint64_t times)
{
    const ValueTraits traits = traitsOf(value, decimal);
    values += times;
    numbers += traits.number ? times : 0;
    leadingZeros += traits.leadingZero ? times : 0;
    longDigits += traits.longDigits ? times : 0;
    dates.add(traits.dates, value, times);
}

TypeGuess guessType(const TypeEvidence& evidence, std::string_view name)
{
    if (evidence.values == 0)
        return {ColumnType::Category, DateFormat::None, TypeReason::AllMissing};
    const DateFormat format = evidence.dates.best();
    if (areCompactDates(evidence, name))
        return {ColumnType::Date, DateFormat::Compact, TypeReason::Dates};
    if (format != DateFormat::Compact && evidence.dates.count(format) == evidence.values)
        return {ColumnType::Date, format, isAmbiguous(evidence.dates, format) ? TypeReason::AmbiguousDates : TypeReason::Dates};
    if (evidence.numbers == evidence.values)
        return {ColumnType::Number, DateFormat::None, TypeReason::Numbers};
    const bool few = evidence.distinct <= alwaysFew ||
                     (evidence.distinct <= mostLevels && 2 * evidence.distinct <= evidence.values);
    const ColumnType type = few ? ColumnType::Category : ColumnType::Text;
    const std::uint64_t codes = evidence.numbers + evidence.leadingZeros + evidence.longDigits;
    if (codes == evidence.values)
        return {type, DateFormat::None, evidence.leadingZeros > 0 ? TypeReason::LeadingZeros : TypeReason::LongDigits};
    return {type, DateFormat::None, few ? TypeReason::FewLevels : TypeReason::ManyLevels};
}

void guessRoles(const Table& table, std::vector<ColumnGuess>& guesses, std::string& badValue)
{
    guessTarget(table, guesses);
    guessDate(guesses);
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        ColumnGuess& guess = guesses[i];
        if (guess.role != Role::Input || chosen(guess))
            continue;
        if (guess.missing == guess.rows)
            give(guess, Role::Ignore, RoleReason::Empty);
        else
            guessId(table.columns()[i], guess);
    }
    const auto target = std::ranges::find(guesses, Role::Target, &ColumnGuess::role);
    if (badValue.empty() && target != guesses.end())
        badValue = guessBadValue(table.columns()[static_cast<std::size_t>(target - guesses.begin())]).value_or("");
}

std::optional<std::string> guessBadValue(const Column& column)
{
    const std::optional<TwoValues> values = twoValues(column);
    if (!values)
        return std::nullopt;
    const auto isBad = [](const std::string& text) { return std::ranges::find(badWords, lowered(text)) != badWords.end(); };
    // "good" as a name turns the meaning of 0 and 1, yes and no.
    const bool turned = hasWord(column.name, "good") && !hasWord(column.name, "bad");
    for (const std::size_t i : {0U, 1U})
        if (isBad(values->text[i]) && !isBad(values->text[1 - i]))
            return values->text[turned && values->text[i] != "bad" ? 1 - i : i];
    return values->text[values->count[0] < values->count[1] ? 0 : 1];
}

} // namespace riskloom
