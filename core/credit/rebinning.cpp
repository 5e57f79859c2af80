// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/rebinning.h"

#include "core/credit/cellbins.h"
#include "core/credit/optimalbins.h"

#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

// Narrow bins to merge, in order, each with the cells it is made of.
struct Pieces {
    PreBins counts;
    std::vector<std::vector<std::size_t>> cells;
};

Error noBinning(const BinnedVariable& variable, Trend trend)
{
    return {ErrorCode::NoBinningPossible, {variable.name, boost::describe::enum_to_string(trend, "")}, {}};
}

std::vector<std::vector<std::size_t>> intervalCells(const VariableCounts& counts)
{
    std::vector<std::vector<std::size_t>> pieces(counts.ordinaryCells());
    for (std::size_t cell = 0; cell < pieces.size(); ++cell)
        pieces[cell] = {cell};
    return pieces;
}

// One piece a level, but a single one for all levels whose share is below rareLevelShare.
std::vector<std::vector<std::size_t>> levelCells(const VariableCounts& counts, const BinningOptions& options)
{
    const auto weight = [&](std::size_t cell) { return counts.train.good[cell] + counts.train.bad[cell]; };
    double total = 0.0;
    for (std::size_t cell = 0; cell < counts.levels.size(); ++cell)
        total += weight(cell);
    std::vector<std::vector<std::size_t>> pieces;
    std::vector<std::size_t> rare;
    for (std::size_t cell = 0; cell < counts.levels.size(); ++cell) {
        if (weight(cell) < options.rareLevelShare * total || counts.levels[cell].size() > 1)
            rare.push_back(cell);
        else
            pieces.push_back({cell});
    }
    if (!rare.empty())
        pieces.push_back(std::move(rare));
    return pieces;
}

// Special and missing cells go with the first cell of the ordinary bin they were placed in.
void attachPlaced(const BinnedVariable& variable, const VariableCounts& counts,
                  std::vector<std::vector<std::size_t>>& pieces)
{
    const std::vector<std::uint16_t> bins = binsOfCells(variable, counts);
    for (std::size_t cell = counts.ordinaryCells(); cell <= counts.missingCell(); ++cell) {
        if (!isOrdinary(variable.bins[bins[cell]]))
            continue;
        const auto carrier = static_cast<std::size_t>(std::ranges::find(bins, bins[cell]) - bins.begin());
        for (std::vector<std::size_t>& piece : pieces)
            if (std::ranges::find(piece, carrier) != piece.end())
                piece.push_back(cell);
    }
}

Pieces piecesOf(const BinnedVariable& variable, const VariableCounts& counts, const BinningOptions& options)
{
    Pieces pieces;
    pieces.cells = counts.numeric ? intervalCells(counts) : levelCells(counts, options);
    attachPlaced(variable, counts, pieces.cells);
    const auto sum = [](const std::vector<std::size_t>& cells, const std::vector<double>& values) {
        return std::accumulate(cells.begin(), cells.end(), 0.0,
                               [&](double total, std::size_t cell) { return total + values[cell]; });
    };
    const auto badRate = [&](const std::vector<std::size_t>& cells) {
        const double bad = sum(cells, counts.train.bad);
        return bad / (bad + sum(cells, counts.train.good));
    };
    if (!counts.numeric)
        std::ranges::stable_sort(pieces.cells, {}, badRate);
    for (const std::vector<std::size_t>& cells : pieces.cells)
        pieces.counts.add(sum(cells, counts.train.good), sum(cells, counts.train.bad));
    return pieces;
}

std::vector<std::size_t> lockedEnds(const BinnedVariable& variable, const VariableCounts& counts)
{
    std::vector<std::size_t> ends;
    for (const double cut : variable.lockedCuts)
        ends.push_back(static_cast<std::size_t>(std::ranges::lower_bound(counts.cuts, cut) - counts.cuts.begin()) + 1);
    return ends;
}

// The bin that all the cells make together.
Bin unite(const std::vector<Bin>& finest, const std::vector<std::size_t>& cells)
{
    Bin bin = finest[cells.front()];
    for (const std::size_t cell : std::span(cells).subspan(1)) {
        const Bin& added = finest[cell];
        if (added.kind == BinKind::Interval)
            bin.upper = added.upper;
        bin.categories.insert(bin.categories.end(), added.categories.begin(), added.categories.end());
        bin.values.insert(bin.values.end(), added.values.begin(), added.values.end());
        bin.holdsMissing = bin.holdsMissing || added.kind == BinKind::Missing;
    }
    return bin;
}

BinnedVariable assemble(const BinnedVariable& variable, const VariableCounts& counts, const Pieces& pieces,
                        const OptimalBins& best)
{
    const std::vector<Bin> finest = finestBinning(counts).bins;
    BinnedVariable result = variable;
    result.trend = best.trend;
    result.bins.clear();
    std::size_t first = 0;
    for (const std::size_t end : best.ends) {
        std::vector<std::size_t> cells;
        for (std::size_t piece = first; piece < end; ++piece)
            cells.insert(cells.end(), pieces.cells[piece].begin(), pieces.cells[piece].end());
        result.bins.push_back(unite(finest, cells));
        first = end;
    }
    std::ranges::copy_if(variable.bins, std::back_inserter(result.bins),
                         [](const Bin& bin) { return !isOrdinary(bin); });
    // Missing values may have been placed in a group without a level in the sample, which is gone now.
    if (std::ranges::none_of(result.bins, holdsMissingValues))
        result.bins.push_back(finest[counts.missingCell()]);
    std::ranges::stable_sort(result.bins, {}, &Bin::kind);
    return result;
}

