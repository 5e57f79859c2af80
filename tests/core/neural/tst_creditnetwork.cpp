// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/data/csv.h"
#include "core/neural/creditnetwork.h"
#include "core/neural/creditnetworkmodel.h"
#include "core/neural/networkcheckpoint.h"
#include "core/neural/safetensors.h"
#include "core/run/codec.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <map>
#include <numeric>
#include <optional>
#include <stop_token>
#include <thread>

using namespace riskloom;

namespace {

// What a run leaves behind, kept in memory; stops the run before a chosen number of reports or after a checkpoint.
struct Recorder {
    std::stop_source stop;
    std::map<std::pair<std::string, std::int64_t>, double> metrics;
    std::vector<std::byte> checkpoint;
    std::vector<std::byte> weights;
    int checkpoints = 0;
    int stopAfterEpochs = -1; // of which points have arrived

    RunContext context(int threads = 1)
    {
        RunContext made;
        made.stop = stop.get_token();
        made.threads = threads;
        made.onProgress = [this](const Progress& progress) {
            for (const MetricPoint& point : progress.points)
                metrics[{point.name, point.step}] = point.value;
            if (stopAfterEpochs >= 0 && static_cast<int>(metrics.size()) / 3 >= stopAfterEpochs)
                stop.request_stop();
        };
        made.onCheckpoint = [this](std::span<const std::byte> bytes) -> Result<> {
            checkpoint.assign(bytes.begin(), bytes.end());
            ++checkpoints;
            return {};
        };
        made.onArtifact = [this](const std::string& role, const std::string& format,
                                 std::span<const std::byte> bytes) -> Result<> {
            if (role == "weights" && format == "safetensors")
                weights.assign(bytes.begin(), bytes.end());
            return {};
        };
        return made;
    }
};

void writeFile(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

Column numbers(std::string name, std::vector<double> values)
{
    return {std::move(name), NumberColumn{std::move(values), 3}};
}

// A made-up sample whose outcome depends on "a" and, weakly, on "b"; "c" is constant.
Table smallTable(std::size_t rows, std::uint64_t seed = 5)
{
    Random random(seed);
    std::vector<double> a, b, c;
    CategoryColumn outcome;
    outcome.levels = {"good", "bad"};
    std::vector<std::int32_t> codes;
    for (std::size_t i = 0; i < rows; ++i) {
        a.push_back(random.normal());
        b.push_back(random.normal());
        c.push_back(7.0);
        codes.push_back(random.uniform() < 1.0 / (1.0 + std::exp(1.0 - 1.5 * a.back() - 0.7 * b.back())) ? 1 : 0);
    }
    outcome.codes = std::move(codes);
    return Table({numbers("a", std::move(a)),
                  numbers("b", std::move(b)),
                  numbers("c", std::move(c)),
                  {"outcome", std::move(outcome)}},
                 rows);
}

CreditNetworkRequest smallRequest()
{
    CreditNetworkRequest request;
    request.target = "outcome";
    request.badValue = "bad";
    request.inputs = {"a", "b", "c"};
    request.hiddenUnits = {8, 4};
    request.batchRows = 32;
    request.maxEpochs = 12;
    request.patience = 12;
    request.checkpointEvery = 3;
    request.minIv = 0.0;
    return request;
}

std::string named(const Error& error)
{
    return errorCodeName(error.code);
}

} // namespace

class TestCreditNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
    void balancedClassesKeepProbabilitiesCalibrated();
    void scoringAgreesWithTheReport();
    void contributionsAddUpToTheLogOdds();
    void theReportComparesNetworkAndScorecard();
    void aMonotoneNetworkNeverCallsASaferBinRiskier();
    void scoringRefusesWhatDoesNotFit();
    void theGermanDataTrainAsWellAsAScorecard_data();
    void theGermanDataTrainAsWellAsAScorecard();

private:
    Table m_german;
    CreditNetworkRequest m_germanRequest;
};

