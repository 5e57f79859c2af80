// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/binlookup.h"
#include "core/credit/binningedit.h"
#include "core/credit/rebinning.h"
#include "core/credit/woe.h"
#include "tests/core/credit/randomedits.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// The counts of each bin by walking over the rows.
PreBins byRows(const BinnedVariable& variable, const Column& column, const LabelledRows& sample)
{
    const auto bins = binIndex(variable, column, sample.rows);
    PreBins sums{std::vector<double>(variable.bins.size()), std::vector<double>(variable.bins.size())};
    for (std::size_t i = 0; i < bins->size(); ++i)
        (sample.bad[i] != 0 ? sums.bad : sums.good)[(*bins)[i]] += sample.weights.empty() ? 1.0 : sample.weights[i];
    return sums;
}

bool intervalsTile(const BinnedVariable& variable)
{
    double reached = -std::numeric_limits<double>::infinity();
    for (const Bin& bin : variable.bins) {
        if (bin.kind != BinKind::Interval)
            continue;
        if (bin.lower != reached || !(bin.upper > bin.lower))
            return false;
        reached = bin.upper;
    }
    return !variable.numeric || std::isinf(reached);
}

std::ptrdiff_t binsForMissing(const BinnedVariable& variable)
{
    return std::ranges::count_if(variable.bins, holdsMissingValues);
}

} // namespace

class TestBinningEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void editsOnCountsEqualARecountOfTheRows_data();
    void editsOnCountsEqualARecountOfTheRows();
    void replayingAPlanGivesTheSameVariable();
    void aPlanFromItsStartEqualsTheAutomaticBins();
    void aPlanWithATypedCutCountsThere();
    void reoptimisingKeepsLockedCutsAndPlacements();
    void reoptimisingWithoutLocksGivesTheAutomaticBins();
    void missingAndSpecialValuesAreScoredWhereTheyWerePlaced();
    void placementsComeBackToTheirOwnBins();
    void theBestSplitHasTheHighestInformationValue();
    void enforcingATrendOnlyMerges();
    void alternativesStandSideBySide();
    void refusedEditsNameTheirReason();
    void rareLevelsBeyondTheHeaviestMoveTogether();
};

void TestBinningEdit::editsOnCountsEqualARecountOfTheRows_data()
{
    QTest::addColumn<bool>("numeric");
    QTest::newRow("numbers") << true;
    QTest::newRow("categories") << false;
}

void TestBinningEdit::editsOnCountsEqualARecountOfTheRows()
{
    QFETCH(bool, numeric);
    Random random(numeric ? 31 : 32);
    int applied = 0;
    for (int round = 0; round < 60; ++round) {
        const RandomSample sample(random, numeric, 300);
        const auto counts = countVariable(sample.column, sample.view(), sample.options);
        QVERIFY(counts.ok());
        BinnedVariable variable = automaticBinning(*counts, sample.options);
        for (int step = 0; step < 12; ++step) {
            const BinningEdit edit = randomEdit(random, variable, *counts);
            const auto edited = applyEdit(variable, *counts, edit, sample.options);
            if (!edited)
                continue;
            ++applied;
            variable = *edited;
            QVERIFY(intervalsTile(variable));
            QCOMPARE(binsForMissing(variable), std::ptrdiff_t{1});
            const PreBins recounted = byRows(variable, sample.column, sample.view());
            WoeDefinition woe{.adjustment = sample.options.woeAdjustment};
            woe.totalGood = std::accumulate(recounted.good.begin(), recounted.good.end(), 0.0);
            woe.totalBad = std::accumulate(recounted.bad.begin(), recounted.bad.end(), 0.0);
            double iv = 0.0;
            for (std::size_t i = 0; i < variable.bins.size(); ++i) {
                QCOMPARE(variable.bins[i].good, recounted.good[i]);
                QCOMPARE(variable.bins[i].bad, recounted.bad[i]);
                QCOMPARE(variable.bins[i].woe, weightOfEvidence(recounted.good[i], recounted.bad[i], woe));
                iv += informationValue(recounted.good[i], recounted.bad[i], woe);
            }
            QVERIFY(std::abs(iv - variable.iv) < 1e-12);
        }
    }
    QVERIFY(applied > 200);
}

