// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/store/audit.h"
#include "core/store/blobs.h"
#include "core/store/private.h"
#include "core/store/seal.h"

#include <algorithm>
#include <cctype>

namespace riskloom {
namespace {

using store::execute;

constexpr std::size_t shortestHashPrefix = 8;

constexpr const char* selectDatasets =
    "SELECT id, name, sha256, rows, refused_rows, bad_value, origin, import_json, ifnull(produced_by, 0), created_at,"
    " bytes FROM datasets ";

// A name that came from a damaged row is no reason to lose the whole list: verify() tells of it.
Schema readSchema(SQLite::Database& database, std::int64_t dataset, std::string badValue)
{
    Schema schema{{}, std::move(badValue)};
    SQLite::Statement select(database,
                             "SELECT name, type, role FROM dataset_columns WHERE dataset = ?1 ORDER BY position");
    select.bind(1, dataset);
    while (select.executeStep())
        schema.columns.push_back({select.getColumn(0).getString(),
                                  columnTypeFromName(select.getColumn(1).getString()).value_or(ColumnType::Text),
                                  roleFromName(select.getColumn(2).getString()).value_or(Role::Ignore)});
    return schema;
}

DatasetRecord readDataset(SQLite::Database& database, SQLite::Statement& row)
{
    DatasetRecord record;
    record.id = row.getColumn(0).getInt64();
    record.name = row.getColumn(1).getString();
    record.sha256 = row.getColumn(2).getString();
    record.rows = row.getColumn(3).getInt64();
    record.refusedRows = row.getColumn(4).getInt64();
    record.schema = readSchema(database, record.id, row.getColumn(5).getString());
    record.origin = row.getColumn(6).getString();
    record.importJson = row.getColumn(7).getString();
    record.producedBy = row.getColumn(8).getInt64();
    record.createdAt = row.getColumn(9).getString();
    record.bytes = row.getColumn(10).getInt64();
    return record;
}

template <class... Values>
std::vector<DatasetRecord> selectWhere(SQLite::Database& database, const std::string& condition, const Values&... values)
{
    SQLite::Statement select(database, selectDatasets + condition);
    if constexpr (sizeof...(Values) > 0)
        SQLite::bind(select, values...);
    std::vector<DatasetRecord> records;
    while (select.executeStep())
        records.push_back(readDataset(database, select));
    return records;
}

bool nameTaken(SQLite::Database& database, const std::string& name, std::int64_t besides)
{
    return store::queryInteger(database, "SELECT 1 FROM datasets WHERE name = ?1 AND deleted_at IS NULL AND id <> ?2",
                               name, besides)
        .has_value();
}

Error notFound(std::int64_t id)
{
    return {ErrorCode::DatasetNotFound, {std::to_string(id)}, {}};
}

Result<DatasetRecord> find(SQLite::Database& database, std::int64_t id)
{
    auto found = selectWhere(database, "WHERE id = ?1", id);
    if (found.empty())
        return notFound(id);
    return std::move(found.front());
}

void insertColumns(SQLite::Database& database, std::int64_t dataset, const Schema& schema)
{
    std::int64_t position = 0;
    for (const ColumnSpec& column : schema.columns)
        execute(database, "INSERT INTO dataset_columns (dataset, position, name, type, role) VALUES (?1, ?2, ?3, ?4, ?5)",
                dataset, position++, column.name, std::string(columnTypeName(column.type)),
                std::string(roleName(column.role)));
}

Result<> checkSameColumns(const Schema& before, const Schema& after)
{
    for (const ColumnSpec& column : after.columns) {
        const ColumnSpec* known = before.find(column.name);
        if (known == nullptr)
            return Error{ErrorCode::UnknownColumn, {column.name}, {}};
        if (known->type != column.type)
            return Error{ErrorCode::WrongColumnType,
                         {column.name, std::string(columnTypeName(column.type)),
                          std::string(columnTypeName(known->type))},
                         {}};
    }
    const auto sameName = [](const ColumnSpec& a, const ColumnSpec& b) { return a.name == b.name; };
    if (!std::ranges::equal(before.columns, after.columns, sameName))
        return Error{ErrorCode::ModelMismatch, {"the dataset's columns in their order", "others"}, {}};
    return {};
}

bool isHashPrefix(const std::string& text)
{
    return text.size() >= shortestHashPrefix && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

} // namespace

Result<std::int64_t> Workspace::addDataset(const DatasetRecord& record, const std::filesystem::path& spoolFile)
{
    return d->write([&]() -> Result<std::int64_t> {
        SQLite::Database& database = d->database();
        if (nameTaken(database, record.name, 0))
            return Error{ErrorCode::DatasetExists, {record.name}, {}};
        RISKLOOM_TRY(const std::int64_t bytes, store::takeInFile(database, spoolFile, record.sha256));
        execute(database,
                "INSERT INTO datasets (name, sha256, bytes, rows, refused_rows, bad_value, origin, import_json,"
                " produced_by, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0), ?10)",
                record.name, record.sha256, bytes, record.rows, record.refusedRows, record.schema.badValue,
                record.origin, record.importJson, record.producedBy,
                record.createdAt.empty() ? utcNow() : record.createdAt);
        const std::int64_t id = database.getLastInsertRowid();
        insertColumns(database, id, record.schema);
        store::seal(database, store::sealedDatasets, id);
        boost::json::object detail{{"name", record.name}, {"sha256", record.sha256}, {"rows", record.rows}};
        if (record.producedBy != 0)
            detail["producedBy"] = store::subjectOf("run", record.producedBy);
        store::appendAudit(database, "dataset.add", store::subjectOf("dataset", id), detail);
        return id;
    });
}

Result<std::vector<DatasetRecord>> Workspace::datasets() const
{
    return d->read([&]() -> Result<std::vector<DatasetRecord>> {
        return selectWhere(d->database(), "WHERE deleted_at IS NULL ORDER BY id DESC");
    });
}

Result<DatasetRecord> Workspace::dataset(std::int64_t id) const
{
    return d->read([&] { return find(d->database(), id); });
}

Result<DatasetRecord> Workspace::datasetByName(const std::string& name) const
{
    return d->read([&]() -> Result<DatasetRecord> {
        auto found = selectWhere(d->database(), "WHERE deleted_at IS NULL AND name = ?1", name);
        if (found.empty() && isHashPrefix(name))
            found = selectWhere(d->database(), "WHERE deleted_at IS NULL AND substr(sha256, 1, ?1) = ?2",
                                static_cast<std::int64_t>(name.size()), name);
        if (found.size() != 1)
            return Error{ErrorCode::DatasetNotFound, {name}, {}};
        return std::move(found.front());
    });
}

Result<> Workspace::writeSpoolFile(const std::string& sha256, const std::filesystem::path& to) const
{
    return d->read([&]() -> Result<> {
        if (!store::hasBlob(d->database(), sha256))
            return Error{ErrorCode::DatasetNotFound, {sha256}, {}};
        return store::writeBlob(d->database(), sha256, to);
    });
}

Result<> Workspace::setSchema(std::int64_t dataset, const Schema& schema)
{
    return d->write([&]() -> Result<> {
        SQLite::Database& database = d->database();
        RISKLOOM_TRY(const DatasetRecord before, find(database, dataset));
        RISKLOOM_CHECK(checkSameColumns(before.schema, schema));
        execute(database, "DELETE FROM dataset_columns WHERE dataset = ?1", dataset);
        insertColumns(database, dataset, schema);
        execute(database, "UPDATE datasets SET bad_value = ?1 WHERE id = ?2", schema.badValue, dataset);
        store::seal(database, store::sealedDatasets, dataset);
        boost::json::object roles;
        for (const ColumnSpec& column : schema.columns) {
            if (column.role != Role::Input)
                roles[column.name] = std::string(roleName(column.role));
        }
        store::appendAudit(database, "dataset.schema", store::subjectOf("dataset", dataset),
                           {{"roles", std::move(roles)}, {"badValue", schema.badValue}});
        return {};
    });
}

Result<> Workspace::renameDataset(std::int64_t dataset, const std::string& name)
{
    return d->write([&]() -> Result<> {
        SQLite::Database& database = d->database();
        RISKLOOM_TRY(const DatasetRecord before, find(database, dataset));
        if (nameTaken(database, name, dataset))
            return Error{ErrorCode::DatasetExists, {name}, {}};
        execute(database, "UPDATE datasets SET name = ?1 WHERE id = ?2", name, dataset);
        store::seal(database, store::sealedDatasets, dataset);
        store::appendAudit(database, "dataset.rename", store::subjectOf("dataset", dataset),
                           {{"from", before.name}, {"to", name}});
        return {};
    });
}

Result<> Workspace::setDatasetDeleted(std::int64_t dataset, bool deleted)
{
    return d->write([&]() -> Result<> {
        SQLite::Database& database = d->database();
        RISKLOOM_TRY(const DatasetRecord before, find(database, dataset));
        if (!deleted && nameTaken(database, before.name, dataset))
            return Error{ErrorCode::DatasetExists, {before.name}, {}};
        execute(database, "UPDATE datasets SET deleted_at = nullif(?1, '') WHERE id = ?2",
                deleted ? utcNow() : std::string(), dataset);
        store::seal(database, store::sealedDatasets, dataset);
        store::appendAudit(database, deleted ? "dataset.delete" : "dataset.restore",
                           store::subjectOf("dataset", dataset), {{"name", before.name}});
        return {};
    });
}

} // namespace riskloom
