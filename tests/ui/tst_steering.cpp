// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/market.h"
#include "core/run/synthtable.h"
#include "core/store/datacard.h"
#include "tests/core/pricetable.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/tilegallery.h"
#include "ui/report/steeringtext.h"
#include "ui/synth/ganpane.h"
#include "ui/synth/ganrun.h"
#include "ui/synth/marketpages.h"
#include "ui/synth/marketworkbench.h"
#include "ui/synth/steeringbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/runform.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>

using namespace riskloom;

namespace {

constexpr int longestWait = 120000;

template <class Widget>
Widget* child(const QWidget& parent, const char* name)
{
    auto* found = parent.findChild<Widget*>(QString::fromLatin1(name));
    if (found == nullptr)
        qFatal("no %s", name);
    return found;
}

void click(QWidget* button) { QTest::mouseClick(button, Qt::LeftButton); }

void write(QLineEdit* field, const QString& text)
{
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

GanRun runningRun(const SynthTableRequest& request)
{
    GanRun run;
    run.run = 1;
    run.status = RunStatus::Running;
    run.request = encode(request).get_object();
    return run;
}

SynthTableRequest smallRequest()
{
    SynthTableRequest request;
    request.epochs = 300; // long enough to be held
    request.batchRows = 50;
    request.pac = 5;
    request.generatorUnits = request.discriminatorUnits = {24};
    request.rivalSteps = 0;
    request.judgedRows = 0;
    request.evaluateEvery = 50;
    return request;
}

// What a run left in the workspace.
struct Legacy {
    std::string report;
    std::map<std::string, std::string> artifacts; // SHA-256 by role
    std::vector<MetricPoint> metrics;

    friend bool operator==(const Legacy&, const Legacy&) = default;
};

Legacy legacyOf(const Session& session, std::int64_t run)
{
    Legacy left{session.reader().run(run)->reportJson, {}, *session.reader().metrics(run)};
    const auto artifacts = session.reader().artifacts(run);
    for (const ArtifactRecord& artifact : *artifacts)
        left.artifacts[artifact.role] = artifact.sha256;
    return left;
}

class TestSteering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barOrdersWhatIsClicked()
    {
        QWidget window;
        SteeringBar bar(&window);
        window.resize(1200, 60);
        std::vector<SteeringOrder> orders;
        connect(&bar, &SteeringBar::ordered, this, [&](const SteeringOrder& order) { orders.push_back(order); });
        GanRun run = runningRun({});
        bar.setRun(steeredTable(run));
        window.show();
        auto* hold = child<QPushButton>(bar, "hold");
        auto* step = child<QPushButton>(bar, "stepDiscriminator");
        QVERIFY(!hold->isEnabled()); // it has not come to training yet
        bar.setStage(QStringLiteral("training"));
        QVERIFY(hold->isEnabled() && !step->isEnabled());
        click(step); // grey: nothing happens
        click(hold);
        QVERIFY((orders == std::vector<SteeringOrder>{{Steering::Pause, 0.0}}));
        QVERIFY(!hold->isEnabled()); // until it holds
        run.film.paused = PausedTraining{12, 0.8, 0.9, 0.7, {}};
        bar.setRun(steeredTable(run));
        QVERIFY(hold->isEnabled() && step->isEnabled());
        click(step);
        click(child<QPushButton>(bar, "stepGenerator"));
        auto* rate = child<QLineEdit>(bar, "generatorRate");
        QCOMPARE(QLocale().toDouble(rate->text()), 2e-4);
        write(rate, QStringLiteral("7"));      // no learning rate
        write(rate, QStringLiteral("0.0005"));
        auto* pace = bar.findChild<QComboBox*>();
        pace->setFocus();
        QTest::keyClick(pace, Qt::Key_Down);
        click(hold);
        QVERIFY((orders == std::vector<SteeringOrder>{{Steering::Pause, 0.0},
                                                      {Steering::DiscriminatorStep, 0.0},
                                                      {Steering::GeneratorStep, 0.0},
                                                      {Steering::GeneratorRate, 5e-4},
                                                      {Steering::Delay, 0.1},
                                                      {Steering::Continue, 0.0}}));
        run.status = RunStatus::Finished;
        bar.setRun(steeredTable(run));
        QVERIFY(!bar.isVisible());
    }

    void barSaysWhyItIsGrey_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("reason");
        QTest::newRow("guarantee") << R"({"privacy":"dpSgd"})" << QStringLiteral("accounted for");
        QTest::newRow("several") << R"({"seeds":3})" << QStringLiteral("by chance alone");
        QTest::newRow("kept epoch") << R"({"keepEpoch":3})" << QStringLiteral("again");
    }
    void barSaysWhyItIsGrey()
    {
        QFETCH(QString, json);
        QFETCH(QString, reason);
        SteeringBar bar;
        const GanRun run = runningRun(*fromJson<SynthTableRequest>(json.toStdString(), "request"));
        bar.setRun(steeredTable(run));
        bar.setStage(QStringLiteral("training"));
        for (QWidget* widget : bar.findChildren<QPushButton*>()) {
            QVERIFY(!widget->isEnabled());
            QVERIFY2(widget->toolTip().contains(reason), qPrintable(widget->toolTip()));
        }
        for (QLineEdit* field : bar.findChildren<QLineEdit*>())
            QVERIFY(!field->isEnabled());
    }

