// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/headline.h"
#include "tests/core/run/backtestfixture.h"

#include <Eigen/Core>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

class TestPortfolioBacktest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBundledPricesGiveAWholeReport();
    void removingLaterDaysChangesNoWeightBefore();
    void anotherOrderOfColumnsGivesTheSameWeights();
    void equalWeightAgainstAPlainLoop();
    void sameRequestSameBytes();
    void theReportSurvivesJson();
    void anAssetThatDiesIsSoldAndNamed();
    void reversionAgainstAPlainLoop();
    void reversionTradesItselfPoor();
    void badInputIsNamed();
    void aStopIsHeard();
};

void TestPortfolioBacktest::theBundledPricesGiveAWholeReport()
{
    PortfolioBacktestRequest request;
    request.resamples = 200;
    const PortfolioBacktestReport report = reportOf(request, dowPrices());
    QCOMPARE(report.assets.size(), std::size_t{30});
    QVERIFY(report.survivorsOnly && report.sorted);
    QCOMPARE(report.days.size(), std::size_t{2529 - 505});
    QCOMPARE(report.trades.size(), std::size_t{97});
    QCOMPARE(report.overfitting.splits, 12'870);
    for (const StrategyResult& result : report.strategies) {
        QCOMPARE(result.growth.size(), report.days.size());
        for (const std::vector<double>& weights : result.weights) {
            const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
            QVERIFY(sum <= 1.0 + 1e-4 && std::ranges::min(weights) >= 0.0);
        }
        QVERIFY(result.measures.costDrag > 0.0);
        QVERIFY(result.evidence.againstEqual.low <= result.evidence.againstEqual.value &&
                result.evidence.againstEqual.value <= result.evidence.againstEqual.high);
    }
    // What minimum variance promises, and it is out of sample here.
    const StrategyResult& minimum = *resultOf(report, StrategyKind::MinimumVariance);
    for (const StrategyResult& result : report.strategies)
        if (result.strategy != StrategyKind::Kelly) // holds cash
            QVERIFY(minimum.measures.volatility <= result.measures.volatility * 1.05);
    const StrategyResult& held = *resultOf(report, StrategyKind::BuyAndHold);
    QCOMPARE(held.trades.size(), std::size_t{1});
    QCOMPARE(held.measures.turnover, 0.0);
    QCOMPARE(report.sharpe, minimum.measures.sharpe);
}

void TestPortfolioBacktest::removingLaterDaysChangesNoWeightBefore()
{
    const PortfolioBacktestReport all = reportOf(quick(), somePrices(six, 420));
    for (const std::size_t rows : {410UL, 333UL, 260UL}) {
        const PortfolioBacktestReport some = reportOf(quick(), somePrices(six, rows));
        for (std::size_t s = 0; s < all.strategies.size(); ++s) {
            const StrategyResult& a = all.strategies[s];
            const StrategyResult& b = some.strategies[s];
            QVERIFY(b.weights.size() <= a.weights.size());
            for (std::size_t i = 0; i < b.weights.size(); ++i)
                QCOMPARE(b.weights[i], a.weights[i]);
            for (std::size_t t = 0; t < b.growth.size(); ++t)
                QCOMPARE(b.growth[t], a.growth[t]);
        }
    }
}

void TestPortfolioBacktest::anotherOrderOfColumnsGivesTheSameWeights()
{
    const PortfolioBacktestReport a = reportOf(quick(), somePrices(six, 300));
    const PortfolioBacktestReport b = reportOf(quick(), somePrices({27, 9, 1, 22, 14, 4}, 300));
    const std::size_t place[] = {2, 5, 1, 4, 3, 0}; // of the assets of a in b
    for (std::size_t s = 0; s < a.strategies.size(); ++s) {
        if (a.strategies[s].strategy == StrategyKind::HierarchicalRiskParity) // its list has a direction, see its test
            continue;
        for (std::size_t i = 0; i < a.strategies[s].weights.size(); ++i)
            for (std::size_t asset = 0; asset < 6; ++asset)
                QVERIFY(std::abs(a.strategies[s].weights[i][asset] - b.strategies[s].weights[i][place[asset]]) < 1e-5);
    }
}

void TestPortfolioBacktest::equalWeightAgainstAPlainLoop()
{
    PortfolioBacktestRequest request = quick();
    request.commission = 0.0;
    request.halfSpread = 0.0;
    const Table table = somePrices(six, 400);
    const PortfolioBacktestReport report = reportOf(request, table);
    std::vector<double> heaps(6, 1.0 / 6.0);
    std::size_t trades = 1;
    for (std::size_t row = 122; row < 400; ++row) {
        for (std::size_t i = 0; i < 6; ++i) {
            const Array<double>& prices = table.columns()[i + 1].number()->values;
            heaps[i] *= prices[row] / prices[row - 1];
        }
        if ((row - 121) % 21 == 0 && row + 1 < 400) {
            const double each = std::accumulate(heaps.begin(), heaps.end(), 0.0) / 6.0;
            std::fill(heaps.begin(), heaps.end(), each);
            ++trades;
        }
    }
    const StrategyResult& equal = report.strategies.front();
    QCOMPARE(equal.trades.size(), trades);
    QVERIFY(std::abs(equal.measures.totalReturn - (std::accumulate(heaps.begin(), heaps.end(), 0.0) - 1.0)) < 1e-12);
    QCOMPARE(report.days.front(), table.columns()[0].date()->days[121]);
}

void TestPortfolioBacktest::sameRequestSameBytes()
{
    const Table table = somePrices(six, 300);
    PortfolioBacktestRequest request = quick();
    const std::string once = toJson(reportOf(request, table));
    QCOMPARE(toJson(reportOf(request, table)), once);
    request.seed = 2;
    QVERIFY(toJson(reportOf(request, table)) != once);
}

void TestPortfolioBacktest::theReportSurvivesJson()
{
    const std::string text = toJson(reportOf(quick(), somePrices(six, 300)));
    const auto back = fromJson<PortfolioBacktestReport>(text, "report");
    QVERIFY(back);
    QCOMPARE(toJson(*back), text);
    const auto report = readJson(text, "report");
    const std::string line = headline("portfolio.backtest", report->get_object());
    QVERIFY(line.find("\"sharpe\":") != std::string::npos && line.find("\"maxDrawdown\":") != std::string::npos);
}

void TestPortfolioBacktest::anAssetThatDiesIsSoldAndNamed()
{
    Table table = somePrices(six, 400);
    std::vector<Column> columns = table.columns();
    std::vector<double> values(columns[2].number()->values.begin(), columns[2].number()->values.end());
    std::fill(values.begin() + 250, values.end(), missingNumber);
    columns[2].values = NumberColumn{std::move(values), 2};
    const PortfolioBacktestReport report = reportOf(quick(), Table(std::move(columns), 400));
    QVERIFY(!report.survivorsOnly);
    QVERIFY(report.assets[1].endsEarly && !report.assets[0].endsEarly);
    QVERIFY(report.strategies.front().forcedSales + resultOf(report, StrategyKind::BuyAndHold)->forcedSales >= 1);
    QCOMPARE(report.strategies.front().weights.back()[1], 0.0);
    QVERIFY(std::abs(report.strategies.front().weights.back()[0] - 0.2) < 1e-6);
}

void TestPortfolioBacktest::reversionAgainstAPlainLoop()
{
    PortfolioBacktestRequest request = quick();
    request.commission = request.halfSpread = 0.0;
    request.rebalanceDays = 1;
    const Table table = somePrices(six, 300);
    const PortfolioBacktestReport report = reportOf(request, table);
    const auto relatives = [&](std::size_t row) {
        Eigen::VectorXd all(6);
        for (std::size_t asset = 0; asset < 6; ++asset) {
            const Array<double>& prices = table.columns()[asset + 1].number()->values;
            all[static_cast<Eigen::Index>(asset)] = prices[row] / prices[row - 1];
        }
        return all;
    };
    Eigen::VectorXd decided = Eigen::VectorXd::Constant(6, 1.0 / 6.0); // at the close of row 120
    Eigen::VectorXd held = decided;                                   // from the close of row 121 on
    double worth = 1.0;
    for (std::size_t row = 121; row < 300; ++row) {
        const Eigen::VectorXd grown = relatives(row);
        if (row > 121)
            worth *= held.dot(grown);
        held = row + 1 < 300 ? decided : held; // of the day before
        // Its own rule: nothing as long as the weights lose, else as far from the mean of what rose as makes them lose 0.
        const double loss = std::max(0.0, decided.dot(grown) - 1.0);
        const Eigen::VectorXd apart = grown.array() - grown.mean();
        Eigen::VectorXd next = decided - loss / apart.squaredNorm() * apart;
        double low = next.minCoeff() - 1.0; // onto the simplex, by bisection instead of sorting
        double high = next.maxCoeff();
        for (int step = 0; step < 200; ++step)
            ((next.array() - (low + high) / 2.0).cwiseMax(0.0).sum() > 1.0 ? low : high) = (low + high) / 2.0;
        decided = (next.array() - (low + high) / 2.0).cwiseMax(0.0);
    }
    const double total = resultOf(report, StrategyKind::PassiveAggressive)->measures.totalReturn;
    QVERIFY2(std::abs(total - (worth - 1.0)) < 1e-9, qPrintable(QString::number(total - (worth - 1.0))));
}

void TestPortfolioBacktest::reversionTradesItselfPoor()
{
    PortfolioBacktestRequest request = quick();
    request.window = 60;
    request.rebalanceDays = 1;
    const PortfolioBacktestReport report = reportOf(request, somePrices(six, 300));
    for (const StrategyKind strategy : {StrategyKind::PassiveAggressive, StrategyKind::MovingAverageReversion}) {
        const PerformanceMeasures& m = resultOf(report, strategy)->measures;
        QVERIFY2(m.turnover > 20.0, qPrintable(QString::number(m.turnover)));
        QVERIFY(m.costDrag > 0.9 * 0.001 * m.turnover * (1.0 + m.cagr));
    }
}

void TestPortfolioBacktest::badInputIsNamed()
{
    const auto problem = [](const PortfolioBacktestRequest& request, const Table& table) {
        const auto report = runPortfolioBacktest(request, table, RunContext{});
        return report ? ErrorCode::Internal : report.error().code;
    };
    PortfolioBacktestRequest request = quick();
    QCOMPARE(problem(request, somePrices({1}, 300)), ErrorCode::TooFewAssets);
    QCOMPARE(problem(request, somePrices(six, 100)), ErrorCode::TooFewDays);
    request.cap = 0.1;
    QCOMPARE(problem(request, somePrices(six, 300)), ErrorCode::CapTooLow);
    request.cap = 1.0;
    Table flat = somePrices(six, 300);
    std::vector<Column> columns = flat.columns();
    for (std::size_t i = 1; i < columns.size() - 1; ++i)
        columns[i].values = NumberColumn{std::vector<double>(300, 7.0), 0}; // prices that never move
    QCOMPARE(problem(request, Table(std::move(columns), 300)), ErrorCode::NothingToHold);
    request.covariance = CovarianceMethod::Sample; // and more assets than days is no problem
    request.window = 20;
    std::vector<std::size_t> everything(30);
    std::iota(everything.begin(), everything.end(), std::size_t{1});
    QCOMPARE(problem(request, somePrices(everything, 150)), ErrorCode::Internal);
}

void TestPortfolioBacktest::aStopIsHeard()
{
    std::stop_source stop;
    RunContext context;
    context.stop = stop.get_token();
    int reports = 0;
    context.onProgress = [&](const Progress&) {
        if (++reports == 5)
            stop.request_stop();
    };
    const auto report = runPortfolioBacktest(quick(), somePrices(six, 400), context);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(reports, 5);
    // While folds are chosen too, where nothing is reported.
    std::stop_source later;
    context.stop = later.get_token();
    context.onProgress = [&](const Progress& progress) {
        if (progress.stage == "crossValidation")
            later.request_stop();
    };
    const auto folds = runPortfolioBacktest(quick(), somePrices(six, 420), context);
    QVERIFY(!folds && folds.error().code == ErrorCode::Cancelled);
}

QTEST_MAIN(TestPortfolioBacktest)
#include "tst_portfoliobacktest.moc"
