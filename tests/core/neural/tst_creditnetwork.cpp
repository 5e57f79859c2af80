// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/neural/creditnetworkmodel.h"
#include "core/neural/networkcheckpoint.h"
#include "core/neural/safetensors.h"
#include "core/run/codec.h"
#include "tests/core/neural/networkfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <thread>

using namespace riskloom;
using namespace riskloom::testing;

class TestCreditNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameRequestGivesSameBytes_data();
    void sameRequestGivesSameBytes();
    void anotherSeedGivesOtherWeights();
    void aStoppedTrainingEndsAsIfItHadNeverStopped_data();
    void aStoppedTrainingEndsAsIfItHadNeverStopped();
    void everyEpochIsReportedOnce();
    void cancelLeavesACheckpoint();
    void checkpointsOfAnotherRequestAreRefused();
    void checkpointsOfAnotherNumberOfThreadsAreRefused();
    void damagedCheckpointsAreRefused();
    void aLossThatIsNotFiniteEndsTheRun();
    void unusualSamplesTrain_data();
    void unusualSamplesTrain();
    void aBadRequestIsRefused();
};

void TestCreditNetwork::sameRequestGivesSameBytes_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("two threads") << 2;
}

void TestCreditNetwork::sameRequestGivesSameBytes()
{
    QFETCH(int, threads);
    CreditNetworkRequest request = smallRequest();
    request.hiddenUnits = {256, 128}; // large enough for two threads to share a product
    request.batchRows = 256;
    request.maxEpochs = 3;
    const Table table = smallTable(1000);
    Recorder first;
    Recorder second;
    const auto a = trainCreditNetwork(request, table, first.context(threads));
    const auto b = trainCreditNetwork(request, table, second.context(threads));
    QVERIFY2(a.ok(), a ? "" : describe(a.error()).c_str());
    QVERIFY(b.ok());
    QCOMPARE(toJson(*a), toJson(*b));
    QVERIFY(!first.weights.empty());
    QCOMPARE(sha256Hex(first.weights), sha256Hex(second.weights));
    QVERIFY(first.metrics == second.metrics);
}

void TestCreditNetwork::anotherSeedGivesOtherWeights()
{
    CreditNetworkRequest request = smallRequest();
    Recorder first;
    QVERIFY(trainCreditNetwork(request, smallTable(300), first.context()).ok());
    request.seed = 2;
    Recorder second;
    QVERIFY(trainCreditNetwork(request, smallTable(300), second.context()).ok());
    QVERIFY(sha256Hex(first.weights) != sha256Hex(second.weights));
}

// Stops at a random moment, resumes, stops again, until it is through.
void TestCreditNetwork::aStoppedTrainingEndsAsIfItHadNeverStopped_data()
{
    QTest::addColumn<int>("monotonicity");
    QTest::newRow("free") << static_cast<int>(Monotonicity::Free);
    QTest::newRow("risk never rises") << static_cast<int>(Monotonicity::FallingRisk);
}

void TestCreditNetwork::aStoppedTrainingEndsAsIfItHadNeverStopped()
{
    QFETCH(int, monotonicity);
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
    CreditNetworkRequest request = smallRequest();
    request.monotonicity = static_cast<Monotonicity>(monotonicity);
    const Table table = smallTable(400);
    Recorder straight;
    const auto expected = trainCreditNetwork(request, table, straight.context());
    QVERIFY2(expected.ok(), expected ? "" : describe(expected.error()).c_str());

    Random random(99);
    int stops = 0;
    for (int trial = 0; trial < 15; ++trial) {
        std::optional<std::filesystem::path> resume;
        for (std::uint64_t parts = 1;; ++parts) {
            Recorder part;
            RunContext context = part.context();
            context.resumeFrom = resume;
            // Some microseconds after the training has begun another thread stops it, anywhere in an epoch; later and later,
            // so that a slow machine gets to its end too.
            const auto pause = std::chrono::microseconds((100 + random.below(4000)) * (1 + parts / 10));
            std::jthread watcher;
            context.onProgress = [&, record = context.onProgress](const Progress& progress) {
                record(progress);
                if (progress.stage == "training" && !watcher.joinable())
                    watcher = std::jthread([&part, pause] {
                        std::this_thread::sleep_for(pause);
                        part.stop.request_stop();
                    });
            };
            const auto outcome = trainCreditNetwork(request, table, context);
            watcher = {};
            if (outcome) {
                QCOMPARE(toJson(*outcome), toJson(*expected));
                QCOMPARE(sha256Hex(part.weights), sha256Hex(straight.weights));
                QVERIFY(part.metrics == straight.metrics);
                break;
            }
            QCOMPARE(named(outcome.error()), std::string("Cancelled"));
            QVERIFY(!part.checkpoint.empty() || resume);
            if (!part.checkpoint.empty()) {
                ++stops;
                writeFile(path, part.checkpoint);
                resume = path;
            }
        }
    }
    qInfo("%d stops in 15 trainings", stops);
}

