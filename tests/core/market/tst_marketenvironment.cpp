// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/allocationtemplates.h"
#include "core/market/backtest.h"
#include "core/market/marketenvironment.h"
#include "core/market/pricewindows.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

MarketHistory randomHistory(std::size_t days, std::size_t assets, std::uint64_t seed)
{
    Random random(seed);
    MarketHistory history;
    history.histories.resize(assets);
    for (std::size_t i = 0; i < assets; ++i)
        history.assets.push_back(std::string(1, static_cast<char>('A' + i)));
    for (std::size_t day = 0; day < days; ++day) {
        history.days.push_back(static_cast<Day>(1000 + day));
        for (std::size_t i = 0; i < assets; ++i) {
            history.relatives.push_back(day == 0 ? 1.0 : std::exp(0.02 * random.normal()));
            history.alive.push_back(1);
        }
    }
    return history;
}

std::vector<double> randomWeights(std::size_t assets, std::size_t stride, Random& random)
{
    std::vector<double> weights(stride, 0.0);
    double sum = 0.0;
    for (std::size_t i = 0; i < assets; ++i)
        sum += weights[i] = random.uniform() < 0.3 ? 0.0 : random.uniform();
    const double invested = random.uniform();
    for (double& weight : weights)
        weight *= sum > 0.0 ? invested / sum : 0.0;
    return weights;
}

// One environment that follows the same targets as simulate().
struct Followed {
    double worstRemainder = 0.0;
    double worstGrowth = 0.0;
    double value = 1.0;
    double expected = 1.0;
};

Followed follow(const MarketHistory& history, int stepDays, double cost, double cashGrowth, std::uint64_t seed)
{
    const MarketTape tape(history, stepDays, cashGrowth);
    MarketEnvironments environment(tape, {.proportional = cost, .reward = PolicyReward::LogReturn, .start = {}}, 1);
    Random random(seed);
    std::vector<TargetWeights> targets;
    std::vector<double> reward(1);
    std::vector<EnvironmentStep> steps;
    Followed followed;
    environment.reset(0, 3);
    while (!environment.atEnd(0)) {
        const std::vector<double> weights = randomWeights(tape.assets(), tape.stride(), random);
        targets.push_back({environment.day(0), {weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(tape.assets())}, {}});
        environment.step(weights, reward);
        steps.push_back(environment.last(0));
        followed.value *= std::exp(reward[0]);
    }
    const std::size_t lastDay = environment.day(0);
    const auto simulation = simulate(history, targets, lastDay, {.costs = {.proportional = cost}, .cashGrowth = cashGrowth});
    const std::vector<double> net = netGrowth(simulation->growth, simulation->trades);
    followed.expected = std::accumulate(net.begin(), net.end(), 1.0, std::multiplies<>());
    for (std::size_t s = 0; s < steps.size(); ++s) {
        followed.worstRemainder = std::max(followed.worstRemainder, std::abs(steps[s].remainder - simulation->trades[s].outcome.remainder));
        double growth = 1.0;
        const std::size_t first = targets[s].day - targets.front().day;
        for (std::size_t d = first + 1; d <= first + static_cast<std::size_t>(stepDays); ++d)
            growth *= simulation->growth[d];
        followed.worstGrowth = std::max(followed.worstGrowth, std::abs(steps[s].growth - growth));
    }
    return followed;
}

} // namespace

class TestMarketEnvironment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheSimulation_data();
    void agreesWithTheSimulation();
    void deadAssetsBecomeCashAsInTheSimulation();
    void buyAndHoldPaysNoFeeAfterDayOne();
    void withoutCostsNothingIsLost();
    void permutedAssetsGiveTheSameRewards();
    void rewardsAreWhatTheySayTheyAre();
    void windowsKnowNothingOfLaterDays();
    void templatesAreWeightsOfTheirWindow();
};

void TestMarketEnvironment::agreesWithTheSimulation_data()
{
    QTest::addColumn<int>("assets");
    QTest::addColumn<int>("stepDays");
    QTest::addColumn<double>("cost");
    for (const int assets : {2, 3, 4, 20})
        for (const int stepDays : {1, 5})
            for (const double cost : {0.0, 0.001, 0.02, 0.3})
                QTest::addRow("%d assets, %d days, %g", assets, stepDays, cost) << assets << stepDays << cost;
}

void TestMarketEnvironment::agreesWithTheSimulation()
{
    QFETCH(int, assets);
    QFETCH(int, stepDays);
    QFETCH(double, cost);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Followed followed = follow(randomHistory(120, static_cast<std::size_t>(assets), seed), stepDays, cost, 1.0001, seed);
        QVERIFY2(followed.worstRemainder < 1e-12, qPrintable(QString::number(followed.worstRemainder)));
        QVERIFY2(followed.worstGrowth < 1e-12, qPrintable(QString::number(followed.worstGrowth)));
        QVERIFY(std::abs(followed.value / followed.expected - 1.0) < 1e-11);
    }
}

