// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/spool.h"
#include "core/market/priceextension.h"
#include "core/market/shortrate.h"

#include <QTest>

#include <cmath>

using namespace riskloom;

namespace {

constexpr double none = missingNumber;

// Days out of order: rows 2, 0, 1 of three days. Two shares, an exchange rate and a yield in percent.
Table wide(double secondRate = 1.2)
{
    return Table({{"date", DateColumn{std::vector<Day>{102, 100, 101}}},
                  {"SAP", NumberColumn{std::vector{30.0, 10.0, 20.0}, 2}},
                  {"IBM", NumberColumn{std::vector{7.0, 5.0, none}, 2}},
                  {"EURUSD", NumberColumn{std::vector{1.5, 1.1, secondRate}, 4}},
                  {"yield", NumberColumn{std::vector{3.0, 4.0, none}, 2}}},
                 3);
}

// The same with one row an asset and day.
Table tall()
{
    const Table table = wide();
    std::vector<Day> days;
    std::vector<double> prices;
    CategoryColumn names;
    std::vector<std::int32_t> codes;
    for (std::size_t column = 1; column < table.columns().size(); ++column) {
        names.levels.push_back(table.columns()[column].name);
        for (std::size_t row = 0; row < 3; ++row) {
            days.push_back(table.columns().front().date()->days[row]);
            prices.push_back(table.columns()[column].number()->values[row]);
            codes.push_back(static_cast<std::int32_t>(column - 1));
        }
    }
    const std::size_t rows = days.size();
    names.codes = std::move(codes);
    return Table({{"day", DateColumn{std::move(days)}}, {"name", std::move(names)}, {"close", NumberColumn{std::move(prices), 2}}}, rows);
}

PriceExtension euros()
{
    PriceExtension extension;
    extension.baseCurrency = "USD";
    extension.currencies = {"SAP = EUR"};
    extension.exchangeRates = {"EUR = EURUSD"};
    return extension;
}

const PriceColumns wideColumns{"date", {"SAP", "IBM", "EURUSD"}, {}, {}};
const PriceColumns tallColumns{"day", {}, "name", "close"};

ExtendedPrices made(const Table& table, const PriceColumns& columns, const PriceExtension& extension, const GapRule& gaps = {})
{
    auto extended = extendPrices(table, columns, extension, gaps);
    if (!extended)
        qFatal("%s", describe(extended.error()).c_str());
    return *std::move(extended);
}

std::string problemOf(const PriceExtension& extension, const Table& table = wide(), const PriceColumns& columns = wideColumns,
                      const GapRule& gaps = {})
{
    const auto extended = extendPrices(table, columns, extension, gaps);
    return extended ? "" : describe(extended.error());
}

double at(const Table& table, const char* column, std::size_t row) { return table.find(column)->number()->values[row]; }

} // namespace

