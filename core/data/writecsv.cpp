// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/writecsv.h"

#include "core/base/file.h"
#include "core/data/number.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace riskloom {
namespace {

constexpr std::size_t pieceBytes = 1U << 20U;
constexpr std::string_view formulaStarts{"=+-@\t\r\n\0", 8};

// Whether a text is a formula to a spreadsheet.
bool startsFormula(std::string_view text)
{
    return !text.empty() && formulaStarts.find(text.front()) != std::string_view::npos;
}

class Writer {
public:
    explicit Writer(const CsvWriteOptions& options) : m_options(options) {}

    [[nodiscard]] std::string& text() { return m_text; }

    void putHeader(const Table& table)
    {
        if (m_options.byteOrderMark == ByteOrderMarkUse::Present)
            m_text += "\xEF\xBB\xBF";
        for (std::size_t i = 0; i < table.columns().size(); ++i) {
            putSeparator(i);
            putText(table.columns()[i].name);
        }
        putLineEnd();
    }
    void putRow(const Table& table, std::size_t row)
    {
        // An empty line would be no row, so a missing value that stands alone is written as an empty text.
        if (table.columns().size() == 1 && table.columns()[0].missing(row))
            m_text += "\"\"";
        else
            for (std::size_t i = 0; i < table.columns().size(); ++i) {
                putSeparator(i);
                putCell(table.columns()[i], row);
            }
        putLineEnd();
    }

private:
    void putSeparator(std::size_t column)
    {
        if (column > 0)
            m_text += m_options.delimiter;
    }
    void putLineEnd() { m_text += m_options.lineEnd == LineEnd::CrLf ? "\r\n" : "\n"; }
    void putCell(const Column& column, std::size_t row)
    {
        if (column.missing(row))
            return;
        switch (column.type()) {
        case ColumnType::Number: appendShortestDigits(m_text, column.number()->values[row]); break;
        case ColumnType::Category:
            putText(column.category()->levels[static_cast<std::size_t>(column.category()->codes[row])]);
            break;
        case ColumnType::Date: m_text += isoDate(column.date()->days[row]); break;
        case ColumnType::Text: putText(column.text()->text(row)); break;
        }
    }
    void putText(std::string_view text)
    {
        const bool guarded = m_options.formulas == FormulaGuard::Guarded && startsFormula(text);
        const std::array<char, 4> special{m_options.delimiter, '"', '\r', '\n'};
        if (text.find_first_of(std::string_view(special.data(), special.size())) == std::string_view::npos) {
            if (guarded)
                m_text += '\'';
            m_text += text;
            return;
        }
        m_text += '"';
        if (guarded)
            m_text += '\'';
        for (const char c : text)
            m_text.append(c == '"' ? 2 : 1, c);
        m_text += '"';
    }

    CsvWriteOptions m_options;
    std::string m_text;
};

} // namespace

Result<> writeCsv(const Table& table, const std::filesystem::path& path, const CsvWriteOptions& options,
                  const RunContext& context)
{
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(path));
    Writer writer(options);
    writer.putHeader(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        writer.putRow(table, row);
        if (writer.text().size() < pieceBytes)
            continue;
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        RISKLOOM_CHECK(file.write(writer.text()));
        writer.text().clear();
        context.report({"writing", static_cast<double>(row + 1) / static_cast<double>(table.rows()), {}, {}});
    }
    RISKLOOM_CHECK(file.write(writer.text()));
    return file.commit();
}

std::string toCsv(const Table& table, const CsvWriteOptions& options)
{
    Writer writer(options);
    writer.putHeader(table);
    for (std::size_t row = 0; row < table.rows(); ++row)
        writer.putRow(table, row);
    return std::move(writer.text());
}

} // namespace riskloom