void TestBinningEdit::replayingAPlanGivesTheSameVariable()
{
    Random random(5);
    for (int round = 0; round < 20; ++round) {
        const RandomSample sample(random, round % 2 == 0, 300);
        const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
        BinningPlan plan{.variable = "x", .start = {}, .edits = {}};
        std::vector<BinnedVariable> states{automaticBinning(counts, sample.options)};
        for (int step = 0; step < 15; ++step) {
            const BinningEdit edit = randomEdit(random, states.back(), counts);
            if (auto edited = applyEdit(states.back(), counts, edit, sample.options)) {
                plan.edits.push_back(edit);
                states.push_back(*edited);
            }
        }
        // Undo, all the way back.
        for (; states.size() > 1; states.pop_back(), plan.edits.pop_back())
            QVERIFY(sameBins(*applyPlan(counts, plan, sample.options), states.back()));
    }
}

void TestBinningEdit::aPlanFromItsStartEqualsTheAutomaticBins()
{
    Random random(6);
    for (const bool numeric : {true, false}) {
        const RandomSample sample(random, numeric, 500);
        const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
        const BinnedVariable automatic = automaticBinning(counts, sample.options);
        const auto again = applyPlan(counts, {"x", startOf(automatic), {}}, sample.options);
        QVERIFY(again.ok());
        QVERIFY(sameBins(*again, automatic));
    }
}

void TestBinningEdit::aPlanWithATypedCutCountsThere()
{
    Random random(8);
    const RandomSample sample(random, true, 500);
    const VariableCounts coarse = *countVariable(sample.column, sample.view(), sample.options);
    const double typed = 0.123456789;
    BinningPlan plan{.variable = "x", .start = BinningStart{}, .edits = {}};
    plan.edits.push_back({.action = EditAction::SplitBin, .cut = typed});
    QCOMPARE(applyPlan(coarse, plan, sample.options).error().code, ErrorCode::CutNotAvailable);
    const VariableCounts fine = *countVariable(sample.column, sample.view(), sample.options, cutsOf(plan));
    const auto variable = applyPlan(fine, plan, sample.options);
    QVERIFY(variable.ok());
    QCOMPARE(variable->bins[0].upper, typed);
    QCOMPARE(byRows(*variable, sample.column, sample.view()).good[0], variable->bins[0].good);
    QVERIFY(nearestCut(fine, typed + 1e-9) == typed);
}

// All ways to cut the cells that keep the locked cut, with what was placed counted in its cell.
void TestBinningEdit::reoptimisingKeepsLockedCutsAndPlacements()
{
    Random random(12);
    for (int round = 0; round < 40; ++round) {
        RandomSample sample(random, true, 200);
        sample.options.maxPreBins = 10;
        sample.options.maxBins = 4;
        const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
        BinnedVariable variable = automaticBinning(counts, sample.options);
        const double cut = counts.cuts[random.below(counts.cuts.size())];
        if (auto split = applyEdit(variable, counts, {.action = EditAction::SplitBin, .cut = cut}, sample.options))
            variable = *split;
        const auto locked = applyEdit(variable, counts, {.action = EditAction::LockCut, .cut = cut}, sample.options);
        QVERIFY(locked.ok());
        const auto placed =
            applyEdit(*locked, counts, {.action = EditAction::PlaceMissing, .otherBin = 0}, sample.options);
        QVERIFY(placed.ok());
        const auto best =
            applyEdit(*placed, counts, {.action = EditAction::Reoptimise, .trend = Trend::Free}, sample.options);
        QVERIFY(best.ok());
        QCOMPARE(best->lockedCuts, std::vector<double>{cut});
        QVERIFY(std::ranges::find(best->bins, cut, &Bin::upper) != best->bins.end());
        QVERIFY(best->bins[0].holdsMissing); // it goes where the first cell goes

        const double least = sample.options.minBinShare *
                             (std::accumulate(counts.train.good.begin(), counts.train.good.end(), 0.0) +
                              std::accumulate(counts.train.bad.begin(), counts.train.bad.end(), 0.0) -
                              counts.train.good[counts.specialCell(0)] - counts.train.bad[counts.specialCell(0)]);
        double highest = -1.0;
        for (std::uint32_t bits = 0; bits < 1U << counts.cuts.size(); ++bits) {
            BinnedVariable candidate = *placed;
            std::erase_if(candidate.bins, isOrdinary);
            std::vector<Bin> intervals(1);
            intervals[0].lower = -std::numeric_limits<double>::infinity();
            intervals[0].holdsMissing = true;
            for (std::size_t i = 0; i < counts.cuts.size(); ++i) {
                if ((bits >> i & 1U) == 0)
                    continue;
                intervals.back().upper = counts.cuts[i];
                intervals.emplace_back().lower = counts.cuts[i];
            }
            intervals.back().upper = std::numeric_limits<double>::infinity();
            if (intervals.size() > 4 || std::ranges::find(intervals, cut, &Bin::lower) == intervals.end())
                continue;
            candidate.bins.insert(candidate.bins.begin(), intervals.begin(), intervals.end());
            const PreBins sums = byRows(candidate, sample.column, sample.view());
            bool enough = true;
            for (std::size_t i = 0; i < intervals.size(); ++i) {
                const bool excused = (std::isinf(intervals[i].lower) || intervals[i].lower == cut) &&
                                     (std::isinf(intervals[i].upper) || intervals[i].upper == cut);
                const double weight = sums.good[i] + sums.bad[i];
                enough = enough && weight > 0.0 && (excused || weight >= least * (1.0 - 1e-9));
            }
            if (enough)
                highest = std::max(highest, ivOf(sums, sample.options.woeAdjustment));
        }
        QVERIFY(std::abs(highest - best->iv) < 1e-10);
    }
}

