// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliocrossvalidation.h"
#include "tests/core/run/backtestfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

// Paths of combinatorial purged cross-validation.
class TestBacktestPaths : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pathsAgainstAPlainLoop();
    void onlyWhatIsFittedHasPaths();
};

void TestBacktestPaths::pathsAgainstAPlainLoop()
{
    PortfolioBacktestRequest request = quick();
    request.commission = request.halfSpread = 0.0;
    request.covariance = CovarianceMethod::Sample;
    request.folds = 5;
    request.purge = 2;
    request.embargo = 3;
    constexpr std::size_t rows = 400;
    const Table table = somePrices(six, rows);
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
        QVERIFY2(std::abs(own->sharpes[i] - sharpes[i]) < 1e-9,
                 qPrintable(QString::number(own->sharpes[i] - sharpes[i])));
    for (std::size_t i = 0; i < own->middle.size(); ++i)
        QVERIFY(own->low[i] <= own->middle[i] && own->middle[i] <= own->high[i]);
}

void TestBacktestPaths::onlyWhatIsFittedHasPaths()
{
    const PortfolioBacktestReport report = reportOf(quick(), somePrices(six, 420));
    QCOMPARE(report.crossValidation.splits, std::int64_t{45});
    QCOMPARE(report.crossValidation.strategies.size(), report.strategies.size() - 4);
    for (const CrossValidatedStrategy& own : report.crossValidation.strategies) {
        QVERIFY(isFitted(own.strategy));
        QCOMPARE(own.sharpes.size(), std::size_t{9});
        QVERIFY(own.sharpes.front() < own.sharpes.back()); // they do differ
    }
    QCOMPARE(reportOf(quick(), somePrices(six, 300)).crossValidation.splits,
             std::int64_t{0}); // fewer than 20 days a fold
}

QTEST_MAIN(TestBacktestPaths)
#include "tst_backtestpaths.moc"
