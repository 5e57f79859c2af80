// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/protectedgroups.h"

#include "core/data/schema.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t numberBands = 4;

// Numbers in a few bands of about equally many rows.
struct NumberBands {
    std::vector<double> edges; // band i holds edges[i - 1] <= x < edges[i]

    NumberBands(const NumberColumn& numbers, const std::vector<std::uint32_t>& rows)
    {
        std::vector<double> values;
        for (const std::uint32_t row : rows)
            if (!std::isnan(numbers.values[row]))
                values.push_back(numbers.values[row]);
        std::ranges::sort(values);
        for (std::size_t band = 1; band < numberBands && !values.empty(); ++band) {
            const double edge = values[band * values.size() / numberBands];
            if (edge > values.front() && (edges.empty() || edge > edges.back()))
                edges.push_back(edge);
        }
    }
    [[nodiscard]] std::size_t bandOf(double value) const
    {
        return static_cast<std::size_t>(std::ranges::upper_bound(edges, value) - edges.begin());
    }
    [[nodiscard]] std::string nameOf(std::size_t band) const
    {
        const auto text = [&](std::size_t edge) { return Column{"", NumberColumn{std::vector{edges[edge]}, 0}}.cell(0); };
        if (edges.empty())
            return "*";
        if (band == 0)
            return "< " + text(0);
        return band == edges.size() ? ">= " + text(band - 1) : text(band - 1) + " - < " + text(band);
    }
};

// `slots` are all groups there may be, with `slotOf` each row's; the last one is that of missing values.
template <class SlotOf, class NameOf>
Groups groupRows(std::size_t slots, const std::vector<std::uint32_t>& rows, SlotOf slotOf, NameOf nameOf)
{
    std::vector<std::size_t> counts(slots, 0);
    for (const std::uint32_t row : rows)
        ++counts[slotOf(row)];
    Groups groups;
    std::vector<std::uint16_t> number(slots, 0);
    std::size_t most = 0;
    for (std::size_t slot = 0; slot < slots; ++slot) {
        if (counts[slot] == 0)
            continue;
        number[slot] = static_cast<std::uint16_t>(groups.names.size());
        if (counts[slot] > most) {
            most = counts[slot];
            groups.largest = groups.names.size();
        }
        groups.names.push_back(slot + 1 == slots ? std::string() : nameOf(slot));
    }
    for (const std::uint32_t row : rows)
        groups.ofRow.push_back(number[slotOf(row)]);
    return groups;
}

} // namespace

Result<Groups> groupsOf(const Column& column, const std::vector<std::uint32_t>& rows)
{
    return groupsOf(column, rows, rows);
}

Result<Groups> groupsOf(const Column& column, const std::vector<std::uint32_t>& rows,
                        const std::vector<std::uint32_t>& fitted)
{
    if (const CategoryColumn* categories = column.category()) {
        const std::size_t levels = categories->levels.size();
        return groupRows(
            levels + 1, rows,
            [&](std::uint32_t row) {
                const std::int32_t code = categories->codes[row];
                return code == missingCode ? levels : static_cast<std::size_t>(code);
            },
            [&](std::size_t level) { return categories->levels[level]; });
    }
    if (const NumberColumn* numbers = column.number()) {
        const NumberBands bands(*numbers, fitted);
        const std::size_t missing = bands.edges.size() + 1;
        return groupRows(
            missing + 1, rows,
            [&](std::uint32_t row) {
                const double value = numbers->values[row];
                return std::isnan(value) ? missing : bands.bandOf(value);
            },
            [&](std::size_t band) { return bands.nameOf(band); });
    }
    return Error{
        ErrorCode::WrongColumnType,
        {column.name, std::string(columnTypeName(column.type())), std::string(columnTypeName(ColumnType::Category))},
        {}};
}

} // namespace riskloom
