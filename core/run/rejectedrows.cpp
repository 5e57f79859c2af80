// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/rejectedrows.h"

#include "core/credit/fairness.h"
#include "core/data/split.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace riskloom {
namespace {

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Some values that the column has, for an error to name.
std::vector<std::string> someValues(const Column& column)
{
    constexpr std::size_t enough = 8;
    std::vector<std::string> values;
    for (std::size_t row = 0; row < column.rows() && values.size() < enough; ++row)
        if (!column.missing(row) && std::ranges::find(values, column.cell(row)) == values.end())
            values.push_back(column.cell(row));
    return values;
}

std::vector<std::string> categoryColumns(const Table& table)
{
    std::vector<std::string> names;
    for (const Column& column : table.columns())
        if (column.category() != nullptr)
            names.push_back(column.name);
    return names;
}

// 1 where the column has the value.
std::vector<std::uint8_t> rowsWith(const Column& column, const std::string& value)
{
    const std::string wanted = asCell(column, value);
    std::vector<std::uint8_t> found(column.rows(), 0);
    for (std::size_t row = 0; row < found.size(); ++row)
        found[row] = !column.missing(row) && column.cell(row) == wanted ? 1 : 0;
    return found;
}

Result<std::vector<std::uint8_t>> rejectedRows(const CreditRejectsRequest& request, const Table& table)
{
    if (request.decisionColumn.empty()) {
        RISKLOOM_TRY(const Column* target, table.column(request.target));
        std::vector<std::uint8_t> rejected(table.rows());
        for (std::size_t row = 0; row < rejected.size(); ++row)
            rejected[row] = target->missing(row) ? 1 : 0;
        if (std::ranges::find(rejected, 1) == rejected.end())
            return Error{ErrorCode::BadChoice, {"decisionColumn", "", joined(categoryColumns(table))}, {}};
        return rejected;
    }
    RISKLOOM_TRY(const Column* decision, table.column(request.decisionColumn));
    std::vector<std::uint8_t> rejected = rowsWith(*decision, request.rejectedValue);
    if (std::ranges::find(rejected, 1) == rejected.end())
        return Error{ErrorCode::BadChoice, {"rejectedValue", request.rejectedValue, joined(someValues(*decision))}, {}};
    return rejected;
}

void leaveOut(CreditRows& part, const std::vector<std::uint8_t>& rejected)
{
    CreditRows kept;
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
        if (rejected[part.rows[i]] != 0)
            continue;
        kept.rows.push_back(part.rows[i]);
        kept.bad.push_back(part.bad[i]);
        kept.weights.push_back(part.weights[i]);
    }
    part = std::move(kept);
}

Result<> checkOutcomes(const CreditSample& sample)
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
    if (!enough)
        return Error{ErrorCode::TooFewOutcomes, std::move(counts), {}};
    return {};
}

// The earliest day of some rows; nothing when there are none.
std::optional<Day> firstDay(const DateColumn& dates, const CreditRows& part)
{
    std::optional<Day> first;
    for (const std::uint32_t row : part.rows)
        first = std::min(first.value_or(dates.days[row]), dates.days[row]);
    return first;
}

struct RejectedParts {
    std::vector<std::uint32_t> fitted, heldOut;
    std::int64_t later = 0;
};

Result<RejectedParts> splitRejected(const CreditRejectsRequest& request, const Table& table, const CreditSample& approved,
                                    const std::vector<std::uint8_t>& rejected)
{
    const bool byDate = request.split == SplitMethod::ByDate;
    const bool apart = !approved.outOfTime.rows.empty();
    const Column* column = byDate || apart ? table.find(request.dateColumn) : nullptr;
    const DateColumn* dates = column == nullptr ? nullptr : column->date();
    const std::optional<Day> late = apart ? firstDay(*dates, approved.outOfTime) : std::nullopt;
    const std::optional<Day> held = byDate ? firstDay(*dates, approved.holdout) : std::nullopt;

    RejectedParts parts;
    std::vector<std::int32_t> classes(table.rows(), Outcomes::none);
    for (std::uint32_t row = 0; row < rejected.size(); ++row) {
        if (rejected[row] == 0)
            continue;
        const Day day = dates == nullptr ? Day{0} : dates->days[row];
        if (day == missingDay || (late && day >= *late))
            ++parts.later;
        else if (!byDate)
            classes[row] = 0;
        else
            (day >= *held ? parts.heldOut : parts.fitted).push_back(row);
    }
    if (byDate)
        return parts;
    RISKLOOM_TRY(Split split, splitStratified(classes, request.holdoutShare, request.seed));
    parts.fitted = std::move(split.train);
    parts.heldOut = std::move(split.holdout);
    return parts;
}

