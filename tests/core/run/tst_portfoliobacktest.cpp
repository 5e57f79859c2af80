// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/headline.h"
#include "core/run/kind.h"
#include "core/run/portfoliobacktest.h"
#include "core/run/portfoliocrossvalidation.h"
#include "tests/core/pricetable.h"

#include <Eigen/Core>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

const Table& dow() { return testing::dowPrices(); }
Table part(const std::vector<std::size_t>& columns, std::size_t rows) { return testing::somePrices(columns, rows); }

PortfolioBacktestRequest quick()
{
    PortfolioBacktestRequest request;
    request.window = 120;
    request.resamples = 200;
    return request;
}

PortfolioBacktestReport reportOf(const PortfolioBacktestRequest& request, const Table& table)
{
    auto report = runPortfolioBacktest(request, table, RunContext{});
    if (!report)
        qFatal("%s", describe(report.error()).c_str());
    return std::move(*report);
}

const std::vector<std::size_t> six{1, 4, 9, 14, 22, 27};

} // namespace

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
    void groupLimitsAreKeptAndClashesNamed();
    void riskBudgetsReachTheDecisions();
    void viewsMoveTheMeansOfTheLastDecision();
    void viewsAreNotKnownBeforeTheirDay();
    void aTurnoverPenaltyTradesLess();
    void fewAssetsAreHeld();
    void residualsOfWhatIsSolvedAreSmall();
    void pathsAgainstAPlainLoop();
    void onlyWhatIsFittedHasPaths();
    void reversionAgainstAPlainLoop();
    void reversionTradesItselfPoor();
    void theFrontierIsThatOfTheLastDecision();
    void aBenchmarkIsFollowedAndNotInvestedIn();
    void ratiosCountFromTheGrowthOfASeries();
    void aBenchmarkWithoutPricesIsNamed();
    void badInputIsNamed();
    void aStopIsHeard();
};

