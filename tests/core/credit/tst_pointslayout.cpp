// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/discrimination.h"
#include "core/credit/masterscale.h"
#include "core/credit/pointslayout.h"
#include "core/credit/pointstable.h"
#include "core/credit/scorecardfit.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

struct Fitted {
    Table table;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> bad;
    std::vector<BinnedVariable> variables;

    [[nodiscard]] LabelledRows sample() const { return {rows, bad, {}}; }
    [[nodiscard]] ScorecardFit fit(const ScorecardFitOptions& options = {}) const
    {
        return *fitScorecard(variables, table, sample(), options);
    }
};

// "a" and "b" matter, "noise" does not, "twin" is nearly "a".
Fitted loans(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> noise;
    std::vector<double> twin;
    Fitted made;
    for (std::uint32_t i = 0; i < count; ++i) {
        a.push_back(random.below(12) == 0 ? missingNumber : std::round(random.normal() * 10.0));
        b.push_back(random.normal());
        noise.push_back(random.normal());
        twin.push_back(std::isnan(a.back()) ? 0.0 : a.back() + 3.0 * random.normal());
        const double logOdds = 1.0 + (std::isnan(a.back()) ? 0.0 : a.back() / 12.0) - 0.6 * b.back();
        made.bad.push_back(random.uniform() < 1.0 / (1.0 + std::exp(logOdds)) ? 1 : 0);
        made.rows.push_back(i);
    }
    made.table = Table({{"a", NumberColumn{std::move(a), 0}},
                        {"b", NumberColumn{std::move(b), 17}},
                        {"noise", NumberColumn{std::move(noise), 17}},
                        {"twin", NumberColumn{std::move(twin), 17}}},
                       count);
    for (const Column& column : made.table.columns())
        made.variables.push_back(*binVariable(column, made.sample(), {}));
    return made;
}

} // namespace

class TestPointsLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void layoutsDifferByRoundingAlone();
    void theSpreadHasNoBaseAndTheMinimumIsZero();
    void overriddenPointsAreScoredAndKeepTheirStory();
    void overridesRunOut();
    void overridesNameWhatTheyDoNotFind();
    void binKeysTellBinsApart();
    void roundingLossIsMeasuredOnTheRows();
    void gradesHoldEveryRowOnce();
    void excludedAndForcedVariablesAreObeyed();
    void aSelectionIsToldStepByStep();
    void wrongSignsAreFlaggedWhenTheyMayStay();
    void contributionsAddUpToOne();
    void twinsInflateEachOthersVariance();
};

void TestPointsLayout::layoutsDifferByRoundingAlone()
{
    const Fitted data = loans(2000, 1);
    Scorecard card = data.fit().scorecard;
    const std::vector<double> logOdds = *logOddsOfRows(card, data.table);
    const auto most = static_cast<double>(card.variables.size() + 1) / 2.0;
    for (const auto layout : {PointsLayout::BaseSeparate, PointsLayout::Spread, PointsLayout::MinimumZero}) {
        layPoints(card, layout);
        const std::vector<double> scores = *scoreRows(card, data.table);
        for (std::size_t row = 0; row < scores.size(); ++row) {
            const double exact = scoreOffset(card.scale) + scoreFactor(card.scale) * logOdds[row];
            QVERIFY(std::abs(scores[row] - exact) <= most);
            QCOMPARE(scores[row], std::round(scores[row]));
        }
    }
}

void TestPointsLayout::theSpreadHasNoBaseAndTheMinimumIsZero()
{
    const Fitted data = loans(2000, 2);
    const Scorecard spread = data.fit({.layout = PointsLayout::Spread}).scorecard;
    QCOMPARE(spread.basePoints, 0.0);
    const Scorecard zero = data.fit({.layout = PointsLayout::MinimumZero}).scorecard;
    for (const ScorecardVariable& variable : zero.variables)
        QCOMPARE(*std::ranges::min_element(variable.points), 0.0);
}

void TestPointsLayout::overriddenPointsAreScoredAndKeepTheirStory()
{
    const Fitted data = loans(2000, 3);
    Scorecard card = data.fit().scorecard;
    const std::vector<double> before = *scoreRows(card, data.table);
    ScorecardVariable& variable = card.variables[0];
    const double fitted = variable.points[0];
    const PointOverride wanted{
        variable.binning.name, binKey(variable.binning.bins[0]), 12.5, "M. Ito", "policy 7", "", 0.0};
    QVERIFY(overridePoints(card, {wanted}).ok());
    QCOMPARE(card.overrides.size(), std::size_t{1});
    QCOMPARE(card.overrides[0].fitted, fitted);
    QCOMPARE(card.overrides[0].who, std::string("M. Ito"));
    const std::vector<double> after = *scoreRows(card, data.table);
    int changed = 0;
    for (std::size_t row = 0; row < after.size(); ++row) {
        QVERIFY(after[row] == before[row] || std::abs(after[row] - before[row] - (12.5 - fitted)) < 1e-12);
        changed += after[row] != before[row] ? 1 : 0;
    }
    QCOMPARE(static_cast<double>(changed), variable.binning.bins[0].good + variable.binning.bins[0].bad);
    // Overriding again starts from the fitted points.
    QVERIFY(overridePoints(card, {}).ok());
    QVERIFY(*scoreRows(card, data.table) == before);
}

