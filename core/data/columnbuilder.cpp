// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/columnbuilder.h"

#include "core/data/distinct.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <cstring>

namespace riskloom {
namespace {

// More different texts than this are no categories (guessType wants at most 1,000), and looking them up would be slower
// than keeping them.
constexpr std::size_t mostLevels = 4096;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

TextBuilder::TextBuilder(const std::vector<std::string>& missingMarkers, Wanted wanted)
    : m_mode(wanted == Wanted::Text ? Mode::Plain : Mode::Dictionary), m_wanted(wanted), m_table(64)
{
    insert("", missingCode);
    for (const std::string& marker : missingMarkers)
        if (m_table[slotOf(marker, hashOf(marker))] == 0)
            insert(marker, missingCode);
    m_offsets.resize(2);
    m_offsets[0] = 0;
}

void TextBuilder::reserve(std::size_t rows)
{
    if (m_mode == Mode::Dictionary)
        m_codes.reserve(rows);
    else
        m_offsets.reserve(rows + 1);
}

std::size_t TextBuilder::slotOf(std::string_view text, std::uint64_t hash) const
{
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t at = static_cast<std::size_t>(hash) & mask;; at = (at + 1) & mask)
        if (m_table[at] == 0 || textOf(m_entries[m_table[at] - 1]) == text)
            return at;
}

void TextBuilder::insert(std::string_view text, std::int32_t code)
{
    if (2 * (m_entries.size() + 1) > m_table.size())
        grow();
    const std::size_t slot = slotOf(text, hashOf(text));
    m_entries.push_back({m_bytes.size(), static_cast<std::uint32_t>(text.size()), code});
    m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    m_table[slot] = static_cast<std::uint32_t>(m_entries.size());
    if (code != missingCode)
        m_levels.push_back(static_cast<std::uint32_t>(m_entries.size() - 1));
}

void TextBuilder::grow()
{
    m_table.assign(m_table.size() * 2, 0);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const std::string_view text = textOf(m_entries[i]);
        m_table[slotOf(text, hashOf(text))] = static_cast<std::uint32_t>(i + 1);
    }
}

bool TextBuilder::isMissing(std::string_view text) const
{
    const std::uint32_t found = m_table[slotOf(text, hashOf(text))];
    return found != 0 && m_entries[found - 1].code == missingCode;
}

bool TextBuilder::stage(std::size_t at, std::string_view text)
{
    m_hasPending = false;
    if (m_mode == Mode::Plain) {
        if (!isValidUtf8(text))
            return false;
        stagePlain(at, isMissing(text) || isMissing(trimmed(text)) ? std::string_view() : text);
        return true;
    }
    if (const std::uint32_t found = m_table[slotOf(text, hashOf(text))]; found != 0) {
        m_codes[at] = m_entries[found - 1].code;
        return true;
    }
    if (!isValidUtf8(text))
        return false;
    m_pending = text;
    m_hasPending = true;
    return true;
}

void TextBuilder::stagePlain(std::size_t at, std::string_view text)
{
    const auto from = static_cast<std::size_t>(m_offsets[at]);
    m_plain.reserve(from + text.size());
    if (!text.empty())
        std::memcpy(m_plain.data() + from, text.data(), text.size());
    m_offsets[at + 1] = from + text.size();
}

void TextBuilder::commit(std::size_t at)
{
    if (!m_hasPending)
        return;
    m_hasPending = false;
    const bool missing = isMissing(trimmed(m_pending));
    const auto code = missing ? missingCode : static_cast<std::int32_t>(m_levels.size());
    insert(m_pending, code);
    m_codes[at] = code;
    if (m_wanted == Wanted::Either && m_levels.size() > mostLevels)
        becomePlain(at + 1);
}

void TextBuilder::becomePlain(std::size_t rows)
{
    std::size_t bytes = 0;
    for (std::size_t row = 0; row < rows; ++row)
        bytes += m_codes[row] == missingCode ? 0 : level(m_codes[row]).size();
    m_plain.resize(bytes);
    m_offsets.resize(m_codes.capacity() + 1);
    for (std::size_t row = 0; row < rows; ++row)
        stagePlain(row, m_codes[row] == missingCode ? std::string_view() : level(m_codes[row]));
    m_codes = {};
    m_levels.clear();
    std::erase_if(m_entries, [](const Entry& entry) { return entry.code != missingCode; });
    m_table.assign(64, 0);
    while (m_table.size() < 2 * (m_entries.size() + 1))
        m_table.resize(2 * m_table.size());
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_table[slotOf(textOf(m_entries[i]), hashOf(textOf(m_entries[i])))] = static_cast<std::uint32_t>(i + 1);
    m_mode = Mode::Plain;
}

std::uint64_t TextBuilder::distinct(std::size_t rows) const
{
    if (m_mode == Mode::Dictionary)
        return m_levels.size();
    DistinctCounter counter;
    forEach(rows, [&](std::string_view text, std::uint64_t) { counter.add(hashOf(text)); });
    return counter.count();
}

Column TextBuilder::finishText(std::string name, std::size_t rows)
{
    if (m_mode == Mode::Dictionary)
        becomePlain(rows);
    const auto bytes = static_cast<std::size_t>(m_offsets[rows]);
    return {std::move(name), TextColumn{m_offsets.take(rows + 1), m_plain.take(bytes)}};
}

Column TextBuilder::finishCategory(std::string name, std::size_t rows)
{
    CategoryColumn column;
    if (m_mode == Mode::Plain) {
        TextBuilder dictionary({}, Wanted::Category);
        dictionary.reserve(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            dictionary.stage(row, plain(row));
            dictionary.commit(row);
        }
        return dictionary.finishCategory(std::move(name), rows);
    }
    for (std::size_t code = 0; code < m_levels.size(); ++code)
        column.levels.emplace_back(level(static_cast<std::int32_t>(code)));
    column.codes = m_codes.take(rows);
    return {std::move(name), std::move(column)};
}

} // namespace riskloom
