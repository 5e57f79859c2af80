// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/marketstart.h"

#include "core/base/date.h"
#include "core/base/random.h"
#include "core/run/codec.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

constexpr std::size_t trainDays = 200;
constexpr std::size_t allDays = 260;

// Two assets whose volatility grows and falls; days without week-ends of ours: every second one.
MarketReturns returns(std::size_t changedFrom = allDays)
{
    Random random(3);
    MarketReturns made;
    made.assets = {"A", "B"};
    made.train.assets.resize(2);
    made.holdout.assets.resize(2);
    for (std::size_t t = 0; t < allDays; ++t) {
        made.days.push_back(isoDate(static_cast<Day>(18000 + 2 * t)));
        const double scale = 0.005 + 0.02 * std::abs(std::sin(static_cast<double>(t) / 40.0));
        for (std::size_t a = 0; a < 2; ++a) {
            const double value = scale * random.normal() * (t >= changedFrom ? 5.0 : 1.0);
            (t < trainDays ? made.train : made.holdout).assets[a].push_back(value);
        }
    }
    return made;
}

// By hand: simple returns of both assets, halved, as a log return; its deviation over 21 days, times sqrt(252).
double volatilityBehind(const MarketReturns& made, std::size_t end)
{
    const auto at = [&](std::size_t a, std::size_t t) {
        return t < trainDays ? made.train.assets[a][t] : made.holdout.assets[a][t - trainDays];
    };
    std::vector<double> index;
    for (std::size_t t = end - 21; t < end; ++t)
        index.push_back(std::log((std::exp(at(0, t)) + std::exp(at(1, t))) / 2.0));
    double mean = 0.0;
    for (const double value : index)
        mean += value / 21.0;
    double variance = 0.0;
    for (const double value : index)
        variance += (value - mean) * (value - mean) / 21.0;
    return std::sqrt(variance * 252.0);
}

bool close(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestMarketStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void terciles()
    {
        const MarketReturns made = returns();
        std::vector<double> values;
        for (std::size_t end = 21; end <= trainDays; ++end)
            values.push_back(volatilityBehind(made, end));
        std::ranges::sort(values);
        const auto calm = marketStart("calm", made);
        const auto normal = marketStart("normal", made);
        const auto stressed = marketStart("stressed", made);
        QVERIFY(calm && normal && stressed);
        QVERIFY(calm->low == 0.0 && close(*calm->high, values[values.size() / 3]));
        QVERIFY(normal->low == *calm->high && close(*normal->high, values[2 * values.size() / 3]));
        QVERIFY(stressed->low == *normal->high && !stressed->high);
        QCOMPARE(calm->lastDay, made.days[trainDays - 1]);
        QVERIFY(within(*calm, values.front()) && within(*stressed, values.back()));
        for (const double value : values) // each window is in one state
            QCOMPARE(static_cast<int>(within(*calm, value)) + static_cast<int>(within(*normal, value)) +
                         static_cast<int>(within(*stressed, value)),
                     1);
    }

    void aDayTakesItsOwnWindow()
    {
        const MarketReturns made = returns();
        const auto start = marketStart(made.days[229], made);
        QVERIFY(start);
        const double volatility = volatilityBehind(made, 230);
        QVERIFY(close(start->measured, volatility));
        QVERIFY(close(start->low, volatility / 1.15) && close(*start->high, volatility * 1.15));
        QCOMPARE(start->lastDay, made.days[229]);
        // A day without trade means the one before.
        const auto between = marketStart(isoDate(static_cast<Day>(18000 + 2 * 229 + 1)), made);
        QCOMPARE(between->lastDay, made.days[229]);
        QCOMPARE(between->measured, start->measured);
    }

    // What comes after the day, or after the training days, changes nothing.
    void nothingLooksAhead()
    {
        const MarketReturns as = returns();
        const MarketReturns other = returns(230);
        QCOMPARE(marketStart(as.days[229], other)->measured, marketStart(as.days[229], as)->measured);
        QVERIFY(marketStart(as.days[230], other)->measured != marketStart(as.days[230], as)->measured);
        const MarketReturns afterTraining = returns(trainDays);
        for (const char* state : {"calm", "normal", "stressed"})
            QCOMPARE(toJson(*marketStart(state, afterTraining)), toJson(*marketStart(state, as)));
    }

    void saysWhatIsWrong()
    {
        const MarketReturns made = returns();
        QCOMPARE(marketStart("wild", made).error().code, ErrorCode::BadChoice);
        QCOMPARE(marketStart(made.days[19], made).error().args,
                 (std::vector<std::string>{"start", made.days[19], made.days[20], made.days.back()}));
        QCOMPARE(marketStart("2099-01-01", made).error().code, ErrorCode::FieldOutOfRange);
        QVERIFY(marketStart(made.days[20], made).ok());
        MarketReturns few = made;
        for (std::vector<double>& asset : few.train.assets)
            asset.resize(50);
        QCOMPARE(marketStart("calm", few).error().code, ErrorCode::TooFewDays);
    }
};

QTEST_GUILESS_MAIN(TestMarketStart)
#include "tst_marketstart.moc"
