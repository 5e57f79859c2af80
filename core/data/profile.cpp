// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/profile.h"

#include "core/data/distinct.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace riskloom {
namespace {

// Values that are whole numbers in a small range, which most columns with few different values are, are counted in place
// instead of being sorted.
std::vector<double> sortedValues(const NumberColumn& column)
{
    std::vector<double> values;
    values.reserve(column.values.size());
    for (const double value : column.values)
        if (!std::isnan(value))
            values.push_back(value);
    constexpr double mostCounts = 65536;
    if (values.empty())
        return values;
    const auto [least, most] = std::ranges::minmax(values);
    if (column.decimals > 0 || most - least >= mostCounts || least != std::floor(least)) {
        std::ranges::sort(values);
        return values;
    }
    std::vector<std::size_t> counts(static_cast<std::size_t>(most - least) + 1);
    for (const double value : values) {
        if (value != std::floor(value)) { // `decimals` is for showing and may be wrong
            std::ranges::sort(values);
            return values;
        }
        ++counts[static_cast<std::size_t>(value - least)];
    }
    auto at = values.begin();
    for (std::size_t i = 0; i < counts.size(); ++i)
        at = std::fill_n(at, counts[i], least + static_cast<double>(i));
    return values;
}

double quantileOf(const std::vector<double>& sorted, double level)
{
    const double position = level * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const double part = position - static_cast<double>(below);
    if (part == 0.0)
        return sorted[below];
    return sorted[below] * (1.0 - part) + sorted[below + 1] * part;
}

// Bars of values in ascending order.
ValueHistogram histogramOf(const std::vector<double>& sorted, int bars)
{
    ValueHistogram histogram{sorted.front(), sorted.back(), {}};
    if (sorted.front() == sorted.back() || bars < 1)
        return histogram;
    histogram.counts.resize(static_cast<std::size_t>(bars));
    auto from = sorted.begin();
    for (int bar = 0; bar < bars; ++bar) {
        const double part = static_cast<double>(bar + 1) / bars;
        const double edge = sorted.front() * (1.0 - part) + sorted.back() * part; // the range itself may overflow
        const auto to = bar + 1 == bars ? sorted.end() : std::lower_bound(from, sorted.end(), edge);
        histogram.counts[static_cast<std::size_t>(bar)] = static_cast<std::uint64_t>(to - from);
        from = to;
    }
    return histogram;
}

std::uint64_t distinctOf(const std::vector<double>& sorted)
{
    std::uint64_t count = sorted.empty() ? 0 : 1;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        count += sorted[i] != sorted[i - 1] ? 1 : 0;
    return count;
}

NumberProfile profileOf(const std::vector<double>& sorted, int bars)
{
    NumberProfile profile;
    profile.minimum = sorted.front();
    profile.maximum = sorted.back();
    // Welford 1962: one pass, no cancellation.
    double mean = 0.0;
    double squares = 0.0;
    double count = 0.0;
    for (const double value : sorted) {
        count += 1.0;
        const double off = value - mean;
        mean += off / count;
        squares += off * (value - mean);
    }
    profile.mean = mean;
    profile.deviation = count > 1.0 ? std::sqrt(squares / (count - 1.0)) : 0.0;
    for (std::size_t i = 0; i < profileLevels.size(); ++i)
        profile.quantiles[i] = quantileOf(sorted, profileLevels[i]);
    const auto negative = std::ranges::lower_bound(sorted, 0.0);
    const auto positive = std::ranges::upper_bound(sorted, 0.0);
    profile.negatives = static_cast<std::uint64_t>(negative - sorted.begin());
    profile.zeros = static_cast<std::uint64_t>(positive - negative);
    profile.histogram = histogramOf(sorted, bars);
    return profile;
}

void profileNumbers(const NumberColumn& column, const ProfileOptions& options, ColumnProfile& profile)
{
    const std::vector<double> sorted = sortedValues(column);
    profile.missing = profile.rows - sorted.size();
    profile.distinct = distinctOf(sorted);
    if (!sorted.empty())
        profile.number = profileOf(sorted, options.bars);
}

void profileDates(const DateColumn& column, const ProfileOptions& options, ColumnProfile& profile)
{
    std::vector<double> days;
    for (const Day day : column.days)
        if (day != missingDay)
            days.push_back(day);
    profile.missing = profile.rows - days.size();
    if (days.empty())
        return;
    std::ranges::sort(days);
    profile.distinct = distinctOf(days);
    profile.date = DateProfile{static_cast<Day>(days.front()), static_cast<Day>(days.back()),
                               histogramOf(days, options.bars)};
}

// The most frequent of `counts`; equally frequent ones stay in their order.
std::vector<LevelCount> mostFrequent(std::vector<LevelCount> counts, int most)
{
    std::ranges::stable_sort(counts, std::ranges::greater{}, &LevelCount::rows);
    if (counts.size() > static_cast<std::size_t>(std::max(most, 0)))
        counts.resize(static_cast<std::size_t>(std::max(most, 0)));
    return counts;
}

void profileCategories(const CategoryColumn& column, const ProfileOptions& options, ColumnProfile& profile)
{
    std::vector<LevelCount> counts;
    for (const std::string& level : column.levels)
        counts.push_back({level, 0});
    for (const std::int32_t code : column.codes) {
        if (code == missingCode)
            ++profile.missing;
        else
            ++counts[static_cast<std::size_t>(code)].rows;
    }
    std::erase_if(counts, [](const LevelCount& count) { return count.rows == 0; });
    profile.distinct = counts.size();
    profile.levels = mostFrequent(std::move(counts), options.levels);
}

void profileTexts(const TextColumn& column, const ProfileOptions& options, ColumnProfile& profile)
{
    DistinctCounter distinct;
    for (std::size_t row = 0; row < profile.rows; ++row) {
        const std::string_view text = column.text(row);
        if (text.empty())
            ++profile.missing;
        else
            distinct.add(hashOf(text));
    }
    profile.distinct = distinct.count();
    // Where every text stands alone there is no most frequent one, and a table of all texts would be as large as they are.
    if (profile.distinct == profile.rows - profile.missing)
        return;
    std::unordered_map<std::string_view, std::size_t> places;
    std::vector<LevelCount> counts;
    for (std::size_t row = 0; row < profile.rows; ++row)
        if (const std::string_view text = column.text(row); !text.empty()) {
            const auto [found, fresh] = places.emplace(text, counts.size());
            if (fresh)
                counts.push_back({std::string(text), 0});
            ++counts[found->second].rows;
        }
    profile.levels = mostFrequent(std::move(counts), options.levels);
}

} // namespace

ColumnProfile profileColumn(const Column& column, const ProfileOptions& options)
{
    ColumnProfile profile;
    profile.name = column.name;
    profile.type = column.type();
    profile.rows = column.rows();
    switch (column.type()) {
    case ColumnType::Number: profileNumbers(*column.number(), options, profile); break;
    case ColumnType::Category: profileCategories(*column.category(), options, profile); break;
    case ColumnType::Date: profileDates(*column.date(), options, profile); break;
    case ColumnType::Text: profileTexts(*column.text(), options, profile); break;
    }
    return profile;
}

Result<std::vector<ColumnProfile>> profileTable(const Table& table, const ProfileOptions& options,
                                                const RunContext& context)
{
    std::vector<ColumnProfile> profiles;
    for (const Column& column : table.columns()) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        profiles.push_back(profileColumn(column, options));
        context.report({"profiling",
                        static_cast<double>(profiles.size()) / static_cast<double>(table.columns().size()), {}, {}});
    }
    return profiles;
}

} // namespace riskloom
