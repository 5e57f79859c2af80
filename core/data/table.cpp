// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/table.h"

#include "core/data/number.h"

#include <algorithm>
#include <cassert>

namespace riskloom {

std::size_t Column::rows() const
{
    switch (type()) {
    case ColumnType::Number: return number()->values.size();
    case ColumnType::Category: return category()->codes.size();
    case ColumnType::Date: return date()->days.size();
    case ColumnType::Text: return text()->offsets.empty() ? 0 : text()->offsets.size() - 1;
    }
    return 0;
}

bool Column::missing(std::size_t row) const
{
    switch (type()) {
    case ColumnType::Number: return std::isnan(number()->values[row]);
    case ColumnType::Category: return category()->codes[row] == missingCode;
    case ColumnType::Date: return date()->days[row] == missingDay;
    case ColumnType::Text: return text()->text(row).empty();
    }
    return true;
}

std::size_t Column::missingCount() const
{
    std::size_t count = 0;
    for (std::size_t row = 0; row < rows(); ++row)
        count += missing(row) ? 1 : 0;
    return count;
}

std::string Column::cell(std::size_t row) const
{
    if (missing(row))
        return {};
    switch (type()) {
    case ColumnType::Number: return shortestDigits(number()->values[row]);
    case ColumnType::Category:
        return category()->levels[static_cast<std::size_t>(category()->codes[row])];
    case ColumnType::Date: return isoDate(date()->days[row]);
    case ColumnType::Text: return std::string(text()->text(row));
    }
    return {};
}

Table::Table(std::vector<Column> columns, std::size_t rows) : m_columns(std::move(columns)), m_rows(rows)
{
    assert(std::ranges::all_of(m_columns, [&](const Column& column) { return column.rows() == m_rows; }));
}

const Column* Table::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_columns, name, &Column::name);
    return found == m_columns.end() ? nullptr : &*found;
}

Result<const Column*> Table::column(std::string_view name) const
{
    if (const Column* found = find(name))
        return found;
    return Error{ErrorCode::UnknownColumn, {std::string(name)}, {}};
}

} // namespace riskloom
