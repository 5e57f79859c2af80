// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditsample.h"

#include "core/data/schema.h"
#include "core/data/split.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace riskloom {
namespace {

Error wrongType(const Column& column, ColumnType needed)
{
    return Error{ErrorCode::WrongColumnType,
                 {column.name, std::string(columnTypeName(column.type())), std::string(columnTypeName(needed))},
                 {}};
}

// The day of every row that has an outcome.
Result<std::vector<Day>> daysOf(const CreditSampleRequest& request, const Table& table, const Outcomes& outcomes)
{
    RISKLOOM_TRY(const Column* column, table.column(request.dateColumn));
    const DateColumn* dates = column->date();
    if (dates == nullptr)
        return wrongType(*column, ColumnType::Date);
    std::vector<Day> days(dates->days.begin(), dates->days.end());
    for (std::size_t row = 0; row < days.size(); ++row)
        if (outcomes.classes[row] == Outcomes::none)
            days[row] = missingDay;
    return days;
}

struct Parts {
    std::vector<std::uint32_t> train, holdout, outOfTime; // ascending
    std::int64_t withoutDay = 0;                           // had an outcome, but no day where one is needed
};

Result<Parts> splitRows(const CreditSampleRequest& request, const Table& table, Outcomes outcomes)
{
    Parts parts;
    const bool apart = request.outOfTimeShare > 0.0;
    const bool byDate = request.split == SplitMethod::ByDate;
    std::vector<Day> days;
    if (apart || byDate) {
        RISKLOOM_TRY(days, daysOf(request, table, outcomes));
        for (std::size_t row = 0; row < days.size(); ++row)
            if (days[row] == missingDay && outcomes.classes[row] != Outcomes::none)
                ++parts.withoutDay;
    }
    if (apart) {
        RISKLOOM_TRY(Split newest, splitByDate(days, request.outOfTimeShare));
        std::vector<std::int32_t> older(outcomes.classes.size(), Outcomes::none);
        for (const std::uint32_t row : newest.train)
            older[row] = outcomes.classes[row];
        for (const std::uint32_t row : newest.holdout)
            days[row] = missingDay;
        outcomes.classes = std::move(older);
        parts.outOfTime = std::move(newest.holdout);
    }
    RISKLOOM_TRY(Split split, byDate ? splitByDate(days, request.holdoutShare)
                                     : splitStratified(outcomes.classes, request.holdoutShare, request.seed));
    parts.train = std::move(split.train);
    parts.holdout = std::move(split.holdout);
    return parts;
}

Result<CreditRows> creditRows(const CreditSampleRequest& request, const Table& table, const Outcomes& outcomes,
                              std::vector<std::uint32_t> rows)
{
    CreditRows result;
    RISKLOOM_TRY(result.weights, rowWeights(request, table, rows));
    for (const std::uint32_t row : rows)
        result.bad.push_back(static_cast<std::uint8_t>(outcomes.classes[row]));
    result.rows = std::move(rows);
    return result;
}

Result<> checkBothClasses(const CreditSample& sample)
{
    std::vector<std::string> counts;
    bool enough = true;
    for (const CreditRows* part : {&sample.train, &sample.holdout, &sample.outOfTime}) {
        if (part == &sample.outOfTime && part->rows.empty())
            continue;
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

void correctPrior(double populationBadRate, CreditSample& sample)
{
    double good = 0.0;
    double bad = 0.0;
    for (std::size_t i = 0; i < sample.train.rows.size(); ++i)
        (sample.train.bad[i] != 0 ? bad : good) += sample.train.weights[i];
    sample.summary.goodWeight = (1.0 - populationBadRate) * (good + bad) / good;
    sample.summary.badWeight = populationBadRate * (good + bad) / bad;
    for (CreditRows* part : {&sample.train, &sample.holdout, &sample.outOfTime})
        for (std::size_t i = 0; i < part->rows.size(); ++i)
            part->weights[i] *= part->bad[i] != 0 ? sample.summary.badWeight : sample.summary.goodWeight;
}

// Of all rows that are good or bad, whatever their part. A date column that cannot be read says nothing: only a split
// that needs it objects.
std::vector<MonthOutcomes> outcomesByMonth(const CreditSampleRequest& request, const Table& table,
                                           const Outcomes& outcomes)
{
    const Column* column = table.find(request.dateColumn);
    const DateColumn* dates = column == nullptr ? nullptr : column->date();
    if (dates == nullptr)
        return {};
    std::map<std::int32_t, MonthOutcomes> months;
    for (std::size_t row = 0; row < outcomes.classes.size(); ++row) {
        if (outcomes.classes[row] == Outcomes::none || dates->days[row] == missingDay)
            continue;
        MonthOutcomes& month = months[monthIndex(dates->days[row])];
        ++month.rows;
        month.bads += outcomes.classes[row];
    }
    std::vector<MonthOutcomes> list;
    for (auto& [number, month] : months) {
        month.month = number;
        list.push_back(month);
    }
    return list;
}

} // namespace

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
    std::unordered_set<std::string> indeterminate;
    for (const std::string& value : request.indeterminateValues)
        indeterminate.insert(asCell(target, value));
    std::unordered_map<std::string, std::int32_t> numbers; // of the distinct values, in order of appearance
    outcomes.classes.assign(target.rows(), Outcomes::none);
    for (std::size_t row = 0; row < target.rows(); ++row) {
        if (target.missing(row)) {
            ++outcomes.missing;
            continue;
        }
        std::string value = target.cell(row);
        if (indeterminate.contains(value)) {
            ++outcomes.indeterminate;
            continue;
        }
        const auto number = static_cast<std::int32_t>(numbers.size());
        outcomes.classes[row] = numbers.try_emplace(std::move(value), number).first->second;
    }
    if (outcomes.missing == static_cast<std::int64_t>(target.rows()))
        return Error{ErrorCode::TargetMissing, {target.name, std::to_string(outcomes.missing)}, {}};
    if (numbers.size() != 2)
        return Error{ErrorCode::TargetNotBinary, {target.name, std::to_string(numbers.size())}, {}};
    const auto bad = numbers.find(asCell(target, request.badValue));
    if (bad == numbers.end())
        return Error{ErrorCode::BadValueNotFound, {target.name, request.badValue}, {}};
    for (std::int32_t& number : outcomes.classes)
        if (number != Outcomes::none)
            number = number == bad->second ? 1 : 0;
    return outcomes;
}

Result<std::vector<double>> rowWeights(const CreditSampleRequest& request, const Table& table,
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

Result<CreditSample> prepareCreditSample(const CreditSampleRequest& request, const Table& table)
{
    if (request.target.empty())
        return Error{ErrorCode::NoTarget, {request.dataset}, {}};
    if (table.rows() == 0)
        return Error{ErrorCode::NoRows, {request.dataset}, {}};
    RISKLOOM_TRY(const Column* target, table.column(request.target));
    RISKLOOM_TRY(const Outcomes outcomes, readOutcomes(request, *target));
    RISKLOOM_TRY(Parts parts, splitRows(request, table, outcomes));
    CreditSample sample;
    sample.summary.rowsWithoutOutcome = outcomes.missing + parts.withoutDay;
    sample.summary.indeterminate = outcomes.indeterminate;
    sample.summary.months = outcomesByMonth(request, table, outcomes);
    RISKLOOM_TRY(sample.train, creditRows(request, table, outcomes, std::move(parts.train)));
    RISKLOOM_TRY(sample.holdout, creditRows(request, table, outcomes, std::move(parts.holdout)));
    RISKLOOM_TRY(sample.outOfTime, creditRows(request, table, outcomes, std::move(parts.outOfTime)));
    RISKLOOM_CHECK(checkBothClasses(sample));
    if (request.populationBadRate > 0.0)
        correctPrior(request.populationBadRate, sample);
    return sample;
}

} // namespace riskloom
