// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csvreader.h"

#include "core/data/csvsample.h"
#include "core/data/number.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t firstCapacity = 4096;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

ColumnBuilder builderFor(const ColumnPlan& column, const CsvOptions& options)
{
    using Wanted = TextBuilder::Wanted;
    switch (column.readAs) {
    case ReadAs::Number: return NumberBuilder{};
    case ReadAs::Date: return DateBuilder{{}, column.dateFormat};
    case ReadAs::Text: break;
    }
    const Wanted wanted = column.chosen == ColumnType::Category ? Wanted::Category
                          : column.chosen == ColumnType::Text   ? Wanted::Text
                                                                : Wanted::Either;
    return TextBuilder(options.missingMarkers, wanted);
}

} // namespace

CsvReader::CsvReader(const CsvPlan& plan, const CsvOptions& options)
    : m_plan(plan), m_options(options),
      m_scanner(plan.dialect.delimiter, options.longestField, static_cast<std::uint32_t>(plan.columns.size())),
      m_slots(plan.columns.size()), m_states(plan.columns.size())
{
    for (const ColumnPlan& column : plan.columns)
        m_builders.push_back(builderFor(column, options));
    reserveRows(firstCapacity);
}

void CsvReader::reserveRows(std::size_t rows)
{
    m_capacity = rows;
    for (std::size_t i = 0; i < m_builders.size(); ++i) {
        if (auto* number = std::get_if<NumberBuilder>(&m_builders[i])) {
            number->values.reserve(rows);
            m_slots[i].values = number->values.data();
        } else if (auto* date = std::get_if<DateBuilder>(&m_builders[i])) {
            date->days.reserve(rows);
        } else {
            std::get<TextBuilder>(m_builders[i]).reserve(rows);
        }
    }
}

// The rest of the file most likely has rows as long as those so far.
void CsvReader::reserveByEstimate(const TextWindow& window, const CsvSource& source)
{
    std::size_t wanted = m_capacity * 2;
    if (source.file != nullptr && window.bytesRead() > 0) {
        const double rowsPerByte = static_cast<double>(m_rows) / static_cast<double>(window.bytesRead());
        const double estimate = 1.05 * rowsPerByte * static_cast<double>(source.file->size());
        wanted = std::clamp(static_cast<std::size_t>(estimate), m_capacity + m_capacity / 4, 16 * m_capacity);
    }
    reserveRows(wanted);
}

Result<> CsvReader::read(const CsvSource& source, const RunContext& context)
{
    TextWindow window = source.file != nullptr ? TextWindow(*source.file, m_plan.dialect.encoding, m_plan.markBytes)
                                               : TextWindow(source.text);
    if (m_plan.dialect.header)
        RISKLOOM_CHECK(skipHeader(window));
    while (true) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        RISKLOOM_TRY(const Next next, readWindow(window, source));
        if (next == Next::Stop)
            break;
        if (source.file != nullptr)
            context.report({"reading",
                            static_cast<double>(window.bytesRead()) / static_cast<double>(std::max<std::uint64_t>(source.file->size(), 1)),
                            {},
                            {}});
        if (next == Next::LineEnd)
            RISKLOOM_CHECK(skipLine(window));
        else
            RISKLOOM_CHECK(window.refill());
    }
    for (std::size_t i = 0; i < m_builders.size(); ++i)
        if (auto* number = std::get_if<NumberBuilder>(&m_builders[i]))
            number->decimals = std::max(number->decimals, m_slots[i].decimals);
    return {};
}

Result<> CsvReader::skipHeader(TextWindow& window)
{
    RowScanner scanner(m_plan.dialect.delimiter, m_options.longestField, 0);
    while (true) {
        if (window.begin() == window.end() && window.last())
            return {};
        const RowScan row = scanner.scan(window.begin(), window.end(), window.last());
        if (row.next == nullptr) {
            RISKLOOM_CHECK(window.refill());
            continue;
        }
        m_line += row.lines;
        window.consume(row.next);
        if (!row.blank)
            return {};
    }
}

// To behind the next line end, of a row that was refused before its end was known.
Result<> CsvReader::skipLine(TextWindow& window)
{
    while (true) {
        const char* const end = window.end();
        const char* at = std::find_if(window.begin(), end, [](char c) { return c == '\n' || c == '\r'; });
        const bool half = at != end && *at == '\r' && at + 1 == end && !window.last();
        if (at != end && !half) {
            at += *at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1;
            window.consume(at);
            return {};
        }
        window.consume(at);
        if (at == end && window.last())
            return {};
        RISKLOOM_CHECK(window.refill());
    }
}

RowScan CsvReader::scanRow(const char* at, const char* end, bool last)
{
    // Between commas a decimal comma stands in quotes, which the fast way leaves to the others.
    const CsvDialect& dialect = m_plan.dialect;
    const char decimal = dialect.decimal == dialect.delimiter ? '\0' : dialect.decimal;
    return m_scanner.scan(at, end, last, [&](std::uint32_t column, const char* text) -> const char* {
        NumberSlot& slot = m_slots[column];
        if (slot.values == nullptr)
            return nullptr;
        int decimals = 0;
        const char* const next = readShortNumber(text, decimal, slot.values[m_rows], decimals);
        if (next == nullptr || !m_scanner.isFieldEnd(*next))
            return nullptr;
        slot.decimals = std::max(slot.decimals, decimals);
        return next;
    });
}

