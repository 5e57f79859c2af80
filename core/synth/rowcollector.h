// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// Chosen rows of many tables with the same columns, none of them text. Levels are matched by their text.
class RowCollector {
public:
    void look(const Table& table); // which has to outlive the next take()
    void take(std::uint32_t row);  // of the table looked at
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] Table table(std::span<const std::uint32_t> order) const; // in that order

private:
    struct Collected {
        std::string name;
        ColumnType type = ColumnType::Number;
        int decimals = 0;
        std::vector<double> numbers;
        std::vector<std::int32_t> codes;
        std::vector<Day> days;
        std::vector<std::string> levels;
        std::vector<std::int32_t> codeOf; // of the levels of the table looked at

        [[nodiscard]] std::int32_t codeFor(std::int32_t code) const
        {
            return code == missingCode ? missingCode : codeOf[static_cast<std::size_t>(code)];
        }
    };

    const Table* m_table = nullptr;
    std::vector<Collected> m_columns;
    std::size_t m_rows = 0;
};

} // namespace riskloom