    void actsAreSaid()
    {
        QVERIFY(steeringSentence({}).isEmpty());
        const std::vector<SteeringAct> acts{{5, Steering::DiscriminatorStep, 0.0},
                                            {5, Steering::DiscriminatorStep, 0.0},
                                            {1200, Steering::GeneratorRate, 1e-4}};
        const QString sentence = steeringSentence(acts);
        QVERIFY2(sentence.startsWith(QStringLiteral("Steered by hand: after step 5: 2 single step")), qPrintable(sentence));
        QVERIFY(sentence.contains(QStringLiteral("; after step 1,200: a learning rate of the generator of 0.0001")));
        QVERIFY(steeringSentence(acts, 1).contains(QStringLiteral("1 more")));
    }

    // A market's rates: of its critics and its generator, of its pictures both nets', and what was set since.
    void barShowsAMarketsRates()
    {
        SteeringBar bar;
        RunRecord record;
        record.id = 4;
        record.status = RunStatus::Running;
        MarketGanRequest request;
        request.generatorRate = 3e-3;
        request.criticRate = 5e-4;
        request.pictureRate = 1e-4;
        const auto rates = [&](const std::vector<SteeringAct>& acts) {
            bar.setRun(steeredMarket(record, request, acts, {}));
            return std::pair(QLocale().toDouble(child<QLineEdit>(bar, "generatorRate")->text()),
                             QLocale().toDouble(child<QLineEdit>(bar, "discriminatorRate")->text()));
        };
        QCOMPARE(rates({}), std::pair(3e-3, 5e-4));
        QCOMPARE(rates({{2, Steering::DiscriminatorRate, 1e-3}, {3, Steering::GeneratorStep, 0.0}}), std::pair(3e-3, 1e-3));
        auto* step = child<QPushButton>(bar, "stepDiscriminator");
        bar.setStage(QStringLiteral("training"));
        bar.setRun(steeredMarket(record, request, {}, 12));
        QVERIFY(step->isEnabled() && step->toolTip().contains(QStringLiteral("both critics")));
        request.criticWeight = 0.0; // they are not asked
        bar.setRun(steeredMarket(record, request, {}, 12));
        QVERIFY(!step->isEnabled() && step->toolTip().contains(QStringLiteral("left out")));
        QVERIFY(!child<QLineEdit>(bar, "discriminatorRate")->isEnabled());
        QVERIFY(child<QPushButton>(bar, "stepGenerator")->isEnabled());
        request.model = MarketGanModel::Windows;
        QCOMPARE(rates({}), std::pair(1e-4, 1e-4));
        record.status = RunStatus::Finished;
        rates({});
        QVERIFY(!bar.isVisibleTo(nullptr));
    }

