// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliocrossvalidation.h"
#include "tests/core/run/backtestfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

// What is asked of the weights reaches the decisions of a backtest.
class TestBacktestWishes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupLimitsAreKeptAndClashesNamed();
    void riskBudgetsReachTheDecisions();
    void aTurnoverPenaltyTradesLess();
    void fewAssetsAreHeld();
    void residualsOfWhatIsSolvedAreSmall();
};

void TestBacktestWishes::groupLimitsAreKeptAndClashesNamed()
{
    const Table table = somePrices(six, 300);
    const std::string first = table.columns()[1].name;
    const std::string second = table.columns()[2].name;
    PortfolioBacktestRequest request = quick();
    request.groups = {"pair: " + first + " + " + second + " <= 0.1"};
    const PortfolioBacktestReport report = reportOf(request, table);
    for (const StrategyResult& result : report.strategies) {
        if (result.strategy == StrategyKind::EqualWeight || result.strategy == StrategyKind::BuyAndHold)
            continue;
        for (const std::vector<double>& weights : result.weights)
            QVERIFY(weights[0] + weights[1] <= 0.1 + 1e-5);
    }
    request.groups.push_back("rest: " + first + " + " + second + " >= 0.3");
    const auto clash = runPortfolioBacktest(request, table, RunContext{});
    QVERIFY(!clash);
    QCOMPARE(clash.error().code, ErrorCode::LimitsClash);
    QCOMPARE(clash.error().args, (std::vector<std::string>{"pair <= 0.1, rest >= 0.3", "0.1"}));
}

void TestBacktestWishes::riskBudgetsReachTheDecisions()
{
    const Table table = somePrices(six, 300);
    const std::string first = table.columns()[1].name;
    PortfolioBacktestRequest request = quick();
    const PortfolioBacktestReport even = reportOf(request, table);
    request.riskBudgets = {first + " = 0.6"};
    const PortfolioBacktestReport uneven = reportOf(request, table);
    const std::vector<double>& a = resultOf(even, StrategyKind::RiskParity)->weights.back();
    const std::vector<double>& b = resultOf(uneven, StrategyKind::RiskParity)->weights.back();
    QVERIFY2(b[0] > 2.0 * a[0], qPrintable(QString::number(b[0])));
    QCOMPARE(resultOf(uneven, StrategyKind::MinimumVariance)->weights,
             resultOf(even, StrategyKind::MinimumVariance)->weights);
    request.riskBudgets = {"NOBODY = 0.6"};
    const auto unknown = runPortfolioBacktest(request, table, RunContext{});
    QVERIFY(!unknown && unknown.error().code == ErrorCode::UnknownAsset);
}

void TestBacktestWishes::aTurnoverPenaltyTradesLess()
{
    const Table table = somePrices(six, 420);
    PortfolioBacktestRequest request = quick();
    const PortfolioBacktestReport free = reportOf(request, table);
    request.turnoverPenalty = 1.0;
    const PortfolioBacktestReport dear = reportOf(request, table);
    for (const StrategyKind strategy : {StrategyKind::MinimumVariance, StrategyKind::MeanVariance})
        QVERIFY(resultOf(dear, strategy)->measures.turnover < 0.8 * resultOf(free, strategy)->measures.turnover);
    QCOMPARE(resultOf(dear, StrategyKind::MinimumVariance)->weights.front(),
             resultOf(free, StrategyKind::MinimumVariance)->weights.front());
    QCOMPARE(resultOf(dear, StrategyKind::RiskParity)->weights, resultOf(free, StrategyKind::RiskParity)->weights);
    // What it held before is known from earlier days only.
    const PortfolioBacktestReport cut = reportOf(request, somePrices(six, 333));
    const StrategyResult& a = *resultOf(dear, StrategyKind::MeanVariance);
    const StrategyResult& b = *resultOf(cut, StrategyKind::MeanVariance);
    for (std::size_t i = 0; i < b.weights.size(); ++i)
        QCOMPARE(b.weights[i], a.weights[i]);
}

void TestBacktestWishes::fewAssetsAreHeld()
{
    PortfolioBacktestRequest request = quick();
    request.maximumAssets = 3;
    const PortfolioBacktestReport report = reportOf(request, somePrices(six, 300));
    for (const StrategyResult& result : report.strategies) {
        const auto most = std::ranges::max(result.weights, {}, [](const std::vector<double>& weights) {
            return std::ranges::count_if(weights, [](double w) { return w > 0.0; });
        });
        const bool free = !isFitted(result.strategy);
        QVERIFY(free || std::ranges::count_if(most, [](double w) { return w > 0.0; }) <= 3);
    }
    request.cap = 0.3; // three of them cannot be everything
    const auto clash = runPortfolioBacktest(request, somePrices(six, 300), RunContext{});
    QVERIFY(!clash);
    QCOMPARE(clash.error(), (Error{ErrorCode::CapTooLow, {"0.3", "3", "0.3334"}, {}}));
}

void TestBacktestWishes::residualsOfWhatIsSolvedAreSmall()
{
    PortfolioBacktestRequest request = quick();
    request.turnoverPenalty = 1.0;
    const PortfolioBacktestReport report = reportOf(request, somePrices(six, 420));
    int solved = 0;
    for (const StrategyResult& result : report.strategies) {
        if (std::isnan(result.residual))
            continue;
        ++solved;
        QVERIFY2(result.residual <= 1e-8, qPrintable(QString::number(result.residual)));
    }
    QCOMPARE(solved, 7); // four ratios and variances, two tails, Kelly
}

QTEST_MAIN(TestBacktestWishes)
#include "tst_backtestwishes.moc"
