// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/stack.h"

#include "core/data/schema.h"

#include <algorithm>
#include <map>
#include <utility>

namespace riskloom {
namespace {

template <class T>
std::vector<T> below(const Array<T>& first, std::span<const std::uint32_t> rows, const Array<T>& second)
{
    std::vector<T> cells;
    cells.reserve(rows.size() + second.size());
    for (const std::uint32_t row : rows)
        cells.push_back(first[row]);
    cells.insert(cells.end(), second.begin(), second.end());
    return cells;
}

CategoryColumn below(const CategoryColumn& first, std::span<const std::uint32_t> rows, const CategoryColumn& second)
{
    CategoryColumn made{below(first.codes, rows, second.codes), first.levels};
    std::map<std::string, std::int32_t> codeOf;
    for (std::size_t level = 0; level < first.levels.size(); ++level)
        codeOf.emplace(first.levels[level], static_cast<std::int32_t>(level));
    std::vector<std::int32_t> translated;
    for (const std::string& level : second.levels) {
        const auto [found, isNew] = codeOf.try_emplace(level, static_cast<std::int32_t>(made.levels.size()));
        if (isNew)
            made.levels.push_back(level);
        translated.push_back(found->second);
    }
    std::vector<std::int32_t> codes(made.codes.begin(), made.codes.end());
    for (std::size_t row = rows.size(); row < codes.size(); ++row)
        if (codes[row] != missingCode)
            codes[row] = translated[static_cast<std::size_t>(codes[row])];
    made.codes = std::move(codes);
    return made;
}

} // namespace

Result<Table> stackTables(const Table& first, std::span<const std::uint32_t> rows, const Table& second,
                          const std::vector<std::string>& columns)
{
    std::vector<Column> made;
    for (const std::string& name : columns) {
        RISKLOOM_TRY(const Column* above, first.column(name));
        RISKLOOM_TRY(const Column* under, second.column(name));
        if (above->type() != under->type() || above->text() != nullptr)
            return Error{ErrorCode::WrongColumnType,
                         {name, std::string(columnTypeName(under->type())), std::string(columnTypeName(above->type()))},
                         {}};
        if (const NumberColumn* number = above->number())
            made.push_back({name, NumberColumn{below(number->values, rows, under->number()->values),
                                               std::max(number->decimals, under->number()->decimals)}});
        else if (const DateColumn* date = above->date())
            made.push_back({name, DateColumn{below(date->days, rows, under->date()->days)}});
        else
            made.push_back({name, below(*above->category(), rows, *under->category())});
    }
    return Table(std::move(made), rows.size() + second.rows());
}

} // namespace riskloom
