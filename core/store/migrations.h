// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace SQLite {
class Database;
}

namespace riskloom::store {

// "RLOM", at byte 68 of the file: what tells a workspace from any other SQLite database.
inline constexpr std::int32_t applicationId = 0x524C4F4D;

// One SQL text per version; migrations()[0] makes version 1 from nothing. A text that has been released is never edited:
// a change of the format is a new text at the end, and a workspace of the version before it a new fixture of the tests.
std::span<const std::string_view> migrations();

// Lifts `database` from version `from` to steps.size(), each step in a transaction of its own that also sets
// user_version. Throws SQLite::Exception; what was committed before stays.
void migrate(SQLite::Database& database, int from, std::span<const std::string_view> steps);

} // namespace riskloom::store
