// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/orders.h"
#include "core/market/quadraticprogram.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>

using namespace riskloom;

namespace {

constexpr TicketCosts usual{.commission = 5e-4, .halfSpread = 5e-4, .minimumFee = 1.0};

std::vector<LotItem> drawItems(Random& random, std::size_t n, std::int64_t steps)
{
    std::vector<LotItem> items;
    for (std::size_t i = 0; i < n; ++i) {
        LotItem item;
        item.lotValue = 5.0 + 95.0 * random.uniform();
        item.sells = random.below(2) == 0;
        item.value = item.lotValue * (0.3 + static_cast<double>(steps) * random.uniform());
        const double wanted = item.lotValue * static_cast<double>(steps) * random.uniform();
        item.goal = item.sells ? std::max(0.0, item.value - wanted) : item.value + wanted;
        item.fewest = 1 + static_cast<std::int64_t>(random.below(2));
        item.most = item.sells ? static_cast<std::int64_t>(std::ceil(item.value / item.lotValue)) : steps;
        items.push_back(item);
    }
    return items;
}

// The smallest deviation of all choices, by trying every one.
double bruteForce(const std::vector<LotItem>& items, const TicketCosts& costs, double cash, std::size_t i = 0, double error = 0.0,
                  double spent = 0.0)
{
    if (i == items.size())
        return spent <= cash ? error : std::numeric_limits<double>::infinity();
    double best = std::numeric_limits<double>::infinity();
    for (std::int64_t lots = 0; lots <= items[i].most; ++lots) {
        if (lots > 0 && lots < items[i].fewest)
            continue;
        const double traded = items[i].sells ? std::min(static_cast<double>(lots) * items[i].lotValue, items[i].value)
                                             : static_cast<double>(lots) * items[i].lotValue;
        const double cost =
            traded > 0.0 ? std::max(costs.minimumFee, costs.commission * traded) + costs.halfSpread * traded : 0.0;
        const double after = items[i].value + (items[i].sells ? -traded : traded);
        best = std::min(best, bruteForce(items, costs, cash, i + 1, error + (after - items[i].goal) * (after - items[i].goal),
                                         spent + (items[i].sells ? -traded : traded) + cost));
    }
    return best;
}

std::vector<Holding> drawHoldings(Random& random, std::size_t n)
{
    std::vector<Holding> holdings(n);
    double sum = 0.2 * random.uniform(); // of cash
    for (Holding& holding : holdings) {
        holding.price = 1.0 + 200.0 * random.uniform();
        holding.units = random.below(4) == 0 ? 0.0 : std::floor(1000.0 * random.uniform());
        sum += holding.target = random.below(5) == 0 ? 0.0 : random.uniform();
    }
    for (Holding& holding : holdings)
        holding.target /= sum;
    return holdings;
}

double valueOf(const std::vector<Holding>& holdings)
{
    return std::accumulate(holdings.begin(), holdings.end(), 0.0,
                           [](double sum, const Holding& one) { return sum + one.units * one.price; });
}

// Two funds of 1 a unit: weights are thousandths of the units.
OrderPlan pair(double first, double second, double cash, OrderRule rule = {})
{
    return *planOrders(std::vector<Holding>{{first, 1.0, 0.6}, {second, 1.0, 0.4}}, cash, rule);
}

} // namespace

