// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/data/split.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

using namespace riskloom;

namespace {

constexpr Day noDay = std::numeric_limits<Day>::min();

// Three classes and rows without an outcome, sizes by chance.
std::vector<std::int32_t> randomClasses(Random& random)
{
    std::vector<std::int32_t> classes(10 + random.below(500));
    for (std::int32_t& value : classes)
        value = static_cast<std::int32_t>(random.below(4)) - 1;
    return classes;
}

bool isPartition(const Split& split, const std::vector<std::int32_t>& classes)
{
    std::set<std::uint32_t> seen(split.train.begin(), split.train.end());
    seen.insert(split.holdout.begin(), split.holdout.end());
    const auto taking = static_cast<std::size_t>(std::ranges::count_if(classes, [](auto c) { return c >= 0; }));
    return seen.size() == taking && split.train.size() + split.holdout.size() == taking &&
           std::ranges::all_of(seen, [&](std::uint32_t row) { return classes[row] >= 0; });
}

} // namespace

class TestSplit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyClassIsHeldOutToTheNearestRow()
    {
        Random random(1);
        for (int trial = 0; trial < 300; ++trial) {
            const std::vector<std::int32_t> classes = randomClasses(random);
            const double share = 0.1 + 0.8 * random.uniform();
            const auto split = splitStratified(classes, share, static_cast<std::uint64_t>(trial));
            QVERIFY(split.ok());
            QVERIFY(isPartition(*split, classes));
            QVERIFY(std::ranges::is_sorted(split->train) && std::ranges::is_sorted(split->holdout));
            std::map<std::int32_t, double> all, held;
            double taking = 0;
            for (const std::int32_t value : classes)
                if (value >= 0) {
                    ++all[value];
                    ++taking;
                }
            for (const std::uint32_t row : split->holdout)
                ++held[classes[row]];
            QCOMPARE(static_cast<double>(split->holdout.size()), std::round(share * taking));
            for (const auto& [number, count] : all)
                QVERIFY(std::abs(held[number] - share * count) < 1.0);
        }
    }

    void theSeedDecidesTheRows()
    {
        const std::vector<std::int32_t> classes(200, 0);
        QCOMPARE(*splitStratified(classes, 0.3, 7), *splitStratified(classes, 0.3, 7));
        QVERIFY(!(*splitStratified(classes, 0.3, 7) == *splitStratified(classes, 0.3, 8)));
    }

    void everyRowIsHeldOutEquallyOften()
    {
        const std::vector<std::int32_t> classes{0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
        std::vector<int> held(classes.size());
        constexpr int trials = 4000;
        for (int seed = 0; seed < trials; ++seed) {
            const auto split = splitStratified(classes, 0.4, static_cast<std::uint64_t>(seed));
            for (const std::uint32_t row : split->holdout)
                ++held[row];
        }
        // Binomial(4000, 0.4): standard deviation 31; five of them.
        for (const int count : held)
            QVERIFY(std::abs(count - 1600) < 155);
    }

    void theNewestDaysAreHeldOutTogether()
    {
        const std::vector<Day> days{5, 1, 5, 2, noDay, 4, 3, 5, 1, 2, 4};
        const auto split = splitByDate(days, 0.3); // 10 rows with a day: 3 of them are on day 5
        QVERIFY(split.ok());
        QCOMPARE(split->holdout, (std::vector<std::uint32_t>{0, 2, 7}));
        QCOMPARE(split->train, (std::vector<std::uint32_t>{1, 3, 5, 6, 8, 9, 10}));
    }

    void theShareIsMetAsCloselyAsWholeDaysAllow()
    {
        Random random(3);
        for (int trial = 0; trial < 200; ++trial) {
            std::vector<Day> days(30 + random.below(100));
            for (Day& day : days)
                day = static_cast<Day>(random.below(12));
            const double share = 0.05 + 0.9 * random.uniform();
            const auto split = splitByDate(days, share);
            QVERIFY(split.ok());
            Day oldestHeld = std::numeric_limits<Day>::max();
            for (const std::uint32_t row : split->holdout)
                oldestHeld = std::min(oldestHeld, days[row]);
            for (const std::uint32_t row : split->train)
                QVERIFY(days[row] < oldestHeld);
            const double wanted = share * static_cast<double>(days.size());
            double best = std::numeric_limits<double>::infinity(); // by trying every cut
            for (Day cut = 1; cut < 12; ++cut) {
                const auto held = static_cast<double>(std::ranges::count_if(days, [&](Day day) { return day >= cut; }));
                if (held > 0 && held < static_cast<double>(days.size()))
                    best = std::min(best, std::abs(held - wanted));
            }
            QCOMPARE(std::abs(static_cast<double>(split->holdout.size()) - wanted), best);
        }
    }

    void foldsShareEveryClass()
    {
        Random random(4);
        for (int trial = 0; trial < 100; ++trial) {
            const std::vector<std::int32_t> classes = randomClasses(random);
            const auto folds = stratifiedFolds(classes, 5, static_cast<std::uint64_t>(trial));
            QVERIFY(folds.ok());
            std::map<std::int32_t, std::vector<double>> counts;
            for (std::size_t row = 0; row < classes.size(); ++row) {
                QCOMPARE((*folds)[row] < 0, classes[row] < 0);
                if (classes[row] >= 0) {
                    counts[classes[row]].resize(5);
                    ++counts[classes[row]][static_cast<std::size_t>((*folds)[row])];
                }
            }
            for (const auto& [number, count] : counts) {
                const auto [least, most] = std::ranges::minmax(count);
                QVERIFY(most - least <= 1.0);
            }
        }
    }

    void whatCannotBeSplitIsRefused()
    {
        const std::vector<std::int32_t> two{0, 1};
        const std::vector<std::int32_t> none{-1, -1};
        QCOMPARE(splitStratified(two, 0.0, 1).error().code, ErrorCode::FieldOutOfRange);
        QCOMPARE(splitStratified(two, std::nan(""), 1).error().code, ErrorCode::FieldOutOfRange);
        QCOMPARE(splitStratified(two, 0.1, 1).error().code, ErrorCode::TooFewRows);
        QCOMPARE(splitStratified(none, 0.5, 1).error().code, ErrorCode::TooFewRows);
        QCOMPARE(splitByDate(std::vector<Day>{4, 4, noDay}, 0.5).error().code, ErrorCode::TooFewRows);
        QCOMPARE(splitByDate(std::vector<Day>{4, 5}, 1.0).error().code, ErrorCode::FieldOutOfRange);
        QCOMPARE(stratifiedFolds(two, 1, 1).error().code, ErrorCode::FieldOutOfRange);
        QCOMPARE(stratifiedFolds(two, 3, 1).error().code, ErrorCode::TooFewRows);
    }
};

QTEST_GUILESS_MAIN(TestSplit)
#include "tst_split.moc"
