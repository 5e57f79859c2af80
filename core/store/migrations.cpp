// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include <array>
#include <string>

namespace riskloom::store {
namespace {

// Bulk bytes are content-addressed and cut in parts, since SQLite holds a whole value in memory. Reports stand in a
// table of their own so that lists of runs never read them. Every row that says something carries `row_hash`
// (core/store/seal.h); metrics, which are many and small, are summed up per run in `metric_sums`.
constexpr std::string_view version1 = R"sql(
CREATE TABLE blobs (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (sha256, part)
) STRICT;

CREATE TABLE datasets (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    refused_rows INTEGER NOT NULL,
    bad_value TEXT NOT NULL,
    origin TEXT NOT NULL,
    import_json TEXT NOT NULL,
    produced_by INTEGER REFERENCES runs (id),
    created_at TEXT NOT NULL,
    deleted_at TEXT,
    row_hash TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX datasets_name ON datasets (name) WHERE deleted_at IS NULL;
CREATE INDEX datasets_sha256 ON datasets (sha256);

CREATE TABLE dataset_columns (
    dataset INTEGER NOT NULL REFERENCES datasets (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (dataset, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    parent INTEGER REFERENCES runs (id),
    dataset INTEGER NOT NULL REFERENCES datasets (id),
    request_json TEXT NOT NULL,
    seed INTEGER NOT NULL,
    device TEXT NOT NULL DEFAULT '',
    threads INTEGER NOT NULL DEFAULT 0,
    version TEXT NOT NULL,
    status TEXT NOT NULL,
    error_json TEXT,
    headline TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    started_at TEXT,
    finished_at TEXT,
    deleted_at TEXT,
    row_hash TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX runs_running ON runs (id) WHERE status = 'running';

CREATE TABLE reports (
    run INTEGER PRIMARY KEY REFERENCES runs (id),
    report_json TEXT NOT NULL
) STRICT;

CREATE TABLE metrics (
    run INTEGER NOT NULL REFERENCES runs (id),
    name TEXT NOT NULL,
    step INTEGER NOT NULL,
    value REAL,
    PRIMARY KEY (run, name, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE metric_sums (
    run INTEGER PRIMARY KEY REFERENCES runs (id),
    points INTEGER NOT NULL,
    digest INTEGER NOT NULL
) STRICT;

CREATE TABLE artifacts (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    role TEXT NOT NULL,
    format TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    row_hash TEXT NOT NULL DEFAULT '',
    UNIQUE (run, role)
) STRICT;
CREATE INDEX artifacts_sha256 ON artifacts (sha256);

CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    applicant TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    row_hash TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX decisions_run_applicant ON decisions (run, applicant);

CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail_json TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE audit_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;
INSERT INTO audit_head (one, seq, hash) VALUES (1, 0, '');
CREATE TRIGGER audit_is_never_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'the audit trail only grows');
END;
CREATE TRIGGER audit_is_never_updated BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail only grows');
END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail only grows');
END;
)sql";

// What a decision was based on, and who confirmed it.
constexpr std::string_view version2 = R"sql(
ALTER TABLE decisions ADD COLUMN row INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decisions ADD COLUMN score REAL NOT NULL DEFAULT 0;
ALTER TABLE decisions ADD COLUMN recommended TEXT NOT NULL DEFAULT 'refer';
ALTER TABLE decisions ADD COLUMN confirms INTEGER REFERENCES decisions (id);
CREATE INDEX audit_subject ON audit (subject);
)sql";

constexpr std::array steps{version1, version2};

} // namespace

std::span<const std::string_view> migrations()
{
    return steps;
}

void migrate(SQLite::Database& database, int from, std::span<const std::string_view> texts)
{
    for (std::size_t version = static_cast<std::size_t>(from); version < texts.size(); ++version) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(std::string(texts[version]));
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
        database.exec("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

} // namespace riskloom::store