void TestCreditNetwork::everyEpochIsReportedOnce()
{
    Recorder recorder;
    const auto report = trainCreditNetwork(smallRequest(), smallTable(300), recorder.context());
    QVERIFY(report.ok());
    QCOMPARE(report->epochs, 12);
    QCOMPARE(recorder.metrics.size(), 36U);
    QCOMPARE(recorder.checkpoints, 4);
    double best = 1e9;
    int bestEpoch = 0;
    for (int epoch = 1; epoch <= 12; ++epoch) {
        const double loss = recorder.metrics.at({"validation.loss", epoch});
        QVERIFY(std::isfinite(recorder.metrics.at({"train.loss", epoch})));
        if (loss < best) {
            best = loss;
            bestEpoch = epoch;
        }
    }
    QCOMPARE(report->bestEpoch, bestEpoch);
}

void TestCreditNetwork::cancelLeavesACheckpoint()
{
    Recorder recorder;
    recorder.stopAfterEpochs = 2;
    CreditNetworkRequest request = smallRequest();
    request.checkpointEvery = 1000;
    const auto outcome = trainCreditNetwork(request, smallTable(300), recorder.context());
    QVERIFY(!outcome.ok());
    QCOMPARE(named(outcome.error()), std::string("Cancelled"));
    QCOMPARE(recorder.checkpoints, 1);
    QVERIFY(SafeTensors::parse(recorder.checkpoint, "checkpoint").ok());
    QVERIFY(recorder.weights.empty());
}

void TestCreditNetwork::checkpointsOfAnotherRequestAreRefused()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
    CreditNetworkRequest request = smallRequest();
    Recorder recorder;
    QVERIFY(trainCreditNetwork(request, smallTable(300), recorder.context()).ok());
    writeFile(path, recorder.checkpoint);
    request.learningRate = 2e-3;
    RunContext context = recorder.context();
    context.resumeFrom = path;
    const auto outcome = trainCreditNetwork(request, smallTable(300), context);
    QVERIFY(!outcome.ok());
    QCOMPARE(named(outcome.error()), std::string("ModelMismatch"));
}

void TestCreditNetwork::checkpointsOfAnotherNumberOfThreadsAreRefused()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
    const CreditNetworkRequest request = smallRequest();
    Recorder recorder;
    QVERIFY(trainCreditNetwork(request, smallTable(300), recorder.context(2)).ok());
    writeFile(path, recorder.checkpoint);
    const auto place = readTrainingPlace(path);
    QVERIFY(place.ok());
    QCOMPARE(place->threads, 2);
    QCOMPARE(place->device, std::string("cpu"));
    RunContext context = recorder.context(1);
    context.resumeFrom = path;
    const auto outcome = trainCreditNetwork(request, smallTable(300), context);
    QVERIFY(!outcome.ok());
    QCOMPARE(named(outcome.error()), std::string("ModelMismatch"));
}

void TestCreditNetwork::damagedCheckpointsAreRefused()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
    Recorder recorder;
    QVERIFY(trainCreditNetwork(smallRequest(), smallTable(300), recorder.context()).ok());
    std::vector<std::byte> cut = recorder.checkpoint;
    cut.pop_back();
    writeFile(path, cut);
    RunContext context = recorder.context();
    context.resumeFrom = path;
    QCOMPARE(named(trainCreditNetwork(smallRequest(), smallTable(300), context).error()), std::string("FileCorrupt"));
    writeFile(path, recorder.checkpoint); // of 300 rows, offered to 200
    QCOMPARE(named(trainCreditNetwork(smallRequest(), smallTable(200), context).error()), std::string("FileCorrupt"));
    std::filesystem::remove(path);
    QCOMPARE(named(trainCreditNetwork(smallRequest(), smallTable(300), context).error()), std::string("FileNotFound"));
}

