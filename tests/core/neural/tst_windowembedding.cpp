// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/threads.h"
#include "core/neural/windowembedding.h"
#include "core/run/codec.h"
#include "core/run/marketjudgement.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

// Two sectors with a shock of their own beside a common one, in calm and wild times of about 40 days.
MarketPath market(std::size_t days, std::uint64_t seed)
{
    Random random(seed);
    MarketPath path{std::vector<std::vector<double>>(windowSide, std::vector<double>(days))};
    double volatility = 0.5;
    for (std::size_t t = 0; t < days; ++t) {
        if (random.uniform() < 1.0 / 40.0)
            volatility = random.uniform() < 0.7 ? 0.5 : 2.0;
        const double common = random.normal();
        const double sectors[] = {random.normal(), random.normal()};
        for (std::size_t a = 0; a < windowSide; ++a)
            path.assets[a][t] = 0.01 * volatility * (0.7 * common + 0.5 * sectors[a % 2] + 0.5 * random.normal());
    }
    return path;
}

std::vector<float> sorted(std::vector<float> values)
{
    std::ranges::sort(values);
    return values;
}

std::vector<float> rowOf(const MarketWindow& window, std::size_t row)
{
    const auto begin = window.begin() + static_cast<std::ptrdiff_t>(row * windowSide);
    return {begin, begin + windowSide};
}

class TestWindowEmbedding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Days of a window that is shuffled stay days: every row is put in the same other order. Of a history that is as long
    // as a window there is but one window.
    void changesAreWhatTheySay()
    {
        const MarketPath history = market(windowSide, 1);
        const WindowUnits units = *windowUnits(history);
        const MarketWindow whole = windowAt(history, units, 0);
        Random random(2);
        const MarketPath normal = market(windowSide, 9);
        const WindowDays both{history, normal};
        QCOMPARE(changedWindow(both, units, WindowChange::None, random), whole);
        QCOMPARE(changedWindow(both, units, WindowChange::AssetsApart, random), whole); // all begin on the one day
        QCOMPARE(changedWindow(both, units, WindowChange::NormalDays, random), windowAt(normal, units, 0));
        const MarketWindow days = changedWindow(both, units, WindowChange::DaysShuffled, random);
        const MarketWindow assets = changedWindow(both, units, WindowChange::AssetsShuffled, random);
        QVERIFY(days != whole && assets != whole);
        std::vector<std::size_t> order;
        for (std::size_t day = 0; day < windowSide; ++day)
            order.push_back(static_cast<std::size_t>(std::ranges::find(whole, days[day]) - whole.begin()));
        std::vector<std::vector<float>> rows;
        for (std::size_t row = 0; row < windowSide; ++row) {
            for (std::size_t day = 0; day < windowSide; ++day)
                QCOMPARE(days[row * windowSide + day], whole[row * windowSide + order[day]]);
            rows.push_back(rowOf(assets, row));
        }
        for (std::size_t row = 0; row < windowSide; ++row)
            QCOMPARE(std::ranges::count(rows, rowOf(whole, row)), 1);
        const MarketPath longer = market(400, 3);
        const MarketWindow apart = changedWindow({longer, normal}, *windowUnits(longer), WindowChange::AssetsApart, random);
        QVERIFY(sorted(apart) != sorted(whole));
    }

    // It learns what a market is like, and distances stand in the order in which the candidates lose that.
    void distancesFollowWhatIsLost()
    {
        setThreads(1);
        MarketReturns returns;
        returns.train = market(2000, 4);
        returns.holdout = market(600, 5);
        const WindowUnits units = *windowUnits(returns.train);
        Random random(6);
        const MarketPath more = market(2000, 7); // what a generator without a fault would make
        const MarketPath normal = gaussianPaths(returns.train, 1, random).front();
        std::vector<MarketWindow> apart;
        for (int i = 0; i < 400; ++i)
            apart.push_back(changedWindow({returns.train, normal}, units, WindowChange::AssetsApart, random));
        const std::vector<MarketWindow> perfect = randomWindows(more, units, 400, random);
        const std::vector<MarketWindow> gaussian = randomWindows(normal, units, 400, random);
        const auto found = windowDistances(returns, units, {perfect, gaussian, apart}, 8);
        QVERIFY2(found, found ? "" : describe(found.error()).c_str());
        const QByteArray figures = QByteArray::fromStdString(toJson(*found));
        QVERIFY2(found->accuracy > 0.5, figures); // 0.2 by chance
        for (const WindowDistance& to : {found->toHeldOut, found->toTrain}) {
            QVERIFY2(to.generated < 0.5 * to.gaussian, figures);
            QVERIFY2(to.train < 0.5 * to.gaussian && to.heldOut < 0.5 * to.gaussian, figures);
            QVERIFY2(to.generated < 0.5 * to.independent, figures);
        }
        QVERIFY2(found->toTrain.train < 0.1 * found->toTrain.gaussian, figures); // the very same days
        QCOMPARE(found->windows, std::int64_t{400});
        // Which of them is called what decides nothing, and the same network comes again.
        const auto turned = windowDistances(returns, units, {apart, perfect, gaussian}, 8);
        QCOMPARE(turned->sha256, found->sha256);
        QCOMPARE(turned->toHeldOut.generated, found->toHeldOut.independent);
        QCOMPARE(turned->toTrain.gaussian, found->toTrain.generated);
    }

    void canBeStopped()
    {
        const MarketPath history = market(600, 1);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(WindowEmbedding::fit(history, *windowUnits(history), 1, stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestWindowEmbedding)
#include "tst_windowembedding.moc"
