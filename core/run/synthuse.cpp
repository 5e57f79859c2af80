// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/synthuse.h"

#include "core/credit/binlookup.h"
#include "core/credit/scorecard.h"
#include "core/credit/share.h"
#include "core/credit/stability.h"
#include "core/credit/woe.h"
#include "core/data/stack.h"
#include "core/run/creditbinning.h"
#include "core/run/creditcard.h"
#include "core/run/creditquality.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr std::int64_t fewestOutcomes = 2; // of either kind

std::vector<std::uint32_t> rowsFrom(std::size_t first, std::size_t end)
{
    std::vector<std::uint32_t> rows(end - first);
    std::iota(rows.begin(), rows.end(), static_cast<std::uint32_t>(first));
    return rows;
}

// Those of the rows that have an outcome.
Result<CreditRows> labelled(const CreditScorecardRequest& request, const Table& table, std::span<const std::uint32_t> rows)
{
    RISKLOOM_TRY(const Column* target, table.column(request.target));
    RISKLOOM_TRY(const Outcomes outcomes, readOutcomes(request, *target));
    CreditRows found;
    for (const std::uint32_t row : rows) {
        if (outcomes.classes[row] == Outcomes::none)
            continue;
        found.rows.push_back(row);
        found.bad.push_back(static_cast<std::uint8_t>(outcomes.classes[row]));
    }
    found.weights.assign(found.rows.size(), 1.0);
    const auto bads = std::ranges::count(found.bad, std::uint8_t{1});
    const std::int64_t goods = std::ssize(found.bad) - bads;
    if (std::min<std::int64_t>(goods, bads) < fewestOutcomes)
        return Error{ErrorCode::TooFewOutcomes, {std::to_string(goods), std::to_string(bads)}, {}};
    return found;
}

double badRate(const CreditRows& rows)
{
    return shareOf(static_cast<double>(std::ranges::count(rows.bad, std::uint8_t{1})), static_cast<double>(rows.bad.size()));
}

// The rows of a table that have an outcome, or why they are of no use, in bins of their own.
Result<UseRows> binned(const CreditScorecardRequest& request, const Table& table, const Result<CreditRows>& rows,
                       const RunContext& context)
{
    if (!rows)
        return rows.error();
    RISKLOOM_TRY(CreditBinning binning, fitCreditBinning(request, table, *rows, context));
    return UseRows{table, *rows, std::move(binning)};
}

FitUseModel fitScorecards(const CreditScorecardRequest& request)
{
    return [&request](const UseRows& rows, const HeldOutRows& heldOut, std::uint64_t,
                      const RunContext&) -> Result<UseFit> {
        RISKLOOM_TRY(const ScorecardFit fit, fitCard(request, rows.binning, rows.table, rows.rows));
        RISKLOOM_TRY(const std::vector<double> scores, scoreRows(fit.scorecard, heldOut.table));
        return UseFit{riskOf(valuesOfRows(scores, heldOut.rows.rows)), std::ssize(fit.scorecard.variables)};
    };
}

struct Counted {
    std::vector<double> good;
    std::vector<double> bad;

    [[nodiscard]] std::vector<double> rows() const
    {
        std::vector<double> sums(good.size());
        std::ranges::transform(good, bad, sums.begin(), std::plus<>{});
        return sums;
    }
};

Result<Counted> count(const BinnedVariable& variable, const Table& table, const CreditRows& rows)
{
    RISKLOOM_TRY(const Column* column, table.column(variable.name));
    RISKLOOM_TRY(const std::vector<std::uint16_t> bins, binIndex(variable, *column, rows.rows));
    Counted counted{std::vector<double>(variable.bins.size()), std::vector<double>(variable.bins.size())};
    for (std::size_t i = 0; i < bins.size(); ++i)
        (rows.bad[i] != 0 ? counted.bad : counted.good)[bins[i]] += 1.0;
    return counted;
}

struct Strength {
    double iv = 0.0;
    std::vector<double> woe;
};

Strength strengthOf(const Counted& counted)
{
    const WoeDefinition definition{std::accumulate(counted.good.begin(), counted.good.end(), 0.0),
                                   std::accumulate(counted.bad.begin(), counted.bad.end(), 0.0)};
    Strength strength;
    for (std::size_t bin = 0; bin < counted.good.size(); ++bin) {
        strength.iv += informationValue(counted.good[bin], counted.bad[bin], definition);
        strength.woe.push_back(weightOfEvidence(counted.good[bin], counted.bad[bin], definition));
    }
    return strength;
}

