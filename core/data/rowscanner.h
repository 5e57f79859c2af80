// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace riskloom {

// A field as it lies in the window, without its quotes.
struct Field {
    const char* begin = nullptr;
    const char* end = nullptr;
    bool quoted = false;
    bool doubled = false; // holds doubled quotes

    // The content; `scratch` keeps it when quotes had to be undoubled.
    std::string_view text(std::string& scratch) const
    {
        const std::string_view raw(begin, static_cast<std::size_t>(end - begin));
        return doubled ? undoubled(raw, scratch) : raw;
    }
    static std::string_view undoubled(std::string_view raw, std::string& scratch);
};

// What was found from the beginning of a row on.
struct RowScan {
    const char* next = nullptr; // behind the row; nullptr when the window ends before the row does
    std::uint32_t fields = 0;
    std::uint32_t lines = 1;
    bool blank = false;
    bool toLineEnd = false; // refused before its end is known: the rest of its line is to be skipped
    std::optional<RowRule> fault;
    std::uint32_t faultColumn = 0;
};

// Finds the fields of a row. The text must be followed by a line feed and at least 32 readable bytes behind it.
class RowScanner {
public:
    // With columns = 0 any number of fields is right and all are kept.
    RowScanner(char delimiter, std::size_t longestField, std::uint32_t columns)
        : m_delimiter(delimiter), m_longestField(longestField), m_columns(columns), m_fields(columns)
    {
    }

    // `last`: no more text follows behind `end`. `fast(column, at)` may take a field itself and gives the place behind it,
    // which must be a delimiter or a line end, or nullptr.
    template <class Fast>
    RowScan scan(const char* at, const char* end, bool last, Fast&& fast);
    RowScan scan(const char* at, const char* end, bool last)
    {
        return scan(at, end, last, [](std::uint32_t, const char*) -> const char* { return nullptr; });
    }

    // Of the row scanned last: columns that `fast` did not take, and their fields.
    [[nodiscard]] const std::vector<std::uint32_t>& others() const { return m_others; }
    [[nodiscard]] const Field& field(std::uint32_t column) const { return m_fields[column]; }
    [[nodiscard]] bool isFieldEnd(char c) const { return c == m_delimiter || c == '\n' || c == '\r'; }

private:
    struct Found {
        Field field;
        const char* next = nullptr; // the delimiter or line end behind it
        bool stray = false;
        bool open = false;   // the text ends inside quotes
        bool broken = false; // a stray quote behind a line end inside quotes: most likely an unclosed one
    };

    const char* findSpecial(const char* at) const;
    const char* findFieldEnd(const char* at) const;
    Found readField(const char* at, const char* end, bool last) const;
    Found readQuoted(const char* at, const char* end, bool last) const;
    void take(std::uint32_t column, const Field& field);
    void note(RowScan& row, RowRule rule, std::uint32_t column) const;
    void noteField(RowScan& row, const Found& found, std::uint32_t column) const;
    void endOpen(RowScan& row, const char* from, const char* end, bool last) const;
    void endUnfinished(RowScan& row, const char* fieldBegin, const char* end, std::size_t rowBytes) const;
    bool endLine(RowScan& row, const char* stop, const char* end, bool last) const;

    char m_delimiter;
    std::size_t m_longestField;
    std::uint32_t m_columns;
    std::vector<Field> m_fields;
    std::vector<std::uint32_t> m_others;
};

// The first character from `at` on that is a delimiter, a line end or a quote. There is one: the text ends with a line
// feed.
inline const char* RowScanner::findSpecial(const char* at) const
{
#if defined(__SSE2__)
    const __m128i delimiter = _mm_set1_epi8(m_delimiter);
    const __m128i lineFeed = _mm_set1_epi8('\n');
    const __m128i carriageReturn = _mm_set1_epi8('\r');
    const __m128i quote = _mm_set1_epi8('"');
    for (;; at += 16) {
        const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i found =
            _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(text, delimiter), _mm_cmpeq_epi8(text, lineFeed)),
                         _mm_or_si128(_mm_cmpeq_epi8(text, carriageReturn), _mm_cmpeq_epi8(text, quote)));
        if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(found)); mask != 0)
            return at + __builtin_ctz(mask);
    }
#else
    while (!isFieldEnd(*at) && *at != '"')
        ++at;
    return at;
#endif
}

inline const char* RowScanner::findFieldEnd(const char* at) const
{
    const char* stop = findSpecial(at);
    while (*stop == '"')
        stop = findSpecial(stop + 1);
    return stop;
}

inline RowScanner::Found RowScanner::readField(const char* at, const char* end, bool last) const
{
    if (*at == '"')
        return readQuoted(at, end, last);
    const char* const stop = findSpecial(at);
    if (*stop != '"')
        return {{at, stop, false, false}, stop, false, false, false};
    const char* const next = findFieldEnd(stop + 1);
    return {{at, next, false, false}, next, true, false, false};
}

inline void RowScanner::take(std::uint32_t column, const Field& field)
{
    if (m_columns == 0 && column >= m_fields.size())
        m_fields.resize(column + 1U);
    if (column < m_fields.size()) {
        m_fields[column] = field;
        m_others.push_back(column);
    }
}

template <class Fast>
RowScan RowScanner::scan(const char* at, const char* end, bool last, Fast&& fast)
{
    RowScan row;
    m_others.clear();
    const char* const begin = at;
    for (std::uint32_t column = 0;; ++column) {
        const char* stop = column < m_columns ? fast(column, at) : nullptr;
        row.fields = column + 1;
        if (stop == nullptr) {
            const Found found = readField(at, end, last);
            if (found.open || found.broken) {
                if (found.broken)
                    note(row, RowRule::StrayQuote, column + 1);
                endOpen(row, at, end, last || found.broken);
                if (row.next == nullptr)
                    endUnfinished(row, at, end, static_cast<std::size_t>(end - begin));
                return row;
            }
            noteField(row, found, column);
            take(column, found.field);
            stop = found.next;
        }
        if (*stop == m_delimiter && stop != end) {
            at = stop + 1;
            continue;
        }
        if (!endLine(row, stop, end, last))
            endUnfinished(row, at, end, static_cast<std::size_t>(end - begin));
        return row;
    }
}

} // namespace riskloom
