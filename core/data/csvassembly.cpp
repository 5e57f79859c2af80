// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csvassembly.h"

#include "core/data/distinct.h"
#include "core/data/number.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

unsigned dayOfMonth(Day day)
{
    return static_cast<unsigned>(std::chrono::year_month_day{std::chrono::sys_days(std::chrono::days(day))}.day());
}

// All that was found out about one column while it was read.
class ColumnAssembly {
public:
    ColumnAssembly(CsvReader& reader, std::size_t index, const CsvPlan& plan)
        : m_reader(reader), m_index(index), m_plan(plan.columns[index]), m_decimal(plan.dialect.decimal)
    {
        m_guess.rows = reader.rows();
    }

    // Texts that are numbers, one of them too large: only a pass that reads numbers can refuse its row.
    bool areNumbersOutOfRange();
    Column finish();
    [[nodiscard]] const ColumnGuess& guess() const { return m_guess; }

private:
    TextBuilder& text() { return std::get<TextBuilder>(m_reader.builder(m_index)); }
    TypeEvidence textEvidence();
    Column finishNumber(NumberBuilder& builder);
    Column finishDate(DateBuilder& builder);
    Column finishText();
    Column convertText(const TypeGuess& guess);
    void record(const TypeEvidence& evidence, TypeGuess guess);

    CsvReader& m_reader;
    std::size_t m_index;
    const ColumnPlan& m_plan;
    char m_decimal;
    ColumnGuess m_guess;
};

TypeEvidence ColumnAssembly::textEvidence()
{
    TypeEvidence evidence;
    text().forEach(m_reader.rows(), [&](std::string_view value, std::uint64_t times) {
        evidence.add(value, m_decimal, times);
    });
    evidence.distinct = text().distinct(m_reader.rows());
    return evidence;
}

bool ColumnAssembly::areNumbersOutOfRange()
{
    if (m_plan.readAs != ReadAs::Text || m_plan.chosen)
        return false;
    bool numbers = true;
    bool outOfRange = false;
    text().forEach(m_reader.rows(), [&](std::string_view value, std::uint64_t) {
        if (!numbers)
            return;
        const NumberKind kind = readNumber(value, m_decimal).kind;
        numbers = kind == NumberKind::Number || kind == NumberKind::OutOfRange;
        outOfRange |= kind == NumberKind::OutOfRange;
    });
    return numbers && outOfRange;
}

Column ColumnAssembly::finish()
{
    ColumnBuilder& builder = m_reader.builder(m_index);
    if (auto* number = std::get_if<NumberBuilder>(&builder))
        return finishNumber(*number);
    if (auto* date = std::get_if<DateBuilder>(&builder))
        return finishDate(*date);
    return finishText();
}

void ColumnAssembly::record(const TypeEvidence& evidence, TypeGuess guess)
{
    if (m_plan.chosen)
        guess = {*m_plan.chosen, m_plan.dateFormat, TypeReason::Chosen};
    m_guess.type = guess.type;
    m_guess.dateFormat = guess.dateFormat;
    m_guess.typeReason = guess.reason;
    m_guess.missing = m_guess.rows - evidence.values;
    m_guess.numbers = evidence.numbers;
    m_guess.leadingZeros = evidence.leadingZeros;
    m_guess.longDigits = evidence.longDigits;
    m_guess.dates = evidence.dates.count(guess.dateFormat == DateFormat::None ? evidence.dates.best() : guess.dateFormat);
    m_guess.distinct = evidence.distinct;
}

Column ColumnAssembly::finishNumber(NumberBuilder& builder)
{
    const std::size_t rows = m_reader.rows();
    TypeEvidence evidence;
    evidence.values = rows - m_reader.missing(m_index);
    evidence.numbers = evidence.values;
    DistinctCounter counter;
    for (std::size_t row = 0; row < rows && counter.count() <= mostDistinctNumbers; ++row)
        if (const double value = builder.values[row]; !std::isnan(value))
            counter.add(hashOf(value));
    evidence.distinct = std::min(counter.count(), mostDistinctNumbers);
    record(evidence, {ColumnType::Number, DateFormat::None,
                      evidence.values == 0 ? TypeReason::AllMissing : TypeReason::Numbers});
    return builder.finish(m_plan.name, rows);
}

