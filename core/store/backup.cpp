// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/file.h"
#include "core/store/private.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

namespace riskloom::store {
namespace {

constexpr int allPages = -1;

Result<> copyInto(SQLite::Database& database, const std::filesystem::path& temporary)
{
    SQLite::Database copy(temporary, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    return guarded(temporary, &copy, [&]() -> Result<> {
        copy.exec("PRAGMA synchronous = FULL");
        SQLite::Backup backup(copy, database);
        const int outcome = backup.executeStep(allPages);
        if (outcome != SQLITE_DONE)
            throw SQLite::Exception("the copy is not complete", outcome);
        return {};
    });
}

} // namespace

Result<> copyDatabase(SQLite::Database& database, const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code failure;
    if (std::filesystem::equivalent(from, to, failure) || std::filesystem::is_directory(to, failure))
        return Error{ErrorCode::FileUnwritable, {to.string()}, {}};
    // A write-ahead log left beside the new file would be taken for its own and ruin it.
    if (std::filesystem::exists(besides(to, "-wal"), failure))
        return Error{ErrorCode::WorkspaceLocked, {to.string()}, {}};

    const std::filesystem::path temporary = besides(to, ".partial-backup");
    std::filesystem::remove(temporary, failure);
    Result<> outcome = guarded(to, nullptr, [&] { return copyInto(database, temporary); });
    if (outcome)
        outcome = replaceFile(temporary, to);
    if (outcome)
        return {};
    std::filesystem::remove(temporary, failure);
    Error error = std::move(outcome).error();
    if (error.code == ErrorCode::FileUnreadable) // SQLite's word for a file it cannot make
        error.code = ErrorCode::FileUnwritable;
    const bool ofTheSource = error.code == ErrorCode::FileCorrupt || error.code == ErrorCode::DatabaseFailure;
    if (!error.args.empty())
        error.args.front() = (ofTheSource ? from : to).string();
    return error;
}

} // namespace riskloom::store

namespace riskloom {

Result<> Workspace::backup(const std::filesystem::path& to) const
{
    return store::copyDatabase(d->database(), d->connection.path, to);
}

} // namespace riskloom