void TestBinningEdit::reoptimisingWithoutLocksGivesTheAutomaticBins()
{
    Random random(15);
    for (const bool numeric : {true, false}) {
        const RandomSample sample(random, numeric, 500);
        const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
        const BinnedVariable automatic = automaticBinning(counts, sample.options);
        const auto merged = applyEdit(automatic, counts, {.bin = 0, .otherBin = 1}, sample.options);
        QVERIFY(merged.ok() && merged->iv < automatic.iv);
        const auto back = applyEdit(*merged, counts, {.action = EditAction::Reoptimise, .trend = sample.options.trend},
                                    sample.options);
        QVERIFY(back.ok());
        QVERIFY(sameBins(*back, automatic));
    }
}

void TestBinningEdit::missingAndSpecialValuesAreScoredWhereTheyWerePlaced()
{
    Random random(21);
    const RandomSample sample(random, true, 400);
    const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
    const BinnedVariable automatic = automaticBinning(counts, sample.options);
    auto placed = applyEdit(automatic, counts, {.action = EditAction::PlaceMissing, .otherBin = 1}, sample.options);
    placed =
        applyEdit(*placed, counts, {.action = EditAction::PlaceSpecial, .otherBin = 0, .value = -9.0}, sample.options);
    QVERIFY(placed.ok());
    const Column values{"x", NumberColumn{std::vector<double>{missingNumber, -9.0}, 0}};
    const std::vector<std::uint32_t> rows{0, 1};
    QCOMPARE(*binIndex(*placed, values, rows), (std::vector<std::uint16_t>{1, 0}));
    QCOMPARE(placed->bins.size(), automatic.bins.size() - 2);
    QCOMPARE(placed->bins.back().values, std::vector<double>{-8.0});
}

void TestBinningEdit::placementsComeBackToTheirOwnBins()
{
    Random random(22);
    const RandomSample sample(random, true, 400);
    const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
    const BinnedVariable automatic = automaticBinning(counts, sample.options);
    const auto edit = [&](BinnedVariable& variable, EditAction action, int place) {
        variable = *applyEdit(variable, counts, {.action = action, .otherBin = place, .value = -9.0}, sample.options);
    };
    BinnedVariable variable = automatic;
    const int missingBin = static_cast<int>(variable.bins.size()) - 1;
    edit(variable, EditAction::PlaceSpecial, missingBin); // the code stands for "not known"
    QCOMPARE(variable.bins.back().values, std::vector<double>{-9.0});
    edit(variable, EditAction::PlaceMissing, 0); // its former companion keeps its bin
    const auto companion = std::ranges::find(variable.bins, std::vector<double>{-9.0}, &Bin::values);
    QVERIFY(companion != variable.bins.end() && companion->kind == BinKind::Special);
    edit(variable, EditAction::PlaceSpecial, 0);
    edit(variable, EditAction::PlaceSpecial, ownBin);
    edit(variable, EditAction::PlaceMissing, ownBin);
    QVERIFY(sameBins(variable, automatic));
}

