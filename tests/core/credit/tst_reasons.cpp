// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/counterfactual.h"
#include "core/credit/reasons.h"

#include <QTest>

#include <algorithm>
<<<<<<< HEAD
#include <numeric>
    == == ==
    =
#include <cmath>
#include <limits>
        >>>>>>> eaacc91(Explain a score
                        : points lost, ranked reasons, and the nearest score that would have been enough)

                    using namespace riskloom;

namespace {

<<<<<<< HEAD
Bin bin(BinKind kind, double rows)
{
    Bin made;
    made.kind = kind;
    made.good = rows * 0.75;
    made.bad = rows * 0.25;
    return made;
}

ScorecardVariable variable(const std::string& name, std::vector<double> points, std::vector<double> rows)
{
    ScorecardVariable made;
    made.binning.name = name;
    made.points = std::move(points);
    for (std::size_t i = 0; i < rows.size(); ++i)
        made.binning.bins.push_back(bin(i + 1 < rows.size() ? BinKind::Interval : BinKind::Missing, rows[i]));
    return made;
}

// Four variables whose last bin is that of missing values.
Scorecard handCard()
{
    Scorecard card;
    card.basePoints = 500.0;
    card.variables = {variable("age", {-10.0, 0.0, 25.0, 40.0}, {20.0, 50.0, 30.0, 0.0}),
                      variable("income", {-15.0, 5.0, 12.0, -3.0}, {40.0, 30.0, 20.0, 10.0}),
                      variable("debt", {8.0, -2.0, -30.0, -6.0}, {50.0, 30.0, 10.0, 10.0}),
                      variable("job", {0.0, 3.0, 30.0, 1.0}, {60.0, 30.0, 0.0, 10.0})};
=======
struct BinOf {
    BinKind kind;
    double points;
    double people;
};

ScorecardVariable variableOf(const std::string& name, const std::vector<BinOf>& bins)
{
    ScorecardVariable variable;
    variable.binning.name = name;
    for (const BinOf& bin : bins) {
        Bin of;
        of.kind = bin.kind;
        of.good = bin.people;
        variable.binning.bins.push_back(of);
        variable.points.push_back(bin.points);
    }
    return variable;
}

// By hand: medians 20 (of 10: 5 people, 20: 10, 40: 5), 0 and 30.
Scorecard handCard()
{
    using enum BinKind;
    Scorecard card;
    card.basePoints = 500.0;
    card.variables = {
        variableOf("income", {{Interval, 10, 5}, {Interval, 20, 10}, {Interval, 40, 5}, {Missing, 90, 0}}),
        variableOf("purpose", {{Categories, 0, 30}, {Categories, 15, 10}, {Unseen, 0, 0}}),
        variableOf("age", {{Interval, 30, 9}, {Interval, 50, 8}, {Special, 5, 0}})};
    return card;
}

Scorecard randomCard(Random& random)
{
    Scorecard card;
    card.basePoints = 400.0;
    for (int v = 0; v < 5; ++v) {
        std::vector<BinOf> bins;
        const std::uint64_t count = 2 + random.below(4);
        for (std::uint64_t bin = 0; bin < count; ++bin)
            bins.push_back({v == 1 ? BinKind::Categories : BinKind::Interval, std::round(random.normal() * 15.0),
                            static_cast<double>(random.below(50))});
        bins.push_back({BinKind::Missing, std::round(random.normal() * 15.0), 3.0});
        card.variables.push_back(variableOf("v" + std::to_string(v), bins));
    }
>>>>>>> eaacc91 (Explain a score: points lost, ranked reasons, and the nearest score that would have been enough)
    return card;
}

struct Best {
<<<<<<< HEAD
    std::size_t moves = 0;
    double score = 0.0;
};

// Every combination of bins.
std::optional<Best> tryEverything(const Scorecard& card, const std::vector<std::uint16_t>& bins, double target)
{
    std::optional<Best> best;
    std::vector<std::uint16_t> tried(bins.size(), 0);
    while (true) {
        Best here{.score = card.basePoints};
        for (std::size_t j = 0; j < bins.size(); ++j) {
            here.score += card.variables[j].points[tried[j]];
            here.moves += tried[j] != bins[j] ? 1U : 0U;
        }
        if (here.score >= target &&
            (!best || here.moves < best->moves || (here.moves == best->moves && here.score < best->score)))
            best = here;
        std::size_t j = 0;
        while (j < tried.size() && ++tried[j] == card.variables[j].points.size())
            tried[j++] = 0;
        if (j == tried.size())
            return best;
=======
    std::size_t changes = 99;
    double score = std::numeric_limits<double>::infinity();
};

// Tries every combination of bins.
void tryAll(const Scorecard& card, const std::vector<std::uint16_t>& bins, double cutOff, Best& best,
            const std::vector<Reach>& reach, std::size_t variable = 0, double score = 400.0, std::size_t changes = 0)
{
    if (variable == card.variables.size()) {
        if (score >= cutOff && (changes < best.changes || (changes == best.changes && score < best.score)))
            best = {changes, score};
        return;
    }
    const ScorecardVariable& of = card.variables[variable];
    for (std::uint16_t to = 0; to < of.points.size(); ++to) {
        const std::uint16_t from = bins[variable];
        const bool fromInterval = of.binning.bins[from].kind == BinKind::Interval;
        const bool allowed = to == from || (variable != 4 && of.binning.bins[to].kind != BinKind::Missing &&
                                            (!fromInterval || reach[variable] == Reach::Any ||
                                             (reach[variable] == Reach::Higher ? to > from : to < from)));
        if (allowed)
            tryAll(card, bins, cutOff, best, reach, variable + 1, score + of.points[to],
                   changes + (to == from ? 0 : 1));
>>>>>>> eaacc91 (Explain a score: points lost, ranked reasons, and the nearest score that would have been enough)
    }
}

} // namespace

class TestReasons : public QObject {
    Q_OBJECT
<<<<<<< HEAD
private Q_SLOTS:
    void referencesByHand();
    void lossesAddUpToTheScoresDistance();
    void reasonsByHandForBothBases();
    void ineligibleVariablesAreNoReason();
    void atMostFourReasonsAndNoneThatCostsNothing();
    void counterfactualEqualsTryingEverything();
    void counterfactualMovesOnlyActionableVariables();
    void highEnoughScoreNeedsNoMove();
    void unreachableScoreHasNoCounterfactual();
    void missingValuesAreNotADestination();
};

void TestReasons::referencesByHand()
{
    const std::vector<PointsReference> references = pointsReferences(handCard());
    QCOMPARE(references[0].median, 0.0);   // 20 rows at -10, then 50 at 0
    QCOMPARE(references[0].maximum, 25.0); // 40 is for missing values
    QCOMPARE(references[1].median, -3.0);  // 40 at -15, 10 at -3: half of the sample
    QCOMPARE(references[1].maximum, 12.0);
    QCOMPARE(references[2].median, -2.0); // -30: 10, -6: 20, -2: 50
    QCOMPARE(references[2].maximum, 8.0);
    QCOMPARE(references[3].median, 0.0);
    QCOMPARE(references[3].maximum, 3.0); // nobody had 30
    Scorecard empty = handCard();
    for (Bin& b : empty.variables[0].binning.bins)
        b.good = b.bad = 0.0;
    QCOMPARE(pointsReferences(empty)[0].median, 0.0);
}

void TestReasons::lossesAddUpToTheScoresDistance()
{
    const Scorecard card = handCard();
    const std::vector<PointsReference> references = pointsReferences(card);
    const std::vector<std::uint16_t> bins{2, 0, 3, 1};
    double score = card.basePoints;
    double toMedian = 0.0;
    double toMaximum = 0.0;
    double median = card.basePoints;
    double maximum = card.basePoints;
    const std::vector<PointsLoss> losses = pointsLosses(card, references, bins);
    for (std::size_t j = 0; j < losses.size(); ++j) {
        score += card.variables[j].points[bins[j]];
        toMedian += losses[j].lostToMedian;
        toMaximum += losses[j].lostToMaximum;
        median += references[j].median;
        maximum += references[j].maximum;
        QCOMPARE(losses[j].bin, std::size_t{bins[j]});
    }
    QCOMPARE(toMedian, median - score);
    QCOMPARE(toMaximum, maximum - score);
}

void TestReasons::reasonsByHandForBothBases()
{
    const Scorecard card = handCard();
    // points -10, -15, -6, 0: lost to the median 10, 12, 4, 0; to the maximum 35, 27, 14, 3
    const std::vector<PointsLoss> losses =
        pointsLosses(card, pointsReferences(card), std::vector<std::uint16_t>{0, 0, 3, 0});
    const auto names = [](const std::vector<PointsLoss>& reasons) {
        std::vector<std::string> all;
        for (const PointsLoss& reason : reasons)
            all.push_back(reason.variable);
        return all;
    };
    QCOMPARE(names(principalReasons(losses, {.basis = ReasonBasis::Median, .ineligible = {}})),
             (std::vector<std::string>{"income", "age", "debt"}));
    QCOMPARE(names(principalReasons(losses, {.basis = ReasonBasis::Maximum, .ineligible = {}})),
             (std::vector<std::string>{"age", "income", "debt", "job"}));
}

void TestReasons::ineligibleVariablesAreNoReason()
{
    const Scorecard card = handCard();
    const std::vector<PointsLoss> losses =
        pointsLosses(card, pointsReferences(card), std::vector<std::uint16_t>{0, 0, 3, 0});
    for (const PointsLoss& reason : principalReasons(losses, {.ineligible = {"age", "debt"}}))
        QVERIFY(reason.variable != "age" && reason.variable != "debt");
    QCOMPARE(principalReasons(losses, {.ineligible = {"age", "debt"}}).size(), std::size_t{2});
}

void TestReasons::atMostFourReasonsAndNoneThatCostsNothing()
{
    Scorecard card = handCard();
    card.variables.push_back(variable("extra", {-1.0, 2.0, 0.0}, {10.0, 90.0, 0.0}));
    const std::vector<PointsReference> references = pointsReferences(card);
    const std::vector<PointsLoss> worst = pointsLosses(card, references, std::vector<std::uint16_t>{0, 0, 2, 0, 0});
    QCOMPARE(principalReasons(worst, {.ineligible = {}}).size(), std::size_t{4});
    QCOMPARE(principalReasons(worst, {.most = 2, .ineligible = {}}).size(), std::size_t{2});
    const std::vector<PointsLoss> best = pointsLosses(card, references, std::vector<std::uint16_t>{2, 2, 0, 1, 1});
    QCOMPARE(principalReasons(best, {.ineligible = {}}).size(), std::size_t{0});
}

void TestReasons::counterfactualEqualsTryingEverything()
{
    Random random(5);
    int found = 0;
    for (int round = 0; round < 400; ++round) {
        Scorecard card;
        std::vector<std::uint16_t> bins;
        std::vector<ActionableVariable> actionable;
        double score = 0.0;
        for (int j = 0; j < 5; ++j) {
            std::vector<double> points;
            for (int i = 0; i < 4; ++i)
                points.push_back(std::floor(60.0 * random.uniform()) - 20.0);
            card.variables.push_back(
                variable(std::string(1, static_cast<char>('a' + j)), points, {1.0, 1.0, 1.0, 1.0}));
            for (Bin& b : card.variables.back().binning.bins)
                b.kind = BinKind::Interval;
            bins.push_back(static_cast<std::uint16_t>(random.below(4)));
            score += points[bins.back()];
            actionable.push_back(everyOrdinaryBin(card.variables.back().binning));
        }
        const double target = score + std::floor(120.0 * random.uniform());
        const std::optional<Best> best = tryEverything(card, bins, target);
        const std::optional<Counterfactual> nearest = nearestCounterfactual(card, bins, actionable, target);
        QCOMPARE(nearest.has_value(), best.has_value());
        if (!nearest)
            continue;
        ++found;
        QCOMPARE(nearest->moves.size(), best->moves);
        // The best set has no move that loses points: without it fewer moves would do.
        QVERIFY(nearest->score >= target);
        double after = score;
        std::vector<std::string> moved;
        for (const BinMove& move : nearest->moves) {
            const auto at = static_cast<std::size_t>(move.variable[0] - 'a');
            QCOMPARE(move.from, std::size_t{bins[at]});
            QCOMPARE(card.variables[at].points[move.to] - card.variables[at].points[move.from], move.gain);
            after += move.gain;
            moved.push_back(move.variable);
        }
        QCOMPARE(after, nearest->score);
        QVERIFY(std::ranges::adjacent_find(moved) == moved.end() && std::ranges::is_sorted(moved));
        QCOMPARE(nearest->score, best->score);
    }
    QVERIFY(found > 100);
}

void TestReasons::counterfactualMovesOnlyActionableVariables()
{
    const Scorecard card = handCard();
    const std::vector<std::uint16_t> bins{0, 0, 2, 0}; // 500 - 10 - 15 - 30 + 0 = 445
    const std::vector<ActionableVariable> actionable{{"debt", {0, 1}}, {"income", {1}}, {"unknown", {0}}};
    const auto one = nearestCounterfactual(card, bins, actionable, 470.0);
    QCOMPARE(one->moves.size(), std::size_t{1});
    QCOMPARE(one->moves[0].variable, std::string("debt"));
    QCOMPARE(one->moves[0].to, std::size_t{1}); // 28 points; bin 0 would give 38
    QCOMPARE(one->score, 473.0);
    const auto two = nearestCounterfactual(card, bins, actionable, 490.0);
    QCOMPARE(two->moves.size(), std::size_t{2});
    QCOMPARE(two->score, 493.0);
    QCOMPARE(two->moves[0].variable, std::string("income"));
}

void TestReasons::highEnoughScoreNeedsNoMove()
{
    const Scorecard card = handCard();
    const auto nearest = nearestCounterfactual(card, std::vector<std::uint16_t>{0, 0, 2, 0}, {}, 445.0);
    QCOMPARE(nearest->moves.size(), std::size_t{0});
    QCOMPARE(nearest->score, 445.0);
}

void TestReasons::unreachableScoreHasNoCounterfactual()
{
    const Scorecard card = handCard();
    const std::vector<ActionableVariable> actionable{{"debt", {0, 1}}};
    const std::vector<std::uint16_t> bins{0, 0, 2, 0};
    QVERIFY(nearestCounterfactual(card, bins, actionable, 483.0).has_value());
    QVERIFY(!nearestCounterfactual(card, bins, actionable, 484.0).has_value());
    QVERIFY(!nearestCounterfactual(card, bins, {}, 446.0).has_value());
}

void TestReasons::missingValuesAreNotADestination()
{
    QCOMPARE(everyOrdinaryBin(handCard().variables[0].binning).bins, (std::vector<std::size_t>{0, 1, 2}));
}

=======

private Q_SLOTS:
    void medianIsOfThePeople()
    {
        const std::vector<double> points{30.0, -10.0, 20.0};
        QCOMPARE(medianPoints(points, std::vector{1.0, 1.0, 1.0}), 20.0);
        QCOMPARE(medianPoints(points, std::vector{5.0, 1.0, 1.0}), 30.0);
        QCOMPARE(medianPoints(points, std::vector{0.0, 2.0, 2.0}), -10.0);
        QCOMPARE(medianPoints(points, std::vector{0.0, 0.0, 3.0}), 20.0);
        QCOMPARE(medianPoints(points, std::vector{0.0, 0.0, 0.0}), 0.0);
        QCOMPARE(developmentMedians(handCard()), (std::vector{20.0, 0.0, 30.0}));
    }

    void pointsLostFollowAHandExample()
    {
        const Scorecard card = handCard();
        const std::vector<std::uint16_t> bins{0, 0, 2};
        const std::vector<PointsOfVariable> lost = pointsByVariable(card, bins, developmentMedians(card));
        QCOMPARE(lost[0].maximum, 40.0); // what is missing cannot be had on purpose
        QCOMPARE(lost[0].lostToMaximum, 30.0);
        QCOMPARE(lost[0].lostToMedian, 10.0);
        QCOMPARE(lost[1].lostToMaximum, 15.0);
        QCOMPARE(lost[1].lostToMedian, 0.0);
        QCOMPARE(lost[2].lostToMaximum, 45.0);
        QCOMPARE(lost[2].lostToMedian, 25.0);
        const std::vector<std::uint16_t> missing{3, 1, 1};
        QCOMPARE(pointsByVariable(card, missing, developmentMedians(card))[0].lostToMaximum, 0.0);
        QCOMPARE(pointsByVariable(card, missing, developmentMedians(card))[0].lostToMedian, -70.0);
    }

    void reasonsAreRankedAndLeaveOutWhatIsExcluded()
    {
        const Scorecard card = handCard();
        const std::vector<std::uint16_t> bins{0, 0, 2};
        const std::vector<PointsOfVariable> lost = pointsByVariable(card, bins, developmentMedians(card));
        const std::vector<Reason> toMaximum =
            principalReasons(lost, {.basis = ReasonBasis::Maximum, .excluded = {}, .atMost = 4});
        QCOMPARE(toMaximum.size(), std::size_t{3});
        QCOMPARE(toMaximum[0].variable, std::string("age"));
        QCOMPARE(toMaximum[1].variable, std::string("income"));
        QCOMPARE(toMaximum[2].pointsLost, 15.0);
        const std::vector<Reason> toMedian = principalReasons(lost, {.excluded = {"age"}});
        QCOMPARE(toMedian.size(), std::size_t{1}); // nothing lost is no reason
        QCOMPARE(toMedian[0].variable, std::string("income"));
        QCOMPARE(principalReasons(lost, {.basis = ReasonBasis::Maximum, .excluded = {}, .atMost = 2}).size(),
                 std::size_t{2});
    }

    void equalLossesKeepTheOrderOfTheCard()
    {
        const std::vector<PointsOfVariable> lost{{.variable = "b", .lostToMedian = 5.0},
                                                 {.variable = "a", .lostToMedian = 5.0},
                                                 {.variable = "c", .lostToMedian = 6.0}};
        const std::vector<Reason> reasons = principalReasons(lost, {});
        QCOMPARE(reasons[0].variable, std::string("c"));
        QCOMPARE(reasons[1].variable, std::string("b"));
        QCOMPARE(reasons[2].variable, std::string("a"));
    }

    // 500 + 10 + 0 + 30: for 555 a change of purpose is exactly enough, income alone is too much by 15.
    void counterfactualTakesTheLeastSurplus()
    {
        const Scorecard card = handCard();
        const std::vector<std::uint16_t> bins{0, 0, 0};
        const std::vector<ActionableVariable> actionable{{"income"}, {"purpose"}, {"not on the card"}};
        const Counterfactual found = nearestCounterfactual(card, bins, 555.0, actionable);
        QVERIFY(found.reachable);
        QCOMPARE(found.score, 540.0);
        QCOMPARE(found.scoreAfter, 555.0);
        QCOMPARE(found.bestScore, 585.0);
        QCOMPARE(found.changes.size(), std::size_t{1});
        QCOMPARE(found.changes[0].variable, std::string("purpose"));
        QCOMPARE(found.changes[0].fromBin, 0);
        QCOMPARE(found.changes[0].toBin, 1);
        QCOMPARE(nearestCounterfactual(card, bins, 580.0, actionable).changes.size(), std::size_t{2});
        const Counterfactual none = nearestCounterfactual(card, bins, 586.0, actionable);
        QVERIFY(!none.reachable && none.changes.empty());
        QCOMPARE(none.scoreAfter, 540.0);
        QVERIFY(nearestCounterfactual(card, bins, 540.0, {}).reachable);
    }

    void reachBoundsTheIntervals()
    {
        const Scorecard card = handCard();
        const std::vector<std::uint16_t> bins{0, 0, 1};
        QVERIFY(!nearestCounterfactual(card, bins, 561.0, std::vector<ActionableVariable>{{"income", Reach::Lower}})
                     .reachable);
        QVERIFY(nearestCounterfactual(card, bins, 561.0, std::vector<ActionableVariable>{{"income", Reach::Higher}})
                    .reachable);
    }

    void counterfactualIsTheBestOfAllCombinations()
    {
        Random random(17);
        int changed = 0;
        int unreachable = 0;
        for (int trial = 0; trial < 300; ++trial) {
            const Scorecard card = randomCard(random);
            std::vector<std::uint16_t> bins;
            for (const ScorecardVariable& variable : card.variables)
                bins.push_back(static_cast<std::uint16_t>(random.below(variable.points.size())));
            const std::vector<Reach> reach{Reach::Any, Reach::Higher, Reach::Lower, Reach::Higher, Reach::Any};
            std::vector<ActionableVariable> actionable;
            for (std::size_t v = 0; v < 4; ++v) // the fifth cannot be changed
                actionable.push_back({"v" + std::to_string(v), reach[v]});
            const double cutOff = 380.0 + static_cast<double>(random.below(90));
            const Counterfactual found = nearestCounterfactual(card, bins, cutOff, actionable);
            Best best;
            tryAll(card, bins, cutOff, best, reach);
            QCOMPARE(found.reachable, best.changes != 99);
            unreachable += found.reachable ? 0 : 1;
            if (!found.reachable)
                continue;
            QCOMPARE(found.changes.size(), best.changes);
            if (best.changes == 0)
                continue;
            ++changed;
            QCOMPARE(found.scoreAfter, best.score);
            double score = found.score;
            for (const CounterfactualChange& change : found.changes) {
                const auto of = static_cast<std::size_t>(change.variable.back() - '0');
                QCOMPARE(change.fromBin, static_cast<int>(bins[of]));
                score += card.variables[of].points[static_cast<std::size_t>(change.toBin)] -
                         card.variables[of].points[bins[of]];
            }
            QCOMPARE(score, found.scoreAfter);
        }
        QVERIFY(changed > 50 && unreachable > 50);
    }
};

>>>>>>> eaacc91 (Explain a score: points lost, ranked reasons, and the nearest score that would have been enough)
QTEST_APPLESS_MAIN(TestReasons)
#include "tst_reasons.moc"
