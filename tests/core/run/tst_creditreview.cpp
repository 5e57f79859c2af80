// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binlookup.h"
#include "core/credit/gains.h"
#include "core/credit/hmeasure.h"
#include "core/credit/simulatedportfolio.h"
#include "core/run/codec.h"
#include "core/run/creditcard.h"
#include "core/run/creditquality.h"
#include "core/run/creditreview.h"
#include "core/run/creditscorecard.h"
#include "core/run/kind.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace riskloom;

namespace {

const SimulatedPortfolio& portfolio()
{
    static const SimulatedPortfolio made = simulatedPortfolio({.applications = 20'000, .seed = 3});
    return made;
}

CreditScorecardRequest request()
{
    const auto prepared = (*findKind("credit.scorecard"))
                              ->prepare({{"indeterminateValues", {"indeterminate"}}, {"outOfTimeShare", 0.25}}, "sha",
                                        portfolio().schema);
    if (!prepared)
        qFatal("%s", describe(prepared.error()).c_str());
    return *fromJson<CreditScorecardRequest>(boost::json::value(*prepared));
}

const CreditScorecardReport& report()
{
    static const CreditScorecardReport made = [] {
        auto built = buildScorecard(request(), portfolio().table, RunContext{});
        if (!built)
            qFatal("%s", describe(built.error()).c_str());
        return *std::move(built);
    }();
    return made;
}

double sum(const std::vector<double>& values)
{
    double total = 0.0;
    for (const double value : values)
        total += value;
    return total;
}

} // namespace

class TestCreditReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void protectedColumnsAreFilledFromTheRolesAndNeverInputs();
    void scoreCountsHoldEveryRowOfTheirPart();
    void everyPlaceWeighsRowsAlike();
    void monthlyIndicesAreThoseOfPlainCounting();
    void driftedVariablesStandOut();
    void groupsAddUpToTheHeldOutRows();
    void impactRatiosAreThoseOfPlainCounting();
    void numbersMakeBandsOfAboutEqualSize();
    void withoutProtectedColumnsThereIsNothingToCompare();
    void theFrontierBeginsWithTheCardItself();
    void frontierPointsAreThoseOfCardsFittedWithout();
    void theGreedyPathLeavesOutOneAfterTheOther();
    void theReportSurvivesTheWayToJsonAndBack();
};

void TestCreditReview::protectedColumnsAreFilledFromTheRolesAndNeverInputs()
{
    const CreditScorecardRequest given = request();
    QVERIFY(given.protectedColumns == (std::vector<std::string>{"sex", "age_band"}));
    for (const std::string& name : given.protectedColumns)
        QVERIFY(std::ranges::count(given.inputs, name) == 0);
}

void TestCreditReview::scoreCountsHoldEveryRowOfTheirPart()
{
    CreditScorecardRequest given = request();
    const auto sample = prepareCreditSample(given, portfolio().table);
    const ScoreReview& scores = report().scores;
    const std::pair<const ScoreCounts*, const CreditRows*> parts[] = {
        {&scores.train, &sample->train}, {&scores.holdout, &sample->holdout}, {&scores.outOfTime, &sample->outOfTime}};
    for (const auto& [counts, rows] : parts) {
        QVERIFY(std::ranges::is_sorted(counts->scores));
        double bad = 0.0;
        for (std::size_t i = 0; i < rows->rows.size(); ++i)
            bad += rows->bad[i] * rows->weights[i];
        QVERIFY(std::abs(counts->totalBad() - bad) < 1e-6);
        QVERIFY(std::abs(counts->totalGood() + counts->totalBad() - sum(rows->weights)) < 1e-6);
    }
    QVERIFY(!report().scores.outOfTime.scores.empty());
}

// The portfolio has a weight column. AUC by weighing every pair; the other figures from the counts that the pages of
// validation and strategy draw, so that no page contradicts another.
void TestCreditReview::everyPlaceWeighsRowsAlike()
{
    QVERIFY(!request().weightColumn.empty());
    const CreditSample sample = *prepareCreditSample(request(), portfolio().table);
    const std::vector<double> scores = *scoreRows(report().scorecard, portfolio().table);
    const auto& [rows, bad, weights] = sample.holdout;
    double won = 0.0;
    double pairs = 0.0;
    double badWeight = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        badWeight += bad[i] != 0 ? weights[i] : 0.0;
        for (std::size_t j = 0; j < rows.size() && bad[i] != 0; ++j) {
            if (bad[j] != 0)
                continue;
            pairs += weights[i] * weights[j];
            const double ahead = scores[rows[j]] - scores[rows[i]];
            won += weights[i] * weights[j] * (ahead > 0.0 ? 1.0 : ahead == 0.0 ? 0.5 : 0.0);
        }
    }
    const ModelQuality& holdout = report().holdout;
    QVERIFY(std::abs(holdout.discrimination.auc - won / pairs) < 1e-12);
    QCOMPARE(holdout.discrimination.rows, std::ssize(rows));
    QVERIFY(std::abs(discriminate(riskOf(valuesOfRows(scores, rows)), bad).auc - won / pairs) > 1e-4);