void TestBinningEdit::theBestSplitHasTheHighestInformationValue()
{
    Random random(40);
    for (int round = 0; round < 30; ++round) {
        const bool numeric = round % 2 == 0;
        const RandomSample sample(random, numeric, 250);
        const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
        const BinnedVariable variable = automaticBinning(counts, sample.options);
        const auto best = applyEdit(variable, counts, {.action = EditAction::SplitBinAtBest, .bin = 0}, sample.options);
        if (!best)
            continue;
        double highest = -1.0;
        if (numeric) {
            for (const double cut : counts.cuts)
                if (cut < variable.bins[0].upper)
                    if (auto split =
                            applyEdit(variable, counts, {.action = EditAction::SplitBin, .cut = cut}, sample.options))
                        highest = std::max(highest, split->iv);
        } else {
            const std::vector<std::string>& levels = variable.bins[0].categories;
            for (std::uint32_t bits = 1; bits + 1 < 1U << levels.size(); ++bits) {
                BinningEdit edit{.action = EditAction::MoveCategories, .categories = {}};
                for (std::size_t i = 0; i < levels.size(); ++i)
                    if ((bits >> i & 1U) != 0)
                        edit.categories.push_back(levels[i]);
                highest = std::max(highest, applyEdit(variable, counts, edit, sample.options)->iv);
            }
        }
        QVERIFY(std::abs(best->iv - highest) < 1e-12);
        QCOMPARE(best->bins.size(), variable.bins.size() + 1);
    }
}

void TestBinningEdit::enforcingATrendOnlyMerges()
{
    Random random(44);
    for (int round = 0; round < 30; ++round) {
        RandomSample sample(random, true, 300);
        sample.options.trend = Trend::Free;
        const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
        const BinnedVariable variable = automaticBinning(counts, sample.options);
        const auto forced = applyEdit(variable, counts,
                                      {.action = EditAction::EnforceTrend, .trend = Trend::Descending}, sample.options);
        QVERIFY(forced.ok());
        QVERIFY(forced->iv <= variable.iv + 1e-12);
        double last = 1.0;
        for (const Bin& bin : forced->bins) {
            if (bin.kind != BinKind::Interval)
                continue;
            QVERIFY(std::ranges::find(variable.bins, bin.upper, &Bin::upper) != variable.bins.end());
            QVERIFY(bin.bad / (bin.good + bin.bad) <= last);
            last = bin.bad / (bin.good + bin.bad);
        }
    }
}

void TestBinningEdit::alternativesStandSideBySide()
{
    Random random(50);
    const RandomSample sample(random, true, 800);
    const VariableCounts counts = *countVariable(sample.column, sample.view(), sample.options);
    const BinnedVariable variable = automaticBinning(counts, sample.options);
    const std::vector<TrendAlternative> alternatives = trendAlternatives(variable, counts, sample.options);
    QCOMPARE(alternatives.size(), std::size_t{5});
    for (const TrendAlternative& alternative : alternatives) {
        QVERIFY(alternative.possible);
        QVERIFY(alternative.binning.iv <= alternatives[0].binning.iv + 1e-12); // none beats no trend at all
        BinningOptions options = sample.options;
        options.trend = alternative.trend;
        QVERIFY(sameBins(alternative.binning, automaticBinning(counts, options)));
    }
}

