// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csvsample.h"

#include "core/data/dialect.h"
#include "core/data/rowscanner.h"
#include "core/data/textwindow.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace riskloom {
namespace {

constexpr std::size_t headBytes = 1U << 20U;
constexpr std::size_t headRows = 1000;
constexpr std::size_t pieceBytes = 16U << 10U;
constexpr std::size_t pieceCount = 16;
constexpr std::size_t pieceRows = 50;
constexpr std::size_t mostColumns = 10000;

Result<std::string> readPiece(const InputFile& file, std::uint64_t from, std::size_t bytes)
{
    const std::uint64_t left = file.size() > from ? file.size() - from : 0;
    std::string piece(static_cast<std::size_t>(std::min<std::uint64_t>(bytes, left)), '\0');
    RISKLOOM_TRY(const std::size_t got, file.readAt(from, std::as_writable_bytes(std::span(piece))));
    piece.resize(got);
    return piece;
}

// A few control characters may stray into a text file; a file that is no text is full of them.
bool isBinary(std::string_view bytes)
{
    constexpr std::array<std::string_view, 6> beginnings{"PK\x03\x04", "\x7f" "ELF", "%PDF-", "\x89PNG", "\x1f\x8b\x08",
                                                         "SQLite format 3"};
    if (std::ranges::any_of(beginnings, [&](std::string_view beginning) { return bytes.starts_with(beginning); }))
        return true;
    const auto controls = std::ranges::count_if(bytes, [](char c) {
        return (c >= 0 && c < 9) || (c > 13 && c < 27) || (c > 27 && c < 32) || c == 127;
    });
    return static_cast<std::size_t>(controls) > 1 + bytes.size() / 50;
}

bool isBlank(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\x1a'; });
}

// From behind the first line end to behind the last.
std::string_view wholeLines(std::string_view text)
{
    const std::size_t first = text.find('\n');
    const std::size_t last = text.rfind('\n');
    return first == std::string_view::npos ? std::string_view() : text.substr(first + 1, last - first);
}

class Sampler {
public:
    Sampler(const InputFile& file, const std::filesystem::path& path, const CsvOptions& options)
        : m_file(file), m_path(path.string()), m_options(options)
    {
    }

    Result<CsvSample> run()
    {
        RISKLOOM_CHECK(readHead());
        RISKLOOM_CHECK(decideDialect());
        RISKLOOM_CHECK(nameColumns());
        RISKLOOM_CHECK(readPlaces());
        collectEvidence();
        return std::move(m_sample);
    }

private:
    Result<> readHead();
    Result<> decideEncoding(std::string_view raw);
    Result<> decideDialect();
    Result<> takeHeader();
    Result<> nameColumns();
    Result<> readPlaces();
    void collectEvidence();
    [[nodiscard]] RowLimits limits(std::uint32_t columns, std::size_t rows) const
    {
        return {m_sample.dialect.delimiter, m_options.longestField, columns, rows};
    }
    [[nodiscard]] TextEnd headEnd() const { return m_sample.whole ? TextEnd::Complete : TextEnd::Cut; }
    [[nodiscard]] std::string number(std::uint64_t value) const { return std::to_string(value); }

