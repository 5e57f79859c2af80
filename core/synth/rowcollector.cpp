// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/rowcollector.h"

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

template <class T>
std::vector<T> taken(const std::vector<T>& values, std::span<const std::uint32_t> order)
{
    std::vector<T> chosen;
    chosen.reserve(order.size());
    for (const std::uint32_t row : order)
        chosen.push_back(values[row]);
    return chosen;
}

} // namespace

void RowCollector::look(const Table& table)
{
    m_table = &table;
    if (m_columns.empty())
        for (const Column& column : table.columns())
            m_columns.push_back({column.name, column.type(), 0, {}, {}, {}, {}, {}});
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        Collected& own = m_columns[c];
        if (const NumberColumn* number = table.columns()[c].number())
            own.decimals = std::max(own.decimals, number->decimals);
        const CategoryColumn* category = table.columns()[c].category();
        own.codeOf.clear();
        for (std::size_t k = 0; category != nullptr && k < category->levels.size(); ++k) {
            const auto found = std::ranges::find(own.levels, category->levels[k]);
            own.codeOf.push_back(static_cast<std::int32_t>(found - own.levels.begin()));
            if (found == own.levels.end())
                own.levels.push_back(category->levels[k]);
        }
    }
}

void RowCollector::take(std::uint32_t row)
{
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const Column& from = m_table->columns()[c];
        if (const NumberColumn* number = from.number())
            m_columns[c].numbers.push_back(number->values[row]);
        else if (const CategoryColumn* category = from.category())
            m_columns[c].codes.push_back(m_columns[c].codeFor(category->codes[row]));
        else
            m_columns[c].days.push_back(from.date()->days[row]);
    }
    ++m_rows;
}

Table RowCollector::table(std::span<const std::uint32_t> order) const
{
    std::vector<Column> columns;
    for (const Collected& own : m_columns) {
        if (own.type == ColumnType::Number)
            columns.push_back({own.name, NumberColumn{taken(own.numbers, order), own.decimals}});
        else if (own.type == ColumnType::Category)
            columns.push_back({own.name, CategoryColumn{taken(own.codes, order), own.levels}});
        else
            columns.push_back({own.name, DateColumn{taken(own.days, order)}});
    }
    return {std::move(columns), order.size()};
}

} // namespace riskloom