OptimalBins bestBins(const BinnedVariable& variable, const VariableCounts& counts, const Pieces& pieces,
                     const BinningOptions& options)
{
    return optimalBins(pieces.counts, {.trend = counts.numeric ? options.trend : Trend::Free,
                                       .maxBins = options.maxBins,
                                       .minBinWeight = options.minBinShare * pieces.counts.weight(),
                                       .woe = woeDefinition(counts, options.woeAdjustment),
                                       .lockedEnds = lockedEnds(variable, counts)});
}

bool monotone(std::span<const double> rates, double sign)
{
    return std::ranges::is_sorted(rates, {}, [sign](double rate) { return sign * rate; });
}

bool turnsOnce(std::span<const double> rates, double sign)
{
    for (std::size_t turn = 0; turn < rates.size(); ++turn)
        if (monotone(rates.first(turn + 1), sign) && monotone(rates.subspan(turn), -sign))
            return true;
    return false;
}

bool hasShape(std::span<const double> rates, Trend trend)
{
    switch (trend) {
    case Trend::Ascending: return monotone(rates, 1.0);
    case Trend::Descending: return monotone(rates, -1.0);
    case Trend::Peak: return turnsOnce(rates, 1.0);
    case Trend::Valley: return turnsOnce(rates, -1.0);
    case Trend::Best:
    case Trend::Free: break;
    }
    return true;
}

} // namespace

BinnedVariable automaticBinning(const VariableCounts& counts, const BinningOptions& options)
{
    const BinnedVariable finest = finestBinning(counts);
    const Pieces pieces = piecesOf(finest, counts, options);
    BinnedVariable variable = assemble(finest, counts, pieces, bestBins(finest, counts, pieces, options));
    recount(variable, counts, options.woeAdjustment);
    return variable;
}

Result<BinnedVariable> reoptimise(const BinnedVariable& variable, const VariableCounts& counts,
                                  const BinningOptions& options)
{
    const Pieces pieces = piecesOf(variable, counts, options);
    const OptimalBins best = bestBins(variable, counts, pieces, options);
    if (!best.constraintsMet)
        return noBinning(variable, options.trend);
    BinnedVariable result = assemble(variable, counts, pieces, best);
    recount(result, counts, options.woeAdjustment);
    return result;
}

Result<BinnedVariable> enforceTrend(const BinnedVariable& variable, const VariableCounts& counts, Trend trend,
                                    const BinningOptions& options)
{
    if (!variable.numeric)
        return Error{ErrorCode::EditDoesNotFit, {variable.name, "enforceTrend"}, {}};
    Pieces pieces;
    BinConstraints constraints{.trend = trend,
                               .maxBins = static_cast<int>(variable.bins.size()),
                               .woe = woeDefinition(counts, options.woeAdjustment)};
    const std::vector<std::uint16_t> bins = binsOfCells(variable, counts);
    for (std::size_t i = 0; i < variable.bins.size() && isOrdinary(variable.bins[i]); ++i) {
        pieces.counts.add(variable.bins[i].good, variable.bins[i].bad);
        std::vector<std::size_t>& cells = pieces.cells.emplace_back();
        for (std::size_t cell = 0; cell < bins.size(); ++cell)
            if (bins[cell] == i)
                cells.push_back(cell);
        if (std::ranges::binary_search(variable.lockedCuts, variable.bins[i].upper))
            constraints.lockedEnds.push_back(i + 1);
    }
    const OptimalBins best = optimalBins(pieces.counts, constraints);
    if (!best.constraintsMet)
        return noBinning(variable, trend);
    BinnedVariable result = assemble(variable, counts, pieces, best);
    recount(result, counts, options.woeAdjustment);
    return result;
}

std::vector<TrendAlternative> trendAlternatives(const BinnedVariable& variable, const VariableCounts& counts,
                                                const BinningOptions& options)
{
    std::vector<Trend> trends{Trend::Free};
    if (variable.numeric)
        trends.insert(trends.end(), {Trend::Ascending, Trend::Descending, Trend::Peak, Trend::Valley});
    std::vector<TrendAlternative> alternatives;
    BinningOptions wanted = options;
    for (const Trend trend : trends) {
        wanted.trend = trend;
        Result<BinnedVariable> best = reoptimise(variable, counts, wanted);
        alternatives.push_back({trend, best.ok(), best ? *std::move(best) : BinnedVariable{}});
    }
    return alternatives;
}

Trend shapeOf(const BinnedVariable& variable)
{
    if (!variable.numeric)
        return Trend::Free;
    std::vector<double> rates;
    for (const Bin& bin : variable.bins)
        if (bin.kind == BinKind::Interval && bin.good + bin.bad > 0.0)
            rates.push_back(bin.bad / (bin.good + bin.bad));
    if (variable.trend == Trend::Descending && hasShape(rates, Trend::Descending))
        return Trend::Descending; // equal rates are both
    for (const Trend trend : {Trend::Ascending, Trend::Descending, Trend::Peak, Trend::Valley})
        if (hasShape(rates, trend))
            return trend;
    return Trend::Free;
}

} // namespace riskloom