    const ScoreCounts& counts = report().scores.holdout;
    QVERIFY(std::abs(capCurve(counts).accuracyRatio - holdout.discrimination.gini) < 1e-12);
    double ks = 0.0;
    for (const CutOff& cut : strategyTable(counts, {}).cutOffs)
        ks = std::max(ks, std::abs(cut.ks));
    QVERIFY(std::abs(ks - holdout.discrimination.ks) < 1e-12);
    const CostDistribution costs = costsByBadRate(badWeight / sum(weights));
    QVERIFY(std::abs(hMeasure(counts, costs) - holdout.hMeasure) < 1e-12);
    QCOMPARE(report().roundingLoss.auc, holdout.discrimination.auc);
    QCOMPARE(report().roundingLoss.ks, holdout.discrimination.ks);
    QCOMPARE(report().fairness.front().frontier.front().auc, holdout.discrimination.auc);
}

void TestCreditReview::monthlyIndicesAreThoseOfPlainCounting()
{
    const StabilityMatrix& stability = report().stability;
    QCOMPARE(stability.months.size(), std::size_t{24});
    const ScorecardVariable& variable = report().scorecard.variables.front();
    const auto at = std::ranges::find(stability.variables, variable.binning.name) - stability.variables.begin();
    const Table& table = portfolio().table;
    std::vector<std::uint32_t> all(table.rows());
    for (std::uint32_t row = 0; row < table.rows(); ++row)
        all[row] = row;
    const auto bins = *binIndex(variable.binning, *table.find(variable.binning.name), all);
    const DateColumn& dates = *table.find("application_date")->date();
    const CreditSample sample = *prepareCreditSample(request(), table);
    std::map<std::uint16_t, double> expected, actual;
    double expectedRows = 0.0, actualRows = 0.0;
    for (const std::uint32_t row : sample.train.rows) {
        ++expected[bins[row]];
        ++expectedRows;
    }
    for (std::uint32_t row = 0; row < table.rows(); ++row)
        if (monthIndex(dates.days[row]) == stability.months[20]) {
            ++actual[bins[row]];
            ++actualRows;
        }
    double index = 0.0;
    for (const auto& [bin, count] : expected) {
        const double e = count / expectedRows;
        const double a = actual[bin] / actualRows;
        QVERIFY2(a > 0.0, "this check needs filled bins");
        index += (a - e) * std::log(a / e);
    }
    QVERIFY(std::abs(stability.index[static_cast<std::size_t>(at)][20] - index) < 1e-9);
}

