// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/scorecard.h"

#include "core/credit/binlookup.h"
#include "core/credit/logistic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>

namespace riskloom {
namespace {

double scoreOffset(const ScoreScale& scale)
{
    return scale.baseScore - scoreFactor(scale) * std::log(scale.baseOdds);
}

// Design columns of the chosen variables, in that order.
Result<DesignMatrix> designOf(const std::vector<BinnedVariable>& variables, const std::vector<std::size_t>& chosen,
                              const Table& table, std::span<const std::uint32_t> rows)
{
    DesignMatrix design{.rows = rows.size(), .columns = chosen.size(), .values = {}};
    design.values.reserve(design.rows * design.columns);
    for (const std::size_t index : chosen) {
        RISKLOOM_TRY(const Column* column, table.column(variables[index].name));
        RISKLOOM_TRY(const std::vector<double> woe, woeOf(variables[index], *column, rows));
        design.values.insert(design.values.end(), woe.begin(), woe.end());
    }
    return design;
}

void dropColumn(DesignMatrix& design, std::size_t column)
{
    const auto first = design.values.begin() + static_cast<std::ptrdiff_t>(column * design.rows);
    design.values.erase(first, first + static_cast<std::ptrdiff_t>(design.rows));
    --design.columns;
}

// Position among the coefficients behind the intercept.
std::optional<std::size_t> worstOfWrongSign(const LogisticFit& fit)
{
    std::optional<std::size_t> worst;
    const auto statistic = [&](std::size_t j) { return fit.coefficients[j + 1] / fit.standardErrors[j + 1]; };
    for (std::size_t j = 0; j + 1 < fit.coefficients.size(); ++j)
        if (fit.coefficients[j + 1] <= 0.0 && (!worst || statistic(j) < statistic(*worst)))
            worst = j;
    return worst;
}

ScorecardVariable scaled(const BinnedVariable& binning, const LogisticFit& fit, std::size_t coefficient,
                         const ScoreScale& scale)
{
    ScorecardVariable variable;
    variable.binning = binning;
    variable.coefficient = fit.coefficients[coefficient];
    variable.standardError = fit.standardErrors[coefficient];
    variable.pValue = fit.pValues[coefficient];
    for (const Bin& bin : binning.bins)
        // Adding zero turns the -0 of a neutral bin into 0.
        variable.points.push_back(std::round(scoreFactor(scale) * variable.coefficient * bin.woe) + 0.0);
    return variable;
}

Scorecard cardOf(const std::vector<BinnedVariable>& variables, const std::vector<std::size_t>& chosen,
                 const LogisticFit& fit, const ScoreScale& scale)
{
    Scorecard card;
    card.scale = scale;
    card.intercept = fit.coefficients[0];
    card.interceptStandardError = fit.standardErrors[0];
    card.basePoints = std::round(scoreOffset(scale) + scoreFactor(scale) * card.intercept) + 0.0;
    std::vector<std::size_t> inOrder(chosen.size());
    std::iota(inOrder.begin(), inOrder.end(), std::size_t{0});
    std::ranges::sort(inOrder, {}, [&](std::size_t position) { return chosen[position]; });
    for (const std::size_t position : inOrder)
        card.variables.push_back(scaled(variables[chosen[position]], fit, position + 1, scale));
    return card;
}

// Start value plus, for every variable, the amount of the row's bin.
template <class AmountsOf>
Result<std::vector<double>> sumOverVariables(const Scorecard& card, const Table& table, double start,
                                             AmountsOf amountsOf)
{
    constexpr std::size_t block = 2048; // a block of sums and bins stays in the first-level cache
    std::vector<double> sums(table.rows(), start);
    std::vector<BinLookup> lookups;
    std::vector<std::vector<double>> amounts;
    for (const ScorecardVariable& variable : card.variables) {
        RISKLOOM_TRY(const Column* column, table.column(variable.binning.name));
        RISKLOOM_TRY(BinLookup lookup, BinLookup::create(variable.binning, *column));
        lookups.push_back(std::move(lookup));
        amounts.push_back(amountsOf(variable));
    }
    std::array<std::uint16_t, block> bins{};
    for (std::size_t first = 0; first < sums.size(); first += block) {
        const std::size_t count = std::min(block, sums.size() - first);
        for (std::size_t j = 0; j < lookups.size(); ++j) {
            lookups[j].find(first, std::span(bins).first(count));
            for (std::size_t i = 0; i < count; ++i)
                sums[first + i] += amounts[j][bins[i]];
        }
    }
    return sums;
}

} // namespace

double scoreFactor(const ScoreScale& scale)
{
    return scale.pdo / std::numbers::ln2;
}

double probabilityOfBad(const ScoreScale& scale, double score)
{
    return 1.0 / (1.0 + std::exp((score - scoreOffset(scale)) / scoreFactor(scale)));
}

Result<ScorecardFit> fitScorecard(const std::vector<BinnedVariable>& variables, const Table& table,
                                  const LabelledRows& sample, const ScoreScale& scale)
{
    std::vector<std::size_t> chosen(variables.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    std::ranges::stable_sort(chosen, std::greater<>{}, [&](std::size_t index) { return variables[index].iv; });
    RISKLOOM_TRY(DesignMatrix design, designOf(variables, chosen, table, sample.rows));

    ScorecardFit result;
    const auto leaveOut = [&](std::size_t position, std::vector<std::string>& reason) {
        reason.push_back(variables[chosen[position]].name);
        dropColumn(design, position);
        chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(position));
    };
    const std::vector<std::size_t> dependent = dependentColumns(design);
    for (std::size_t i = dependent.size(); i-- > 0;)
        leaveOut(dependent[i], result.collinear);

    std::vector<std::uint8_t> good(sample.bad.size());
    std::ranges::transform(sample.bad, good.begin(), [](std::uint8_t bad) { return std::uint8_t{bad == 0}; });
    while (!chosen.empty()) {
        RISKLOOM_TRY(const LogisticFit fit, fitLogistic(design, good, sample.weights));
        const std::optional<std::size_t> worst = worstOfWrongSign(fit);
        if (!worst) {
            result.scorecard = cardOf(variables, chosen, fit, scale);
            return result;
        }
        leaveOut(*worst, result.wrongSign);
    }
    return Error{ErrorCode::NoUsableVariables, {}, {}};
}

Result<std::vector<double>> scoreRows(const Scorecard& card, const Table& table)
{
    return sumOverVariables(card, table, card.basePoints,
                            [](const ScorecardVariable& variable) { return variable.points; });
}

Result<std::vector<double>> logOddsOfRows(const Scorecard& card, const Table& table)
{
    return sumOverVariables(card, table, card.intercept, [](const ScorecardVariable& variable) {
        std::vector<double> amounts;
        for (const Bin& bin : variable.binning.bins)
            amounts.push_back(variable.coefficient * bin.woe);
        return amounts;
    });
}

} // namespace riskloom
