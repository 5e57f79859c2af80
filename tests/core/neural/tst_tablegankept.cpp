// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/ganstudy.h"
#include "tests/core/neural/tableganfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

class TestTableGanKept : public QObject {
    Q_OBJECT

    static void norms()
    {
        QTest::addColumn<bool>("spectral");
        QTest::newRow("plain") << false;
        QTest::newRow("spectral norm") << true;
    }

    static SynthTableRequest normedRequest(const Table& table)
    {
        SynthTableRequest request = smallRequest(table);
        request.discriminatorNorm = *static_cast<bool*>(QTest::qData("spectral", QMetaType::Bool)) ? DiscriminatorNorm::Spectral
                                                                                                   : DiscriminatorNorm::None;
        return request;
    }

private Q_SLOTS:
    // Another epoch kept from what a finished run stored, from the checkpoint of one that was stopped, and by training up
    // to it: the same generator, the same report but for how far it trained.
    void keepsAnEpochThatIsAsked_data() { norms(); }
    void keepsAnEpochThatIsAsked()
    {
        const Table table = dependentTable(400);
        const SynthTableRequest request = normedRequest(table);
        Recorder whole;
        const auto first = trainTableGan(request, table, whole.context());
        QCOMPARE(first->spectralNorms.empty(), request.discriminatorNorm == DiscriminatorNorm::None);
        SynthTableRequest keep = request;
        keep.keepEpoch = first->bestEpoch == 4 ? 2 : 4;
        QTemporaryDir folder;
        Recorder taken;
        RunContext from = taken.context();
        from.resumeFrom = fileIn(folder, whole.artifacts["epochs"]);
        const auto second = trainTableGan(keep, table, from);
        QVERIFY(second.ok());
        QCOMPARE(second->bestEpoch, keep.keepEpoch);
        QCOMPARE(second->epochs, 6);
        QCOMPARE(second->ownEdges.synthetic.quality, (whole.metrics[{"quality", keep.keepEpoch}]));
        QCOMPARE(taken.checkpoints, 0); // nothing was trained
        QVERIFY(taken.metrics == whole.metrics);
        QVERIFY(taken.artifacts["film"] == whole.artifacts["film"]);
        QVERIFY(taken.weights != whole.weights);

        Recorder fresh;
        auto third = trainTableGan(keep, table, fresh.context());
        QCOMPARE(third->epochs, keep.keepEpoch);
        QVERIFY(fresh.weights == taken.weights);
        third->epochs = second->epochs;
        QCOMPARE(toJson(*third), toJson(*second));

        Recorder fromCheckpoint;
        from = fromCheckpoint.context();
        from.resumeFrom = fileIn(folder, whole.checkpoint);
        QVERIFY(trainTableGan(keep, table, from).ok());
        QVERIFY(fromCheckpoint.weights == taken.weights);

        keep.keepEpoch = 3; // judged by nobody, so not stored: it is trained again
        Recorder between;
        from = between.context();
        from.resumeFrom = fileIn(folder, whole.artifacts["epochs"]);
        const auto fourth = trainTableGan(keep, table, from);
        QCOMPARE(fourth->bestEpoch, 3);
        QCOMPARE(between.metrics.count({"quality", 3}), std::size_t{1});
        keep.keepEpoch = 0; // and the best one again, from what a run that kept another has stored
        Recorder back;
        from = back.context();
        from.resumeFrom = fileIn(folder, taken.artifacts["epochs"]);
        const auto best = trainTableGan(keep, table, from);
        QVERIFY(best.ok());
        QCOMPARE(toJson(*best), toJson(*first));
        QVERIFY(back.weights == whole.weights);
        QCOMPARE(back.checkpoints, 0);
        keep.keepEpoch = 7;
        QCOMPARE(named(trainTableGan(keep, table, {}).error()), std::string("FieldOutOfRange"));
        from.resumeFrom = fileIn(folder, std::span(whole.artifacts["epochs"]).first(5000));
        keep.keepEpoch = 4;
        QCOMPARE(named(trainTableGan(keep, table, from).error()), std::string("FileCorrupt"));
    }

