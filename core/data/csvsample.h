// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/data/csv.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riskloom {

struct SampleRow {
    std::uint64_t line = 0;
    std::vector<std::string> cells;
    std::optional<RowRule> fault;
};

struct RowLimits {
    char delimiter = ',';
    std::size_t longestField = 0;
    std::uint32_t columns = 0; // 0 = any number
    std::size_t rows = 0;
};

enum class TextEnd : std::uint8_t { Complete, Cut }; // Cut: the last row may lack its end and is left out

// The rows of a text that is in memory, empty lines left out. `used`, if given, is set to the bytes they take.
std::vector<SampleRow> splitRows(std::string_view text, const RowLimits& limits, TextEnd end, std::size_t* used = nullptr);

// A look at the beginning of a file and, when it is large, at places in its middle and at its end.
struct CsvSample {
    CsvDialect dialect;
    bool encodingGuessed = false;
    std::size_t markBytes = 0; // of the byte order mark
    std::vector<std::string> names;
    std::string headText;      // UTF-8, of the header and the rows in `head`
    std::vector<SampleRow> head;
    std::vector<SampleRow> middle;
    std::vector<SampleRow> tail;
    std::vector<TypeEvidence> evidence; // one a column, over all rows above
    std::uint64_t bytes = 0;            // of the file
    bool whole = false;                 // `head` is all there is
};

// Errors as previewCsv().
Result<CsvSample> sampleCsv(const InputFile& file, const std::filesystem::path& path, const CsvOptions& options);

// The encoding by the evidence of the whole file.
Result<TextEncoding> encodingOfFile(const InputFile& file, std::uint64_t from);

} // namespace riskloom