void TestCreditReview::driftedVariablesStandOut()
{
    const StabilityMatrix& stability = report().stability;
    std::set<std::string> moved;
    for (std::size_t v = 0; v < stability.variables.size(); ++v)
        if (stability.index[v].back() > 0.1)
            moved.insert(stability.variables[v]);
    moved.erase("score");
    QVERIFY(!moved.empty());
    for (const std::string& name : moved)
        QVERIFY2(std::ranges::count(portfolio().truth.driftedColumns, name) == 1, name.c_str());
}

void TestCreditReview::groupsAddUpToTheHeldOutRows()
{
    QCOMPARE(report().fairness.size(), std::size_t{2});
    for (const AttributeFairness& attribute : report().fairness) {
        std::int64_t rows = 0;
        for (const GroupFairness& group : attribute.groups)
            rows += group.approval.rows;
        QCOMPARE(rows, report().holdout.discrimination.rows);
        QCOMPARE(attribute.proxies.size(), report().scorecard.variables.size());
    }
}

void TestCreditReview::impactRatiosAreThoseOfPlainCounting()
{
    const AttributeFairness& sex = report().fairness.front();
    const Table& table = portfolio().table;
    const std::vector<double> scores = *scoreRows(report().scorecard, table);
    const CreditSample sample = *prepareCreditSample(request(), table);
    std::map<std::string, std::pair<double, double>> groups; // approved, all
    for (std::size_t i = 0; i < sample.holdout.rows.size(); ++i) {
        const std::uint32_t row = sample.holdout.rows[i];
        auto& [approved, all] = groups[table.find("sex")->cell(row)];
        all += sample.holdout.weights[i];
        approved += scores[row] >= sex.cutOff ? sample.holdout.weights[i] : 0.0;
    }
    const auto rate = [&](const std::string& name) { return groups[name].first / groups[name].second; };
    for (const GroupFairness& group : sex.groups) {
        QVERIFY(std::abs(group.approval.share - rate(group.name)) < 1e-9);
        QVERIFY(std::abs(group.adverseImpactRatio.ratio - rate(group.name) / rate(sex.reference)) < 1e-9);
    }
}

void TestCreditReview::numbersMakeBandsOfAboutEqualSize()
{
    CreditScorecardRequest given = request();
    given.protectedColumns = {"policy_score"};
    const auto built = buildScorecard(given, portfolio().table, RunContext{});
    QVERIFY2(built.ok(), built ? "" : describe(built.error()).c_str());
    const std::vector<GroupFairness>& groups = built->fairness.front().groups;
    QCOMPARE(groups.size(), std::size_t{4});
    QVERIFY(groups.front().name.starts_with("< "));
    QVERIFY(groups.back().name.starts_with(">= "));
    const auto rows = static_cast<double>(built->holdout.discrimination.rows);
    for (const GroupFairness& group : groups)
        QVERIFY(std::abs(static_cast<double>(group.approval.rows) / rows - 0.25) < 0.05);
    QVERIFY(groups.front().approval.share < groups.back().approval.share); // the old policy's score was no nonsense
}

void TestCreditReview::withoutProtectedColumnsThereIsNothingToCompare()
{
    CreditScorecardRequest given = request();
    given.protectedColumns.clear();
    const auto built = buildScorecard(given, portfolio().table, RunContext{});
    QVERIFY(built.ok());
    QVERIFY(built->fairness.empty());
    given.protectedColumns = {"application_date"};
    QCOMPARE(buildScorecard(given, portfolio().table, RunContext{}).error().code, ErrorCode::WrongColumnType);
}

void TestCreditReview::theFrontierBeginsWithTheCardItself()
{
    for (const AttributeFairness& attribute : report().fairness) {
        const FrontierPoint& card = attribute.frontier.front();
        QVERIFY(card.dropped.empty());
        QCOMPARE(card.auc, report().holdout.discrimination.auc);
        QCOMPARE(card.cutOff, attribute.cutOff);
        double lowest = 1e9;
        for (const GroupFairness& group : attribute.groups)
            if (group.name != attribute.reference)
                lowest = std::min(lowest, group.adverseImpactRatio.ratio);
        QCOMPARE(card.ratio.ratio, lowest);
        QVERIFY(attribute.frontier.size() > report().scorecard.variables.size());
    }
}