    void medianOfFew()
    {
        QCOMPARE(medianPlace({0.5}), std::size_t{0});
        QCOMPARE(medianPlace({0.9, 0.8}), std::size_t{1}); // of two in the middle the lower
        QCOMPARE(medianPlace({0.9, 0.7, 0.8}), std::size_t{2});
        QCOMPARE(medianPlace({0.8, 0.8, 0.8, 0.8}), std::size_t{1});
    }

    // Several trainings: the same side by side and one after another, the first as alone; the median one is kept.
    void severalTrainings_data() { norms(); }
    void severalTrainings()
    {
        const Table table = dependentTable(400);
        SynthTableRequest request = normedRequest(table);
        request.judgedRows = 0;
        Recorder alone;
        QVERIFY(trainTableGan(request, table, alone.context()).ok());
        request.seeds = 3;
        Recorder one, two;
        const auto report = trainTableGan(request, table, one.context());
        const auto beside = trainTableGan(request, table, two.context(2));
        QVERIFY(report.ok());
        QCOMPARE(toJson(*beside), toJson(*report));
        QVERIFY(two.weights == one.weights);
        QVERIFY(two.metrics == one.metrics);
        QCOMPARE(report->seeds.size(), std::size_t{3});
        std::vector<double> qualities;
        for (const TrainedSeed& seed : report->seeds) {
            const std::string prefix = "seed" + std::to_string(seed.number) + ".";
            for (int epoch = 2; epoch <= 6; epoch += 2)
                QVERIFY((one.metrics[{prefix + "quality", epoch}]) <= seed.synthetic.quality);
            QCOMPARE(seed.synthetic.quality, (one.metrics[{prefix + "quality", seed.bestEpoch}]));
            qualities.push_back(seed.synthetic.quality);
        }
        QVERIFY(qualities[0] != qualities[1]);
        std::ranges::sort(qualities);
        QCOMPARE(report->ownEdges.synthetic.quality, qualities[1]);
        QCOMPARE(report->seedQuality.median, qualities[1]);
        QVERIFY(std::abs(report->seedQuality.low - (qualities[0] + qualities[1]) / 2.0) < 1e-12);
        for (int epoch = 2; epoch <= 6; epoch += 2)
            QCOMPARE((one.metrics[{"seed1.quality", epoch}]), (alone.metrics[{"quality", epoch}]));
        QCOMPARE(toJson(*fromJson<SynthTableReport>(toJson(*report), "report")), toJson(*report));

        // Another of them is kept without training again.
        request.keepSeed = report->keptSeed == 3 ? 1 : 3;
        QTemporaryDir folder;
        Recorder taken;
        RunContext from = taken.context();
        from.resumeFrom = fileIn(folder, one.artifacts["epochs"]);
        const auto kept = trainTableGan(request, table, from);
        QVERIFY(kept.ok());
        QCOMPARE(kept->keptSeed, request.keepSeed);
        QCOMPARE(taken.checkpoints, 0);
        QCOMPARE(kept->ownEdges.synthetic.quality, kept->seeds[static_cast<std::size_t>(request.keepSeed - 1)].synthetic.quality);
        QVERIFY(taken.artifacts["epochs"] == one.artifacts["epochs"]);
        // And of it another epoch, whether it is stored or must be learned again.
        request.keepEpoch = kept->bestEpoch == 4 ? 2 : 4;
        Recorder epoch, learned;
        from = epoch.context();
        from.resumeFrom = fileIn(folder, one.artifacts["epochs"]);
        const auto earlier = trainTableGan(request, table, from);
        QCOMPARE(earlier->bestEpoch, request.keepEpoch);
        QCOMPARE(toJson(earlier->seeds), toJson(kept->seeds));
        QCOMPARE(earlier->ownEdges.synthetic.quality,
                 (one.metrics[{"seed" + std::to_string(request.keepSeed) + ".quality", request.keepEpoch}]));
        // What an epoch of one training was kept from still knows how good each of them was.
        SynthTableRequest median = request;
        median.keepEpoch = median.keepSeed = 0;
        Recorder again;
        from = again.context();
        from.resumeFrom = fileIn(folder, epoch.artifacts["epochs"]);
        QCOMPARE(toJson(*trainTableGan(median, table, from)), toJson(*report));
        QVERIFY(again.weights == one.weights);
        request.keepEpoch = 3;
        from = learned.context();
        from.resumeFrom = fileIn(folder, one.artifacts["epochs"]);
        QCOMPARE(trainTableGan(request, table, from)->bestEpoch, 3);
        request.keepSeed = 4;
        QCOMPARE(named(trainTableGan(request, table, {}).error()), std::string("FieldOutOfRange"));
    }

