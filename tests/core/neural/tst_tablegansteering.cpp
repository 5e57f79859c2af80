// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/steering.h"
#include "core/neural/steeredcourse.h"
#include "core/run/syntheticfilm.h"
#include "core/run/synthkinds.h"
#include "tests/core/neural/tableganfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

#include <memory>
#include <stop_token>
#include <thread>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// Steers when the first loss of an epoch is told.
struct Hand {
    Recorder recorder;
    RunContext context = recorder.context();
    std::vector<std::string> previews;

    Hand(int epoch, std::vector<SteeringOrder> orders)
    {
        context.steering = std::make_shared<SteeringBox>();
        context.onProgress = [this, epoch, orders, listen = context.onProgress](const Progress& progress) {
            listen(progress);
            if (!progress.preview.empty())
                previews.push_back(progress.preview);
            for (const MetricPoint& point : progress.points)
                if (point.name == "generator.loss" && point.step == epoch)
                    for (const SteeringOrder order : orders)
                        context.steering->put(order);
        };
    }
};

const std::vector<SteeringOrder> everything{{Steering::Pause, 0.0},          {Steering::DiscriminatorStep, 0.0},
                                            {Steering::DiscriminatorStep, 0.0}, {Steering::GeneratorStep, 0.0},
                                            {Steering::GeneratorRate, 1e-3}, {Steering::DiscriminatorRate, 5e-4},
                                            {Steering::Continue, 0.0}};

