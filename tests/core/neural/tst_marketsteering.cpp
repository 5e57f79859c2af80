// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/base/steering.h"
#include "core/neural/gancheckpoint.h"
#include "core/neural/marketgan.h"
#include "core/neural/marketseries.h"
#include "core/neural/safetensors.h"
#include "core/neural/steeredcourse.h"
#include "core/run/codec.h"
#include "core/run/marketkinds.h"
#include "tests/core/neural/networkfixture.h"
#include "tests/core/pricetable.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

constexpr std::int64_t steeredAfter = 3; // steps

const Table& table()
{
    static const Table all = [] {
        std::vector<std::size_t> columns(28);
        std::iota(columns.begin(), columns.end(), std::size_t{1});
        return somePrices(columns, 600);
    }();
    return all;
}

MarketGanRequest requestFor(MarketGanModel model, SeriesNetwork network)
{
    MarketGanRequest request;
    request.model = model;
    request.network = network;
    request.dateColumn = "date";
    for (const Column& column : table().columns())
        if (column.number() != nullptr && (model == MarketGanModel::Windows || request.assets.size() < 3))
            request.assets.push_back(column.name);
    request.holdoutShare = 0.05;
    request.steps = 6;
    request.pictureSteps = 6;
    request.pathsInStep = 1;
    request.windowsInStep = 4;
    request.picturesInStep = 4;
    request.windowDays = 64;
    request.factors = 1;
    request.checkpointEvery = 4;
    request.evaluationPaths = 2;
    request.resampledPaths = 20;
    return request;
}

// Steers when so many steps have been told.
struct Hand {
    Recorder recorder;
    RunContext context = recorder.context();
    std::vector<MarketPreview> previews;
    std::vector<double> fractions; // of the run's progress

    explicit Hand(std::vector<SteeringOrder> orders, std::int64_t step = steeredAfter)
    {
        context.steering = std::make_shared<SteeringBox>();
        context.onProgress = [this, orders, step, listen = context.onProgress](const Progress& progress) {
            listen(progress);
            fractions.push_back(progress.fraction);
            if (!progress.preview.empty())
                previews.push_back(*fromJson<MarketPreview>(progress.preview, "preview"));
            for (const MetricPoint& point : progress.points)
                if ((point.name == "moments" || point.name == "generator.loss") && point.step == step)
                    for (const SteeringOrder order : orders)
                        context.steering->put(order);
        };
    }
};

const std::vector<SteeringOrder> everything{{Steering::Pause, 0.0},          {Steering::DiscriminatorStep, 0.0},
                                            {Steering::DiscriminatorStep, 0.0}, {Steering::GeneratorStep, 0.0},
                                            {Steering::GeneratorRate, 1e-2}, {Steering::DiscriminatorRate, 5e-3},
                                            {Steering::Continue, 0.0}};

struct Trained {
    std::string report;
    std::vector<std::byte> weights;
    std::map<std::pair<std::string, std::int64_t>, double> metrics;

    friend bool operator==(const Trained&, const Trained&) = default;
};

Trained train(const MarketGanRequest& request, const RunContext& context, const Recorder& recorder)
{
    const auto report = trainMarketGan(request, table(), context);
    return {report ? toJson(*report) : describe(report.error()), recorder.weights, recorder.metrics};
}

Trained train(const MarketGanRequest& request)
{
    Recorder recorder;
    return train(request, recorder.context(), recorder);
}

class TestMarketSteering : public QObject {
    Q_OBJECT

