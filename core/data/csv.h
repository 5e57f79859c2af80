// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/encoding.h"
#include "core/data/infer.h"
#include "core/data/schema.h"
#include "core/data/table.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

// Reading of CSV files by RFC 4180: quoted fields may hold delimiters, line ends and doubled quotes. Lines end with LF,
// CRLF or CR, also mixed; empty lines are no rows. Spaces belong to a text and are ignored around numbers and dates.
namespace riskloom {

// Why a row of the file is not in the table.
BOOST_DEFINE_ENUM_CLASS(RowRule,
                        TooFewFields,
                        TooManyFields,
                        UnclosedQuote,     // the row is taken to end with its first line, and reading goes on behind that
                        StrayQuote,        // a quote inside a field without quotes, or text behind a closing quote
                        UndecodableBytes,  // bytes that are no text in the file's encoding, or NUL
                        FieldTooLong,      // CsvOptions::longestField
                        NotANumber,        // in a column chosen to be a Number
                        NotADate,          // in a column chosen to be a Date
                        NumberOutOfRange)  // a number beyond ±1.8e308, or infinity
inline constexpr std::size_t rowRuleCount = 9;

struct RefusedRow {
    std::uint64_t line = 0;   // where the row begins, 1 is the first line of the file
    std::uint32_t column = 0; // number of the field at fault, 1 is the first; 0 = the row as a whole
    RowRule rule = RowRule::TooFewFields;

    friend bool operator==(const RefusedRow&, const RefusedRow&) = default;
};
BOOST_DESCRIBE_STRUCT(RefusedRow, (), (line, column, rule))

struct RefusedRows {
    std::uint64_t total = 0;
    std::array<std::uint64_t, rowRuleCount> byRule{}; // indexed by RowRule
    std::vector<RefusedRow> listed;                   // the first ones, at most CsvOptions::listedRows

    friend bool operator==(const RefusedRows&, const RefusedRows&) = default;
};

enum class HeaderRow : std::uint8_t { Guess, Present, Absent };

// What the caller wants of one column, in place of a guess.
struct ColumnChoice {
    std::string column; // its name in the file
    std::optional<ColumnType> type;
    std::optional<DateFormat> dateFormat; // of a Date; guessed when not given
    std::optional<Role> role;
};

struct CsvOptions {
    std::optional<char> delimiter; // ',', ';', '\t' or '|'; nothing: guessed
    std::optional<char> decimal;   // '.' or ','; nothing: guessed
    std::optional<TextEncoding> encoding;
    HeaderRow header = HeaderRow::Guess;
    std::vector<std::string> columnNames; // in place of the header's, when not empty; as many as there are columns
    std::vector<std::string> missingMarkers{"NA", "N/A", "n/a", "NaN", "nan", "NULL", "Null", "null", "#N/A", "?"};
    std::vector<ColumnChoice> columns;
    std::size_t longestField = 1U << 20U; // bytes
    std::size_t listedRows = 1000;
    std::string badValue; // of the target; "": guessed
};

// How the file turned out to be written.
struct CsvDialect {
    char delimiter = ',';
    char decimal = '.';
    TextEncoding encoding = TextEncoding::Utf8;
    bool byteOrderMark = false;
    bool header = true;
};

struct Import {
    Table table;
    Schema schema;
    std::vector<ColumnGuess> guesses; // one a column
    CsvDialect dialect;
    RefusedRows refused; // table.rows() + refused.total = rows of the file
    std::uint64_t bytes = 0;
};

// Reads the whole file, as a rule once; a second time if a column turns out to be other than its beginning and samples
// from its middle promised. Memory: the table, and one window of a few MB. May give a table without rows when every row was refused;
// the list says why. `context` is asked to stop and told progress (stage "reading") every few MB.
// Errors: FileNotFound, FileUnreadable, EmptyFile, BinaryFile, NoRows (a header and nothing else), DuplicateHeader,
// EmptyHeader, WrongEncoding, UnclosedQuote and FieldTooLong (in the header), TooManyColumns, UnknownColumn (a choice),
// FieldOutOfRange (columnNames), BadChoice (delimiter, decimal), Cancelled, OutOfMemory.
Result<Import> importCsv(const std::filesystem::path& path, const CsvOptions& options, const RunContext& context = {});

struct CsvPreviewRow {
    std::uint64_t line = 0; // 0: from the middle or the end of the file, where lines are not counted
    std::vector<std::string> cells;
    std::optional<RowRule> refused;
};

// The beginning of a file as it would be imported, for a wizard that shows it while options change. Reads at most 1 MiB
// at the beginning and small pieces from the middle and the end, so it takes a few milliseconds whatever the size.
struct CsvPreview {
    CsvDialect dialect;
    std::vector<std::string> names;
    std::vector<CsvPreviewRow> first;  // `rows` of them at most
    std::vector<CsvPreviewRow> middle; // from evenly spread places
    std::vector<CsvPreviewRow> last;
    std::vector<ColumnGuess> guesses;  // from what was read; roles included
    std::string badValue;
    std::uint64_t bytes = 0;
    std::uint64_t estimatedRows = 0; // exact when `whole`
    bool whole = false;              // the whole file was read
};

// Errors as importCsv(), without OutOfMemory and Cancelled.
Result<CsvPreview> previewCsv(const std::filesystem::path& path, const CsvOptions& options, std::size_t rows = 200);

} // namespace riskloom
