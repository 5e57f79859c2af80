// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/data/profile.h"
#include "core/data/writecsv.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace riskloom;

namespace {

Column texts(const std::vector<std::string>& cells)
{
    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes;
    for (const std::string& cell : cells) {
        bytes.insert(bytes.end(), cell.begin(), cell.end());
        offsets.push_back(bytes.size());
    }
    return {"t", TextColumn{std::move(offsets), std::move(bytes)}};
}

} // namespace

class TestProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSummedUp()
    {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squares 32; type-7 median 4.5, quartiles 4 and 5.5.
        const ColumnProfile profile = profileColumn({"x", NumberColumn{std::vector<double>{9, 2, 4, missingNumber, 4, 5, 4, 7, 5}, 0}});
        QCOMPARE(profile.missing, std::uint64_t{1});
        QCOMPARE(profile.distinct, std::uint64_t{5});
        QCOMPARE(profile.number->mean, 5.0);
        QCOMPARE(profile.number->deviation, std::sqrt(32.0 / 7.0));
        QCOMPARE(profile.number->quantiles[2], 4.0);
        QCOMPARE(profile.number->quantiles[3], 4.5);
        QCOMPARE(profile.number->quantiles[4], 5.5);
    }

    void wholeAndBrokenNumbersAreCountedAlike()
    {
        Random random(2);
        for (const int decimals : {0, 2}) {
            std::vector<double> values(5000);
            for (double& value : values)
                value = std::round(random.normal() * 50.0);
            const ColumnProfile profile = profileColumn({"x", NumberColumn{values, decimals}});
            std::ranges::sort(values);
            QCOMPARE(profile.number->minimum, values.front());
            QCOMPARE(profile.number->quantiles[3], (values[2499] + values[2500]) / 2);
            const auto& counts = profile.number->histogram.counts;
            QCOMPARE(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}), std::uint64_t{5000});
            QCOMPARE(profile.number->negatives, static_cast<std::uint64_t>(std::ranges::count_if(values, [](double v) { return v < 0; })));
            QCOMPARE(profile.number->zeros, static_cast<std::uint64_t>(std::ranges::count(values, 0.0)));
        }
    }

    void constantsAndAllMissingHaveNoBars()
    {
        QVERIFY(profileColumn({"x", NumberColumn{std::vector<double>{3, 3}, 0}}).number->histogram.counts.empty());
        QVERIFY(!profileColumn({"x", NumberColumn{std::vector<double>{missingNumber}, 0}}).number);
        QVERIFY(!profileColumn({"x", NumberColumn{std::vector<double>{}, 0}}).number);
        const ColumnProfile wide = profileColumn({"x", NumberColumn{std::vector<double>{-1.7e308, 1.7e308}, 0}});
        QCOMPARE(wide.number->histogram.counts.front(), std::uint64_t{1});
        QCOMPARE(wide.number->histogram.counts.back(), std::uint64_t{1});
    }

    void theMostFrequentLevelsComeFirst()
    {
        const ColumnProfile category = profileColumn(
            {"c", CategoryColumn{std::vector<std::int32_t>{0, 1, 1, missingCode, 2, 2}, {"a", "b", "c", "unused"}}}, {30, 2});
        QVERIFY(category.levels == (std::vector<LevelCount>{{"b", 2}, {"c", 2}}));
        QCOMPARE(category.distinct, std::uint64_t{3});
        const ColumnProfile text = profileColumn(texts({"x", "", "y", "y"}));
        QVERIFY(text.levels == (std::vector<LevelCount>{{"y", 2}, {"x", 1}}));
        QCOMPARE(text.missing, std::uint64_t{1});
        QVERIFY(profileColumn(texts({"x", "y"})).levels.empty());
    }

    void datesHaveARange()
    {
        const ColumnProfile profile = profileColumn({"d", DateColumn{std::vector<Day>{10, missingDay, 3, 10}}});
        QCOMPARE(profile.date->first, 3);
        QCOMPARE(profile.date->last, 10);
        QCOMPARE(profile.distinct, std::uint64_t{2});
    }

    void formulasAreDisarmedInTextsOnly()
    {
        const Table table({{"n", NumberColumn{std::vector<double>{-1.5}, 1}}, texts({"=1+1"}),
                           {"c", CategoryColumn{std::vector<std::int32_t>{0}, {"@x,\"y\""}}}}, 1);
        QCOMPARE(toCsv(table), std::string("n,t,c\r\n-1.5,'=1+1,\"'@x,\"\"y\"\"\"\r\n"));
        for (const char start : {'=', '+', '-', '@', '\t', '\r', '\n'}) {
            const Table one({texts({std::string(1, start) + "x"})}, 1);
            QVERIFY(toCsv(one).find(std::string("'") + start) != std::string::npos);
        }
        CsvWriteOptions options{';', ByteOrderMarkUse::Present, FormulaGuard::Verbatim, LineEnd::Lf};
        QCOMPARE(toCsv(table, options), std::string("\xEF\xBB\xBFn;t;c\n-1.5;=1+1;\"@x,\"\"y\"\"\"\n"));
    }

    void aMissingCellThatStandsAloneIsStillARow()
    {
        QCOMPARE(toCsv(Table({texts({"", "a"})}, 2)), std::string("t\r\n\"\"\r\na\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
