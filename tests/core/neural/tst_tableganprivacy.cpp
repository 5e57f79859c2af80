// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gantraining.h"
#include "core/neural/tableganplan.h"
#include "core/neural/tablegeneration.h"
#include "core/run/synthkinds.h"
#include "core/synth/privacyaccountant.h"
#include "tests/core/neural/tableganfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

class TestTableGanPrivacy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The report's σ and ε: of every layer, and what the accountant says of the steps that were made.
    void saysItsNormsAndItsPrivacy()
    {
        const Table table = dependentTable(500);
        SynthTableRequest request = privateRequest(table);
        request.discriminatorNorm = DiscriminatorNorm::Spectral;
        Recorder recorder;
        const auto report = trainTableGan(request, table, recorder.context());
        QVERIFY(report.ok());
        QCOMPARE(report->spectralNorms.size(), std::size_t{3});
        QVERIFY(std::ranges::all_of(report->spectralNorms, [](double norm) { return norm > 0.0; }));
        QVERIFY(report->differentialPrivacy.has_value());
        const DifferentialPrivacy& privacy = *report->differentialPrivacy;
        QCOMPARE(privacy.steps, std::int64_t{6 * 10}); // epochs of 400 / 40
        QCOMPARE(privacy.samplingRate, 0.1);
        const PrivacyLoss loss = privacyLoss({0.1, 1.0}, 60, 1e-4);
        QCOMPARE(privacy.epsilon, loss.epsilon);
        QCOMPARE(privacy.order, loss.order);
        QVERIFY(privacy.epsilon > 1.0 && privacy.epsilon < 20.0);
        QCOMPARE(recorder.metrics.at({"epsilon", 6}), privacy.epsilon);
        QVERIFY(recorder.metrics.at({"epsilon", 1}) < recorder.metrics.at({"epsilon", 2}));
        QVERIFY(privacy.clippedShare > 0.0 && privacy.clippedShare <= 1.0);
        QCOMPARE(report->bestEpoch, 6); // never chosen by what the rows are like
        QCOMPARE(report->conditionWidth, std::int64_t{0});
        const std::string json = toJson(*report);
        QCOMPARE(toJson(*fromJson<SynthTableReport>(json, "report")), json);
        QTemporaryDir folder;
        const auto path = fileIn(folder, recorder.weights);
        const auto made = generateTable(path, {100, 1}, {}, {});
        QVERIFY(made.ok());
        QCOMPARE(namesOf(made->table), namesOf(table));
        const GeneratorTraining known{privateRequest(table), &table};
        QVERIFY(generateTable(path, {5, 1, {"flag = yes"}}, known, {}).ok());
        QCOMPARE(named(generateTable(path, {5, 1, {"only seen: group, flag"}}, known, {}).error()), std::string("NotSupported"));
        QCOMPARE(trainTableGan(smallRequest(table), table, {})->differentialPrivacy.has_value(), false);
    }

    // Asked for an ε, the training takes the noise that keeps to it.
    void keepsToTheEpsilonThatIsAskedFor()
    {
        const Table table = dependentTable(500);
        SynthTableRequest request = privateRequest(table);
        request.targetEpsilon = 3.0;
        Recorder recorder;
        const auto report = trainTableGan(request, table, recorder.context());
        QVERIFY(report.ok());
        QVERIFY(report->differentialPrivacy->epsilon <= 3.0 && report->differentialPrivacy->epsilon > 2.9);
        QCOMPARE(report->differentialPrivacy->noiseMultiplier, *noiseFor(3.0, 0.1, 60, 1e-4));
        request.targetEpsilon = 1e-7;
        QCOMPARE(trainTableGan(request, table, {}).error().args.front(), std::string("targetEpsilon"));
    }

    // What DP-SGD cannot promise anything with is refused where it is asked for, with what may stand there instead.
    void refusesWhatIsNotPrivate()
    {
        const Table table = dependentTable(200);
        const SynthTableRequest good = privateRequest(table);
        QVERIFY(checkPrivacy(good).ok());
        const auto fieldOf = [](const SynthTableRequest& request) {
            const auto whole = synthTableKind().complete(encode(request).get_object());
            return whole.ok() ? std::string() : named(whole.error()) + " " + whole.error().args.front();
        };
        SynthTableRequest bad = good;
        bad.loss = GanLoss::WassersteinGp;
        QCOMPARE(fieldOf(bad), std::string("BadChoice loss"));
        bad = good;
        bad.start = GeneratorStart::Network;
        QCOMPARE(fieldOf(bad), std::string("BadChoice start"));
        bad = good;
        bad.seed = 999'999'999;
        QCOMPARE(fieldOf(bad), std::string("FieldOutOfRange seed"));
        bad = good;
        bad.pac = 10;
        QCOMPARE(fieldOf(bad), std::string("BadChoice pac"));
        bad = good;
        bad.adjustShares = true;
        QCOMPARE(fieldOf(bad), std::string("BadChoice adjustShares"));
        bad = good;
        bad.patience = 2;
        QCOMPARE(fieldOf(bad), std::string("BadChoice patience"));
        bad = good;
        bad.delta = 0.01; // not below one over 160 rows
        const auto refused = trainTableGan(bad, table, {});
        QCOMPARE(named(refused.error()), std::string("FieldOutOfRange"));
        QCOMPARE(refused.error().args.front(), std::string("delta"));
    }

    // What a roll-back throws away has been seen all the same, so an epoch less fits into the ε, and the last one that fits is
    // kept although it was not to be judged.
    void leavesOutAnEpochThatWouldExceedTheEpsilon()
    {
        const Table table = dependentTable(400);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(400), namesOf(table));
        Random random(2);
        EncodedTable rows = *encodeTable(encoding, table, rowsUpTo(400), random);
        std::size_t poisoned = 0;
        while (std::isnan(rows.offsets[0][poisoned]))
            ++poisoned;
        rows.offsets[0][poisoned] = std::numeric_limits<float>::quiet_NaN();
        const SynthTableRequest request = privateRequest(table);
        GanPlan plan = *planFor(request, layoutFor(request, encoding), 400, 1);
        plan.options.batchRows = 2; // a row is seldom drawn
        plan.epochs = 2;
        plan.evaluateEvery = 2;
        const SampledGaussian mechanism = mechanismOf(plan.options, 400);
        plan.mostEpsilon = privacyLoss(mechanism, 2 * 200, plan.delta).epsilon;
        const auto judge = [](const GanState&, int) -> Result<GanJudgement> { return GanJudgement{}; };
        int left = 0;
        int whole = 0;
        for (plan.seed = 1; plan.seed < 60; ++plan.seed) {
            const auto state = trainGan(plan, {encoding, rows}, judge, {});
            if (!state) {
                QCOMPARE(named(state.error()), std::string("NumericFailure"));
                continue;
            }
            QVERIFY(privacyLoss(mechanism, state->privateSteps, plan.delta).epsilon <= plan.mostEpsilon);
            QCOMPARE(state->best.epoch, state->epoch);
            (state->rollBacks > 0 ? left : whole) += 1;
            QCOMPARE(state->epoch < 2, state->rollBacks > 0);
        }
        QVERIFY(left > 0 && whole > 0);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestTableGanPrivacy)
#include "tst_tableganprivacy.moc"
