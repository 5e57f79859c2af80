// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/assetamounts.h"
#include "core/run/codec.h"
#include "core/run/headline.h"
#include "core/run/holdingsfile.h"
#include "core/run/kind.h"
#include "core/run/portfoliorebalance.h"
#include "tests/core/pricetable.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

constexpr std::size_t rows = 400;

PortfolioRebalanceRequest some()
{
    PortfolioRebalanceRequest request;
    request.holdings = {"AXP 300", "BA: 40"};
    request.cash = 1234.5;
    request.minimumTicket = 10.0;
    request.riskWindow = 250;
    return request;
}

PortfolioRebalanceReport reportOf(const PortfolioRebalanceRequest& request, const Table& table)
{
    const auto report = planRebalance(request, table, RunContext{});
    if (!report)
        qFatal("%s", describe(report.error()).c_str());
    return *report;
}

ErrorCode problem(const PortfolioRebalanceRequest& request, const Table& table)
{
    const auto report = planRebalance(request, table, RunContext{});
    return report ? ErrorCode::Internal : report.error().code;
}

// Column numbers of AXP, BA and CAT in the bundled prices.
Table threeAssets()
{
    std::vector<std::size_t> columns;
    for (const char* name : {"AXP", "BA", "CAT"})
        for (std::size_t i = 0; i < dowPrices().columns().size(); ++i)
            if (dowPrices().columns()[i].name == name)
                columns.push_back(i);
    return somePrices(columns, rows);
}

} // namespace

