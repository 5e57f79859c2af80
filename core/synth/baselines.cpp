// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/baselines.h"

#include "core/synth/normalscores.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

Column taken(const Column& column, std::span<const std::uint32_t> source)
{
    if (const NumberColumn* number = column.number()) {
        std::vector<double> values(source.size());
        std::ranges::transform(source, values.begin(), [&](std::uint32_t row) { return number->values[row]; });
        return {column.name, NumberColumn{std::move(values), number->decimals}};
    }
    if (const DateColumn* date = column.date()) {
        std::vector<Day> days(source.size());
        std::ranges::transform(source, days.begin(), [&](std::uint32_t row) { return date->days[row]; });
        return {column.name, DateColumn{std::move(days)}};
    }
    if (const CategoryColumn* category = column.category()) {
        CategoryColumn made;
        std::vector<std::int32_t> codes(source.size(), missingCode);
        std::vector<std::int32_t> newCode(category->levels.size(), missingCode);
        for (std::size_t i = 0; i < source.size(); ++i) {
            const std::int32_t code = category->codes[source[i]];
            if (code == missingCode)
                continue;
            std::int32_t& mine = newCode[static_cast<std::size_t>(code)];
            if (mine == missingCode) {
                mine = static_cast<std::int32_t>(made.levels.size());
                made.levels.push_back(category->levels[static_cast<std::size_t>(code)]);
            }
            codes[i] = mine;
        }
        made.codes = std::move(codes);
        return {column.name, std::move(made)};
    }
    const TextColumn& text = *column.text();
    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes;
    for (const std::uint32_t row : source) {
        const std::string_view cell = text.text(row);
        bytes.insert(bytes.end(), cell.begin(), cell.end());
        offsets.push_back(bytes.size());
    }
    return {column.name, TextColumn{std::move(offsets), std::move(bytes)}};
}

// A place on an axis for every row: what is missing first, then numbers by size, levels by how frequent they are.
std::vector<double> placesOf(const Column& column, std::span<const std::uint32_t> rows)
{
    std::vector<double> places(rows.size(), -std::numeric_limits<double>::infinity());
    std::vector<double> ofLevel;
    if (const CategoryColumn* category = column.category()) {
        std::vector<std::size_t> counts(category->levels.size());
        for (const std::uint32_t row : rows)
            if (category->codes[row] != missingCode)
                ++counts[static_cast<std::size_t>(category->codes[row])];
        std::vector<std::size_t> order(counts.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
        ofLevel.resize(order.size());
        for (std::size_t place = 0; place < order.size(); ++place)
            ofLevel[order[place]] = static_cast<double>(place);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (column.missing(rows[i]))
            continue;
        if (const NumberColumn* number = column.number())
            places[i] = number->values[rows[i]];
        else if (const DateColumn* date = column.date())
            places[i] = date->days[rows[i]];
        else if (const CategoryColumn* category = column.category())
            places[i] = ofLevel[static_cast<std::size_t>(category->codes[rows[i]])];
    }
    return places;
}

} // namespace

Result<Table> assembleTable(const Table& table, const std::vector<std::string>& columns,
                            const std::vector<std::vector<std::uint32_t>>& source)
{
    std::vector<Column> made;
    for (std::size_t j = 0; j < columns.size(); ++j) {
        RISKLOOM_TRY(const Column* column, table.column(columns[j]));
        made.push_back(taken(*column, source[j]));
    }
    return Table(std::move(made), source.empty() ? 0 : source.front().size());
}

Result<Table> sampleIndependently(const Table& table, std::span<const std::uint32_t> rows,
                                  const std::vector<std::string>& columns, std::size_t count, Random& random)
{
    if (rows.empty())
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    std::vector<std::vector<std::uint32_t>> source(columns.size(), std::vector<std::uint32_t>(count));
    for (std::vector<std::uint32_t>& cells : source)
        for (std::uint32_t& cell : cells)
            cell = rows[random.below(rows.size())];
    return assembleTable(table, columns, source);
}

Result<Table> sampleCopula(const Table& table, std::span<const std::uint32_t> rows,
                           const std::vector<std::string>& columns, std::size_t count, Random& random)
{
    if (rows.empty())
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    const std::vector<double> scoreOfRank = normalScores(rows.size());
    std::vector<double> scores(rows.size() * columns.size());
    std::vector<std::vector<std::uint32_t>> order;
    for (std::size_t j = 0; j < columns.size(); ++j) {
        RISKLOOM_TRY(const Column* column, table.column(columns[j]));
        order.push_back(rankedByPlace(placesOf(*column, rows), random));
        for (std::size_t rank = 0; rank < rows.size(); ++rank)
            scores[j * rows.size() + order[j][rank]] = scoreOfRank[rank];
    }
    RISKLOOM_TRY(const std::vector<double> factor, correlationFactor(scores, columns.size()));

    std::vector<std::vector<std::uint32_t>> source(columns.size(), std::vector<std::uint32_t>(count));
    CorrelatedProbabilities correlated(factor, columns.size());
    for (std::size_t i = 0; i < count; ++i) {
        const std::span<const double> probabilities = correlated.draw(random);
        for (std::size_t j = 0; j < columns.size(); ++j) {
            const auto rank = static_cast<std::size_t>(probabilities[j] * static_cast<double>(rows.size()));
            source[j][i] = rows[order[j][std::min(rank, rows.size() - 1)]];
        }
    }
    return assembleTable(table, columns, source);
}

Result<BaselineRows> sampleBaselines(const Table& table, std::span<const std::uint32_t> rows,
                                     const std::vector<std::string>& columns, std::size_t count, Random& random)
{
    RISKLOOM_TRY(Table independent, sampleIndependently(table, rows, columns, count, random));
    RISKLOOM_TRY(Table copula, sampleCopula(table, rows, columns, count, random));
    return BaselineRows{std::move(independent), std::move(copula)};
}

} // namespace riskloom