Column ColumnAssembly::finishDate(DateBuilder& builder)
{
    const std::size_t rows = m_reader.rows();
    TypeEvidence evidence;
    evidence.values = rows - m_reader.missing(m_index);
    DistinctCounter counter;
    std::uint64_t exchangeable = 0; // day and month could change places
    for (std::size_t row = 0; row < rows; ++row)
        if (const Day day = builder.days[row]; day != missingDay) {
            counter.add(static_cast<std::uint32_t>(day));
            exchangeable += dayOfMonth(day) <= 12 ? 1 : 0;
        }
    evidence.distinct = counter.count();
    auto& fitting = evidence.dates.fitting;
    fitting[static_cast<std::size_t>(builder.format)] = evidence.values;
    if (builder.format == DateFormat::DayMonthYear && m_reader.sawSlashes(m_index))
        fitting[static_cast<std::size_t>(DateFormat::MonthDayYear)] = exchangeable;
    evidence.dates.dotted = m_reader.sawSlashes(m_index) ? 0 : evidence.values;
    TypeGuess guess = guessType(evidence, m_plan.name);
    if (evidence.values > 0)
        guess.type = ColumnType::Date;
    guess.dateFormat = builder.format;
    record(evidence, guess);
    m_guess.type = ColumnType::Date;
    return builder.finish(m_plan.name, rows);
}

Column ColumnAssembly::finishText()
{
    const TypeEvidence evidence = textEvidence();
    TypeGuess guess = guessType(evidence, m_plan.name);
    if (guess.type == ColumnType::Number && areNumbersOutOfRange())
        guess = {ColumnType::Text, DateFormat::None, TypeReason::ManyLevels};
    record(evidence, guess);
    return convertText({m_guess.type, m_guess.dateFormat, m_guess.typeReason});
}

Column ColumnAssembly::convertText(const TypeGuess& guess)
{
    const std::size_t rows = m_reader.rows();
    switch (guess.type) {
    case ColumnType::Category: return text().finishCategory(m_plan.name, rows);
    case ColumnType::Text: return text().finishText(m_plan.name, rows);
    case ColumnType::Date:
        return {m_plan.name, DateColumn{text().finishAs<Day>(rows, missingDay, [&](std::string_view value) {
                    return parseDate(value, guess.dateFormat).value_or(missingDay);
                })}};
    case ColumnType::Number: break;
    }
    int decimals = 0;
    Array<double> values = text().finishAs<double>(rows, missingNumber, [&](std::string_view value) {
        const NumberText number = readNumber(value, m_decimal);
        decimals = std::max(decimals, number.decimals);
        return number.kind == NumberKind::Number ? number.value : missingNumber;
    });
    return {m_plan.name, NumberColumn{std::move(values), decimals}};
}

void applyChosenRoles(const CsvPlan& plan, const CsvOptions& options, std::vector<ColumnGuess>& guesses)
{
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        const auto choice = std::ranges::find(options.columns, plan.columns[i].name, &ColumnChoice::column);
        if (choice == options.columns.end() || !choice->role)
            continue;
        guesses[i].role = *choice->role;
        guesses[i].roleReason = RoleReason::Chosen;
    }
}

} // namespace

bool correctPlan(CsvReader& reader, CsvPlan& plan)
{
    bool corrected = false;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        ReadAs& readAs = plan.columns[i].readAs;
        if (reader.contradicted(i)) {
            readAs = ReadAs::Text;
            plan.columns[i].contradicted = true; // and so it stays: columns must not change back and forth
        } else if (!plan.columns[i].contradicted && ColumnAssembly(reader, i, plan).areNumbersOutOfRange()) {
            readAs = ReadAs::Number;
        } else {
            continue;
        }
        corrected = true;
    }
    return corrected;
}

Import assemble(CsvReader& reader, const CsvPlan& plan, const CsvOptions& options)
{
    Import result;
    std::vector<Column> columns;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        ColumnAssembly assembly(reader, i, plan);
        columns.push_back(assembly.finish());
        result.guesses.push_back(assembly.guess());
    }
    result.table = Table(std::move(columns), reader.rows());
    result.dialect = plan.dialect;
    result.refused = std::move(reader.refused());
    applyChosenRoles(plan, options, result.guesses);
    result.schema.badValue = options.badValue;
    guessRoles(result.table, result.guesses, result.schema.badValue);
    for (std::size_t i = 0; i < result.guesses.size(); ++i)
        result.schema.columns.push_back({plan.columns[i].name, result.guesses[i].type, result.guesses[i].role});
    return result;
}

} // namespace riskloom