void TestPointsLayout::overridesRunOut()
{
    const Fitted data = loans(1000, 4);
    Scorecard card = data.fit().scorecard;
    const std::vector<double> fitted = card.variables[0].points;
    const Bin& bin = card.variables[0].binning.bins[1];
    QVERIFY(
        overridePoints(card, {{card.variables[0].binning.name, binKey(bin), 99.0, "x", "y", "2027-06-30", 0.0}}).ok());
    QCOMPARE(onDay(card, *dayFromDate(2027, 6, 30)).variables[0].points[1], 99.0);
    const Scorecard later = onDay(card, *dayFromDate(2027, 7, 1));
    QCOMPARE(later.variables[0].points, fitted);
    QVERIFY(later.overrides.empty());
}

void TestPointsLayout::overridesNameWhatTheyDoNotFind()
{
    const Fitted data = loans(1000, 5);
    Scorecard card = data.fit().scorecard;
    const std::string name = card.variables[0].binning.name;
    QCOMPARE(overridePoints(card, {{"gone", "missing", 1.0, "x", "y", "", 0.0}}).error(),
             (Error{ErrorCode::UnknownColumn, {"gone"}, {}}));
    QCOMPARE(overridePoints(card, {{name, "[1, 2)", 1.0, "x", "y", "", 0.0}}).error(),
             (Error{ErrorCode::BinNotFound, {name, "[1, 2)"}, {}}));
    QCOMPARE(overridePoints(card, {{name, "missing", std::nan(""), "x", "y", "", 0.0}}).error().code,
             ErrorCode::FieldOutOfRange);
    QCOMPARE(overridePoints(card, {{name, "missing", 1.0, "x", "y", "tomorrow", 0.0}}).error().code,
             ErrorCode::BadFieldType);
}

void TestPointsLayout::binKeysTellBinsApart()
{
    Bin bin;
    bin.lower = 20.0;
    bin.upper = 30.5;
    QCOMPARE(binKey(bin), std::string("[20, 30.5)"));
    bin.holdsMissing = true;
    bin.values = {-9.0};
    QCOMPARE(binKey(bin), std::string("[20, 30.5) + missing + special -9"));
    Bin group;
    group.kind = BinKind::Categories;
    group.categories = {"b", "a' 'c"};
    QCOMPARE(binKey(group), std::string("'a'' ''c' 'b'")); // never the key of three categories
    Bin special;
    special.kind = BinKind::Special;
    special.values = {-9.0, -8.0};
    QCOMPARE(binKey(special), std::string("special -8 -9"));
}

void TestPointsLayout::roundingLossIsMeasuredOnTheRows()
{
    const Fitted data = loans(1500, 6);
    const Scorecard card = data.fit({.scale = {.baseScore = 100, .baseOdds = 1, .pdo = 2}}).scorecard; // coarse
    const RoundingLoss loss = *roundingLoss(card, data.table, data.sample());
    const std::vector<double> scores = *scoreRows(card, data.table);
    const std::vector<double> logOdds = *logOddsOfRows(card, data.table);
    double largest = 0.0;
    double pairs = 0.0;
    double right = 0.0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        largest =
            std::max(largest, std::abs(probabilityOfBad(card.scale, scores[i]) - 1.0 / (1.0 + std::exp(logOdds[i]))));
        for (std::size_t j = 0; j < scores.size(); ++j)
            if (data.bad[i] != 0 && data.bad[j] == 0) {
                pairs += 1.0;
                right += scores[i] < scores[j] ? 1.0 : scores[i] == scores[j] ? 0.5 : 0.0;
            }
    }
    QCOMPARE(loss.largestPdDifference, largest);
    QVERIFY(largest > 0.01);
    QVERIFY(std::abs(loss.auc - right / pairs) < 1e-12);
    QVERIFY(loss.aucUnrounded > 0.6 && loss.aucUnrounded != loss.auc);
}

