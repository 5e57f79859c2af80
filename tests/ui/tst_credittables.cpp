// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/creditfixture.h"
#include "ui/credit/binlabel.h"
#include "ui/credit/pointstable.h"
#include "ui/credit/qualitytable.h"
#include "ui/credit/qualitytiles.h"
#include "ui/credit/trainingcurves.h"
#include "ui/credit/variabletable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/valuetablemodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

#include <algorithm>

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

    void everyBinOfTheCardHasItsRowAndItsNumbers()
    {
        const Scorecard& card = fixture::germanScorecard().report.scorecard;
        const TableContent content = pointsTable(card);
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
        const TableContent content = pointsTable(fixture::germanScorecard().report.scorecard);
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
        const TableContent content = pointsTable(report.scorecard);
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
        const TableContent content = variableTable(report);
        const std::size_t kept = report.scorecard.variables.size();
        QCOMPARE(content.rows.size(), kept + report.dropped.size());
        QVERIFY(!report.dropped.empty());
        for (std::size_t row = 1; row < kept; ++row)
            QVERIFY(cell(content, row - 1, VariableColumn::Iv).toDouble() >= cell(content, row, VariableColumn::Iv).toDouble());
        for (std::size_t row = 0; row < content.rows.size(); ++row)
            QCOMPARE(cell(content, row, VariableColumn::Coefficient).isNull(), row >= kept);
        QVERIFY(cell(content, kept, VariableColumn::Remark).toString().startsWith(QStringLiteral("left out: it")));
    }

    void everyReasonForLeavingOutHasWords_data()
    {
        QTest::addColumn<QString>("reason");
        for (const char* reason : {"target", "textColumn", "dateColumn", "allMissing", "constant", "separates", "lowIv",
                                   "collinear", "wrongSign"})
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
        const TableContent content = variableTable(report);
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
        showRows(model, pointsTable(fixture::germanScorecard().report.scorecard));
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