    const InputFile& m_file;
    std::string m_path;
    const CsvOptions& m_options;
    CsvSample m_sample;
    std::string m_text; // the head, UTF-8
};

Result<> Sampler::readHead()
{
    RISKLOOM_TRY(const std::string raw, readPiece(m_file, 0, headBytes));
    m_sample.bytes = m_file.size();
    m_sample.whole = raw.size() == m_sample.bytes;
    if (raw.empty())
        return Error{ErrorCode::EmptyFile, {m_path}, {}};
    RISKLOOM_CHECK(decideEncoding(raw));
    const std::string_view text = std::string_view(raw).substr(m_sample.markBytes);
    const std::size_t whole = m_sample.whole ? text.size() : wholeCharacters(text, m_sample.dialect.encoding);
    m_text = toUtf8(text.substr(0, whole), m_sample.dialect.encoding);
    if (m_sample.whole && isBlank(m_text))
        return Error{ErrorCode::EmptyFile, {m_path}, {}};
    return {};
}

Result<> Sampler::decideEncoding(std::string_view raw)
{
    const std::optional<ByteOrderMark> mark = byteOrderMark(raw);
    if (mark && (!m_options.encoding || *m_options.encoding == mark->encoding)) {
        m_sample.dialect.encoding = mark->encoding;
        m_sample.dialect.byteOrderMark = true;
        m_sample.markBytes = mark->bytes;
    } else if (m_options.encoding) {
        m_sample.dialect.encoding = *m_options.encoding;
    } else {
        EncodingEvidence evidence;
        evidence.add(m_sample.whole ? raw : raw.substr(0, raw.rfind('\n') + 1));
        m_sample.encodingGuessed = true;
        for (std::size_t i = 1; i <= pieceCount && !m_sample.whole; ++i) {
            RISKLOOM_TRY(const std::string piece, readPiece(m_file, m_sample.bytes / (pieceCount + 1) * i, pieceBytes));
            evidence.add(wholeLines(piece));
        }
        m_sample.dialect.encoding = evidence.likeliest();
    }
    const TextEncoding encoding = m_sample.dialect.encoding;
    const bool wide = encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
    if (!wide && isBinary(raw))
        return Error{ErrorCode::BinaryFile, {m_path}, {}};
    return {};
}

Result<> Sampler::decideDialect()
{
    CsvDialect& dialect = m_sample.dialect;
    constexpr std::string_view delimiters = ",;\t|";
    if (m_options.delimiter && delimiters.find(*m_options.delimiter) == std::string_view::npos)
        return Error{ErrorCode::BadChoice, {"delimiter", std::string(1, *m_options.delimiter), ", ; tab |"}, {}};
    if (m_options.decimal && *m_options.decimal != '.' && *m_options.decimal != ',')
        return Error{ErrorCode::BadChoice, {"decimal", std::string(1, *m_options.decimal), ". ,"}, {}};
    dialect.delimiter = m_options.delimiter ? *m_options.delimiter
                                            : guessDelimiter(m_text, headEnd(), m_options.longestField);
    std::size_t used = 0;
    m_sample.head = splitRows(m_text, limits(0, headRows), headEnd(), &used);
    m_sample.whole = m_sample.whole && used == m_text.size();
    m_sample.headText = m_text.substr(0, used);
    if (m_sample.head.empty())
        return Error{ErrorCode::FieldTooLong, {m_path, "1", "1", number(m_options.longestField)}, {}};
    dialect.decimal = m_options.decimal ? *m_options.decimal : guessDecimal(m_sample.head, dialect.delimiter);
    dialect.header = m_options.header == HeaderRow::Guess ? guessHeader(m_sample.head, dialect.decimal)
                                                          : m_options.header == HeaderRow::Present;
    return {};
}

// The header's faults end the import, because without it nothing else can be named.
Result<> Sampler::takeHeader()
{
    const SampleRow& row = m_sample.head.front();
    const std::string line = number(row.line);
    if (row.fault == RowRule::UnclosedQuote || row.fault == RowRule::StrayQuote)
        return Error{ErrorCode::UnclosedQuote, {m_path, line}, {}};
    if (row.fault == RowRule::FieldTooLong)
        return Error{ErrorCode::FieldTooLong, {m_path, line, "1", number(m_options.longestField)}, {}};
    for (std::string cell : row.cells) {
        if (!isValidUtf8(cell))
            return Error{ErrorCode::WrongEncoding,
                         {m_path, std::string(textEncodingName(m_sample.dialect.encoding)), line}, {}};
        const std::size_t first = cell.find_first_not_of(' ');
        const std::size_t last = cell.find_last_not_of(' ');
        m_sample.names.push_back(first == std::string::npos ? std::string() : cell.substr(first, last - first + 1));
    }
    m_sample.head.erase(m_sample.head.begin());
    return {};
}

Result<> Sampler::nameColumns()
{
    // Without a header the first whole row says how many columns there are.
    const auto rule = m_sample.dialect.header ? m_sample.head.begin()
                                              : std::ranges::find_if(m_sample.head, [](const SampleRow& row) { return !row.fault; });
    if (rule == m_sample.head.end())
        return Error{ErrorCode::NoRows, {m_path}, {}};
    const std::size_t columns = rule->cells.size();
    if (columns > mostColumns)
        return Error{ErrorCode::TooManyColumns, {m_path, number(mostColumns)}, {}};
    if (m_sample.dialect.header)
        RISKLOOM_CHECK(takeHeader());
    else
        for (std::size_t i = 1; i <= columns; ++i)
            m_sample.names.push_back("column" + number(i));
    if (!m_options.columnNames.empty()) {
        if (m_options.columnNames.size() != columns)
            return Error{ErrorCode::FieldOutOfRange,
                         {"columnNames", number(m_options.columnNames.size()), number(columns), number(columns)}, {}};
        m_sample.names = m_options.columnNames;
    }
    std::unordered_map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < columns; ++i) {
        const std::string& name = m_sample.names[i];
        if (name.empty())
            return Error{ErrorCode::EmptyHeader, {m_path, number(i + 1)}, {}};
        if (const auto [found, fresh] = seen.emplace(name, i + 1); !fresh)
            return Error{ErrorCode::DuplicateHeader, {m_path, name, number(found->second), number(i + 1)}, {}};
    }
    if (m_sample.head.empty() && m_sample.whole)
        return Error{ErrorCode::NoRows, {m_path}, {}};
    for (SampleRow& row : m_sample.head)
        if (!row.fault && row.cells.size() != columns)
            row.fault = row.cells.size() < columns ? RowRule::TooFewFields : RowRule::TooManyFields;
    return {};
}