class TestTableGanSteering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersWaitAndPausesHold()
    {
        SteeringBox box;
        std::stop_source source;
        QVERIFY(!box.next(source.get_token()));
        box.put({Steering::Delay, 1e-4});
        box.put({Steering::Pause, 0.0});
        box.put({Steering::GeneratorStep, 0.0});
        QVERIFY(box.next(source.get_token())->what == Steering::Pause);
        QVERIFY(box.next(source.get_token())->what == Steering::GeneratorStep);
        std::jthread other([&] { box.put({Steering::Continue, 0.0}); });
        QVERIFY(box.next(source.get_token())->what == Steering::Continue); // waited for it
        QVERIFY(!box.next(source.get_token()));                           // and no longer than the delay now
        box.put({Steering::Pause, 0.0});
        QVERIFY(box.next(source.get_token()).has_value());
        source.request_stop();
        QVERIFY(!box.next(source.get_token())); // a stop ends the pause
    }

    // Acts of the request and of a hand in one list, each done once and in its place.
    void courseKeepsItsPlace()
    {
        const std::vector<SteeringAct> acts{{1, Steering::GeneratorRate, 0.5}, {3, Steering::GeneratorStep, 0.0}};
        SteeredCourse course(acts, 0, {0.1, 0.2});
        QVERIFY(!course.next());
        course.add({Steering::DiscriminatorRate, 0.3});
        QCOMPARE(course.rates().discriminator, 0.3);
        course.stepMade();
        QCOMPARE(course.next()->value, 0.5);
        QVERIFY(!course.next());
        QCOMPARE(course.rates().generator, 0.5);
        QCOMPARE(course.done().size(), std::size_t{2});
        QCOMPARE(course.acts().size(), std::size_t{3});
        QVERIFY((course.acts().front() == SteeringAct{0, Steering::DiscriminatorRate, 0.3}));
        const SteeredCourse later(course.acts(), 3, {0.1, 0.2});
        QCOMPARE(later.rates().generator, 0.5);
        QCOMPARE(later.done().size(), std::size_t{2});
    }

    // Steered by hand, and the same again from the request that lists what was done: the same bytes, and others than unsteered.
    void aReplayHasTheSameBytes()
    {
        const Table table = dependentTable(400);
        SynthTableRequest request = smallRequest(table);
        Recorder plain;
        const TrainedBytes unsteered = trained(request, table, plain.context(), plain);
        Hand hand(2, everything);
        const auto report = trainTableGan(request, table, hand.context);
        QVERIFY(report.ok());
        const std::int64_t step = 2 * 8; // after two epochs of 320 / 40
        QVERIFY((report->steering == std::vector<SteeringAct>{{step, Steering::DiscriminatorStep, 0.0},
                                                              {step, Steering::DiscriminatorStep, 0.0},
                                                              {step, Steering::GeneratorStep, 0.0},
                                                              {step, Steering::GeneratorRate, 1e-3},
                                                              {step, Steering::DiscriminatorRate, 5e-4}}));
        QVERIFY(hand.recorder.weights != unsteered.weights);
        QCOMPARE((hand.recorder.metrics[{"steered.generatorRate", step}]), 1e-3);
        QCOMPARE((hand.recorder.metrics[{"steered.discriminatorStep", step}]), 2.0);
        request.steering = report->steering;
        Recorder replay;
        const TrainedBytes again = trained(request, table, replay.context(), replay);
        QCOMPARE(again.report, toJson(*report));
        QVERIFY(again.weights == hand.recorder.weights);
        QVERIFY(replay.metrics == hand.recorder.metrics);
        QVERIFY(replay.artifacts == hand.recorder.artifacts);
        QCOMPARE(toJson(*fromJson<SynthTableReport>(again.report, "report")), again.report);
    }

    // Each single kind of act changes the result by itself.
    void everyActCounts_data()
    {
        QTest::addColumn<int>("act");
        for (std::size_t i = 1; i + 1 < everything.size(); ++i)
            QTest::addRow("%d", static_cast<int>(i)) << static_cast<int>(i);
    }
    void everyActCounts()
    {
        QFETCH(int, act);
        const Table table = dependentTable(300);
        Recorder plain;
        const TrainedBytes unsteered = trained(smallRequest(table), table, plain.context(), plain);
        Hand hand(3, {everything[static_cast<std::size_t>(act)]});
        QVERIFY(trainTableGan(smallRequest(table), table, hand.context).ok());
        QVERIFY(hand.recorder.weights != unsteered.weights);
    }

    void slowMotionAndPausesChangeNothing()
    {
        const Table table = dependentTable(300);
        Recorder plain;
        const TrainedBytes unsteered = trained(smallRequest(table), table, plain.context(), plain);
        Hand hand(2, {{Steering::Delay, 0.001}, {Steering::Pause, 0.0}, {Steering::Continue, 0.0}, {Steering::Delay, 0.0}});
        const auto report = trainTableGan(smallRequest(table), table, hand.context);
        QCOMPARE(toJson(*report), unsteered.report);
        QVERIFY(hand.recorder.weights == unsteered.weights);
        QVERIFY(hand.recorder.artifacts == plain.artifacts);
        QVERIFY(hand.recorder.metrics == plain.metrics);
    }

    // While it waits the networks are shown as they are, after every step anew, and not in the film that is kept.
    void aPausedTrainingIsShown()
    {
        const Table table = dependentTable(300);
        Hand hand(2, {{Steering::Pause, 0.0}, {Steering::GeneratorStep, 0.0}, {Steering::Continue, 0.0}});
        QVERIFY(trainTableGan(smallRequest(table), table, hand.context).ok());
        std::vector<SyntheticFilm> films;
        for (const std::string& preview : hand.previews)
            films.push_back(*fromJson<SyntheticFilm>(preview, "preview"));
        std::vector<PausedTraining> shown;
        SyntheticFilm seen;
        for (const SyntheticFilm& film : films) {
            if (film.paused) {
                shown.push_back(*film.paused);
                QVERIFY(film.moments.empty());
            }
            addNews(seen, film);
        }
        QCOMPARE(shown.size(), std::size_t{2});
        QCOMPARE(shown[0].moment.epoch, 3);
        QVERIFY(shown[0].quality > 0.0 && shown[0].quality <= 1.0);
        QVERIFY(std::abs(shown[0].quality - (shown[0].columnShapes + shown[0].columnPairTrends) / 2.0) < 1e-12);
        QVERIFY(toJson(shown[0].moment) != toJson(shown[1].moment));
        QVERIFY(!seen.paused);
        QCOMPARE(seen.moments.size(), std::size_t{3});
    }

    // Stopped in the epoch that was steered: what was done in it is done again.
    void resumedIsAsIfNeverStopped()
    {
        const Table table = dependentTable(400);
        const SynthTableRequest request = smallRequest(table);
        Hand whole(2, everything);
        const auto wanted = trainTableGan(request, table, whole.context);
        Hand stopped(2, everything);
        stopped.context.onProgress = [&, steer = stopped.context.onProgress](const Progress& progress) {
            steer(progress);
            for (const MetricPoint& point : progress.points)
                if (point.name == "steered.discriminatorRate")
                    stopped.recorder.stop.request_stop();
        };
        QCOMPARE(named(trainTableGan(request, table, stopped.context).error()), std::string("Cancelled"));
        QTemporaryDir folder;
        Recorder resumed;
        RunContext from = resumed.context();
        from.resumeFrom = fileIn(folder, stopped.recorder.checkpoint);
        const auto found = trainTableGan(request, table, from);
        QCOMPARE(toJson(*found), toJson(*wanted));
        QVERIFY(resumed.weights == whole.recorder.weights);
        QVERIFY(resumed.metrics == whole.recorder.metrics);
        QVERIFY(resumed.artifacts == whole.recorder.artifacts);
    }

    // An epoch of a steered training is kept as it was steered, stored or learned again; asked for otherwise, it is trained so.
    void keepsAnEpochOfASteeredTraining()
    {
        const Table table = dependentTable(400);
        SynthTableRequest request = smallRequest(table);
        Hand hand(2, everything);
        const auto steered = trainTableGan(request, table, hand.context);
        QTemporaryDir folder;
        const auto path = fileIn(folder, hand.recorder.artifacts["epochs"]);
        const auto keep = [&](int epoch, std::vector<SteeringAct> acts, bool takeOver) {
            Recorder recorder;
            RunContext context = recorder.context();
            if (takeOver)
                context.resumeFrom = path;
            SynthTableRequest asked = request;
            asked.keepEpoch = epoch;
            asked.steering = std::move(acts);
            const auto report = trainTableGan(asked, table, context);
            return report ? recorder.weights : std::vector<std::byte>{};
        };
        QVERIFY(keep(4, {}, true) == keep(4, steered->steering, false));
        QVERIFY(keep(4, steered->steering, true) == keep(4, steered->steering, false));
        QVERIFY(keep(5, {}, true) == keep(5, steered->steering, false)); // not stored
        const std::vector<SteeringAct> first{steered->steering.front()};
        QVERIFY(keep(4, first, true) == keep(4, first, false));
        QVERIFY(keep(4, first, true) != keep(4, {}, true));
    }

    void whatMayNotBeSteeredIsRefused()
    {
        const Table table = dependentTable(300);
        const auto fieldOf = [](const SynthTableRequest& request) {
            const auto whole = synthTableKind().complete(encode(request).get_object());
            return whole.ok() ? std::string() : named(whole.error()) + " " + whole.error().args.front();
        };
        SynthTableRequest request = smallRequest(table);
        request.steering = {{3, Steering::GeneratorRate, 1e-3}, {3, Steering::GeneratorStep, 0.0}};
        QCOMPARE(fieldOf(request), std::string());
        QVERIFY(checkSteerable(request).ok());
        request.seeds = 2;
        QCOMPARE(fieldOf(request), std::string("BadChoice seeds"));
        QCOMPARE(named(checkSteerable(request).error()), std::string("NotSupported"));
        request.seeds = 1;
        request.steering[1].step = 2;
        QCOMPARE(fieldOf(request), std::string("FieldOutOfRange steering"));
        request.steering[1] = {4, Steering::DiscriminatorRate, 2.0};
        QCOMPARE(fieldOf(request), std::string("FieldOutOfRange steering"));
        request.steering[1] = {4, Steering::Pause, 0.0};
        QCOMPARE(fieldOf(request), std::string("BadChoice steering"));
        SynthTableRequest guarded = privateRequest(table);
        QCOMPARE(named(checkSteerable(guarded).error()), std::string("NotSupported"));
        guarded.steering = {{3, Steering::GeneratorRate, 1e-3}};
        QCOMPARE(fieldOf(guarded), std::string("BadChoice privacy"));
        // And nobody steers it from outside either: no step more is made than was accounted for.
        guarded.steering.clear();
        Recorder plain;
        const TrainedBytes alone = trained(guarded, table, plain.context(), plain);
        Hand hand(2, everything);
        const auto report = trainTableGan(guarded, table, hand.context);
        QCOMPARE(toJson(*report), alone.report);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestTableGanSteering)
#include "tst_tablegansteering.moc"
