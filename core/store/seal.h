// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace riskloom::store {

// `PRAGMA integrity_check` does not see a changed value, so every row that says something carries the SHA-256 of itself
// and of what belongs to it (a dataset's columns, a run's report) in `row_hash`. `contents` are the queries, each with
// the row's id as its parameter, whose results are hashed: every column but row_hash, in a fixed order.
struct SealedTable {
    const char* name;
    const char* setHash;
    std::array<const char*, 2> contents; // the second may be null
};

extern const SealedTable sealedDatasets;
extern const SealedTable sealedRuns;
extern const SealedTable sealedArtifacts;
extern const SealedTable sealedDecisions;

// Type, length and bytes of each value, so that no two different rows hash alike.
std::string rowHash(SQLite::Database& database, const SealedTable& table, std::int64_t id);

// Stores rowHash() in the row. Called after every change of it, in the same transaction.
void seal(SQLite::Database& database, const SealedTable& table, std::int64_t id);

} // namespace riskloom::store