void TestPointsLayout::gradesHoldEveryRowOnce()
{
    const Fitted data = loans(1500, 7);
    const Scorecard card = data.fit().scorecard;
    const std::vector<double> scores = *scoreRows(card, data.table);
    const std::vector<double> limits{0.3, 0.1, 0.1, -1.0, 1.0, 0.2};
    const std::vector<Grade> grades = masterScale(card.scale, limits, scores, data.sample());
    QCOMPARE(grades.size(), std::size_t{4});
    std::int64_t rows = 0;
    for (const Grade& grade : grades) {
        std::int64_t inside = 0;
        std::int64_t bads = 0;
        double pd = 0.0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double each = probabilityOfBad(card.scale, scores[i]);
            if (each <= grade.pdLow || each > grade.pdHigh)
                continue;
            ++inside;
            bads += data.bad[i];
            pd += each;
            QVERIFY(scores[i] >= grade.scoreLow - 1e-9 && scores[i] <= grade.scoreHigh + 1e-9);
        }
        QCOMPARE(grade.rows, inside);
        QCOMPARE(grade.bads, bads);
        QVERIFY(std::abs(grade.meanPd - pd / static_cast<double>(inside)) < 1e-12);
        QVERIFY(grade.badRateLow <= grade.badRate && grade.badRate <= grade.badRateHigh);
        rows += inside;
    }
    QCOMPARE(rows, std::int64_t{1500});
    QVERIFY(grades.front().badRate < grades.back().badRate);
}

void TestPointsLayout::excludedAndForcedVariablesAreObeyed()
{
    const Fitted data = loans(3000, 8);
    const auto names = [](const ScorecardFit& fit) {
        std::vector<std::string> all;
        for (const ScorecardVariable& variable : fit.scorecard.variables)
            all.push_back(variable.binning.name);
        return all;
    };
    const ScorecardFit without = data.fit({.excluded = {"a"}});
    QCOMPARE(without.excluded, std::vector<std::string>{"a"});
    QVERIFY(!std::ranges::count(names(without), "a") && std::ranges::count(names(without), "twin"));
    const ScorecardFit stepwise = data.fit({.selection = SelectionMethod::Stepwise});
    QVERIFY(!std::ranges::count(names(stepwise), "noise"));
    QVERIFY(std::ranges::count(stepwise.notSelected, "noise"));
    const ScorecardFit forced = data.fit({.selection = SelectionMethod::Stepwise, .forced = {"noise"}});
    QVERIFY(std::ranges::count(names(forced), "noise") && std::ranges::count(names(forced), "b"));
    QCOMPARE(fitScorecard(data.variables, data.table, data.sample(), {.forced = {"gone"}}).error(),
             (Error{ErrorCode::UnknownColumn, {"gone"}, {}}));
}

void TestPointsLayout::aSelectionIsToldStepByStep()
{
    const Fitted data = loans(3000, 9);
    const ScorecardFit forward = data.fit({.selection = SelectionMethod::Forward});
    QCOMPARE(forward.selection.steps.size(), forward.scorecard.variables.size() + 1);
    QCOMPARE(forward.selection.steps[0].move, SelectionMove::Start);
    QVERIFY(!forward.selection.steps[1].variable.empty());
    QCOMPARE(forward.selection.candidates.size(), std::size_t{4});
    const ScorecardFit lasso = data.fit({.selection = SelectionMethod::Lasso});
    QCOMPARE(lasso.selection.path.front().coefficients.size(), lasso.selection.candidates.size() + 1);
    QVERIFY(lasso.selection.chosenPoint > 0);
    QVERIFY(data.fit().selection.candidates.empty());
}

void TestPointsLayout::wrongSignsAreFlaggedWhenTheyMayStay()
{
    Fitted data = loans(2000, 10);
    for (Bin& bin : data.variables[1].bins)
        bin.woe = -bin.woe;
    const ScorecardFit kept = data.fit({.signs = CoefficientSigns::Any});
    const std::vector<CoefficientRow> rows = coefficientTable(kept);
    const auto flipped = std::ranges::find(rows, "b", &CoefficientRow::variable);
    QVERIFY(flipped != rows.end() && flipped->signFlip && flipped->coefficient < 0.0);
    QCOMPARE(data.fit().wrongSign, std::vector<std::string>{"b"});
    QVERIFY(data.fit({.forced = {"b"}}).wrongSign.empty());
}

void TestPointsLayout::contributionsAddUpToOne()
{
    const Fitted data = loans(2000, 11);
    const ScorecardFit fit = data.fit();
    double total = 0.0;
    for (const CoefficientRow& row : coefficientTable(fit)) {
        total += row.contribution;
        QCOMPARE(row.waldStatistic, row.coefficient / row.standardError);
        QVERIFY(std::abs(row.pValue - std::erfc(std::abs(row.waldStatistic) / std::sqrt(2.0))) < 1e-12);
        QVERIFY(row.vif >= 1.0);
    }
    QVERIFY(std::abs(total - 1.0) < 1e-12);
}

void TestPointsLayout::twinsInflateEachOthersVariance()
{
    const Fitted data = loans(2000, 12);
    const std::vector<CoefficientRow> rows = coefficientTable(data.fit({.signs = CoefficientSigns::Any}));
    const auto vif = [&](const char* name) { return std::ranges::find(rows, name, &CoefficientRow::variable)->vif; };
    QVERIFY(vif("a") > 1.5 && vif("twin") > 1.5);
    QVERIFY(vif("noise") < 1.05);
}

QTEST_APPLESS_MAIN(TestPointsLayout)
#include "tst_pointslayout.moc"
