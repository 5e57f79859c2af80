// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/store/private.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <unistd.h>
#endif

namespace riskloom::store {
namespace {

constexpr int allPages = -1;

std::filesystem::path besides(const std::filesystem::path& path, const char* suffix)
{
    std::filesystem::path other = path;
    other += suffix;
    return other;
}

// A rename is on disk only when its folder is.
void syncFolderOf(const std::filesystem::path& path)
{
#if defined(__unix__) || defined(__APPLE__)
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
#else
    static_cast<void>(path);
#endif
}

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

    const std::filesystem::path temporary = besides(to, ".part");
    std::filesystem::remove(temporary, failure);
    Result<> outcome = guarded(to, nullptr, [&] { return copyInto(database, temporary); });
    if (outcome) {
        std::filesystem::rename(temporary, to, failure);
        if (failure)
            outcome = Error{ErrorCode::FileUnwritable, {to.string()}, failure.message()};
    }
    if (!outcome) {
        std::filesystem::remove(temporary, failure);
        Error error = std::move(outcome).error();
        if (error.code == ErrorCode::FileUnreadable)
            error.code = ErrorCode::FileUnwritable;
        if (!error.args.empty())
            error.args.front() = to.string();
        return error;
    }
    syncFolderOf(to);
    return {};
}

} // namespace riskloom::store

namespace riskloom {

Result<> Workspace::backup(const std::filesystem::path& to) const
{
    return store::copyDatabase(d->database(), d->connection.path, to);
}

} // namespace riskloom
