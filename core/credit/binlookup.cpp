// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binlookup.h"

#include "core/data/schema.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>

namespace riskloom {
namespace {

using TextBins = std::unordered_map<std::string_view, std::uint16_t>;

std::uint16_t indexOf(const BinnedVariable& variable, BinKind kind)
{
    const auto found = std::ranges::find(variable.bins, kind, &Bin::kind);
    return static_cast<std::uint16_t>(found - variable.bins.begin());
}

std::uint16_t binOfMissing(const BinnedVariable& variable)
{
    const auto found = std::ranges::find_if(variable.bins, holdsMissingValues);
    return static_cast<std::uint16_t>(found - variable.bins.begin());
}

TextBins textBins(const BinnedVariable& variable)
{
    TextBins bins;
    for (std::size_t i = 0; i < variable.bins.size(); ++i)
        for (const std::string& level : variable.bins[i].categories)
            bins.emplace(level, static_cast<std::uint16_t>(i));
    return bins;
}

// The number of cuts at or below x, without a branch that depends on the data.
std::size_t cutsAtOrBelow(std::span<const double> cuts, double x)
{
    const double* base = cuts.data();
    std::size_t length = cuts.size();
    while (length > 1) {
        const std::size_t half = length / 2;
        base += base[half - 1] <= x ? half : 0;
        length -= half;
    }
    return static_cast<std::size_t>(base - cuts.data()) + (length == 1 && *base <= x ? 1 : 0);
}

} // namespace

Result<BinLookup> BinLookup::create(const BinnedVariable& variable, const Column& column)
{
    BinLookup lookup(column);
    lookup.m_missing = binOfMissing(variable);
    lookup.m_allMissing = column.missingCount() == column.rows();
    if (lookup.m_allMissing)
        return lookup;
    const std::string_view needed = columnTypeName(variable.numeric ? ColumnType::Number : ColumnType::Category);
    const bool fits = variable.numeric ? column.number() != nullptr : column.category() || column.text();
    if (!fits)
        return Error{ErrorCode::WrongColumnType,
                     {column.name, std::string(columnTypeName(column.type())), std::string(needed)},
                     {}};
    for (std::size_t i = 0; i < variable.bins.size(); ++i) {
        const auto bin = static_cast<std::uint16_t>(i);
        if (variable.bins[i].kind == BinKind::Interval && i > 0)
            lookup.m_cuts.push_back(variable.bins[i].lower);
        for (const double value : variable.bins[i].values)
            lookup.m_special.push_back({value, bin});
    }
    if (variable.numeric)
        return lookup;

    const TextBins bins = textBins(variable);
    const std::uint16_t unseen = indexOf(variable, BinKind::Unseen);
    const auto binOfText = [&](std::string_view text) {
        const auto found = bins.find(text);
        return found == bins.end() ? unseen : found->second;
    };
    if (const CategoryColumn* category = column.category()) {
        lookup.m_codeBins.push_back(lookup.m_missing);
        for (const std::string& level : category->levels)
            lookup.m_codeBins.push_back(binOfText(level));
    } else {
        for (std::size_t row = 0; row < column.rows(); ++row)
            lookup.m_codeBins.push_back(column.missing(row) ? lookup.m_missing : binOfText(column.text()->text(row)));
    }
    return lookup;
}

std::uint16_t BinLookup::binOfNumber(double value) const
{
    std::uint16_t bin = static_cast<std::uint16_t>(cutsAtOrBelow(m_cuts, value));
    for (const SpecialBin& special : m_special)
        bin = value == special.value ? special.bin : bin;
    return std::isnan(value) ? m_missing : bin;
}

template <class RowOf>
void BinLookup::findEach(RowOf rowOf, std::span<std::uint16_t> bins) const
{
    if (m_allMissing) {
        std::ranges::fill(bins, m_missing);
    } else if (const NumberColumn* number = m_column->number()) {
        for (std::size_t i = 0; i < bins.size(); ++i)
            bins[i] = binOfNumber(number->values[rowOf(i)]);
    } else if (const CategoryColumn* category = m_column->category()) {
        for (std::size_t i = 0; i < bins.size(); ++i)
            bins[i] = m_codeBins[static_cast<std::size_t>(category->codes[rowOf(i)] + 1)];
    } else {
        for (std::size_t i = 0; i < bins.size(); ++i)
            bins[i] = m_codeBins[rowOf(i)];
    }
}

void BinLookup::find(std::size_t first, std::span<std::uint16_t> bins) const
{
    findEach([first](std::size_t i) { return first + i; }, bins);
}

void BinLookup::find(std::span<const std::uint32_t> rows, std::span<std::uint16_t> bins) const
{
    findEach([rows](std::size_t i) { return std::size_t{rows[i]}; }, bins);
}

Result<std::vector<std::uint16_t>> binIndex(const BinnedVariable& variable, const Column& column,
                                            std::span<const std::uint32_t> rows)
{
    RISKLOOM_TRY(const BinLookup lookup, BinLookup::create(variable, column));
    std::vector<std::uint16_t> bins(rows.size());
    lookup.find(rows, bins);
    return bins;
}

Result<std::vector<double>> woeOf(const BinnedVariable& variable, const Column& column,
                                  std::span<const std::uint32_t> rows)
{
    RISKLOOM_TRY(const BinLookup lookup, BinLookup::create(variable, column));
    constexpr std::size_t block = 1024;
    std::array<std::uint16_t, block> bins{};
    std::vector<double> woe(rows.size());
    for (std::size_t first = 0; first < rows.size(); first += block) {
        const std::size_t count = std::min(block, rows.size() - first);
        lookup.find(rows.subspan(first, count), std::span(bins).first(count));
        for (std::size_t i = 0; i < count; ++i)
            woe[first + i] = variable.bins[bins[i]].woe;
    }
    return woe;
}

} // namespace riskloom
