// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/threadchoice.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace riskloom;
using namespace riskloom::worker;

namespace {

// A machine of two cores that is twice as fast with both; whatever else it does takes from that.
class Machine {
public:
    int choose(std::vector<ThreadSpeed> found)
    {
        return chooseThreads(memory, {place, now, [&] {
                                          ++measurements;
                                          return found;
                                      }});
    }
    int chooseIdle() { return choose({{1, 50.0}, {2, 100.0}}); }
    int chooseBusy() { return choose({{1, 48.0}, {2, 20.0}}); } // both threads wait for the one that is held up

    QTemporaryDir folder;
    std::optional<std::filesystem::path> memory =
        std::filesystem::path(folder.path().toStdString()) / "cache" / "threads.json";
    ComputingPlace place{2, "a BLAS", "1.13.1"};
    std::int64_t now = 1'700'000'000;
    int measurements = 0;
};

} // namespace

class TestThreadChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatABusyMachineSaysIsCorrectedByTheNextStart()
    {
        Machine machine;
        QCOMPARE(machine.chooseBusy(), 1);
        QCOMPARE(machine.chooseBusy(), 1);
        QCOMPARE(machine.chooseIdle(), 2);
        QCOMPARE(machine.chooseBusy(), 2);
        QCOMPARE(machine.chooseBusy(), 2);
        QCOMPARE(machine.measurements, measurementsWanted);
    }

    void afterSomeStartsNothingIsMeasuredAnyMore()
    {
        Machine machine;
        for (int start = 0; start < measurementsWanted; ++start)
            QCOMPARE(machine.chooseIdle(), 2);
        machine.now += longestMemory;
        QCOMPARE(machine.chooseBusy(), 2);
        QCOMPARE(machine.measurements, measurementsWanted);
    }

    void whatIsOldIsForgotten()
    {
        Machine machine;
        for (int start = 0; start < measurementsWanted; ++start)
            machine.chooseBusy();
        machine.now += longestMemory + 1;
        QCOMPARE(machine.chooseIdle(), 2);
        QCOMPARE(machine.choose({{1, 300.0}, {2, 310.0}}), 1); // the measurements are those of now
        QCOMPARE(machine.measurements, measurementsWanted + 2);
    }

    void aClockThatWasSetBackDoesNotKeepItForEver()
    {
        Machine machine;
        for (int start = 0; start < measurementsWanted; ++start)
            machine.chooseBusy();
        machine.now -= 1;
        QCOMPARE(machine.chooseIdle(), 2);
    }

    void anotherPlaceIsMeasuredAnew_data()
    {
        QTest::addColumn<int>("cores");
        QTest::addColumn<QString>("blas");
        QTest::addColumn<QString>("torch");
        QTest::newRow("cores") << 4 << QStringLiteral("a BLAS") << QStringLiteral("1.13.1");
        QTest::newRow("BLAS") << 2 << QStringLiteral("another BLAS") << QStringLiteral("1.13.1");
        QTest::newRow("LibTorch") << 2 << QStringLiteral("a BLAS") << QStringLiteral("2.1.0");
    }

    void anotherPlaceIsMeasuredAnew()
    {
        QFETCH(int, cores);
        QFETCH(QString, blas);
        QFETCH(QString, torch);
        Machine machine;
        for (int start = 0; start < measurementsWanted; ++start)
            machine.chooseIdle();
        machine.place = {static_cast<unsigned>(cores), blas.toStdString(), torch.toStdString()};
        QCOMPARE(machine.chooseBusy(), 1);
        QCOMPARE(machine.measurements, measurementsWanted + 1);
    }

    void whatCannotBeReadIsMeasuredAnew_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\x01\xff{]");
        QTest::newRow("an older form") << QByteArray(R"({"cores":2,"blas":"a BLAS","threads":1})");
        QTest::newRow("no speeds") << QByteArray(
            R"({"place":{"cores":2,"blas":"a BLAS","torch":"1.13.1"},"since":1700000000,"measurements":9,"best":[]})");
    }

    void whatCannotBeReadIsMeasuredAnew()
    {
        QFETCH(QByteArray, bytes);
        Machine machine;
        std::filesystem::create_directories(machine.memory->parent_path());
        QFile file(QString::fromStdString(machine.memory->string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(machine.chooseIdle(), 2);
        QCOMPARE(machine.chooseIdle(), 2);
        QCOMPARE(machine.measurements, 2);
    }

    void withoutAPlaceToKeepItEveryStartMeasures()
    {
        Machine machine;
        machine.memory.reset();
        QCOMPARE(machine.chooseIdle(), 2);
        QCOMPARE(machine.chooseBusy(), 1);
        machine.memory = "/dev/null/threads.json";
        QCOMPARE(machine.chooseIdle(), 2);
        QCOMPARE(machine.measurements, 3);
    }
};

QTEST_APPLESS_MAIN(TestThreadChoice)
#include "tst_threadchoice.moc"
