// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/portfoliopolicy.h"
#include "core/market/pricepaths.h"
#include "core/run/codec.h"
#include "tests/core/pricetable.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace riskloom;

namespace {

PortfolioPolicyRequest smallRequest()
{
    PortfolioPolicyRequest request;
    request.dateColumn = "date";
    request.evaluator = PolicyEvaluator::Mlp;
    request.window = 12;
    request.steps = 60;
    request.environmentSteps = 3000;
    request.seeds = 3;
    request.resamples = 200;
    return request;
}

const Table& prices()
{
    static const Table table = testing::somePrices({1, 2, 4, 5, 9}, 700);
    return table;
}

RunContext contextWith(int threads)
{
    RunContext context;
    context.threads = threads;
    return context;
}

} // namespace

class TestPortfolioPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameBytesOnAnyThreads();
    void resumedGivesTheSameBytes();
    void reportSurvivesJson();
    void learnsNothingFromHeldOutDays();
    void tellsOfTheSplit();
    void learningElsewhereIsHeldAgainstTheHistory();
    void learnsFromGivenPaths();
    void aBenchmarkIsBesideAndNotLearnedFrom();
    void refusesWhatCannotBeDone();
    void stopsWhenAsked();
};

void TestPortfolioPolicy::sameBytesOnAnyThreads()
{
    const auto one = runPortfolioPolicy(smallRequest(), prices(), contextWith(1));
    const auto two = runPortfolioPolicy(smallRequest(), prices(), contextWith(2));
    QVERIFY2(one.ok(), one ? "" : describe(one.error()).c_str());
    QCOMPARE(toJson(*two), toJson(*one));
    QCOMPARE(one->seeds.size(), std::size_t{3});
    QVERIFY(one->seeds[0].value != one->seeds[1].value);
}

void TestPortfolioPolicy::resumedGivesTheSameBytes()
{
    QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
    std::stop_source stop;
    RunContext context = contextWith(2);
    context.stop = stop.get_token();
    int reports = 0;
    context.onProgress = [&](const Progress& progress) {
        if (progress.stage == "training" && !progress.points.empty() && ++reports == 1)
            stop.request_stop();
    };
    context.onCheckpoint = [&](std::span<const std::byte> bytes) -> Result<> {
        std::ofstream(path, std::ios::binary | std::ios::trunc)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return {};
    };
    PortfolioPolicyRequest request = smallRequest();
    request.steps = 6000; // longer than the first report takes, on any machine
    const auto stopped = runPortfolioPolicy(request, prices(), context);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    RunContext again = contextWith(2);
    again.resumeFrom = path;
    const auto resumed = runPortfolioPolicy(request, prices(), again);
    QVERIFY2(resumed.ok(), resumed ? "" : describe(resumed.error()).c_str());
    QCOMPARE(toJson(*resumed), toJson(*runPortfolioPolicy(request, prices(), contextWith(2))));
    request.learningRate = 2e-3;
    QCOMPARE(runPortfolioPolicy(request, prices(), again).error().code, ErrorCode::ModelMismatch);
}

void TestPortfolioPolicy::reportSurvivesJson()
{
    const auto report = runPortfolioPolicy(smallRequest(), prices(), contextWith(2));
    const auto back = fromJson<PortfolioPolicyReport>(encode(*report));
    QVERIFY(back.ok());
    QCOMPARE(toJson(*back), toJson(*report));
}

// Other prices from the split on change neither what was learned nor any decision before them.
void TestPortfolioPolicy::learnsNothingFromHeldOutDays()
{
    PortfolioPolicyRequest request = smallRequest();
    request.firstHeldOutDay = "1992-10-01";
    const auto report = runPortfolioPolicy(request, prices(), contextWith(2));
    QVERIFY2(report.ok(), report ? "" : describe(report.error()).c_str());
    const std::size_t changedFrom = 650;
    std::vector<Column> columns = prices().columns();
    for (std::size_t c = 1; c < columns.size(); ++c) {
        const NumberColumn& old = *columns[c].number();
        std::vector<double> values(old.values.begin(), old.values.end());
        for (std::size_t row = changedFrom; row < values.size(); ++row)
            values[row] *= 1.0 + 0.05 * static_cast<double>((row + c) % 7);
        columns[c] = {columns[c].name, NumberColumn{std::move(values), 2}};
    }
    const auto other = runPortfolioPolicy(request, Table(std::move(columns), prices().rows()), contextWith(2));
    QVERIFY(other.ok());
    for (std::size_t s = 0; s < 3; ++s)
        for (std::size_t c = 0; c < report->seeds[s].curves.size(); ++c)
            QCOMPARE(other->seeds[s].curves[c].values, report->seeds[s].curves[c].values);
    const auto first = static_cast<std::size_t>(report->trainDays);
    std::size_t compared = 0;
    for (std::size_t t = 0; t < report->trades.size(); ++t) {
        // The trade of a day is decided a day before.
        if (first + static_cast<std::size_t>(report->trades[t]) - 1 >= changedFrom)
            continue;
        QCOMPARE(other->together.weights[t], report->together.weights[t]);
        ++compared;
    }
    QVERIFY(compared > 10);
}

