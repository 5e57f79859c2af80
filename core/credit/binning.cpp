// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binning.h"

#include "core/credit/rebinning.h"
#include "core/credit/variablecounts.h"

#include <algorithm>

namespace riskloom {
namespace {

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
    RISKLOOM_TRY(const VariableCounts counts, countVariable(column, sample, options));
    return automaticBinning(counts, options);
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
