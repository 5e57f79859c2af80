// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/pricepaths.h"
#include "core/neural/marketpaths.h"
#include "core/neural/marketseries.h"
#include "core/synth/seriesstatistics.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>

using namespace riskloom;

namespace {

// Two assets with a common shock, volatility that remembers and heavier tails than normal.
MarketPath market(std::size_t days, std::uint64_t seed)
{
    Random random(seed);
    MarketPath path{{std::vector<double>(days), std::vector<double>(days)}};
    double calm = 0.0;
    for (std::size_t t = 0; t < days; ++t) {
        calm = 0.97 * calm + 0.15 * random.normal();
        const double shared = random.normal();
        for (std::size_t a = 0; a < 2; ++a)
            path.assets[a][t] = (a == 0 ? 0.01 : 0.03) * std::exp(calm) * (0.7 * shared + 0.7 * random.normal());
    }
    return path;
}

MarketSeriesPlan plan(int steps)
{
    MarketSeriesPlan made;
    made.steps = steps;
    made.factors = 1;
    made.windowsInStep = 8;
    made.windowDays = 128;
    made.checkpointEvery = 4;
    made.requestSha256 = "request";
    return made;
}

MarketSeriesPlan plan(int steps, SeriesNetwork network)
{
    MarketSeriesPlan made = plan(steps);
    made.network = network;
    return made;
}

void addNetworks()
{
    QTest::addColumn<SeriesNetwork>("network");
    QTest::newRow("stochastic volatility") << SeriesNetwork::StochasticVolatility;
    QTest::newRow("temporal convolution") << SeriesNetwork::TemporalConvolution;
}

class Checkpoint {
public:
    Checkpoint() : m_path(std::filesystem::path(m_folder.path().toStdString()) / "checkpoint") {}
    [[nodiscard]] std::filesystem::path path() const { return m_path; }
    Result<> keep(std::span<const std::byte> bytes) const
    {
        std::ofstream(m_path, std::ios::binary | std::ios::trunc)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return {};
    }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path;
};

} // namespace

class TestMarketSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Trained, the paths are nearer to the market's facts than untrained ones, in what a generator with independent
    // normal days could not show.
    void trainingBringsTheFactsNearer_data() { addNetworks(); }
    void trainingBringsTheFactsNearer()
    {
        QFETCH(SeriesNetwork, network);
        const MarketPath history = market(2000, 1);
        const SeriesFacts target = seriesFacts(history);
        const auto facts = [](const MarketSeriesModel& model) {
            const auto paths = generatePaths(model, {.paths = 10, .days = 2000, .seed = 5});
            SeriesFacts total = seriesFacts(paths->front());
            for (std::size_t i = 1; i < paths->size(); ++i)
                for (std::size_t fact = 0; fact < total.values.size(); ++fact)
                    total.values[fact] += seriesFacts((*paths)[i]).values[fact];
            for (double& value : total.values)
                value /= 10.0;
            return total;
        };
        const auto trained = trainMarketSeries(plan(120, network), history, {});
        QVERIFY2(trained, trained ? "" : describe(trained.error()).c_str());
        QCOMPARE(trained->steps, 120);
        const SeriesFacts after = facts(trained->model);
        const auto at = [](const SeriesFacts& all, StylisedFact fact) {
            return all.values[static_cast<std::size_t>(fact)];
        };
        QVERIFY(std::abs(at(after, StylisedFact::CrossCorrelation) - at(target, StylisedFact::CrossCorrelation)) < 0.1);
        QVERIFY(at(target, StylisedFact::VolatilityClustering) > 0.15);
        QVERIFY(
            std::abs(at(after, StylisedFact::VolatilityClustering) / at(target, StylisedFact::VolatilityClustering) -
                     1.0) < 0.35);
        QVERIFY(std::abs(at(after, StylisedFact::ReturnAutocorrelation)) < 0.03);
        // Each asset keeps its own size.
        const auto paths = generatePaths(trained->model, {.paths = 4, .days = 2000, .seed = 6});
        for (std::size_t a = 0; a < 2; ++a) {
            double deviation = 0.0;
            for (const MarketPath& path : *paths)
                deviation += standardDeviation(path.assets[a]) / 4.0;
            QVERIFY(std::abs(deviation / standardDeviation(history.assets[a]) - 1.0) < 0.3);
        }
    }

    void stoppedAndResumedGivesTheSameBytes_data() { addNetworks(); }
    void stoppedAndResumedGivesTheSameBytes()
    {
        QFETCH(SeriesNetwork, network);
        const MarketPath history = market(600, 2);
        const auto whole = trainMarketSeries(plan(11, network), history, {});
        QVERIFY(whole);
        for (const int stopAfter : {1, 4, 6}) {
            const Checkpoint checkpoint;
            std::stop_source stop;
            RunContext context;
            context.stop = stop.get_token();
            context.onCheckpoint = [&](std::span<const std::byte> bytes) { return checkpoint.keep(bytes); };
            int steps = 0;
            context.onProgress = [&](const Progress& progress) {
                steps += progress.points.empty() ? 0 : 1;
                if (steps == stopAfter)
                    stop.request_stop();
            };
            QCOMPARE(trainMarketSeries(plan(11, network), history, context).error().code, ErrorCode::Cancelled);
            RunContext again;
            again.resumeFrom = checkpoint.path();
            std::size_t points = 0;
            again.onProgress = [&points](const Progress& progress) { points += progress.points.size(); };
            const auto resumed = trainMarketSeries(plan(11, network), history, again);
            QVERIFY2(resumed, resumed ? "" : describe(resumed.error()).c_str());
            QCOMPARE(writeMarketSeries(resumed->model), writeMarketSeries(whole->model));
            QCOMPARE(points, std::size_t{33}); // the past is told again
            MarketSeriesPlan other = plan(11, network);
            other.requestSha256 = "another";
            QCOMPARE(trainMarketSeries(other, history, again).error().code, ErrorCode::ModelMismatch);
        }
    }

    void pathsDependOnSeedAndNumberOnly_data() { addNetworks(); }
    void pathsDependOnSeedAndNumberOnly()
    {
        QFETCH(SeriesNetwork, network);
        const MarketPath history = market(600, 3);
        const auto trained = trainMarketSeries(plan(2, network), history, {});
        QVERIFY(trained);
        const auto two = generatePaths(trained->model, {.paths = 2, .days = 40, .seed = 8});
        const auto three = generatePaths(trained->model, {.paths = 3, .days = 40, .seed = 8});
        const auto other = generatePaths(trained->model, {.paths = 2, .days = 40, .seed = 9});
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE((*two)[i].assets, (*three)[i].assets);
            QVERIFY((*two)[i].assets != (*other)[i].assets);
        }
        const Checkpoint file;
        QVERIFY(file.keep(writeMarketSeries(trained->model)));
        const auto read = readMarketSeries(file.path());
        QVERIFY(read);
        QCOMPARE(read->network, network);
        QCOMPARE(read->tails.size(), network == SeriesNetwork::TemporalConvolution ? std::size_t{2} : std::size_t{0});
        QCOMPARE(generatePaths(*read, {.paths = 2, .days = 40, .seed = 8})->back().assets, two->back().assets);
    }

    void pathsBecomeATableThatIsReadBack()
    {
        const auto trained = trainMarketSeries(plan(2), market(600, 3), {});
        QVERIFY(trained);
        const Checkpoint file;
        QVERIFY(file.keep(writeMarketSeries(trained->model)));
        MarketGanReport report;
        for (std::size_t a = 0; a < trained->model.assets(); ++a)
            report.assets.push_back("asset " + std::to_string(a));
        QCOMPARE(generateMarketPaths(file.path(), report, {3, 8}, {}).error().code, ErrorCode::NotSupported);
        report.models.resize(1);
        const auto made = generateMarketPaths(file.path(), report, {3, 8}, {});
        QVERIFY(made);
        QCOMPARE(made->report.drawn, std::int64_t{3});
        const auto paths = readPricePaths(made->table);
        QVERIFY(paths);
        QCOMPARE(paths->paths(), std::size_t{3});
        QCOMPARE(paths->assets, report.assets);
        const auto drawn = generatePaths(trained->model, {.paths = 3, .days = generatedPathDays, .seed = 8});
        for (std::size_t day = 0; day < 252; ++day)
            QVERIFY(std::abs(std::log(paths->growth.at(252 + day, 1)) - (*drawn)[1].assets[1][day]) < 1e-6);
        QCOMPARE(*generateMarketPaths(file.path(), report, {2, 8}, {})->table.columns()[2].number()->values.begin(),
                 100.0);
        report.assets.pop_back();
        QCOMPARE(generateMarketPaths(file.path(), report, {3, 8}, {}).error().code, ErrorCode::ModelMismatch);
    }

    // Paths begin where the opening is as wild as asked for, and go on as the generator goes on: each is the rest of
    // the very course whose opening was measured.
    void pathsBeginInAState()
    {
        const auto trained = trainMarketSeries(plan(2), market(600, 3), {});
        QVERIFY(trained);
        const Checkpoint file;
        QVERIFY(file.keep(writeMarketSeries(trained->model)));
        MarketGanReport report;
        report.models.resize(1);
        for (std::size_t a = 0; a < trained->model.assets(); ++a)
            report.assets.push_back("asset " + std::to_string(a));
        // Their own median, so that about half of the courses open below it.
        const int days = generatedPathDays + static_cast<int>(openingDays);
        const auto some = generatePaths(trained->model, {.paths = 40, .days = days, .seed = 77});
        std::vector<double> openings;
        for (const MarketPath& course : *some)
            openings.push_back(openingVolatility(course));
        std::ranges::nth_element(openings, openings.begin() + 20);
        MarketStart calm;
        calm.state = "calm";
        calm.high = openings[20];
        const auto made = generateMarketPaths(file.path(), report, {12, 8, calm}, {});
        QVERIFY2(made, made ? "" : describe(made.error()).c_str());
        QVERIFY(made->report.opening->openingHigh < openings[20]);
        QVERIFY(made->report.drawn > 12);
        // By hand: the same courses, those that open so, without their opening.
        Random seeds(8);
        const auto courses = generatePaths(trained->model, {.paths = 50, .days = days, .seed = seeds.bits()});
        const auto paths = readPricePaths(made->table);
        std::size_t path = 0;
        for (const MarketPath& course : *courses) {
            if (path == 12 || openingVolatility(course) >= openings[20])
                continue;
            for (std::size_t day : {0UL, 100UL, 251UL})
                QVERIFY(std::abs(std::log(paths->growth.at(252 * path + day, 1)) -
                                 course.assets[1][openingDays + day]) < 1e-6);
            ++path;
        }
        QCOMPARE(path, std::size_t{12});
        QCOMPARE(generateMarketPaths(file.path(), report, {12, 8, calm}, {})->report.drawn, made->report.drawn);
        calm.high = 0.0; // nothing opens so
        const auto none = generateMarketPaths(file.path(), report, {1, 8, calm}, {});
        QCOMPARE(none.error().code, ErrorCode::TooFewRows);
        QCOMPARE(none.error().args.at(2), std::string("start calm"));
    }

    // Each network's file says which it is, and another's weights do not fit it.
    void aFileOfAnotherNetworkIsRefused()
    {
        auto trained = trainMarketSeries(plan(1, SeriesNetwork::TemporalConvolution), market(600, 3), {});
        QVERIFY(trained);
        MarketSeriesModel model = trained->model;
        const Checkpoint file;
        model.network = SeriesNetwork::StochasticVolatility;
        QVERIFY(file.keep(writeMarketSeries(model)));
        QCOMPARE(readMarketSeries(file.path()).error().code, ErrorCode::FileCorrupt);
        model = trained->model;
        model.tails[1].scale = 0.0;
        QVERIFY(file.keep(writeMarketSeries(model)));
        QCOMPARE(readMarketSeries(file.path()).error().code, ErrorCode::FileCorrupt);
        model.tails = trained->model.tails;
        model.tails[0].heaviness = -0.1;
        QVERIFY(file.keep(writeMarketSeries(model)));
        QCOMPARE(readMarketSeries(file.path()).error().code, ErrorCode::FileCorrupt);
    }

    // A rate at which the first steps leave the numbers: taken back three times, then given up.
    void numbersOutOfRangeAreTakenBackThenGivenUp()
    {
        MarketSeriesPlan wild = plan(12);
        wild.generatorRate = 1e30;
        int checkpoints = 0;
        RunContext context;
        context.onCheckpoint = [&checkpoints](std::span<const std::byte>) {
            ++checkpoints;
            return Result<>{};
        };
        QCOMPARE(trainMarketSeries(wild, market(600, 4), context).error().code, ErrorCode::NumericFailure);
        QCOMPARE(checkpoints, 0);
    }

    void unfitHistoriesAreRefused()
    {
        QCOMPARE(trainMarketSeries(plan(2), market(511, 5), {}).error().code, ErrorCode::TooFewRows);
        QCOMPARE(trainMarketSeries(plan(2), {{std::vector<double>(600, 0.0)}}, {}).error().code,
                 ErrorCode::NumericFailure);
        MarketPath rare = market(600, 5); // trades once a month: no transform makes such days normal
        for (std::size_t t = 0; t < rare.assets[0].size(); ++t)
            rare.assets[0][t] = t % 21 == 0 ? (t % 2 == 0 ? 0.01 : -0.01) : 0.0;
        QCOMPARE(trainMarketSeries(plan(1, SeriesNetwork::TemporalConvolution), rare, {}).error().code,
                 ErrorCode::NumericFailure);
    }
};

QTEST_GUILESS_MAIN(TestMarketSeries)
#include "tst_marketseries.moc"