void TestPortfolioPolicy::tellsOfTheSplit()
{
    PortfolioPolicyRequest request = smallRequest();
    request.heldOutShare = 0.4;
    const auto report = runPortfolioPolicy(request, prices(), contextWith(2));
    QCOMPARE(report->trainDays, std::int64_t{420});
    QCOMPARE(report->days.size(), std::size_t{280});
    QVERIFY(report->lastTrainDay < isoDate(report->days.front()));
    QCOMPARE(report->preflight.size(), std::size_t{4});
    QVERIFY(!report->preflight[0].applies && !report->preflight[1].applies);
    QCOMPARE(report->equal.evidence.againstEqual.value, 0.0);
    QCOMPARE(report->buyAndHold.trades.size(), std::size_t{1});
    QVERIFY(report->study.sharpe.low <= report->study.sharpe.median && report->study.sharpe.median <= report->study.sharpe.high);
    double value = 1.0;
    for (const double growth : netGrowth(report->equal.growth, report->equal.trades))
        value *= growth;
    QVERIFY(std::abs(report->equal.measures.totalReturn - (value - 1.0)) < 1e-9);
}

// Whoever learns from blocks is judged beside the very policies that a run on the history gives.
void TestPortfolioPolicy::learningElsewhereIsHeldAgainstTheHistory()
{
    PortfolioPolicyRequest request = smallRequest();
    const auto plain = runPortfolioPolicy(request, prices(), contextWith(2));
    request.learnFrom = LearningSource::Bootstrap;
    request.generatedDays = 900;
    const auto report = runPortfolioPolicy(request, prices(), contextWith(2));
    QVERIFY2(report.ok(), report ? "" : describe(report.error()).c_str());
    QCOMPARE(report->fromHistory.weights, plain->together.weights);
    QCOMPARE(report->fromHistory.growth, plain->together.growth);
    QVERIFY(report->together.weights != plain->together.weights);
    QCOMPARE(toJson(report->equal), toJson(plain->equal));
    const double difference = report->together.measures.sharpe - report->fromHistory.measures.sharpe;
    QVERIFY(std::abs(report->gain.value - difference) < 1e-9);
    QVERIFY(report->gain.low <= report->gain.value && report->gain.value <= report->gain.high);
    QCOMPARE(plain->gain.value, 0.0);
    QVERIFY(plain->fromHistory.growth.empty());
    QCOMPARE(toJson(*runPortfolioPolicy(request, prices(), contextWith(1))), toJson(*report));
}

void TestPortfolioPolicy::learnsFromGivenPaths()
{
    PortfolioPolicyRequest request = smallRequest();
    request.learnFrom = LearningSource::GivenPaths;
    request.generatedDays = 900;
    QCOMPARE(runPortfolioPolicy(request, prices(), contextWith(2)).error().code, ErrorCode::NotPricePaths);
    // On paths where one asset always wins, what is learned holds it.
    const std::vector<Column>& columns = prices().columns();
    PricePaths paths;
    for (std::size_t c = columns.size(); --c > 0;) // in another order
        paths.assets.push_back(columns[c].name);
    paths.courseDays = 100;
    paths.growth.assets = paths.assets.size();
    for (std::size_t day = 0; day < 500; ++day)
        for (std::size_t a = 0; a < paths.assets.size(); ++a)
            paths.growth.values.push_back(1.0 + (paths.assets[a] == columns[1].name ? 0.004 : -0.002) +
                                          0.001 * static_cast<double>((day * 7 + a * 3) % 5));
    const Table table = pricePathTable(paths);
    request.steps = 400;
    request.learningRate = 0.01;
    const auto report = runPortfolioPolicy(request, prices(), contextWith(2), &table);
    QVERIFY2(report.ok(), report ? "" : describe(report.error()).c_str());
    QCOMPARE(toJson(*runPortfolioPolicy(request, prices(), contextWith(1), &table)), toJson(*report));
    for (const LearningCurve& curve : report->seeds.front().curves)
        if (curve.name == "reward")
            QVERIFY(curve.values.back() > curve.values.front());
    request.generatorLastDay = isoDate(report->days.front());
    QCOMPARE(runPortfolioPolicy(request, prices(), contextWith(2), &table).error().code, ErrorCode::PathsSawHeldOut);
}

