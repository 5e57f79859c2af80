// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/tableencoding.h"

#include "core/data/schema.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace riskloom {
namespace {

constexpr double deviationsAcross = 4.0; // an offset of 1

ColumnType tableType(const ColumnEncoding& encoding)
{
    switch (encoding.type) {
    case EncodedType::Number: break;
    case EncodedType::Date: return ColumnType::Date;
    case EncodedType::Category: return ColumnType::Category;
    }
    return ColumnType::Number;
}

double cellValue(const Column& column, std::uint32_t row)
{
    if (const NumberColumn* number = column.number())
        return number->values[row];
    return column.date()->days[row];
}

// The mode of a value, drawn by how likely each is to have made it.
std::size_t drawMode(const ColumnEncoding& encoding, double y, Random& random, std::vector<double>& share)
{
    share.resize(encoding.modes.size());
    double sum = 0.0;
    for (std::size_t k = 0; k < share.size(); ++k) {
        const GaussianMode& mode = encoding.modes[k];
        const double z = (y - mode.mean) / mode.deviation;
        // Beyond the offset's reach the value could not come back.
        share[k] = std::abs(z) <= deviationsAcross ? mode.weight / mode.deviation * std::exp(-0.5 * z * z) : 0.0;
        sum += share[k];
    }
    if (!(sum > 0.0)) {
        const auto nearest = std::ranges::min_element(encoding.modes, {}, [&](const GaussianMode& mode) {
            return std::abs(y - mode.mean) / mode.deviation;
        });
        return static_cast<std::size_t>(nearest - encoding.modes.begin());
    }
    double left = random.uniform() * sum;
    std::size_t k = 0;
    while (k + 1 < share.size() && left >= share[k])
        left -= share[k++];
    return k;
}

std::size_t nearestPoint(const ColumnEncoding& encoding, double x)
{
    const auto found = std::ranges::lower_bound(encoding.points, x);
    auto index = static_cast<std::size_t>(found - encoding.points.begin());
    if (index == encoding.points.size() || (index > 0 && x - encoding.points[index - 1] < encoding.points[index] - x))
        --index;
    return index;
}

std::size_t mostFrequentSlot(const ColumnEncoding& encoding)
{
    return static_cast<std::size_t>(std::ranges::max_element(encoding.slotShares) - encoding.slotShares.begin());
}

void encodeNumbers(const ColumnEncoding& encoding, const Column& column, std::span<const std::uint32_t> rows,
                   Random& random, std::vector<std::uint16_t>& slots, std::vector<float>& offsets)
{
    const std::size_t modes = encoding.modes.size();
    std::vector<double> share;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (column.missing(rows[i])) {
            slots[i] = static_cast<std::uint16_t>(encoding.missing ? encoding.slotCount() - 1 : mostFrequentSlot(encoding));
            continue;
        }
        const double x = cellValue(column, rows[i]);
        if (!encoding.points.empty()) {
            const std::size_t point = nearestPoint(encoding, x);
            if (modes == 0 || encoding.points[point] == x) {
                slots[i] = static_cast<std::uint16_t>(modes + point);
                continue;
            }
        }
        if (modes == 0) { // every fitted cell was missing
            slots[i] = static_cast<std::uint16_t>(encoding.slotCount() - 1);
            continue;
        }
        const double y = toModeAxis(encoding, x);
        const std::size_t mode = drawMode(encoding, y, random, share);
        slots[i] = static_cast<std::uint16_t>(mode);
        const double offset = (y - encoding.modes[mode].mean) / (deviationsAcross * encoding.modes[mode].deviation);
        offsets[i] = static_cast<float>(std::clamp(offset, -1.0, 1.0));
    }
}

void encodeLevels(const ColumnEncoding& encoding, const CategoryColumn& column, std::span<const std::uint32_t> rows,
                  std::vector<std::uint16_t>& slots)
{
    const auto own = static_cast<std::size_t>(encoding.ownLevels);
    const auto unknown = static_cast<std::uint16_t>(encoding.otherShares.empty() ? mostFrequentSlot(encoding) : own);
    std::unordered_map<std::string, std::uint16_t> slotOf;
    for (std::size_t level = 0; level < own; ++level)
        slotOf.emplace(encoding.levels[level], static_cast<std::uint16_t>(level));
    std::vector<std::uint16_t> slotOfCode;
    for (const std::string& level : column.levels) {
        const auto found = slotOf.find(level);
        slotOfCode.push_back(found == slotOf.end() ? unknown : found->second);
    }
    const auto gap = static_cast<std::uint16_t>(encoding.missing ? encoding.slotCount() - 1 : mostFrequentSlot(encoding));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::int32_t code = column.codes[rows[i]];
        slots[i] = code == missingCode ? gap : slotOfCode[static_cast<std::size_t>(code)];
    }
}

bool isGap(const ColumnEncoding& encoding, std::size_t slot)
{
    return encoding.missing && slot + 1 == encoding.slotCount();
}

double decodedValue(const ColumnEncoding& encoding, std::size_t slot, float offset)
{
    const std::size_t modes = encoding.modes.size();
    if (slot >= modes)
        return encoding.points[slot - modes];
    const GaussianMode& mode = encoding.modes[slot];
    return fromModeAxis(encoding, mode.mean + deviationsAcross * mode.deviation * static_cast<double>(offset));
}

