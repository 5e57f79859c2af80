// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/data/csv.h"
#include "tests/core/host/hostfixture.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <utility>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

constexpr int epochs = 300;
constexpr int kills = 50;
constexpr int anyMomentEvery = 5;           // one kill in so many may come before the first checkpoint
constexpr std::uint64_t longestDelay = 250; // milliseconds, as is the next one
constexpr int longestWait = 600000;         // the worker gives way to all that a busy machine does

// Everything a training leaves in the workspace.
struct Legacy {
    std::string weights; // SHA-256
    std::string report;
    std::vector<MetricPoint> metrics;
    std::string device;
    int threads = 0;

    friend bool operator==(const Legacy&, const Legacy&) = default;
};

// A session with the true worker, whose process id stands in a file before it becomes what it is.
class Trainings {
public:
    Trainings()
    {
        SessionOptions options;
        options.worker = {QStringLiteral("/bin/sh"),
                          {QStringLiteral("-c"), QStringLiteral("echo $$ > \"$1\"; exec \"$2\""), QStringLiteral("sh"),
                           pidFile(), QStringLiteral(RISKLOOM_BIN_DIR "/riskloom-worker")},
                          1};
        host.reopen(options);
        CsvOptions reading;
        reading.columns.push_back({.column = "class", .type = {}, .dateFormat = {}, .role = Role::Target});
        reading.badValue = "bad";
        const auto import = importCsv(RISKLOOM_SOURCE_DIR "/resources/samples/german_credit.csv", reading);
        if (!import)
            qFatal("%s", describe(import.error()).c_str());
        m_dataset = host.addDataset("german", import->table, import->schema);
    }

    std::int64_t start()
    {
        const boost::json::object request{
            {"maxEpochs", epochs}, {"patience", epochs}, {"checkpointEvery", 2}, {"seed", 7}};
        const auto run = awaited<std::int64_t>([&](QObject* guard, auto done) {
            host.session->startRun("credit.network", m_dataset, request, 0, guard, done);
        });
        if (!run)
            qFatal("%s", describe(run.error()).c_str());
        return *run;
    }

    Legacy legacy(std::int64_t run) const
    {
        const RunRecord record = host.stored(run);
        Legacy left{{}, record.reportJson, {}, record.device, record.threads};
        const auto artifacts = host.session->reader().artifacts(run);
        const auto metrics = host.session->reader().metrics(run);
        if (!artifacts || !metrics)
            qFatal("the run cannot be read");
        for (const ArtifactRecord& artifact : *artifacts)
            if (artifact.role == "weights")
                left.weights = artifact.sha256;
        left.metrics = *metrics;
        return left;
    }

    // Waits until the training is where a kill is wanted, or has ended.
    bool reach(std::int64_t run, bool anyMoment) const
    {
        return QTest::qWaitFor(
            [&] {
                if (host.ends.contains(run))
                    return true;
                const auto progress = host.session->progress();
                if (!progress || progress->run != run || host.session->workerState() != WorkerState::Busy)
                    return false;
                return anyMoment || (progress->stage == QStringLiteral("training") && host.stored(run).hasCheckpoint);
            },
            longestWait);
    }

    // Kills the worker and waits until the session has noticed; false when it had gone by itself.
    bool killWorker() const
    {
        QFile file(pidFile());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no process id");
        if (::kill(file.readAll().trimmed().toInt(), SIGKILL) != 0)
            return false;
        return QTest::qWaitFor([&] { return host.session->workerState() == WorkerState::Starting; }, longestWait);
    }

    HostFixture host;

private:
    QString pidFile() const { return host.folder.filePath(QStringLiteral("pid")); }

    std::int64_t m_dataset = 0;
};

// How far trainings go back when they are resumed; a checkpoint of every second epoch lets them lose little.
class FractionWatch : public QObject {
public:
    explicit FractionWatch(const Session& session)
    {
        connect(&session, &Session::progressChanged, this, [this, &session] {
            const auto progress = session.progress();
            if (!progress || progress->stage != QStringLiteral("training"))
                return;
            if (std::exchange(m_run, progress->run) != progress->run)
                m_resumed = false;
            if (std::exchange(m_resumed, false))
                m_farthestBack = std::max(m_farthestBack, m_fraction - progress->fraction);
            m_fraction = progress->fraction;
        });
    }
    void expectResumption() { m_resumed = true; }
    double farthestBack() const { return m_farthestBack; }

private:
    std::int64_t m_run = 0;
    bool m_resumed = false;
    double m_fraction = 0.0; // that was last told
    double m_farthestBack = 0.0;
};

} // namespace

class TestTrainingKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The worker is killed at fifty moments of trainings. Each time the session lives, the run is Interrupted and goes
    // on from its checkpoint, and what it leaves in the end is what a training leaves that nobody disturbs.
    void aTrainingThatIsKilledAndResumedGivesTheSameBytes()
    {
        Trainings trainings;
        HostFixture& host = trainings.host;
        const std::int64_t undisturbed = trainings.start();
        QCOMPARE(host.end(undisturbed, longestWait), RunStatus::Finished);
        const Legacy expected = trainings.legacy(undisturbed);
        QVERIFY(!expected.weights.empty());
        QCOMPARE(expected.metrics.size(), std::size_t(epochs * 3));

        Random random(20240601);
        FractionWatch fractions(*host.session);
        int killed = 0;
        int resumed = 0;
        int compared = 0;
        std::int64_t run = trainings.start();
        while (killed < kills) {
            QVERIFY(trainings.reach(run, killed % anyMomentEvery == 0));
            QTest::qWait(static_cast<int>(random.below(longestDelay)));
            if (!host.ends.contains(run))
                QVERIFY(trainings.killWorker());
            // A worker that had not been given the run yet is replaced, and the run knows nothing of it.
            QVERIFY(trainings.reach(run, true));
            if (!host.ends.contains(run))
                continue;
            const auto status = host.end(run);
            host.ends.erase(run);
            if (status == RunStatus::Finished) {
                QVERIFY(trainings.legacy(run) == expected);
                ++compared;
                run = trainings.start();
                continue;
            }
            ++killed;
            QCOMPARE(status, RunStatus::Interrupted);
            const RunRecord record = host.stored(run);
            QVERIFY(record.error && record.error->code == ErrorCode::WorkerCrashed);
            QCOMPARE(record.error->args, std::vector<std::string>{"signal 9"});
            if (!record.hasCheckpoint) {
                run = trainings.start();
                continue;
            }
            ++resumed;
            fractions.expectResumption();
            const auto going =
                awaited<std::monostate>([&](QObject* guard, auto done) { host.session->resumeRun(run, guard, done); });
            QVERIFY2(going, qPrintable(going ? QString() : errorText(going.error())));
        }
        QCOMPARE(host.end(run, longestWait), RunStatus::Finished);
        QVERIFY(trainings.legacy(run) == expected);
        qInfo("%d kills, %d resumptions, %d trainings compared", killed, resumed, compared + 1);
        QVERIFY(resumed >= kills - kills / anyMomentEvery);
        QVERIFY2(fractions.farthestBack() < 3.0 / epochs, qPrintable(QString::number(fractions.farthestBack())));
        QVERIFY(host.verified().problems.empty());
    }
};

QTEST_GUILESS_MAIN(TestTrainingKill)
#include "tst_trainingkill.moc"
