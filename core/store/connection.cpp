// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/base/file.h"
#include "core/store/backup.h"
#include "core/store/migrations.h"

#include <sqlite3.h>

#include <array>
#include <cctype>
#include <cstdio>

namespace riskloom::store {
namespace {

constexpr int busyMilliseconds = 5000;

std::string utf8(const std::filesystem::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

std::filesystem::path lockPath(const std::filesystem::path& path)
{
    std::error_code ignored;
    const std::filesystem::path real = std::filesystem::weakly_canonical(path, ignored);
    const std::filesystem::path& base = real.empty() ? path : real;
    std::string name(1, '.');
    name.append(base.filename().string()).append(".lock");
    return base.parent_path() / name;
}

Result<std::unique_ptr<SQLite::Database>> takeLock(const std::filesystem::path& path)
{
    return guarded(path, nullptr, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        auto lock = std::make_unique<SQLite::Database>(utf8(lockPath(path)), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        lock->exec("BEGIN EXCLUSIVE");
        return lock;
    });
}

// RFC 3986, section 2.3.
std::string immutableUri(const std::filesystem::path& path)
{
    std::string uri = "file:";
    for (const char c : utf8(std::filesystem::absolute(path))) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x80 && std::isalnum(byte) != 0) || c == '/' || c == '-' || c == '.' || c == '_' || c == '~') {
            uri += c;
        } else {
            std::array<char, 4> escape{};
            std::snprintf(escape.data(), escape.size(), "%%%02X", byte);
            uri += escape.data();
        }
    }
    return uri + "?immutable=1";
}

std::int64_t pragma(SQLite::Database& database, const char* name)
{
    return database.execAndGet(std::string("PRAGMA ") + name).getInt64();
}

std::unique_ptr<SQLite::Database> openReadOnly(const std::filesystem::path& path)
{
    const auto prepare = [](const std::string& name, int flags) {
        auto database = std::make_unique<SQLite::Database>(name, flags, busyMilliseconds);
        sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        database->exec("PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = ON; PRAGMA application_id");
        return database;
    };
    try {
        return prepare(utf8(path), SQLite::OPEN_READONLY);
    } catch (const SQLite::Exception& exception) {
        // A WAL database needs its -shm file, which a read-only folder cannot take. Without a -wal file everything
        // there is stands in the main file, and nobody can be writing to it.
        const bool refused = exception.getErrorCode() == SQLITE_CANTOPEN || exception.getErrorCode() == SQLITE_READONLY;
        std::error_code ignored;
        if (!refused || std::filesystem::exists(besides(path, "-wal"), ignored))
            throw;
        return prepare(immutableUri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    }
}

std::unique_ptr<SQLite::Database> openReadWrite(const std::filesystem::path& path)
{
    return std::make_unique<SQLite::Database>(utf8(path), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                              busyMilliseconds);
}

void harden(SQLite::Database& database)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                  "PRAGMA temp_store = MEMORY");
}

// The file's version, 0 for one that is still to be made.
Result<int> recognise(const Connection& connection, std::size_t newest)
{
    SQLite::Database& database = *connection.database;
    const std::string name = connection.path.string();
    const auto version = static_cast<int>(pragma(database, "user_version"));
    if (pragma(database, "application_id") != applicationId) {
        const bool empty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt64() == 0;
        if (connection.mode == OpenMode::ReadWrite && empty && pragma(database, "application_id") == 0)
            return 0;
        return Error{ErrorCode::NotAWorkspace, {name}, {}};
    }
    if (version < 1)
        return Error{ErrorCode::FileCorrupt, {name, "user_version"}, {}};
    if (connection.mode == OpenMode::ReadWrite && static_cast<std::size_t>(version) > newest)
        return Error{ErrorCode::WorkspaceTooNew, {name, std::to_string(version), std::to_string(newest)}, {}};
    return version;
}

