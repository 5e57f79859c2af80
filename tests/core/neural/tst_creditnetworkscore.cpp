// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv.h"
#include "core/neural/creditnetworkmodel.h"
#include "core/run/codec.h"
#include "tests/core/neural/networkfixture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

// How well a trained network does, and what it says of the rows it scores.
class TestCreditNetworkScore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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

void TestCreditNetworkScore::initTestCase()
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

void TestCreditNetworkScore::balancedClassesKeepProbabilitiesCalibrated()
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

void TestCreditNetworkScore::scoringAgreesWithTheReport()
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

void TestCreditNetworkScore::contributionsAddUpToTheLogOdds()
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
void TestCreditNetworkScore::theReportComparesNetworkAndScorecard()
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
void TestCreditNetworkScore::aMonotoneNetworkNeverCallsASaferBinRiskier()
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

void TestCreditNetworkScore::scoringRefusesWhatDoesNotFit()
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

void TestCreditNetworkScore::theGermanDataTrainAsWellAsAScorecard_data()
{
    QTest::addColumn<int>("monotonicity");
    QTest::addColumn<int>("mostWorse");
    QTest::newRow("free") << static_cast<int>(Monotonicity::Free) << 1;
    QTest::newRow("risk never rises") << static_cast<int>(Monotonicity::FallingRisk) << 2;
}

// Ten stratified 70/30 splits. Defaults are conventions (see CreditNetworkRequest); nothing was tuned on held-out rows.
void TestCreditNetworkScore::theGermanDataTrainAsWellAsAScorecard()
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

QTEST_GUILESS_MAIN(TestCreditNetworkScore)
#include "tst_creditnetworkscore.moc"