void TestPortfolioBacktest::theBundledPricesGiveAWholeReport()
{
    PortfolioBacktestRequest request;
    request.resamples = 200;
    const PortfolioBacktestReport report = reportOf(request, dow());
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
    const PortfolioBacktestReport all = reportOf(quick(), part(six, 420));
    for (const std::size_t rows : {410UL, 333UL, 260UL}) {
        const PortfolioBacktestReport some = reportOf(quick(), part(six, rows));
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
    const PortfolioBacktestReport a = reportOf(quick(), part(six, 300));
    const PortfolioBacktestReport b = reportOf(quick(), part({27, 9, 1, 22, 14, 4}, 300));
    const std::size_t place[] = {2, 5, 1, 4, 3, 0}; // of the assets of a in b
    for (std::size_t s = 0; s < a.strategies.size(); ++s) {
        if (a.strategies[s].strategy == StrategyKind::HierarchicalRiskParity) // its list has a direction, see its test
            continue;
        for (std::size_t i = 0; i < a.strategies[s].weights.size(); ++i)
            for (std::size_t asset = 0; asset < 6; ++asset)
                QVERIFY(std::abs(a.strategies[s].weights[i][asset] - b.strategies[s].weights[i][place[asset]]) < 1e-5);
    }
}

// Money in six heaps, moved by prices, made equal again every 21 days; every trade costs c of what it moves.
void TestPortfolioBacktest::equalWeightAgainstAPlainLoop()
{
    PortfolioBacktestRequest request = quick();
    request.commission = 0.0;
    request.halfSpread = 0.0;
    const Table table = part(six, 400);
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
    const Table table = part(six, 300);
    PortfolioBacktestRequest request = quick();
    const std::string once = toJson(reportOf(request, table));
    QCOMPARE(toJson(reportOf(request, table)), once);
    request.seed = 2;
    QVERIFY(toJson(reportOf(request, table)) != once);
}

void TestPortfolioBacktest::theReportSurvivesJson()
{
    const std::string text = toJson(reportOf(quick(), part(six, 300)));
    const auto back = fromJson<PortfolioBacktestReport>(text, "report");
    QVERIFY(back);
    QCOMPARE(toJson(*back), text);
    const auto report = readJson(text, "report");
    const std::string line = headline("portfolio.backtest", report->get_object());
    QVERIFY(line.find("\"sharpe\":") != std::string::npos && line.find("\"maxDrawdown\":") != std::string::npos);
}

void TestPortfolioBacktest::anAssetThatDiesIsSoldAndNamed()
{
    Table table = part(six, 400);
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

void TestPortfolioBacktest::groupLimitsAreKeptAndClashesNamed()
{
    const Table table = part(six, 300);
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

void TestPortfolioBacktest::riskBudgetsReachTheDecisions()
{
    const Table table = part(six, 300);
    const std::string first = table.columns()[1].name;
    PortfolioBacktestRequest request = quick();
    const PortfolioBacktestReport even = reportOf(request, table);
    request.riskBudgets = {first + " = 0.6"};
    const PortfolioBacktestReport uneven = reportOf(request, table);
    const std::vector<double>& a = resultOf(even, StrategyKind::RiskParity)->weights.back();
    const std::vector<double>& b = resultOf(uneven, StrategyKind::RiskParity)->weights.back();
    QVERIFY2(b[0] > 2.0 * a[0], qPrintable(QString::number(b[0])));
    QCOMPARE(resultOf(uneven, StrategyKind::MinimumVariance)->weights, resultOf(even, StrategyKind::MinimumVariance)->weights);
    request.riskBudgets = {"NOBODY = 0.6"};
    const auto unknown = runPortfolioBacktest(request, table, RunContext{});
    QVERIFY(!unknown && unknown.error().code == ErrorCode::UnknownAsset);
}

void TestPortfolioBacktest::viewsMoveTheMeansOfTheLastDecision()
{
    const Table table = part(six, 300);
    const std::string a = table.columns()[1].name;
    const std::string b = table.columns()[2].name;
    PortfolioBacktestRequest request = quick();
    QVERIFY(reportOf(request, table).beliefs.empty());
    request.mean = MeanMethod::BlackLitterman;
    request.views = {a + " beats " + b + " by 10 % a year", "confidence 50 %"}; // as a list parted by commas leaves it
    const PortfolioBacktestReport report = reportOf(request, table);
    QCOMPARE(report.beliefs.size(), std::size_t{6});
    QCOMPARE(report.views.size(), std::size_t{1});
    const double before = report.beliefs[0].prior - report.beliefs[1].prior;
    const double after = report.beliefs[0].posterior - report.beliefs[1].posterior;
    QVERIFY(std::abs(report.views[0].prior - before) < 1e-12 && std::abs(report.views[0].posterior - after) < 1e-12);
    QVERIFY(std::abs(after - (before + 0.1) / 2.0) < 1e-12);
    request.views = {a + " is nice"};
    const auto bad = runPortfolioBacktest(request, table, RunContext{});
    QVERIFY(!bad && bad.error() == (Error{ErrorCode::BadView, {a + " is nice"}, {}}));
}

void TestPortfolioBacktest::viewsAreNotKnownBeforeTheirDay()
{
    const Table table = part(six, 420);
    const std::string view = table.columns()[1].name + " beats " + table.columns()[2].name + " by 40 % a year, confidence 90 %";
    PortfolioBacktestRequest request = quick();
    request.mean = MeanMethod::BlackLitterman;
    const PortfolioBacktestReport none = reportOf(request, table);
    const auto weights = [](const PortfolioBacktestReport& report) { return resultOf(report, StrategyKind::MeanVariance)->weights; };
    const std::size_t decisions = weights(none).size();
    QVERIFY(decisions > 5);
    const auto changedFrom = [&](const PortfolioBacktestReport& report) {
        std::size_t first = 0;
        while (first < decisions && weights(report)[first] == weights(none)[first])
            ++first;
        return first;
    };
    request.views = {view};
    QCOMPARE(changedFrom(reportOf(request, table)), decisions - 1); // of today
    // It is had on the day after the decision before the third was traded.
    const Day day = none.days[static_cast<std::size_t>(none.trades[1])];
    request.views = {view + ", from " + isoDate(day)};
    QCOMPARE(changedFrom(reportOf(request, table)), std::size_t{2});
}

void TestPortfolioBacktest::aTurnoverPenaltyTradesLess()
{
    const Table table = part(six, 420);
    PortfolioBacktestRequest request = quick();
    const PortfolioBacktestReport free = reportOf(request, table);
    request.turnoverPenalty = 1.0;
    const PortfolioBacktestReport dear = reportOf(request, table);
    for (const StrategyKind strategy : {StrategyKind::MinimumVariance, StrategyKind::MeanVariance})
        QVERIFY(resultOf(dear, strategy)->measures.turnover < 0.8 * resultOf(free, strategy)->measures.turnover);
    QCOMPARE(resultOf(dear, StrategyKind::MinimumVariance)->weights.front(), resultOf(free, StrategyKind::MinimumVariance)->weights.front());
    QCOMPARE(resultOf(dear, StrategyKind::RiskParity)->weights, resultOf(free, StrategyKind::RiskParity)->weights);
    // What it held before is known from earlier days only.
    const PortfolioBacktestReport cut = reportOf(request, part(six, 333));
    const StrategyResult& a = *resultOf(dear, StrategyKind::MeanVariance);
    const StrategyResult& b = *resultOf(cut, StrategyKind::MeanVariance);
    for (std::size_t i = 0; i < b.weights.size(); ++i)
        QCOMPARE(b.weights[i], a.weights[i]);
}

void TestPortfolioBacktest::fewAssetsAreHeld()
{
    PortfolioBacktestRequest request = quick();
    request.maximumAssets = 3;
    const PortfolioBacktestReport report = reportOf(request, part(six, 300));
    for (const StrategyResult& result : report.strategies) {
        const auto most = std::ranges::max(result.weights, {}, [](const std::vector<double>& weights) {
            return std::ranges::count_if(weights, [](double w) { return w > 0.0; });
        });
        const bool free = !isFitted(result.strategy);
        QVERIFY(free || std::ranges::count_if(most, [](double w) { return w > 0.0; }) <= 3);
    }
    request.cap = 0.3; // three of them cannot be everything
    const auto clash = runPortfolioBacktest(request, part(six, 300), RunContext{});
    QVERIFY(!clash);
    QCOMPARE(clash.error(), (Error{ErrorCode::CapTooLow, {"0.3", "3", "0.3334"}, {}}));
}

void TestPortfolioBacktest::residualsOfWhatIsSolvedAreSmall()
{
    PortfolioBacktestRequest request = quick();
    request.turnoverPenalty = 1.0;
    const PortfolioBacktestReport report = reportOf(request, part(six, 420));
    int solved = 0;
    for (const StrategyResult& result : report.strategies) {
        if (std::isnan(result.residual))
            continue;
        ++solved;
        QVERIFY2(result.residual <= 1e-8, qPrintable(QString::number(result.residual)));
    }
    QCOMPARE(solved, 7); // four ratios and variances, two tails, Kelly
}

// One path of inverse volatility written out: fits by hand on the days that are left, money in heaps.
void TestPortfolioBacktest::pathsAgainstAPlainLoop()
{
    PortfolioBacktestRequest request = quick();
    request.commission = request.halfSpread = 0.0;
    request.covariance = CovarianceMethod::Sample;
    request.folds = 5;
    request.purge = 2;
    request.embargo = 3;
    constexpr std::size_t rows = 400;
    const Table table = part(six, rows);
    const PortfolioBacktestReport report = reportOf(request, table);
    QCOMPARE(report.crossValidation.splits, std::int64_t{10});
    QCOMPARE(report.crossValidation.paths, std::int64_t{4});
    const std::size_t begin = 121; // first purchase
    const std::size_t earning = rows - 1 - begin;
    const auto relative = [&](std::size_t row, std::size_t asset) {
        const Array<double>& prices = table.columns()[asset + 1].number()->values;
        return prices[row] / prices[row - 1];
    };
    const auto edge = [&](std::size_t fold) { return fold * earning / 5; };
    std::vector<double> sharpes;
    for (std::size_t path = 0; path < 4; ++path) {
        std::vector<double> heaps(6, 1.0 / 6.0);
        std::vector<double> returns{0.0};
        for (std::size_t fold = 0; fold < 5; ++fold) {
            const std::size_t other = path < fold ? path : path + 1; // the path-th fold that is tested together with it
            std::vector<double> weights;
            for (std::size_t asset = 0; asset < 6; ++asset) {
                std::vector<double> seen;
                for (std::size_t day = 0; day < earning; ++day) {
                    bool kept = true;
                    for (const std::size_t tested : {fold, other})
                        kept = kept && (day + 2 < edge(tested) || day >= edge(tested + 1) + 5);
                    if (kept)
                        seen.push_back(relative(begin + 1 + day, asset));
                }
                const double mean = std::accumulate(seen.begin(), seen.end(), 0.0) / static_cast<double>(seen.size());
                double squares = 0.0;
                for (const double value : seen)
                    squares += (value - mean) * (value - mean);
                weights.push_back(1.0 / std::sqrt(squares));
            }
            const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
            for (std::size_t day = edge(fold); day < edge(fold + 1); ++day) {
                const std::size_t row = begin + 1 + day;
                const double before = std::accumulate(heaps.begin(), heaps.end(), 0.0);
                if (day == edge(fold) || (row - 1 - 121) % 21 == 0)
                    for (std::size_t asset = 0; asset < 6; ++asset)
                        heaps[asset] = before * weights[asset] / sum;
                for (std::size_t asset = 0; asset < 6; ++asset)
                    heaps[asset] *= relative(row, asset);
                returns.push_back(std::accumulate(heaps.begin(), heaps.end(), 0.0) / before - 1.0);
            }
        }
        const auto n = static_cast<double>(returns.size());
        const double mean = std::accumulate(returns.begin(), returns.end(), 0.0) / n;
        double squares = 0.0;
        for (const double value : returns)
            squares += (value - mean) * (value - mean);
        sharpes.push_back(mean / std::sqrt(squares / (n - 1.0)) * std::sqrt(252.0));
    }
    std::ranges::sort(sharpes);
    const auto& all = report.crossValidation.strategies;
    const auto own = std::ranges::find(all, StrategyKind::InverseVolatility, &CrossValidatedStrategy::strategy);
    QCOMPARE(own->sharpes.size(), sharpes.size());
    for (std::size_t i = 0; i < sharpes.size(); ++i)
        QVERIFY2(std::abs(own->sharpes[i] - sharpes[i]) < 1e-9, qPrintable(QString::number(own->sharpes[i] - sharpes[i])));
    for (std::size_t i = 0; i < own->middle.size(); ++i)
        QVERIFY(own->low[i] <= own->middle[i] && own->middle[i] <= own->high[i]);
}

void TestPortfolioBacktest::onlyWhatIsFittedHasPaths()
{
    const PortfolioBacktestReport report = reportOf(quick(), part(six, 420));
    QCOMPARE(report.crossValidation.splits, std::int64_t{45});
    QCOMPARE(report.crossValidation.strategies.size(), report.strategies.size() - 4);
    for (const CrossValidatedStrategy& own : report.crossValidation.strategies) {
        QVERIFY(isFitted(own.strategy));
        QCOMPARE(own.sharpes.size(), std::size_t{9});
        QVERIFY(own.sharpes.front() < own.sharpes.back()); // they do differ
    }
    QCOMPARE(reportOf(quick(), part(six, 300)).crossValidation.splits, std::int64_t{0}); // fewer than 20 days a fold
}

// PAMR traded daily looks too good on the bundled prices (a Sharpe ratio of 1.78 at 10 basis points), so it is written out:
// weights decided on the close of a day earn nothing before the close after it. It is real there, and no look-ahead: with
// the days in another order it is worse than 1/N, a trade ten days later too, and at 28 basis points nothing is left.
void TestPortfolioBacktest::reversionAgainstAPlainLoop()
{
    PortfolioBacktestRequest request = quick();
    request.commission = request.halfSpread = 0.0;
    request.rebalanceDays = 1;
    const Table table = part(six, 300);
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

// Traded every day it turns the whole portfolio over again and again: free of cost is one thing, ten basis points another.
void TestPortfolioBacktest::reversionTradesItselfPoor()
{
    PortfolioBacktestRequest request = quick();
    request.window = 60;
    request.rebalanceDays = 1;
    const PortfolioBacktestReport report = reportOf(request, part(six, 300));
    for (const StrategyKind strategy : {StrategyKind::PassiveAggressive, StrategyKind::MovingAverageReversion}) {
        const PerformanceMeasures& m = resultOf(report, strategy)->measures;
        QVERIFY2(m.turnover > 20.0, qPrintable(QString::number(m.turnover)));
        QVERIFY(m.costDrag > 0.9 * 0.001 * m.turnover * (1.0 + m.cagr));
    }
}

void TestPortfolioBacktest::theFrontierIsThatOfTheLastDecision()
{
    const PortfolioBacktestReport report = reportOf(quick(), part(six, 300));
    QCOMPARE(report.frontier.size(), std::size_t{25});
    const std::vector<double>& safest = report.frontier.front().weights;
    const std::vector<double>& minimum = resultOf(report, StrategyKind::MinimumVariance)->weights.back();
    for (std::size_t i = 0; i < 6; ++i)
        QVERIFY(std::abs(safest[i] - minimum[i]) < 1e-5);
    QCOMPARE(report.frontierAssets.size(), std::size_t{6});
    for (const RiskAndReturn& asset : report.frontierAssets)
        QVERIFY(asset.risk >= report.frontier.front().risk && asset.expected <= report.frontier.back().expected + 1e-9);
}

// Its measures against plain loops, and everything else as if its column were not there.
void TestPortfolioBacktest::aBenchmarkIsFollowedAndNotInvestedIn()
{
    PortfolioBacktestRequest request = quick();
    const Table table = part({1, 4, 9, 14, 22}, 500);
    request.benchmark = table.columns()[5].name;
    const PortfolioBacktestReport report = reportOf(request, table);
    request.benchmark.clear();
    PortfolioBacktestReport without = reportOf(request, part({1, 4, 9, 14}, 500));
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

// Its rate compounds to its growth; ratios are those of a run with that rate stated, and decisions those of the run.
void TestPortfolioBacktest::ratiosCountFromTheGrowthOfASeries()
{
    PortfolioBacktestRequest request = quick();
    request.strategy = StrategyKind::RiskParity;
    const Table table = part({1, 4, 9, 14}, 500);
    request.riskFreeSeries = table.columns()[3].name;
    const PortfolioBacktestReport report = reportOf(request, table);
    const auto& prices = table.columns()[3].number()->values;
    const std::size_t days = report.days.size();
    QVERIFY(std::abs(std::pow(1.0 + report.riskFreeRate, static_cast<double>(days - 1) / 252.0) - prices[499] / prices[500 - days]) < 1e-12);
    QCOMPARE(riskFreeRateOf(request, report), report.riskFreeRate);
    request.riskFreeSeries.clear();
    const PortfolioBacktestReport without = reportOf(request, table);
    QVERIFY(std::isnan(without.riskFreeRate));
    QCOMPARE(riskFreeRateOf(request, without), 0.0);
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

void TestPortfolioBacktest::aBenchmarkWithoutPricesIsNamed()
{
    PortfolioBacktestRequest request = quick();
    const Table whole = part({1, 4, 9, 14, 22}, 500);
    const auto lacking = [&](std::size_t from, std::size_t to) {
        std::vector<Column> columns = whole.columns();
        const auto& kept = whole.columns()[5].number()->values;
        std::vector<double> values(kept.begin(), kept.end());
        std::fill(values.begin() + static_cast<std::ptrdiff_t>(from), values.begin() + static_cast<std::ptrdiff_t>(to), missingNumber);
        columns[5] = {columns[5].name, NumberColumn{values, 2}};
        return Table(columns, 500);
    };
    request.benchmark = whole.columns()[5].name;
    const PortfolioBacktestReport carried = reportOf(request, lacking(300, 305));
    const std::size_t at = 300 - (500 - carried.days.size());
    QCOMPARE(carried.benchmark.growth[at], 1.0); // the last price holds
    const auto longer = runPortfolioBacktest(request, lacking(300, 306), RunContext{});
    QVERIFY(!longer);
    QCOMPARE(describe(longer.error()),
             "PriceNotPositive(" + request.benchmark + ", " + isoDate(whole.columns().front().date()->days[305]) + ", )");
    request.benchmark = "NOBODY";
    QCOMPARE(runPortfolioBacktest(request, whole, RunContext{}).error().code, ErrorCode::UnknownColumn);
}

void TestPortfolioBacktest::badInputIsNamed()
{
    const auto problem = [](const PortfolioBacktestRequest& request, const Table& table) {
        const auto report = runPortfolioBacktest(request, table, RunContext{});
        return report ? ErrorCode::Internal : report.error().code;
    };
    PortfolioBacktestRequest request = quick();
    QCOMPARE(problem(request, part({1}, 300)), ErrorCode::TooFewAssets);
    QCOMPARE(problem(request, part(six, 100)), ErrorCode::TooFewDays);
    request.cap = 0.1;
    QCOMPARE(problem(request, part(six, 300)), ErrorCode::CapTooLow);
    request.cap = 1.0;
    Table flat = part(six, 300);
    std::vector<Column> columns = flat.columns();
    for (std::size_t i = 1; i < columns.size() - 1; ++i)
        columns[i].values = NumberColumn{std::vector<double>(300, 7.0), 0}; // prices that never move
    QCOMPARE(problem(request, Table(std::move(columns), 300)), ErrorCode::NothingToHold);
    request.covariance = CovarianceMethod::Sample; // and more assets than days is no problem
    request.window = 20;
    std::vector<std::size_t> everything(30);
    std::iota(everything.begin(), everything.end(), std::size_t{1});
    QCOMPARE(problem(request, part(everything, 150)), ErrorCode::Internal);
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
    const auto report = runPortfolioBacktest(quick(), part(six, 400), context);
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
    const auto folds = runPortfolioBacktest(quick(), part(six, 420), context);
    QVERIFY(!folds && folds.error().code == ErrorCode::Cancelled);
}

QTEST_MAIN(TestPortfolioBacktest)
#include "tst_portfoliobacktest.moc"
