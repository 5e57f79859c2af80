// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/artifacts.h"

#include "core/store/blobs.h"
#include "core/store/private.h"
#include "core/store/seal.h"

namespace riskloom {
namespace store {

Result<> storeArtifact(SQLite::Database& database, std::int64_t run, const RunEnd::File& file)
{
    RISKLOOM_TRY(const std::int64_t bytes, takeInFile(database, file.path, file.sha256));
    const auto replaced =
        queryText(database, "SELECT sha256 FROM artifacts WHERE run = ?1 AND role = ?2", run, file.role);
    execute(database,
            "INSERT INTO artifacts (run, role, format, sha256, bytes) VALUES (?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT (run, role) DO UPDATE SET format = excluded.format, sha256 = excluded.sha256,"
            " bytes = excluded.bytes",
            run, file.role, file.format, file.sha256, bytes);
    const auto id = queryInteger(database, "SELECT id FROM artifacts WHERE run = ?1 AND role = ?2", run, file.role);
    seal(database, sealedArtifacts, id.value_or(0));
    if (replaced)
        dropUnusedBlob(database, *replaced);
    return {};
}

void dropArtifact(SQLite::Database& database, std::int64_t run, const std::string& role)
{
    const auto sha256 = queryText(database, "SELECT sha256 FROM artifacts WHERE run = ?1 AND role = ?2", run, role);
    if (!sha256)
        return;
    execute(database, "DELETE FROM artifacts WHERE run = ?1 AND role = ?2", run, role);
    dropUnusedBlob(database, *sha256);
}

} // namespace store

namespace {

Error contentMissing(const std::filesystem::path& path, const std::string& sha256)
{
    return {ErrorCode::FileCorrupt, {path.string(), sha256}, "no content with this SHA-256"};
}

} // namespace

Result<> Workspace::replaceCheckpoint(std::int64_t run, const RunEnd::File& file)
{
    return d->write([&]() -> Result<> {
        if (!store::queryInteger(d->database(), "SELECT 1 FROM runs WHERE id = ?1", run))
            return Error{ErrorCode::RunNotFound, {std::to_string(run)}, {}};
        RunEnd::File checkpoint = file;
        checkpoint.role = store::checkpointRole;
        return store::storeArtifact(d->database(), run, checkpoint);
    });
}

Result<std::vector<ArtifactRecord>> Workspace::artifacts(std::int64_t run) const
{
    return d->read([&]() -> Result<std::vector<ArtifactRecord>> {
        std::vector<ArtifactRecord> records;
        SQLite::Statement select(d->database(), "SELECT id, run, role, format, sha256, bytes FROM artifacts"
                                                " WHERE run = ?1 ORDER BY role");
        select.bind(1, run);
        while (select.executeStep())
            records.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getInt64(),
                               select.getColumn(2).getString(), select.getColumn(3).getString(),
                               select.getColumn(4).getString(), select.getColumn(5).getInt64()});
        return records;
    });
}

Result<std::vector<std::byte>> Workspace::artifactBytes(const std::string& sha256) const
{
    return d->read([&]() -> Result<std::vector<std::byte>> {
        if (!store::hasBlob(d->database(), sha256))
            return contentMissing(d->connection.path, sha256);
        std::vector<std::byte> bytes;
        RISKLOOM_CHECK(store::readBlob(d->database(), sha256, [&](std::span<const std::byte> part) -> Result<> {
            bytes.insert(bytes.end(), part.begin(), part.end());
            return {};
        }));
        return bytes;
    });
}

Result<> Workspace::writeArtifact(const std::string& sha256, const std::filesystem::path& to) const
{
    return d->read([&]() -> Result<> {
        if (!store::hasBlob(d->database(), sha256))
            return contentMissing(d->connection.path, sha256);
        return store::writeBlob(d->database(), sha256, to);
    });
}

} // namespace riskloom
