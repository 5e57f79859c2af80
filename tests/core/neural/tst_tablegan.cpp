// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gantraining.h"
#include "core/neural/generatormodel.h"
#include "core/neural/tableganplan.h"
#include "core/neural/tablegeneration.h"
#include "tests/core/neural/tableganfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace riskloom;
using namespace riskloom::testing;

Q_DECLARE_METATYPE(riskloom::SynthTableRequest)

namespace {

class TestTableGan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // After some seconds on data where everything depends on a level, the pairs are nearer to the held-out rows than to
    // columns that know nothing of each other.
    void learnsHowColumnsGoTogether()
    {
        const Table table = dependentTable(3000);
        SynthTableRequest request = smallRequest(table);
        request.epochs = 60;
        request.batchRows = 100;
        request.evaluateEvery = 10;
        request.generatorRate = request.discriminatorRate = 1e-3;
        Recorder recorder;
        const auto report = trainTableGan(request, table, recorder.context());
        QVERIFY(report.ok());
        const FidelityBand& band = report->ownEdges;
        const double half = (band.floor.columnPairTrends + band.ceiling.columnPairTrends) / 2.0;
        QVERIFY2(band.synthetic.columnPairTrends > half,
                 qPrintable(QStringLiteral("%1 in %2 … %3").arg(band.synthetic.columnPairTrends)
                                .arg(band.floor.columnPairTrends).arg(band.ceiling.columnPairTrends)));
        QVERIFY(band.synthetic.columnShapes > 0.9);
        QCOMPARE(report->trainRows, std::int64_t{2400});
        QCOMPARE(report->holdoutRows, std::int64_t{600});
        for (const ColumnDiagnostic& column : report->diagnostic.columns) {
            QVERIFY(column.lostLevels.empty());
            QVERIFY(std::isnan(column.adherence) || column.adherence == 1.0); // nothing outside what was seen
        }
        QCOMPARE(recorder.metrics.count({"quality", 60}), std::size_t{1});
        QCOMPARE(recorder.metrics.count({"quality.floor", 0}), std::size_t{1});
    }

    void sameRequestSameBytes()
    {
        const Table table = dependentTable(400);
        const SynthTableRequest request = smallRequest(table);
        Recorder first, second;
        const TrainedBytes a = trained(request, table, first.context(), first);
        const TrainedBytes b = trained(request, table, second.context(), second);
        QVERIFY(!a.weights.empty());
        QCOMPARE(a.report, b.report);
        QVERIFY(a.weights == b.weights);
        QVERIFY(first.metrics == second.metrics);
    }

    // A report survives the way to JSON and back.
    void reportComesBackFromJson()
    {
        const Table table = dependentTable(300);
        Recorder recorder;
        const auto report = trainTableGan(smallRequest(table), table, recorder.context());
        const std::string json = toJson(*report);
        QCOMPARE(toJson(*fromJson<SynthTableReport>(json, "report")), json);
    }

    // Stopped in the middle and gone on with: the bytes of a run that never stopped, metrics included.
    void resumedIsAsIfNeverStopped_data()
    {
        QTest::addColumn<SynthTableRequest>("request");
        const Table table = dependentTable(400);
        QTest::newRow("plain") << smallRequest(table);
        SynthTableRequest spectral = smallRequest(table);
        spectral.discriminatorNorm = DiscriminatorNorm::Spectral;
        spectral.loss = GanLoss::Hinge;
        QTest::newRow("spectral norm") << spectral;
        SynthTableRequest isPrivate = privateRequest(table);
        isPrivate.discriminatorNorm = DiscriminatorNorm::Spectral;
        QTest::newRow("private") << isPrivate;
        SynthTableRequest code = smallRequest(table);
        code.codeLevels = 3;
        code.codeNumbers = 1;
        QTest::newRow("code") << code;
    }
    void resumedIsAsIfNeverStopped()
    {
        const Table table = dependentTable(400);
        QFETCH(SynthTableRequest, request);
        Recorder whole;
        const TrainedBytes wanted = trained(request, table, whole.context(), whole);
        QTemporaryDir folder;
        Recorder stopped;
        RunContext context = stopped.context();
        context.onProgress = [&](const Progress& progress) {
            for (const MetricPoint& point : progress.points)
                if (point.step >= 3)
                    stopped.stop.request_stop();
        };
        const auto outcome = trainTableGan(request, table, context);
        QCOMPARE(named(outcome.error()), std::string("Cancelled"));
        QVERIFY(!stopped.checkpoint.empty());
        Recorder resumed;
        RunContext again = resumed.context();
        again.resumeFrom = fileIn(folder, stopped.checkpoint);
        const TrainedBytes found = trained(request, table, again, resumed);
        QCOMPARE(found.report, wanted.report);
        QVERIFY(found.weights == wanted.weights);
        QVERIFY(resumed.metrics == whole.metrics);
        QVERIFY(resumed.artifacts == whole.artifacts); // the film and the learned epochs
    }

