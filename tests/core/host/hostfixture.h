// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/spool.h"
#include "core/host/session.h"
#include "tests/support/fakebehaviour.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// What the tests of the host share: a session with the fake worker, and a watch over the thread it must not block.
namespace riskloom::testing {

inline QString errorText(const Error& error)
{
    return QString::fromStdString(describe(error));
}

// Waits, with the event loop running, for the answer of an asynchronous call; fails the program when none comes.
template <class T, class Call>
Result<T> awaited(Call call)
{
    std::optional<Result<T>> outcome;
    QObject guard;
    call(&guard, [&](Result<T> result) { outcome = std::move(result); });
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 60000))
        qFatal("no answer within a minute");
    return *outcome;
}

// The longest time for which the event loop of this thread did not get to a timer.
class StallWatch {
public:
    StallWatch()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_clock.restart());
        });
        m_clock.start();
        m_timer.start(5);
    }
    qint64 longestMilliseconds() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

inline Table creditTable(std::size_t rows)
{
    std::vector<double> age(rows);
    std::vector<std::int32_t> outcome(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        age[row] = 20.0 + static_cast<double>(row * 7 % 50);
        outcome[row] = row * 13 % 10 < 3 ? 1 : 0;
    }
    std::vector<Column> columns;
    columns.push_back({"age", NumberColumn{Array<double>(std::move(age)), 0}});
    columns.push_back({"outcome", CategoryColumn{Array<std::int32_t>(std::move(outcome)), {"good", "bad"}}});
    return {std::move(columns), rows};
}

inline Schema creditSchema()
{
    return {{{"age", ColumnType::Number, Role::Input}, {"outcome", ColumnType::Category, Role::Target}}, "bad"};
}

// A workspace in a folder of its own, opened by a session whose worker is the fake one, with one dataset in it.
class HostFixture {
public:
    explicit HostFixture(QStringList workerArguments = {}, WorkerLimits limits = {})
    {
        m_options.worker = {QStringLiteral(RISKLOOM_FAKE_WORKER), std::move(workerArguments), 1};
        m_options.limits = limits;
        m_options.version = QStringLiteral("test");
        reopen();
        dataset = addDataset("credit", creditTable(200), creditSchema());
    }

    void reopen(const SessionOptions& options)
    {
        m_options = options;
        reopen();
    }

    void reopen()
    {
        session.reset();
        ends.clear();
        auto opened = Session::open(path(), m_options);
        if (!opened)
            qFatal("%s", describe(opened.error()).c_str());
        session = std::move(*opened);
        QObject::connect(session.get(), &Session::runEnded, session.get(),
                         [this](std::int64_t run, RunStatus status) { ends[run].push_back(status); });
    }

    std::int64_t addDataset(const std::string& name, const Table& table, const Schema& schema)
    {
        const std::filesystem::path file = folder.filePath(QStringLiteral("import.table")).toStdString();
        const auto spool = writeSpool(table, file);
        if (!spool)
            qFatal("%s", describe(spool.error()).c_str());
        DatasetRecord record;
        record.name = name;
        record.sha256 = spool->sha256;
        record.bytes = static_cast<std::int64_t>(spool->bytes);
        record.rows = static_cast<std::int64_t>(table.rows());
        record.schema = schema;
        record.origin = "generated";
        record.importJson = "{}";
        const auto id = awaited<std::int64_t>([&](QObject* guard, auto done) {
            session->addDataset(record, QString::fromStdString(file.string()), guard, done);
        });
        if (!id)
            qFatal("%s", describe(id.error()).c_str());
        return *id;
    }

    Result<std::int64_t> start(FakeBehaviour behaviour)
    {
        const boost::json::object request{{"seed", static_cast<std::uint64_t>(behaviour)}};
        return awaited<std::int64_t>([&](QObject* guard, auto done) {
            session->startRun("credit.scorecard", dataset, request, 0, guard, done);
        });
    }

    // The status a run ends with, and that it ended once; nothing when it does not end in time.
    std::optional<RunStatus> end(std::int64_t run, int milliseconds = 30000)
    {
        if (!QTest::qWaitFor([&] { return ends.contains(run); }, milliseconds))
            return {};
        return ends.at(run).size() == 1 ? std::optional(ends.at(run).front()) : std::nullopt;
    }

    RunRecord stored(std::int64_t run) const
    {
        const auto record = session->reader().run(run);
        if (!record)
            qFatal("%s", describe(record.error()).c_str());
        return *record;
    }

    VerifyReport verified()
    {
        const auto report =
            awaited<VerifyReport>([&](QObject* guard, auto done) { session->verify(guard, done); });
        if (!report)
            qFatal("%s", describe(report.error()).c_str());
        return *report;
    }

    QString path() const { return folder.filePath(QStringLiteral("work.riskloom")); }

    QTemporaryDir folder;
    std::unique_ptr<Session> session;
    std::int64_t dataset = 0;
    std::map<std::int64_t, std::vector<RunStatus>> ends;

private:
    SessionOptions m_options;
};

} // namespace riskloom::testing