class TestPortfolioRebalance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // An index among the prices is no third of 1/N, and nobody orders it.
    void whatIsExcludedIsNotBought()
    {
        PortfolioRebalanceRequest request = some();
        request.excluded = {"CAT"};
        const PortfolioRebalanceReport report = reportOf(request, threeAssets());
        QCOMPARE(report.lines.size(), std::size_t(2));
        for (const RebalanceLine& line : report.lines)
            QCOMPARE(line.target, 0.5);
        request.weights = {"CAT = 0.2"};
        QCOMPARE(problem(request, threeAssets()), ErrorCode::UnknownAsset);
        request.excluded = {"CATT"};
        QCOMPARE(problem(request, threeAssets()), ErrorCode::UnknownColumn);
    }

    // The book of the report adds up: units, prices of the last day, cash and costs.
    void theBookAddsUp()
    {
        const Table table = threeAssets();
        const PortfolioRebalanceRequest request = some();
        const PortfolioRebalanceReport report = reportOf(request, table);
        QCOMPARE(toJson(reportOf(request, table)), toJson(report));
        QCOMPARE(report.lines.size(), std::size_t(3)); // 1/N of all three, two of which are held
        QCOMPARE(report.day, isoDate(table.columns().front().date()->days[rows - 1]));
        double worth = report.cashBefore;
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(report.lines[i].price, table.columns()[i + 1].number()->values[rows - 1]);
            QVERIFY(std::abs(report.lines[i].target - 1.0 / 3) < 1e-12);
            worth += report.lines[i].unitsBefore * report.lines[i].price;
        }
        QVERIFY(std::abs(worth - report.total) < 1e-6);
        double cash = report.cashBefore;
        for (const AssetOrder& order : report.orders) {
            QVERIFY(std::abs(order.value - order.units * order.price) < 1e-6);
            QVERIFY(std::abs(order.cost - order.value * 1e-3) < 1e-6);
            cash += (order.side == OrderSide::Sell ? order.value : -order.value) - order.cost;
        }
        QVERIFY(std::abs(cash - report.cashAfter) < 1e-6);
        QVERIFY(report.cashAfter >= 0.0);
        QVERIFY(std::ranges::is_sorted(report.orders, {}, &AssetOrder::side));
        QCOMPARE(report.tickets, std::int64_t(3));
        QVERIFY(report.smallestDeviation);
        const auto back = fromJson<PortfolioRebalanceReport>(toJson(report), "report");
        QVERIFY(back);
        QCOMPARE(toJson(*back), toJson(report));
        QVERIFY(headline("portfolio.rebalance", encode(report).get_object()).find("\"tickets\":3") != std::string::npos);
    }

    // Two assets: the volatility by the definition of Ledoit and Wolf, the tail by sorting.
    void riskIsThatOfTheWindow()
    {
        const Table table = threeAssets();
        PortfolioRebalanceRequest request = some();
        request.weights = {"AXP = 1"};
        request.holdings = {"AXP 300"};
        request.cash = 0.0;
        const PortfolioRebalanceReport report = reportOf(request, table);
        QCOMPARE(report.riskDays, std::int64_t(250));
        const auto& prices = table.columns()[1].number()->values;
        std::vector<double> returns;
        for (std::size_t day = rows - 250; day < rows; ++day)
            returns.push_back(prices[day] / prices[day - 1] - 1.0);
        double mean = 0.0;
        for (const double value : returns)
            mean += value / 250.0;
        double variance = 0.0;
        for (const double value : returns)
            variance += (value - mean) * (value - mean) / 250.0;
        // One asset is its own multiple of the identity: nothing is shrunk, whatever the divisor.
        QVERIFY(std::abs(report.riskBefore.volatility / std::sqrt(variance * 252.0) - 1.0) < 3e-3);
        std::ranges::sort(returns);
        double tail = 0.0;
        for (std::size_t i = 0; i < 12; ++i)
            tail -= returns[i] / 12.5;
        tail -= 0.5 * returns[12] / 12.5;
        QVERIFY(std::abs(report.riskBefore.cvar - tail) < 1e-12);
        QCOMPARE(report.tickets, std::int64_t(0));
        QCOMPARE(report.lines.front().reason, OrderReason::OnTarget);
    }

    // What comes after the last day is not there; what happened before it is not read from later days.
    void nothingIsTakenFromLaterDays()
    {
        const Table whole = threeAssets();
        std::vector<Column> columns = whole.columns();
        auto values = columns[3].number()->values;
        std::vector<double> cat(values.begin(), values.end());
        cat[rows - 1] = cat[rows - 2] = missingNumber; // carried for two days
        columns[3] = {"CAT", NumberColumn{cat, 2}};
        const PortfolioRebalanceReport carried = reportOf(some(), Table(columns, rows));
        QCOMPARE(carried.lines[2].price, cat[rows - 3]);
        QVERIFY(carried.lines[2].priceDay < carried.day);
        QVERIFY(carried.lines[2].reason != OrderReason::NotQuoted);
        for (std::size_t day = rows - 10; day < rows; ++day)
            cat[day] = missingNumber;
        columns[3] = {"CAT", NumberColumn{cat, 2}};
        PortfolioRebalanceRequest request = some();
        request.weights = {"AXP = 0.5", "CAT = 0.5"};
        request.holdings.push_back("CAT 10");
        const PortfolioRebalanceReport dead = reportOf(request, Table(columns, rows));
        QCOMPARE(dead.lines[2].reason, OrderReason::NotQuoted);
        QCOMPARE(dead.lines[2].unitsAfter, 10.0);
    }

    void aPaymentChangesTheOrders()
    {
        PortfolioRebalanceRequest request = some();
        const PortfolioRebalanceReport before = reportOf(request, threeAssets());
        request.cashFlow = 20000.0;
        const PortfolioRebalanceReport after = reportOf(request, threeAssets());
        QVERIFY(toJson(before.orders) != toJson(after.orders));
        QVERIFY(std::abs(after.total - before.total - 20000.0) < 1e-6);
        request.cashFlow = -1e9;
        QCOMPARE(problem(request, threeAssets()), ErrorCode::NotEnoughCash);
    }

    void holdingsAreReadAndBadLinesNamed()
    {
        const std::vector<std::string> assets{"JPM", "BRK B"};
        QCOMPARE(*parseHoldings({"JPM = 12", " BRK B 0.5 "}, assets), (std::vector<double>{12.0, 0.5}));
        for (const char* bad : {"JPM", "JPM x", "JPM -1", "120", "JPM 1e999"}) {
            const auto units = parseHoldings({"BRK B 1", bad}, assets);
            QCOMPARE(units.error().code, ErrorCode::BadHolding);
            QCOMPARE(units.error().args, (std::vector<std::string>{bad, "2"}));
        }
        QCOMPARE(parseHoldings({"JPM 1", "JPM 2"}, assets).error().code, ErrorCode::BadHolding);
        QCOMPARE(parseHoldings({"X 1"}, assets).error().code, ErrorCode::UnknownAsset);
        PortfolioRebalanceRequest nothing = some();
        nothing.holdings.clear();
        nothing.cash = 0.0;
        QCOMPARE(problem(nothing, threeAssets()), ErrorCode::BadHolding);
        nothing.cash = 10000.0; // a first purchase
        QCOMPARE(reportOf(nothing, threeAssets()).tickets, std::int64_t(3));
    }

    void holdingsComeFromAFile()
    {
        const QTemporaryDir folder;
        const auto read = [&](const char* text) {
            const std::string path = folder.filePath(QStringLiteral("h.csv")).toStdString();
            std::ofstream(path) << text;
            return readHoldingsFile(path);
        };
        const auto file = read("Ticker,Name,Shares\nJPM,\"Bank, big\",120\n007,x,0.5\nCASH,,-12.5\n");
        QVERIFY(file);
        QCOMPARE(file->lines, (std::vector<std::string>{"JPM = 120", "007 = 0.5"}));
        QCOMPARE(file->cash, -12.5);
        QCOMPARE(read("asset;units\nJPM;1,5\nC;2\n")->lines.front(), std::string("JPM = 1.5"));
        const Error line = read("asset,units\nJPM,120\nC,many\n").error();
        QCOMPARE(line.code, ErrorCode::BadHolding);
        QCOMPARE(line.args.back(), std::string("3"));
        QCOMPARE(read("asset,units\nJPM,120\nC,\n").error().args.back(), std::string("3"));
        QCOMPARE(read("asset,price\nJPM,120\n").error().args, (std::vector<std::string>{"units"}));
        QCOMPARE(readHoldingsFile("/nowhere.csv").error().code, ErrorCode::FileNotFound);
    }

    void everyFieldHasItsRule()
    {
        for (const FieldSpec& field : (*findKind("portfolio.rebalance"))->fields)
            QVERIFY2(field.rule.filledFrom == FilledFrom::Dataset || !field.rule.label.empty() || field.rule.group.empty(),
                     std::string(field.rule.name).c_str());
    }
};

QTEST_GUILESS_MAIN(TestPortfolioRebalance)
#include "tst_portfoliorebalance.moc"
