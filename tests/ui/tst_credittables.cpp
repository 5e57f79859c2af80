// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/creditfixture.h"
#include "core/credit/pointslayout.h"
#include "ui/credit/audittext.h"
#include "ui/credit/binlabel.h"
#include "ui/credit/nextrun.h"
#include "ui/credit/comparisontable.h"
#include "ui/credit/pointstable.h"
#include "ui/credit/qualitytable.h"
#include "ui/credit/qualitytiles.h"
#include "ui/charts/trainingcurves.h"
#include "ui/credit/variabletable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/valuetablemodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

QVariant cell(const TableContent& content, std::size_t row, auto column)
{
    return content.rows[row][static_cast<std::size_t>(column)];
}

} // namespace

class TestCreditTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void overridesAreOfTheLatestDecisionAndTheKnownOutcome()
    {
        const auto decided = [](std::int64_t row, CaseOutcome recommended, CaseOutcome outcome) {
            DecisionRecord record;
            record.row = row;
            record.recommended = recommended;
            record.outcome = outcome;
            return record;
        };
        using enum CaseOutcome;
        const std::vector<DecisionRecord> decisions{
            decided(0, Decline, Decline), decided(0, Decline, Approve), // the later one counts: low side
            decided(1, Decline, Approve), decided(2, Approve, Decline), // low side, high side
            decided(3, Refer, Approve),   decided(4, Approve, Refer),   // neither with nor against the score
            decided(9, Approve, Approve),                               // no such row: outcome unknown
        };
        const std::vector<std::int32_t> outcomes{1, 0, 1, 0, 0};
        const OverrideReport report = overridesAmong(decisions, outcomes);
        QCOMPARE(report.cases, std::int64_t{4});
        QCOMPARE(report.lowSide.cases, std::int64_t{2});
        QCOMPARE(report.lowSide.badRate.share, 0.5);
        QCOMPARE(report.highSide.cases, std::int64_t{1});
        QCOMPARE(report.highSide.badRate.share, 1.0);
        QCOMPARE(report.approved.badRate.rows, std::int64_t{0});
        QCOMPARE(overridesAmong(decisions, {}).lowSide.badRate.rows, std::int64_t{0});
    }

    void everyBinOfTheCardHasItsRowAndItsNumbers()
    {
        const Scorecard& card = fixture::germanScorecard().report.scorecard;
        const TableContent content = pointsTable(card, nullptr);
        std::size_t row = 0;
        for (const ScorecardVariable& variable : card.variables)
            for (std::size_t bin = 0; bin < variable.binning.bins.size(); ++bin, ++row) {
                const Bin& expected = variable.binning.bins[bin];
                QCOMPARE(cell(content, row, PointsColumn::Variable).toString(), QString::fromStdString(variable.binning.name));
                QCOMPARE(cell(content, row, PointsColumn::Bin).toString(), binLabel(expected));
                QCOMPARE(cell(content, row, PointsColumn::Good).toDouble(), expected.good);
                QCOMPARE(cell(content, row, PointsColumn::Bad).toDouble(), expected.bad);
                QCOMPARE(cell(content, row, PointsColumn::Count).toDouble(), expected.good + expected.bad);
                QCOMPARE(cell(content, row, PointsColumn::Points).toDouble(), variable.points[bin]);
            }
        QCOMPARE(content.rows.size(), row);
        QCOMPARE(content.looks.size(), row);
    }

    void binsWithNobodyInThemHaveNoRate()
    {
        const TableContent content = pointsTable(fixture::germanScorecard().report.scorecard, nullptr);
        int empty = 0;
        for (std::size_t row = 0; row < content.rows.size(); ++row) {
            const bool nobody = cell(content, row, PointsColumn::Count).toDouble() == 0.0;
            QCOMPARE(cell(content, row, PointsColumn::BadRate).isNull(), nobody);
            empty += nobody ? 1 : 0;
        }
        QVERIFY(empty > 0);
    }

    void countsOfEveryVariableAddUpToTheTrainingRows()
    {
        const CreditScorecardReport& report = fixture::germanScorecard().report;
        const TableContent content = pointsTable(report.scorecard, nullptr);
        for (const ScorecardVariable& variable : report.scorecard.variables) {
            double sum = 0.0;
            for (std::size_t row = 0; row < content.rows.size(); ++row)
                if (cell(content, row, PointsColumn::Variable).toString() == QString::fromStdString(variable.binning.name))
                    sum += cell(content, row, PointsColumn::Count).toDouble();
            QCOMPARE(sum, static_cast<double>(report.train.discrimination.rows));
        }
    }

    void variablesComeByInformationValueAndDroppedOnesLast()
    {
        const CreditScorecardReport& report = fixture::germanScorecard().report;
        const TableContent content = variableTable(fixture::germanScorecard(), nullptr);
        const std::size_t kept = report.scorecard.variables.size();
        QCOMPARE(content.rows.size(), kept + report.dropped.size());
        QVERIFY(!report.dropped.empty());
        for (std::size_t row = 1; row < kept; ++row)
            QVERIFY(cell(content, row - 1, VariableColumn::Iv).toDouble() >= cell(content, row, VariableColumn::Iv).toDouble());
        for (std::size_t row = 0; row < content.rows.size(); ++row)
            QCOMPARE(cell(content, row, VariableColumn::Coefficient).isNull(), row >= kept);
        QVERIFY(cell(content, kept, VariableColumn::Status).toString().contains(QStringLiteral("left out: it")));
    }

    void everyFigureOfTheReportIsInItsCell()
    {
        const CreditScorecardReport& report = fixture::germanScorecard().report;
        const TableContent content = variableTable(fixture::germanScorecard(), nullptr);
        QCOMPARE(content.columns.size(), static_cast<std::size_t>(variableColumnCount));
        for (std::size_t row = 0; row < content.rows.size(); ++row) {
            const std::string name = cell(content, row, VariableColumn::Name).toString().toStdString();
            const auto summary = std::ranges::find(report.variables, name, &VariableSummary::name);
            QVERIFY(summary != report.variables.end());
            QCOMPARE(cell(content, row, VariableColumn::Gini).toDouble(), summary->gini);
            QCOMPARE(cell(content, row, VariableColumn::Ks).toDouble(), summary->ks);
            QCOMPARE(cell(content, row, VariableColumn::Missing).toDouble(), summary->missingShare);
            QCOMPARE(cell(content, row, VariableColumn::Woe).toList().size(), static_cast<qsizetype>(summary->woe.size()));
            QCOMPARE(cell(content, row, VariableColumn::Psi).isNull(), std::isnan(summary->psi));
            const auto coefficient = std::ranges::find(report.coefficients, name, &CoefficientRow::variable);
            QCOMPARE(cell(content, row, VariableColumn::CardVif).isNull(), coefficient == report.coefficients.end());
            if (coefficient != report.coefficients.end())
                QCOMPARE(cell(content, row, VariableColumn::Contribution).toDouble(), coefficient->contribution);
            const QString status = cell(content, row, VariableColumn::Status).toString();
            QCOMPARE(status.contains(QStringLiteral("suspicious")), summary->leakage == LeakageAlarm::Suspicious);
            QCOMPARE(content.looks[row].iconName == QStringLiteral("warning"), summary->leakage != LeakageAlarm::None);
        }
    }

    void aFlippedSignIsFlagged()
    {
        ScorecardRun run = fixture::germanScorecard();
        run.report.scorecard.variables[1].coefficient = -0.2;
        const QString name = QString::fromStdString(run.report.scorecard.variables[1].binning.name);
        const TableContent content = variableTable(run, nullptr);
        for (std::size_t row = 0; row < content.rows.size(); ++row) {
            const bool flipped = cell(content, row, VariableColumn::Name).toString() == name;
            QCOMPARE(cell(content, row, VariableColumn::Status).toString().contains(QStringLiteral("sign flip")), flipped);
            QCOMPARE(content.looks[row].markedColumn == static_cast<int>(VariableColumn::Coefficient), flipped);
        }
    }

    void choicesForTheNextRunStandFirstInTheStatus()
    {
        const ScorecardRun& run = fixture::germanScorecard();
        NextRun next;
        next.setRun(run);
        const std::string& name = run.report.scorecard.variables[0].binning.name;
        next.choose({name}, NextRun::Choice::Excluded);
        const TableContent content = variableTable(run, &next);
        for (std::size_t row = 0; row < content.rows.size(); ++row) {
            const bool chosen = cell(content, row, VariableColumn::Name).toString().toStdString() == name;
            QCOMPARE(cell(content, row, VariableColumn::Status).toString().startsWith(QStringLiteral("next run: excluded")),
                     chosen);
        }
    }

    void pointsSetByHandStandOutAndSayWho()
    {
        ScorecardRun run = fixture::germanScorecard();
        Scorecard& card = run.report.scorecard;
        const ScorecardVariable& first = card.variables[0];
        const double fitted = first.points[1];
        QVERIFY(overridePoints(card, {{first.binning.name, binKey(first.binning.bins[1]), fitted + 7.0, "Ann",
                                       "as the committee decided", "2099-12-31", 0.0}}));
        NextRun next;
        next.setRun(run);
        const std::string key = binKey(first.binning.bins[2]);
        next.setPoints({first.binning.name, key, -99.0, "Ben", "too few cases", "", 0.0});
        const TableContent content = pointsTable(card, &next);
        constexpr int points = static_cast<int>(PointsColumn::Points);
        QCOMPARE(content.looks[0].markedColumn, -1);
        QCOMPARE(content.looks[1].markedColumn, points);
        QCOMPARE(cell(content, 1, PointsColumn::Points).toDouble(), fitted + 7.0);
        for (const QString& said : {formatNumber(fitted, 0), QStringLiteral("Ann"), QStringLiteral("committee"),
                                    QStringLiteral("2099-12-31")})
            QVERIFY2(content.looks[1].toolTip.contains(said), qPrintable(content.looks[1].toolTip));
        QCOMPARE(content.looks[2].markedColumn, points);
        QCOMPARE(cell(content, 2, PointsColumn::Points).toDouble(), -99.0);
        QVERIFY(content.looks[2].toolTip.contains(QStringLiteral("Ben")));
        QVERIFY(content.looks[2].toolTip.contains(formatNumber(first.points[2], 0))); // what the card has
        QCOMPARE(fittedPoints(card, binOfRow(card, 1)), fitted);
        QVERIFY(binOfRow(card, content.rows.size()).variable == nullptr);
        next.revertPoints(first.binning.name, key);
        QVERIFY(!next.differsFromRun());
    }

    void everyReasonForLeavingOutHasWords_data()
    {
        QTest::addColumn<QString>("reason");
        for (const char* reason : {"target", "textColumn", "dateColumn", "allMissing", "constant", "separates", "lowIv",
                                   "collinear", "wrongSign", "excluded", "notSelected"})
            QTest::newRow(reason) << QString::fromLatin1(reason);
    }
    void everyReasonForLeavingOutHasWords()
    {
        QFETCH(QString, reason);
        QVERIFY(droppedReasonText(reason.toStdString()) != reason);
    }

    void aReasonFromANewerVersionIsShownAsItIs()
    {
        QCOMPARE(droppedReasonText("tooNew"), QStringLiteral("tooNew"));
    }

    void zIsCoefficientByStandardError()
    {
        const CreditScorecardReport& report = fixture::germanScorecard().report;
        const TableContent content = variableTable(fixture::germanScorecard(), nullptr);
        for (std::size_t row = 0; row < report.scorecard.variables.size(); ++row)
            QCOMPARE(cell(content, row, VariableColumn::Z).toDouble() * cell(content, row, VariableColumn::StandardError).toDouble(),
                     cell(content, row, VariableColumn::Coefficient).toDouble());
    }

    void trainingAndHeldOutRowsStandSideBySide()
    {
        const TableContent content = qualityTable(fixture::bothRuns());
        QCOMPARE(content.rows.size(), std::size_t{4});
        QCOMPARE(content.rows[0][4].toDouble(), fixture::germanScorecard().report.holdout.discrimination.auc);
        QCOMPARE(content.rows[1][4].toDouble(), fixture::germanScorecard().report.train.discrimination.auc);
        QCOMPARE(content.rows[2][4].toDouble(), fixture::germanChallenger().report.holdout.discrimination.auc);
    }

    void differencesAreConcludedByTheirInterval()
    {
        CreditNetworkReport report = fixture::germanChallenger().report;
        report.comparison.auc = {.value = 0.02, .low = -0.01, .high = 0.05};
        report.comparison.ks = {.value = 0.04, .low = 0.01, .high = 0.07};
        report.comparison.hMeasure = {.value = -0.04, .low = -0.07, .high = -0.01};
        const TableContent content = differenceTable(report);
        QCOMPARE(content.rows.size(), std::size_t{3});
        QCOMPARE(content.rows[0].back().toString(), QStringLiteral("no significant difference"));
        QCOMPARE(content.rows[1].back().toString(), QStringLiteral("network better"));
        QCOMPARE(content.rows[2].back().toString(), QStringLiteral("scorecard better"));
        QCOMPARE(content.rows[0][5].toString(), formatPValue(report.againstScorecard.pValue));
        const std::vector<std::vector<QVariant>>& rows = differenceTable(fixture::germanChallenger().report).rows;
        for (const std::vector<QVariant>& row : rows)
            QVERIFY(std::abs(row[2].toDouble() - row[1].toDouble() - row[3].toDouble()) < 1e-12);
        report.comparison = {};
        QVERIFY(differenceTable(report).rows.empty());
    }

    void calibrationOfBothModelsStandsSideBySide()
    {
        const TableContent content = calibrationFigures(fixture::bothRuns());
        QCOMPARE(content.rows.size(), std::size_t{2});
        QCOMPARE(content.rows[0][2].toDouble(), fixture::germanScorecard().report.holdout.brier.score);
        QCOMPARE(content.rows[1][6].toDouble(), fixture::germanChallenger().report.holdout.brier.calibrationError);
        QCOMPARE(content.rows[1][7].toString(),
                 formatPValue(fixture::germanChallenger().report.holdout.hosmerLemeshow.pValue));
        for (const std::vector<QVariant>& row : content.rows)
            QCOMPARE(row.size(), content.columns.size());
    }

    void tilesShowTheReportsFiguresAndSayWhatTheyAre()
    {
        const Discrimination& holdout = fixture::germanScorecard().report.holdout.discrimination;
        const std::vector<TileContent> tiles = qualityTiles(fixture::bothRuns());
        QCOMPARE(tiles.size(), std::size_t{5});
        QCOMPARE(tiles[0].value, formatNumber(holdout.auc, 3));
        QCOMPARE(tiles[0].note, formatInterval(holdout.aucLow, holdout.aucHigh, 3));
        QCOMPARE(tiles[2].value, formatNumber(holdout.ks, 3));
        QCOMPARE(tiles[3].value, formatNumber(holdout.gini, 3));
        QCOMPARE(tiles[4].value, formatPercent(0.3));
        QCOMPARE(tiles[4].note, QStringLiteral("90 of 300"));
        for (const TileContent& tile : tiles) {
            QVERIFY(!tile.explanation.text.isEmpty());
            QVERIFY(tile.explanation.source.contains(QStringLiteral("#1")));
        }
        QVERIFY(qualityTiles({}).empty());
    }

    void theModelsKeepTheRulesOfModels()
    {
        ValueTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        showRows(model, pointsTable(fixture::germanScorecard().report.scorecard, nullptr));
        showRows(model, variableTable(fixture::germanChallenger().report));
        showRows(model, qualityTable({}));
        QCOMPARE(model.rowCount(), 0);
    }

    void aRepeatedStepReplacesTheEarlierValue()
    {
        TrainingCurves curves;
        curves.add(std::vector<MetricPoint>{{"train.loss", 1, 0.7}, {"train.loss", 2, 0.6}, {"train.loss", 3, 0.5}});
        curves.add(std::vector<MetricPoint>{{"train.loss", 2, 0.61}, {"validation.loss", 2, 0.8}});
        const Series series = curves.series("train.loss", QStringLiteral("Training"));
        QCOMPARE(series.x, (std::vector<double>{1, 2, 3}));
        QCOMPARE(series.y, (std::vector<double>{0.7, 0.61, 0.5}));
        QVERIFY(curves.series("validation.auc", {}).x.empty());
    }
};

QTEST_MAIN(TestCreditTables)
#include "tst_credittables.moc"
