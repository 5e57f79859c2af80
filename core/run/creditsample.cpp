// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditsample.h"

#include "core/data/schema.h"
#include "core/data/split.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

namespace riskloom {
namespace {

constexpr std::int32_t noOutcome = -1;

// One class a row: 0 = good, 1 = bad, noOutcome.
struct Outcomes {
    std::vector<std::int32_t> classes;
    std::int64_t missing = 0;
};

// The text that the column would show for the same value: "1.0" is the 1 of a number column.
std::string asCell(const Column& column, const std::string& value)
{
    double number = 0.0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (column.number() == nullptr || failure != std::errc{} || end != value.data() + value.size())
        return value;
    return Column{column.name, NumberColumn{std::vector<double>{number}, 0}}.cell(0);
}

Result<Outcomes> readOutcomes(const CreditSampleRequest& request, const Column& target)
{
    Outcomes outcomes;
    std::unordered_map<std::string, std::int32_t> numbers; // of the distinct values, in order of appearance
    outcomes.classes.reserve(target.rows());
    for (std::size_t row = 0; row < target.rows(); ++row) {
        if (target.missing(row)) {
            ++outcomes.missing;
            outcomes.classes.push_back(noOutcome);
        } else {
            const auto number = static_cast<std::int32_t>(numbers.size());
            outcomes.classes.push_back(numbers.try_emplace(target.cell(row), number).first->second);
        }
    }
    if (numbers.empty())
        return Error{ErrorCode::TargetMissing, {target.name, std::to_string(outcomes.missing)}, {}};
    if (numbers.size() != 2)
        return Error{ErrorCode::TargetNotBinary, {target.name, std::to_string(numbers.size())}, {}};
    const auto bad = numbers.find(asCell(target, request.badValue));
    if (bad == numbers.end())
        return Error{ErrorCode::BadValueNotFound, {target.name, request.badValue}, {}};
    for (std::int32_t& number : outcomes.classes)
        if (number != noOutcome)
            number = number == bad->second ? 1 : 0;
    return outcomes;
}

Error wrongType(const Column& column, ColumnType needed)
{
    return Error{ErrorCode::WrongColumnType,
                 {column.name, std::string(columnTypeName(column.type())), std::string(columnTypeName(needed))},
                 {}};
}

Result<Split> splitRows(const CreditSampleRequest& request, const Table& table, const Outcomes& outcomes)
{
    if (request.split == SplitMethod::Stratified)
        return splitStratified(outcomes.classes, request.holdoutShare, request.seed);
    RISKLOOM_TRY(const Column* column, table.column(request.dateColumn));
    const DateColumn* dates = column->date();
    if (dates == nullptr)
        return wrongType(*column, ColumnType::Date);
    std::vector<Day> days(dates->days.begin(), dates->days.end());
    for (std::size_t row = 0; row < days.size(); ++row)
        if (outcomes.classes[row] == noOutcome)
            days[row] = missingDay;
    return splitByDate(days, request.holdoutShare);
}

Result<std::vector<double>> weightsOf(const CreditSampleRequest& request, const Table& table,
                                      const std::vector<std::uint32_t>& rows)
{
    std::vector<double> weights(rows.size(), 1.0);
    if (request.weightColumn.empty())
        return weights;
    RISKLOOM_TRY(const Column* column, table.column(request.weightColumn));
    const NumberColumn* numbers = column->number();
    if (numbers == nullptr)
        return wrongType(*column, ColumnType::Number);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        weights[i] = numbers->values[rows[i]];
        if (!(weights[i] > 0.0))
            return Error{ErrorCode::BadWeight, {column->name, std::to_string(rows[i] + 1), column->cell(rows[i])}, {}};
    }
    return weights;
}

Result<CreditRows> creditRows(const CreditSampleRequest& request, const Table& table, const Outcomes& outcomes,
                              std::vector<std::uint32_t> rows)
{
    CreditRows result;
    RISKLOOM_TRY(result.weights, weightsOf(request, table, rows));
    for (const std::uint32_t row : rows)
        result.bad.push_back(static_cast<std::uint8_t>(outcomes.classes[row]));
    result.rows = std::move(rows);
    return result;
}

Result<> checkBothClasses(const CreditSample& sample)
{
    std::vector<std::string> counts;
    bool enough = true;
    for (const CreditRows* part : {&sample.train, &sample.holdout}) {
        for (const std::uint8_t outcome : {std::uint8_t{0}, std::uint8_t{1}}) {
            const auto count = std::ranges::count(part->bad, outcome);
            enough = enough && count >= 2;
            counts.push_back(std::to_string(count));
        }
    }
    if (enough)
        return {};
    return Error{ErrorCode::TooFewOutcomes, std::move(counts), {}};
}

} // namespace

Result<CreditSample> prepareCreditSample(const CreditSampleRequest& request, const Table& table)
{
    if (request.target.empty())
        return Error{ErrorCode::NoTarget, {request.dataset}, {}};
    if (table.rows() == 0)
        return Error{ErrorCode::NoRows, {request.dataset}, {}};
    RISKLOOM_TRY(const Column* target, table.column(request.target));
    RISKLOOM_TRY(const Outcomes outcomes, readOutcomes(request, *target));
    RISKLOOM_TRY(Split split, splitRows(request, table, outcomes));
    CreditSample sample;
    sample.rowsWithoutOutcome = outcomes.missing;
    RISKLOOM_TRY(sample.train, creditRows(request, table, outcomes, std::move(split.train)));
    RISKLOOM_TRY(sample.holdout, creditRows(request, table, outcomes, std::move(split.holdout)));
    RISKLOOM_CHECK(checkBothClasses(sample));
    return sample;
}

} // namespace riskloom