Result<> Sampler::readPlaces()
{
    const auto columns = static_cast<std::uint32_t>(m_sample.names.size());
    for (std::size_t i = 1; i <= pieceCount && !m_sample.whole; ++i) {
        std::uint64_t from = m_sample.bytes / pieceCount * i;
        if (i == pieceCount)
            from = m_sample.bytes - std::min<std::uint64_t>(pieceBytes, m_sample.bytes);
        from &= ~std::uint64_t{1}; // the byte order mark of UTF-16 is two bytes long
        RISKLOOM_TRY(const std::string raw, readPiece(m_file, from, pieceBytes));
        const std::string text = toUtf8(raw, m_sample.dialect.encoding);
        const TextEnd end = i == pieceCount ? TextEnd::Complete : TextEnd::Cut;
        const std::size_t first = text.find('\n');
        if (first == std::string::npos)
            continue;
        for (SampleRow& row : splitRows(std::string_view(text).substr(first + 1), limits(columns, pieceRows), end)) {
            row.line = 0;
            (i == pieceCount ? m_sample.tail : m_sample.middle).push_back(std::move(row));
        }
    }
    return {};
}

void Sampler::collectEvidence()
{
    const std::size_t columns = m_sample.names.size();
    m_sample.evidence.resize(columns);
    const auto isMissing = [&](const std::string& cell) {
        return isBlank(cell) || std::ranges::find(m_options.missingMarkers, cell) != m_options.missingMarkers.end();
    };
    for (const auto* rows : {&m_sample.head, &m_sample.middle, &m_sample.tail})
        for (const SampleRow& row : *rows)
            for (std::size_t i = 0; i < columns && !row.fault; ++i)
                if (!isMissing(row.cells[i]))
                    m_sample.evidence[i].add(row.cells[i], m_sample.dialect.decimal);
}

} // namespace

std::vector<SampleRow> splitRows(std::string_view text, const RowLimits& limits, TextEnd end, std::size_t* used)
{
    const TextWindow window(text);
    RowScanner scanner(limits.delimiter, limits.longestField, limits.columns);
    std::vector<SampleRow> rows;
    std::string scratch;
    std::uint64_t line = 1;
    const char* at = window.begin();
    while (at != window.end() && rows.size() < limits.rows) {
        const RowScan scan = scanner.scan(at, window.end(), end == TextEnd::Complete);
        if (scan.next == nullptr || scan.toLineEnd)
            break;
        if (!scan.blank) {
            SampleRow row{line, {}, scan.fault};
            const std::uint32_t kept = limits.columns == 0 ? scan.fields : std::min(scan.fields, limits.columns);
            for (std::uint32_t i = 0; i < kept && i < scanner.others().size(); ++i)
                row.cells.emplace_back(scanner.field(i).text(scratch));
            if (!row.fault && !std::ranges::all_of(row.cells, [](const std::string& cell) { return isValidUtf8(cell); }))
                row.fault = RowRule::UndecodableBytes;
            rows.push_back(std::move(row));
        }
        line += scan.lines;
        at = scan.next;
    }
    if (used != nullptr)
        *used = static_cast<std::size_t>(at - window.begin());
    return rows;
}

Result<CsvSample> sampleCsv(const InputFile& file, const std::filesystem::path& path, const CsvOptions& options)
{
    return Sampler(file, path, options).run();
}

Result<TextEncoding> encodingOfFile(const InputFile& file, std::uint64_t from)
{
    EncodingEvidence evidence;
    while (true) {
        RISKLOOM_TRY(const std::string piece, readPiece(file, from, headBytes));
        // Pieces end with a line where there is one, so that no character is cut.
        const std::size_t lineEnd = piece.rfind('\n');
        const bool last = piece.size() < headBytes; // or the file ends with this piece, and the next one is empty
        const std::size_t used = last || lineEnd == std::string::npos ? piece.size() : lineEnd + 1;
        evidence.add(std::string_view(piece).substr(0, used));
        if (last)
            return evidence.likeliest();
        from += used;
    }
}

} // namespace riskloom