void TestCreditNetwork::initTestCase()
{
    const Result<Import> read =
        importCsv(std::string(RISKLOOM_SOURCE_DIR) + "/resources/samples/german_credit.csv", {});
    QVERIFY(read.ok());
    m_german = read->table;
    m_germanRequest.target = "class";
    m_germanRequest.badValue = "bad";
    for (const Column& column : m_german.columns())
        if (column.name != "class")
            m_germanRequest.inputs.push_back(column.name);
}

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
        for (;;) {
            Recorder part;
            RunContext context = part.context();
            context.resumeFrom = resume;
            // Some microseconds after the training has begun another thread stops it, anywhere in an epoch.
            const auto pause = std::chrono::microseconds(100 + random.below(4000));
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

void TestCreditNetwork::balancedClassesKeepProbabilitiesCalibrated()
{
    CreditNetworkRequest request = smallRequest();
    request.balanceClasses = true;
    request.maxEpochs = 60;
    Recorder recorder;
    const auto report = trainCreditNetwork(request, smallTable(3000), recorder.context());
    QVERIFY(report.ok());
    double predicted = 0.0;
    double observed = 0.0;
    double rows = 0.0;
    for (const CalibrationRow& row : report->holdout.calibration) {
        predicted += row.predicted * static_cast<double>(row.rows);
        observed += row.observed * static_cast<double>(row.rows);
        rows += static_cast<double>(row.rows);
    }
    // Without the correction the mean would be about 0.45 where 0.31 is right.
    QVERIFY2(std::abs(predicted - observed) / rows < 0.05,
             (std::to_string(predicted / rows) + " against " + std::to_string(observed / rows)).c_str());
}

void TestCreditNetwork::scoringAgreesWithTheReport()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "weights";
    CreditNetworkRequest request = smallRequest();
    const Table table = smallTable(500);
    Recorder recorder;
    const auto report = trainCreditNetwork(request, table, recorder.context());
    QVERIFY(report.ok());
    writeFile(path, recorder.weights);
    const auto scored = scoreWithCreditNetwork({request, *report, path}, table);
    QVERIFY2(scored.ok(), scored ? "" : describe(scored.error()).c_str());
    QCOMPARE(scored->rows(), table.rows());
    const auto& scores = scored->find("score")->number()->values;
    const auto& probabilities = scored->find("probabilityOfBad")->number()->values;
    // The documented scale, as a sum of its own: odds of 50 give 600, and 20 points double them.
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double odds = (1.0 - probabilities[i]) / probabilities[i];
        QVERIFY(std::abs(scores[i] - (600.0 + 20.0 * std::log2(odds / 50.0))) < 1e-6);
    }
    double mean = 0.0;
    for (const CalibrationRow& row : report->train.calibration)
        mean += row.predicted * static_cast<double>(row.rows);
    for (const CalibrationRow& row : report->holdout.calibration)
        mean += row.predicted * static_cast<double>(row.rows);
    const double scoredMean = std::accumulate(probabilities.begin(), probabilities.end(), 0.0);
    QVERIFY(std::abs(mean - scoredMean) < 1e-3 * scoredMean);
    QCOMPARE(scored->find("remark")->missingCount(), table.rows());
}

void TestCreditNetwork::contributionsAddUpToTheLogOdds()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "weights";
    for (const bool balanced : {false, true}) {
        CreditNetworkRequest request = m_germanRequest;
        request.balanceClasses = balanced;
        Recorder recorder;
        const auto report = trainCreditNetwork(request, m_german, recorder.context());
        QVERIFY(report.ok());
        writeFile(path, recorder.weights);
        const auto scored = scoreWithCreditNetwork({request, *report, path}, m_german);
        QVERIFY(scored.ok());
        const auto& probabilities = scored->find("probabilityOfBad")->number()->values;
        const auto& neutral = scored->find("neutralLogOdds")->number()->values;
        QCOMPARE(*std::ranges::min_element(neutral), *std::ranges::max_element(neutral));
        double largest = 0.0;
        double largestSum = 0.0;
        for (std::size_t row = 0; row < scored->rows(); ++row) {
            double sum = 0.0;
            for (const BinnedVariable& input : report->inputs)
                sum += scored->find(std::string(contributionPrefix) + input.name)->number()->values[row];
            const double logOdds = std::log(probabilities[row] / (1.0 - probabilities[row]));
            largest = std::max(largest, std::abs(neutral[row] + sum - logOdds));
            largestSum = std::max(largestSum, std::abs(sum));
        }
        qInfo("contributions of up to %.2f in all miss the log-odds by %.5f at most", largestSum, largest);
        QVERIFY2(largest < 0.05, std::to_string(largest).c_str());
        QVERIFY(largestSum > 1.0);
    }
}

