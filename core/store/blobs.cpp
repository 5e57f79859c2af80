// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "core/base/sha256.h"
#include "core/store/connection.h"

#include <cerrno>
#include <fstream>
#include <vector>

namespace riskloom::store {
namespace {

Error writeError(const std::filesystem::path& path, int systemError)
{
    return {meansDiskFull(systemError) ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, {path.string()}, {}};
}

Result<> writeParts(SQLite::Database& database, const std::string& sha256, const std::filesystem::path& path)
{
    errno = 0;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    if (!file)
        return writeError(path, errno);
    const auto size = readBlob(database, sha256, [&](std::span<const std::byte> part) -> Result<> {
        errno = 0;
        file.write(reinterpret_cast<const char*>(part.data()), static_cast<std::streamsize>(part.size()));
        return file ? Result<>{} : writeError(path, errno);
    });
    RISKLOOM_CHECK(size);
    errno = 0;
    file.close();
    return file ? Result<>{} : writeError(path, errno);
}

} // namespace

Result<std::int64_t> takeInFile(SQLite::Database& database, const std::filesystem::path& file,
                                const std::string& sha256)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        std::error_code ignored;
        const bool there = std::filesystem::exists(file, ignored);
        return Error{there ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, {file.string()}, {}};
    }
    const bool known = hasBlob(database, sha256);
    SQLite::Statement insert(database, "INSERT INTO blobs (sha256, part, bytes) VALUES (?1, ?2, ?3)");
    insert.bind(1, sha256);
    Sha256 hash;
    std::vector<char> buffer(blobPartBytes);
    std::int64_t size = 0;
    std::int64_t part = 0;
    do { // an empty file is one empty part
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        if (stream.bad())
            return Error{ErrorCode::FileUnreadable, {file.string()}, {}};
        const auto count = static_cast<std::size_t>(stream.gcount());
        if (count == 0 && part > 0)
            break;
        hash.add(std::as_bytes(std::span(buffer).first(count)));
        size += static_cast<std::int64_t>(count);
        if (!known) {
            insert.bind(2, part);
            insert.bindNoCopy(3, buffer.data(), static_cast<int>(count));
            insert.exec();
            insert.reset();
        }
        ++part;
    } while (stream);
    if (const std::string found = hash.hex(); found != sha256)
        return Error{ErrorCode::HashMismatch, {file.string(), sha256, found}, {}};
    return size;
}

bool hasBlob(SQLite::Database& database, const std::string& sha256)
{
    return queryInteger(database, "SELECT 1 FROM blobs WHERE sha256 = ?1", sha256).has_value();
}

Result<std::int64_t> readBlob(SQLite::Database& database, const std::string& sha256, const BlobSink& sink)
{
    SQLite::Statement select(database, "SELECT bytes FROM blobs WHERE sha256 = ?1 ORDER BY part");
    select.bind(1, sha256);
    Sha256 hash;
    std::int64_t size = 0;
    while (select.executeStep()) {
        const SQLite::Column column = select.getColumn(0);
        const auto bytes = std::span(static_cast<const std::byte*>(column.getBlob()),
                                     static_cast<std::size_t>(column.getBytes()));
        hash.add(bytes);
        size += static_cast<std::int64_t>(bytes.size());
        RISKLOOM_CHECK(sink(bytes));
    }
    if (const std::string found = hash.hex(); found != sha256)
        return Error{ErrorCode::HashMismatch, {sha256, sha256, found}, {}};
    return size;
}

Result<> writeBlob(SQLite::Database& database, const std::string& sha256, const std::filesystem::path& to)
{
    std::filesystem::path temporary = to;
    temporary += ".part";
    std::error_code failure;
    Result<> outcome = writeParts(database, sha256, temporary);
    if (outcome) {
        std::filesystem::rename(temporary, to, failure);
        if (failure)
            outcome = Error{ErrorCode::FileUnwritable, {to.string()}, failure.message()};
    }
    if (!outcome)
        std::filesystem::remove(temporary, failure);
    return outcome;
}

void dropUnusedBlob(SQLite::Database& database, const std::string& sha256)
{
    execute(database,
            "DELETE FROM blobs WHERE sha256 = ?1"
            " AND NOT EXISTS (SELECT 1 FROM datasets WHERE sha256 = ?1)"
            " AND NOT EXISTS (SELECT 1 FROM artifacts WHERE sha256 = ?1)",
            sha256);
}

} // namespace riskloom::store
