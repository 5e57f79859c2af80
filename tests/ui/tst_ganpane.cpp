// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ganfixture.h"
#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/synth/codecontent.h"
#include "ui/synth/codepage.h"
#include "ui/synth/columnspage.h"
#include "ui/synth/gancontent.h"
#include "ui/synth/ganpane.h"
#include "ui/synth/ganrun.h"
#include "ui/synth/planecontent.h"
#include "ui/synth/seedscontent.h"
#include "ui/synth/seedspage.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/style.h"
#include "ui/widgets/tile.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTest>

#include <cmath>

using namespace riskloom;
using namespace riskloom::fixture;

namespace {

LearningState stateOf(const std::vector<MetricPoint>& points)
{
    TrainingCurves curves;
    curves.add(points);
    return learningState(curves);
}

class TestGanPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stateIsReadFromTheQualities()
    {
        QCOMPARE(stateOf(qualities({0.5, 0.6, 0.7})), LearningState::Waiting);
        QCOMPARE(stateOf(qualities({0.5, 0.6, 0.7, 0.81, 0.9})), LearningState::Learning);
        QCOMPARE(stateOf(qualities({0.90, 0.91, 0.90, 0.89, 0.90, 0.91, 0.90})), LearningState::Settled);
        QCOMPARE(stateOf(qualities({0.9, 0.8, 0.7, 0.6})), LearningState::Settled); // falling is not learning
        // Only the last ten count: what rose before and lies flat now has settled.
        QCOMPARE(stateOf(qualities({0.1, 0.2, 0.3, 0.9, 0.91, 0.90, 0.89, 0.9, 0.91, 0.90, 0.9, 0.89, 0.9})),
                 LearningState::Settled);
        std::vector<MetricPoint> points = qualities({0.5, 0.6, 0.7, 0.8});
        points.push_back({"rollBack", 18, 1.0});
        QCOMPARE(stateOf(points), LearningState::Recovered);
        points.back().step = 7; // long ago
        QCOMPARE(stateOf(points), LearningState::Learning);
    }

    void columnsBeginWithTheLeastAlike()
    {
        GanRun run;
        run.view = smallReport().view;
        const std::vector<MetricPoint> points{{"similarity home", 5, 0.6}, {"similarity home", 10, 0.8}};
        run.add(points);
        std::vector<std::size_t> order;
        const TableContent table = columnsContent(run, order);
        QCOMPARE(order, (std::vector<std::size_t>{1, 0}));
        QCOMPARE(table.rows[0][0].toString(), QStringLiteral("home"));
        QCOMPARE(table.rows[0][courseColumn].toList(), (QVariantList{0.6, 0.8})); // the whole training, whatever epoch is shown
        QCOMPARE(table.columns.size(), std::size_t{5}); // of ages some are missing
        for (ColumnView& column : run.view->columns)
            column.realMissing = column.syntheticMissing = 0.0;
        QCOMPARE(columnsContent(run, order).columns.size(), std::size_t{3});
        // Of the kept epoch it is known what is possible at all, and what was lost.
        QVERIFY(diagnosticSentence(run).isEmpty());
        run.report = smallReport();
        run.report->diagnostic = {0.95, 0.9, 1.0, {{"age", 0.8, 0.7, {}}, {"home", 1.0, 0.5, {"rent"}}}};
        run.report->skipped = {{"remarks", "textColumn"}};
        const TableContent judged = columnsContent(run, order);
        QCOMPARE(judged.columns.size(), std::size_t{5});
        QCOMPARE(judged.rows[1][3].toDouble(), 0.8); // age stands second
        QCOMPARE(judged.rows[0][4].toDouble(), 0.5);
        QVERIFY(diagnosticSentence(run).contains(QStringLiteral("home: rent")));
        QVERIFY(diagnosticSentence(run).contains(QStringLiteral("remarks")));
    }

