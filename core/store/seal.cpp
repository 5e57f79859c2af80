// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/seal.h"

#include "core/base/sha256.h"
#include "core/store/connection.h"

#include <bit>

namespace riskloom::store {
namespace {

void addNumber(Sha256& hash, std::uint64_t number)
{
    std::array<std::byte, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(number >> (8 * i));
    hash.add(bytes);
}

void addBytes(Sha256& hash, const SQLite::Column& column)
{
    const auto size = static_cast<std::size_t>(column.getBytes());
    addNumber(hash, size);
    hash.add(std::span(static_cast<const std::byte*>(column.getBlob()), size));
}

void addValue(Sha256& hash, const SQLite::Column& column)
{
    if (column.isInteger()) {
        hash.add("i");
        addNumber(hash, static_cast<std::uint64_t>(column.getInt64()));
    } else if (column.isFloat()) {
        hash.add("f");
        addNumber(hash, std::bit_cast<std::uint64_t>(column.getDouble()));
    } else if (column.isText()) {
        hash.add("t");
        addBytes(hash, column);
    } else if (column.isBlob()) {
        hash.add("b");
        addBytes(hash, column);
    } else {
        hash.add("n");
    }
}

} // namespace

const SealedTable sealedDatasets{
    "datasets",
    "UPDATE datasets SET row_hash = ?1 WHERE id = ?2",
    {"SELECT id, name, sha256, bytes, rows, refused_rows, bad_value, origin, import_json, produced_by, created_at,"
     " deleted_at FROM datasets WHERE id = ?1",
     "SELECT position, name, type, role FROM dataset_columns WHERE dataset = ?1 ORDER BY position"}};

const SealedTable sealedRuns{
    "runs",
    "UPDATE runs SET row_hash = ?1 WHERE id = ?2",
    {"SELECT id, kind, parent, dataset, request_json, seed, device, threads, version, status, error_json, headline,"
     " note, created_at, started_at, finished_at, deleted_at FROM runs WHERE id = ?1",
     "SELECT report_json FROM reports WHERE run = ?1"}};

const SealedTable sealedArtifacts{"artifacts",
                                  "UPDATE artifacts SET row_hash = ?1 WHERE id = ?2",
                                  {"SELECT id, run, role, format, sha256, bytes FROM artifacts WHERE id = ?1", nullptr}};

const SealedTable sealedDecisions{
    "decisions",
    "UPDATE decisions SET row_hash = ?1 WHERE id = ?2",
    {"SELECT id, run, applicant, row, score, recommended, outcome, reason, who, confirms, at FROM decisions"
     " WHERE id = ?1", nullptr}};

std::string rowHash(SQLite::Database& database, const SealedTable& table, std::int64_t id)
{
    Sha256 hash;
    hash.add(table.name);
    for (const char* query : table.contents) {
        if (query == nullptr)
            continue;
        SQLite::Statement statement(database, query);
        statement.bind(1, id);
        while (statement.executeStep()) {
            hash.add("r");
            for (int i = 0; i < statement.getColumnCount(); ++i)
                addValue(hash, statement.getColumn(i));
        }
    }
    return hash.hex();
}

void seal(SQLite::Database& database, const SealedTable& table, std::int64_t id)
{
    execute(database, table.setHash, rowHash(database, table, id), id);
}

} // namespace riskloom::store