Column decodeNumbers(const ColumnEncoding& encoding, std::span<const std::uint16_t> slots, std::span<const float> offsets)
{
    std::vector<double> values(slots.size(), missingNumber);
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (!isGap(encoding, slots[i]))
            values[i] = decodedValue(encoding, slots[i], offsets.empty() ? 0.0F : offsets[i]);
    if (encoding.type == EncodedType::Number)
        return {encoding.name, NumberColumn{std::move(values), std::max(encoding.decimals, 0)}};
    std::vector<Day> days(values.size(), missingDay);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i]))
            days[i] = static_cast<Day>(values[i]);
    return {encoding.name, DateColumn{std::move(days)}};
}

// A level of those that share a slot; `reached` holds the running sums of their shares.
std::size_t drawOther(const ColumnEncoding& encoding, std::span<const double> reached, Random& random)
{
    const auto found = std::ranges::upper_bound(reached, random.uniform() * reached.back());
    const auto k = std::min(found - reached.begin(), std::ssize(reached) - 1);
    return static_cast<std::size_t>(encoding.ownLevels + k);
}

// Levels are numbered as they appear, as everywhere in a table.
Column decodeLevels(const ColumnEncoding& encoding, std::span<const std::uint16_t> slots, Random& random)
{
    CategoryColumn column;
    std::vector<std::int32_t> codes(slots.size(), missingCode);
    std::vector<std::int32_t> codeOf(encoding.levels.size(), missingCode);
    std::vector<double> reached(encoding.otherShares.size());
    std::partial_sum(encoding.otherShares.begin(), encoding.otherShares.end(), reached.begin());
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (isGap(encoding, slots[i]))
            continue;
        const bool own = slots[i] < encoding.ownLevels;
        const std::size_t level = own ? slots[i] : drawOther(encoding, reached, random);
        if (codeOf[level] == missingCode) {
            codeOf[level] = static_cast<std::int32_t>(column.levels.size());
            column.levels.push_back(encoding.levels[level]);
        }
        codes[i] = codeOf[level];
    }
    column.codes = std::move(codes);
    return {encoding.name, std::move(column)};
}

} // namespace

std::size_t TableEncoding::width() const
{
    std::size_t sum = 0;
    for (const ColumnEncoding& column : columns)
        sum += column.width();
    return sum;
}

std::size_t TableEncoding::slotCount() const
{
    std::size_t sum = 0;
    for (const ColumnEncoding& column : columns)
        sum += column.slotCount() > 1 ? column.slotCount() : 0;
    return sum;
}

Result<TableEncoding> fitTableEncoding(const Table& table, std::span<const std::uint32_t> rows,
                                       const std::vector<std::string>& columns, const EncodingOptions& options)
{
    if (rows.empty())
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    TableEncoding encoding;
    for (const std::string& name : columns) {
        RISKLOOM_TRY(const Column* column, table.column(name));
        if (column->text() != nullptr)
            encoding.skipped.push_back({name, "textColumn"});
        else
            encoding.columns.push_back(fitColumnEncoding(*column, rows, options));
    }
    if (encoding.columns.empty())
        return Error{ErrorCode::NoUsableVariables, {}, {}};
    return encoding;
}

Result<EncodedTable> encodeTable(const TableEncoding& encoding, const Table& table, std::span<const std::uint32_t> rows,
                                 Random& random)
{
    EncodedTable encoded;
    encoded.rows = rows.size();
    for (const ColumnEncoding& column : encoding.columns) {
        RISKLOOM_TRY(const Column* cells, table.column(column.name));
        if (cells->type() != tableType(column))
            return Error{ErrorCode::WrongColumnType,
                         {column.name, std::string(columnTypeName(cells->type())), std::string(columnTypeName(tableType(column)))},
                         {}};
        encoded.slotOf.emplace_back(rows.size());
        encoded.offsets.emplace_back(column.modes.empty() ? 0 : rows.size());
        if (const CategoryColumn* category = cells->category())
            encodeLevels(column, *category, rows, encoded.slotOf.back());
        else
            encodeNumbers(column, *cells, rows, random, encoded.slotOf.back(), encoded.offsets.back());
    }
    return encoded;
}

Table decodeTable(const TableEncoding& encoding, const EncodedTable& encoded, Random& random)
{
    std::vector<Column> columns;
    for (std::size_t j = 0; j < encoding.columns.size(); ++j) {
        const ColumnEncoding& column = encoding.columns[j];
        columns.push_back(column.type == EncodedType::Category
                              ? decodeLevels(column, encoded.slotOf[j], random)
                              : decodeNumbers(column, encoded.slotOf[j], encoded.offsets[j]));
    }
    return Table(std::move(columns), encoded.rows);
}

std::vector<ModePlace> modePlaces(const ColumnEncoding& encoding)
{
    double weight = 0.0;
    double mean = 0.0;
    for (std::size_t k = 0; k < encoding.modes.size(); ++k) {
        weight += encoding.slotShares[k];
        mean += encoding.slotShares[k] * encoding.modes[k].mean;
    }
    mean /= std::max(weight, 1e-12);
    double variance = 0.0;
    for (std::size_t k = 0; k < encoding.modes.size(); ++k) {
        const GaussianMode& mode = encoding.modes[k];
        const double away = mode.mean - mean;
        variance += encoding.slotShares[k] / std::max(weight, 1e-12) * (mode.deviation * mode.deviation + away * away);
    }
    const double deviation = std::max(std::sqrt(variance), 1e-12);
    std::vector<ModePlace> places;
    for (const GaussianMode& mode : encoding.modes)
        places.push_back({(mode.mean - mean) / deviation, deviationsAcross * mode.deviation / deviation});
    return places;
}

} // namespace riskloom