    // A run that is dragged back shows what was told and shown up to the epoch, and follows again when it is let go.
    void dragsEveryViewBack()
    {
        GanRun run;
        run.add(qualities({0.7, 0.8, 0.9, 0.89}));
        run.add(smallFilm());
        QCOMPARE(run.epoch(), 20); // the newest
        run.showEpoch(10);
        QCOMPARE(run.view->columns[1].synthetic, (std::vector<double>{0.75, 0.25}));
        QCOMPARE(run.then.series("quality", {}).y, (std::vector<double>{0.7, 0.8}));
        SyntheticFilm news = smallFilm();
        news.moments = {news.moments[0]};
        news.moments[0].epoch = 25;
        run.add(news);
        QCOMPARE(run.epoch(), 10);                                       // stays where it was dragged to
        QCOMPARE(qualityContent(run).references.size(), std::size_t{1}); // the shown epoch
        run.showEpoch(0);
        QCOMPARE(run.epoch(), 25);
        run.showEpoch(7); // nobody judged it
        QCOMPARE(run.epoch(), 25);
    }

    void timelineMovesThePages()
    {
        Style style;
        WorkspaceFolder folder;
        const std::int64_t dataset = folder.addGerman("German");
        const std::int64_t run = addGenerator(folder, dataset, smallReport(), toJson(smallFilm()));
        Session& session = folder.open();
        const PaneContext context{&session, [](const Destination&) {}};
        const std::unique_ptr<Pane> pane(makeTableGanPane(context, nullptr));
        pane->resize(1200, 700);
        pane->show();
        auto* slider = pane->findChild<QSlider*>();
        QVERIFY(slider->isVisibleTo(pane.get()));
        QCOMPARE(slider->value(), 2); // epoch 15 was kept
        pane->views()[1].show();
        const auto* table = pane->findChild<ColumnsPage*>()->findChild<DataTable*>();
        const auto homeSimilarity = [&] {
            for (int row = 0; row < table->model()->rowCount(); ++row)
                if (table->model()->index(row, 0).data().toString() == QStringLiteral("home"))
                    return table->model()->index(row, 1).data().toString();
            return QString();
        };
        QCOMPARE(homeSimilarity(), QLocale().toString(0.8, 'f', 3));
        // A click takes the film there, whatever lies between; the arrows go step by step.
        slider->setStyle(&style);
        QTest::mouseClick(slider, Qt::LeftButton, {}, {2, slider->height() / 2});
        QCOMPARE(homeSimilarity(), QLocale().toString(0.6, 'f', 3));
        QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->width() - 2, slider->height() / 2});
        QCOMPARE(homeSimilarity(), QLocale().toString(0.79, 'f', 3));
        QTest::keyClick(slider, Qt::Key_Left);
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(homeSimilarity(), QLocale().toString(0.75, 'f', 3));
        QPushButton* keep = nullptr;
        for (QPushButton* button : pane->findChildren<QPushButton*>())
            if (button->text().contains(QStringLiteral("10")))
                keep = button;
        QVERIFY(keep != nullptr && keep->isEnabled());
        // The run that keeps epoch 10 asks for the same as this one otherwise.
        QSignalSpy changed(&session, &Session::runsChanged);
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY(changed.count() > 0);
        const auto runs = session.reader().runs();
        const RunRecord kept = *session.reader().run(runs->front().id);
        QCOMPARE(kept.parent, run);
        QCOMPARE(fromJson<SynthTableRequest>(kept.requestJson, "request")->keepEpoch, 10);
        // On a page that does not follow the epochs there is nothing to drag.
        pane->views()[6].show();
        QVERIFY(!slider->isVisibleTo(pane.get()));
    }

    // Points of both sides in their colours, a category's spread over its part; a row without a value is left out.
    void planeHoldsBothSides()
    {
        GanRun run;
        SyntheticFilm film = smallFilm();
        const Table real({{"age", NumberColumn{std::vector<double>{5.0, 20.0, missingNumber}, 0}},
                          {"home", CategoryColumn{std::vector<std::int32_t>{0, 1, 0}, {"rent", "owner"}}}},
                         3);
        const Table synthetic({{"age", NumberColumn{std::vector<double>{10.0, 0.0}, 0}},
                               {"home", CategoryColumn{std::vector<std::int32_t>{0, 0}, {"owner"}}}},
                              2);
        const std::vector<std::uint32_t> rows{0, 1, 2};
        film.realPlaces = PlaneSample::of(film.real.columns, real, rows)->packed();
        SyntheticMoment& last = film.moments.back();
        last.places = PlaneSample::of(film.real.columns, synthetic, std::span(rows).first(2))->packed();
        last.realOpinions = {100, 100, 100};
        last.syntheticOpinions = {-100, -100};
        run.add(film);
        const SyntheticMoment* moment = shownMoment(run);
        QVERIFY(moment != nullptr);
        const PlaneContent content = planeContent(run, *moment, *closestColumns(run.film.real));
        QCOMPARE(content.firstPoints.size(), std::size_t{2});
        QCOMPARE(content.secondPoints.size(), std::size_t{2});
        QCOMPARE(content.y.names.size(), qsizetype{2});
        QVERIFY(std::abs(content.firstPoints[0].x() - 0.25) < 1e-3);
        for (const QPointF& point : content.secondPoints)
            QVERIFY(point.y() > 0.5 && point.y() < 1.0); // in the part of owners
        QCOMPARE(content.values.size(), std::size_t{80});
        QVERIFY(content.values[40 + 20] < 0.0); // owners of 10 are synthetic
        QVERIFY(content.values[10] > 0.0);      // a tenant of 5 is real
        run.showEpoch(10);                      // of which no rows were kept
        QVERIFY(shownMoment(run) == nullptr);
    }

    // Of several trainings the kept one is shown, all are drawn, and the sentence says which is kept and why.
    void severalTrainingsAreShownSideBySide()
    {
        WorkspaceFolder folder;
        SynthTableReport report = smallReport();
        report.seeds = {
            {1, 20, 10, 0, {0.88, 0.9, 0.86}}, {2, 20, 15, 0, {0.9, 0.95, 0.85}}, {3, 20, 20, 1, {0.93, 0.94, 0.92}}};
        report.keptSeed = 2;
        report.seedQuality = {0.89, 0.9, 0.915};
        const std::int64_t id = addGenerator(folder, folder.addGerman("German"), report);
        std::vector<MetricPoint> points;
        for (int training = 1; training <= 3; ++training)
            for (int epoch = 5; epoch <= 20; epoch += 5)
                points.push_back({"seed" + std::to_string(training) + ".quality", epoch, 0.8 + 0.02 * training});
        folder.addMetrics(id, points);
        Session& session = folder.open();
        const GanRun run = *readGanRun(session.reader(), id);
        QCOMPARE(run.curves.series("quality", {}).y.back(), 0.84); // of the second, which is told last
        const LineContent content = seedsContent(run);
        QCOMPARE(content.series.size(), std::size_t{4});
        QVERIFY(std::abs(content.series[0].y[0] - 0.84) < 1e-12);
        QVERIFY(std::abs(content.series[0].lower[0] - 0.83) < 1e-12);
        QVERIFY(seedsSentence(run).startsWith(QStringLiteral("Training 2 of 3 is kept: the one in the middle by quality")));
        QCOMPARE(seedsTable(run).rows[1].back().toString(), QStringLiteral("kept"));

        const PaneContext context{&session, [](const Destination&) {}};
        const std::unique_ptr<Pane> pane(makeTableGanPane(context, nullptr));
        pane->resize(1200, 700);
        pane->show();
        pane->views()[4].show();
        auto* page = pane->findChild<SeedsPage*>();
        auto* keep = page->findChild<QPushButton*>(QString(), Qt::FindChildrenRecursively);
        for (QPushButton* button : page->findChildren<QPushButton*>())
            if (button->text().startsWith(QStringLiteral("Keep training")))
                keep = button;
        QVERIFY(!keep->isEnabled()); // the kept one is chosen
        page->findChild<DataTable*>()->selectRow(2);
        QVERIFY(keep->isEnabled());
        QSignalSpy changed(&session, &Session::runsChanged);
        keep->click();
        QTRY_VERIFY(changed.count() > 0);
        const RunRecord kept = *session.reader().run(session.reader().runs()->front().id);
        QCOMPARE(kept.parent, id);
        QCOMPARE(fromJson<SynthTableRequest>(kept.requestJson, "request")->keepSeed, 3);
    }

    void differencesOfAssociationsKeepTheirSigns()
    {
        const HeatMapData difference = pairsContent(smallReport().view, PairSide::Difference);
        QVERIFY(std::abs(difference.values[0][1] - 0.6) < 1e-12); // 0.5 against -0.1
        QVERIFY(std::isnan(difference.values[0][0]));
        QVERIFY(std::abs(pairsContent(smallReport().view, PairSide::Synthetic).values[1][0] - 0.1) < 1e-12);
    }

    void showsAFinishedRun()
    {
        WorkspaceFolder folder;
        const std::int64_t run = addGenerator(folder, folder.addGerman("German"));
        const PaneContext context{&folder.open(), [](const Destination&) {}};
        const std::unique_ptr<Pane> pane(makeTableGanPane(context, nullptr));
        pane->resize(1200, 700);
        pane->show();
        QStringList values;
        for (const Tile* tile : pane->findChildren<Tile*>())
            values << tile->value();
        QVERIFY2(values.contains(QLocale().toString(0.9, 'f', 3)), qPrintable(values.join(u' ')));
        for (const PaneView& view : pane->views())
            view.show();
        bool listed = false;
        for (const QComboBox* picker : pane->findChildren<QComboBox*>())
            listed = listed || picker->currentData().toLongLong() == run;
        QVERIFY(listed);
        // The least similar column is chosen: a category, so bars.
        pane->views()[1].show();
        const auto* columns = pane->findChild<ColumnsPage*>();
        QVERIFY(columns->findChild<BarChart*>()->isVisibleTo(pane.get()));
        columns->findChild<DataTable*>()->selectRow(1);
        QVERIFY(!columns->findChild<BarChart*>()->isVisibleTo(pane.get()));
    }

    // What the code says: how clearly, and what each level moves; shares as shares, means as numbers.
    void codeIsReadOut()
    {
        InformationCode code;
        code.levelInformation = 0.65;
        code.levelEntropy = std::log(2.0);
        code.rows = 4000;
        code.levels = {{0, {{"age", "", 52.5, 40.0, 1.2}, {"home", "rent", 0.2, 0.6, -0.8}}}, {1, {{"age", "", 30.0, 40.0, -1.1}}}};
        code.numbers = {{0, {{"amount", "", 900.0, 100.0, 2.0}}}};
        const TableContent levels = codeLevelsTable(code);
        QCOMPARE(levels.rows.size(), std::size_t{3});
        QCOMPARE(levels.rows[1][3].toString(), QStringLiteral("20.0%"));
        QVERIFY(levels.rows[1][2].toString().contains(QStringLiteral("rent")));
        QCOMPARE(levels.rows[1][6].toDouble(), 0.8); // the bar is as long as the shift, whichever way it goes
        QCOMPARE(levels.rows[2][0].toString(), QStringLiteral("2")); // people count from 1
        QCOMPARE(codeNumbersTable(code).rows.size(), std::size_t{1});
        QVERIFY(codeVerdict(code).startsWith(QStringLiteral("The levels are kinds of rows of their own")));
        code.levelInformation = 0.3;
        QVERIFY(codeVerdict(code).startsWith(QStringLiteral("The levels overlap")));
        code.levelInformation = 0.1;
        QVERIFY(codeVerdict(code).startsWith(QStringLiteral("The code says next to nothing")));
        GanRun run;
        QVERIFY(!tellsCode(run));
        run.add(std::vector<MetricPoint>{{"information.levels", 1, 0.2}});
        QVERIFY(tellsCode(run));
        run.report = smallReport();
        run.report->informationCode = code;
        const LineContent curve = informationContent(run);
        QCOMPARE(curve.series.size(), std::size_t{1}); // numbers have told nothing
        QCOMPARE(curve.references.size(), std::size_t{1});
        CodePage page;
        QWidget& shown = page;
        page.resize(1000, 700);
        shown.show();
        page.show(run);
        QCOMPARE(page.findChildren<DataTable*>().size(), 2);
        for (const DataTable* table : page.findChildren<DataTable*>())
            QVERIFY(table->isVisibleTo(&page));
    }

    void withoutDataItSaysWhereToBegin()
    {
        WorkspaceFolder folder;
        QString asked;
        const PaneContext context{&folder.open(), [&](const Destination& to) { asked = to.pane; }};
        const std::unique_ptr<Pane> pane(makeTableGanPane(context, nullptr));
        pane->show();
        QCOMPARE(pane->id(), QStringLiteral("synth"));
        QVERIFY(!pane->findChild<QTabWidget*>()->isVisibleTo(pane.get()));
    }
};

} // namespace

QTEST_MAIN(TestGanPane)
#include "tst_ganpane.moc"
