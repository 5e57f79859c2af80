// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/simulatedportfolio.h"

#include "core/credit/simulatedapplication.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <utility>

namespace riskloom {
namespace {

constexpr int firstYear = 2022;
constexpr const char* decisions[] = {"decline", "approve"};
constexpr const char* overrideSides[] = {"low side", "high side"};
constexpr const char* outcomes[] = {"good", "indeterminate", "bad"};

// Levels come in order of first appearance, as everywhere.
class Categories {
public:
    Categories(std::span<const char* const> levels, std::size_t rows)
        : m_levels(levels.begin(), levels.end()), m_codeOf(levels.size(), missingCode)
    {
        m_codes.reserve(rows);
    }
    Categories(std::vector<std::string> levels, std::size_t rows)
        : m_levels(std::move(levels)), m_codeOf(m_levels.size(), missingCode)
    {
        m_codes.reserve(rows);
    }
    void add(std::int32_t level)
    {
        if (level == missingCode) {
            m_codes.push_back(missingCode);
            return;
        }
        std::int32_t& code = m_codeOf[static_cast<std::size_t>(level)];
        if (code == missingCode) {
            code = static_cast<std::int32_t>(m_seen.size());
            m_seen.push_back(m_levels[static_cast<std::size_t>(level)]);
        }
        m_codes.push_back(code);
    }
    CategoryColumn take() { return {Array<std::int32_t>(std::move(m_codes)), std::move(m_seen)}; }

private:
    std::vector<std::string> m_levels;
    std::vector<std::int32_t> m_codeOf;
    std::vector<std::string> m_seen;
    std::vector<std::int32_t> m_codes;
};

TextColumn identifiers(std::size_t rows)
{
    constexpr std::string_view prefix = "SIMULATED-";
    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes;
    offsets.reserve(rows + 1);
    bytes.reserve(rows * (prefix.size() + 7));
    for (std::size_t i = 1; i <= rows; ++i) {
        const std::string number = std::to_string(i);
        bytes.insert(bytes.end(), prefix.begin(), prefix.end());
        bytes.insert(bytes.end(), number.size() < 7 ? 7 - number.size() : 0, '0');
        bytes.insert(bytes.end(), number.begin(), number.end());
        offsets.push_back(bytes.size());
    }
    return {Array<std::uint64_t>(std::move(offsets)), Array<char>(std::move(bytes))};
}

// The columns while they grow, in the order of the table.
class Columns {
public:
    Columns(const SimulatedTruth& truth, std::size_t rows);
    void add(const SimulatedApplication& application, Day day);
    SimulatedPortfolio take(const SimulatedTruth& truth) &&;

private:
    std::size_t m_rows;
    std::vector<Day> m_days;
    std::vector<double> m_weights;
    Categories m_sex;
    Categories m_ageBand;
    std::vector<std::vector<double>> m_numbers;
    std::vector<Categories> m_categories;
    std::vector<double> m_policyScores;
    Categories m_policyDecision;
    Categories m_overrideSide;
    Categories m_overrideReason;
    Categories m_overrideBy;
    Categories m_finalDecision;
    std::vector<double> m_daysPastDue;
    Categories m_outcome;
    Categories m_trueOutcome;
};

Columns::Columns(const SimulatedTruth& truth, std::size_t rows)
    : m_rows(rows),
      m_sex(simulatedSexes, rows),
      m_ageBand(simulatedAgeBands, rows),
      m_numbers(simulatedNumbers),
      m_policyDecision(decisions, rows),
      m_overrideSide(overrideSides, rows),
      m_overrideReason(simulatedOverrideReasons, rows),
      m_overrideBy(simulatedReviewers, rows),
      m_finalDecision(decisions, rows),
      m_outcome(outcomes, rows),
      m_trueOutcome(outcomes, rows)
{
    for (std::vector<double>* values : {&m_weights, &m_policyScores, &m_daysPastDue})
        values->reserve(rows);
    m_days.reserve(rows);
    for (std::vector<double>& values : m_numbers)
        values.reserve(rows);
    for (std::size_t j = simulatedNumbers; j < truth.terms.size(); ++j)
        m_categories.emplace_back(truth.terms[j].levels, rows);
}

void Columns::add(const SimulatedApplication& application, Day day)
{
    constexpr std::int32_t online = 1;
    m_days.push_back(day);
    m_weights.push_back(application.categories[simulatedCategories - 1] == online ? 2.0 : 1.0);
    m_sex.add(application.sex);
    m_ageBand.add(application.ageBand);
    for (std::size_t j = 0; j < simulatedNumbers; ++j)
        m_numbers[j].push_back(application.numbers[j]);
    for (std::size_t j = 0; j < simulatedCategories; ++j)
        m_categories[j].add(application.categories[j]);
    m_policyScores.push_back(application.policyScore);
    m_policyDecision.add(application.policyApproves ? 1 : 0);
    m_overrideSide.add(static_cast<std::int32_t>(application.override));
    m_overrideReason.add(application.overrideReason);
    m_overrideBy.add(application.overrideBy);
    m_finalDecision.add(application.approved ? 1 : 0);
    m_daysPastDue.push_back(application.approved ? application.daysPastDue : missingNumber);
    const auto outcome = static_cast<std::int32_t>(application.outcome);
    m_outcome.add(application.approved ? outcome : missingCode);
    m_trueOutcome.add(outcome);
}

SimulatedPortfolio Columns::take(const SimulatedTruth& truth) &&
{
    SimulatedPortfolio portfolio;
    std::vector<Column> columns;
    const auto add = [&](std::string name, ColumnValues values, Role role) {
        columns.push_back({std::move(name), std::move(values)});
        portfolio.schema.columns.push_back({columns.back().name, columns.back().type(), role});
    };
    const auto number = [](std::vector<double>& values, int decimals = 0) {
        return NumberColumn{Array<double>(std::move(values)), decimals};
    };
    add("application_id", identifiers(m_rows), Role::Id);
    add("application_date", DateColumn{Array<Day>(std::move(m_days))}, Role::Date);
    add("sample_weight", number(m_weights), Role::Weight);
    add("sex", m_sex.take(), Role::Protected);
    add("age_band", m_ageBand.take(), Role::Protected);
    for (std::size_t j = 0; j < simulatedNumbers; ++j)
        add(truth.terms[j].column, number(m_numbers[j], truth.terms[j].column == "debt_to_income" ? 1 : 0),
            Role::Input);
    for (std::size_t j = 0; j < simulatedCategories; ++j)
        add(truth.terms[simulatedNumbers + j].column, m_categories[j].take(), Role::Input);
    add("policy_score", number(m_policyScores), Role::Ignore);
    add("policy_decision", m_policyDecision.take(), Role::Ignore);
    add("override_side", m_overrideSide.take(), Role::Ignore);
    add("override_reason", m_overrideReason.take(), Role::Ignore);
    add("override_by", m_overrideBy.take(), Role::Ignore);
    add("final_decision", m_finalDecision.take(), Role::Ignore);
    add("days_past_due_max", number(m_daysPastDue), Role::Ignore);
    add("outcome", m_outcome.take(), Role::Target);
    add("true_outcome", m_trueOutcome.take(), Role::Ignore);
    portfolio.table = Table(std::move(columns), m_rows);
    portfolio.schema.badValue = outcomes[static_cast<std::size_t>(SimulatedOutcome::Bad)];
    portfolio.truth = truth;
    return portfolio;
}

} // namespace

SimulatedPortfolio simulatedPortfolio(const SimulatedPortfolioOptions& options)
{
    const SimulatedTruth truth = simulatedTruth();
    Columns columns(truth, options.applications);
    Random random(options.seed);
    const Day first = dayFromDate(firstYear, 1, 1).value_or(0);
    const std::int32_t years = truth.months / 12;
    const auto days = static_cast<std::size_t>(dayFromDate(firstYear + years, 1, 1).value_or(first + 1) - first);
    for (std::size_t i = 0; i < options.applications; ++i) {
        const Day day = first + static_cast<Day>(i * days / options.applications);
        const bool drifted = monthIndex(day) - monthIndex(first) >= truth.driftFromMonth;
        const auto period = drifted ? SimulatedPeriod::Drifted : SimulatedPeriod::BeforeDrift;
        columns.add(simulateApplication(truth, period, options.unrecordedRisk, random), day);
    }
    return std::move(columns).take(truth);
}

std::vector<double> recordedLogOdds(const SimulatedPortfolio& portfolio)
{
    std::vector<double> logOdds(portfolio.table.rows(), portfolio.truth.intercept);
    for (const SimulatedTerm& term : portfolio.truth.terms) {
        const Column& column = *portfolio.table.find(term.column);
        std::vector<double> ofCode; // levels are in another order in the table
        if (!term.numeric()) {
            for (const std::string& level : column.category()->levels) {
                const auto found = std::ranges::find(term.levels, level);
                ofCode.push_back(term.effectOfLevel(static_cast<std::size_t>(found - term.levels.begin())));
            }
        }
        for (std::size_t i = 0; i < logOdds.size(); ++i)
            logOdds[i] += term.numeric() ? term.effectOf(column.number()->values[i])
                                         : ofCode[static_cast<std::size_t>(column.category()->codes[i])];
    }
    return logOdds;
}

} // namespace riskloom
