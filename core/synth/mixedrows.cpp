// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/mixedrows.h"

#include "core/data/schema.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

double numberAt(const Column& column, std::uint32_t row)
{
    return column.number() != nullptr ? column.number()->values[row] : static_cast<double>(column.date()->days[row]);
}

} // namespace

MixedRows MixedRows::taken(std::span<const std::uint32_t> chosen) const
{
    MixedRows made{chosen.size(), {}, ordered};
    for (const std::vector<float>& column : columns) {
        std::vector<float>& mine = made.columns.emplace_back(chosen.size());
        std::ranges::transform(chosen, mine.begin(), [&](std::uint32_t row) { return column[row]; });
    }
    return made;
}

MixedRows MixedRows::onlyColumns(std::span<const std::size_t> chosen) const
{
    MixedRows made{rows, {}, {}};
    for (const std::size_t column : chosen) {
        made.columns.push_back(columns[column]);
        made.ordered.push_back(ordered[column]);
    }
    return made;
}

MixedRows stacked(const MixedRows& first, const MixedRows& second)
{
    MixedRows made = first;
    made.rows += second.rows;
    for (std::size_t j = 0; j < made.columns.size(); ++j)
        made.columns[j].insert(made.columns[j].end(), second.columns[j].begin(), second.columns[j].end());
    return made;
}

float gowerDistance(const MixedRows& first, std::size_t firstRow, const MixedRows& second, std::size_t secondRow)
{
    float sum = 0.0F;
    for (std::size_t j = 0; j < first.columns.size(); ++j)
        sum += std::min(std::abs(first.columns[j][firstRow] - second.columns[j][secondRow]), 1.0F);
    return sum / static_cast<float>(first.columns.size());
}

Result<MixedSpace> MixedSpace::create(const Table& table, std::span<const std::uint32_t> rows,
                                      const std::vector<std::string>& columns)
{
    if (rows.empty())
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    MixedSpace space;
    for (const std::string& name : columns) {
        RISKLOOM_TRY(const Column* column, table.column(name));
        if (column->text() != nullptr)
            continue;
        Axis axis{name, column->type(), 0.0, 0.0, {}};
        if (const CategoryColumn* category = column->category()) {
            for (const std::string& level : category->levels)
                axis.placeOf.emplace(level, static_cast<float>(axis.placeOf.size()));
        } else {
            bool any = false;
            double greatest = 0.0;
            for (const std::uint32_t row : rows) {
                if (column->missing(row))
                    continue;
                const double value = numberAt(*column, row);
                axis.least = any ? std::min(axis.least, value) : value;
                greatest = any ? std::max(greatest, value) : value;
                any = true;
            }
            axis.range = greatest - axis.least;
        }
        space.m_axes.push_back(std::move(axis));
    }
    if (space.m_axes.empty())
        return Error{ErrorCode::NoUsableVariables, {}, "no column but free text"};
    return space;
}

Result<MixedRows> MixedSpace::place(const Table& table, std::span<const std::uint32_t> rows) const
{
    MixedRows made{rows.size(), {}, {}};
    for (const Axis& axis : m_axes) {
        RISKLOOM_TRY(const Column* column, table.column(axis.name));
        if (column->type() != axis.type)
            return Error{ErrorCode::WrongColumnType,
                         {axis.name, std::string(columnTypeName(column->type())), std::string(columnTypeName(axis.type))},
                         {}};
        std::vector<float>& places = made.columns.emplace_back(rows.size(), missingPlace);
        const CategoryColumn* category = column->category();
        made.ordered.push_back(category == nullptr ? 1 : 0);
        std::vector<float> placeOfCode;
        if (category != nullptr)
            for (const std::string& level : category->levels) {
                const auto found = axis.placeOf.find(level);
                placeOfCode.push_back(found != axis.placeOf.end() ? found->second
                                                                  : static_cast<float>(axis.placeOf.size()));
            }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (column->missing(rows[i]))
                continue;
            if (category != nullptr) {
                places[i] = placeOfCode[static_cast<std::size_t>(category->codes[rows[i]])];
                continue;
            }
            const double beyond = numberAt(*column, rows[i]) - axis.least;
            const double place = axis.range > 0.0 ? beyond / axis.range : (beyond == 0.0 ? 0.0 : 2.0);
            places[i] = std::clamp(static_cast<float>(place), -farthestPlace, farthestPlace);
        }
    }
    return made;
}

Result<MixedRows> MixedSpace::place(const Table& table) const
{
    std::vector<std::uint32_t> rows(table.rows());
    std::iota(rows.begin(), rows.end(), 0U);
    return place(table, rows);
}

std::vector<std::string> MixedSpace::names() const
{
    std::vector<std::string> names;
    for (const Axis& axis : m_axes)
        names.push_back(axis.name);
    return names;
}

} // namespace riskloom