Result<UseVariable> compareVariable(const BinnedVariable& variable, const Table& real, const CreditRows& training,
                                    const CreditRows& heldOut, const Table& synthetic, const CreditRows& drawn)
{
    RISKLOOM_TRY(const Counted inReal, count(variable, real, training));
    RISKLOOM_TRY(const Counted inHeldOut, count(variable, real, heldOut));
    RISKLOOM_TRY(const Counted inSynthetic, count(variable, synthetic, drawn));
    const Strength ofReal = strengthOf(inReal);
    const Strength ofSynthetic = strengthOf(inSynthetic);
    UseVariable found{variable.name, ofReal.iv, ofSynthetic.iv, 0.0, 0.0, 0.0};
    for (std::size_t bin = 0; bin < variable.bins.size(); ++bin)
        if (inReal.rows()[bin] > 0.0 && inSynthetic.rows()[bin] > 0.0)
            found.woeDifference = std::max(found.woeDifference, std::abs(ofReal.woe[bin] - ofSynthetic.woe[bin]));
    found.psi = stabilityOfCounts(inReal.rows(), inSynthetic.rows()).index;
    found.heldOutPsi = stabilityOfCounts(inReal.rows(), inHeldOut.rows()).index;
    return found;
}

} // namespace

Result<UseTest> useTest(const UseSides& sides, std::uint64_t seed, const RunContext& context)
{
    CreditScorecardRequest request;
    request.target = sides.target;
    request.badValue = sides.badValue;
    request.inputs = sides.columns;
    std::erase(request.inputs, sides.target);
    std::vector<std::string> protectedColumns;
    for (const std::string& name : sides.protectedColumns)
        if (std::erase(request.inputs, name) > 0)
            protectedColumns.push_back(name);
    if (request.target.empty())
        return Error{ErrorCode::NoTarget, {}, {}};
    RISKLOOM_TRY(const CreditRows training, labelled(request, sides.real, sides.training));
    RISKLOOM_TRY(const CreditRows heldOut, labelled(request, sides.real, sides.heldOut));
    RISKLOOM_TRY(UseRows ofReal, binned(request, sides.real, training, context));
    const Result<CreditRows> drawn = labelled(request, sides.synthetic, rowsFrom(0, sides.synthetic.rows()));
    RISKLOOM_TRY(const Table stack, stackTables(sides.real, sides.training, sides.synthetic, sides.columns));
    const UseCandidates candidates{std::move(ofReal), binned(request, sides.synthetic, drawn, context),
                                   binned(request, stack, labelled(request, stack, rowsFrom(0, stack.rows())), context)};
    const HeldOutRows judged{sides.real, heldOut};
    RISKLOOM_TRY(const ComparedUse compared, compareUse(fitScorecards(request), candidates, judged, seed, context));
    if (compared.noReal)
        return *compared.noReal;

    UseTest test;
    static_cast<UseComparison&>(test) = compared.comparison;
    test.target = sides.target;
    test.badValue = sides.badValue;
    test.heldOutRows = std::ssize(heldOut.rows);
    test.heldOutBads = std::ranges::count(heldOut.bad, std::uint8_t{1});
    test.realBadRate = badRate(training);
    const JudgedCards cards{heldOut.rows, heldOut.bad, compared.realRisk, compared.syntheticRisk};
    std::vector<std::string> described = sides.columns;
    std::erase(described, sides.target);
    RISKLOOM_TRY(test.rare, rareSegments(sides.real, sides.training, sides.heldOut, sides.synthetic, described, cards));
    if (!protectedColumns.empty()) {
        const OutcomeRows known = drawn ? OutcomeRows{drawn->rows, drawn->bad} : OutcomeRows{};
        RISKLOOM_TRY(
            test.fairness,
            fairnessGaps({sides.real, {training.rows, training.bad}, sides.synthetic, known, protectedColumns, cards},
                         seed, context));
    }
    if (sides.network) {
        RISKLOOM_TRY(ComparedUse networks, compareUse(sides.network, candidates, judged, seed, context));
        test.network = std::move(networks.comparison);
    }
    if (!drawn)
        return test;
    test.syntheticBadRate = badRate(*drawn);
    for (const BinnedVariable& variable : candidates.real->binning.counted) {
        RISKLOOM_TRY(UseVariable found,
                     compareVariable(variable, sides.real, training, heldOut, sides.synthetic, *drawn));
        test.variables.push_back(std::move(found));
    }
    std::ranges::stable_sort(test.variables, std::ranges::greater{}, &UseVariable::psi);
    return test;
}

} // namespace riskloom
