// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/workspace.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <SQLiteCpp/VariadicBind.h>

#include <filesystem>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <string_view>

namespace riskloom::store {

// An open workspace file. The lock, held by the one writer, is an exclusive transaction on an empty database in a hidden
// file beside the workspace: SQLite's own file locks, which end with the process and hold between two objects of one
// process too. The lock file stays behind, because removing it could give two writers a lock each.
struct Connection {
    std::filesystem::path path;
    OpenMode mode = OpenMode::ReadOnly;
    int version = 0;
    std::unique_ptr<SQLite::Database> lock; // closed after the database
    std::unique_ptr<SQLite::Database> database;
};

// `steps` is migrations() but in tests of the migration itself. Errors: those of Workspace::open.
Result<Connection> openConnection(const std::filesystem::path& path, OpenMode mode,
                                  std::span<const std::string_view> steps);

// What SQLite said, as one of our errors. `database` may be null; it knows the system's error behind an I/O error.
Error toError(const SQLite::Exception& exception, const std::filesystem::path& path, SQLite::Database* database);

// The same place and name with something behind it: "w.riskloom" and "-wal" give "w.riskloom-wal".
std::filesystem::path besides(const std::filesystem::path& path, const std::string& suffix);

// The edge of the room: nothing SQLite throws passes it.
template <class Body>
auto guarded(const std::filesystem::path& path, SQLite::Database* database, Body&& body) -> decltype(body())
{
    try {
        return body();
    } catch (const SQLite::Exception& exception) {
        return toError(exception, path, database);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, {path.string()}, {}};
    }
}

// Runs one statement with its parameters; gives the number of changed rows.
template <class... Values>
int execute(SQLite::Database& database, const char* sql, const Values&... values)
{
    SQLite::Statement statement(database, sql);
    if constexpr (sizeof...(Values) > 0)
        SQLite::bind(statement, values...);
    return statement.exec();
}

// The first column of the first row, or nothing when there is no row.
template <class... Values>
std::optional<std::int64_t> queryInteger(SQLite::Database& database, const char* sql, const Values&... values)
{
    SQLite::Statement statement(database, sql);
    if constexpr (sizeof...(Values) > 0)
        SQLite::bind(statement, values...);
    if (!statement.executeStep())
        return std::nullopt;
    return statement.getColumn(0).getInt64();
}

template <class... Values>
std::optional<std::string> queryText(SQLite::Database& database, const char* sql, const Values&... values)
{
    SQLite::Statement statement(database, sql);
    if constexpr (sizeof...(Values) > 0)
        SQLite::bind(statement, values...);
    if (!statement.executeStep())
        return std::nullopt;
    return statement.getColumn(0).getString();
}

} // namespace riskloom::store
