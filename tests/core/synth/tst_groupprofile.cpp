// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/groupprofile.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using riskloom::testing::levels;
using riskloom::testing::numbers;

namespace {

class TestGroupProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // By hand: the others' x is 1 … 5 with deviation sqrt(2), so a mean of 5 is 2 / sqrt(2) of it away; level b goes from
    // a half to all, which is 0.5 / 0.5 deviations.
    void effectsByHand()
    {
        const Table others({numbers("x", {1, 2, 3, 4, 5, missingNumber}), levels("c", {"a", "b", "a", "b", "a", "b"}),
                            numbers("same", std::vector<double>(6, 7.0))},
                           6);
        const Table own({numbers("x", {5, missingNumber, 5}), levels("c", {"b", "b", "b"}), numbers("same", {7, 7, 7})}, 3);
        const std::vector<GroupMark> marks = groupProfile(own, others, 5);
        QCOMPARE(marks.size(), std::size_t{2}); // what does not vary sets nobody apart
        QCOMPARE(marks[0].column, std::string("x"));
        QVERIFY(std::abs(marks[0].effect - std::sqrt(2.0)) < 1e-12);
        QCOMPARE(marks[0].own, 5.0);
        QCOMPARE(marks[0].other, 3.0);
        QCOMPARE(marks[1].column, std::string("c"));
        QVERIFY(std::abs(std::abs(marks[1].effect) - 1.0) < 1e-12);
        QCOMPARE(groupProfile(own, others, 1).size(), std::size_t{1});
    }

    // Levels are told by their names: another table may number them otherwise. One that is gone counts with 0.
    void levelsByName()
    {
        const Table others({levels("c", {"a", "a", "b", "c"})}, 4);
        const Table own({levels("c", {"b", "b", "b", "a"})}, 4);
        const std::vector<GroupMark> marks = groupProfile(own, others, 3);
        QCOMPARE(marks.size(), std::size_t{1});
        QCOMPARE(marks[0].level, std::string("b"));
        QCOMPARE(marks[0].own, 0.75);
        QCOMPARE(marks[0].other, 0.25);
        const Table missing({levels("c", {"", "", "", ""})}, 4);
        QVERIFY(groupProfile(missing, others, 3).empty());
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestGroupProfile)
#include "tst_groupprofile.moc"
