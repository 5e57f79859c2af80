// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit.h"

#include "core/base/date.h"
#include "core/base/sha256.h"
#include "core/run/json.h"
#include "core/store/private.h"

#include <cstdlib>

namespace riskloom::store {
namespace {

void addField(Sha256& hash, const std::string& field)
{
    hash.add(std::to_string(field.size()) + ":").add(field);
}

} // namespace

std::string currentUser()
{
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"}) {
        const char* name = std::getenv(variable);
        if (name != nullptr && *name != '\0')
            return name;
    }
    return "unknown";
}

std::string auditHash(const AuditRecord& entry)
{
    Sha256 hash;
    for (const std::string& field : {entry.previousHash, std::to_string(entry.seq), entry.at, entry.who, entry.action,
                                     entry.subject, entry.detailJson})
        addField(hash, field);
    return hash.hex();
}

void appendAudit(SQLite::Database& database, const std::string& action, const std::string& subject,
                 const std::string& detailJson)
{
    AuditRecord entry{0, utcNow(), currentUser(), action, subject, detailJson, {}, {}};
    {
        SQLite::Statement head(database, "SELECT seq, hash FROM audit_head");
        head.executeStep();
        entry.seq = head.getColumn(0).getInt64() + 1;
        entry.previousHash = head.getColumn(1).getString();
    }
    entry.hash = auditHash(entry);
    execute(database,
            "INSERT INTO audit (seq, at, who, action, subject, detail_json, prev_hash, hash)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            entry.seq, entry.at, entry.who, entry.action, entry.subject, entry.detailJson, entry.previousHash,
            entry.hash);
    execute(database, "UPDATE audit_head SET seq = ?1, hash = ?2", entry.seq, entry.hash);
}

void appendAudit(SQLite::Database& database, const std::string& action, const std::string& subject,
                 const boost::json::object& detail)
{
    appendAudit(database, action, subject, writeJson(detail));
}

std::vector<AuditRecord> readTrail(SQLite::Database& database)
{
    std::vector<AuditRecord> trail;
    SQLite::Statement select(database, "SELECT seq, at, who, action, subject, detail_json, prev_hash, hash"
                                       " FROM audit ORDER BY seq");
    while (select.executeStep())
        trail.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getString(),
                         select.getColumn(2).getString(), select.getColumn(3).getString(),
                         select.getColumn(4).getString(), select.getColumn(5).getString(),
                         select.getColumn(6).getString(), select.getColumn(7).getString()});
    return trail;
}

std::string subjectOf(const char* what, std::int64_t id)
{
    return std::string(what) + "/" + std::to_string(id);
}

} // namespace riskloom::store

namespace riskloom {

Result<> Workspace::audit(const std::string& action, const std::string& subject, const std::string& detailJson)
{
    RISKLOOM_CHECK(readJson(detailJson, action));
    return d->write([&]() -> Result<> {
        store::appendAudit(d->database(), action, subject, detailJson);
        return {};
    });
}

Result<std::vector<AuditRecord>> Workspace::auditTrail() const
{
    return d->read([&]() -> Result<std::vector<AuditRecord>> { return store::readTrail(d->database()); });
}

} // namespace riskloom