// Its growth on the held-out days, and everything else as if its column were not there.
void TestPortfolioPolicy::aBenchmarkIsBesideAndNotLearnedFrom()
{
    PortfolioPolicyRequest request = smallRequest();
    request.benchmark = prices().columns()[5].name;
    const auto beside = runPortfolioPolicy(request, prices(), contextWith(2));
    QVERIFY2(beside.ok(), beside ? "" : describe(beside.error()).c_str());
    const auto without = runPortfolioPolicy(smallRequest(), testing::somePrices({1, 2, 4, 5}, 700), contextWith(2));
    QCOMPARE(beside->assets.size(), std::size_t{4});
    QCOMPARE(toJson(beside->together), toJson(without->together));
    QCOMPARE(beside->benchmark.growth.size(), beside->days.size());
    const auto& series = prices().columns()[5].number()->values;
    const std::size_t first = 700 - beside->days.size();
    QVERIFY(std::abs(beside->benchmark.measures.totalReturn - (series[699] / series[first] - 1.0)) < 1e-12);
    QVERIFY(without->benchmark.growth.empty());
    // Ratios count from the growth of a series; what cash earns, and so what is traded, stays.
    request = smallRequest();
    request.riskFreeSeries = prices().columns()[5].name;
    const auto safe = runPortfolioPolicy(request, prices(), contextWith(2));
    const auto stated = runPortfolioPolicy(smallRequest(), prices(), contextWith(2));
    QCOMPARE(safe->together.growth, stated->together.growth);
    QVERIFY(std::abs(std::pow(1.0 + safe->riskFreeRate, static_cast<double>(safe->days.size() - 1) / 252.0) -
                     series[699] / series[first]) < 1e-9);
    QVERIFY(std::abs(safe->together.evidence.dailySharpe - stated->together.evidence.dailySharpe) > 1e-6);
    // Refused before anything is learned.
    std::vector<Column> columns = prices().columns();
    std::vector<double> values(700, 100.0);
    values.back() = values[698] = missingNumber;
    columns[5] = {columns[5].name, NumberColumn{values, 2}};
    request.carryDays = 1;
    std::vector<std::string> stages;
    RunContext context = contextWith(2);
    context.onProgress = [&](const Progress& progress) { stages.push_back(progress.stage); };
    QCOMPARE(runPortfolioPolicy(request, Table(columns, 700), context).error().code, ErrorCode::PriceNotPositive);
    QCOMPARE(stages, std::vector<std::string>{"prices"});
}

void TestPortfolioPolicy::refusesWhatCannotBeDone()
{
    PortfolioPolicyRequest request = smallRequest();
    request.firstHeldOutDay = "soon";
    QCOMPARE(runPortfolioPolicy(request, prices(), contextWith(1)).error().code, ErrorCode::BadFieldType);
    request.firstHeldOutDay = "1991-01-10";
    QCOMPARE(runPortfolioPolicy(request, prices(), contextWith(1)).error().code, ErrorCode::TooFewDays);
    request.firstHeldOutDay.clear();
    request.seeds = 0;
    QCOMPARE(runPortfolioPolicy(request, prices(), contextWith(1)).error().code, ErrorCode::FieldOutOfRange);
}

void TestPortfolioPolicy::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    RunContext context = contextWith(2);
    context.stop = stop.get_token();
    QCOMPARE(runPortfolioPolicy(smallRequest(), prices(), context).error().code, ErrorCode::Cancelled);
}

QTEST_MAIN(TestPortfolioPolicy)
#include "tst_portfoliopolicy.moc"
