// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/marketwindow.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/linechart.h"
#include "ui/charts/tilegallery.h"
#include "ui/report/marketcontent.h"
#include "ui/report/marketreport.h"
#include "ui/report/runfiles.h"
#include "ui/synth/generationcontent.h"
#include "ui/synth/learningpage.h"
#include "ui/synth/marketpages.h"
#include "ui/synth/marketworkbench.h"
#include "ui/synth/startpicker.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formview.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <memory>

using namespace riskloom;

namespace {

FactCurve curve(std::size_t lags, double level)
{
    return {std::vector(lags, level), std::vector(lags, level - 0.1), std::vector(lags, level + 0.1),
            std::vector(lags, level + 0.05)};
}

// A model that shows the first `shown` of the nine facts.
MarketModelReport model(const std::string& name, int shown)
{
    MarketModelReport made{name, {}, {}};
    for (const char* fact : {"HeavyTails", "TailIndex", "ReturnAutocorrelation", "VolatilityClustering", "LongMemory", "Leverage",
                             "AggregationalGaussianity", "CrossCorrelation", "TailDependence"})
        made.board.facts.push_back({fact, 5.0, 4.0, 6.0, shown > 0 ? 5.5 : 7.5, 4.5, 6.5, shown-- > 0});
    made.board.absoluteAutocorrelation = curve(autocorrelationLags, 0.2);
    made.board.returnAutocorrelation = curve(autocorrelationLags, 0.0);
    made.board.leverage = curve(leverageLags, -0.1);
    made.board.distances = {{1, 0.1}, {5, 0.2}, {20, 0.3}, {100, 0.4}};
    made.risk.maxDrawdown = {0.25, 0.1, 0.4};
    return made;
}

MarketGanReport courses()
{
    MarketGanReport report;
    report.assets = {"A", "B"};
    report.lastTrainDay = "1998-12-31";
    report.trainDays = 2023;
    report.holdoutDays = 505;
    report.models = {model("gan", 8), model("bootstrap", 7), model("garch", 4), model("gaussian", 1)};
    report.realRisk.maxDrawdown = {0.2, 0.1, 0.3};
    report.heldOut = model("gan", 6).board.facts;
    report.fan = {{0.0, 5.0}, {1.0, 0.8}, {1.0, 0.9}, {1.0, 1.0}, {1.0, 1.1}, {1.0, 1.2}, {1.0, 0.95}};
    return report;
}

MarketGanReport pictures()
{
    MarketGanReport report;
    const MarketWindow dark(windowSide * windowSide, -1.0F);
    const MarketWindow bright(windowSide * windowSide, 1.0F);
    report.windows.real = packWindows(std::vector(4, dark));
    report.windows.galleries = {{10, packWindows(std::vector(1, dark))}, {20, packWindows(std::vector(9, bright))}};
    report.windows.train.deviation = 1.0;
    report.windows.heldOut.deviation = 1.5;
    return report;
}

std::shared_ptr<const MarketSelection> selection(MarketGanReport report)
{
    auto made = std::make_shared<MarketSelection>();
    made->market = MarketRun{{}, {}, std::move(report)};
    made->market->record.id = 3;
    return made;
}

RunRecord finished(const MarketGanReport& report)
{
    RunRecord record;
    record.kind = marketKind;
    record.status = RunStatus::Finished;
    record.requestJson = toJson(MarketGanRequest{});
    record.reportJson = toJson(report);
    return record;
}

bool says(const QWidget& page, const QString& words)
{
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisibleTo(&page) && label->text().contains(words))
            return true;
    return false;
}

} // namespace

class TestMarketPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void factsAreJudgedBesideTheRivals()
    {
        MarketFactsPage page;
        page.setSelection(selection(courses()));
        QVERIFY(says(page, QStringLiteral("shows 8 of 9 facts")));
        QVERIFY(says(page, QStringLiteral("It misses: tail dependence")));
        QVERIFY(says(page, QStringLiteral("GARCH(1,1)-t 4")));
        QVERIFY(says(page, QStringLiteral("for 6 of 9")));
        const auto tables = page.findChildren<DataTable*>();
        QCOMPARE(tables.size(), 2);
        QCOMPARE(tables[0]->model()->rowCount(), 9);
        QCOMPARE(tables[0]->model()->columnCount(), 8);
        const auto charts = page.findChildren<LineChart*>();
        QCOMPARE(charts.size(), 4);
        QCOMPARE(charts[0]->series().size(), std::size_t{5}); // real and four models
        QCOMPARE(charts[0]->series()[0].lower.size(), autocorrelationLags);
        QVERIFY(!says(page, QStringLiteral("Lambert")));
        MarketGanReport alone = courses();
        alone.heaviness = {0.05, 0.3, 0.12};
        alone.heldOut.clear();
        page.setSelection(selection(alone));
        QVERIFY(!says(page, QStringLiteral("held-out days lie")));
        QVERIFY(says(page, QStringLiteral("δ is 0.05 – 0.30 over the assets, 0.12 in the middle")));
        alone.heaviness.push_back(0.2);
        page.setSelection(selection(alone));
        QVERIFY(says(page, QStringLiteral("0.16 in the middle"))); // of four: between the two
        QVERIFY(!tables[1]->isVisibleTo(&page));
    }

    void pathsStandBesideWhatCame()
    {
        MarketPathsPage page;
        page.setSelection(selection(courses()));
        const std::vector<Series>& lines = page.findChild<LineChart*>()->series();
        QCOMPARE(lines.size(), std::size_t{3});
        QCOMPARE(lines[0].upper.back(), 1.2);
        QCOMPARE(lines[2].y.back(), 0.95);
        const auto* model = page.findChild<DataTable*>()->model();
        QCOMPARE(model->index(3, 1).data().toString(), QStringLiteral("20.0%"));
        QCOMPARE(model->index(3, 3).data().toString(), QStringLiteral("25.0%"));
    }

    void sliderGoesBackInTheTraining()
    {
        GalleryPage page;
        MarketGanReport report = pictures();
        page.setSelection(selection(report));
        QVERIFY(!says(page, QStringLiteral("SHA-256")));
        report.windows.independent.deviation = 1.1;
        report.windows.distances = WindowDistances{"abc12", 500, 16, 5, 0.7, {0.1, 0.01, 0.2, 0.3, 0.4}, {0.02, 0.5, 0.6, 0.7, 0.8}};
        page.setSelection(selection(report));
        QVERIFY(says(page, QStringLiteral("abc12")));
        const TableContent figures = windowTable(report.windows);
        QCOMPARE(figures.rows.size(), std::size_t{5});
        QCOMPARE(figures.rows[0].size(), figures.columns.size());
        QCOMPARE(figures.rows[0][5].toDouble(), 0.02); // other pictures of the same days
        QCOMPARE(figures.rows[0][6].toDouble(), 0.1);  // how far the market moved
        QCOMPARE(figures.rows[1][6].toDouble(), 0.01);
        QCOMPARE(figures.rows[4][6].toDouble(), 0.4);
        page.setSelection(selection(pictures()));
        const auto galleries = page.findChildren<TileGallery*>();
        QCOMPARE(galleries.size(), 2);
        QCOMPARE(galleries[0]->tileCount(), 4);
        QCOMPARE(galleries[1]->tileCount(), 9); // the last step
        QCOMPARE(galleries[1]->plainTable().rows[0][2].toDouble(), 1.0);
        auto* slider = page.findChild<QSlider*>();
        slider->setValue(0);
        QCOMPARE(galleries[1]->tileCount(), 1);
        QCOMPARE(galleries[1]->plainTable().rows[0][2].toDouble(), -1.0);
        QVERIFY(says(page, QStringLiteral("Step 10 of 20")));
        page.setSelection(selection(pictures())); // the same run again, as after a change of language
        QCOMPARE(slider->value(), 0);
    }

    void pagesWithoutTheirKindOfRunSaySo()
    {
        MarketFactsPage facts;
        facts.setSelection(selection(pictures()));
        QVERIFY(facts.findChild<EmptyState*>()->isVisibleTo(&facts));
        GalleryPage gallery;
        gallery.setSelection(selection(courses()));
        QVERIFY(gallery.findChild<EmptyState*>()->isVisibleTo(&gallery));
    }

    void curvesGrowWhileARunWorks()
    {
        LearningPage page;
        const std::vector<MetricPoint> first{{"moments", 1, 0.4}, {"series.loss", 1, 2.0}};
        page.showRun(5, first);
        const std::vector<MetricPoint> second{{"moments", 2, 0.3}};
        page.addPoints(6, second); // of another run
        page.addPoints(5, second);
        const auto charts = page.findChildren<LineChart*>();
        QTRY_COMPARE(charts[0]->series()[0].y, (std::vector<double>{0.4, 0.3}));
        QCOMPARE(charts[1]->series().size(), std::size_t{1});
    }

    // Verdict first; every fact with its target, band and value; the same run gives the same bytes.
    void theReportSaysWhatTheRunFound()
    {
        fixture::WorkspaceFolder folder;
        const std::int64_t dataset = folder.addGerman("German credit");
        const std::int64_t run = folder.addRun(dataset, finished(courses()));
        const std::int64_t windows = folder.addRun(dataset, finished(pictures()));
        Session& session = folder.open();
        QTemporaryDir place;
        const auto written = [&](std::int64_t id, const char* format, const char* name) {
            const std::filesystem::path path = place.filePath(QString::fromLatin1(name)).toStdString();
            const Result<> done = writeRunFile(session.reader(), id, format, path);
            if (!done)
                qFatal("%s", describe(done.error()).c_str());
            QFile file(QString::fromStdString(path.string()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray html = written(run, "html", "a.html");
        QCOMPARE(written(run, "html", "b.html"), html);
        QXmlStreamReader reader(html);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(html.contains(
            "The generator shows 8 of 9 facts of the training days within their bands. It misses: tail dependence."));
        for (const char* part : {"table-facts", "table-models", "table-held-out", "table-risk", "table-settings",
                                 "facts-repetition", "<svg"})
            QVERIFY2(html.contains(part), part);
        QVERIFY(html.indexOf("shows 8 of 9") < html.indexOf("table-facts"));
        const QByteArray pdf = written(run, "pdf", "a.pdf");
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(written(run, "pdf", "b.pdf"), pdf);
        QVERIFY(written(windows, "html", "w.html").contains("table-pictures"));
        RunRecord bare;
        bare.kind = "synth.table";
        QCOMPARE(readMarketSource(session.reader(), 99).error().code, ErrorCode::RunNotFound);
    }

    void pathsBeginWhereTheyAreAsked()
    {
        StartPicker picker;
        picker.setLastDay(QStringLiteral("2000-12-29"));
        auto* states = picker.findChild<QComboBox*>();
        QCOMPARE(picker.start(), std::string());
        const std::array expected{"", "calm", "normal", "stressed", "2000-12-29"};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            states->setCurrentIndex(static_cast<int>(i));
            QCOMPARE(picker.start(), std::string(expected[i]));
        }
        GenerationReport report{100, 400, {}, {}, MarketStart{"calm", "1999-12-31", 0.0, 0.0, 0.12, 0.05, 0.1, 0.119}};
        QCOMPARE(
            openingSentence(report),
            QStringLiteral("The 21 days before each path have a volatility of 5.0% – 11.9% a year (10.0% in the "
                           "middle); asked for was 0.0% – 12.0%. 400 courses were drawn, and 25.0% of them open so."));
    }

    void aStoredRunIsShown()
    {
        fixture::WorkspaceFolder folder;
        const std::int64_t dataset = folder.addGerman("German credit");
        const std::int64_t run = folder.addRun(dataset, finished(courses()));
        folder.addMetrics(run, {{"moments", 1, 0.4}});
        Session& session = folder.open();
        const std::unique_ptr<Pane> pane(new MarketWorkbench({&session, [](const Destination&) {}}, nullptr));
        pane->resize(1200, 700);
        pane->show();
        auto* page = pane->findChild<MarketFactsPage*>();
        QTRY_VERIFY(says(*page, QStringLiteral("shows 8 of 9 facts")));
        QCOMPARE(pane->findChild<LearningPage*>()->run(), run);
        QCOMPARE(pane->views().size(), std::size_t{6});
        for (const PaneView& view : pane->views())
            view.show();
        pane->goTo({pane->id(), 0, run, {}, Destination::Purpose::Edit});
        QVERIFY(pane->commands().size() >= 2);
        // The form offers both networks, and shows the one that is the default.
        const auto boxes = pane->findChildren<QComboBox*>();
        const auto networks = std::ranges::find_if(boxes, [](const QComboBox* box) {
            return box->findText(QStringLiteral("Temporal convolution (TCN)")) >= 0;
        });
        QVERIFY(networks != boxes.end());
        QCOMPARE((*networks)->count(), 2);
        QCOMPARE((*networks)->currentText(), QStringLiteral("Stochastic volatility"));
    }

    // What does nothing for what is chosen is grey, also after another language has made the form anew.
    void fieldsOfTheOtherModelAreGrey()
    {
        fixture::WorkspaceFolder folder;
        folder.addGerman("German credit");
        MarketWorkbench pane({&folder.open(), [](const Destination&) {}}, nullptr);
        const auto* form = pane.findChild<FormView*>();
        const auto choose = [&](int model) { qobject_cast<QComboBox*>(form->editor("model"))->setCurrentIndex(model); };
        QVERIFY(form->editor("steps")->isEnabled() && !form->editor("pictureSteps")->isEnabled());
        choose(1);
        QVERIFY(!form->editor("steps")->isEnabled() && form->editor("pictureSteps")->isEnabled());
        QEvent language(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&pane, &language);
        QCoreApplication::processEvents();
        QVERIFY(!form->editor("steps")->isEnabled() && form->editor("pictureSteps")->isEnabled());
        choose(0);
        QVERIFY(form->editor("steps")->isEnabled() && form->editor("holdoutShare")->isEnabled());
    }
};

QTEST_MAIN(TestMarketPane)
#include "tst_marketpane.moc"
