// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/scorecardfit.h"

#include "core/credit/binlookup.h"
#include "core/credit/correlation.h"
#include "core/credit/pointslayout.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

// The variables that are still in, with their columns of the design in the same order.
class Fitting {
public:
    Fitting(const std::vector<BinnedVariable>& variables, const ScorecardFitOptions& options)
        : m_variables(variables), m_options(options)
    {
    }

    Result<ScorecardFit> run(const Table& table, const LabelledRows& sample)
    {
        RISKLOOM_CHECK(orderVariables());
        RISKLOOM_CHECK(readDesign(table, sample.rows));
        const std::vector<std::size_t> dependent = dependentColumns(m_design);
        for (std::size_t i = dependent.size(); i-- > 0;)
            leaveOut(dependent[i], m_result.collinear);
        m_good.resize(sample.bad.size());
        std::ranges::transform(sample.bad, m_good.begin(), [](std::uint8_t bad) { return std::uint8_t{bad == 0}; });
        RISKLOOM_CHECK(select(sample.weights));
        while (!m_chosen.empty()) {
            RISKLOOM_TRY(const LogisticFit fit, fitLogistic(m_design, m_good, sample.weights));
            const std::optional<std::size_t> worst = worstOfWrongSign(fit);
            if (!worst) {
                makeCard(fit, sample.weights);
                return m_result;
            }
            leaveOut(*worst, m_result.wrongSign);
        }
        return Error{ErrorCode::NoUsableVariables, {}, {}};
    }

private:
    [[nodiscard]] const std::string& name(std::size_t position) const { return m_variables[m_chosen[position]].name; }
    [[nodiscard]] bool forced(std::size_t position) const { return contains(m_options.forced, name(position)); }

    // By information value, the forced ones first.
    Result<> orderVariables()
    {
        for (const std::vector<std::string>* names : {&m_options.forced, &m_options.excluded})
            for (const std::string& name : *names)
                if (std::ranges::find(m_variables, name, &BinnedVariable::name) == m_variables.end())
                    return Error{ErrorCode::UnknownColumn, {name}, {}};
        for (std::size_t i = 0; i < m_variables.size(); ++i) {
            if (contains(m_options.excluded, m_variables[i].name))
                m_result.excluded.push_back(m_variables[i].name);
            else
                m_chosen.push_back(i);
        }
        std::ranges::stable_sort(m_chosen, std::greater<>{}, [&](std::size_t i) {
            return std::pair(contains(m_options.forced, m_variables[i].name), m_variables[i].iv);
        });
        return {};
    }

    Result<> readDesign(const Table& table, std::span<const std::uint32_t> rows)
    {
        m_design = {.rows = rows.size(), .columns = m_chosen.size(), .values = {}};
        m_design.values.reserve(m_design.rows * m_design.columns);
        for (const std::size_t index : m_chosen) {
            RISKLOOM_TRY(const Column* column, table.column(m_variables[index].name));
            RISKLOOM_TRY(const std::vector<double> woe, woeOf(m_variables[index], *column, rows));
            m_design.values.insert(m_design.values.end(), woe.begin(), woe.end());
        }
        return {};
    }

    void leaveOut(std::size_t position, std::vector<std::string>& reason)
    {
        reason.push_back(name(position));
        const auto first = m_design.values.begin() + static_cast<std::ptrdiff_t>(position * m_design.rows);
        m_design.values.erase(first, first + static_cast<std::ptrdiff_t>(m_design.rows));
        --m_design.columns;
        m_chosen.erase(m_chosen.begin() + static_cast<std::ptrdiff_t>(position));
    }

    Result<> select(std::span<const double> weights)
    {
        if (m_options.selection == SelectionMethod::All || m_chosen.empty())
            return {};
        ColumnSelection selection{m_options.selection, m_options.criterion, m_options.signs, {}};
        for (std::size_t position = 0; position < m_chosen.size(); ++position) {
            selection.forced.push_back(forced(position) ? 1 : 0);
            m_result.selection.candidates.push_back(name(position));
        }
        RISKLOOM_TRY(SelectionResult found, selectColumns(m_design, m_good, weights, selection));
        for (const SelectionStep& step : found.steps)
            m_result.selection.steps.push_back(
                {step.move, step.move == SelectionMove::Start ? std::string() : name(step.column), step.criterion});
        m_result.selection.path = std::move(found.path);
        m_result.selection.chosenPoint = static_cast<std::int64_t>(found.chosenPoint);
        for (std::size_t position = m_chosen.size(); position-- > 0;)
            if (!std::ranges::binary_search(found.columns, position))
                leaveOut(position, m_result.notSelected);
        return {};
    }

