// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/rowscanner.h"

#include <algorithm>

namespace riskloom {
namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

const char* firstLineEnd(const char* from, const char* end)
{
    return std::find_if(from, end, isLineEnd);
}

// Behind the line end at `at`, which may be CRLF.
const char* behindLineEnd(const char* at, const char* end)
{
    if (at == end)
        return end;
    return at + (*at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1);
}

std::uint32_t countLineEnds(const char* from, const char* end)
{
    std::uint32_t count = 0;
    for (const char* at = firstLineEnd(from, end); at != end; at = firstLineEnd(behindLineEnd(at, end), end))
        ++count;
    return count;
}

} // namespace

std::string_view Field::undoubled(std::string_view raw, std::string& scratch)
{
    scratch.clear();
    for (std::size_t at = 0; at < raw.size(); ++at) {
        scratch += raw[at];
        at += raw[at] == '"' && at + 1 < raw.size() && raw[at + 1] == '"' ? 1 : 0;
    }
    return scratch;
}

RowScanner::Found RowScanner::readQuoted(const char* at, const char* end, bool last) const
{
    const char* const begin = at + 1;
    Found found{{begin, end, true, false}, end, false, false, false};
    const char* quote = begin;
    while (true) {
        quote = quote < end ? static_cast<const char*>(std::memchr(quote, '"', static_cast<std::size_t>(end - quote)))
                            : nullptr;
        if (quote == nullptr || (quote + 1 == end && !last)) {
            found.open = true;
            return found;
        }
        if (quote + 1 == end || quote[1] != '"')
            break;
        found.field.doubled = true;
        quote += 2;
    }
    found.field.end = quote;
    found.next = quote + 1;
    if (isFieldEnd(*found.next))
        return found;
    found.stray = true;
    found.broken = firstLineEnd(begin, quote) != quote;
    found.next = findFieldEnd(found.next);
    return found;
}

void RowScanner::note(RowScan& row, RowRule rule, std::uint32_t column) const
{
    if (row.fault)
        return;
    row.fault = rule;
    row.faultColumn = column;
}

void RowScanner::noteField(RowScan& row, const Found& found, std::uint32_t column) const
{
    if (found.stray)
        note(row, RowRule::StrayQuote, column + 1);
    if (static_cast<std::size_t>(found.field.end - found.field.begin) > m_longestField)
        note(row, RowRule::FieldTooLong, column + 1);
    if (found.field.quoted)
        row.lines += countLineEnds(found.field.begin, found.field.end);
}

// A quoted field that does not end where it should. Its row ends with the first line of the field, so that one lone quote
// cannot swallow what follows.
void RowScanner::endOpen(RowScan& row, const char* from, const char* end, bool last) const
{
    const char* const lineEnd = firstLineEnd(from, end);
    const bool tooLong = static_cast<std::size_t>(end - from) > m_longestField;
    if (!last && !(tooLong && end - lineEnd > 1)) // a CR at the very end may be half of a CRLF
        return;
    note(row, RowRule::UnclosedQuote, row.fields);
    row.next = behindLineEnd(lineEnd, end);
}

// The window ends inside the row. Usually more text is needed; a row that is refused anyway and grows beyond all bounds is
// ended here.
void RowScanner::endUnfinished(RowScan& row, const char* fieldBegin, const char* end, std::size_t rowBytes) const
{
    if (static_cast<std::size_t>(end - fieldBegin) > m_longestField)
        note(row, RowRule::FieldTooLong, row.fields);
    else if (m_columns > 0 && row.fields > m_columns && rowBytes > m_longestField)
        note(row, RowRule::TooManyFields, 0);
    else
        return;
    row.toLineEnd = true;
    row.next = end;
}

bool RowScanner::endLine(RowScan& row, const char* stop, const char* end, bool last) const
{
    if (!last && (stop == end || (*stop == '\r' && stop + 1 == end)))
        return false;
    row.next = behindLineEnd(stop, end);
    const Field* only = row.fields == 1 && m_others.size() == 1 ? &m_fields[0] : nullptr;
    row.blank = only != nullptr && !only->quoted && only->begin == only->end;
    if (m_columns > 0 && !row.blank && row.fields != m_columns)
        note(row, row.fields < m_columns ? RowRule::TooFewFields : RowRule::TooManyFields, 0);
    return true;
}

} // namespace riskloom