void TestMarketEnvironment::deadAssetsBecomeCashAsInTheSimulation()
{
    MarketHistory history = randomHistory(60, 3, 2);
    for (std::size_t day = 30; day < 60; ++day) {
        history.alive[day * 3 + 1] = 0;
        history.relatives[day * 3 + 1] = 1.0;
    }
    const Followed followed = follow(history, 1, 0.01, 1.0, 3);
    QVERIFY(std::abs(followed.value / followed.expected - 1.0) < 1e-12);
    QVERIFY(followed.worstRemainder < 1e-12);
}

void TestMarketEnvironment::buyAndHoldPaysNoFeeAfterDayOne()
{
    const MarketHistory history = randomHistory(100, 5, 4);
    const MarketTape tape(history, 1, 1.0);
    MarketEnvironments environment(tape, {.proportional = 0.01, .reward = PolicyReward::LogReturn, .start = {}}, 1);
    std::vector<double> targets(tape.stride(), 0.0);
    std::fill_n(targets.begin(), 5, 0.2);
    std::vector<double> reward(1);
    environment.step(targets, reward);
    QVERIFY(environment.last(0).remainder < 0.9902);
    while (!environment.atEnd(0)) {
        std::ranges::copy(environment.drifted(0), targets.begin());
        environment.step(targets, reward);
        QCOMPARE(environment.last(0).remainder, 1.0);
        QCOMPARE(environment.last(0).turnover, 0.0);
    }
}

void TestMarketEnvironment::withoutCostsNothingIsLost()
{
    const MarketHistory history = randomHistory(100, 6, 5);
    const MarketTape tape(history, 1, 1.0);
    MarketEnvironments environment(tape, {}, 1);
    Random random(5);
    std::vector<double> reward(1);
    while (!environment.atEnd(0)) {
        const std::vector<double> weights = randomWeights(6, tape.stride(), random);
        const std::size_t day = environment.day(0);
        environment.step(weights, reward);
        double growth = 1.0;
        for (std::size_t i = 0; i < 6; ++i)
            growth += weights[i] * (history.relative(day + 1, i) - 1.0);
        QCOMPARE(environment.last(0).remainder, 1.0);
        QVERIFY(std::abs(reward[0] - std::log(growth)) < 1e-14);
    }
}

void TestMarketEnvironment::permutedAssetsGiveTheSameRewards()
{
    const MarketHistory history = randomHistory(80, 7, 6);
    MarketHistory turned = history;
    for (std::size_t day = 0; day < 80; ++day)
        for (std::size_t i = 0; i < 7; ++i)
            turned.relatives[day * 7 + i] = history.relative(day, 6 - i);
    const MarketTape tape(history, 2, 1.0);
    const MarketTape turnedTape(turned, 2, 1.0);
    const EnvironmentRule rule{.proportional = 0.005, .reward = PolicyReward::LogReturn, .start = {}};
    MarketEnvironments one(tape, rule, 1);
    MarketEnvironments other(turnedTape, rule, 1);
    Random random(7);
    std::vector<double> reward(1);
    std::vector<double> turnedReward(1);
    while (!one.atEnd(0)) {
        const std::vector<double> weights = randomWeights(7, tape.stride(), random);
        std::vector<double> reversed = weights;
        std::reverse(reversed.begin(), reversed.begin() + 7);
        one.step(weights, reward);
        other.step(reversed, turnedReward);
        QVERIFY(std::abs(reward[0] - turnedReward[0]) < 1e-14);
    }
}

