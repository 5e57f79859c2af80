// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/runcontext.h"
#include "core/data/columnbuilder.h"
#include "core/data/csv.h"
#include "core/data/rowscanner.h"
#include "core/data/textwindow.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// What a column is read as. Texts may still become a Category, a Number or a Date at the end, when all are known.
enum class ReadAs : std::uint8_t { Number, Date, Text };

struct ColumnPlan {
    std::string name;
    ReadAs readAs = ReadAs::Text;
    DateFormat dateFormat = DateFormat::None;
    std::optional<ColumnType> chosen;
    bool contradicted = false; // an earlier pass read it as numbers or dates, in vain
};

struct CsvPlan {
    CsvDialect dialect;
    bool encodingGuessed = false;
    std::size_t markBytes = 0;
    std::vector<ColumnPlan> columns;
};

// Where the text comes from.
struct CsvSource {
    const InputFile* file = nullptr; // or
    std::string_view text;           // UTF-8, without byte order mark
};

// One pass over a file by a plan. Throws std::bad_alloc.
class CsvReader {
public:
    CsvReader(const CsvPlan& plan, const CsvOptions& options);

    Result<> read(const CsvSource& source, const RunContext& context);

    // After read(): the encoding that should have been planned, when the guess proved wrong; nothing has been read then.
    [[nodiscard]] std::optional<TextEncoding> otherEncoding() const { return m_otherEncoding; }
    // Columns read as numbers or dates that hold something else.
    [[nodiscard]] bool contradicted(std::size_t column) const { return m_states[column].contradicted; }
    [[nodiscard]] std::uint64_t missing(std::size_t column) const { return m_states[column].missing; }
    [[nodiscard]] bool sawSlashes(std::size_t column) const { return m_states[column].slashes; }
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] RefusedRows& refused() { return m_refused; }
    [[nodiscard]] ColumnBuilder& builder(std::size_t column) { return m_builders[column]; }

private:
    struct State {
        std::uint64_t missing = 0;
        bool contradicted = false;
        bool contradictedHere = false; // in the staged row
        bool slashes = false; // a date written with something else than dots
    };
    // Where numbers go directly from the text; no values for a column of another kind.
    struct NumberSlot {
        double* values = nullptr;
        int decimals = 0;
    };
    enum class Next : std::uint8_t { More, LineEnd, Stop };

    Result<Next> readWindow(TextWindow& window, const CsvSource& source);
    Result<> skipHeader(TextWindow& window);
    Result<> skipLine(TextWindow& window);
    RowScan scanRow(const char* at, const char* end, bool last);
    std::optional<RowRule> stageOthers(std::uint32_t& column);
    std::optional<RowRule> stageNumber(std::uint32_t column, std::string_view text);
    std::optional<RowRule> stageDate(std::uint32_t column, std::string_view text);
    void commitOthers();
    void refuse(RowRule rule, std::uint32_t column);
    void reserveRows(std::size_t rows);
    void reserveByEstimate(const TextWindow& window, const CsvSource& source);
    Result<bool> encodingHolds(const CsvSource& source);
    [[nodiscard]] bool isMissing(std::string_view text) const;

    const CsvPlan& m_plan;
    const CsvOptions& m_options;
    RowScanner m_scanner;
    std::vector<ColumnBuilder> m_builders;
    std::vector<NumberSlot> m_slots;
    std::vector<State> m_states;
    std::size_t m_rows = 0;
    std::size_t m_capacity = 0;
    std::uint64_t m_line = 1;
    RefusedRows m_refused;
    std::optional<TextEncoding> m_otherEncoding;
    bool m_encodingChecked = false;
    std::string m_scratch;
};

} // namespace riskloom
