// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/combinatorialpurged.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace riskloom;

class TestCombinatorialPurged : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldsHoldEveryDayOnce();
    void everyChoiceOccursOnce();
    void whatIsNearATestIsNotFittedOn();
    void pathsPassEveryFoldOnce();
    void aSmallCaseByHand();
};

void TestCombinatorialPurged::foldsHoldEveryDayOnce()
{
    for (const std::size_t days : {10UL, 11UL, 2024UL, 999UL}) {
        std::size_t next = 0;
        for (const Fold& fold : foldsOf(days, 10)) {
            QCOMPARE(fold.first, next);
            QVERIFY(fold.end - fold.first == days / 10 || fold.end - fold.first == days / 10 + 1);
            next = fold.end;
        }
        QCOMPARE(next, days);
    }
}

void TestCombinatorialPurged::everyChoiceOccursOnce()
{
    const std::vector<PurgedSplit> splits = purgedSplits(400, {10, 2, 0, 0});
    QCOMPARE(splits.size(), std::size_t{45}); // C(10, 2)
    std::set<std::vector<int>> seen;
    for (const PurgedSplit& split : splits) {
        QVERIFY(split.tested.size() == 2 && split.tested[0] < split.tested[1]);
        seen.insert(split.tested);
        QCOMPARE(split.fittedOn.size(), std::size_t{320});
    }
    QCOMPARE(seen.size(), std::size_t{45});
    QCOMPARE(purgedSplits(100, {8, 3, 1, 1}).size(), std::size_t{56});
}

// By asking every pair of a fitted and a tested day.
void TestCombinatorialPurged::whatIsNearATestIsNotFittedOn()
{
    const CrossValidationRule rule{6, 2, 3, 7};
    const std::vector<Fold> folds = foldsOf(151, 6);
    for (const PurgedSplit& split : purgedSplits(151, rule)) {
        std::vector<std::size_t> expected;
        for (std::size_t day = 0; day < 151; ++day) {
            bool kept = true;
            for (const int fold : split.tested)
                for (std::size_t tested = folds[static_cast<std::size_t>(fold)].first; tested < folds[static_cast<std::size_t>(fold)].end; ++tested) {
                    const auto apart = static_cast<long>(day) - static_cast<long>(tested);
                    kept = kept && (apart < 0 ? -apart > 3 : apart > 3 + 7);
                }
            if (kept)
                expected.push_back(day);
        }
        QCOMPARE(split.fittedOn, expected);
    }
}

void TestCombinatorialPurged::pathsPassEveryFoldOnce()
{
    const CrossValidationRule rules[] = {{10, 2, 0, 0}, {8, 3, 0, 0}, {6, 1, 0, 0}};
    const std::size_t paths[] = {9, 21, 1}; // C(n, k) · k / n
    for (std::size_t i = 0; i < 3; ++i) {
        const std::vector<PurgedSplit> splits = purgedSplits(200, rules[i]);
        const auto through = pathsThrough(splits, rules[i].folds);
        QCOMPARE(through.size(), paths[i]);
        std::set<std::pair<std::size_t, std::size_t>> used; // split and fold
        for (const std::vector<std::size_t>& path : through) {
            QCOMPARE(path.size(), static_cast<std::size_t>(rules[i].folds));
            for (std::size_t fold = 0; fold < path.size(); ++fold) {
                QVERIFY(std::ranges::find(splits[path[fold]].tested, static_cast<int>(fold)) != splits[path[fold]].tested.end());
                used.insert({path[fold], fold});
            }
        }
        QCOMPARE(used.size(), splits.size() * static_cast<std::size_t>(rules[i].testFolds));
    }
}

// López de Prado's figure 12.1: six groups, two tested: 15 splits, five paths; the first path tests groups 1 and 2 in the
// first split, and group 3 in the second.
void TestCombinatorialPurged::aSmallCaseByHand()
{
    const std::vector<PurgedSplit> splits = purgedSplits(60, {6, 2, 0, 0});
    QCOMPARE(splits.size(), std::size_t{15});
    const auto paths = pathsThrough(splits, 6);
    QCOMPARE(paths.size(), std::size_t{5});
    QCOMPARE(paths[0], (std::vector<std::size_t>{0, 0, 1, 2, 3, 4}));
    QCOMPARE(paths[1], (std::vector<std::size_t>{1, 5, 5, 6, 7, 8}));
}

QTEST_MAIN(TestCombinatorialPurged)
#include "tst_combinatorialpurged.moc"
