// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/data/array.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace riskloom {

enum class ColumnType : std::uint8_t { Number, Category, Date, Text };

inline constexpr double missingNumber = std::numeric_limits<double>::quiet_NaN();
inline constexpr std::int32_t missingCode = -1;
inline constexpr Day missingDay = std::numeric_limits<Day>::min();

struct NumberColumn {
    Array<double> values; // NaN = missing; never infinite
    int decimals = 0;     // most digits after the point in the source (0 … 17), for showing only
};

struct CategoryColumn {
    Array<std::int32_t> codes;       // index into levels, or missingCode
    std::vector<std::string> levels; // UTF-8, distinct, in order of first appearance
};

struct DateColumn {
    Array<Day> days; // missingDay = missing
};

// Free text and identifiers, kept byte for byte (leading zeros included). An empty text is missing.
struct TextColumn {
    Array<std::uint64_t> offsets; // rows + 1 of them, into bytes
    Array<char> bytes;            // UTF-8
    [[nodiscard]] std::string_view text(std::size_t row) const
    {
        return {bytes.data() + offsets[row], static_cast<std::size_t>(offsets[row + 1] - offsets[row])};
    }
};

using ColumnValues = std::variant<NumberColumn, CategoryColumn, DateColumn, TextColumn>; // same order as ColumnType

struct Column {
    std::string name; // UTF-8, unique in its table
    ColumnValues values;

    [[nodiscard]] ColumnType type() const { return static_cast<ColumnType>(values.index()); }
    [[nodiscard]] const NumberColumn* number() const { return std::get_if<NumberColumn>(&values); }
    [[nodiscard]] const CategoryColumn* category() const { return std::get_if<CategoryColumn>(&values); }
    [[nodiscard]] const DateColumn* date() const { return std::get_if<DateColumn>(&values); }
    [[nodiscard]] const TextColumn* text() const { return std::get_if<TextColumn>(&values); }
    [[nodiscard]] std::size_t rows() const;
    [[nodiscard]] bool missing(std::size_t row) const;
    [[nodiscard]] std::size_t missingCount() const;
    // The cell as text in the C locale: shortest digits that read back the same number, ISO dates, "" for missing.
    [[nodiscard]] std::string cell(std::size_t row) const;
};

// Typed columns of equal length. Immutable once made and cheap to copy, so it may cross threads by value.
class Table {
public:
    Table() = default;
    // All columns must have `rows` values and distinct names (asserted).
    Table(std::vector<Column> columns, std::size_t rows);

    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    [[nodiscard]] const std::vector<Column>& columns() const noexcept { return m_columns; }
    [[nodiscard]] const Column* find(std::string_view name) const;
    [[nodiscard]] Result<const Column*> column(std::string_view name) const; // UnknownColumn

private:
    std::vector<Column> m_columns;
    std::size_t m_rows = 0;
};

} // namespace riskloom