Result<> makeWritable(Connection& connection, std::span<const std::string_view> steps)
{
    SQLite::Database& database = *connection.database;
    if (sqlite3_db_readonly(database.getHandle(), "main") == 1)
        return Error{ErrorCode::ReadOnly, {connection.path.string()}, {}};
    if (database.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal")
        return Error{ErrorCode::DatabaseFailure, {connection.path.string(), "journal_mode"}, {}};
    database.exec("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864");
    if (static_cast<std::size_t>(connection.version) < steps.size()) {
        if (connection.version > 0) {
            const std::string suffix = ".v" + std::to_string(connection.version) + "-backup";
            RISKLOOM_CHECK(copyDatabase(database, connection.path, besides(connection.path, suffix)));
        }
        migrate(database, connection.version, steps);
        connection.version = static_cast<int>(steps.size());
    }
    database.exec("PRAGMA foreign_keys = ON");
    return {};
}

// SQLite knows ENOSPC as SQLITE_FULL; a quota or a file size limit is an I/O error whose number only the file itself
// keeps: the database's or the write-ahead log's.
bool ranOutOfRoom(SQLite::Database& database)
{
    sqlite3* handle = database.getHandle();
    int systemError = 0;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &systemError);
    if (meansDiskFull(systemError))
        return true;
    sqlite3_file* log = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (log == nullptr || log->pMethods == nullptr)
        return false;
    log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &systemError);
    return meansDiskFull(systemError);
}

} // namespace

Error toError(const SQLite::Exception& exception, const std::filesystem::path& path, SQLite::Database* database)
{
    const std::string name = path.string();
    const std::string what = exception.what();
    switch (exception.getErrorCode() & 0xFF) {
    case SQLITE_FULL: return {ErrorCode::DiskFull, {name}, what};
    case SQLITE_NOTADB: return {ErrorCode::NotAWorkspace, {name}, what};
    case SQLITE_READONLY: return {ErrorCode::ReadOnly, {name}, what};
    case SQLITE_CANTOPEN: return {ErrorCode::FileUnreadable, {name}, what};
    case SQLITE_CORRUPT: return {ErrorCode::FileCorrupt, {name, what}, what};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorCode::WorkspaceLocked, {name}, what};
    case SQLITE_NOMEM: return {ErrorCode::OutOfMemory, {name}, what};
    case SQLITE_INTERRUPT: return {ErrorCode::Cancelled, {}, what};
    case SQLITE_IOERR:
        if (database != nullptr && ranOutOfRoom(*database))
            return {ErrorCode::DiskFull, {name}, what};
        break;
    default: break;
    }
    return {ErrorCode::DatabaseFailure, {name, what}, what};
}

std::filesystem::path besides(const std::filesystem::path& path, const std::string& suffix)
{
    std::filesystem::path other = path;
    other += suffix;
    return other;
}

Result<Connection> openConnection(const std::filesystem::path& path, OpenMode mode,
                                  std::span<const std::string_view> steps)
{
    std::error_code ignored;
    const bool exists = std::filesystem::exists(path, ignored);
    if (mode == OpenMode::ReadOnly && !exists)
        return Error{ErrorCode::FileNotFound, {path.string()}, {}};
    if (exists && !std::filesystem::is_regular_file(path, ignored))
        return Error{ErrorCode::NotAWorkspace, {path.string()}, {}};

    Connection connection{path, mode, 0, {}, {}};
    if (mode == OpenMode::ReadWrite) {
        auto lock = takeLock(path);
        if (!lock && lock.error().code == ErrorCode::FileUnreadable)
            return Error{ErrorCode::ReadOnly, {path.string()}, lock.error().detail};
        if (!lock)
            return std::move(lock).error();
        connection.lock = *std::move(lock);
    }
    Result<> outcome = guarded(path, nullptr, [&]() -> Result<> {
        connection.database = mode == OpenMode::ReadWrite ? openReadWrite(path) : openReadOnly(path);
        return {};
    });
    if (outcome) {
        outcome = guarded(path, connection.database.get(), [&]() -> Result<> {
            harden(*connection.database);
            RISKLOOM_TRY(connection.version, recognise(connection, steps.size()));
            return mode == OpenMode::ReadWrite ? makeWritable(connection, steps) : Result<>{};
        });
    }
    if (!outcome) {
        if (mode == OpenMode::ReadWrite && outcome.error().code == ErrorCode::NotAWorkspace)
            std::filesystem::remove(lockPath(path), ignored); // nobody else locks what is no workspace
        if (mode == OpenMode::ReadWrite && outcome.error().code == ErrorCode::FileUnreadable)
            return Error{ErrorCode::ReadOnly, {path.string()}, outcome.error().detail};
        return std::move(outcome).error();
    }
    return connection;
}

} // namespace riskloom::store
