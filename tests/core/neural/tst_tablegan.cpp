// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/spool.h"
#include "core/neural/conditionsampler.h"
#include "core/neural/ganstudy.h"
#include "core/neural/gantraining.h"
#include "core/neural/generatormodel.h"
#include "core/neural/tablegan.h"
#include "core/neural/threads.h"
#include "core/run/codec.h"
#include "core/run/synthkinds.h"
#include "core/synth/fidelity.h"
#include "core/synth/privacyaccountant.h"
#include "tests/core/neural/networkfixture.h"
#include "tests/core/synth/synthfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace riskloom;
using riskloom::testing::levels, riskloom::testing::named, riskloom::testing::namesOf, riskloom::testing::numbers;
using riskloom::testing::Recorder, riskloom::testing::rowsUpTo, riskloom::testing::writeFile;

Q_DECLARE_METATYPE(riskloom::SynthTableRequest)

namespace {

// A level decides where a number lies, and a second number follows the first.
Table dependentTable(std::size_t rows, std::uint64_t seed = 1)
{
    Random random(seed);
    std::vector<double> x, y;
    std::vector<std::string> group, flag;
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t which = random.uniform() < 0.6 ? 0 : (random.uniform() < 0.7 ? 1 : 2);
        const double centre = which == 0 ? -3.0 : (which == 1 ? 0.0 : 4.0);
        group.push_back(std::string(1, static_cast<char>('a' + which)));
        x.push_back(centre + 0.5 * random.normal());
        y.push_back(random.uniform() < 0.1 ? missingNumber : x.back() + 0.3 * random.normal());
        flag.push_back(x.back() > 0.5 ? "yes" : "no");
    }
    return Table({numbers("x", x), numbers("y", y), levels("group", group), levels("flag", flag)}, rows);
}

SynthTableRequest smallRequest(const Table& table)
{
    SynthTableRequest request;
    request.columns = namesOf(table);
    request.epochs = 6;
    request.batchRows = 40;
    request.pac = 4;
    request.noise = 16;
    request.generatorUnits = {32, 32};
    request.discriminatorUnits = {32, 32};
    request.evaluateEvery = 2;
    request.checkpointEvery = 2;
    request.rivalSteps = 20;
    return request;
}

// Everything DP-SGD asks for.
SynthTableRequest privateRequest(const Table& table)
{
    SynthTableRequest request = smallRequest(table);
    request.privacy = GanPrivacy::DpSgd;
    request.loss = GanLoss::NonSaturating;
    request.start = GeneratorStart::Noise;
    request.pac = 1;
    request.adjustShares = false;
    request.delta = 1e-4;
    return request;
}

std::filesystem::path fileIn(const QTemporaryDir& folder, std::span<const std::byte> bytes)
{
    const auto path = std::filesystem::path(folder.path().toStdString()) / "file.safetensors";
    writeFile(path, bytes);
    return path;
}

struct Trained {
    std::string report;
    std::vector<std::byte> weights;
};

Trained trained(const SynthTableRequest& request, const Table& table, RunContext context, Recorder& recorder)
{
    const auto report = trainTableGan(request, table, context);
    if (!report)
        return {describe(report.error()), {}};
    return {toJson(*report), recorder.weights};
}

// Everything a generator needs, untrained.
struct Fresh {
    TableEncoding encoding;
    GanLayout layout;
    GanState state;
};

Fresh fresh(const Table& table)
{
    setThreads(1);
    Fresh made;
    made.encoding = *fitTableEncoding(table, rowsUpTo(table.rows()), namesOf(table));
    made.layout = layoutOf(made.encoding);
    made.layout.noise = 16;
    made.layout.generatorUnits = {24, 24};
    made.layout.discriminatorUnits = {24, 24};
    made.layout.pac = 4;
    Random random(4);
    made.state = initialState(made.layout, random);
    for (float& weight : made.state.generator)
        weight *= 2.0F;
    return made;
}

std::vector<double> drawnShares(const GeneratorModel& model, std::size_t column, std::size_t rows)
{
    const EncodedTable drawn = *drawRows(model, rows, 9);
    std::vector<double> shares(model.encoding.columns[column].slotCount());
    for (const std::uint16_t slot : drawn.slotOf[column])
        shares[slot] += 1.0 / static_cast<double>(rows);
    return shares;
}

