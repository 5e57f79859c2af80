// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "tests/core/host/watchedimport.h"

#include <QTest>

using namespace riskloom;
using namespace riskloom::testing;

class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileBecomesADatasetThatSaysHowItWasRead()
    {
        HostFixture host;
        const QString path = writeFile(host.folder.filePath(QStringLiteral("people.csv")),
                                       "age;outcome\n31;good\n27;bad\n40;good;more\n");
        WatchedImport import(*host.session);
        ImportRequest request{path, QStringLiteral("people"), {}};
        request.options.columns.push_back({.column = "outcome", .type = {}, .dateFormat = {}, .role = Role::Target});
        request.options.badValue = "bad";
        import.task.start(request);
        QVERIFY(import.waitForEnd());
        QVERIFY(import.ends.front());
        const auto dataset = host.session->reader().dataset(*import.ends.front());
        QVERIFY(dataset);
        QCOMPARE(dataset->rows, std::int64_t(2));
        QCOMPARE(dataset->refusedRows, std::int64_t(1));
        QCOMPARE(dataset->schema.nameOf(Role::Target), std::string("outcome"));
        QCOMPARE(dataset->origin, std::string("people.csv"));
        const auto how = fromJson<ImportRecord>(dataset->importJson, "import");
        QVERIFY(how);
        QCOMPARE(how->delimiter, std::string(";"));
        QCOMPARE(how->refused.size(), std::size_t(1));
        QCOMPARE(how->refused.front().line, std::uint64_t(4));
        QVERIFY(leftImports(host).isEmpty());
    }

    void aNameThatIsTakenIsSaidBeforeTheFileIsRead()
    {
        HostFixture host;
        WatchedImport import(*host.session);
        import.task.start({QStringLiteral("/nowhere.csv"), QStringLiteral("credit"), {}});
        QCOMPARE(import.ends.size(), std::size_t(1));
        QCOMPARE(import.ends.front().error().code, ErrorCode::DatasetExists);
    }

    void whatCannotBeReadLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::EmptyFile;
        QTest::newRow("binary") << QByteArray::fromHex("7f454c460000000001000200") << ErrorCode::BinaryFile;
        QTest::newRow("duplicate header") << QByteArray("a,a\n1,2\n") << ErrorCode::DuplicateHeader;
        QTest::newRow("no rows") << QByteArray("a,b\n") << ErrorCode::NoRows;
    }

    void whatCannotBeReadLeavesNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        HostFixture host;
        WatchedImport import(*host.session);
        import.task.start(
            {writeFile(host.folder.filePath(QStringLiteral("a.csv")), bytes), QStringLiteral("other"), {}});
        QVERIFY(import.waitForEnd());
        QVERIFY(!import.ends.front());
        QVERIFY2(import.ends.front().error().code == code, qPrintable(errorText(import.ends.front().error())));
        QCOMPARE(host.session->reader().datasets()->size(), std::size_t(1));
        QVERIFY(leftImports(host).isEmpty());
    }

    // An import is cancelled at thirty moments. It ends once; what is not Cancelled is in the workspace as a whole.
    void aCancelledImportLeavesNothing()
    {
        HostFixture host;
        const QString path = writeFile(host.folder.filePath(QStringLiteral("many.csv")), rowsOfText(200000));
        int cancelled = 0;
        std::size_t stored = 1;
        for (int moment = 0; moment < 30; ++moment) {
            WatchedImport import(*host.session);
            import.task.start({path, QStringLiteral("many %1").arg(moment), {}});
            QTest::qWait(moment * 5);
            import.task.cancel();
            import.task.cancel();
            QVERIFY(import.waitForEnd());
            if (import.ends.front()) {
                ++stored;
                QCOMPARE(host.session->reader().dataset(*import.ends.front())->rows, std::int64_t(200000));
            } else {
                QCOMPARE(import.ends.front().error().code, ErrorCode::Cancelled);
                ++cancelled;
            }
            QTest::qWait(5);
            QCOMPARE(import.ends.size(), std::size_t(1));
            QCOMPARE(host.session->reader().datasets()->size(), stored);
            QVERIFY(leftImports(host).isEmpty());
        }
        qInfo("%d of 30 imports were cancelled", cancelled);
        QVERIFY(cancelled > 0); // the first one at least, before anything can have been read
        QVERIFY(host.verified().problems.empty());
    }

    void anImportThatIsNoLongerWantedLeavesNothing()
    {
        HostFixture host;
        const QString path = writeFile(host.folder.filePath(QStringLiteral("many.csv")), rowsOfText(200000));
        {
            WatchedImport import(*host.session);
            import.task.start({path, QStringLiteral("many"), {}});
            QTest::qWait(20);
        }
        host.reopen();
        QVERIFY(leftImports(host).isEmpty());
        QVERIFY(host.verified().problems.empty());
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
