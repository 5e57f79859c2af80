// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "tests/core/run/backtestfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

// Series that a backtest is held against.
class TestBacktestYardsticks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBenchmarkIsFollowedAndNotInvestedIn();
    void ratiosCountFromTheGrowthOfASeries();
    void aBenchmarkWithoutPricesIsNamed();
    void whatCannotBeFollowedIsRefusedBeforeTheWork();
    void whatIsExcludedIsNotInvestedIn();
};

void TestBacktestYardsticks::aBenchmarkIsFollowedAndNotInvestedIn()
{
    PortfolioBacktestRequest request = quick();
    const Table table = somePrices({1, 4, 9, 14, 22}, 500);
    request.benchmark = table.columns()[5].name;
    const PortfolioBacktestReport report = reportOf(request, table);
    request.benchmark.clear();
    PortfolioBacktestReport without = reportOf(request, somePrices({1, 4, 9, 14}, 500));
    QVERIFY(without.benchmark.growth.empty());
    without.benchmark = report.benchmark;
    QCOMPARE(toJson(report), toJson(without));
    const auto& prices = table.columns()[5].number()->values;
    const std::size_t first = 500 - report.days.size();
    QCOMPARE(report.benchmark.growth.front(), 1.0);
    for (std::size_t t = 1; t < report.days.size(); ++t)
        QCOMPARE(report.benchmark.growth[t], prices[first + t] / prices[first + t - 1]);
    QVERIFY(std::abs(report.benchmark.measures.totalReturn - (prices[499] / prices[first] - 1.0)) < 1e-12);
    QCOMPARE(report.benchmark.measures.turnover, 0.0);
    const auto back = fromJson<PortfolioBacktestReport>(toJson(report), "report");
    QVERIFY(back);
    QCOMPARE(toJson(*back), toJson(report));
}

void TestBacktestYardsticks::ratiosCountFromTheGrowthOfASeries()
{
    PortfolioBacktestRequest request = quick();
    request.strategy = StrategyKind::RiskParity;
    const Table table = somePrices({1, 4, 9, 14}, 500);
    request.riskFreeSeries = table.columns()[3].name;
    const PortfolioBacktestReport report = reportOf(request, table);
    const auto& prices = table.columns()[3].number()->values;
    const std::size_t days = report.days.size();
    QVERIFY(std::abs(std::pow(1.0 + report.riskFreeRate, static_cast<double>(days - 1) / 252.0) -
                     prices[499] / prices[500 - days]) < 1e-12);
    QCOMPARE(riskFreeRateOf(request.riskFreeRate, report), report.riskFreeRate);
    request.riskFreeSeries.clear();
    const PortfolioBacktestReport without = reportOf(request, table);
    QVERIFY(std::isnan(without.riskFreeRate));
    QCOMPARE(riskFreeRateOf(request.riskFreeRate, without), 0.0);
    const StrategyResult& own = *resultOf(report, StrategyKind::RiskParity);
    const StrategyResult& other = *resultOf(without, StrategyKind::RiskParity);
    QCOMPARE(own.growth, other.growth);
    double sum = 0.0;
    double squares = 0.0;
    const double daily = std::pow(prices[499] / prices[500 - days], 1.0 / static_cast<double>(days - 1)) - 1.0;
    const std::vector<double> net = netGrowth(own.growth, own.trades);
    for (const double growth : net)
        sum += growth - 1.0 - daily;
    const double mean = sum / static_cast<double>(net.size());
    for (const double growth : net)
        squares += std::pow(growth - 1.0 - daily - mean, 2);
    const double deviation = std::sqrt(squares / static_cast<double>(net.size() - 1));
    QVERIFY(std::abs(own.measures.sharpe - mean / deviation * std::sqrt(252.0)) < 1e-9);
    QVERIFY(own.measures.sharpe < other.measures.sharpe);
}

