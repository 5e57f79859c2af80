// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace riskloom {

// The spool file `.table`: a table on disk, column after column, made to be mapped into memory. One table has exactly
// one such file, byte for byte, so the SHA-256 of the file is the table's fingerprint.
//
// Layout, version 1; integers and doubles little-endian, every block padded with zeros to a multiple of 8 bytes:
//   32 bytes        magic "\x89RLT\r\n\x1a\n", version u32, columns u32, rows u64, bytes of the whole file u64
//   32 bytes each   type u32 (order of ColumnType), decimals u32, bytes of the name u64, levels u64, bytes of texts u64
//   then, for each column, its name and
//     Number        f64 a row; missing is 7ff8000000000000
//     Category      u64 a level: where it ends in the text block; the text block; i32 a row
//     Date          i32 a row
//     Text          u64 a row and one more: where each text begins; the text block

struct SpoolResult {
    std::string sha256;
    std::uint64_t bytes = 0;
};

// Whole or not at all (AtomicFile). DiskFull, FileUnwritable.
Result<SpoolResult> writeSpool(const Table& table, const std::filesystem::path& path);

// A table that looks into the mapped file and keeps it mapped. Everything in the file is checked first, so whatever
// bytes it holds, the table is safe to use. FileNotFound, FileUnreadable, FileCorrupt, NotSupported (newer version), and
// HashMismatch when `expectedSha256` is given and the file is another one.
Result<Table> readSpool(const std::filesystem::path& path, std::string_view expectedSha256 = {});

// The SHA-256 the table's spool file has, without writing it.
std::string fingerprint(const Table& table);

} // namespace riskloom
