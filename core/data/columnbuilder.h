// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv.h"
#include "core/data/growable.h"
#include "core/data/infer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace riskloom {

// Grow with the rows that are imported. A value is staged at row `at` first and counts when its row is committed, that is,
// when the next value is staged at the row behind; the values of a refused row are simply overwritten.
// All of them throw std::bad_alloc.

struct NumberBuilder {
    Growable<double> values;
    int decimals = 0;

    Column finish(std::string name, std::size_t rows) { return {std::move(name), NumberColumn{values.take(rows), decimals}}; }
};

struct DateBuilder {
    Growable<Day> days;
    DateFormat format = DateFormat::YearMonthDay;

    Column finish(std::string name, std::size_t rows) { return {std::move(name), DateColumn{days.take(rows)}}; }
};

// Texts as a dictionary and codes while few are different, plain when many are.
class TextBuilder {
public:
    enum class Mode : std::uint8_t { Dictionary, Plain };
    // A column that is to be a Category keeps its dictionary however many levels there are.
    enum class Wanted : std::uint8_t { Either, Category, Text };

    TextBuilder(const std::vector<std::string>& missingMarkers, Wanted wanted);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void reserve(std::size_t rows);
    // A text of the row `at`. False: it is no UTF-8.
    bool stage(std::size_t at, std::string_view text);
    // The row `at` is taken.
    void commit(std::size_t at);

    [[nodiscard]] std::uint64_t distinct(std::size_t rows) const;
    // Calls visit(text, times) for every different text of a dictionary, for every text of a plain column, without missing.
    template <class Visit>
    void forEach(std::size_t rows, Visit&& visit) const;

    Column finishText(std::string name, std::size_t rows);
    Column finishCategory(std::string name, std::size_t rows);
    // convert(text) gives the value of a text that is not missing.
    template <class T, class Convert>
    Array<T> finishAs(std::size_t rows, T missing, Convert&& convert) const;

private:
    struct Entry {
        std::uint64_t begin = 0; // in m_bytes
        std::uint32_t length = 0;
        std::int32_t code = missingCode;
    };

    [[nodiscard]] std::string_view textOf(const Entry& entry) const { return {m_bytes.data() + entry.begin, entry.length}; }
    [[nodiscard]] std::string_view level(std::int32_t code) const { return textOf(m_entries[m_levels[static_cast<std::size_t>(code)]]); }
    [[nodiscard]] std::string_view plain(std::size_t row) const
    {
        return {m_plain.data() + m_offsets[row], static_cast<std::size_t>(m_offsets[row + 1] - m_offsets[row])};
    }
    std::size_t slotOf(std::string_view text, std::uint64_t hash) const;
    void insert(std::string_view text, std::int32_t code);
    void grow();
    void becomePlain(std::size_t rows);
    void stagePlain(std::size_t at, std::string_view text);
    [[nodiscard]] bool isMissing(std::string_view text) const;

    Mode m_mode = Mode::Dictionary;
    Wanted m_wanted;
    // Dictionary: an open-addressing table over entries, some of which are missing markers.
    std::vector<std::uint32_t> m_table; // entry number + 1, 0 = free
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_levels; // code → entry
    std::vector<char> m_bytes;
    Growable<std::int32_t> m_codes;
    std::string m_pending; // a new level of the staged row
    bool m_hasPending = false;
    // Plain
    Growable<std::uint64_t> m_offsets; // of committed rows and the staged one
    Growable<char> m_plain;
};

using ColumnBuilder = std::variant<NumberBuilder, DateBuilder, TextBuilder>;

template <class Visit>
void TextBuilder::forEach(std::size_t rows, Visit&& visit) const
{
    if (m_mode == Mode::Plain) {
        for (std::size_t row = 0; row < rows; ++row)
            if (const std::string_view text = plain(row); !text.empty())
                visit(text, std::uint64_t{1});
        return;
    }
    std::vector<std::uint64_t> times(m_levels.size());
    for (std::size_t row = 0; row < rows; ++row)
        if (m_codes[row] != missingCode)
            ++times[static_cast<std::size_t>(m_codes[row])];
    for (std::size_t code = 0; code < times.size(); ++code)
        visit(level(static_cast<std::int32_t>(code)), times[code]);
}

template <class T, class Convert>
Array<T> TextBuilder::finishAs(std::size_t rows, T missing, Convert&& convert) const
{
    Growable<T> values;
    values.resize(rows);
    if (m_mode == Mode::Plain) {
        for (std::size_t row = 0; row < rows; ++row)
            values[row] = plain(row).empty() ? missing : convert(plain(row));
        return values.take(rows);
    }
    std::vector<T> ofLevel;
    for (std::size_t code = 0; code < m_levels.size(); ++code)
        ofLevel.push_back(convert(level(static_cast<std::int32_t>(code))));
    for (std::size_t row = 0; row < rows; ++row)
        values[row] = m_codes[row] == missingCode ? missing : ofLevel[static_cast<std::size_t>(m_codes[row])];
    return values.take(rows);
}

} // namespace riskloom
