// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/run/codec.h"
#include "core/run/synthtable.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/report/generatedfile.h"
#include "ui/report/privacycontent.h"
#include "ui/synth/codecontent.h"
#include "ui/synth/codepage.h"
#include "ui/synth/columnspage.h"
#include "ui/synth/gancontent.h"
#include "ui/synth/ganpane.h"
#include "ui/synth/ganrun.h"
#include "ui/synth/generationcontent.h"
#include "ui/synth/judgementcontent.h"
#include "ui/report/privacyguarantee.h"
#include "ui/report/privacyreport.h"
#include "ui/report/reporthtml.h"
#include "ui/synth/planecontent.h"
#include "ui/synth/privacybutton.h"
#include "ui/synth/privacypage.h"
#include "ui/synth/rulelist.h"
#include "ui/synth/seedscontent.h"
#include "ui/synth/seedspage.h"
#include "ui/synth/usecontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/tile.h"

#include <boost/json/serialize.hpp>

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <array>
#include <cmath>

using namespace riskloom;

namespace {

std::vector<MetricPoint> qualities(const std::vector<double>& values)
{
    std::vector<MetricPoint> points;
    for (std::size_t i = 0; i < values.size(); ++i)
        points.push_back({"quality", static_cast<std::int64_t>(5 * (i + 1)), values[i]});
    return points;
}

LearningState stateOf(const std::vector<MetricPoint>& points)
{
    TrainingCurves curves;
    curves.add(points);
    return learningState(curves);
}

// A number and a category, the category less alike.
SynthTableReport smallReport()
{
    SynthTableReport report;
    report.epochs = 20;
    report.bestEpoch = 15;
    report.ownEdges.synthetic = {0.9, 0.95, 0.85};
    report.ownEdges.floor = {0.85, 0.96, 0.74};
    report.ownEdges.ceiling = {0.95, 0.97, 0.93};
    report.view.epoch = 15;
    report.view.columns = {{"age", false, {0, 10, 20}, {}, {0.5, 0.5}, {0.4, 0.6}, 0.9, 0.0, 0.1},
                           {"home", false, {}, {"rent", "owner"}, {0.7, 0.3}, {0.9, 0.1}, 0.8, 0.0, 0.0}};
    report.view.realAssociations = {0.5};
    report.view.syntheticAssociations = {-0.1};
    return report;
}

// The same seen after four epochs.
SyntheticFilm smallFilm()
{
    SyntheticFilm film;
    film.real = realSideOf(smallReport().view);
    const auto moment = [](int epoch, int rent, double similarity) {
        return SyntheticMoment{.epoch = epoch,
                               .columns = {{{36, 54}, 0.9, 0.1}, {{rent, 100 - rent}, similarity, 0.0}},
                               .associations = {-0.1}};
    };
    film.moments = {moment(5, 60, 0.6), moment(10, 75, 0.75), moment(15, 90, 0.8), moment(20, 80, 0.79)};
    film.storedEpochs = {10, 20};
    return film;
}

// A generator that copies too much and gives the home away.
SynthJudgement smallJudgement()
{
    SynthJudgement judgement;
    judgement.likeness.rows = 300;
    judgement.likeness.synthetic.detectionAuc = 0.86;
    judgement.likeness.synthetic.detectionAucLow = 0.84;
    judgement.likeness.synthetic.detectionAucHigh = 0.88;
    judgement.likeness.weights = {{"home", 0.7}, {"age", 0.3}};
    PrivacyReport& privacy = judgement.privacy;
    privacy.verdict = PrivacyVerdict::NoGo;
    privacy.findings = {{PrivacyTest::ExactCopies, 0.06, 0.04, 0.08, 0.02, PrivacyVerdict::NoGo},
                        {PrivacyTest::Membership, 0.54, 0.5, 0.58, 0.55, PrivacyVerdict::Review}};
    privacy.columns = {"age", "home"};
    privacy.inference = {"", 100, 0.5, 0.4, 1.0 / 6.0, 0.0, 0.3};
    privacy.inferenceOf = {{"home", 100, 0.5, 0.4, 1.0 / 6.0, 0.0, 0.3}};
    privacy.closest = {{0.0, 11, {"30", "rent"}, {"30", "rent"}}};
    UseTest use;
    use.badValue = "bad";
    use.real = {"", 700, 200, 5, 0.78, 0.74, 0.82, 0.4};
    use.synthetic = {"", 700, 210, 4, 0.72, 0.67, 0.77, 0.3};
    use.both = {"TooFewOutcomes", 0, 0, 0, 0.0, 0.0, 0.0, 0.0};
    use.syntheticLessReal = {-0.06, -0.1, -0.02, 0.02, 1000};
    use.variables = {{"age", 0.2, 0.1, 0.4, 0.3, 0.01}};
    judgement.use = use;
    return judgement;
}

std::int64_t addGenerator(fixture::WorkspaceFolder& folder, std::int64_t dataset,
                          const SynthTableReport& report = smallReport(), const std::string& film = {})
{
    RunRecord like;
    like.kind = "synth.table";
    like.requestJson = toJson(SynthTableRequest{});
    like.reportJson = toJson(report);
    like.headline = R"({"quality":0.9})";
    like.status = RunStatus::Finished;
    std::vector<RunEnd::File> files;
    if (!film.empty())
        files.push_back({"film", "json", sha256Hex(film),
                         folder.write(QStringLiteral("film.json"), QByteArray::fromStdString(film)).toStdString()});
    const std::int64_t run = folder.addRun(dataset, like, files);
    std::vector<MetricPoint> points = qualities({0.7, 0.8, 0.9, 0.89});
    points.push_back({"quality.floor", 0, 0.85});
    points.push_back({"quality.ceiling", 0, 0.95});
    points.push_back({"similarity home", 5, 0.6});
    points.push_back({"similarity home", 10, 0.8});
    folder.addMetrics(run, points);
    return run;
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

    // Rivals that were not there have no row; the way from floor to ceiling is that of the pairs.
    void rivalsStandBetweenFloorAndCeiling()
    {
        SynthTableReport report = smallReport();
        QCOMPARE(rivalsTable(report).rows.size(), std::size_t{4});
        report.ownEdges.tvae = {0.8, 0.9, 0.74};
        const TableContent table = rivalsTable(report);
        QCOMPARE(table.rows.size(), std::size_t{5});
        QCOMPARE(table.rows[1][0].toString(), QStringLiteral("TVAE"));
        QVERIFY(std::abs(table.rows[0][4].toDouble() - (0.85 - 0.74) / (0.93 - 0.74)) < 1e-12);
        QCOMPARE(table.rows[1][4].toDouble(), 0.0);
        QCOMPARE(table.rows[4][4].toDouble(), 1.0);
        report.ownEdges.ceiling = report.ownEdges.floor; // nothing to go
        QVERIFY(!rivalsTable(report).rows[0][4].isValid());
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
        const QVariantList course = table.rows[0][courseColumn].toList(); // from a tenth of their range below the lowest
        QVERIFY(std::abs(course[0].toDouble() - 0.02) < 1e-9 && std::abs(course[1].toDouble() - 0.22) < 1e-9);
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
        fixture::WorkspaceFolder folder;
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
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(homeSimilarity(), QLocale().toString(0.75, 'f', 3));
        QPushButton* keep = nullptr;
        for (QPushButton* button : pane->findChildren<QPushButton*>())
            if (button->text().contains(QStringLiteral("10")))
                keep = button;
        QVERIFY(keep != nullptr && keep->isEnabled());
        // The run that keeps epoch 10 asks for the same as this one otherwise.
        QSignalSpy changed(&session, &Session::runsChanged);
        keep->click();
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
        fixture::WorkspaceFolder folder;
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
        fixture::WorkspaceFolder folder;
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

    void verdictsSayWhatTheIntervalsSay()
    {
        const SynthJudgement judgement = smallJudgement();
        QCOMPARE(privacyVerdict(judgement.privacy), QStringLiteral("No go: above the limit in Exact copies."));
        QVERIFY(useVerdict(*judgement.use).startsWith(QStringLiteral("A scorecard from synthetic rows is worse")));
        QVERIFY(augmentationVerdict(*judgement.use).contains(QStringLiteral("do not hold both outcomes")));
        UseTest use = *judgement.use;
        use.both = use.real;
        use.bothLessReal = {0.001, -0.01, 0.012, 0.005, 1000};
        QVERIFY(augmentationVerdict(use).contains(QStringLiteral("no gain")));
        use.syntheticLessReal.high = 0.01;
        QVERIFY(useVerdict(use).startsWith(QStringLiteral("No significant difference")));
        QVERIFY(likenessVerdict(judgement.likeness).contains(QStringLiteral("easily")));
        Likeness even = judgement.likeness;
        even.synthetic.detectionAucLow = 0.49;
        QVERIFY(likenessVerdict(even).contains(QStringLiteral("cannot tell")));
    }

    void tablesOfTheJudgement()
    {
        const SynthJudgement judgement = smallJudgement();
        const TableContent findings = findingsTable(judgement.privacy);
        QCOMPARE(findings.rows.size(), std::size_t{2});
        QCOMPARE(findings.rows[0][4].toString(), QStringLiteral("No go"));
        QCOMPARE(findings.looks[0].markedColumn, 4);
        QCOMPARE(findings.looks[1].markedColumn, -1);
        QCOMPARE(attacksTable(judgement.privacy).rows.size(), std::size_t{2}); // attacks that were not made are left out
        const TableContent pairs = closestTable(judgement.privacy);
        QCOMPARE(pairs.rows.size(), std::size_t{2});
        QVERIFY(pairs.rows[1][1].toString().contains(QStringLiteral("12"))); // people count from 1
        QCOMPARE(likenessTable(judgement.likeness).rows.size(), std::size_t{4});
        QCOMPARE(detectionBars(judgement.likeness, 1).size(), std::size_t{1});
        QCOMPARE(*informationBars(*judgement.use)[0].mark, 0.2);
        QVERIFY(!useModelTable(*judgement.use).rows[2][4].isValid());
    }

    // The frozen network's figures stand in the rows of those they belong to.
    void embeddingStandsBesideTheOthers()
    {
        Likeness likeness = smallJudgement().likeness;
        EmbeddingJudgement embedding;
        embedding.sha256 = "abc";
        embedding.synthetic = {0.1, 4.0};
        embedding.floor = {0.3, 3.0};
        embedding.ceiling = {0.05, 5.0};
        QCOMPARE(likenessTable(likeness, embedding).rows[0].size(), likenessTable(likeness).rows[0].size() + 2);
        QCOMPARE(likenessTable(likeness, embedding).rows[1][8].toDouble(), 0.3);
        likeness.tvae = LikenessFigures{};
        embedding.tvae = {0.2, 3.5};
        const TableContent table = likenessTable(likeness, embedding);
        QCOMPARE(table.rows.size(), std::size_t{5});
        QCOMPARE(table.columns.size(), table.rows[1].size());
        QCOMPARE(table.rows[1][8].toDouble(), 0.2);
        QCOMPARE(table.rows[2][8].toDouble(), 0.3);
        QCOMPARE(table.rows[4][9].toDouble(), 5.0);
        SynthJudgement seen;
        QVERIFY(embeddingSentence(seen).isEmpty());
        seen.embedding = embedding;
        QVERIFY(embeddingSentence(seen).contains(QStringLiteral("abc")));
        seen.noEmbedding = "NumericFailure";
        QVERIFY(embeddingSentence(seen).contains(QStringLiteral("no finite solution")));
    }

    void segmentsSayWhatChanceCannot()
    {
        RareSegments rare;
        QVERIFY(segmentVerdict(rare).contains(QStringLiteral("No level")));
        UseSegment town;
        town.column = "town";
        town.missed = {-0.02, -0.03, -0.01, true};
        rare.levels = {town};
        rare.found = 1;
        rare.lost = 1;
        rare.significant = 1;
        QVERIFY(segmentVerdict(rare).contains(QStringLiteral("Too few held-out rows")));
        rare.together.judged = true;
        rare.together.difference = -0.2;
        rare.together.differenceLow = -0.3;
        rare.together.differenceHigh = -0.1;
        QVERIFY(segmentVerdict(rare).contains(QStringLiteral("is worse")));
        const TableContent table = segmentTable(rare);
        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(table.rows[0].size(), table.columns.size());
        QCOMPARE(table.rows[1].size(), table.columns.size());
        QCOMPARE(table.rows[1][0].toString(), QStringLiteral("town: (missing)"));
        QCOMPARE(table.looks[1].markedColumn, 3);
        QVERIFY(table.rows[1][5].toString().contains(QStringLiteral("too few")));
    }

    void gapsSayWhatChanceCannot()
    {
        FairnessGaps gaps;
        GroupGap gap;
        gap.attribute = "sex";
        gap.group = "f";
        gap.reference = "m";
        gaps.groups = {gap};
        QVERIFY(fairnessVerdict(gaps).contains(QStringLiteral("nothing can be said")));
        gaps.groups[0].approvalReal = {-0.05, -0.1, 0.0, 0.02, 1000};
        gaps.groups[0].approvalSynthetic = {-0.15, -0.2, -0.1, 0.02, 1000};
        gaps.groups[0].approvalDifference = {-0.1, -0.15, -0.05, 0.02, 1000};
        QVERIFY(fairnessVerdict(gaps).contains(QStringLiteral("widens")));
        gaps.groups[0].approvalSynthetic.value = 0.01;
        QVERIFY(fairnessVerdict(gaps).contains(QStringLiteral("narrows")));
        const TableContent table = fairnessTable(gaps);
        QCOMPARE(table.rows[0].size(), table.columns.size());
        QCOMPARE(table.looks[0].markedColumn, 5);
        gaps.groups[0].approvalDifference.high = 0.01;
        QVERIFY(fairnessVerdict(gaps).contains(QStringLiteral("No significant difference")));
        QCOMPARE(fairnessTable(gaps).looks[0].markedColumn, -1);
    }

    void secretsNobodyFoundHaveNoRisk()
    {
        PrivacyReport report;
        report.disclosed = {{.column = "outcome",
                             .keys = {"age", "home"},
                             .trainingMatched = 90,
                             .controlMatched = 80,
                             .training = 0.7},
                            {.column = "age", .keys = {"home"}}};
        const TableContent table = disclosureTable(report);
        QCOMPARE(table.rows[0].size(), table.columns.size());
        QCOMPARE(table.rows[0][1].toString(), QStringLiteral("age, home"));
        QCOMPARE(table.rows[0][2].toDouble(), 0.7);
        QVERIFY(!table.rows[1][3].isValid());
    }

    // A judgement that an earlier version saved has none of the newer parts, and opens all the same.
    void judgementOfAnEarlierVersion()
    {
        SynthTableReport report = smallReport();
        report.judgement = smallJudgement();
        boost::json::object json = encode(report).get_object();
        json["ownEdges"].get_object().erase("tvae");
        boost::json::object& judgement = json["judgement"].get_object();
        judgement.erase("embedding");
        judgement["likeness"].get_object().erase("tvae");
        judgement["privacy"].get_object().erase("disclosed");
        judgement["privacy"].get_object().erase("disclosure");
        judgement["use"].get_object().erase("rare");
        judgement["use"].get_object().erase("fairness");
        const auto back = fromJson<SynthTableReport>(boost::json::serialize(json), "report");
        QVERIFY(back.ok());
        QVERIFY(toJson(*back) == toJson(report));
    }

    void pagesOfTheJudgement()
    {
        fixture::WorkspaceFolder folder;
        SynthTableReport report = smallReport();
        report.judgement = smallJudgement();
        addGenerator(folder, folder.addGerman("German"), report);
        const PaneContext context{&folder.open(), [](const Destination&) {}};
        const std::unique_ptr<Pane> pane(makeTableGanPane(context, nullptr));
        pane->resize(1200, 700);
        pane->show();
        QStringList shown;
        for (const PaneView& view : pane->views()) {
            view.show();
            for (const QLabel* label : pane->findChildren<QLabel*>())
                if (label->isVisible())
                    shown << label->text();
        }
        const QString all = shown.join(u' ');
        QVERIFY(all.contains(QStringLiteral("No go: above the limit")));
        QVERIFY(all.contains(QStringLiteral("is worse than one from real rows")));
        QVERIFY(all.contains(QStringLiteral("easily tells")));
    }

    // ε while it grows, before there is any report; with one, what it is and what it leaves out, on the page and in the
    // document.
    void guaranteeIsShown()
    {
        fixture::WorkspaceFolder folder;
        SynthTableReport report = smallReport();
        report.judgement = smallJudgement();
        report.differentialPrivacy = DifferentialPrivacy{.epsilon = 2.345, .delta = 1e-5, .order = 9, .noiseMultiplier = 1.1,
                                                         .clipNorm = 1.0, .samplingRate = 0.01, .steps = 900,
                                                         .clippedShare = 0.4, .orders = {2, 9}, .divergences = {0.1, 0.5}};
        const std::int64_t run = addGenerator(folder, folder.addGerman("German"), report);
        folder.addMetrics(run, {{"epsilon", 1, 1.0}, {"epsilon", 2, 2.345}});
        Session& session = folder.open();
        PrivacyPage page(session);
        page.resize(1000, 700);
        QWidget& shown = page;
        shown.show();
        const auto texts = [&] {
            QStringList all;
            for (const QLabel* label : page.findChildren<QLabel*>())
                if (label->isVisibleTo(&page))
                    all << label->text();
            return all.join(u' ');
        };
        GanRun learning = *readGanRun(session.reader(), run);
        learning.report.reset();
        page.show(learning);
        QVERIFY(texts().contains(QStringLiteral("ε = 2.35 so far")) || texts().contains(QStringLiteral("ε = 2.34 so far")));
        QVERIFY(!texts().contains(QStringLiteral("No go")));
        const GanRun finished = *readGanRun(session.reader(), run);
        page.show(finished);
        QVERIFY(texts().contains(QStringLiteral("at δ = ")));
        QVERIFY(texts().contains(QStringLiteral("Not covered by ε")));
        QVERIFY(texts().contains(QStringLiteral("No go")));
        QVERIFY(guaranteeSentence(std::nullopt).contains(QStringLiteral("without differential privacy")));
        const ReportDocument document = privacyReport(*readPrivacySource(session.reader(), run));
        QVERIFY(reportHtml(document).contains("facts-guarantee"));
        QVERIFY(reportHtml(document).contains("kept back")); // the seed
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

    // The document says what the page says, is well-formed, and holds no row of the data.
    void privacyReportIsSaved()
    {
        fixture::WorkspaceFolder folder;
        SynthTableReport report = smallReport();
        report.judgement = smallJudgement();
        report.judgement->privacy.closest = {{0.0, 11, {"30", "secretStreet"}, {"31", "secretStreet"}}};
        const std::int64_t german = folder.addGerman("German");
        const std::int64_t run = addGenerator(folder, german, report);
        const std::int64_t bare = addGenerator(folder, german);
        Session& session = folder.open();
        PrivacyButton button(session);
        button.setRun(run);
        QTemporaryDir place;
        const QString path = place.filePath(QStringLiteral("privacy.html"));
        setNextFileName(path);
        button.save(1); // HTML
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QXmlStreamReader reader(html);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(html.contains("No go: above the limit in Exact copies."));
        QVERIFY(html.contains("table-attacks"));
        QVERIFY(!html.contains("secretStreet"));

        // A run without a judgement has nothing to report.
        QSignalSpy failed(&button, &PrivacyButton::failed);
        button.setRun(bare);
        button.save(1); // HTML
        QCOMPARE(failed.count(), 1);
    }

    // What the rows of the form make can be read, whatever the levels hold.
    void rulesBecomeSentences()
    {
        SyntheticView view;
        view.columns = {{"age", false, {0, 10, 20}, {}, {}, {}, 0.9, 0.0, 0.1},
                        {"since", true, {0, 10, 20}, {}, {}, {}, 0.9, 0.0, 0.1},
                        {"status in DM", false, {}, {"< 0 DM", "no account"}, {}, {}, 0.8, 0.0, 0.0},
                        {"many", false, {}, {"a", ""}, {}, {}, 0.8, 0.0, 0.0}};
        const std::vector<RuleColumn> columns = ruleColumns(view);
        QCOMPARE(columns[1].type, ColumnType::Date);
        QVERIFY(columns[3].levels.empty()); // not all of them are known
        const auto sentence = [&](const char* column, RuleForm form, const char* value) {
            return ruleSentence({column, form, value}, columns);
        };
        QCOMPARE(sentence("age", RuleForm::AtLeast, "18"), std::string("age >= 18"));
        QCOMPARE(sentence("status in DM", RuleForm::Equal, "< 0 DM"), std::string("\"status in DM\" = \"< 0 DM\""));
        QCOMPARE(sentence("status in DM", RuleForm::Mix, "no account 60 %"),
                 std::string("mix \"status in DM\": no account 60 %"));
        for (const RuleColumn& column : columns)
            for (const RuleForm form : formsOf(column.type)) {
                const QString example = exampleValue(form, column, columns);
                const bool free = example.contains(QLatin1String(", or a column")) ||
                                  example.contains(QStringLiteral("…")) || example.isEmpty();
                const std::string value = free ? (column.type == ColumnType::Number ? "3"
                                                  : column.type == ColumnType::Date ? "2024-01-31"
                                                                                    : "a")
                                               : example.toStdString();
                if (form == RuleForm::OnlySeen || form == RuleForm::Mix || form == RuleForm::OneOf)
                    continue; // their examples need a second column or level
                const std::array made{ruleSentence({column.name, form, value}, columns)};
                const auto rules = parseRowRules(made, columns);
                QVERIFY2(rules.ok(), made[0].c_str());
            }
    }

    void rulesAreAddedAndRemoved()
    {
        RuleList list;
        const std::vector<RuleColumn> columns{{"age", ColumnType::Number, {}},
                                              {"home", ColumnType::Category, {"rent", "own"}}};
        list.setColumns(columns);
        QVERIFY(list.sentences().empty());
        list.add({"age", RuleForm::AtLeast, "18"});
        list.add({"home", RuleForm::OneOf, "rent | own"});
        QCOMPARE(list.sentences(), (std::vector<std::string>{"age >= 18", "home in rent | own"}));
        const auto labels = list.findChildren<QLabel*>();
        QVERIFY(labels.at(0)->text().contains(QStringLiteral("home in rent | own")));
        list.add({"home", RuleForm::OneOf, "rentt"});
        QVERIFY2(labels.at(1)->text().contains(QStringLiteral("rentt” cannot stand there")),
                 qPrintable(labels.at(1)->text()));
        for (RuleRow* row : list.findChildren<RuleRow*>())
            if (row->draft().value != "18")
                Q_EMIT row->removeRequested();
        QCOMPARE(list.sentences(), (std::vector<std::string>{"age >= 18"}));
        list.setColumns(columns); // the same: kept
        QCOMPARE(list.sentences().size(), std::size_t{1});
        list.setColumns({{"x", ColumnType::Number, {}}});
        QVERIFY(list.sentences().empty());
    }

    // As CSV and as a workbook, with the card beside; the same bytes every time.
    void rowsBecomeAFileWithItsCard()
    {
        const Table rows({{"age", NumberColumn{std::vector<double>{30, 41.5}, 1}}}, 2);
        DataCard card;
        card.kind = "synth.table";
        card.seed = 7;
        card.command = "riskloom-cli generate --run 1 --rows 2 --seed 7";
        QTemporaryDir place;
        const auto bytesOf = [&](const std::filesystem::path& path) {
            QFile file(QString::fromStdString(path.string()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        for (const char* name : {"rows.csv", "rows.xlsx"}) {
            const std::filesystem::path path = place.filePath(QString::fromLatin1(name)).toStdString();
            QVERIFY(writeGeneratedRows(rows, card, path).ok());
            const QByteArray first = bytesOf(path);
            const QByteArray firstCard = bytesOf(cardPath(path));
            QVERIFY(first.size() > 5 && firstCard.contains("--seed 7"));
            QVERIFY(writeGeneratedRows(rows, card, path).ok());
            QCOMPARE(bytesOf(path), first);
            QCOMPARE(bytesOf(cardPath(path)), firstCard);
            const auto read = fromJson<DataCard>(firstCard.toStdString(), "card");
            QVERIFY(read && read->seed == 7);
        }
        QCOMPARE(bytesOf(place.filePath(QStringLiteral("rows.csv")).toStdString()),
                 QByteArray("age\r\n30\r\n41.5\r\n"));
        QVERIFY(bytesOf(place.filePath(QStringLiteral("rows.xlsx")).toStdString()).startsWith("PK"));
    }

    void drawnRowsAreCounted()
    {
        GenerationReport report;
        report.rows = 1000;
        report.drawn = 3482;
        report.rules = {{"age >= 18", 3000, 0.86}};
        report.shares = {{"home", {{"rent", 0.7, 0.4}, {"", 0.1, 0.2}}}};
        QVERIFY(drawnSentence(report).contains(QStringLiteral("28.7%")));
        QCOMPARE(rulesTable(report).rows.front().at(1).toLongLong(), 3000LL);
        const TableContent shares = sharesTable(report);
        QCOMPARE(shares.rows.size(), std::size_t{2});
        QVERIFY(std::abs(shares.rows[0][4].toDouble() + 0.3) < 1e-12);
        QCOMPARE(shares.rows[1][1].toString(), QStringLiteral("(missing)"));
    }

    void withoutDataItSaysWhereToBegin()
    {
        fixture::WorkspaceFolder folder;
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
