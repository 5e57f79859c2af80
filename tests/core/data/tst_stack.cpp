// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/stack.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <array>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

class TestStack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsStandBelowEachOther()
    {
        const Table first({numbers("a", {1.0, missingNumber, 3.0}), levels("c", {"x", "y", ""}), days("d", {5, missingDay, 7})}, 3);
        const Table second({levels("c", {"z", "", "y"}), days("d", {8, 9, missingDay}), numbers("a", {4.0, 5.0, missingNumber})}, 3);
        const std::array<std::uint32_t, 2> rows{2, 1};
        const auto made = stackTables(first, rows, second, {"a", "c", "d"});
        QVERIFY(made.ok());
        QCOMPARE(made->rows(), std::size_t{5});
        const auto column = [&](const char* name) {
            std::string cells;
            for (std::size_t row = 0; row < 5; ++row)
                cells += made->find(name)->cell(row) + "|";
            return cells;
        };
        QCOMPARE(column("a"), std::string("3||4|5||"));
        QCOMPARE(column("c"), std::string("|y|z||y|"));
        QCOMPARE(column("d"), std::string("1970-01-08||1970-01-09|1970-01-10||"));
    }

    void otherTypesAreRefused()
    {
        const Table first({numbers("a", {1.0})}, 1);
        const Table second({levels("a", {"x"})}, 1);
        QVERIFY(stackTables(first, std::array<std::uint32_t, 1>{0}, second, {"a"}).error().code == ErrorCode::WrongColumnType);
        QVERIFY(stackTables(first, std::array<std::uint32_t, 1>{0}, first, {"b"}).error().code == ErrorCode::UnknownColumn);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestStack)
#include "tst_stack.moc"
