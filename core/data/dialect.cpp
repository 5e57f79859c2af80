// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dialect.h"

#include "core/data/number.h"

#include <algorithm>
#include <array>
#include <map>

namespace riskloom {
namespace {

constexpr std::size_t rowsLookedAt = 100;

bool isNumberOrDate(std::string_view cell, char decimal)
{
    const ValueTraits traits = traitsOf(cell, decimal);
    return traits.number || traits.leadingZero || traits.longDigits || traits.dates.any();
}

struct Cut {
    char delimiter = ',';
    double alike = 0.0; // share of the rows with as many fields as most have
    double typed = 0.0; // share of their fields that are numbers or dates
    std::size_t fields = 1;
};

Cut cutBy(char delimiter, std::string_view text, TextEnd end, std::size_t longestField)
{
    const std::vector<SampleRow> rows = splitRows(text, {delimiter, longestField, 0, rowsLookedAt}, end);
    std::map<std::size_t, std::size_t> counts;
    for (const SampleRow& row : rows)
        ++counts[row.fault ? 0 : row.cells.size()];
    Cut cut{delimiter};
    if (rows.empty())
        return cut;
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    cut.fields = most->first;
    if (cut.fields < 2)
        return cut;
    // A first row with other fields speaks against the delimiter: the header is the row most surely whole.
    const double doubt = rows.front().cells.size() == cut.fields ? 1.0 : 0.5;
    cut.alike = doubt * static_cast<double>(most->second) / static_cast<double>(rows.size());
    std::size_t typed = 0;
    for (const SampleRow& row : rows)
        for (const std::string& cell : row.cells)
            typed += isNumberOrDate(cell, '.') || isNumberOrDate(cell, ',') ? 1 : 0;
    cut.typed = static_cast<double>(typed) / static_cast<double>(cut.fields * rows.size());
    return cut;
}

bool isBetter(const Cut& a, const Cut& b)
{
    constexpr double close = 0.1;
    if (std::abs(a.alike - b.alike) > close)
        return a.alike > b.alike;
    if (std::abs(a.typed - b.typed) > 0.02)
        return a.typed > b.typed;
    return a.fields > b.fields;
}

} // namespace

char guessDelimiter(std::string_view text, TextEnd end, std::size_t longestField)
{
    constexpr std::array candidates{',', ';', '\t', '|'};
    Cut best = cutBy(candidates[0], text, end, longestField);
    for (const char delimiter : std::array{candidates[1], candidates[2], candidates[3]}) {
        const Cut cut = cutBy(delimiter, text, end, longestField);
        if (cut.fields > 1 && (best.fields < 2 || isBetter(cut, best)))
            best = cut;
    }
    return best.delimiter;
}

char guessDecimal(const std::vector<SampleRow>& rows, char delimiter)
{
    std::size_t point = 0;
    std::size_t comma = 0;
    std::size_t commaGroups = 0;
    for (const SampleRow& row : rows)
        for (const std::string& cell : row.cells) {
            const bool withPoint = readNumber(cell, '.').kind == NumberKind::Number;
            const bool withComma = readNumber(cell, ',').kind == NumberKind::Number;
            point += withPoint && !withComma ? 1 : 0;
            comma += withComma && !withPoint ? 1 : 0;
            commaGroups += withPoint && withComma && cell.find(',') != std::string::npos ? 1 : 0;
        }
    if (point != comma)
        return comma > point ? ',' : '.';
    return commaGroups > 0 && delimiter == ';' ? ',' : '.';
}

bool guessHeader(const std::vector<SampleRow>& rows, char decimal)
{
    if (rows.size() < 2)
        return rows.empty() || std::ranges::none_of(rows.front().cells, [&](const std::string& cell) {
                   return isNumberOrDate(cell, decimal);
               });
    const std::vector<std::string>& first = rows.front().cells;
    for (std::size_t column = 0; column < first.size(); ++column) {
        if (!isNumberOrDate(first[column], decimal))
            continue;
        std::size_t like = 0;
        std::size_t other = 0;
        for (std::size_t row = 1; row < rows.size(); ++row)
            if (column < rows[row].cells.size() && !rows[row].cells[column].empty())
                ++(isNumberOrDate(rows[row].cells[column], decimal) ? like : other);
        if (like > other)
            return false;
    }
    return true;
}

} // namespace riskloom