// Good, bad or unknownOutcome of every row, by any column of outcomes.
Result<std::vector<std::uint8_t>> outcomesBy(const CreditRejectsRequest& request, const Table& table,
                                             const std::string& name)
{
    RISKLOOM_TRY(const Column* column, table.column(name));
    RISKLOOM_TRY(const Outcomes outcomes, readOutcomes(request, *column));
    std::vector<std::uint8_t> bad(table.rows());
    std::ranges::transform(outcomes.classes, bad.begin(), [](std::int32_t outcome) {
        return outcome == Outcomes::none ? unknownOutcome : static_cast<std::uint8_t>(outcome);
    });
    return bad;
}

Result<CreditRows> creditRows(const CreditRejectsRequest& request, const Table& table, std::vector<std::uint32_t> rows,
                              const std::vector<std::uint8_t>& truth)
{
    CreditRows part;
    RISKLOOM_TRY(part.weights, rowWeights(request, table, rows));
    for (const std::uint32_t row : rows)
        part.bad.push_back(truth[row]);
    part.rows = std::move(rows);
    return part;
}

} // namespace

Result<Applicants> prepareApplicants(const CreditRejectsRequest& request, const Table& table)
{
    Applicants applicants;
    RISKLOOM_TRY(applicants.approved, prepareCreditSample(request, table));
    CreditSample& approved = applicants.approved;
    RISKLOOM_TRY(const std::vector<std::uint8_t> rejected, rejectedRows(request, table));
    for (CreditRows* part : {&approved.train, &approved.holdout, &approved.outOfTime})
        leaveOut(*part, rejected);
    RISKLOOM_CHECK(checkOutcomes(approved));
    const Column& target = *table.find(request.target);
    for (std::size_t row = 0; row < rejected.size(); ++row)
        if (rejected[row] != 0 && target.missing(row))
            --approved.summary.rowsWithoutOutcome;

    RISKLOOM_TRY(RejectedParts parts, splitRejected(request, table, approved, rejected));
    if (parts.fitted.empty())
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    std::vector<std::uint8_t> truth(table.rows(), unknownOutcome);
    if (!request.trueOutcomeColumn.empty()) {
        RISKLOOM_TRY(truth, outcomesBy(request, table, request.trueOutcomeColumn));
    }
    RISKLOOM_TRY(applicants.fitted, creditRows(request, table, std::move(parts.fitted), truth));
    RISKLOOM_TRY(applicants.heldOut, creditRows(request, table, std::move(parts.heldOut), truth));
    applicants.later = parts.later;
    return applicants;
}

Result<OverrideReport> overrideHistory(const CreditRejectsRequest& request, const Table& table)
{
    if (request.decisionColumn.empty() || request.recommendedColumn.empty())
        return OverrideReport{};
    RISKLOOM_TRY(const Column* decision, table.column(request.decisionColumn));
    RISKLOOM_TRY(const Column* recommendation, table.column(request.recommendedColumn));
    const std::vector<std::uint8_t> declined = rowsWith(*decision, request.rejectedValue);
    const std::vector<std::uint8_t> advisedAgainst = rowsWith(*recommendation, request.rejectedValue);
    RISKLOOM_TRY(const std::vector<std::uint8_t> outcomes,
                 outcomesBy(request, table,
                            request.trueOutcomeColumn.empty() ? request.target : request.trueOutcomeColumn));
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> recommended, approved, bad;
    for (std::uint32_t row = 0; row < table.rows(); ++row) {
        if (decision->missing(row) || recommendation->missing(row))
            continue;
        rows.push_back(row);
        recommended.push_back(advisedAgainst[row] == 0 ? 1 : 0);
        approved.push_back(declined[row] == 0 ? 1 : 0);
        bad.push_back(outcomes[row]);
    }
    RISKLOOM_TRY(const std::vector<double> weights, rowWeights(request, table, rows));
    return overrideReport({recommended, approved, bad, weights});
}

} // namespace riskloom
