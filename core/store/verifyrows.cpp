// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit.h"
#include "core/store/blobs.h"
#include "core/store/metrics.h"
#include "core/store/verification.h"

#include <limits>

namespace riskloom::store {
namespace {

struct MetricSum {
    std::int64_t points = 0;
    std::uint64_t digest = 0;

    friend bool operator==(const MetricSum&, const MetricSum&) = default;
};

MetricPoint readPoint(SQLite::Statement& row)
{
    const SQLite::Column value = row.getColumn(3);
    return {row.getColumn(1).getString(), row.getColumn(2).getInt64(),
            value.isNull() ? std::numeric_limits<double>::quiet_NaN() : value.getDouble()};
}

} // namespace

void Verification::checkSeal(const SealedTable& table, std::int64_t id, const std::string& what,
                             const std::string& subject)
{
    const std::string query = std::string("SELECT row_hash FROM ") + table.name + " WHERE id = ?1";
    const std::string found = rowHash(m_database, table, id);
    if (queryText(m_database, query.c_str(), id) != found)
        report(what, subject, "its row has been changed: the hash is " + found);
}

void Verification::checkContent(const std::string& sha256, std::int64_t bytes, const std::string& what,
                                const std::string& subject)
{
    const auto [entry, isNew] = m_contents.try_emplace(sha256);
    auto& [size, problem] = entry->second;
    if (isNew) {
        const auto read = readBlob(m_database, sha256, [this](std::span<const std::byte>) -> Result<> {
            return m_stop.stop_requested() ? Result<>(Error{ErrorCode::Cancelled, {}, {}}) : Result<>{};
        });
        if (read)
            size = *read;
        else
            problem = describe(read.error());
    }
    if (!problem.empty())
        report(what, subject, "its content is damaged: " + problem);
    else if (size != bytes)
        report(what, subject, "its content has " + std::to_string(size) + " bytes, not " + std::to_string(bytes));
}

void Verification::checkDatasets()
{
    SQLite::Statement select(m_database, "SELECT id, name, sha256, bytes FROM datasets ORDER BY id");
    while (select.executeStep()) {
        const std::int64_t id = select.getColumn(0).getInt64();
        const std::string name = select.getColumn(1).getString();
        ++m_report.datasets;
        check("dataset", name, [&] { checkSeal(sealedDatasets, id, "dataset", name); });
        check("dataset", name, [&] {
            checkContent(select.getColumn(2).getString(), select.getColumn(3).getInt64(), "dataset", name);
        });
    }
}

void Verification::checkRuns()
{
    SQLite::Statement select(m_database, "SELECT id FROM runs ORDER BY id");
    while (select.executeStep()) {
        const std::int64_t id = select.getColumn(0).getInt64();
        const std::string subject = subjectOf("run", id);
        ++m_report.runs;
        check("run", subject, [&] { checkSeal(sealedRuns, id, "run", subject); });
    }
}

void Verification::checkMetrics()
{
    std::map<std::int64_t, MetricSum> found;
    SQLite::Statement points(m_database, "SELECT run, name, step, value FROM metrics");
    while (points.executeStep()) {
        const std::int64_t run = points.getColumn(0).getInt64();
        MetricSum& sum = found[run];
        ++sum.points;
        sum.digest += metricDigest(run, readPoint(points));
    }
    SQLite::Statement sums(m_database, "SELECT run, points, digest FROM metric_sums");
    while (sums.executeStep()) {
        const std::int64_t run = sums.getColumn(0).getInt64();
        const MetricSum stored{sums.getColumn(1).getInt64(), static_cast<std::uint64_t>(sums.getColumn(2).getInt64())};
        if (found[run] != stored)
            report("run", subjectOf("run", run), "its metrics are not those that were stored");
        found.erase(run);
    }
    for (const auto& [run, sum] : found)
        report("run", subjectOf("run", run), "its metrics have no sum to be checked against");
}

void Verification::checkArtifacts()
{
    SQLite::Statement select(m_database, "SELECT id, run, role, sha256, bytes FROM artifacts ORDER BY id");
    while (select.executeStep()) {
        const std::int64_t id = select.getColumn(0).getInt64();
        const std::string subject =
            subjectOf("run", select.getColumn(1).getInt64()) + "/" + select.getColumn(2).getString();
        ++m_report.artifacts;
        check("artifact", subject, [&] { checkSeal(sealedArtifacts, id, "artifact", subject); });
        check("artifact", subject, [&] {
            checkContent(select.getColumn(3).getString(), select.getColumn(4).getInt64(), "artifact", subject);
        });
    }
}

void Verification::checkDecisions()
{
    if (m_connection.version < 2) // nothing could be decided then
        return;
    SQLite::Statement select(m_database, "SELECT id FROM decisions ORDER BY id");
    while (select.executeStep()) {
        const std::int64_t id = select.getColumn(0).getInt64();
        const std::string subject = subjectOf("decision", id);
        check("decision", subject, [&] { checkSeal(sealedDecisions, id, "decision", subject); });
    }
}

void Verification::checkUnusedContents()
{
    SQLite::Statement select(m_database, "SELECT DISTINCT sha256 FROM blobs b"
                                         " WHERE NOT EXISTS (SELECT 1 FROM datasets d WHERE d.sha256 = b.sha256)"
                                         " AND NOT EXISTS (SELECT 1 FROM artifacts a WHERE a.sha256 = b.sha256)");
    while (select.executeStep())
        report("database", "content " + select.getColumn(0).getString(), "belongs to no dataset and no artifact");
}

} // namespace riskloom::store
