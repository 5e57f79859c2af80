// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/singlerow.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace riskloom {
namespace {

struct PickRow {
    std::size_t row;

    ColumnValues operator()(const NumberColumn& column) const
    {
        return NumberColumn{std::vector{column.values[row]}, column.decimals};
    }
    ColumnValues operator()(const CategoryColumn& column) const
    {
        return CategoryColumn{std::vector{column.codes[row]}, column.levels};
    }
    ColumnValues operator()(const DateColumn& column) const { return DateColumn{std::vector{column.days[row]}}; }
    ColumnValues operator()(const TextColumn& column) const
    {
        const std::string_view text = column.text(row);
        return TextColumn{std::vector<std::uint64_t>{0, text.size()}, std::vector<char>(text.begin(), text.end())};
    }
};

} // namespace

Result<Table> singleRow(const Table& table, std::span<const std::string> columns, std::size_t row)
{
    if (row >= table.rows())
        return Error{ErrorCode::TooFewRows, {std::to_string(table.rows()), std::to_string(row + 1)}, {}};
    std::vector<Column> picked;
    for (const std::string& name : columns) {
        RISKLOOM_TRY(const Column* column, table.column(name));
        picked.push_back({name, std::visit(PickRow{row}, column->values)});
    }
    return Table(std::move(picked), 1);
}

} // namespace riskloom
