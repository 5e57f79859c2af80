// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/backtest.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <numeric>

using namespace riskloom;

namespace {

constexpr std::size_t assets = 3;

MarketHistory randomHistory(std::size_t days, std::uint64_t seed)
{
    Random random(seed);
    MarketHistory history;
    history.assets = {"A", "B", "C"};
    history.histories.resize(assets);
    for (std::size_t day = 0; day < days; ++day) {
        history.days.push_back(static_cast<Day>(1000 + day));
        for (std::size_t i = 0; i < assets; ++i) {
            history.relatives.push_back(day == 0 ? 1.0 : std::exp(0.02 * random.normal()));
            history.alive.push_back(1);
        }
    }
    return history;
}

double product(const std::vector<double>& growth)
{
    return std::accumulate(growth.begin(), growth.end(), 1.0, std::multiplies<>());
}

// The same portfolio kept as money and numbers of shares, which knows no weights.
double byShares(const MarketHistory& history, std::span<const TargetWeights> targets, double c)
{
    std::vector<double> money(assets);
    double cash = 1.0;
    std::size_t next = 0;
    for (std::size_t day = targets.front().day; day < history.days.size(); ++day) {
        if (day > targets.front().day)
            for (std::size_t i = 0; i < assets; ++i)
                money[i] *= history.relative(day, i);
        if (next >= targets.size() || targets[next].day != day)
            continue;
        // The value after the trade is found by halving, not by the formula.
        const double value = std::accumulate(money.begin(), money.end(), cash);
        double low = 0.0;
        double high = value;
        for (int i = 0; i < 200; ++i) {
            const double after = (low + high) / 2.0;
            double left = cash;
            for (std::size_t a = 0; a < assets; ++a) {
                const double change = after * targets[next].weights[a] - money[a];
                left -= change > 0.0 ? change / (1.0 - c) : change * (1.0 - c);
            }
            const double kept = after * (1.0 - std::accumulate(targets[next].weights.begin(), targets[next].weights.end(), 0.0));
            (left >= kept ? low : high) = after;
        }
        for (std::size_t a = 0; a < assets; ++a)
            money[a] = low * targets[next].weights[a];
        cash = low - std::accumulate(money.begin(), money.end(), 0.0);
        ++next;
    }
    return std::accumulate(money.begin(), money.end(), cash);
}

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesAndMoneyGiveTheSameWealth();
    void buyAndHoldPaysOnTheFirstDayOnly();
    void withoutCostsNothingIsLost();
    void aDecisionEarnsFromTheDayAfterItsTrade();
    void whatIsNotInvestedEarnsTheCashRate();
    void theDeadAreSoldAtTheirLastPrice();
    void onlyAssetsWithAWholeWindowAreEligible();
    void tooFewDaysAreSaid();
};

void TestSimulation::sharesAndMoneyGiveTheSameWealth()
{
    const MarketHistory history = randomHistory(200, 5);
    const std::vector<TargetWeights> targets{
        {3, {0.2, 0.3, 0.5}, {}}, {20, {0.6, 0.1, 0.2}, {}}, {50, {0.0, 0.0, 1.0}, {}}, {120, {0.3, 0.3, 0.3}, {}}};
    for (const double c : {0.0, 0.001, 0.02}) {
        const auto simulation = simulate(history, targets, 199, {.costs = {.proportional = c}});
        QVERIFY(simulation);
        const double wealth = product(netGrowth(simulation->growth, simulation->trades));
        QVERIFY2(std::abs(wealth - byShares(history, targets, c)) < 1e-12, qPrintable(QString::number(wealth)));
        // And the stored trades price it at another cost.
        const double anew = product(netGrowthAt(0.001, simulation->growth, simulation->trades));
        QVERIFY(std::abs(anew - byShares(history, targets, 0.001)) < (c == 0.001 ? 1e-12 : 1e-4));
    }
}

void TestSimulation::buyAndHoldPaysOnTheFirstDayOnly()
{
    const MarketHistory history = randomHistory(100, 6);
    const std::vector<TargetWeights> targets{{10, {0.25, 0.25, 0.5}, {}}};
    const auto simulation = simulate(history, targets, 99, {.costs = {.proportional = 0.003}});
    QCOMPARE(simulation->trades.size(), std::size_t{1});
    QCOMPARE(simulation->trades.front().day, 0);
    double wealth = 0.0;
    for (std::size_t i = 0; i < assets; ++i) {
        double price = 1.0;
        for (std::size_t day = 11; day < 100; ++day)
            price *= history.relative(day, i);
        wealth += targets.front().weights[i] * price;
    }
    QVERIFY(std::abs(product(netGrowth(simulation->growth, simulation->trades)) - 0.997 * wealth) < 1e-12);
}