    // The whole way: held, stepped and changed in the window, carried out by the worker, kept with the run; and what the form then
    // asks for again comes to the same bytes.
    void aTrainingIsSteeredAndReplayed()
    {
        fixture::WorkspaceFolder folder;
        const std::int64_t dataset = folder.addGerman("German");
        Session& session = folder.open(QStringLiteral(RISKLOOM_BIN_DIR "/riskloom-worker"));
        std::vector<std::int64_t> ended;
        connect(&session, &Session::runEnded, this, [&](std::int64_t run, RunStatus status) {
            if (status == RunStatus::Finished)
                ended.push_back(run);
        });
        const PaneContext context{&session, [](const Destination&) {}};
        const std::unique_ptr<Pane> pane(makeTableGanPane(context, nullptr));
        pane->resize(1280, 720);
        pane->show();
        auto* form = pane->findChild<RunForm*>();
        form->setRequest(encode(smallRequest()).get_object());
        form->run();
        auto* bar = pane->findChild<SteeringBar*>();
        auto* hold = child<QPushButton>(*bar, "hold");
        QTRY_VERIFY_WITH_TIMEOUT(hold->isEnabled() && bar->isVisibleTo(pane.get()), longestWait);
        // What a window of 1280 × 720 leaves it beside rail, top bar and status line, all bars shown.
        const QSize least = pane->minimumSizeHint();
        QVERIFY2(least.width() <= 1280 - 88 && least.height() <= 720 - 88,
                 qPrintable(QStringLiteral("%1 × %2").arg(least.width()).arg(least.height())));
        click(hold);
        const auto says = [&](const QString& words) {
            const auto labels = pane->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Held after step")), longestWait);
        click(child<QPushButton>(*bar, "stepDiscriminator"));
        click(child<QPushButton>(*bar, "stepGenerator"));
        write(child<QLineEdit>(*bar, "discriminatorRate"), QStringLiteral("0.001"));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("a learning rate of the discriminator of 0.001")), longestWait);
        click(hold);
        QTRY_VERIFY_WITH_TIMEOUT(!ended.empty(), longestWait);
        const std::int64_t run = ended.front();
        const auto report = *fromJson<SynthTableReport>(session.reader().run(run)->reportJson, "report");
        QCOMPARE(report.steering.size(), std::size_t{3});
        QVERIFY(report.steering[0].what == Steering::DiscriminatorStep);
        QVERIFY(report.steering[1].what == Steering::GeneratorStep);
        QVERIFY((report.steering[2] == SteeringAct{report.steering[0].step, Steering::DiscriminatorRate, 1e-3}));
        QVERIFY(says(QStringLiteral("Steered by hand")));
        QVERIFY(toJson(dataCard(session.reader(), run, {})->steering) == toJson(report.steering));