class TestOrders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Filling gaps is a projection; the same by the program for quadratic programs.
    void gapsAreFilledAsAQuadraticProgramDoes()
    {
        Random random(3);
        for (int round = 0; round < 200; ++round) {
            const auto n = static_cast<Eigen::Index>(1 + random.below(7));
            std::vector<double> gaps(static_cast<std::size_t>(n));
            for (double& gap : gaps)
                gap = random.below(4) == 0 ? 0.0 : random.uniform();
            const double all = std::accumulate(gaps.begin(), gaps.end(), 0.0);
            const double amount = all * random.uniform();
            const Eigen::Map<const Eigen::VectorXd> gap(gaps.data(), n);
            QuadraticProgram program{Eigen::MatrixXd::Identity(n, n), -gap, Eigen::MatrixXd::Ones(1, n),
                                     Eigen::VectorXd::Constant(1, amount), Eigen::MatrixXd::Identity(n, n),
                                     Eigen::VectorXd::Zero(n)};
            const auto solution = solve(program);
            QVERIFY(solution);
            const std::vector<double> filled = fillGaps(gaps, amount);
            for (Eigen::Index i = 0; i < n; ++i)
                QVERIFY(std::abs(filled[static_cast<std::size_t>(i)] - solution->x[i]) < 1e-9);
            QCOMPARE(fillGaps(gaps, 2.0 * all), gaps);
        }
    }

    void lotsAreTheBestOfAllChoices()
    {
        Random random(7);
        int bound = 0; // by the cash
        int impossible = 0;
        for (int round = 0; round < 600; ++round) {
            const std::vector<LotItem> items = drawItems(random, 1 + random.below(6), 4);
            const double cash = 400.0 * random.uniform() - 150.0;
            const double best = bruteForce(items, usual, cash);
            const auto choice = chooseLots(items, usual, cash);
            QCOMPARE(choice.ok(), std::isfinite(best));
            if (!choice) {
                ++impossible;
                QCOMPARE(choice.error().code, ErrorCode::NotEnoughCash);
                continue;
            }
            QVERIFY(choice->smallest);
            QVERIFY(choice->cashLeft >= 0.0);
            QVERIFY2(std::abs(choice->deviation - best) <= 1e-9 * (1.0 + best),
                     qPrintable(QStringLiteral("%1: %2 %3").arg(round).arg(choice->deviation).arg(best)));
            bound += bruteForce(items, usual, 1e9) < best ? 1 : 0;
        }
        QVERIFY(bound > 150);
        QVERIFY(impossible > 20);
    }

    // What may never happen, on portfolios of all kinds.
    void noOrderBreaksARule()
    {
        Random random(11);
        for (int round = 0; round < 400; ++round) {
            const std::vector<Holding> holdings = drawHoldings(random, 2 + random.below(12));
            const double worth = valueOf(holdings);
            const double cash = worth * (0.4 * random.uniform() - 0.15);
            OrderRule rule{.to = static_cast<RebalanceTo>(random.below(3)),
                           .bands = {0.05 * random.uniform(), 0.3 * random.uniform()},
                           .minimumTicket = 0.01 * worth * random.uniform(),
                           .lot = random.below(2) == 0 ? 1.0 : 10.0,
                           .costs = usual};
            const auto plan = planOrders(holdings, cash, rule);
            if (!plan) {
                QCOMPARE(plan.error().code, ErrorCode::NotEnoughCash);
                continue;
            }
            double left = cash;
            double held = 0.0;
            double cost = 0.0;
            for (std::size_t i = 0; i < holdings.size(); ++i) {
                const PlannedOrder& order = plan->orders[i];
                const double after = holdings[i].units + order.units;
                QVERIFY(after >= 0.0);
                left -= order.units * holdings[i].price + order.cost;
                held += after * holdings[i].price;
                cost += order.cost;
                if (order.units == 0.0)
                    continue;
                QVERIFY(order.value >= rule.minimumTicket * (1.0 - 1e-6));
                QVERIFY(order.cost >= usual.minimumFee);
                const double lots = std::abs(order.units) / rule.lot;
                QVERIFY(after == 0.0 || std::abs(lots - std::round(lots)) < 1e-9);
                if (cash < 0.0)
                    continue; // money has to be raised from whatever there is
                const bool below = order.before < holdings[i].target;
                QCOMPARE(order.units > 0.0, below);
            }
            QVERIFY(left >= -1e-9 * worth);
            QVERIFY(std::abs(left - plan->cashAfter) < 1e-7 * worth);
            QVERIFY(std::abs(cost - plan->cost) < 1e-9 * worth);
            QVERIFY(std::abs(held + left - (worth + cash - cost)) < 1e-7 * worth);
        }
    }

    // 5 points, or a quarter of the target when that is less.
    void bandsAreTheFiveTwentyFiveRule()
    {
        QCOMPARE(pair(640, 360, 0).orders[0].reason, OrderReason::WithinBand); // 4 points off
        QCOMPARE(pair(640, 360, 0).turnover, 0.0);
        const OrderPlan off = pair(660, 340, 0);
        QCOMPARE(off.orders[0].units, -60.0);
        QCOMPARE(off.orders[1].units, 60.0);
        QCOMPARE(off.orders[0].reason, OrderReason::OutsideBand);
        const OrderPlan edge = pair(660, 340, 0, {.to = RebalanceTo::BandEdge});
        QCOMPARE(edge.orders[0].units, -10.0); // to 0.65
        QCOMPARE(edge.orders[1].units, 10.0);
        // A target of 4 % has a band of 1 point.
        const std::vector<Holding> small{{52, 1.0, 0.04}, {948, 1.0, 0.96}};
        QCOMPARE(planOrders(small, 0.0, {})->orders[0].units, -12.0);
        QCOMPARE(planOrders(std::vector<Holding>{{49, 1.0, 0.04}, {951, 1.0, 0.96}}, 0.0, {})->turnover, 0.0);
        QCOMPARE(planOrders(std::vector<Holding>{{1, 1.0, 0.0}, {999, 1.0, 1.0}}, 0.0, {})->orders[0].units, -1.0);
    }

    void cashIsUsedBeforeAnythingIsSold()
    {
        // 66 : 34, and 100 comes in: the second fund gets it, and with 600 of 1100 the first is inside its band.
        const OrderPlan in = pair(660, 340, 100);
        QCOMPARE(in.orders[0].units, 0.0);
        QCOMPARE(in.orders[0].reason, OrderReason::OnTarget);
        QCOMPARE(in.orders[1].units, 100.0);
        // What goes out comes from what is above its target.
        const OrderPlan out = pair(620, 380, -20);
        QCOMPARE(out.orders[0].units, -20.0);
        QCOMPARE(out.orders[0].reason, OrderReason::RaisesCash);
        QCOMPARE(out.orders[1].units, 0.0);
        // Only with cash: nothing is sold however far it is off.
        const OrderPlan only = pair(900, 100, 50, {.to = RebalanceTo::CashOnly});
        QCOMPARE(only.orders[0].reason, OrderReason::CashOnly);
        QCOMPARE(only.orders[1].units, 50.0);
        // A contribution changes the orders and nothing else does.
        QVERIFY(pair(660, 340, 0).orders[1].units != pair(660, 340, 30).orders[1].units);
    }

    void smallTicketsGiveTheirMoneyToTheOthers()
    {
        // 30 for three funds, of which each lacks 10: with tickets of 15 or more the first two cannot all have theirs.
        const std::vector<Holding> three{{320, 1.0, 1.0 / 3}, {325, 1.0, 1.0 / 3}, {325, 1.0, 1.0 / 3}};
        const auto plan = planOrders(three, 30.0, {.minimumTicket = 12.0});
        QVERIFY(plan);
        QVERIFY(plan->orders[0].units >= 12.0);
        QCOMPARE(plan->orders[1].units == 0.0 && plan->orders[2].units == 0.0, true);
        QCOMPARE(plan->orders[1].reason, OrderReason::BelowTicket);
    }

    void withdrawalsAreRaisedOrRefused()
    {
        // Both below target once costs are counted: the sale has to go beyond what the targets say.
        const auto all = planOrders(std::vector<Holding>{{100, 10.0, 1.0}}, -995.0, {.costs = usual});
        QVERIFY(all);
        QVERIFY(all->orders[0].units < 0.0);
        QVERIFY(all->cashAfter >= 0.0);
        QCOMPARE(planOrders(std::vector<Holding>{{100, 10.0, 1.0}}, -1001.0, {}).error().code, ErrorCode::NotEnoughCash);
        QCOMPARE(planOrders(std::vector<Holding>{{100, 10.0, 1.0}}, -999.5, {.costs = usual}).error().code,
                 ErrorCode::NotEnoughCash);
        // What is not quoted is left as it is.
        const auto dead = planOrders(std::vector<Holding>{{100, 10.0, 0.0, false}, {100, 10.0, 1.0}}, -500.0, {});
        QCOMPARE(dead->orders[0].units, 0.0);
        QCOMPARE(dead->orders[0].reason, OrderReason::NotQuoted);
        QCOMPARE(dead->orders[1].units, -50.0);
    }

    // Thirty assets with a thousand lots each, bound by the cash: as the window needs it.
    void thirtyAssetsAreProvenInTime()
    {
        Random random(5);
        int proven = 0;
        const auto began = std::chrono::steady_clock::now();
        for (int round = 0; round < 50; ++round) {
            std::vector<Holding> holdings(30);
            for (Holding& holding : holdings)
                holding = {std::floor(20.0 + 100.0 * random.uniform()), 20.0 + 300.0 * random.uniform(), 1.0 / 30};
            const auto plan = planOrders(holdings, 5000.0 * random.uniform(), {.bands = {0.0, 0.0}, .costs = usual});
            QVERIFY(plan);
            proven += plan->smallest ? 1 : 0;
        }
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        qInfo("30 assets: %d of 50 proven, %.1f ms each", proven, took.count() * 1000.0 / 50.0);
        QVERIFY(proven >= 45);
    }
};

QTEST_GUILESS_MAIN(TestOrders)
#include "tst_orders.moc"
