// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/neural/marketwindows.h"
#include "core/run/codec.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace riskloom;

namespace {

// Assets that share each day's shock; the last of them moves ten times as much.
MarketPath market(std::size_t assets, std::size_t days, std::uint64_t seed)
{
    Random random(seed);
    MarketPath path{std::vector<std::vector<double>>(assets, std::vector<double>(days))};
    for (std::size_t t = 0; t < days; ++t) {
        const double shared = random.normal();
        for (std::size_t a = 0; a < assets; ++a)
            path.assets[a][t] = (a + 1 == assets ? 0.1 : 0.01) * (0.8 * shared + 0.6 * random.normal());
    }
    return path;
}

MarketWindowsPlan plan(int steps)
{
    MarketWindowsPlan made;
    made.steps = steps;
    made.windowsInStep = 8;
    made.checkpointEvery = 3;
    made.requestSha256 = "request";
    return made;
}

} // namespace

class TestMarketWindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowsHoldReturnsInDeviations()
    {
        const MarketPath history = market(30, 600, 1);
        const auto units = windowUnits(history);
        QVERIFY(units);
        std::vector<std::int64_t> rows = units->assets;
        std::ranges::sort(rows);
        for (std::size_t i = 0; i < windowSide; ++i)
            QCOMPARE(rows[i], static_cast<std::int64_t>(i)); // the first 28, each once
        const MarketWindow window = windowAt(history, *units, 5);
        QCOMPARE(window.size(), windowSide * windowSide);
        const auto asset = static_cast<std::size_t>(units->assets[3]);
        const double x = (history.assets[asset][5 + 7] - units->mean[3]) / units->deviation[3];
        QVERIFY(std::abs(window[3 * windowSide + 7] - std::tanh(x / 2.0)) < 1e-6);
        QCOMPARE(windowUnits(market(27, 600, 1)).error().code, ErrorCode::TooFewAssets);
        MarketPath still = history;
        std::ranges::fill(still.assets[4], 0.0);
        QCOMPARE(windowUnits(still).error().code, ErrorCode::NumericFailure);
    }

    // Assets 0, 2, 4 … share one shock and 1, 3, 5 … another: neighbours in the order are of one kind but once.
    void orderPutsLikeBesideLike()
    {
        Random random(2);
        MarketPath path{std::vector<std::vector<double>>(windowSide, std::vector<double>(800))};
        for (std::size_t t = 0; t < 800; ++t) {
            const double shocks[] = {random.normal(), random.normal()};
            for (std::size_t a = 0; a < windowSide; ++a)
                path.assets[a][t] = 0.8 * shocks[a % 2] + 0.6 * random.normal();
        }
        const auto units = windowUnits(path);
        int changes = 0;
        for (std::size_t i = 1; i < windowSide; ++i)
            changes += units->assets[i] % 2 != units->assets[i - 1] % 2 ? 1 : 0;
        QCOMPARE(changes, 1);
    }

    void figuresByConstruction()
    {
        const MarketPath history = market(28, 3000, 3);
        const auto units = windowUnits(history);
        std::vector<MarketWindow> windows;
        for (std::size_t day = 0; day + windowSide <= 3000; day += windowSide)
            windows.push_back(windowAt(history, *units, day));
        const WindowFigures figures = windowFigures(windows);
        QVERIFY(std::abs(figures.deviation - 1.0) < 0.05);
        QVERIFY(std::abs(figures.crossCorrelation - 0.64) < 0.05);
        QVERIFY(std::abs(figures.excessKurtosis) < 0.2);
        QVERIFY(std::abs(figures.clustering) < 0.05);
        // -1, 0 and 1 are the bytes 0, 128 and 255.
        QCOMPARE(packWindows(std::vector<MarketWindow>{{-1.0F, 0.0F, 1.0F}}), std::string("AID/"));
        QCOMPARE(packWindows(std::vector<MarketWindow>{{-1.0F, 0.0F}}), std::string("AIA="));
    }

    // A short training already learns what all assets have in common.
    void trainingLearnsTheCommonMove()
    {
        const MarketPath history = market(28, 600, 4);
        const auto units = windowUnits(history);
        MarketWindowsPlan longer = plan(200);
        longer.rate = 1e-3;
        longer.checkpointEvery = 100;
        std::vector<int> shown;
        RunContext context;
        context.onProgress = [&shown](const Progress& progress) {
            if (!progress.preview.empty())
                shown.push_back(fromJson<MarketPreview>(progress.preview, "preview")->gallery->step);
        };
        const auto model = trainMarketWindows(longer, history, *units, context);
        QVERIFY2(model, model ? "" : describe(model.error()).c_str());
        QCOMPARE(shown, (std::vector<int>{100, 200}));
        QCOMPARE(model->galleries.size(), std::size_t{2});
        QCOMPARE(model->galleries[1].windows, packWindows(*generateMarketWindows(model->model, 100, longer.gallerySeed)));
        const auto windows = generateMarketWindows(model->model, 60, 9);
        const WindowFigures figures = windowFigures(*windows);
        QVERIFY(figures.crossCorrelation > 0.25);
        QVERIFY(figures.deviation > 0.4 && figures.deviation < 2.0);
    }

    void stoppedAndResumedGivesTheSameBytes()
    {
        const MarketPath history = market(28, 600, 5);
        const auto units = windowUnits(history);
        const auto whole = trainMarketWindows(plan(7), history, *units, {});
        QTemporaryDir folder;
        const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "checkpoint";
        std::stop_source stop;
        RunContext context;
        context.stop = stop.get_token();
        context.onCheckpoint = [&file](std::span<const std::byte> bytes) -> Result<> {
            std::ofstream(file, std::ios::binary)
                .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
            return {};
        };
        int steps = 0;
        context.onProgress = [&](const Progress& progress) {
            steps += progress.points.empty() ? 0 : 1;
            if (steps == 4)
                stop.request_stop();
        };
        QCOMPARE(trainMarketWindows(plan(7), history, *units, context).error().code, ErrorCode::Cancelled);
        RunContext again;
        again.resumeFrom = file;
        const auto resumed = trainMarketWindows(plan(7), history, *units, again);
        QVERIFY2(resumed, resumed ? "" : describe(resumed.error()).c_str());
        QCOMPARE(writeMarketWindows(resumed->model), writeMarketWindows(whole->model));
        QCOMPARE(toJson(resumed->galleries), toJson(whole->galleries)); // those before the stop too
        QVERIFY(whole->galleries.size() > 1);

        const std::filesystem::path weights = std::filesystem::path(folder.path().toStdString()) / "weights";
        const std::vector<std::byte> bytes = writeMarketWindows(whole->model);
        std::ofstream(weights, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        const auto read = readMarketWindows(weights);
        QVERIFY(read);
        QCOMPARE(*generateMarketWindows(*read, 2, 3), *generateMarketWindows(whole->model, 2, 3));
        QCOMPARE(generateMarketWindows(*read, 1, 3)->front(), generateMarketWindows(*read, 2, 3)->front());
    }
};

QTEST_GUILESS_MAIN(TestMarketWindows)
#include "tst_marketwindows.moc"
