// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/costs.h"
#include "core/market/piecewalk.h"
#include "core/market/riskmeasures.h"
#include "core/market/scenarios.h"
#include "core/market/scenariosummary.h"
#include "tests/core/market/scenariofixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

const std::vector<double> five{0.3, 0.25, 0.2, 0.1, 0.05}; // and a tenth in cash

MoneyPlan plain(int months)
{
    MoneyPlan plan;
    plan.start = 1.0;
    plan.flows.assign(static_cast<std::size_t>(months), 0.0);
    return plan;
}

ScenarioPaths follow(const ScenarioModel& model, const HoldingRule& rule, const MoneyPlan& plan, const ScenarioOrder& order,
                     std::uint64_t seed = 3)
{
    Random random(seed);
    const auto paths = followScenarios(model, rule, plan, order, random);
    return paths ? *paths : ScenarioPaths{};
}

bool near(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

double normalBelow(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

// A history that grows by the same every day.
JointGrowth steady(double growth, std::size_t days) { return {1, std::vector<double>(days, growth)}; }

// Every course of the model, followed plainly: the numbers groups of 32 get their seeds by are drawn once more.
template <class Visit>
void eachCourse(const ScenarioModel& model, std::size_t days, int paths, std::uint64_t seed, Visit&& visit)
{
    Random seeds(seed);
    for (int first = 0; first < paths; first += 32) {
        Random random(seeds.bits());
        for (int path = first; path < std::min(paths, first + 32); ++path) {
            JointGrowth course{model.assets(), std::vector<double>(days * model.assets())};
            model.draw(course.values, random);
            visit(static_cast<std::size_t>(path), course);
        }
    }
}

} // namespace

class TestScenarios : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesAndPlainDaysAgree()
    {
        const auto model = stationaryBootstrap(randomGrowth(300, 5, 1), 15.0);
        for (const int rebalanceDays : {0, 1, 5, 21}) {
            const HoldingRule rule{five, 1.0001, 0.002, 0.01, rebalanceDays};
            const PieceWalk walk(*model->history(), rule);
            Random plainly(7);
            Random quickly(7);
            for (int path = 0; path < 20; ++path) {
                JointGrowth course{5, std::vector<double>(5 * 630)};
                model->draw(course.values, plainly);
                std::vector<HistoryPiece> pieces;
                model->drawPieces(630, pieces, quickly);
                std::vector<double> values(630);
                walk.along(pieces, values);
                const std::vector<double> slow = valueAlong(course, rule);
                for (std::size_t day = 0; day < values.size(); ++day)
                    QVERIFY(near(values[day] / slow[day], 1.0, 1e-12));
            }
        }
    }

    // 12,000 days: what is kept between them is begun anew, and pieces go across.
    void longHistoriesStayInRange()
    {
        const auto model = givenCourses(randomGrowth(12000, 2, 2), 6000);
        const HoldingRule rule{{0.5, 0.5}, 1.0, 0.001, 0.0, 21};
        const PieceWalk walk(*model->history(), rule);
        const std::vector<HistoryPiece> pieces{{0, 6000}, {6000, 6000}};
        std::vector<double> values(12000);
        walk.along(pieces, values);
        const std::vector<double> slow = valueAlong(*model->history(), rule);
        QVERIFY(near(values.back() / slow.back(), 1.0, 1e-10));
    }

    void threadsAndMorePathsChangeNothing()
    {
        const auto model = stationaryBootstrap(randomGrowth(200, 5, 1), 21.0);
        const HoldingRule rule{five, 1.0, 0.001, 0.002, 21};
        const ScenarioPaths one = follow(*model, rule, plain(24), {.paths = 250, .threads = 1});
        for (const int threads : {2, 3}) {
            const ScenarioPaths more = follow(*model, rule, plain(24), {.paths = 250, .threads = threads});
            QCOMPARE(more.wealth, one.wealth);
            QCOMPARE(more.drawdown, one.drawdown);
        }
        const ScenarioPaths fewer = follow(*model, rule, plain(24), {.paths = 100, .threads = 2});
        QVERIFY(std::equal(fewer.growth.begin(), fewer.growth.end(), one.growth.begin()));
        QVERIFY(follow(*model, rule, plain(24), {.paths = 100, .threads = 1}, 4).growth != fewer.growth);
    }

    // W_T is lognormal: its mean, quantiles and the chance of a goal are known.
    void brownianMotionMeetsItsClosedForm()
    {
        const JointGrowth history = randomGrowth(500, 1, 5);
        const auto model = brownianMotion(history);
        QVERIFY(model);
        const std::vector<double> logs = logSeries(history, 0);
        constexpr int months = 24;
        constexpr double days = months * daysInMonth;
        constexpr double fee = 0.01;
        constexpr int paths = 40000;
        const double drift = meanOf(logs) * days + 2.0 * std::log(1.0 - fee);
        const double deviation = std::sqrt(varianceOf(logs) * days);
        MoneyPlan plan = plain(months);
        plan.goal = std::exp(drift + 0.3 * deviation);
        const ScenarioPaths course = follow(**model, {{1.0}, 1.0, 0.0, fee, 21}, plan, {.paths = paths, .threads = 2});
        const ScenarioSummary summary = summarise(course, plan);
        const double root = std::sqrt(static_cast<double>(paths));
        const double mean = std::exp(drift + 0.5 * deviation * deviation);
        const double spread = mean * std::sqrt(std::exp(deviation * deviation) - 1.0);
        QVERIFY(near(summary.wealth.mean, mean, 4.0 * spread / root));
        for (const auto& [value, z, share] : {std::tuple{summary.wealth.low, -1.6448536269514722, 0.05},
                                              std::tuple{summary.wealth.median, 0.0, 0.5},
                                              std::tuple{summary.wealth.high, 1.6448536269514722, 0.95}}) {
            // The standard error of log(quantile) is √(p q) / density.
            const double density = std::exp(-0.5 * z * z) / std::sqrt(2.0 * M_PI) / deviation;
            QVERIFY(near(std::log(value), drift + z * deviation, 4.0 * std::sqrt(share * (1.0 - share)) / density / root));
        }
        const double chance = 1.0 - normalBelow(0.3);
        QVERIFY(summary.goal.low < chance && chance < summary.goal.high);
        QVERIFY(near(summary.goal.value, chance, 4.0 * std::sqrt(chance * (1.0 - chance)) / root));
    }

    // Held without trading, each asset grows for itself; rebalanced daily, every day is the same: both means are known.
    void severalAssetsMeetTheirMeans()
    {
        const JointGrowth history = randomGrowth(500, 2, 6);
        const auto model = brownianMotion(history);
        constexpr int days = 12 * daysInMonth;
        constexpr int paths = 40000;
        double daily = 0.0;
        double held = 0.0;
        for (std::size_t a = 0; a < 2; ++a) {
            const std::vector<double> logs = logSeries(history, a);
            const double growth = std::exp(meanOf(logs) + 0.5 * varianceOf(logs));
            daily += 0.5 * growth;
            held += 0.5 * std::pow(growth, days);
        }
        for (const auto& [rebalanceDays, expected] : {std::pair{0, held}, std::pair{1, std::pow(daily, days)}}) {
            const ScenarioPaths course =
                follow(**model, {{0.5, 0.5}, 1.0, 0.0, 0.0, rebalanceDays}, plain(12), {.paths = paths, .threads = 2});
            const double error = std::sqrt(varianceOf(course.growth) / paths);
            QVERIFY(near(meanOf(course.growth), expected, 4.0 * error));
        }
    }

    // Blocks of three days: the chance of every course of three days, and the mean growth of a month by the chain of days.
    void bootstrapMeetsEnumeration()
    {
        constexpr double length = 2.5;
        const std::vector<double> growths{0.9, 1.02, 1.1};
        const auto model = stationaryBootstrap({1, growths}, length);
        const auto next = [&](std::size_t from, std::size_t to) {
            return 1.0 / (3.0 * length) + ((from + 1) % 3 == to ? 1.0 - 1.0 / length : 0.0);
        };
        constexpr int draws = 200000;
        std::vector<double> counts(27);
        Random random(11);
        std::vector<HistoryPiece> pieces;
        for (int i = 0; i < draws; ++i) {
            model->drawPieces(3, pieces, random);
            std::size_t code = 0;
            for (const HistoryPiece& piece : pieces)
                for (std::size_t day = piece.first; day < piece.first + piece.days; ++day)
                    code = 3 * code + day;
            QVERIFY(code < 27);
            counts[code] += 1.0;
        }
        for (std::size_t code = 0; code < 27; ++code) {
            const double chance = next(code / 9, code / 3 % 3) * next(code / 3 % 3, code % 3) / 3.0;
            QVERIFY(near(counts[code] / draws, chance, 4.5 * std::sqrt(chance / draws)));
        }
        std::vector<double> ahead(3, 1.0); // mean growth from a day on
        for (int day = 0; day < daysInMonth; ++day) {
            std::vector<double> now(3);
            for (std::size_t from = 0; from < 3; ++from)
                for (std::size_t to = 0; to < 3; ++to)
                    now[from] += (day == daysInMonth - 1 ? 1.0 / 3.0 : next(from, to)) * growths[to] * ahead[to];
            ahead = now;
        }
        const ScenarioPaths course = follow(*model, {{1.0}, 1.0, 0.0, 0.0, 1}, plain(1), {.paths = 100000, .threads = 2});
        QVERIFY(near(meanOf(course.growth), ahead[0], 4.0 * std::sqrt(varianceOf(course.growth) / 100000.0)));
    }

    // Nothing but interest: payments come to what the annuity formula says, in money of today.
    void paymentsMeetTheAnnuityFormula()
    {
        constexpr double monthly = 1.005;
        const auto model = stationaryBootstrap(steady(std::pow(monthly, 1.0 / daysInMonth), 50), 5.0);
        MoneyPlan plan = plain(120);
        plan.start = 1000.0;
        std::ranges::fill(plan.flows, 25.0);
        const double grown = std::pow(monthly, 120);
        const double annuity = (grown - 1.0) / (monthly - 1.0);
        const HoldingRule rule{{1.0}, 1.0, 0.002, 0.0, 21};
        QVERIFY(near(follow(*model, rule, plan, {.paths = 1}).wealth.back(), 1000.0 * grown + 25.0 * 0.998 * annuity, 1e-7));
        plan.inflation = 0.03;
        const double real = monthly / std::pow(1.03, 1.0 / 12.0);
        const double realGrown = std::pow(real, 120);
        QVERIFY(near(follow(*model, rule, plan, {.paths = 1}).wealth.back(),
                     1000.0 * realGrown + 25.0 * 0.998 * (realGrown - 1.0) / (real - 1.0), 1e-7));
    }

    // What is withdrawn lasts as long as the annuity formula says.
    void withdrawalsLastAsLongAsTheyShould()
    {
        constexpr double monthly = 1.004;
        const auto model = stationaryBootstrap(steady(std::pow(monthly, 1.0 / daysInMonth), 50), 5.0);
        MoneyPlan plan = plain(240);
        plan.start = 1000.0;
        std::ranges::fill(plan.flows, -10.0);
        const double lasts = -std::log(1.0 - 1000.0 * (monthly - 1.0) / 10.0) / std::log(monthly);
        const ScenarioPaths paths = follow(*model, {{1.0}, 1.0, 0.0, 0.0, 21}, plan, {.paths = 3});
        QCOMPARE(paths.ruined, std::vector<int>(3, static_cast<int>(std::floor(lasts)) + 1));
        QCOMPARE(paths.wealth.back(), 0.0);
        plan.flows.back() = 50.0; // who is ruined has nothing to pay in
        QCOMPARE(follow(*model, {{1.0}, 1.0, 0.0, 0.0, 21}, plan, {.paths = 1}).wealth.back(), 0.0);
    }

    void wealthRuinAndDrawdownMeetBruteForce()
    {
        const auto model = stationaryBootstrap(randomGrowth(250, 5, 9), 10.0);
        const HoldingRule rule{five, 1.0, 0.001, 0.003, 21};
        MoneyPlan plan = plain(36);
        plan.start = 100.0;
        plan.inflation = 0.02;
        plan.floor = 60.0;
        plan.goal = 90.0;
        for (std::size_t month = 0; month < 36; ++month)
            plan.flows[month] = month < 12 ? 1.0 : -1.5;
        const ScenarioPaths paths = follow(*model, rule, plan, {.paths = 400, .threads = 2}, 21);
        int ruined = 0;
        int reached = 0;
        eachCourse(*model, 36 * daysInMonth, 400, 21, [&](std::size_t path, const JointGrowth& course) {
            const std::vector<double> values = valueAlong(course, rule);
            double units = 100.0;
            int month = 0;
            for (int m = 1; m <= 36; ++m) {
                const double level = std::pow(1.02, m / 12.0);
                const double flow = plan.flows[static_cast<std::size_t>(m - 1)] * level;
                const double value = values[static_cast<std::size_t>(m * daysInMonth - 1)];
                units += (flow > 0.0 ? flow * 0.999 : flow / 0.999) / value;
                if (month == 0 && units * value < 60.0 * level)
                    month = m;
            }
            const double wealth = units * values.back() / std::pow(1.02, 3.0);
            QVERIFY(near(wealth, paths.wealth[paths.wealth.size() - 400 + path], 1e-8));
            QCOMPARE(paths.ruined[path], month);
            double deepest = 0.0;
            for (std::size_t to = 0; to < values.size(); ++to) {
                double high = 1.0;
                for (std::size_t from = 0; from <= to; ++from)
                    high = std::max(high, values[from]);
                deepest = std::max(deepest, 1.0 - values[to] / high);
            }
            QVERIFY(near(paths.drawdown[path], deepest, 1e-10));
            ruined += month > 0 ? 1 : 0;
            reached += wealth >= 90.0 ? 1 : 0;
        });
        const ScenarioSummary summary = summarise(paths, plan);
        QVERIFY(ruined > 0 && ruined < 400 && reached > 0 && reached < 400);
        QCOMPARE(summary.ruin.value, ruined / 400.0);
        QCOMPARE(summary.goal.value, reached / 400.0);
        QCOMPARE(summary.fan.ruined.back(), ruined / 400.0);
    }

    void aRebalanceCostsWhatATradeCosts()
    {
        const JointGrowth course{2, std::vector<double>{1.2, 0.9, 1.0, 1.0}};
        const HoldingRule rule{{0.5, 0.3}, 1.0, 0.001, 0.0, 1};
        const double worth = 0.5 * 1.2 + 0.3 * 0.9 + 0.2;
        const std::vector<double> drifted{0.6 / worth, 0.27 / worth};
        const auto exact = tradeOutcome({.proportional = 0.001}, {drifted, rule.weights, {}});
        QVERIFY(exact);
        QVERIFY(near(valueAlong(course, rule).front(), worth * exact->remainder, 1e-6));
        QVERIFY(valueAlong(course, rule).front() < worth);
        QCOMPARE(valueAlong(course, {{0.5, 0.3}, 1.0, 0.0, 0.0, 0}).back(), worth); // and none without one
    }

    void summariesMeetBruteForce()
    {
        QVERIFY(near(pathShare(5, 10).low, 0.18708602844739, 1e-9)); // Clopper and Pearson 1934
        QVERIFY(near(pathShare(5, 10).high, 0.81291397155261, 1e-9));
        QVERIFY(near(pathShare(0, 10).high, 1.0 - std::pow(0.025, 0.1), 1e-12));
        QCOMPARE(pathShare(10, 10).high, 1.0);
        const auto model = stationaryBootstrap(randomGrowth(250, 1, 9), 10.0);
        MoneyPlan plan = plain(50);
        const ScenarioPaths paths = follow(*model, {{1.0}, 1.0, 0.0, 0.0, 21}, plan, {.paths = 333});
        const ScenarioSummary summary = summarise(paths, plan);
        for (std::size_t i = 0; i < summary.fan.months.size(); ++i) {
            std::vector<double> wealth(paths.wealth.begin() + static_cast<std::ptrdiff_t>(i * 333),
                                       paths.wealth.begin() + static_cast<std::ptrdiff_t>((i + 1) * 333));
            std::ranges::sort(wealth);
            QCOMPARE(summary.fan.low[i], quantileOfSorted(wealth, 0.05));
            QCOMPARE(summary.fan.lowerQuarter[i], quantileOfSorted(wealth, 0.25));
            QCOMPARE(summary.fan.median[i], quantileOfSorted(wealth, 0.5));
            QCOMPARE(summary.fan.high[i], quantileOfSorted(wealth, 0.95));
        }
        QCOMPARE(summary.fan.months.front(), 0);
        QCOMPARE(summary.fan.months.back(), 50);
        std::vector<double> growth = paths.growth;
        std::ranges::sort(growth);
        QVERIFY(near(summary.cvar, 1.0 - std::accumulate(growth.begin(), growth.begin() + 16, 0.0) / 16.0, 1e-12));
        QVERIFY(summary.cvar >= summary.valueAtRisk);
        const auto& counts = summary.wealth.histogram.counts;
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}), 333);
        QCOMPARE(summary.goal.value, 0.0); // none was asked for
    }

    void stoppedItSaysSo()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto model = stationaryBootstrap(randomGrowth(250, 1, 9), 10.0);
        Random random(1);
        const auto paths =
            followScenarios(*model, {{1.0}, 1.0, 0.0, 0.0, 21}, plain(12), {.paths = 100, .threads = 2, .stop = stop.get_token()}, random);
        QCOMPARE(paths.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
