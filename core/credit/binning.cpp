// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binning.h"

#include "core/credit/optimalbins.h"
#include "core/credit/prebins.h"
#include "core/credit/woe.h"
#include "core/data/schema.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace riskloom {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

WoeDefinition woeDefinition(const LabelledRows& sample, const BinningOptions& options)
{
    WoeDefinition definition{.adjustment = options.woeAdjustment};
    for (std::size_t i = 0; i < sample.rows.size(); ++i)
        (sample.bad[i] != 0 ? definition.totalBad : definition.totalGood) +=
            sample.weights.empty() ? 1.0 : sample.weights[i];
    return definition;
}

BinConstraints constraints(const PreBins& counts, const BinningOptions& options, const WoeDefinition& woe)
{
    return {.trend = options.trend,
            .maxBins = options.maxBins,
            .minBinWeight = options.minBinShare * counts.weight(),
            .woe = woe};
}

Bin countedBin(BinKind kind, double good, double bad)
{
    Bin bin;
    bin.kind = kind;
    bin.good = good;
    bin.bad = bad;
    return bin;
}

// The counts of pre-bins first … last - 1 in one bin.
Bin mergedBin(BinKind kind, const PreBins& counts, std::size_t first, std::size_t last)
{
    const auto sum = [&](const std::vector<double>& values) {
        const auto begin = values.begin();
        return std::accumulate(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last),
                               0.0);
    };
    return countedBin(kind, sum(counts.good), sum(counts.bad));
}

void finish(BinnedVariable& variable, const WoeDefinition& woe)
{
    for (Bin& bin : variable.bins) {
        bin.woe = weightOfEvidence(bin.good, bin.bad, woe);
        bin.iv = informationValue(bin.good, bin.bad, woe);
        variable.iv += bin.iv;
    }
}

BinnedVariable binNumbers(const NumberColumn& column, const LabelledRows& sample, const BinningOptions& options)
{
    const WoeDefinition woe = woeDefinition(sample, options);
    const NumericPreBins preBins = preBinNumbers(column, sample, options);
    OptimalBins best = optimalBins(preBins.counts, constraints(preBins.counts, options, woe));
    // A sample without a single ordinary value still needs the interval that such a value falls into when it comes.
    if (best.ends.empty())
        best.ends.push_back(0);

    BinnedVariable variable;
    variable.trend = best.trend;
    for (std::size_t i = 0; i < best.ends.size(); ++i) {
        const std::size_t first = i == 0 ? 0 : best.ends[i - 1];
        Bin bin = mergedBin(BinKind::Interval, preBins.counts, first, best.ends[i]);
        bin.lower = i == 0 ? -infinite : preBins.cuts[first - 1];
        bin.upper = i + 1 == best.ends.size() ? infinite : preBins.cuts[best.ends[i] - 1];
        variable.bins.push_back(std::move(bin));
    }
    for (std::size_t i = 0; i < options.specialValues.size(); ++i) {
        Bin bin = mergedBin(BinKind::Special, preBins.special, i, i + 1);
        bin.values.push_back(options.specialValues[i]);
        variable.bins.push_back(std::move(bin));
    }
    variable.bins.push_back(countedBin(BinKind::Missing, preBins.missingGood, preBins.missingBad));
    finish(variable, woe);
    return variable;
}

BinnedVariable binCategories(const CategoryColumn& column, const LabelledRows& sample, const BinningOptions& options)
{
    const WoeDefinition woe = woeDefinition(sample, options);
    const CategoryPreBins preBins = preBinCategories(column, sample, options);
    BinConstraints limits = constraints(preBins.counts, options, woe);
    limits.trend = Trend::Free;
    const OptimalBins best = optimalBins(preBins.counts, limits);

    BinnedVariable variable;
    variable.numeric = false;
    variable.trend = Trend::Free;
    std::size_t first = 0;
    for (const std::size_t end : best.ends) {
        Bin bin = mergedBin(BinKind::Categories, preBins.counts, first, end);
        for (std::size_t i = first; i < end; ++i)
            bin.categories.insert(bin.categories.end(), preBins.levels[i].begin(), preBins.levels[i].end());
        variable.bins.push_back(std::move(bin));
        first = end;
    }
    variable.bins.push_back(countedBin(BinKind::Missing, preBins.missingGood, preBins.missingBad));
    variable.bins.push_back(countedBin(BinKind::Unseen, 0.0, 0.0));
    finish(variable, woe);
    return variable;
}

bool isConstant(const Column& column, const LabelledRows& sample)
{
    const auto same = [&](auto valueOf) {
        const auto first = valueOf(sample.rows.front());
        return std::ranges::all_of(sample.rows, [&](std::uint32_t row) { return valueOf(row) == first; });
    };
    if (sample.rows.empty())
        return true;
    if (const NumberColumn* number = column.number())
        return same([&](std::uint32_t row) { return number->values[row]; });
    if (const CategoryColumn* category = column.category())
        return same([&](std::uint32_t row) { return category->codes[row]; });
    return same([&](std::uint32_t row) { return column.cell(row); });
}

} // namespace

Result<BinnedVariable> binVariable(const Column& column, const LabelledRows& sample, const BinningOptions& options)
{
    BinnedVariable variable;
    if (const NumberColumn* number = column.number())
        variable = binNumbers(*number, sample, options);
    else if (const CategoryColumn* category = column.category())
        variable = binCategories(*category, sample, options);
    else
        return Error{
            ErrorCode::WrongColumnType,
            {column.name, std::string(columnTypeName(column.type())), std::string(columnTypeName(ColumnType::Number))},
            {}};
    variable.name = column.name;
    return variable;
}

std::string flawOf(const BinnedVariable& variable, const Column& column, const LabelledRows& sample, double minIv)
{
    const auto filled = [](const Bin& bin) { return bin.good + bin.bad > 0.0; };
    const auto pure = [](const Bin& bin) { return bin.good <= 0.0 || bin.bad <= 0.0; };
    const auto ordinary = [&](const Bin& bin) { return bin.kind != BinKind::Missing && filled(bin); };
    if (std::ranges::none_of(variable.bins, ordinary))
        return "allMissing";
    if (isConstant(column, sample))
        return "constant";
    const auto filledBins = std::ranges::count_if(variable.bins, filled);
    if (filledBins > 1 && std::ranges::all_of(variable.bins, pure))
        return "separates";
    return filledBins == 1 || variable.iv < minIv ? "lowIv" : "";
}

} // namespace riskloom
