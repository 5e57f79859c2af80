// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "tests/core/run/backtestfixture.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

std::string viewOn(const Table& table)
{
    return table.columns()[1].name + " beats " + table.columns()[2].name + " by 40 % a year, confidence 90 %";
}

const StrategyResult& meanVariance(const PortfolioBacktestReport& report)
{
    return *resultOf(report, StrategyKind::MeanVariance);
}

// All that days of the past were traded and measured by.
std::string pastOf(PortfolioBacktestReport report)
{
    for (StrategyResult& result : report.strategies)
        result.wanted.clear();
    report.frontier.clear();
    report.frontierAssets.clear();
    report.beliefs.clear();
    report.views.clear();
    return toJson(report);
}

} // namespace

// Who knew what when: views, and what a decision made now would want.
class TestBacktestViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void viewsMoveWhatIsExpectedNow();
    void viewsOfTodayReachNoFigureOfThePast();
    void viewsAreNotKnownBeforeTheirDay();
    void whatIsWantedIsTheDecisionOfTheLastDay();
    void theFrontierIsThatOfTheLastDay();
};

void TestBacktestViews::viewsMoveWhatIsExpectedNow()
{
    const Table table = somePrices(six, 300);
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

// A view of today, or of a day after the last decision that was traded, is no reason for a trade of before.
void TestBacktestViews::viewsOfTodayReachNoFigureOfThePast()
{
    const Table table = somePrices(six, 420);
    PortfolioBacktestRequest request = quick();
    request.mean = MeanMethod::BlackLitterman;
    const PortfolioBacktestReport none = reportOf(request, table);
    const Day lastTrade = none.days[static_cast<std::size_t>(none.trades.back())];
    QVERIFY(lastTrade < none.days.back());
    for (const std::string& from :
         {std::string(), ", from " + isoDate(lastTrade), ", from " + isoDate(none.days.back())}) {
        request.views = {viewOn(table) + from};
        const PortfolioBacktestReport held = reportOf(request, table);
        QCOMPARE(pastOf(held), pastOf(none));
        QVERIFY(meanVariance(held).wanted[0] > meanVariance(none).wanted[0] + 0.05);
        QVERIFY(held.beliefs[0].posterior > none.beliefs[0].posterior + 0.05);
        QCOMPARE(held.views.size(), std::size_t{1});
    }
    request.views = {viewOn(table) + ", from " + isoDate(none.days.back() + 1)}; // nobody has it yet
    QCOMPARE(toJson(reportOf(request, table)), toJson(none));
}

void TestBacktestViews::viewsAreNotKnownBeforeTheirDay()
{
    const Table table = somePrices(six, 420);
    PortfolioBacktestRequest request = quick();
    request.mean = MeanMethod::BlackLitterman;
    const PortfolioBacktestReport none = reportOf(request, table);
    // It is had on the day after the decision before the third was traded.
    const Day day = none.days[static_cast<std::size_t>(none.trades[1])];
    request.views = {viewOn(table) + ", from " + isoDate(day)};
    const PortfolioBacktestReport held = reportOf(request, table);
    QVERIFY(none.trades.size() > 5);
    for (std::size_t i = 0; i < none.trades.size(); ++i)
        QCOMPARE(meanVariance(held).weights[i] == meanVariance(none).weights[i], i < 2);
}

// Against the same decision made by a run that goes on for long enough to trade it.
void TestBacktestViews::whatIsWantedIsTheDecisionOfTheLastDay()
{
    constexpr std::size_t decisions = 6;
    constexpr std::size_t rows = 120 + 21 * decisions + 1; // decided on the last of them
    PortfolioBacktestRequest request = quick();
    request.turnoverPenalty = 1.0; // it sees what is held
    const PortfolioBacktestReport now = reportOf(request, somePrices(six, rows));
    const PortfolioBacktestReport later = reportOf(request, somePrices(six, rows + 10));
    QCOMPARE(now.trades.size(), decisions);
    for (const StrategyResult& result : now.strategies) {
        QCOMPARE(result.wanted.size(), std::size_t{6});
        if (result.strategy != StrategyKind::BuyAndHold)
            QCOMPARE(result.wanted, resultOf(later, result.strategy)->weights[decisions]);
    }
    // What was bought equally has drifted.
    const Table table = somePrices(six, rows);
    std::vector<double> heaps;
    for (std::size_t asset = 1; asset <= 6; ++asset) {
        const Array<double>& prices = table.columns()[asset].number()->values;
        heaps.push_back(prices[rows - 1] / prices[121]);
    }
    const double sum = std::accumulate(heaps.begin(), heaps.end(), 0.0);
    for (std::size_t asset = 0; asset < 6; ++asset)
        QVERIFY(std::abs(resultOf(now, StrategyKind::BuyAndHold)->wanted[asset] - heaps[asset] / sum) < 1e-6);
}

void TestBacktestViews::theFrontierIsThatOfTheLastDay()
{
    const PortfolioBacktestReport report = reportOf(quick(), somePrices(six, 300));
    QCOMPARE(report.frontier.size(), std::size_t{25});
    const std::vector<double>& safest = report.frontier.front().weights;
    const std::vector<double>& minimum = resultOf(report, StrategyKind::MinimumVariance)->wanted;
    for (std::size_t i = 0; i < 6; ++i)
        QVERIFY(std::abs(safest[i] - minimum[i]) < 1e-5);
    QCOMPARE(report.frontierAssets.size(), std::size_t{6});
    for (const RiskAndReturn& asset : report.frontierAssets)
        QVERIFY(asset.risk >= report.frontier.front().risk && asset.expected <= report.frontier.back().expected + 1e-9);
}

QTEST_MAIN(TestBacktestViews)
#include "tst_backtestviews.moc"
