// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/scorecard.h"

#include "core/credit/binlookup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace riskloom {
namespace {

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

double scoreOffset(const ScoreScale& scale)
{
    return scale.baseScore - scoreFactor(scale) * std::log(scale.baseOdds);
}

double probabilityOfBad(const ScoreScale& scale, double score)
{
    return 1.0 / (1.0 + std::exp((score - scoreOffset(scale)) / scoreFactor(scale)));
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
