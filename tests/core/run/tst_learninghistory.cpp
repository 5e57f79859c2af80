// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/market/pricepaths.h"
#include "core/run/learninghistory.h"
#include "tests/core/pricetable.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <vector>

using namespace riskloom;

namespace {

constexpr std::size_t split = 200;

const MarketHistory& history()
{
    static const MarketHistory made =
        *marketHistory(*readPrices(testing::somePrices({1, 2, 3}, 300), {"date", {}, {}, {}}), {GapPolicy::Carry, 5});
    return made;
}

PortfolioPolicyRequest request(LearningSource source)
{
    PortfolioPolicyRequest request;
    request.learnFrom = source;
    request.generatedDays = 2000;
    return request;
}

std::vector<double> row(const MarketHistory& of, std::size_t day)
{
    std::vector<double> values;
    for (std::size_t asset = 0; asset < of.assets.size(); ++asset)
        values.push_back(of.relative(day, asset));
    return values;
}

} // namespace

class TestLearningHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // All assets of a generated day are one training day's, none is a held-out one's, and blocks are as long as asked.
    void blocksAreOfTrainingDaysOnly()
    {
        std::vector<std::vector<double>> training;
        for (std::size_t day = 1; day < split; ++day)
            training.push_back(row(history(), day));
        const MarketHistory generated = *generatedHistory(request(LearningSource::Bootstrap), history(), split, nullptr);
        QCOMPARE(generated.days.size(), std::size_t{2001});
        QCOMPARE(generated.assets, history().assets);
        std::size_t joints = 0;
        std::size_t before = 0;
        std::set<std::size_t> used;
        for (std::size_t day = 1; day < generated.days.size(); ++day) {
            const auto found = std::ranges::find(training, row(generated, day));
            QVERIFY(found != training.end());
            const auto at = static_cast<std::size_t>(found - training.begin());
            joints += day > 1 && at != (before + 1) % training.size() ? 1 : 0;
            before = at;
            used.insert(at);
        }
        QVERIFY(used.size() > training.size() * 9 / 10);
        QVERIFY2(joints > 60 && joints < 140, qPrintable(QString::number(joints))); // 2000 / 21 = 95 expected, deviation 10
        QCOMPARE(generatedHistory(request(LearningSource::Bootstrap), history(), split, nullptr)->relatives, generated.relatives);
    }

    void pathsAreTakenInTheOrderOfTheAssets()
    {
        PricePaths paths;
        paths.assets = {history().assets[2], "another", history().assets[0], history().assets[1]};
        paths.courseDays = 2; // prices stay exact at six decimals
        paths.growth = {4, {}};
        for (int day = 0; day < 4; ++day)
            for (int asset = 0; asset < 4; ++asset)
                paths.growth.values.push_back(1.0 + 0.125 * asset + 0.25 * (day / 2));
        const Table table = pricePathTable(paths);
        const MarketHistory generated = *generatedHistory(request(LearningSource::GivenPaths), history(), split, &table);
        for (std::size_t day = 1; day < generated.days.size(); ++day) {
            const double path = generated.relative(day, 2) > 1.2 ? 0.25 : 0.0; // whole paths, one after the other
            QCOMPARE(generated.relative(day, 0), 1.25 + path);
            QCOMPARE(generated.relative(day, 1), 1.375 + path);
            QCOMPARE(generated.relative(day, 2), 1.0 + path);
        }
    }

    void saysWhatIsWrong()
    {
        const auto codeOf = [](const PortfolioPolicyRequest& asked, std::size_t at, const Table* paths) {
            return generatedHistory(asked, history(), at, paths).error().code;
        };
        QCOMPARE(codeOf(request(LearningSource::Bootstrap), 40, nullptr), ErrorCode::TooFewDays);
        PortfolioPolicyRequest given = request(LearningSource::GivenPaths);
        QCOMPARE(codeOf(given, split, nullptr), ErrorCode::NotPricePaths);
        PricePaths paths{{history().assets[0]}, {1, {1.0, 1.0}}, 2};
        const Table table = pricePathTable(paths);
        QCOMPARE(codeOf(given, split, &table), ErrorCode::NotPricePaths);
        given.generatorLastDay = isoDate(history().days[split]);
        QCOMPARE(codeOf(given, split, &table), ErrorCode::PathsSawHeldOut);
        given.generatorLastDay = isoDate(history().days[split - 1]);
        QCOMPARE(codeOf(given, split, &table), ErrorCode::NotPricePaths);
    }
};

QTEST_GUILESS_MAIN(TestLearningHistory)
#include "tst_learninghistory.moc"