    static void addTrainings()
    {
        QTest::addColumn<MarketGanRequest>("request");
        QTest::newRow("stochastic volatility")
            << requestFor(MarketGanModel::Series, SeriesNetwork::StochasticVolatility);
        QTest::newRow("temporal convolution") << requestFor(MarketGanModel::Series, SeriesNetwork::TemporalConvolution);
        QTest::newRow("pictures") << requestFor(MarketGanModel::Windows, SeriesNetwork::StochasticVolatility);
    }

private Q_SLOTS:
    // Steered by hand, and the same again from the request that lists what was done: the same bytes, and others than
    // unsteered.
    void aReplayHasTheSameBytes_data() { addTrainings(); }
    void aReplayHasTheSameBytes()
    {
        QFETCH(MarketGanRequest, request);
        Hand hand(everything);
        const Trained steered = train(request, hand.context, hand.recorder);
        const auto report = fromJson<MarketGanReport>(steered.report, "report");
        QVERIFY2(report, steered.report.substr(0, 300).c_str());
        QVERIFY((report->steering == std::vector<SteeringAct>{{steeredAfter, Steering::DiscriminatorStep, 0.0},
                                                              {steeredAfter, Steering::DiscriminatorStep, 0.0},
                                                              {steeredAfter, Steering::GeneratorStep, 0.0},
                                                              {steeredAfter, Steering::GeneratorRate, 1e-2},
                                                              {steeredAfter, Steering::DiscriminatorRate, 5e-3}}));
        QVERIFY(steered.weights != train(request).weights);
        QCOMPARE(steered.metrics.at({"steered.generatorRate", steeredAfter}), 1e-2);
        QCOMPARE(steered.metrics.at({"steered.discriminatorStep", steeredAfter}), 2.0);
        QCOMPARE(steered.metrics.at({"steered.generatorStep", steeredAfter}), 1.0);
        request.steering = report->steering;
        QVERIFY(train(request) == steered);
    }

    // Each kind of act changes the result by itself, and takes nothing of the progress back.
    void everyActCounts_data() { addTrainings(); }
    void everyActCounts()
    {
        QFETCH(MarketGanRequest, request);
        const Trained unsteered = train(request);
        for (std::size_t i = 1; i + 1 < everything.size(); ++i) {
            Hand hand({everything[i]});
            QVERIFY2(train(request, hand.context, hand.recorder).weights != unsteered.weights,
                     qPrintable(QString::number(i)));
            QVERIFY(std::ranges::is_sorted(hand.fractions));
        }
    }

    // A request may write any value beside a single step.
    void singleStepsAreCountedByKind()
    {
        const SteeredCourse course({{2, Steering::GeneratorStep, 0.0}, {2, Steering::DiscriminatorStep, 0.0},
                                    {2, Steering::GeneratorStep, 7.0}, {3, Steering::GeneratorStep, 0.0}}, 4, {});
        std::vector<double> told;
        for (const MetricPoint& point : steeredPoints(course))
            told.push_back(point.value);
        QCOMPARE(told, (std::vector<double>{1.0, 1.0, 2.0, 1.0}));
    }

    // A single step draws numbers of its own: not those of the step before, nor of the one to come, nor of another single one.
    void singleStepsDrawTheirOwnNumbers()
    {
        std::vector<std::uint64_t> seeds;
        for (std::int64_t step = 0; step < 4; ++step)
            for (std::uint64_t purpose = 0; purpose < 15; ++purpose) {
                seeds.push_back(StepDraws{7, step}(purpose));
                for (std::int64_t n = 1; n < 4; ++n)
                    seeds.push_back(StepDraws::single(7, step, n)(purpose));
            }
        std::ranges::sort(seeds);
        QVERIFY(std::ranges::adjacent_find(seeds) == seeds.end());
        QCOMPARE((StepDraws{7, 3}(5)), stepSeed(7, 3, 5)); // as before there was any steering
    }

    void slowMotionAndPausesChangeNothing_data() { addTrainings(); }
    void slowMotionAndPausesChangeNothing()
    {
        QFETCH(MarketGanRequest, request);
        Hand hand({{Steering::Delay, 0.001}, {Steering::Pause, 0.0}, {Steering::Continue, 0.0}, {Steering::Delay, 0.0}});
        QVERIFY(train(request, hand.context, hand.recorder) == train(request));
        // Held, and then not any more.
        std::vector<MarketPreview> told;
        for (const MarketPreview& preview : hand.previews)
            if (preview.heldAfter || !told.empty())
                told.push_back(preview);
        QVERIFY(told.size() >= 2);
        QCOMPARE(told[0].heldAfter, std::optional<std::int64_t>(steeredAfter));
        QCOMPARE(told[0].gallery.has_value(), request.model == MarketGanModel::Windows);
        QVERIFY(!told[1].heldAfter);
    }