void TestCreditReview::frontierPointsAreThoseOfCardsFittedWithout()
{
    const Table& table = portfolio().table;
    const CreditSample sample = *prepareCreditSample(request(), table);
    const std::vector<double> scores = *scoreRows(report().scorecard, table);
    const auto approvedShare = [&](const std::vector<double>& of, double cutOff) {
        double all = 0.0, approved = 0.0;
        for (std::size_t i = 0; i < sample.train.rows.size(); ++i) {
            all += sample.train.weights[i];
            approved += of[sample.train.rows[i]] >= cutOff ? sample.train.weights[i] : 0.0;
        }
        return approved / all;
    };
    const AttributeFairness& bySex = report().fairness.front();
    QCOMPARE(bySex.attribute, std::string("sex"));
    const Column& sex = *table.find("sex");
    for (const std::size_t at : {std::size_t{1}, std::size_t{4}}) {
        const FrontierPoint& point = bySex.frontier[at];
        QCOMPARE(point.dropped.size(), std::size_t{1});
        CreditScorecardRequest without = request();
        without.excluded = point.dropped;
        const auto other = buildScorecard(without, table, RunContext{});
        QVERIFY(other.ok());
        QCOMPARE(point.auc, other->holdout.discrimination.auc);

        // No cut-off approves a share of the training rows nearer to what the card approves.
        const std::vector<double> own = *scoreRows(other->scorecard, table);
        const double wanted = approvedShare(scores, bySex.cutOff);
        const double reached = std::abs(approvedShare(own, point.cutOff) - wanted);
        for (double cutOff = 400.0; cutOff < 700.0; cutOff += 1.0)
            QVERIFY(reached <= std::abs(approvedShare(own, cutOff) - wanted) + 1e-12);
        std::map<std::string, std::pair<double, double>> approved;
        for (std::size_t i = 0; i < sample.holdout.rows.size(); ++i) {
            const std::uint32_t row = sample.holdout.rows[i];
            auto& [yes, all] = approved[sex.cell(row)];
            all += sample.holdout.weights[i];
            yes += own[row] >= point.cutOff ? sample.holdout.weights[i] : 0.0;
        }
        const auto rate = [&](const std::string& name) { return approved[name].first / approved[name].second; };
        QVERIFY(std::abs(point.ratio.ratio - rate(point.group) / rate(bySex.reference)) < 1e-12);
    }
}

void TestCreditReview::theGreedyPathLeavesOutOneAfterTheOther()
{
    const AttributeFairness& bySex = report().fairness.front();
    std::vector<std::string> before;
    double ratio = 0.0;
    for (const FrontierPoint& point : bySex.frontier) {
        if (point.dropped.size() == 1 && point.ratio.ratio > ratio) { // where the path begins
            ratio = point.ratio.ratio;
            before = point.dropped;
        }
        if (point.dropped.size() < 2)
            continue;
        QCOMPARE(point.dropped.size(), before.size() + 1);
        QVERIFY(std::ranges::equal(before, std::vector(point.dropped.begin(), point.dropped.end() - 1)));
        before = point.dropped;
    }
    QVERIFY(before.size() >= 2);
    QVERIFY(before.size() <= 4);
}

void TestCreditReview::theReportSurvivesTheWayToJsonAndBack()
{
    const std::string text = toJson(report());
    const auto back = fromJson<CreditScorecardReport>(text, "report");
    QVERIFY2(back.ok(), back ? "" : describe(back.error()).c_str());
    QCOMPARE(toJson(*back), text);
}

QTEST_APPLESS_MAIN(TestCreditReview)
#include "tst_creditreview.moc"
