// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/variablecounts.h"

#include "core/base/date.h"
#include "core/credit/binlookup.h"
#include "core/data/schema.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>

namespace riskloom {
namespace {

constexpr std::size_t mostLevelCells = 200;
constexpr std::int32_t mostPeriods = 36;
constexpr double infinite = std::numeric_limits<double>::infinity();

PreBins noCounts(std::size_t cells)
{
    return {std::vector<double>(cells), std::vector<double>(cells)};
}

void addRow(PreBins& counts, std::size_t cell, const LabelledRows& sample, std::size_t i)
{
    (sample.bad[i] != 0 ? counts.bad : counts.good)[cell] += sample.weights.empty() ? 1.0 : sample.weights[i];
}

Result<PreBins> countRows(const VariableCounts& counts, const Column& column, const LabelledRows& sample)
{
    RISKLOOM_TRY(const std::vector<std::uint16_t> cells, binIndex(finestBinning(counts), column, sample.rows));
    PreBins sum = noCounts(counts.cells());
    for (std::size_t i = 0; i < cells.size(); ++i)
        addRow(sum, cells[i], sample, i);
    return sum;
}

VariableCounts countNumbers(const NumberColumn& column, const LabelledRows& sample, const BinningOptions& options)
{
    NumericPreBins preBins = preBinNumbers(column, sample, options);
    VariableCounts counts;
    counts.cuts = std::move(preBins.cuts);
    counts.specialValues = options.specialValues;
    counts.train = std::move(preBins.counts);
    if (counts.train.size() == 0)
        counts.train.add(0.0, 0.0); // the interval that a first value would fall into
    for (std::size_t i = 0; i < preBins.special.size(); ++i)
        counts.train.add(preBins.special.good[i], preBins.special.bad[i]);
    counts.train.add(preBins.missingGood, preBins.missingBad);
    return counts;
}

// Whether any of the extra cuts was new.
bool addCuts(std::vector<double>& cuts, std::span<const double> extra)
{
    const std::size_t before = cuts.size();
    std::ranges::copy_if(extra, std::back_inserter(cuts), [](double cut) { return std::isfinite(cut); });
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts.size() != before;
}

VariableCounts countLevels(const CategoryColumn& column, const LabelledRows& sample)
{
    PreBins byLevel = noCounts(column.levels.size());
    PreBins missing = noCounts(1);
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        const std::int32_t code = column.codes[sample.rows[i]];
        addRow(code == missingCode ? missing : byLevel, code == missingCode ? 0 : static_cast<std::size_t>(code),
               sample, i);
    }
    std::vector<std::size_t> heaviest(column.levels.size());
    std::iota(heaviest.begin(), heaviest.end(), std::size_t{0});
    const auto weight = [&](std::size_t level) { return byLevel.good[level] + byLevel.bad[level]; };
    std::ranges::stable_sort(heaviest, std::greater<>{}, weight);
    heaviest.resize(std::min(heaviest.size(), mostLevelCells));
    std::ranges::sort(heaviest);

    VariableCounts counts;
    counts.numeric = false;
    std::vector<std::string> pooled;
    double pooledGood = 0.0;
    double pooledBad = 0.0;
    for (std::size_t level = 0; level < column.levels.size(); ++level) {
        if (weight(level) <= 0.0)
            continue;
        if (std::ranges::binary_search(heaviest, level)) {
            counts.levels.push_back({column.levels[level]});
            counts.train.add(byLevel.good[level], byLevel.bad[level]);
        } else {
            pooled.push_back(column.levels[level]);
            pooledGood += byLevel.good[level];
            pooledBad += byLevel.bad[level];
        }
    }
    if (!pooled.empty()) {
        counts.levels.push_back(std::move(pooled));
        counts.train.add(pooledGood, pooledBad);
    }
    counts.train.add(missing.good[0], missing.bad[0]);
    counts.train.add(0.0, 0.0);
    return counts;
}

std::string monthText(Day day)
{
    return isoDate(day).substr(0, 7);
}

} // namespace

Result<VariableCounts> countVariable(const Column& column, const LabelledRows& train, const BinningOptions& options,
                                     std::span<const double> extraCuts)
{
    VariableCounts counts;
    if (const NumberColumn* number = column.number())
        counts = countNumbers(*number, train, options);
    else if (const CategoryColumn* category = column.category())
        counts = countLevels(*category, train);
    else
        return Error{
            ErrorCode::WrongColumnType,
            {column.name, std::string(columnTypeName(column.type())), std::string(columnTypeName(ColumnType::Number))},
            {}};
    counts.name = column.name;
    if (counts.numeric && addCuts(counts.cuts, extraCuts)) {
        RISKLOOM_TRY(counts.train, countRows(counts, column, train));
    }
    return counts;
}

Result<> countHoldout(VariableCounts& counts, const Column& column, const LabelledRows& sample)
{
    RISKLOOM_TRY(counts.holdout, countRows(counts, column, sample));
    return {};
}

Result<> countPeriods(VariableCounts& counts, const Column& column, const Column& dates, const LabelledRows& sample)
{
    if (dates.date() == nullptr)
        return Error{
            ErrorCode::WrongColumnType,
            {dates.name, std::string(columnTypeName(dates.type())), std::string(columnTypeName(ColumnType::Date))},
            {}};
    RISKLOOM_TRY(const std::vector<std::uint16_t> cells, binIndex(finestBinning(counts), column, sample.rows));
    const Array<Day>& days = dates.date()->days;
    Day newest = missingDay;
    for (const std::uint32_t row : sample.rows)
        newest = std::max(newest, days[row]);
    std::vector<PeriodCounts> periods(static_cast<std::size_t>(mostPeriods));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Day day = days[sample.rows[i]];
        const std::int32_t age = day == missingDay ? mostPeriods : monthIndex(newest) - monthIndex(day);
        if (age >= mostPeriods)
            continue;
        PeriodCounts& period = periods[static_cast<std::size_t>(mostPeriods - 1 - age)];
        if (period.month.empty())
            period = {monthText(day), noCounts(counts.cells())};
        addRow(period.counts, cells[i], sample, i);
    }
    std::erase_if(periods, [](const PeriodCounts& period) { return period.month.empty(); });
    counts.periods = std::move(periods);
    return {};
}

BinnedVariable finestBinning(const VariableCounts& counts)
{
    BinnedVariable variable;
    variable.name = counts.name;
    variable.numeric = counts.numeric;
    for (std::size_t i = 0; i < counts.ordinaryCells(); ++i) {
        Bin bin;
        if (counts.numeric) {
            bin.lower = i == 0 ? -infinite : counts.cuts[i - 1];
            bin.upper = i == counts.cuts.size() ? infinite : counts.cuts[i];
        } else {
            bin.kind = BinKind::Categories;
            bin.categories = counts.levels[i];
        }
        variable.bins.push_back(std::move(bin));
    }
    for (const double value : counts.specialValues) {
        Bin bin;
        bin.kind = BinKind::Special;
        bin.values = {value};
        variable.bins.push_back(std::move(bin));
    }
    Bin missing;
    missing.kind = BinKind::Missing;
    variable.bins.push_back(std::move(missing));
    if (!counts.numeric) {
        Bin unseen;
        unseen.kind = BinKind::Unseen;
        variable.bins.push_back(std::move(unseen));
    }
    return variable;
}

} // namespace riskloom