void TestMarketEnvironment::rewardsAreWhatTheySayTheyAre()
{
    const MarketHistory history = randomHistory(3000, 4, 8);
    const MarketTape tape(history, 1, 1.0);
    const RewardStart start = rewardStart(tape, 0, tape.lastDay());
    std::vector<double> weights(tape.stride(), 0.0);
    std::fill_n(weights.begin(), 4, 0.25);
    std::vector<double> reward(1);
    std::vector<double> logReturns;
    MarketEnvironments plain(tape, {.proportional = 0.0, .reward = PolicyReward::LogReturn, .start = start}, 1);
    MarketEnvironments sharpe(tape, {.proportional = 0.0, .reward = PolicyReward::DifferentialSharpe, .start = start}, 1);
    MarketEnvironments cvar(tape, {.proportional = 0.0, .reward = PolicyReward::NegativeCvar, .start = start}, 1);
    double a = start.mean;
    double b = start.square;
    double meanCvar = 0.0;
    double worst = 0.0;
    while (!plain.atEnd(0)) {
        plain.step(weights, reward);
        const double r = reward[0];
        logReturns.push_back(r);
        sharpe.step(weights, reward);
        // The derivative of the weighted ratio by the weight of the new step, found by differences.
        const double h = 1e-6;
        const auto ratio = [&](double eta) {
            const double first = a + eta * (r - a);
            const double second = b + eta * (r * r - b);
            return first / std::sqrt(second - first * first);
        };
        worst = std::max(worst, std::abs((ratio(h) - ratio(-h)) / (2.0 * h) - reward[0]));
        a += (r - a) / 252.0;
        b += (r * r - b) / 252.0;
        cvar.step(weights, reward);
        meanCvar += reward[0];
    }
    QVERIFY2(worst < 1e-5, qPrintable(QString::number(worst)));
    const auto n = static_cast<double>(logReturns.size());
    std::ranges::sort(logReturns);
    const auto tail = static_cast<std::ptrdiff_t>(std::lround(0.05 * n));
    const double expected = std::accumulate(logReturns.begin(), logReturns.begin() + tail, 0.0) / static_cast<double>(tail);
    QVERIFY2(std::abs(meanCvar / n / expected - 1.0) < 0.05, qPrintable(QString::number(meanCvar / n / expected)));
    // Its mean, its variance and its value at risk are those of the training days.
    QVERIFY(std::abs(start.mean - std::accumulate(logReturns.begin(), logReturns.end(), 0.0) / n) < 1e-15);
    QVERIFY(std::abs(start.valueAtRisk + logReturns[static_cast<std::size_t>(tail)]) < 1e-3);
}

void TestMarketEnvironment::windowsKnowNothingOfLaterDays()
{
    const MarketHistory history = randomHistory(100, 3, 9);
    MarketHistory changed = history;
    for (std::size_t day = 81; day < 100; ++day)
        for (std::size_t i = 0; i < 3; ++i)
            changed.relatives[day * 3 + i] *= 1.5;
    const PriceWindows windows(history, 10, 60);
    const PriceWindows others(changed, 10, 60);
    QCOMPARE(windows.unit(), others.unit());
    for (std::size_t day = windows.firstDay(); day <= 80; ++day)
        for (std::size_t i = 0; i <= 3; ++i) {
            std::vector<float> window(10);
            std::vector<float> other(10);
            windows.copy(day, i, window.data(), 1);
            others.copy(day, i, other.data(), 1);
            QCOMPARE(window, other);
            QCOMPARE(window.back(), 0.0F);
            if (i == 3)
                continue;
            double level = 0.0;
            for (std::size_t s = 9; s-- > 0;) {
                level -= std::log(history.relative(day - 8 + s, i)) / windows.unit();
                QVERIFY(std::abs(window[s] - level) < 1e-4);
            }
        }
}

void TestMarketEnvironment::templatesAreWeightsOfTheirWindow()
{
    const MarketHistory history = randomHistory(60, 7, 10);
    const PriceWindows windows(history, 12, 50);
    std::vector<double> weights(allocationTemplates * 7);
    const std::vector<double> held{0.1, 0.2, 0.0, 0.0, 0.3, 0.0, 0.0};
    fillTemplates(windows, 40, 3, held, weights);
    const auto part = [&](AllocationTemplate which) { return std::span(weights).subspan(static_cast<std::size_t>(which) * 7, 7); };
    QVERIFY(std::ranges::equal(part(AllocationTemplate::Hold), held));
    for (std::size_t k = 1; k < allocationTemplates; ++k) {
        const double sum = std::accumulate(weights.begin() + static_cast<std::ptrdiff_t>(k * 7), weights.begin() + static_cast<std::ptrdiff_t>(k * 7 + 7), 0.0);
        QVERIFY(std::abs(sum - (k == static_cast<std::size_t>(AllocationTemplate::HalfCash) ? 0.5 : 1.0)) < 1e-12);
    }
    // The two assets (of seven) with the highest return over the newest three days hold everything.
    std::vector<double> recent(7);
    for (std::size_t i = 0; i < 7; ++i)
        recent[i] = history.relative(38, i) * history.relative(39, i) * history.relative(40, i);
    for (std::size_t i = 0; i < 7; ++i) {
        const auto above = std::ranges::count_if(recent, [&](double other) { return other > recent[i]; });
        QCOMPARE(part(AllocationTemplate::RecentWinners)[i], above < 2 ? 0.5 : 0.0);
        QCOMPARE(part(AllocationTemplate::RecentLosers)[i], above > 4 ? 0.5 : 0.0);
    }
}

QTEST_MAIN(TestMarketEnvironment)
#include "tst_marketenvironment.moc"
