// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/pointslayout.h"
#include "core/credit/scorecarddiff.h"

#include <QTest>

#include <algorithm>

using namespace riskloom;

namespace {

Bin interval(double lower, double upper)
{
    Bin bin;
    bin.lower = lower;
    bin.upper = upper;
    return bin;
}

ScorecardVariable variable(const char* name, std::vector<double> edges, double coefficient)
{
    ScorecardVariable made;
    made.binning.name = name;
    made.binning.iv = coefficient / 2.0;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        made.binning.bins.push_back(interval(edges[i], edges[i + 1]));
        made.points.push_back(10.0 * static_cast<double>(i + 1));
    }
    made.coefficient = coefficient;
    return made;
}

Scorecard card(std::vector<ScorecardVariable> variables, double base)
{
    Scorecard made;
    made.basePoints = base;
    made.variables = std::move(variables);
    return made;
}

const VariableChange& of(const ScorecardDiff& diff, const char* name)
{
    return *std::ranges::find(diff.variables, name, &VariableChange::variable);
}

} // namespace

class TestScorecardDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCardDoesNotDifferFromItself();
    void variablesComeAndGo();
    void movedEdgesAreOtherBins();
    void turnedRoundItIsTheOppositeChange();
};

void TestScorecardDiff::aCardDoesNotDifferFromItself()
{
    const Scorecard one = card({variable("age", {0, 10, 20}, 0.8), variable("income", {0, 5}, 0.6)}, 400);
    Scorecard counted = one;
    counted.variables.front().binning.bins.front().bad = 17.0; // counts do not make another bin
    const ScorecardDiff diff = diffScorecards(one, counted);
    QVERIFY(diff.points.empty());
    QCOMPARE(diff.variables.size(), std::size_t{2});
    for (const VariableChange& change : diff.variables) {
        QVERIFY(change.sameBins);
        QVERIFY(change.coefficientBefore == change.coefficientAfter);
    }
}

void TestScorecardDiff::variablesComeAndGo()
{
    const ScorecardDiff diff = diffScorecards(card({variable("age", {0, 10}, 0.8), variable("job", {0, 1}, 0.5)}, 400),
                                              card({variable("income", {0, 5}, 0.6), variable("age", {0, 10}, 0.9)}, 410));
    QCOMPARE(diff.basePointsBefore, 400.0);
    QCOMPARE(diff.basePointsAfter, 410.0);
    QCOMPARE(diff.variables.size(), std::size_t{3});
    QCOMPARE(diff.variables.front().variable, std::string("age"));
    QCOMPARE(diff.variables.back().variable, std::string("income"));
    QCOMPARE(*of(diff, "age").coefficientBefore, 0.8);
    QCOMPARE(*of(diff, "age").coefficientAfter, 0.9);
    QVERIFY(!of(diff, "job").coefficientAfter);
    QVERIFY(!of(diff, "income").coefficientBefore);
    QVERIFY(diff.points.empty());
}

void TestScorecardDiff::movedEdgesAreOtherBins()
{
    const Scorecard before = card({variable("age", {0, 10, 20, 30}, 0.8)}, 400);
    Scorecard after = card({variable("age", {0, 10, 25, 30}, 0.8)}, 400);
    after.variables.front().points.front() = 12.0;
    const ScorecardDiff diff = diffScorecards(before, after);
    QVERIFY(!of(diff, "age").sameBins);
    QCOMPARE(diff.points.size(), std::size_t{5}); // one with other points, two gone, two new
    QCOMPARE(*diff.points[0].before, 10.0);
    QCOMPARE(*diff.points[0].after, 12.0);
    QCOMPARE(std::ranges::count_if(diff.points, [](const PointsChange& change) { return !change.after; }), 2);
    QCOMPARE(std::ranges::count_if(diff.points, [](const PointsChange& change) { return !change.before; }), 2);
}

void TestScorecardDiff::turnedRoundItIsTheOppositeChange()
{
    const Scorecard one = card({variable("age", {0, 10, 20, 30}, 0.8), variable("job", {0, 1}, 0.5)}, 400);
    const Scorecard other = card({variable("age", {0, 15, 20, 30}, 0.7), variable("income", {0, 2}, 0.4)}, 390);
    const ScorecardDiff there = diffScorecards(one, other);
    const ScorecardDiff back = diffScorecards(other, one);
    QCOMPARE(there.points.size(), back.points.size());
    for (const PointsChange& change : there.points)
        QVERIFY(std::ranges::any_of(back.points, [&](const PointsChange& opposite) {
            return opposite.variable == change.variable && binKey(opposite.bin) == binKey(change.bin) &&
                   opposite.before == change.after && opposite.after == change.before;
        }));
    for (const VariableChange& change : there.variables)
        QVERIFY(of(back, change.variable.c_str()).coefficientAfter == change.coefficientBefore);
}

QTEST_APPLESS_MAIN(TestScorecardDiff)
#include "tst_scorecarddiff.moc"