void TestBinningEdit::refusedEditsNameTheirReason()
{
    Random random(60);
    const RandomSample numbers(random, true, 400);
    const VariableCounts counts = *countVariable(numbers.column, numbers.view(), numbers.options);
    const BinnedVariable variable = automaticBinning(counts, numbers.options);
    const double edge = variable.bins[0].upper;
    const auto codeOf = [&](const BinnedVariable& given, const BinningEdit& edit) {
        const auto edited = applyEdit(given, counts, edit, numbers.options);
        return edited ? ErrorCode::Internal : edited.error().code;
    };
    const int last = static_cast<int>(variable.bins.size());
    QCOMPARE(codeOf(variable, {.bin = 0, .otherBin = last}), ErrorCode::BinNotFound);
    QCOMPARE(codeOf(variable, {.bin = 0, .otherBin = 0}), ErrorCode::BinsNotMergeable);
    QCOMPARE(codeOf(variable, {.bin = 0, .otherBin = last - 1}), ErrorCode::BinsNotMergeable);
    QCOMPARE(codeOf(variable, {.action = EditAction::SplitBin, .cut = edge}), ErrorCode::CutNotAvailable);
    QCOMPARE(codeOf(variable, {.action = EditAction::SplitBin, .cut = 1e-7}), ErrorCode::CutNotAvailable);
    QCOMPARE(codeOf(variable, {.action = EditAction::MoveCut, .cut = 1e-7, .newCut = edge}), ErrorCode::CutNotFound);
    QCOMPARE(codeOf(variable, {.action = EditAction::MoveCut, .cut = edge, .newCut = 1e9}), ErrorCode::CutNotAvailable);
    QCOMPARE(codeOf(variable, {.action = EditAction::MoveCategories, .categories = {"a"}}), ErrorCode::EditDoesNotFit);
    QCOMPARE(codeOf(variable, {.action = EditAction::PlaceSpecial, .otherBin = 0, .value = 77.0}),
             ErrorCode::SpecialValueNotFound);
    const auto locked = applyEdit(variable, counts, {.action = EditAction::LockCut, .cut = edge}, numbers.options);
    QCOMPARE(codeOf(*locked, {.bin = 0, .otherBin = 1}), ErrorCode::CutLocked);
    QCOMPARE(codeOf(*locked, {.action = EditAction::MoveCut, .cut = edge, .newCut = counts.cuts[0]}),
             ErrorCode::CutLocked);
    const auto opened = applyEdit(*locked, counts, {.action = EditAction::UnlockCut, .cut = edge}, numbers.options);
    QVERIFY(applyEdit(*opened, counts, {.bin = 0, .otherBin = 1}, numbers.options).ok());

    // Everything locked on a shape that falls: an ascending trend is impossible.
    BinnedVariable fixed = variable;
    for (std::size_t i = 0; i + 1 < fixed.bins.size() && isOrdinary(fixed.bins[i + 1]); ++i)
        fixed.lockedCuts.push_back(fixed.bins[i].upper);
    QCOMPARE(variable.trend, Trend::Descending);
    QCOMPARE(codeOf(fixed, {.action = EditAction::Reoptimise, .trend = Trend::Ascending}),
             ErrorCode::NoBinningPossible);

    const RandomSample texts(random, false, 400);
    const VariableCounts levels = *countVariable(texts.column, texts.view(), texts.options);
    const BinnedVariable groups = automaticBinning(levels, texts.options);
    const auto refused = [&](const BinningEdit& edit) {
        return applyEdit(groups, levels, edit, texts.options).error();
    };
    QCOMPARE(refused({.action = EditAction::MoveCategories, .otherBin = 0, .categories = {"nowhere"}}),
             (Error{ErrorCode::CategoryNotFound, {"x", "nowhere"}, {}}));
    QCOMPARE(refused({.action = EditAction::LockCut, .cut = 1.0}),
             (Error{ErrorCode::EditDoesNotFit, {"x", "LockCut"}, {}}));
}

void TestBinningEdit::rareLevelsBeyondTheHeaviestMoveTogether()
{
    std::vector<std::int32_t> codes;
    std::vector<std::string> levels;
    std::vector<std::uint8_t> bad;
    for (std::int32_t level = 0; level < 250; ++level) {
        levels.push_back("level " + std::to_string(level));
        for (int copy = 0; copy < (level < 200 ? 4 : 2); ++copy) {
            codes.push_back(level);
            bad.push_back(static_cast<std::uint8_t>((level + copy) % 3 == 0));
        }
    }
    std::vector<std::uint32_t> rows(codes.size());
    std::iota(rows.begin(), rows.end(), 0U);
    const Column column{"x", CategoryColumn{codes, levels}};
    const BinningOptions options;
    const VariableCounts counts = *countVariable(column, {rows, bad, {}}, options);
    QCOMPARE(counts.levels.size(), std::size_t{201});
    QCOMPARE(counts.levels.back().size(), std::size_t{50});
    const BinnedVariable variable = automaticBinning(counts, options);
    const auto moved =
        applyEdit(variable, counts, {.action = EditAction::MoveCategories, .categories = {"level 210"}}, options);
    QVERIFY(moved.ok());
    const auto own = std::ranges::find_if(moved->bins, [](const Bin& bin) {
        return std::ranges::find(bin.categories, "level 210") != bin.categories.end();
    });
    QCOMPARE(own->categories.size(), std::size_t{50});
    QCOMPARE(byRows(*moved, column, {rows, bad, {}}).good, [&] {
        std::vector<double> good;
        for (const Bin& bin : moved->bins)
            good.push_back(bin.good);
        return good;
    }());
}

QTEST_APPLESS_MAIN(TestBinningEdit)
#include "tst_binningedit.moc"
