// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/core/host/hostfixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <cstring>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

constexpr std::size_t moments = 50;

// The program that is killed: runs one fake run after another and says what it has been told is stored.
int runUntilKilled(const QString& path, std::int64_t dataset)
{
    SessionOptions options;
    options.worker = {QStringLiteral(RISKLOOM_FAKE_WORKER), {}, 1};
    auto opened = Session::open(path, options);
    if (!opened || (*opened)->readOnly())
        return 1;
    Session& session = **opened;
    const std::function<void()> start = [&] {
        const boost::json::object request{{"seed", static_cast<std::uint64_t>(FakeBehaviour::Finish)}};
        session.startRun("credit.scorecard", dataset, request, 0, nullptr, [](const Result<std::int64_t>& run) {
            if (run)
                std::printf("added %lld\n", static_cast<long long>(*run));
            std::fflush(stdout);
        });
    };
    QObject::connect(&session, &Session::runEnded, &session, [&](std::int64_t run, RunStatus status) {
        std::printf("%s %lld\n", std::string(runStatusName(status)).c_str(), static_cast<long long>(run));
        std::fflush(stdout);
        start();
    });
    start();
    start();
    return QCoreApplication::exec();
}

} // namespace

class TestHostKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Killed at fifty moments, the host has lost nothing of what it said was stored.
    void whatWasSaidToBeStoredIsThereAfterAKill()
    {
        HostFixture host;
        const std::int64_t dataset = host.dataset;
        host.session.reset();
        Random random(20240501);
        std::map<std::int64_t, std::string> told;
        for (std::size_t moment = 0; moment < moments; ++moment) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--child"), host.path(), QString::number(dataset)});
            QVERIFY(child.waitForStarted());
            // One in five may be killed while it opens the workspace, the others once they have said something.
            if (moment % 5 != 0)
                QVERIFY(child.waitForReadyRead());
            QTest::qWait(static_cast<int>(random.below(600)));
            child.kill();
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit); // it was the kill that ended it
            for (const QByteArray& line : child.readAllStandardOutput().split('\n')) {
                const QList<QByteArray> words = line.split(' ');
                if (words.size() == 2 && line.size() > 2)
                    told[words[1].toLongLong()] = words[0].toStdString();
            }
        }
        host.reopen();
        QVERIFY(!host.session->readOnly());
        std::map<std::int64_t, RunStatus> stored;
        const auto runs = host.session->reader().runs();
        QVERIFY(runs);
        for (const RunRecord& run : *runs) {
            stored[run.id] = run.status;
            QVERIFY(run.status != RunStatus::Running && run.status != RunStatus::Queued);
        }
        int finished = 0;
        for (const auto& [run, what] : told) {
            QVERIFY2(stored.contains(run), qPrintable(QString::number(run)));
            if (what == "finished") {
                QCOMPARE(stored.at(run), RunStatus::Finished);
                ++finished;
            }
        }
        qInfo("%zu runs were told of, %d of them as finished", told.size(), finished);
        QVERIFY(told.size() >= moments * 4 / 5);
        QVERIFY(finished > 0);
        const auto problems = host.verified().problems;
        QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().detail.c_str());
    }
};

int main(int count, char** arguments)
{
    QCoreApplication application(count, arguments);
    if (count == 4 && std::strcmp(arguments[1], "--child") == 0)
        return runUntilKilled(QString::fromLocal8Bit(arguments[2]), QByteArray(arguments[3]).toLongLong());
    TestHostKill test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_hostkill.moc"