// The comparison in the report is of the two models whose quality stands beside it.
void TestCreditNetwork::theReportComparesNetworkAndScorecard()
{
    Recorder recorder;
    const auto report = trainCreditNetwork(m_germanRequest, m_german, recorder.context());
    QVERIFY(report.ok());
    const ModelQuality& network = report->holdout;
    const ModelQuality& card = report->scorecardHoldout;
    const ModelComparison& found = report->comparison;
    QVERIFY(std::abs(found.auc.value - report->againstScorecard.difference) < 1e-12);
    QVERIFY(std::abs(found.ks.value - (network.discrimination.ks - card.discrimination.ks)) < 1e-12);
    QVERIFY(std::abs(found.hMeasure.value - (network.hMeasure - card.hMeasure)) < 1e-12);
    QCOMPARE(found.swapSets.size(), std::size_t{19});
    for (const SwapSetAtRate& at : found.swapSets) {
        const SwapSet& set = at.swapSet;
        QCOMPARE(set.approvedByBoth.rows + set.swappedOut.rows + set.swappedIn.rows + set.declinedByBoth.rows,
                 network.discrimination.rows);
        QVERIFY(std::abs(set.secondApprovalRate - at.approvalRate) < 0.02);
    }
    const auto again = fromJson<CreditNetworkReport>(toJson(*report), "report");
    QVERIFY(again.ok());
    QCOMPARE(toJson(*again), toJson(*report));
}

// Every input of every row of a trained network moves up, by little and by much.
void TestCreditNetwork::aMonotoneNetworkNeverCallsASaferBinRiskier()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "weights";
    const auto risesOf = [&](Monotonicity monotonicity, std::uint64_t seed) {
        CreditNetworkRequest request = m_germanRequest;
        request.monotonicity = monotonicity;
        request.seed = seed;
        Recorder recorder;
        const auto report = trainCreditNetwork(request, m_german, recorder.context());
        if (!report)
            qFatal("%s", describe(report.error()).c_str());
        writeFile(path, recorder.weights);
        const auto model = readModel(path, report->inputs, request.hiddenUnits);
        if (!model)
            qFatal("%s", describe(model.error()).c_str());
        DenseNetwork network = networkOf(*model);
        Random random(seed);
        const std::size_t width = model->inputs.size();
        std::vector<float> rows(500 * width);
        std::ranges::generate(rows, [&] { return static_cast<float>(2.0 * random.normal()); });
        const std::vector<float> before = network.logits(rows);
        int rises = 0;
        for (std::size_t j = 0; j < width; ++j)
            for (const float step : {0.01F, 0.3F, 4.0F}) {
                std::vector<float> safer = rows;
                for (std::size_t row = 0; row < before.size(); ++row)
                    safer[row * width + j] += step;
                const std::vector<float> after = network.logits(safer);
                for (std::size_t row = 0; row < before.size(); ++row)
                    rises += after[row] > before[row] + 1e-5F ? 1 : 0; // 1e-5: the rounding of sums
            }
        return rises;
    };
    for (const std::uint64_t seed : {1U, 2U, 3U})
        QCOMPARE(risesOf(Monotonicity::FallingRisk, seed), 0);
    QVERIFY(risesOf(Monotonicity::Free, 1) > 0);
}