double largestDifference(std::span<const double> a, std::span<const double> b)
{
    double largest = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

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
        const Trained a = trained(request, table, first.context(), first);
        const Trained b = trained(request, table, second.context(), second);
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
        const Trained wanted = trained(request, table, whole.context(), whole);
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
        const Trained found = trained(request, table, again, resumed);
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

    // Another epoch kept from what a finished run stored, from the checkpoint of one that was stopped, and by training up
    // to it: the same generator, the same report but for how far it trained.
    void keepsAnEpochThatIsAsked()
    {
        const Table table = dependentTable(400);
        const SynthTableRequest request = smallRequest(table);
        Recorder whole;
        const auto first = trainTableGan(request, table, whole.context());
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
    void severalTrainings()
    {
        const Table table = dependentTable(400);
        SynthTableRequest request = smallRequest(table);
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
        const Trained wanted = trained(request, table, whole.context(), whole);
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
            const Trained found = trained(request, table, again, resumed);
            QCOMPARE(found.report, wanted.report);
            QVERIFY(found.weights == wanted.weights);
            QVERIFY(resumed.metrics == whole.metrics);
            QVERIFY(resumed.artifacts == whole.artifacts);
            again.resumeFrom = fileIn(folder, std::span(stopped.checkpoint).first(stopped.checkpoint.size() / 2));
            QCOMPARE(named(trainTableGan(request, table, again).error()), std::string("FileCorrupt"));
        }
    }

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
        const auto made = generateTable(fileIn(folder, recorder.weights), {100, 1}, {}, {});
        QVERIFY(made.ok());
        QCOMPARE(namesOf(made->table), namesOf(table));
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
        GeneratorModel model = *readGenerator(fileIn(folder, recorder.weights));
        std::array<double, 2> onTheRight{};
        for (std::int32_t level = 0; level < 2; ++level) {
            model.held.level = level;
            Random decoding(5);
            const Table drawn = decodeTable(model.encoding, *drawRows(model, 2000, 6), decoding);
            for (const double value : drawn.find("x")->number()->values)
                onTheRight[static_cast<std::size_t>(level)] += value > 0.0 ? 1.0 / 2000.0 : 0.0;
        }
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
        QVERIFY(writeGenerator(*readGenerator(fileIn(folder, recorder.weights))) == recorder.weights);
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
                QCOMPARE(state->bestQuality, 1.0);
            }
        }
        QVERIFY(recovered);
        for (float& offset : rows.offsets[0])
            offset = std::numeric_limits<float>::quiet_NaN();
        const auto lost = trainGan(plan, {made.encoding, rows}, judge, {});
        QCOMPARE(named(lost.error()), std::string("NumericFailure"));
    }

    // The written generator draws what the one in memory draws, the same for the same seed, another for another.
    void generatesTheSameFromTheFile()
    {
        const Table table = dependentTable(400);
        Recorder recorder;
        QVERIFY(trainTableGan(smallRequest(table), table, recorder.context()).ok());
        QTemporaryDir folder;
        const auto path = fileIn(folder, recorder.weights);
        const auto first = generateTable(path, {500, 7}, {}, {});
        const auto again = generateTable(path, {500, 7}, {}, {});
        const auto other = generateTable(path, {500, 8}, {}, {});
        QVERIFY(first.ok());
        QCOMPARE(first->table.rows(), std::size_t{500});
        QCOMPARE(namesOf(first->table), namesOf(table));
        QCOMPARE(first->report.drawn, std::int64_t{500});
        std::size_t different = 0;
        for (std::size_t row = 0; row < 500; ++row) {
            for (std::size_t j = 0; j < 4; ++j)
                QCOMPARE(again->table.columns()[j].cell(row), first->table.columns()[j].cell(row));
            different += other->table.columns()[0].cell(row) != first->table.columns()[0].cell(row) ? 1 : 0;
        }
        QVERIFY(different > 400);
        const auto model = readGenerator(path);
        QVERIFY(writeGenerator(*model) == recorder.weights);
        QCOMPARE(named(generateTable(path, {0, 7}, {}, {}).error()), std::string("FieldOutOfRange"));
        std::vector<std::byte> cut(recorder.weights.begin(), recorder.weights.end() - 16);
        QCOMPARE(named(generateTable(fileIn(folder, cut), {5, 7}, {}, {}).error()), std::string("FileCorrupt"));
        RunContext stopped;
        std::stop_source source;
        source.request_stop();
        stopped.stop = source.get_token();
        QCOMPARE(named(generateTable(fileIn(folder, recorder.weights), {5, 7}, {}, stopped).error()),
                 std::string("Cancelled"));
    }

    // Every row keeps the rules; combinations are looked up among the rows it was trained on.
    void generatesByRules()
    {
        const Table table = dependentTable(400);
        Recorder recorder;
        const SynthTableRequest request = smallRequest(table);
        QVERIFY(trainTableGan(request, table, recorder.context()).ok());
        QTemporaryDir folder;
        const auto path = fileIn(folder, recorder.weights);
        const GenerateRequest asked{
            600,
            7,
            {"flag = yes and x >= -1", "y is not missing", "only seen: group, flag", "mix group: b 25 %, c 75 %"}};
        const auto made = generateTable(path, asked, {request, &table}, {});
        QVERIFY2(made.ok(), made ? "" : describe(made.error()).c_str());
        std::set<std::string> seen;
        for (std::size_t row = 0; row < table.rows(); ++row)
            seen.insert(table.find("group")->cell(row) + "/" + table.find("flag")->cell(row));
        std::map<std::string, int> groups;
        for (std::size_t row = 0; row < 600; ++row) {
            const auto cell = [&](const char* name) { return made->table.find(name)->cell(row); };
            QCOMPARE(cell("flag"), std::string("yes"));
            QVERIFY(made->table.find("x")->number()->values[row] >= -1.0);
            QVERIFY(!made->table.find("y")->missing(row));
            QVERIFY(seen.contains(cell("group") + "/" + cell("flag")));
            ++groups[cell("group")];
        }
        QCOMPARE(groups, (std::map<std::string, int>{{"b", 150}, {"c", 450}}));
        QCOMPARE(made->report.rules.size(), std::size_t{4});
        QVERIFY(made->report.drawn > 600);
        QVERIFY(made->report.shares.size() == 2);
        const auto again = generateTable(path, asked, {request, &table}, {});
        QCOMPARE(fingerprint(again->table), fingerprint(made->table));
        const auto unknown = generateTable(path, {5, 7, {"flag = yess"}}, {request, &table}, {});
        QCOMPARE(unknown.error().args, (std::vector<std::string>{"flag = yess", "yess", "yes", "8"}));
        QCOMPARE(named(generateTable(path, {5, 7, {"only seen: group, flag"}}, {}, {}).error()),
                 std::string("NotSupported"));
    }

    // Shares of an untrained generator are far off; set right, they are those of the table to what chance allows.
    void adjustedSharesAreTheTables()
    {
        const Table table = dependentTable(2000);
        const Fresh made = fresh(table);
        Random random(3);
        GeneratorModel model = foldGenerator(made.encoding, made.layout, made.state.generator, 4000, random);
        const std::vector<double>& wanted = made.encoding.columns[0].slotShares; // modes: never conditioned on
        QVERIFY(largestDifference(drawnShares(model, 0, 20000), wanted) > 0.1);
        adjustShares(model, 8000, random);
        const double apart = largestDifference(drawnShares(model, 0, 20000), wanted);
        QVERIFY2(apart < 0.02, qPrintable(QString::number(apart)));
        QVERIFY(largestDifference(drawnShares(model, 2, 20000), made.encoding.columns[2].slotShares) < 0.02);
    }

    // Rare slots are trained on more often than they occur, generated as often as they occur.
    void conditionsAreDrawnByLogInTrainingAndTrulyLater()
    {
        std::vector<std::string> cells(1000, "common");
        std::fill_n(cells.begin(), 10, "rare");
        const Table table({levels("c", cells)}, 1000);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(1000), {"c"});
        const GanLayout layout = layoutOf(encoding);
        Random random(1);
        const EncodedTable rows = *encodeTable(encoding, table, rowsUpTo(1000), random);
        ConditionSampler sampler(layout, encoding);
        std::vector<GanCondition> conditions(50000);
        std::vector<std::uint32_t> chosen(50000);
        sampler.drawForTraining(rows, random, conditions, chosen);
        double rare = 0.0;
        for (std::size_t i = 0; i < conditions.size(); ++i) {
            rare += conditions[i].slot == 1 ? 1.0 / 50000.0 : 0.0;
            QCOMPARE(conditions[i].slot == 1, chosen[i] < 10U); // the row has what was asked
        }
        const double expected = std::log(11.0) / (std::log(11.0) + std::log(991.0));
        QVERIFY(std::abs(rare - expected) < 0.01);
        sampler.drawTrue(random, conditions);
        rare = static_cast<double>(std::ranges::count(conditions, 1, &GanCondition::slot)) / 50000.0;
        QVERIFY(std::abs(rare - 0.01) < 0.002);
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

    // What was odd about a column is no reason to lose it.
    void oddColumnsComeBack()
    {
        Random random(8);
        std::vector<double> constant(200, 4.0), gap(200, missingNumber), x;
        std::vector<std::string> many;
        for (int i = 0; i < 200; ++i) {
            x.push_back(random.normal());
            many.push_back("level " + std::to_string(i));
        }
        const Table table({numbers("x", x), numbers("constant", constant),
                           numbers("gap", gap), levels("many", many)},
                          200);
        Recorder recorder;
        SynthTableRequest request = smallRequest(table);
        QVERIFY(trainTableGan(request, table, recorder.context()).ok());
        QTemporaryDir folder;
        const auto made = generateTable(fileIn(folder, recorder.weights), {100, 1}, {}, {});
        QVERIFY(made.ok());
        QCOMPARE(made->table.find("constant")->number()->values[55], 4.0);
        QCOMPARE(made->table.find("gap")->missingCount(), std::size_t{100});
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