void TestBacktestYardsticks::aBenchmarkWithoutPricesIsNamed()
{
    PortfolioBacktestRequest request = quick();
    const Table whole = somePrices({1, 4, 9, 14, 22}, 500);
    const auto lacking = [&](std::size_t from, std::size_t to) {
        std::vector<Column> columns = whole.columns();
        const auto& kept = whole.columns()[5].number()->values;
        std::vector<double> values(kept.begin(), kept.end());
        std::fill(values.begin() + static_cast<std::ptrdiff_t>(from), values.begin() + static_cast<std::ptrdiff_t>(to),
                  missingNumber);
        columns[5] = {columns[5].name, NumberColumn{values, 2}};
        return Table(columns, 500);
    };
    request.benchmark = whole.columns()[5].name;
    const PortfolioBacktestReport carried = reportOf(request, lacking(300, 305));
    const std::size_t at = 300 - (500 - carried.days.size());
    QCOMPARE(carried.benchmark.growth[at], 1.0); // the last price holds
    const auto longer = runPortfolioBacktest(request, lacking(300, 306), RunContext{});
    QVERIFY(!longer);
    QCOMPARE(describe(longer.error()), "PriceNotPositive(" + request.benchmark + ", " +
                                           isoDate(whole.columns().front().date()->days[305]) + ", )");
    request.benchmark = "NOBODY";
    QCOMPARE(runPortfolioBacktest(request, whole, RunContext{}).error().code, ErrorCode::UnknownColumn);
}

void TestBacktestYardsticks::whatCannotBeFollowedIsRefusedBeforeTheWork()
{
    const Table whole = somePrices({1, 4, 9, 14, 22}, 500);
    std::vector<Column> columns = whole.columns();
    std::vector<double> values(500, 100.0);
    values.back() = missingNumber;
    values[498] = missingNumber;
    columns[5] = {columns[5].name, NumberColumn{values, 2}};
    RunContext context;
    std::vector<std::string> stages;
    context.onProgress = [&](const Progress& progress) { stages.push_back(progress.stage); };
    using Series = std::string PortfolioBacktestRequest::*;
    for (const Series series : {Series(&PortfolioBacktestRequest::benchmark), Series(&PortfolioBacktestRequest::riskFreeSeries)}) {
        stages.clear();
        PortfolioBacktestRequest request = quick();
        request.carryDays = 1;
        request.*series = columns[5].name;
        const auto refused = runPortfolioBacktest(request, Table(columns, 500), context);
        QVERIFY(!refused);
        QCOMPARE(refused.error(), (Error{ErrorCode::PriceNotPositive,
                                         {columns[5].name, isoDate(whole.columns().front().date()->days[499]), ""},
                                         {}}));
        QCOMPARE(stages, std::vector<std::string>{"prices"});
    }
}

// As if its column were not there, also as a risk-free series, and in a table with one row an asset and day.
void TestBacktestYardsticks::whatIsExcludedIsNotInvestedIn()
{
    const Table whole = somePrices({1, 4, 9, 14}, 400);
    const std::string out = whole.columns()[4].name;
    const std::string without = toJson(reportOf(quick(), somePrices({1, 4, 9}, 400)));
    PortfolioBacktestRequest request = quick();
    request.excluded = {out};
    QCOMPARE(toJson(reportOf(request, whole)), without);
    request.riskFreeSeries = out;
    const PortfolioBacktestReport safe = reportOf(request, whole);
    QCOMPARE(safe.assets.size(), std::size_t{3});
    QVERIFY(std::isfinite(safe.riskFreeRate));

    std::vector<Day> days;
    std::vector<double> prices;
    CategoryColumn names;
    std::vector<std::int32_t> codes;
    for (std::size_t asset = 1; asset <= 4; ++asset)
        names.levels.push_back(whole.columns()[asset].name);
    for (std::size_t row = 0; row < whole.rows(); ++row)
        for (std::int32_t asset = 0; asset < 4; ++asset) {
            days.push_back(whole.columns().front().date()->days[row]);
            prices.push_back(whole.columns()[static_cast<std::size_t>(asset) + 1].number()->values[row]);
            codes.push_back(asset);
        }
    const std::size_t rows = days.size();
    names.codes = std::move(codes);
    const Table tall({{"day", DateColumn{std::move(days)}},
                      {"name", std::move(names)},
                      {"close", NumberColumn{std::move(prices), 2}}},
                     rows);
    request.riskFreeSeries.clear();
    request.assetColumn = "name";
    request.priceColumn = "close";
    QCOMPARE(toJson(reportOf(request, tall)), without);
    request.excluded = {"NOBODY"}; // else it would be invested in
    QCOMPARE(runPortfolioBacktest(request, tall, RunContext{}).error().code, ErrorCode::UnknownColumn);
}

QTEST_MAIN(TestBacktestYardsticks)
#include "tst_backtestyardsticks.moc"