    // The film holds every judged epoch, and the last kept view is the report's.
    void filmShowsEveryJudgement()
    {
        const Table table = dependentTable(400);
        Recorder recorder;
        RunContext context = recorder.context();
        SyntheticFilm heard;
        const auto listen = context.onProgress;
        context.onProgress = [&](const Progress& progress) {
            listen(progress);
            if (progress.preview.empty())
                return;
            addNews(heard, *fromJson<SyntheticFilm>(progress.preview, "preview"));
        };
        const auto report = trainTableGan(smallRequest(table), table, context);
        const std::vector<std::byte>& bytes = recorder.artifacts["film"];
        const std::string json(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        QCOMPARE(toJson(heard), json); // what was heard while it learned is what is stored
        QCOMPARE(heard.moments.size(), std::size_t{3}); // 6 epochs, judged every 2
        QCOMPARE(heard.storedEpochs, (std::vector<int>{2, 4, 6}));
        const SyntheticView view = viewOf(heard.real, *momentAt(heard, report->bestEpoch));
        QCOMPARE(toJson(view.columns), toJson(report->view.columns));
        QCOMPARE(view.realAssociations, report->view.realAssociations);
    }

    // Two clouds of rows and a code of two levels, which is never told of them: each level must come to mean one cloud.
    void aCodeFindsTheTwoClouds()
    {
        Random random(4);
        std::vector<double> x, y;
        for (int i = 0; i < 2000; ++i) {
            const double side = random.uniform() < 0.5 ? -1.0 : 1.0;
            x.push_back(4.0 * side + random.normal());
            y.push_back(-2.0 * side + 0.5 * random.normal());
        }
        const Table table({numbers("x", x), numbers("y", y)}, 2000);
        SynthTableRequest request = smallRequest(table);
        request.start = GeneratorStart::Noise;
        request.epochs = 150;
        request.batchRows = 100;
        request.evaluateEvery = 10;
        request.dropout = 0.0;
        request.averaging = 0.98;
        request.generatorUnits = request.discriminatorUnits = {64, 64};
        request.generatorRate = request.discriminatorRate = 1e-3;
        request.codeLevels = 2;
        Recorder recorder;
        const auto report = trainTableGan(request, table, recorder.context());
        QVERIFY(report.ok());
        QVERIFY(report->informationCode.has_value());
        const InformationCode& code = *report->informationCode;
        QCOMPARE(code.levelEntropy, std::log(2.0));
        QVERIFY(recorder.metrics.at({"information.levels", report->bestEpoch}) > 0.0);
        QTemporaryDir folder;
        const auto path = fileIn(folder, recorder.weights);
        const auto rightOf = [&](HeldCode held) {
            double share = 0.0;
            for (const double value : generateTable(path, {2000, 6, {}, held}, {}, {})->table.find("x")->number()->values)
                share += value > 0.0 ? 1.0 / 2000.0 : 0.0;
            return share;
        };
        QVERIFY(std::abs(rightOf({}) - 0.5) < 0.1);
        QCOMPARE(named(generateTable(path, {5, 6, {}, {.level = 3}}, {}, {}).error()), std::string("FieldOutOfRange"));
        QCOMPARE(named(generateTable(path, {5, 6, {}, {.number = 1}}, {}, {}).error()), std::string("NotSupported"));
        const std::array onTheRight{rightOf({.level = 1}), rightOf({.level = 2})};
        const QString shares = QStringLiteral("%1 %2").arg(onTheRight[0]).arg(onTheRight[1]);
        QVERIFY2(code.levelInformation > 0.8 * std::log(2.0), qPrintable(QString::number(code.levelInformation)));
        QVERIFY2(std::max(onTheRight[0], onTheRight[1]) > 0.95, qPrintable(shares));
        QVERIFY2(std::min(onTheRight[0], onTheRight[1]) < 0.05, qPrintable(shares));
        // What the report says of the levels is what the rows are: the clouds lie four deviations from the middle of both.
        for (const CodeLevel& level : code.levels) {
            const auto mark = std::ranges::find(level.marks, "x", &GroupMark::column);
            QVERIFY(mark != level.marks.end());
            const bool right = onTheRight[static_cast<std::size_t>(level.level)] > 0.5;
            QVERIFY(std::abs(mark->own - (right ? 4.0 : -4.0)) < 1.0);
            QVERIFY((mark->effect > 0.7) == right && (mark->effect < -0.7) != right);
        }
        const std::string json = toJson(*report);
        QCOMPARE(toJson(*fromJson<SynthTableReport>(json, "report")), json);
        QVERIFY(writeGenerator(*readGenerator(path)) == recorder.weights);
        request.codeLevels = 1;
        QCOMPARE(named(trainTableGan(request, table, {}).error()), std::string("FieldOutOfRange"));
    }

    void foreignAndDamagedCheckpointsAreRefused()
    {
        const Table table = dependentTable(300);
        SynthTableRequest request = smallRequest(table);
        Recorder recorder;
        QVERIFY(trainTableGan(request, table, recorder.context()).ok());
        QTemporaryDir folder;
        RunContext context;
        context.resumeFrom = fileIn(folder, recorder.checkpoint);
        request.epochs = 7;
        QCOMPARE(named(trainTableGan(request, table, context).error()), std::string("ModelMismatch"));
        request.epochs = 6;
        context.threads = 2;
        QCOMPARE(named(trainTableGan(request, table, context).error()), std::string("ModelMismatch"));
        context.threads = 1;
        std::vector<std::byte> cut(recorder.checkpoint.begin(), recorder.checkpoint.end() - 8);
        fileIn(folder, cut);
        QCOMPARE(named(trainTableGan(request, table, context).error()), std::string("FileCorrupt"));
    }

    // A row that makes the loss NaN: the networks go back and on; when it never gets better, the run says so.
    void notANumberGoesBackAndThenGivesUp()
    {
        const Table table = dependentTable(400);
        const Fresh made = fresh(table);
        Random random(2);
        EncodedTable rows = *encodeTable(made.encoding, table, rowsUpTo(400), random);
        GanPlan plan;
        plan.layout = made.layout;
        plan.options.batchRows = 8;
        plan.epochs = 2;
        plan.evaluateEvery = 1;
        const auto judge = [](const GanState& networks, int) -> Result<GanJudgement> {
            const bool finite = std::ranges::all_of(networks.average, [](float value) { return std::isfinite(value); });
            return GanJudgement{finite ? 1.0 : -1.0, {}, {}};
        };
        std::size_t poisoned = 0;
        while (std::isnan(rows.offsets[0][poisoned]) || rows.slotOf[2][poisoned] != 0) // a frequent level: rarely drawn itself
            ++poisoned;
        rows.offsets[0][poisoned] = std::numeric_limits<float>::quiet_NaN();
        bool recovered = false;
        for (plan.seed = 1; plan.seed < 40 && !recovered; ++plan.seed) {
            const auto state = trainGan(plan, {made.encoding, rows}, judge, {});
            recovered = state.ok() && state->rollBacks > 0;
            if (recovered) {
                QCOMPARE(state->epoch, 2);
                QCOMPARE(state->best.quality, 1.0);
            }
        }
        QVERIFY(recovered);
        for (float& offset : rows.offsets[0])
            offset = std::numeric_limits<float>::quiet_NaN();
        const auto lost = trainGan(plan, {made.encoding, rows}, judge, {});
        QCOMPARE(named(lost.error()), std::string("NumericFailure"));
    }

    // Without any category there is nothing to ask for, and it works all the same.
    void numbersAloneAndOneColumn()
    {
        const Table table = dependentTable(300);
        SynthTableRequest request = smallRequest(table);
        request.columns = {"x"};
        Recorder recorder;
        const auto report = trainTableGan(request, table, recorder.context());
        QVERIFY(report.ok());
        QCOMPARE(report->conditionWidth, std::int64_t{0});
        QVERIFY(std::isnan(report->ownEdges.synthetic.columnPairTrends));
        QCOMPARE(report->ownEdges.synthetic.quality, report->ownEdges.synthetic.columnShapes);
    }

    void smallTablesAndLargeBatches()
    {
        const Table table = dependentTable(50);
        SynthTableRequest request = smallRequest(table);
        request.batchRows = 5000;
        QCOMPARE(batchRowsFor(request, 40), std::size_t{8}); // two packs at least
        QCOMPARE(batchRowsFor(request, 4000), std::size_t{500});
        Recorder recorder;
        QVERIFY(trainTableGan(request, table, recorder.context()).ok());
    }

    void saysWhatIsWrong()
    {
        const Table table = dependentTable(100);
        SynthTableRequest request = smallRequest(table);
        request.columns = {"x", "no such"};
        QCOMPARE(trainTableGan(request, table, {}).error(), (Error{ErrorCode::UnknownColumn, {"no such"}, {}}));
        request = smallRequest(table);
        QCOMPARE(trainTableGan(request, dependentTable(1), {}).error(), (Error{ErrorCode::TooFewRows, {"1", "20"}, {}}));
        request.pac = 0;
        QCOMPARE(named(trainTableGan(request, table, {}).error()), std::string("FieldOutOfRange"));
        const Table constant({numbers("x", std::vector<double>(100, 1.0))}, 100);
        QCOMPARE(named(trainTableGan(smallRequest(constant), constant, {}).error()), std::string("NoUsableVariables"));
        request = smallRequest(table);
        request.generatorUnits = {4096, 4096, 4096, 4096, 4096, 4096, 4096, 4096, 4096, 4096};
        QCOMPARE(named(trainTableGan(request, table, {}).error()), std::string("OutOfMemory"));
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestTableGan)
#include "tst_tablegan.moc"