    // Stopped while some have finished and some have not begun, and gone on with: the bytes of one that never stopped.
    void resumedTrainingsAreAsIfNeverStopped()
    {
        const Table table = dependentTable(400);
        SynthTableRequest request = smallRequest(table);
        request.judgedRows = 0;
        request.seeds = 3;
        Recorder whole;
        const TrainedBytes wanted = trained(request, table, whole.context(), whole);
        for (const char* last : {"seed1.quality", "seed2.generator.loss"}) {
            Recorder stopped;
            RunContext context = stopped.context();
            context.onProgress = [&](const Progress& progress) {
                for (const MetricPoint& point : progress.points)
                    if (point.name == last)
                        stopped.stop.request_stop();
            };
            const auto outcome = trainTableGan(request, table, context);
            if (outcome.ok())
                continue; // too fast to be stopped
            QCOMPARE(named(outcome.error()), std::string("Cancelled"));
            QTemporaryDir folder;
            Recorder resumed;
            RunContext again = resumed.context();
            again.resumeFrom = fileIn(folder, stopped.checkpoint);
            const TrainedBytes found = trained(request, table, again, resumed);
            QCOMPARE(found.report, wanted.report);
            QVERIFY(found.weights == wanted.weights);
            QVERIFY(resumed.metrics == whole.metrics);
            QVERIFY(resumed.artifacts == whole.artifacts);
            again.resumeFrom = fileIn(folder, std::span(stopped.checkpoint).first(stopped.checkpoint.size() / 2));
            QCOMPARE(named(trainTableGan(request, table, again).error()), std::string("FileCorrupt"));
        }
    }

    // An epoch of one of several that is not stored is learned again in silence and judged there alone.
    void learnsAnEpochAgainInSilence()
    {
        const Table table = dependentTable(400);
        const Fresh made = fresh(table);
        Random random(2);
        const EncodedTable rows = *encodeTable(made.encoding, table, rowsUpTo(400), random);
        GanStudyPlan study;
        study.plan.layout = made.layout;
        study.plan.options.batchRows = 40;
        study.plan.epochs = 6;
        study.plan.evaluateEvery = 2;
        study.plan.requestSha256 = "a request";
        study.seeds = 2;
        std::atomic<int> judged = 0;
        const auto judge = [&](const GanState& networks, int epoch) -> Result<GanJudgement> {
            ++judged;
            const auto quality = static_cast<double>(networks.average.front());
            return GanJudgement{quality, {{"quality", epoch, quality}}, {}};
        };
        Recorder whole;
        const auto first = trainGans(study, {made.encoding, rows}, judge, whole.context());
        QVERIFY(first.ok());
        QCOMPARE(judged.load(), 2 * 3);
        QVERIFY(first->epoch.generator == first->state().best.generator);
        QTemporaryDir folder;
        Recorder again;
        RunContext from = again.context();
        from.resumeFrom = fileIn(folder, writeStudy(*first, tableGanOwner("a request", {"cpu", 1})));
        study.plan.keepEpoch = 5;
        const auto kept = trainGans(study, {made.encoding, rows}, judge, from);
        QVERIFY(kept.ok());
        QCOMPARE(judged.load(), 2 * 3 + 1);
        QCOMPARE(kept->epoch.epoch, 5);
        QVERIFY(again.metrics == whole.metrics); // told once
        QVERIFY(kept->state().best.generator == first->state().best.generator);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestTableGanKept)
#include "tst_tablegankept.moc"
