// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/metrics.h"

#include "core/base/sha256.h"
#include "core/store/private.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

// SQLite stores NaN as NULL and -0 as 0.
double stored(double value)
{
    return std::isnan(value) ? std::numeric_limits<double>::quiet_NaN() : value + 0.0;
}

double readValue(const SQLite::Column& column)
{
    return column.isNull() ? std::numeric_limits<double>::quiet_NaN() : column.getDouble();
}

} // namespace

std::uint64_t store::metricDigest(std::int64_t run, const MetricPoint& point)
{
    const std::string bits = std::to_string(std::bit_cast<std::uint64_t>(stored(point.value)));
    const std::string head = std::to_string(run) + ":" + std::to_string(point.step) + ":" + bits + ":";
    const std::string hex = sha256Hex(head + point.name);
    std::uint64_t digest = 0;
    std::from_chars(hex.data(), hex.data() + 16, digest, 16);
    return digest;
}

Result<> Workspace::addMetrics(std::int64_t run, std::span<const MetricPoint> points)
{
    if (points.empty())
        return {};
    return d->write([&]() -> Result<> {
        SQLite::Database& database = d->database();
        if (!store::queryInteger(database, "SELECT 1 FROM runs WHERE id = ?1", run))
            return Error{ErrorCode::RunNotFound, {std::to_string(run)}, {}};
        SQLite::Statement before(database, "SELECT value FROM metrics WHERE run = ?1 AND name = ?2 AND step = ?3");
        SQLite::Statement insert(database, "INSERT OR REPLACE INTO metrics (run, name, step, value)"
                                           " VALUES (?1, ?2, ?3, ?4)");
        std::int64_t added = 0;
        std::uint64_t digest = 0;
        for (const MetricPoint& point : points) {
            SQLite::bind(before, run, point.name, point.step);
            if (before.executeStep())
                digest -= store::metricDigest(run, {point.name, point.step, readValue(before.getColumn(0))});
            else
                ++added;
            before.reset();
            SQLite::bind(insert, run, point.name, point.step, stored(point.value));
            insert.exec();
            insert.reset();
            digest += store::metricDigest(run, point);
        }
        store::execute(database, "INSERT OR IGNORE INTO metric_sums (run, points, digest) VALUES (?1, 0, 0)", run);
        const auto sum = static_cast<std::uint64_t>(
            store::queryInteger(database, "SELECT digest FROM metric_sums WHERE run = ?1", run).value_or(0));
        store::execute(database, "UPDATE metric_sums SET points = points + ?1, digest = ?2 WHERE run = ?3", added,
                static_cast<std::int64_t>(sum + digest), run);
        return {};
    });
}

Result<std::vector<MetricPoint>> Workspace::metrics(std::int64_t run) const
{
    return d->read([&]() -> Result<std::vector<MetricPoint>> {
        std::vector<MetricPoint> points;
        SQLite::Statement select(d->database(), "SELECT name, step, value FROM metrics WHERE run = ?1"
                                                " ORDER BY name, step");
        select.bind(1, run);
        while (select.executeStep())
            points.push_back({select.getColumn(0).getString(), select.getColumn(1).getInt64(),
                              readValue(select.getColumn(2))});
        return points;
    });
}

} // namespace riskloom
