// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/kind.h"
#include "core/run/portfolioprices.h"
#include "tests/core/pricetable.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

PriceDeskReport reportOf(const PriceDeskRequest& request, const Table& table)
{
    const auto report = describePrices(request, table, RunContext{});
    if (!report)
        qFatal("%s", describe(report.error()).c_str());
    return *report;
}

// Three assets; the first lacks rows 10 … 12, the second begins in row 30, the third ends with row 89 of 100.
Table withGaps()
{
    const Table whole = somePrices({1, 2, 3}, 100);
    std::vector<Column> columns = whole.columns();
    for (std::size_t column = 1; column <= 3; ++column) {
        const auto& kept = whole.columns()[column].number()->values;
        std::vector<double> values(kept.begin(), kept.end());
        for (std::size_t row = 0; row < 100; ++row)
            if ((column == 1 && row >= 10 && row < 13) || (column == 2 && row < 30) || (column == 3 && row >= 90))
                values[row] = missingNumber;
        columns[column] = {columns[column].name, NumberColumn{values, 2}};
    }
    return Table(columns, 100);
}

} // namespace

class TestPortfolioPrices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gapsAreCountedByAssetAndMonth()
    {
        const PriceDeskReport report = reportOf({}, withGaps());
        QCOMPARE(report.days, std::int64_t(100));
        QCOMPARE(report.missing, std::int64_t(3)); // before the first and behind the last price nothing is missing
        QCOMPARE(report.survivorsOnly, false);
        double missing = 0.0;
        for (const AssetSummary& asset : report.assets)
            QCOMPARE(asset.gaps.size(), report.months.size());
        const auto days = withGaps().columns().front().date()->days;
        for (std::size_t month = 0; month < report.months.size(); ++month) {
            double inMonth = 0.0;
            for (const Day day : days)
                inMonth += isoDate(day).substr(0, 7) == report.months[month] ? 1.0 : 0.0;
            missing += report.assets[0].gaps[month] * inMonth;
        }
        QVERIFY(std::abs(missing - 3.0) < 1e-9);
        QVERIFY(std::isnan(report.assets[1].gaps.front()));
        QCOMPARE(report.assets[2].gaps.back(), 0.0); // its life ends within the month
        QCOMPARE(reportOf({}, somePrices({1, 2, 3}, 100)).survivorsOnly, true);
    }

    // What is left, counted by hand.
    void policiesSayWhatTheyLeave()
    {
        PriceDeskRequest request;
        request.carryDays = 2;
        const PriceDeskReport report = reportOf(request, withGaps());
        const GapEffect& carried = report.effects.front();
        QCOMPARE(carried.carryDays, 2);
        QCOMPARE(carried.days, std::int64_t(100));
        QCOMPARE(carried.carried, std::int64_t(4)); // two of the three of the first asset, two behind the last of the third
        QCOMPARE(carried.lacking, std::int64_t(1 + 30 + 8));
        QCOMPARE(carried.wholeDays, std::int64_t(62));
        QVERIFY(carried.wholeSince.empty());
        const auto common = std::ranges::find(report.effects, GapPolicy::CommonDays, &GapEffect::policy);
        QCOMPARE(common->days, std::int64_t(60));
        QCOMPARE(common->wholeDays, std::int64_t(60));
        QCOMPARE(report.effects.size(), std::size_t(6));
        // Later days change nothing that earlier ones say.
        Table shorter = withGaps();
        QCOMPARE(reportOf(request, somePrices({1, 2, 3}, 90)).effects.front().carried, std::int64_t(0));
    }

    void figuresAreThoseOfTheirFormulas()
    {
        const Table table = somePrices({1, 2}, 253);
        PriceDeskRequest request;
        request.groups = {"metals: AA <= 0.5"};
        const PriceDeskReport report = reportOf(request, table);
        const AssetSummary& asset = report.assets.front();
        QCOMPARE(asset.group, std::string("metals"));
        const auto& prices = table.columns()[1].number()->values;
        const auto& days = table.columns().front().date()->days;
        const double years = static_cast<double>(days[252] - days[0]) / 365.25;
        QVERIFY(std::abs(asset.cagr - (std::pow(prices[252] / prices[0], 1.0 / years) - 1.0)) < 1e-12);
        double high = prices[0];
        double deepest = 0.0;
        double mean = 0.0;
        for (std::size_t i = 1; i < 253; ++i) {
            high = std::max(high, prices[i]);
            deepest = std::max(deepest, 1.0 - prices[i] / high);
            mean += (prices[i] / prices[i - 1] - 1.0) / 252.0;
        }
        double square = 0.0;
        for (std::size_t i = 1; i < 253; ++i)
            square += std::pow(prices[i] / prices[i - 1] - 1.0 - mean, 2);
        QVERIFY(std::abs(asset.maxDrawdown - deepest) < 1e-12);
        QVERIFY(std::abs(asset.volatility - std::sqrt(square / 251.0 * 252.0)) < 1e-12);
        QCOMPARE(asset.prices, std::int64_t(253));
        QVERIFY(asset.course.size() == 60 && std::ranges::max(asset.course) <= 1.0);
        const auto back = fromJson<PriceDeskReport>(toJson(report), "report");
        QVERIFY(back);
        QCOMPARE(toJson(*back), toJson(report));
        request.groups = {"metals: XX <= 0.5"};
        QCOMPARE(describePrices(request, table, RunContext{}).error().code, ErrorCode::UnknownAsset);
    }

    void everyFieldHasItsRule()
    {
        for (const FieldSpec& field : (*findKind("portfolio.prices"))->fields)
            QVERIFY2(field.rule.filledFrom == FilledFrom::Dataset || !field.rule.label.empty(), std::string(field.rule.name).c_str());
    }

    // What would be made is measured like everything else, and a rate that is missing is told.
    void whatIsConvertedAndAddedIsMeasured()
    {
        PriceDeskRequest request;
        request.baseCurrency = "USD";
        request.currencies = {"AA = EUR"};
        request.exchangeRates = {"EUR = T"}; // a series like any other
        request.cash = RateSource::Stated;
        request.cashRate = 0.036;
        request.bond = RateSource::Simulated;
        const Table table = somePrices({1, 2, 3}, 253);
        const PriceDeskReport report = reportOf(request, table);
        QCOMPARE(report.assets.size(), std::size_t(2)); // the rate is none
        QCOMPARE(report.excluded, std::vector<std::string>{"T"});
        QCOMPARE(report.assets[0].currency, std::string("EUR"));
        QCOMPARE(report.assets[1].currency, std::string("USD"));
        QCOMPARE(report.extension.size(), std::size_t(3));
        QVERIFY(!report.extension[0].added && report.extension[1].added && report.extension[2].simulated);
        QCOMPARE(report.extension[0].madeFrom, std::string("EUR · T"));
        QCOMPARE(report.extension[2].name, std::string("SIMULATED Bond 10y USD"));
        const auto& days = table.columns().front().date()->days;
        const auto last = [&](std::size_t column, std::size_t row) { return table.columns()[column].number()->values[row]; };
        const double years = static_cast<double>(days[252] - days[0]) / 365.25;
        const double growth = last(1, 252) * last(3, 252) / (last(1, 0) * last(3, 0));
        QVERIFY(std::abs(report.extension[0].cagr - (std::pow(growth, 1.0 / years) - 1.0)) < 1e-12);
        double cash = 1.0;
        for (std::size_t i = 1; i < 253; ++i)
            cash *= 1.0 + 1e-4 * static_cast<double>(days[i] - days[i - 1]);
        QVERIFY(std::abs(report.extension[1].cagr - (std::pow(cash, 1.0 / years) - 1.0)) < 1e-12);
        const auto back = fromJson<PriceDeskReport>(toJson(report), "report");
        QVERIFY(back);
        QCOMPARE(toJson(*back), toJson(report));

        const Table lacking = withGaps(); // the third ends ten days before the others
        request.currencies = {lacking.columns()[1].name + " = EUR"};
        request.exchangeRates = {"EUR = " + lacking.columns()[3].name};
        const PriceDeskReport refused = reportOf(request, lacking);
        QCOMPARE(refused.missingRate, lacking.columns()[3].name);
        QCOMPARE(refused.missingRateDay, isoDate(lacking.columns().front().date()->days[90]));
        QVERIFY(refused.extension.empty());
    }

    // A request and a report of before have no such fields.
    void whatWasSavedBeforeStillOpens()
    {
        boost::json::object request = encode(PriceDeskRequest{}).get_object();
        const boost::json::object newer = encode(PriceExtension{}).get_object();
        for (const auto& member : newer)
            request.erase(member.key());
        const auto read = fromJson<PriceDeskRequest>(boost::json::value(request));
        QVERIFY(read);
        QVERIFY(!asksForSomething(*read));
        boost::json::object report = encode(reportOf({}, somePrices({1, 2, 3}, 100))).get_object();
        for (const char* later : {"excluded", "extension", "missingRate", "missingRateDay"})
            QCOMPARE(report.erase(later), std::size_t(1));
        for (auto& asset : report.at("assets").as_array())
            asset.as_object().erase("currency");
        QVERIFY(fromJson<PriceDeskReport>(boost::json::value(report)));
    }
};

QTEST_GUILESS_MAIN(TestPortfolioPrices)
#include "tst_portfolioprices.moc"