void TestSimulation::withoutCostsNothingIsLost()
{
    const MarketHistory history = randomHistory(100, 7);
    const std::vector<TargetWeights> targets{{10, {0.25, 0.25, 0.5}, {}}, {40, {0.5, 0.5, 0.0}, {}}};
    const auto simulation = simulate(history, targets, 99, {});
    QCOMPARE(netGrowth(simulation->growth, simulation->trades), simulation->growth);
}

void TestSimulation::aDecisionEarnsFromTheDayAfterItsTrade()
{
    MarketHistory history = randomHistory(10, 8);
    std::fill(history.relatives.begin(), history.relatives.end(), 1.0);
    history.relatives[5 * assets] = 2.0; // A doubles on day 5
    const auto all = rebalances(10, {.window = 3, .rebalanceDays = 100, .delay = 2});
    QCOMPARE(all->size(), std::size_t{1});
    QCOMPARE(all->front().decided, std::size_t{3});
    QCOMPARE(all->front().executed, std::size_t{5});
    const std::vector<TargetWeights> late{{5, {1.0, 0.0, 0.0}, {}}};
    QCOMPARE(product(simulate(history, late, 9, {})->growth), 1.0);
    const std::vector<TargetWeights> early{{4, {1.0, 0.0, 0.0}, {}}};
    QCOMPARE(product(simulate(history, early, 9, {})->growth), 2.0);
}

void TestSimulation::whatIsNotInvestedEarnsTheCashRate()
{
    MarketHistory history = randomHistory(12, 8);
    std::fill(history.relatives.begin(), history.relatives.end(), 1.0);
    const std::vector<TargetWeights> targets{{1, {0.0, 0.0, 0.0}, {}}};
    const auto simulation = simulate(history, targets, 11, {.costs = {}, .cashGrowth = 1.01});
    QVERIFY(std::abs(product(simulation->growth) - std::pow(1.01, 10)) < 1e-14);
}

void TestSimulation::theDeadAreSoldAtTheirLastPrice()
{
    MarketHistory history = randomHistory(30, 9);
    for (std::size_t day = 15; day < 30; ++day) {
        history.alive[day * assets] = 0;
        history.relatives[day * assets] = 1.0;
    }
    const std::vector<TargetWeights> targets{{5, {1.0, 0.0, 0.0}, {}}, {20, {0.5, 0.5, 0.0}, {}}};
    const auto simulation = simulate(history, targets, 29, {.costs = {.proportional = 0.01}});
    QCOMPARE(simulation->forcedSales, 1);
    QCOMPARE(simulation->trades.size(), std::size_t{3});
    QCOMPARE(simulation->trades[1].day, 10);
    QVERIFY(std::abs(simulation->trades[1].cashTarget - 1.0) < 1e-12);
    QVERIFY(std::abs(simulation->trades[1].outcome.remainder - 0.99) < 1e-12);
    QVERIFY(std::abs(simulation->trades[2].cashTarget - 0.5) < 1e-12); // the dead half of the target stays cash
    QCOMPARE(simulation->weights[0], 0.0);
}

void TestSimulation::onlyAssetsWithAWholeWindowAreEligible()
{
    MarketHistory history = randomHistory(30, 10);
    history.alive[4 * assets] = 0;
    for (std::size_t day = 0; day < 30; ++day)
        history.relatives[day * assets + 1] = 1.0; // B never moves
    QCOMPARE(eligibleAssets(history, 14, 10), (std::vector<std::size_t>{2})); // the window holds day 4
    QCOMPARE(eligibleAssets(history, 15, 10), (std::vector<std::size_t>{0, 2}));
}

void TestSimulation::tooFewDaysAreSaid()
{
    const auto few = rebalances(100, {.window = 99, .rebalanceDays = 21, .delay = 1});
    QVERIFY(!few);
    QCOMPARE(few.error().code, ErrorCode::TooFewDays);
    QCOMPARE(few.error().args, (std::vector<std::string>{"100", "102"}));
    QCOMPARE(rebalances(102, {.window = 99, .rebalanceDays = 21, .delay = 1})->size(), std::size_t{1});
    QCOMPARE(rebalances(124, {.window = 99, .rebalanceDays = 21, .delay = 1})->size(), std::size_t{2});
}

QTEST_MAIN(TestSimulation)
#include "tst_simulation.moc"
