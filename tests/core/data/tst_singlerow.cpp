// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/singlerow.h"

#include <QTest>

using namespace riskloom;

class TestSingleRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeKeepsItsCells()
    {
        const Table table({{"number", NumberColumn{std::vector{1.5, missingNumber, -2.0}, 1}},
                           {"category", CategoryColumn{std::vector<std::int32_t>{1, missingCode, 0}, {"own", "rent"}}},
                           {"day", DateColumn{std::vector<Day>{20'000, missingDay, 1}}},
                           {"text", TextColumn{std::vector<std::uint64_t>{0, 3, 3, 5},
                                               std::vector<char>{'0', '0', '7', 'a', 'b'}}}},
                          3);
        const std::vector<std::string> names{"text", "number", "day", "category"};
        for (std::size_t row = 0; row < 3; ++row) {
            const auto picked = singleRow(table, names, row);
            QVERIFY(picked.ok());
            QCOMPARE(picked->rows(), std::size_t{1});
            QCOMPARE(picked->columns().size(), names.size());
            for (const std::string& name : names) {
                QCOMPARE(picked->find(name)->cell(0), table.find(name)->cell(row));
                QCOMPARE(picked->find(name)->missing(0), row == 1);
            }
        }
    }

    void whatIsNotThereIsRefused()
    {
        const Table table({{"a", NumberColumn{std::vector{1.0}, 0}}}, 1);
        QVERIFY(singleRow(table, std::vector<std::string>{"b"}, 0).error().code == ErrorCode::UnknownColumn);
        QVERIFY(singleRow(table, std::vector<std::string>{"a"}, 1).error().code == ErrorCode::TooFewRows);
    }
};

QTEST_APPLESS_MAIN(TestSingleRow)
#include "tst_singlerow.moc"