void TestCreditNetwork::scoringRefusesWhatDoesNotFit()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "weights";
    const CreditNetworkRequest request = smallRequest();
    const Table table = smallTable(300);
    Recorder recorder;
    const auto report = trainCreditNetwork(request, table, recorder.context());
    QVERIFY(report.ok());
    writeFile(path, recorder.weights);

    const Table lacking({table.columns()[1]}, table.rows());
    const auto missing = scoreWithCreditNetwork({request, *report, path}, lacking);
    QCOMPARE(describe(missing.error()), std::string("UnknownColumn(a)"));
    Column words = table.columns()[3];
    words.name = "a";
    const Table wrong({words, table.columns()[1]}, table.rows());
    QCOMPARE(named(scoreWithCreditNetwork({request, *report, path}, wrong).error()), std::string("WrongColumnType"));
    CreditNetworkRequest wider = request;
    wider.hiddenUnits = {9, 4};
    QCOMPARE(named(scoreWithCreditNetwork({wider, *report, path}, table).error()), std::string("FileCorrupt"));
    CreditNetworkReport other = *report;
    std::ranges::reverse(other.inputs);
    QCOMPARE(named(scoreWithCreditNetwork({request, other, path}, table).error()), std::string("ModelMismatch"));
    // A missing value where no training row lacked one is scored, and remarked on.
    std::vector<double> a(table.find("a")->number()->values.begin(), table.find("a")->number()->values.end());
    a[3] = missingNumber;
    const Table holes({numbers("a", a), table.columns()[1]}, table.rows());
    const auto scored = scoreWithCreditNetwork({request, *report, path}, holes);
    QVERIFY(scored.ok());
    QCOMPARE(scored->find("remark")->cell(3), std::string("unseenMissing"));
    QVERIFY(std::isfinite(scored->find("score")->number()->values[3]));
    QCOMPARE(scored->find("contribution a")->number()->values[3], 0.0); // the variable says nothing
}

void TestCreditNetwork::theGermanDataTrainAsWellAsAScorecard_data()
{
    QTest::addColumn<int>("monotonicity");
    QTest::addColumn<int>("mostWorse");
    QTest::newRow("free") << static_cast<int>(Monotonicity::Free) << 1;
    QTest::newRow("risk never rises") << static_cast<int>(Monotonicity::FallingRisk) << 2;
}

// Ten stratified 70/30 splits. Defaults are conventions (see CreditNetworkRequest); nothing was tuned on held-out rows.
void TestCreditNetwork::theGermanDataTrainAsWellAsAScorecard()
{
    QFETCH(int, monotonicity);
    QFETCH(int, mostWorse);
    double network = 0.0;
    double card = 0.0;
    int worse = 0;
    QElapsedTimer timer;
    timer.start();
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        CreditNetworkRequest request = m_germanRequest;
        request.monotonicity = static_cast<Monotonicity>(monotonicity);
        request.seed = seed;
        Recorder recorder;
        const auto report = trainCreditNetwork(request, m_german, recorder.context());
        QVERIFY2(report.ok(), report ? "" : describe(report.error()).c_str());
        network += report->holdout.discrimination.auc / 10.0;
        card += report->scorecardHoldout.discrimination.auc / 10.0;
        worse += report->againstScorecard.significant && report->againstScorecard.difference < 0.0 ? 1 : 0;
        qInfo("seed %d: network %.4f, scorecard %.4f, %d parameters, %d epochs, best %d", static_cast<int>(seed),
              report->holdout.discrimination.auc, report->scorecardHoldout.discrimination.auc,
              static_cast<int>(report->parameters), report->epochs, report->bestEpoch);
    }
    qInfo("mean AUC of 10 splits: network %.4f, scorecard %.4f; %.2f s a run", network, card,
          static_cast<double>(timer.elapsed()) / 10000.0);
    QVERIFY(network > 0.75);
    QVERIFY(network > card - 0.02);
    // One of ten may be at a level of 5 %; the constrained network may lose a little more.
    QVERIFY2(worse <= mostWorse, std::to_string(worse).c_str());
}

QTEST_GUILESS_MAIN(TestCreditNetwork)
#include "tst_creditnetwork.moc"