class TestPriceExtension : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Product by product, by hand, in the order of the table's rows.
    void pricesAreConvertedAtTheRateOfTheirDay()
    {
        const ExtendedPrices extended = made(wide(), wideColumns, euros());
        QCOMPARE(at(extended.table, "SAP", 0), 45.0);
        QCOMPARE(at(extended.table, "SAP", 1), 11.0);
        QCOMPARE(at(extended.table, "SAP", 2), 24.0);
        QCOMPARE(at(extended.table, "IBM", 0), 7.0);
        QCOMPARE(extended.table.columns().size(), std::size_t(5)); // what was there stays
        QCOMPARE(extended.converted, std::vector<std::string>{"SAP"});
        QCOMPARE(extended.columns.assets, (std::vector<std::string>{"SAP", "IBM"}));
        QCOMPARE(extended.sources, std::vector<std::string>{"EURUSD"});
        PriceExtension inverse = euros();
        inverse.exchangeRates = {"EUR = 1 / EURUSD"};
        QCOMPARE(at(made(wide(), wideColumns, inverse).table, "SAP", 1), 10.0 / 1.1);
    }

    // A rate is never taken from another day, earlier or later.
    void aMissingRateIsRefused()
    {
        QCOMPARE(problemOf(euros(), wide(none)), std::string("PriceNotPositive(EURUSD, 1970-04-12, )"));
        QCOMPARE(problemOf(euros(), wide(0.0)), std::string("PriceNotPositive(EURUSD, 1970-04-12, 0)"));
        PriceExtension ibm = euros();
        ibm.currencies = {"IBM = EUR"};
        QCOMPARE(problemOf(ibm, wide(none)), std::string()); // IBM has no price on that day
    }

    void whatIsWrongIsNamed()
    {
        PriceExtension extension = euros();
        extension.baseCurrency.clear();
        QCOMPARE(problemOf(extension), std::string("BadFieldType(baseCurrency, USD)"));
        extension = euros();
        extension.currencies.clear(); // a rate for nothing
        QCOMPARE(problemOf(extension), std::string("BadFieldType(currencies, SAP = EUR)"));
        extension = euros();
        extension.currencies = {"SAP + XYZ = EUR"};
        QCOMPARE(problemOf(extension), std::string("UnknownAsset(XYZ, SAP + XYZ = EUR)"));
        extension.currencies = {"SAP = EUR", "SAP + IBM = EUR"};
        QVERIFY(problemOf(extension).starts_with("BadFieldType(currencies"));
        extension.currencies = {"SAP = GBP"};
        QCOMPARE(problemOf(extension), std::string("BadFieldType(exchangeRates, GBP = SERIES)"));
        extension.exchangeRates = {"EUR EURUSD"};
        QCOMPARE(problemOf(extension), std::string("BadFieldType(exchangeRates, EUR = EURUSD)"));
        extension = euros();
        extension.exchangeRates = {"EUR = GBPUSD"};
        QCOMPARE(problemOf(extension), std::string("UnknownColumn(GBPUSD)"));
        PriceExtension bond;
        bond.bond = RateSource::Series;
        bond.bondSeries = "yield";
        bond.rateUnit = RateUnit::Fraction;
        QVERIFY(problemOf(bond).starts_with("FieldOutOfRange(yield, 4"));
        PriceExtension cash;
        cash.cash = RateSource::Stated;
        const ExtendedPrices once = made(wide(), wideColumns, cash);
        QCOMPARE(problemOf(cash, once.table, once.columns), std::string("DuplicateHeader(prices, Cash, 6, 7)"));
    }

    // Yields that are missing are carried as prices are; in other units they are the same.
    void cashAndBondsAreAdded()
    {
        PriceExtension extension;
        extension.cash = RateSource::Stated;
        extension.cashRate = 0.036;
        extension.bond = RateSource::Series;
        extension.bondSeries = "yield";
        const ExtendedPrices extended = made(wide(), wideColumns, extension);
        QCOMPARE(extended.added, (std::vector<std::string>{"Cash", "Bond 10y"}));
        QCOMPARE(at(extended.table, "Cash", 1), 100.0); // the first day is in the second row
        QVERIFY(std::abs(at(extended.table, "Cash", 0) - 100.0 * 1.0001 * 1.0001) < 1e-10);
        const std::vector<double> expected = bondPrices(std::vector<Day>{100, 101, 102}, std::vector{0.04, 0.04, 0.03}, 10);
        QCOMPARE(at(extended.table, "Bond 10y", 1), expected[0]);
        QCOMPARE(at(extended.table, "Bond 10y", 2), expected[1]);
        QCOMPARE(at(extended.table, "Bond 10y", 0), expected[2]);
        QCOMPARE(problemOf(extension, wide(), wideColumns, {GapPolicy::CommonDays, 0}),
                 std::string("PriceNotPositive(yield, 1970-04-12, )"));
    }

    void whatIsSimulatedSaysSo()
    {
        PriceExtension extension;
        extension.cash = RateSource::Simulated;
        extension.bond = RateSource::Simulated;
        extension.bondYears = 5;
        extension.baseCurrency = "USD";
        extension.seed = 9;
        const ExtendedPrices extended = made(wide(), wideColumns, extension);
        QCOMPARE(extended.added, (std::vector<std::string>{"SIMULATED Cash USD", "SIMULATED Bond 5y USD"}));
        for (const std::string& name : extended.added)
            QVERIFY(isSimulated(name));
        // One path of the short rate lies behind both.
        const std::vector<Day> days{100, 101, 102};
        Random random(9);
        const ShortRateModel model;
        const std::vector<double> rates = simulatedShortRates(model, days, random);
        QCOMPARE(at(extended.table, "SIMULATED Cash USD", 0), accountPrices(model, days, rates)[2]);
        QCOMPARE(at(extended.table, "SIMULATED Bond 5y USD", 0), parBondPrices(model, days, rates, 5)[2]);
        QCOMPARE(fingerprint(made(wide(), wideColumns, extension).table), fingerprint(extended.table));
        extension.seed = 10;
        QVERIFY(fingerprint(made(wide(), wideColumns, extension).table) != fingerprint(extended.table));
        // What is converted at a simulated rate is simulated itself.
        std::vector<Column> columns = wide().columns();
        columns[3].name = "SIMULATED EURUSD";
        PriceExtension convert = euros();
        convert.exchangeRates = {"EUR = SIMULATED EURUSD"};
        const ExtendedPrices dear = made(Table(columns, 3), {"date", {"SAP", "IBM"}, {}, {}}, convert);
        QCOMPARE(dear.converted, std::vector<std::string>{"SIMULATED SAP"});
        QCOMPARE(at(dear.table, "SIMULATED SAP", 0), 45.0);
    }

    // Where the short rate never moves there is one return, and cash and bond both earn it.
    void cashAndBondOfOneWorldEarnTheSameWithoutRisk()
    {
        PriceExtension extension;
        extension.cash = RateSource::Simulated;
        extension.bond = RateSource::Simulated;
        extension.rateVolatility = 0.0;
        extension.termPremium = 0.0;
        extension.meanRate = 0.05;
        const ExtendedPrices extended = made(wide(), wideColumns, extension);
        for (const char* name : {"SIMULATED Cash", "SIMULATED Bond 10y"})
            for (const std::size_t row : {0UL, 2UL}) // days 102 and 101, the first is 100
                QVERIFY(std::abs(at(extended.table, name, row) -
                                 100.0 * std::exp(0.05 * (row == 0 ? 2.0 : 1.0) / 365.25)) < 1e-10);
    }

    void oneRowAnAssetAndDayGivesTheSamePrices()
    {
        PriceExtension extension = euros();
        extension.bond = RateSource::Series;
        extension.bondSeries = "yield";
        const ExtendedPrices rows = made(wide(), wideColumns, extension);
        const ExtendedPrices cells = made(tall(), tallColumns, extension);
        const Prices first = *readPrices(rows.table, rows.columns);
        const Prices second = *readPrices(cells.table, cells.columns);
        QCOMPARE(first.assets, second.assets);
        QCOMPARE(first.days, second.days);
        for (std::size_t i = 0; i < first.values.size(); ++i)
            QVERIFY(first.values[i] == second.values[i] || (std::isnan(first.values[i]) && std::isnan(second.values[i])));
        QVERIFY(cells.sources.empty()); // they are gone
    }

    void seriesAreFoundOnOtherDays()
    {
        const DatedSeries series{"x", {10, 11, 20}, {1.0, none, 3.0}};
        const std::vector<double> values = valuesOn(series, std::vector<Day>{9, 10, 11, 12, 13, 20}, 2);
        QVERIFY(std::isnan(values[0]));
        QCOMPARE(values[1], 1.0);
        QCOMPARE(values[2], 1.0);
        QCOMPARE(values[3], 1.0);
        QVERIFY(std::isnan(values[4])); // the third day without one
        QCOMPARE(values[5], 3.0);
    }
};

QTEST_MAIN(TestPriceExtension)
#include "tst_priceextension.moc"
