// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <SQLiteCpp/Database.h>

#include <string>

namespace riskloom::store {

inline constexpr const char* checkpointRole = "checkpoint";

// Inside the caller's transaction. A run has one artifact a role; a new one replaces it, and the content it had goes
// when nothing else refers to it.
Result<> storeArtifact(SQLite::Database& database, std::int64_t run, const RunEnd::File& file);
void dropArtifact(SQLite::Database& database, std::int64_t run, const std::string& role);

} // namespace riskloom::store
