// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobs.h"

#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/store/connection.h"

#include <algorithm>
#include <vector>

namespace riskloom::store {

Result<std::int64_t> takeInFile(SQLite::Database& database, const std::filesystem::path& path,
                                const std::string& sha256)
{
    RISKLOOM_TRY(const InputFile file, InputFile::open(path));
    const bool known = hasBlob(database, sha256);
    SQLite::Statement insert(database, "INSERT INTO blobs (sha256, part, bytes) VALUES (?1, ?2, ?3)");
    insert.bind(1, sha256);
    Sha256 hash;
    std::vector<std::byte> buffer(std::clamp<std::size_t>(file.size(), 1, blobPartBytes));
    std::uint64_t offset = 0;
    std::int64_t part = 0;
    do { // an empty file is one empty part
        RISKLOOM_TRY(const std::size_t count, file.readAt(offset, buffer));
        if (count == 0 && offset < file.size())
            return Error{ErrorCode::FileUnreadable, {path.string()}, "the file has been shortened"};
        hash.add(std::span(buffer).first(count));
        offset += count;
        if (!known) {
            insert.bind(2, part++);
            insert.bindNoCopy(3, buffer.data(), static_cast<int>(count));
            insert.exec();
            insert.reset();
        }
    } while (offset < file.size());
    if (const std::string found = hash.hex(); found != sha256)
        return Error{ErrorCode::HashMismatch, {path.string(), sha256, found}, {}};
    return static_cast<std::int64_t>(offset);
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
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(to));
    RISKLOOM_CHECK(readBlob(database, sha256, [&](std::span<const std::byte> part) { return file.write(part); }));
    return file.commit();
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
