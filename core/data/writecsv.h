// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/table.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace riskloom {

// Excel reads UTF-8 only behind a byte order mark; most other programs would rather have none.
enum class ByteOrderMarkUse : std::uint8_t { Absent, Present };

// Spreadsheets run a text that begins with = + - @ or a control character as a formula. Guarded puts an apostrophe
// before such texts (OWASP ASVS 5.0, 1.2.10); numbers and dates are never touched. Verbatim is for files that only
// programs read, and gives texts back byte for byte.
enum class FormulaGuard : std::uint8_t { Guarded, Verbatim };

enum class LineEnd : std::uint8_t { CrLf, Lf };

struct CsvWriteOptions {
    char delimiter = ',';
    ByteOrderMarkUse byteOrderMark = ByteOrderMarkUse::Absent;
    FormulaGuard formulas = FormulaGuard::Guarded;
    LineEnd lineEnd = LineEnd::CrLf; // as RFC 4180 has it
};

// UTF-8, a header and one line a row. Numbers are the shortest that read back the same, with a point; days are ISO 8601;
// missing is empty. The file is written whole or not at all. FileUnwritable, DiskFull, Cancelled.
Result<> writeCsv(const Table& table, const std::filesystem::path& path, const CsvWriteOptions& options = {},
                  const RunContext& context = {});

// The same as text, for the clipboard and for tests.
std::string toCsv(const Table& table, const CsvWriteOptions& options = {});

} // namespace riskloom