    // Stopped right after it was steered: what was done since the last whole step is done again.
    void resumedIsAsIfNeverStopped_data() { addTrainings(); }
    void resumedIsAsIfNeverStopped()
    {
        QFETCH(MarketGanRequest, request);
        Hand whole(everything);
        const Trained wanted = train(request, whole.context, whole.recorder);
        for (const char* after : {"steered.discriminatorStep", "steered.discriminatorRate", "later"}) {
            Hand stopped(everything);
            stopped.context.onProgress = [&, steer = stopped.context.onProgress](const Progress& progress) {
                steer(progress);
                for (const MetricPoint& point : progress.points)
                    if (point.name == after || (std::string(after) == "later" && point.step == steeredAfter + 2))
                        stopped.recorder.stop.request_stop();
            };
            QCOMPARE(trainMarketGan(request, table(), stopped.context).error().code, ErrorCode::Cancelled);
            QTemporaryDir folder;
            const auto path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
            writeFile(path, stopped.recorder.checkpoint);
            Recorder resumed;
            RunContext from = resumed.context();
            from.resumeFrom = path;
            if (std::string(after) == "later") {
                QVERIFY(train(request, from, resumed) == wanted);
                continue;
            }
            // The orders that were not carried out any more are lost: what was done is done again.
            const auto found = trainMarketGan(request, table(), from);
            QVERIFY(found);
            MarketGanRequest listed = request;
            listed.steering = found->steering;
            QVERIFY(!listed.steering.empty());
            QVERIFY(train(listed).weights == resumed.weights);
        }
    }

    // A rate that spoils the nets, and a mild one after them: the roll-back throws the steps away, but not the list, which
    // counts them, so that nothing is done twice; also when the training is stopped and resumed after it.
    void aRollBackKeepsItsPlaceInTheList()
    {
        Random random(5);
        MarketPath history{{std::vector<double>(600), std::vector<double>(600)}};
        for (std::vector<double>& asset : history.assets)
            std::ranges::generate(asset, [&random] { return 0.01 * random.normal(); });
        MarketSeriesPlan plan;
        plan.steps = 8;
        plan.windowsInStep = 4;
        plan.windowDays = 64;
        plan.factors = 1;
        plan.checkpointEvery = 3;
        plan.generatorRate = 1e30; // the first step spoils the nets, the second finds out
        plan.requestSha256 = "request";
        plan.steering = {{2, Steering::GeneratorRate, 1e-3}, {2, Steering::GeneratorStep, 0.0}};
        Recorder whole;
        const auto wanted = trainMarketSeries(plan, history, whole.context());
        QVERIFY2(wanted, wanted ? "" : describe(wanted.error()).c_str());
        QCOMPARE(wanted->rollbacks, 1);
        QCOMPARE(wanted->steps, 8);
        QVERIFY(wanted->steering == plan.steering);
        Recorder stopped;
        RunContext context = stopped.context();
        context.onProgress = [&, listen = context.onProgress](const Progress& progress) {
            listen(progress);
            if (stopped.metrics.contains({"steered.generatorStep", 2}))
                stopped.stop.request_stop();
        };
        QCOMPARE(trainMarketSeries(plan, history, context).error().code, ErrorCode::Cancelled);
        QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
        writeFile(path, stopped.checkpoint);
        Recorder resumed;
        RunContext from = resumed.context();
        from.resumeFrom = path;
        const auto found = trainMarketSeries(plan, history, from);
        QVERIFY2(found, found ? "" : describe(found.error()).c_str());
        QCOMPARE(writeMarketSeries(found->model), writeMarketSeries(wanted->model));
        QVERIFY(resumed.metrics == whole.metrics);
    }