void TestCreditNetwork::aLossThatIsNotFiniteEndsTheRun()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
    Recorder recorder;
    recorder.stopAfterEpochs = 3;
    QVERIFY(!trainCreditNetwork(smallRequest(), smallTable(300), recorder.context()).ok());
    // The weights grow beyond what a float can hold once they are squared.
    const auto file = SafeTensors::parse(recorder.checkpoint, "checkpoint");
    SafeTensorsWriter writer;
    for (const auto& [key, text] : file->metadata())
        writer.setText(key, text);
    for (const TensorEntry& entry : file->entries()) {
        if (entry.type == TensorType::F32) {
            std::vector<float> values = file->values<float>(entry.name, entry.shape).value();
            if (entry.name == "parameters")
                std::ranges::fill(values, 1e30F);
            writer.add<float>(entry.name, entry.shape, values);
        } else if (entry.type == TensorType::F64) {
            writer.add<double>(entry.name, entry.shape, file->values<double>(entry.name, entry.shape).value());
        } else {
            writer.add<std::int64_t>(entry.name, entry.shape,
                                     file->values<std::int64_t>(entry.name, entry.shape).value());
        }
    }
    writeFile(path, writer.bytes());
    Recorder after;
    RunContext context = after.context();
    context.resumeFrom = path;
    const auto outcome = trainCreditNetwork(smallRequest(), smallTable(300), context);
    QVERIFY(!outcome.ok());
    QCOMPARE(named(outcome.error()), std::string("NumericFailure"));
    QCOMPARE(after.checkpoints, 0); // nothing replaces the last good one
}

void TestCreditNetwork::unusualSamplesTrain_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QByteArray>("inputs");
    QTest::addColumn<QVector<int>>("hidden");
    QTest::addColumn<int>("batchRows");
    QTest::newRow("batch larger than the sample") << 200 << QByteArray("a b") << QVector<int>{8} << 100000;
    QTest::newRow("one input") << 200 << QByteArray("a") << QVector<int>{8, 4} << 32;
    QTest::newRow("constant input beside another") << 200 << QByteArray("c a") << QVector<int>{8} << 32;
    QTest::newRow("no hidden layer") << 200 << QByteArray("a b") << QVector<int>{} << 32;
    QTest::newRow("one row a batch") << 100 << QByteArray("a b") << QVector<int>{4} << 1;
    QTest::newRow("small sample") << 60 << QByteArray("a b") << QVector<int>{8} << 64;
}

void TestCreditNetwork::unusualSamplesTrain()
{
    QFETCH(int, rows);
    QFETCH(QByteArray, inputs);
    QFETCH(QVector<int>, hidden);
    QFETCH(int, batchRows);
    CreditNetworkRequest request = smallRequest();
    request.inputs.clear();
    for (const QByteArray& input : inputs.split(' '))
        request.inputs.push_back(input.toStdString());
    request.hiddenUnits.assign(hidden.begin(), hidden.end());
    request.batchRows = batchRows;
    Recorder recorder;
    const auto report = trainCreditNetwork(request, smallTable(static_cast<std::size_t>(rows)), recorder.context());
    QVERIFY2(report.ok(), report ? "" : describe(report.error()).c_str());
    QVERIFY(report->holdout.discrimination.auc >= 0.0 && report->holdout.discrimination.auc <= 1.0);
    QVERIFY(!recorder.weights.empty());
}

void TestCreditNetwork::aBadRequestIsRefused()
{
    Recorder recorder;
    CreditNetworkRequest request = smallRequest();
    request.hiddenUnits = {0};
    QCOMPARE(named(trainCreditNetwork(request, smallTable(100), recorder.context()).error()),
             std::string("FieldOutOfRange"));
    request = smallRequest();
    request.inputs = {"c"};
    QCOMPARE(named(trainCreditNetwork(request, smallTable(100), recorder.context()).error()),
             std::string("NoUsableVariables"));
    request.inputs = {"absent"};
    QCOMPARE(named(trainCreditNetwork(request, smallTable(100), recorder.context()).error()),
             std::string("UnknownColumn"));
}

QTEST_GUILESS_MAIN(TestCreditNetwork)
#include "tst_creditnetwork.moc"