    [[nodiscard]] std::optional<std::size_t> worstOfWrongSign(const LogisticFit& fit) const
    {
        std::optional<std::size_t> worst;
        if (m_options.signs == CoefficientSigns::Any)
            return worst;
        const auto statistic = [&](std::size_t j) { return fit.coefficients[j + 1] / fit.standardErrors[j + 1]; };
        for (std::size_t j = 0; j < m_chosen.size(); ++j)
            if (fit.coefficients[j + 1] <= 0.0 && !forced(j) && (!worst || statistic(j) < statistic(*worst)))
                worst = j;
        return worst;
    }

    void makeCard(const LogisticFit& fit, std::span<const double> weights)
    {
        Scorecard& card = m_result.scorecard;
        card.scale = m_options.scale;
        card.intercept = fit.coefficients[0];
        card.interceptStandardError = fit.standardErrors[0];
        std::vector<std::size_t> inOrder(m_chosen.size());
        std::iota(inOrder.begin(), inOrder.end(), std::size_t{0});
        std::ranges::sort(inOrder, {}, [&](std::size_t position) { return m_chosen[position]; });
        const std::vector<double> inflation = varianceInflation(correlations(m_design, weights));
        for (const std::size_t position : inOrder)
            m_result.varianceInflation.push_back(inflation[position]);
        for (const std::size_t position : inOrder)
            card.variables.push_back({m_variables[m_chosen[position]],
                                      fit.coefficients[position + 1],
                                      fit.standardErrors[position + 1],
                                      fit.pValues[position + 1],
                                      {}});
        layPoints(card, m_options.layout);
    }

    const std::vector<BinnedVariable>& m_variables;
    const ScorecardFitOptions& m_options;
    std::vector<std::size_t> m_chosen; // indices into the variables
    DesignMatrix m_design;
    std::vector<std::uint8_t> m_good;
    ScorecardFit m_result;
};

// Weighted by the training counts of the bins.
double woeDeviation(const BinnedVariable& binning)
{
    double weight = 0.0;
    double mean = 0.0;
    double squares = 0.0;
    for (const Bin& bin : binning.bins) {
        weight += bin.good + bin.bad;
        mean += (bin.good + bin.bad) * bin.woe;
        squares += (bin.good + bin.bad) * bin.woe * bin.woe;
    }
    if (weight <= 0.0)
        return 0.0;
    mean /= weight;
    return std::sqrt(std::max(0.0, squares / weight - mean * mean));
}

} // namespace

Result<ScorecardFit> fitScorecard(const std::vector<BinnedVariable>& variables, const Table& table,
                                  const LabelledRows& sample, const ScorecardFitOptions& options)
{
    return Fitting(variables, options).run(table, sample);
}

std::vector<CoefficientRow> coefficientTable(const ScorecardFit& fit)
{
    std::vector<CoefficientRow> rows;
    double total = 0.0;
    for (std::size_t i = 0; i < fit.scorecard.variables.size(); ++i) {
        const ScorecardVariable& variable = fit.scorecard.variables[i];
        CoefficientRow row;
        row.variable = variable.binning.name;
        row.coefficient = variable.coefficient;
        row.standardError = variable.standardError;
        row.waldStatistic = variable.coefficient / variable.standardError;
        row.pValue = variable.pValue;
        row.contribution = std::abs(variable.coefficient) * woeDeviation(variable.binning);
        row.signFlip = variable.coefficient <= 0.0;
        row.vif = fit.varianceInflation[i];
        total += row.contribution;
        rows.push_back(std::move(row));
    }
    for (CoefficientRow& row : rows)
        row.contribution = total > 0.0 ? row.contribution / total : 0.0;
    return rows;
}

} // namespace riskloom