Result<CsvReader::Next> CsvReader::readWindow(TextWindow& window, const CsvSource& source)
{
    const char* at = window.begin();
    const char* const end = window.end();
    while (at != end) {
        if (m_rows + 1 >= m_capacity)
            reserveByEstimate(window, source);
        const RowScan row = scanRow(at, end, window.last());
        if (row.next == nullptr)
            break;
        if (!row.blank) {
            std::uint32_t column = row.faultColumn;
            const std::optional<RowRule> fault = row.fault ? row.fault : stageOthers(column);
            if (fault == RowRule::UndecodableBytes) {
                RISKLOOM_TRY(const bool holds, encodingHolds(source));
                if (!holds)
                    return Next::Stop;
            }
            if (fault) {
                refuse(*fault, column);
            } else {
                commitOthers();
                ++m_rows;
            }
        }
        m_line += row.lines;
        at = row.next;
        if (row.toLineEnd) {
            window.consume(at);
            return Next::LineEnd;
        }
    }
    window.consume(at);
    return at == end && window.last() ? Next::Stop : Next::More;
}

std::optional<RowRule> CsvReader::stageOthers(std::uint32_t& column)
{
    for (const std::uint32_t other : m_scanner.others()) {
        m_states[other].contradictedHere = false;
        const std::string_view text = m_scanner.field(other).text(m_scratch);
        std::optional<RowRule> fault;
        switch (m_plan.columns[other].readAs) {
        case ReadAs::Number: fault = stageNumber(other, text); break;
        case ReadAs::Date: fault = stageDate(other, text); break;
        case ReadAs::Text:
            if (!std::get<TextBuilder>(m_builders[other]).stage(m_rows, text))
                fault = RowRule::UndecodableBytes;
            break;
        }
        if (fault) {
            column = other + 1;
            return fault;
        }
    }
    return std::nullopt;
}

bool CsvReader::isMissing(std::string_view text) const
{
    return text.empty() || std::ranges::find(m_options.missingMarkers, text) != m_options.missingMarkers.end();
}

std::optional<RowRule> CsvReader::stageNumber(std::uint32_t column, std::string_view text)
{
    NumberSlot& slot = m_slots[column];
    const NumberText number = readNumber(text, m_plan.dialect.decimal);
    slot.values[m_rows] = number.kind == NumberKind::Number ? number.value : missingNumber;
    if (number.kind == NumberKind::Number) {
        slot.decimals = std::max(slot.decimals, number.decimals);
        return std::nullopt;
    }
    if (number.kind == NumberKind::OutOfRange)
        return RowRule::NumberOutOfRange;
    if (isMissing(trimmed(text)))
        return std::nullopt;
    if (!m_plan.columns[column].chosen) {
        m_states[column].contradictedHere = true;
        return std::nullopt;
    }
    if (number.kind == NumberKind::None)
        return RowRule::NotANumber;
    slot.values[m_rows] = number.value;
    return std::nullopt;
}

std::optional<RowRule> CsvReader::stageDate(std::uint32_t column, std::string_view text)
{
    DateBuilder& builder = std::get<DateBuilder>(m_builders[column]);
    const std::optional<Day> day = parseDate(text, builder.format);
    builder.days[m_rows] = day.value_or(missingDay);
    if (day) {
        m_states[column].slashes |= text.find_first_of("/-") != std::string_view::npos;
        return std::nullopt;
    }
    if (isMissing(trimmed(text)))
        return std::nullopt;
    if (m_plan.columns[column].chosen)
        return RowRule::NotADate;
    m_states[column].contradictedHere = true;
    return std::nullopt;
}

void CsvReader::commitOthers()
{
    for (const std::uint32_t column : m_scanner.others()) {
        m_states[column].contradicted |= m_states[column].contradictedHere;
        switch (m_plan.columns[column].readAs) {
        case ReadAs::Number: m_states[column].missing += std::isnan(m_slots[column].values[m_rows]) ? 1 : 0; break;
        case ReadAs::Date:
            m_states[column].missing += std::get<DateBuilder>(m_builders[column]).days[m_rows] == missingDay ? 1 : 0;
            break;
        case ReadAs::Text: std::get<TextBuilder>(m_builders[column]).commit(m_rows); break;
        }
    }
}

void CsvReader::refuse(RowRule rule, std::uint32_t column)
{
    ++m_refused.total;
    ++m_refused.byRule[static_cast<std::size_t>(rule)];
    if (m_refused.listed.size() < m_options.listedRows)
        m_refused.listed.push_back({m_line, column, rule});
}

// The first undecodable row of a file whose encoding was guessed from samples: now the whole file is asked.
Result<bool> CsvReader::encodingHolds(const CsvSource& source)
{
    if (!m_plan.encodingGuessed || m_encodingChecked || source.file == nullptr)
        return true;
    m_encodingChecked = true;
    RISKLOOM_TRY(const TextEncoding encoding, encodingOfFile(*source.file, m_plan.markBytes));
    if (encoding == m_plan.dialect.encoding)
        return true;
    m_otherEncoding = encoding;
    return false;
}

} // namespace riskloom
