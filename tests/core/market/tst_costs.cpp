// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/costs.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <vector>

using namespace riskloom;

namespace {

struct Drawn {
    std::vector<double> drifted, target, volatility;
    Trade trade() const { return {drifted, target, volatility}; }
};

std::vector<double> weights(Random& random, std::size_t n)
{
    std::vector<double> w(n);
    double sum = random.uniform();
    for (double& value : w)
        sum += value = random.below(4) == 0 ? 0.0 : random.uniform();
    for (double& value : w)
        value /= sum;
    return w;
}

Drawn draw(Random& random)
{
    const std::size_t n = 1 + random.below(8);
    Drawn drawn{weights(random, n), weights(random, n), std::vector<double>(n)};
    for (double& value : drawn.volatility)
        value = 0.005 + 0.03 * random.uniform();
    return drawn;
}

double cash(const std::vector<double>& w) { return 1.0 - std::accumulate(w.begin(), w.end(), 0.0); }

// What the budget is off by, written as money moves: sales less their costs and the cash there was, less what impact
// takes, pay for purchases and their costs and the cash that is kept.
double budgetError(const CostModel& costs, const Drawn& d, double mu)
{
    double money = cash(d.drifted);
    double bought = 0.0;
    for (std::size_t i = 0; i < d.target.size(); ++i) {
        const double change = mu * d.target[i] - d.drifted[i];
        if (change < 0.0)
            money += -change * (1.0 - costs.proportional);
        else
            bought += change;
        money -= costs.impact * d.volatility[i] * std::pow(std::abs(change), 1.5) * std::sqrt(costs.participation);
    }
    return money - mu * cash(d.target) - bought / (1.0 - costs.proportional);
}

} // namespace

class TestCosts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBudgetHolds();
    void goldenOfHalfAPortfolioSold();
    void noTradeOrNoCostIsFree();
    void thePortfolioIsNeverMoreThanSpentOrSaved();
    void aStoredTradeIsPricedAnew();
    void costsThatEatUpThePortfolioAreAnError();
};

void TestCosts::theBudgetHolds()
{
    Random random(7);
    for (int round = 0; round < 2000; ++round) {
        const Drawn d = draw(random);
        const CostModel costs{0.05 * random.uniform(), round % 2 == 0 ? 0.0 : 2.0 * random.uniform(), 0.2 * random.uniform()};
        const auto outcome = tradeOutcome(costs, d.trade());
        QVERIFY(outcome);
        QVERIFY2(std::abs(budgetError(costs, d, outcome->remainder)) < 1e-12,
                 qPrintable(QString::number(budgetError(costs, d, outcome->remainder))));
    }
}

// All in one asset, half of it sold for cash: μ = 1 - c·(1 - μ/2), so μ = (1 - c) / (1 - c/2).
void TestCosts::goldenOfHalfAPortfolioSold()
{
    const std::vector<double> all{1.0};
    const std::vector<double> half{0.5};
    const auto outcome = tradeOutcome({0.01, 0.0, 0.0}, {all, half, {}});
    QVERIFY(std::abs(outcome->remainder - 0.99 / 0.995) < 1e-14);
    QCOMPARE(outcome->turnover, 0.5);
    // And all of the cash spent: what is bought is the money less c of it.
    const std::vector<double> none{0.0};
    QVERIFY(std::abs(tradeOutcome({0.01, 0.0, 0.0}, {none, all, {}})->remainder - 0.99) < 1e-14);
}

void TestCosts::noTradeOrNoCostIsFree()
{
    Random random(3);
    for (int round = 0; round < 100; ++round) {
        const Drawn d = draw(random);
        QCOMPARE(tradeOutcome({}, d.trade())->remainder, 1.0);
        QCOMPARE(tradeOutcome({0.01, 1.0, 0.1}, {d.drifted, d.drifted, d.volatility})->remainder, 1.0);
    }
}

void TestCosts::thePortfolioIsNeverMoreThanSpentOrSaved()
{
    Random random(5);
    for (int round = 0; round < 500; ++round) {
        const Drawn d = draw(random);
        const double low = tradeOutcome({0.001, 0.0, 0.0}, d.trade())->remainder;
        const double high = tradeOutcome({0.002, 0.0, 0.0}, d.trade())->remainder;
        const double impact = tradeOutcome({0.001, 1.0, 0.01}, d.trade())->remainder;
        QVERIFY(high <= low && low <= 1.0 && impact <= low);
        // To first order the loss is the cost of everything traded.
        const auto outcome = tradeOutcome({0.001, 0.0, 0.0}, d.trade());
        QVERIFY(std::abs(1.0 - outcome->remainder - 0.001 * outcome->turnover) < 0.001 * 0.001 * 4);
    }
}

void TestCosts::aStoredTradeIsPricedAnew()
{
    Random random(9);
    for (int round = 0; round < 500; ++round) {
        const Drawn d = draw(random);
        const CostModel costs{0.001, round % 2 == 0 ? 0.0 : 1.0, 0.01};
        const auto outcome = tradeOutcome(costs, d.trade());
        QVERIFY(std::abs(remainderAt(0.001, *outcome, cash(d.drifted), cash(d.target)) - outcome->remainder) < 1e-12);
        const auto other = tradeOutcome({0.0025, costs.impact, costs.participation}, d.trade());
        QVERIFY(std::abs(remainderAt(0.0025, *outcome, cash(d.drifted), cash(d.target)) - other->remainder) < 1e-5);
    }
}

void TestCosts::costsThatEatUpThePortfolioAreAnError()
{
    const std::vector<double> a{1.0, 0.0};
    const std::vector<double> b{0.0, 1.0};
    const std::vector<double> wild{50.0, 50.0};
    QVERIFY(!tradeOutcome({0.0, 10.0, 10.0}, {a, b, wild}));
}

QTEST_MAIN(TestCosts)
#include "tst_costs.moc"
