// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace riskloom::store {

// Copies the database of `from` into a temporary file beside `to` and renames it when it is complete and on disk, so
// that `to` is at every moment what it was before or the whole copy. Errors: FileUnwritable (to) when it is the
// workspace itself, WorkspaceLocked (to) when a database is open there, DiskFull, ReadOnly.
Result<> copyDatabase(SQLite::Database& database, const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace riskloom::store