        pane->goTo({QStringLiteral("synth"), dataset, run, {}, Destination::Purpose::Edit});
        form->run();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), std::size_t{2}, longestWait);
        const auto request = *fromJson<SynthTableRequest>(session.reader().run(ended.back())->requestJson, "request");
        QVERIFY(request.steering == report.steering);
        QVERIFY(legacyOf(session, ended.back()) == legacyOf(session, run));
    }

    // The same for a market, of courses and of pictures.
    void aMarketTrainingIsSteeredAndReplayed_data()
    {
        QTest::addColumn<MarketGanModel>("model");
        QTest::newRow("courses") << MarketGanModel::Series;
        QTest::newRow("pictures") << MarketGanModel::Windows;
    }
    void aMarketTrainingIsSteeredAndReplayed()
    {
        QFETCH(MarketGanModel, model);
        const bool pictures = model == MarketGanModel::Windows;
        std::vector<std::size_t> columns(pictures ? 28 : 2);
        std::iota(columns.begin(), columns.end(), std::size_t{1});
        const Table prices = testing::somePrices(columns, 620);
        fixture::WorkspaceFolder folder;
        const std::int64_t dataset = folder.addTable("Prices", prices, testing::priceSchema(prices));
        Session& session = folder.open(QStringLiteral(RISKLOOM_BIN_DIR "/riskloom-worker"));
        std::vector<std::int64_t> ended;
        connect(&session, &Session::runEnded, this, [&](std::int64_t run, RunStatus status) {
            if (status == RunStatus::Finished)
                ended.push_back(run);
        });
        const PaneContext context{&session, [](const Destination&) {}};
        MarketWorkbench pane(context, nullptr);
        pane.resize(1280, 720);
        pane.show();
        MarketGanRequest request;
        request.model = model;
        request.holdoutShare = 0.05;
        request.steps = 400; // long enough to be held
        request.pictureSteps = 120;
        request.picturesInStep = 8;
        request.pathsInStep = 1;
        request.windowsInStep = 4;
        request.windowDays = 64;
        request.factors = 1;
        request.checkpointEvery = 100;
        request.evaluationPaths = 2;
        request.resampledPaths = 20;
        auto* form = pane.findChild<RunForm*>();
        form->setRequest(encode(request).get_object());
        form->run();
        auto* bar = pane.findChild<SteeringBar*>();
        auto* hold = child<QPushButton>(*bar, "hold");
        QTRY_VERIFY_WITH_TIMEOUT(hold->isEnabled() && bar->isVisibleTo(&pane), longestWait);
        const QSize least = pane.minimumSizeHint();
        QVERIFY2(least.width() <= 1280 - 88 && least.height() <= 720 - 88,
                 qPrintable(QStringLiteral("%1 × %2").arg(least.width()).arg(least.height())));
        click(hold);
        const auto says = [&](const QString& words) {
            const auto labels = pane.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Held after step")), longestWait);
        if (pictures) { // what it makes now, before there is any report
            const auto tiles = pane.findChild<GalleryPage*>()->findChildren<TileGallery*>();
            QTRY_COMPARE(tiles[1]->tileCount(), 25);
            QVERIFY(!tiles[0]->isVisibleTo(pane.findChild<GalleryPage*>()));
        }
        click(child<QPushButton>(*bar, "stepDiscriminator"));
        click(child<QPushButton>(*bar, "stepGenerator"));
        write(child<QLineEdit>(*bar, "discriminatorRate"), QStringLiteral("0.001"));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("a learning rate of the discriminator of 0.001")), longestWait);
        click(hold);
        QTRY_VERIFY_WITH_TIMEOUT(!ended.empty(), longestWait);
        QTRY_VERIFY(!bar->isVisible());
        const std::int64_t run = ended.front();
        const auto report = *fromJson<MarketGanReport>(session.reader().run(run)->reportJson, "report");
        QCOMPARE(report.steering.size(), std::size_t{3});
        QVERIFY(report.steering[0].what == Steering::DiscriminatorStep);
        QVERIFY(report.steering[1].what == Steering::GeneratorStep);
        QVERIFY((report.steering[2] == SteeringAct{report.steering[0].step, Steering::DiscriminatorRate, 1e-3}));
        QVERIFY(toJson(dataCard(session.reader(), run, {})->steering) == toJson(report.steering));

        pane.goTo({pane.id(), dataset, run, {}, Destination::Purpose::Edit});
        QVERIFY(pane.findChild<MessageBar*>()->text().contains(QStringLiteral("repeats what was done")));
        form->run();
        // Held, it still is when somebody has looked at another run meanwhile.
        QTRY_VERIFY_WITH_TIMEOUT(hold->isEnabled() && bar->isVisibleTo(&pane), longestWait);
        click(hold);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Held after step")), longestWait);
        const std::int64_t replay = session.progress()->run;
        pane.goTo({pane.id(), dataset, run});
        QVERIFY(!bar->isVisible());
        pane.goTo({pane.id(), dataset, replay});
        QVERIFY(bar->isVisible() && says(QStringLiteral("Held after step")));
        click(hold);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), std::size_t{2}, longestWait);
        const auto again = *fromJson<MarketGanRequest>(session.reader().run(ended.back())->requestJson, "request");
        QVERIFY(again.steering == report.steering);
        QVERIFY(legacyOf(session, ended.back()) == legacyOf(session, run));
    }
};

} // namespace

QTEST_MAIN(TestSteering)
#include "tst_steering.moc"