    // A checkpoint of a version that knew no steering.
    void anEarlierCheckpointHasHadNone()
    {
        FlatTrainingState state;
        state.step = 3;
        state.begun = 5;
        state.curves = {{"moments", {1.0, 2.0, 3.0}}};
        state.steering = {{2, Steering::GeneratorRate, 1e-3}};
        const CheckpointOwner owner{"riskloom market training checkpoint 1", "request", {"cpu", 1}};
        QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
        writeFile(path, writeGanCheckpoint(state, owner));
        const auto read = readGanCheckpoint(path, state, owner);
        QVERIFY2(read, read ? "" : describe(read.error()).c_str());
        QCOMPARE(read->begun, std::int64_t{5});
        QVERIFY(read->steering == state.steering);
        SafeTensorsWriter old;
        writeOwner(old, owner);
        addTrainingState(old, "", state);
        writeFile(path, old.bytes());
        const auto early = readGanCheckpoint(path, state, owner);
        QVERIFY(early);
        QCOMPARE(early->begun, std::int64_t{3});
        QVERIFY(early->steering.empty());
        state.begun = 2;
        writeFile(path, writeGanCheckpoint(state, owner));
        QCOMPARE(readGanCheckpoint(path, state, owner).error().code, ErrorCode::FileCorrupt);
    }

    // The request of an earlier version, as it wrote it, is what a checkpoint belongs to, unless it asks for what is new.
    void anEarlierRequestIsTheSame()
    {
        const std::string earlier =
            R"({"dataset":"","dateColumn":"date","assets":["AA","AXP"],"holdoutShare":0.05,"model":"series","steps":6,)"
            R"("pathsInStep":1,"windowsInStep":4,"windowDays":64,"factors":1,"generatorRate":0.002,"criticRate":4e-04,)"
            R"("criticWeight":0.1,"momentWeight":10,"checkpointEvery":4,"evaluationPaths":2,"resampledPaths":20,)"
            R"("blockDays":250,"pictureSteps":6,"picturesInStep":4,"pictureRate":2e-04,"seed":1})";
        const auto request = fromJson<MarketGanRequest>(earlier, "request");
        QVERIFY2(request, request ? "" : describe(request.error()).c_str());
        const auto ownerOf = [](const MarketGanRequest& asked) {
            Recorder recorder;
            RunContext context = recorder.context();
            context.onProgress = [&recorder](const Progress& progress) {
                if (progress.stage == "training")
                    recorder.stop.request_stop();
            };
            const auto stopped = trainMarketGan(asked, table(), context);
            QTemporaryDir folder;
            const auto path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
            writeFile(path, recorder.checkpoint);
            return stopped.ok() ? std::string() : SafeTensors::read(path)->text("request").value();
        };
        QCOMPARE(ownerOf(*request), sha256Hex(earlier));
        MarketGanRequest other = *request;
        other.network = SeriesNetwork::TemporalConvolution;
        QVERIFY(ownerOf(other) != sha256Hex(earlier));
        other = *request;
        other.steering = {{3, Steering::GeneratorStep, 0.0}};
        QVERIFY(ownerOf(other) != sha256Hex(earlier));
    }

    void whatMayNotBeDoneIsRefused()
    {
        MarketGanRequest request = requestFor(MarketGanModel::Series, SeriesNetwork::StochasticVolatility);
        const auto refused = [&] {
            const auto whole = marketGanKind().complete(encode(request).get_object());
            return whole.ok() ? std::string() : describe(whole.error());
        };
        request.steering = {{3, Steering::GeneratorRate, 1e-3}, {3, Steering::GeneratorStep, 0.0}};
        QCOMPARE(refused(), std::string());
        request.steering[1].step = 2;
        QVERIFY(!refused().empty());
        request.steering[1] = {4, Steering::DiscriminatorRate, 2.0};
        QVERIFY(!refused().empty());
        request.steering[1] = {4, Steering::Pause, 0.0};
        QVERIFY(!refused().empty());
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestMarketSteering)
#include "tst_marketsteering.moc"
