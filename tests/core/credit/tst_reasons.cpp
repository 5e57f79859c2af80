// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/counterfactual.h"
#include "core/credit/reasons.h"
#include "core/credit/scorecardexport.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace riskloom;

namespace {

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
    return card;
}

struct Best {
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
    }
}

} // namespace

class TestReasons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void referencesByHand();
    void pmmlStatesTheSameMaximum();
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

void TestReasons::pmmlStatesTheSameMaximum()
{
    const Scorecard card = handCard();
    const std::vector<PointsReference> references = pointsReferences(card);
    const QString pmml = QString::fromStdString(scorecardPmml(card));
    for (std::size_t j = 0; j < card.variables.size(); ++j) {
        const QString wanted = QStringLiteral("reasonCode=\"%1\" baselineScore=\"%2\"")
                                   .arg(QString::fromStdString(card.variables[j].binning.name))
                                   .arg(references[j].maximum);
        QVERIFY2(pmml.contains(wanted), qPrintable(wanted));
    }
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

QTEST_APPLESS_MAIN(TestReasons)
#include "tst_reasons.moc"
