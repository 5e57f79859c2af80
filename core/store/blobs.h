// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

// Bulk bytes under their SHA-256, in parts, shared by whatever has the same content. The functions work inside the
// caller's transaction and let SQLite::Exception through.
namespace riskloom::store {

inline constexpr std::size_t blobPartBytes = std::size_t{4} << 20U;

// Takes a file in and gives its size. A content that is there already is not stored twice, but the file is hashed all
// the same. Errors: FileNotFound, FileUnreadable, HashMismatch (path, expected, found).
Result<std::int64_t> takeInFile(SQLite::Database& database, const std::filesystem::path& path,
                                const std::string& sha256);

bool hasBlob(SQLite::Database& database, const std::string& sha256);

// Hands the parts to `sink` in their order and gives the size. HashMismatch (sha256, expected, found) comes after the
// last part: only then is it known.
using BlobSink = std::function<Result<>(std::span<const std::byte>)>;
Result<std::int64_t> readBlob(SQLite::Database& database, const std::string& sha256, const BlobSink& sink);

// `to` appears when it is complete and right. Errors: HashMismatch, FileUnwritable, DiskFull.
Result<> writeBlob(SQLite::Database& database, const std::string& sha256, const std::filesystem::path& to);

// Removes the content unless a dataset or an artifact still refers to it.
void dropUnusedBlob(SQLite::Database& database, const std::string& sha256);

} // namespace riskloom::store
