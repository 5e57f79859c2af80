// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/priceaudit.h"
#include "tests/core/pricetable.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// The bundled prices, whose columns of numbers can be changed.
struct Planted {
    std::vector<Column> columns = dowPrices().columns();

    [[nodiscard]] std::vector<double> values(std::size_t column) const
    {
        const auto& kept = columns[column].number()->values;
        return {kept.begin(), kept.end()};
    }
    void set(std::size_t column, std::vector<double> values) { columns[column] = {columns[column].name, NumberColumn{std::move(values), 2}}; }
    [[nodiscard]] Table table() const { return Table(columns, dowPrices().rows()); }
    [[nodiscard]] std::vector<PriceFinding> findings() const { return auditPrices(*readPrices(table(), {}), {}); }
    [[nodiscard]] std::string day(std::size_t row) const { return isoDate(columns.front().date()->days[row]); }
};

const PriceFinding* found(const std::vector<PriceFinding>& findings, const std::string& asset, const std::string& day)
{
    const auto there = std::ranges::find_if(findings, [&](const PriceFinding& one) { return one.asset == asset && one.day == day; });
    return there == findings.end() ? nullptr : &*there;
}

// A row on which the market does little, as on most days.
std::size_t quietRow(const std::vector<double>& values, Random& random)
{
    for (;;) {
        const std::size_t row = 20 + random.below(values.size() - 40);
        bool quiet = true;
        for (std::size_t near = row; near < row + 2; ++near)
            quiet = quiet && std::abs(values[near] / values[near - 1] - 1.0) < 0.02;
        if (quiet)
            return row;
    }
}

std::string listed(const std::vector<PriceFinding>& findings)
{
    std::string text;
    for (const PriceFinding& one : findings)
        text += one.asset + " " + one.day + " " + std::to_string(one.before) + " -> " + std::to_string(one.price) + "; ";
    return text;
}

} // namespace

class TestPriceAudit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The bundled prices are adjusted for splits: large moves they have, and no more.
    void cleanPricesHaveNoSplitsAndNoBadTicks()
    {
        const std::vector<PriceFinding> findings = Planted().findings();
        qInfo("%zu large moves: %s", findings.size(), listed(findings).c_str());
        for (const PriceFinding& one : findings)
            QCOMPARE(one.kind, PriceFindingKind::LargeMove);
        QVERIFY(findings.size() < 40);
    }

    void plantedSplitsAreFoundAndUndone()
    {
        Random random(1);
        constexpr std::pair<int, int> ratios[] = {{2, 1}, {3, 2}, {3, 1}, {10, 1}, {1, 2}, {1, 10}};
        const Planted clean;
        for (std::size_t column = 1; column <= 30; ++column) {
            const auto [newUnits, oldUnits] = ratios[column % 6];
            Planted planted;
            std::vector<double> values = planted.values(column);
            const std::size_t row = quietRow(values, random);
            for (std::size_t before = 0; before < row; ++before)
                values[before] *= static_cast<double>(newUnits) / oldUnits;
            planted.set(column, values);
            const auto findings = planted.findings();
            const PriceFinding* split = found(findings, planted.columns[column].name, planted.day(row));
            QVERIFY2(split != nullptr, listed(findings).c_str());
            QCOMPARE(split->kind, PriceFindingKind::Split);
            QCOMPARE(split->newUnits, newUnits);
            QCOMPARE(split->oldUnits, oldUnits);
            const auto corrected = correctedPrices(planted.table(), {}, findings);
            QVERIFY(corrected);
            for (std::size_t i = 0; i < values.size(); ++i)
                QVERIFY(std::abs(corrected->columns()[column].number()->values[i] / clean.values(column)[i] - 1.0) < 1e-12);
        }
    }

    // On the days on which all of them fell or rose the most, a split is no less one; and no asset that fell with the
    // others becomes one.
    void splitsAreToldFromWhatTheMarketDid()
    {
        const Planted clean;
        const std::size_t rows = dowPrices().rows();
        std::vector<std::pair<double, std::size_t>> moves;
        for (std::size_t row = 20; row + 20 < rows; ++row) {
            std::vector<double> all;
            for (std::size_t column = 1; column <= 30; ++column)
                all.push_back(std::log(clean.values(column)[row] / clean.values(column)[row - 1]));
            std::ranges::nth_element(all, all.begin() + 15);
            moves.emplace_back(all[15], row);
        }
        const auto largest = std::ranges::max_element(moves, {}, [](const auto& move) { return std::abs(move.first); });
        QVERIFY2(std::abs(largest->first) > 0.05, qPrintable(QString::number(largest->first)));
        int planted = 0;
        for (std::size_t column = 1; column <= 30; ++column) {
            Planted market;
            std::vector<double> values = market.values(column);
            const std::size_t row = largest->second;
            if (std::abs(std::log(values[row] / values[row - 1]) - largest->first) > 0.025)
                continue; // it had news of its own
            ++planted;
            for (std::size_t before = 0; before < row; ++before)
                values[before] *= 2.0;
            market.set(column, values);
            const PriceFinding* split = nullptr;
            const auto findings = market.findings();
            split = found(findings, market.columns[column].name, market.day(row));
            QVERIFY2(split != nullptr, listed(findings).c_str());
            QCOMPARE(split->kind, PriceFindingKind::Split);
            QCOMPARE(split->newUnits, 2);
        }
        QVERIFY2(planted >= 10, qPrintable(QString::number(planted)));
    }

    void plantedBadTicksAreFoundAndEmptied()
    {
        Random random(2);
        constexpr double factors[] = {10.0, 0.1, 2.0, 0.5, 1.4, 0.6};
        int known = 0;
        for (std::size_t column = 1; column <= 30; ++column) {
            Planted planted;
            std::vector<double> values = planted.values(column);
            const std::size_t row = quietRow(values, random);
            values[row] *= factors[column % 6];
            planted.set(column, values);
            const auto findings = planted.findings();
            const PriceFinding* tick = found(findings, planted.columns[column].name, planted.day(row));
            QVERIFY(tick != nullptr);
            QCOMPARE(tick->kind, PriceFindingKind::BadTick);
            ++known;
            const auto corrected = correctedPrices(planted.table(), {}, findings);
            const auto& after = corrected->columns()[column].number()->values;
            QVERIFY(std::isnan(after[row]));
            QCOMPARE(after[row - 1], values[row - 1]);
            QCOMPARE(after[row + 1], values[row + 1]);
            // The day after the gap sees the price before it, never one of a later day.
            const MarketHistory history = *marketHistory(*readPrices(*corrected, {}), {});
            QCOMPARE(history.relative(row, column - 1), 1.0);
            QCOMPARE(history.relative(row + 1, column - 1), values[row + 1] / values[row - 1]);
        }
        QCOMPARE(known, 30);
    }

    void aLongTableIsCorrectedInItsOwnRows()
    {
        std::vector<Day> days;
        std::vector<std::int32_t> codes;
        std::vector<double> prices;
        Random random(3);
        double price[] = {100.0, 50.0};
        for (Day day = 0; day < 200; ++day)
            for (std::int32_t asset = 0; asset < 2; ++asset) {
                price[asset] *= std::exp(0.01 * random.normal());
                days.push_back(10000 + day);
                codes.push_back(asset);
                prices.push_back(asset == 0 && day >= 100 ? price[asset] / 2.0 : price[asset]);
            }
        const std::size_t rows = days.size();
        const Table table({{"d", DateColumn{days}}, {"a", CategoryColumn{codes, {"X", "Y"}}}, {"p", NumberColumn{prices, 2}}}, rows);
        const PriceColumns columns{.date = "d", .assets = {}, .asset = "a", .price = "p"};
        const auto findings = auditPrices(*readPrices(table, columns), {});
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings.front().kind, PriceFindingKind::Split);
        const auto corrected = correctedPrices(table, columns, findings);
        QVERIFY(corrected);
        const auto& after = corrected->columns()[2].number()->values;
        for (std::size_t row = 0; row < rows; ++row)
            QCOMPARE(after[row], codes[row] == 0 && days[row] < 10100 ? prices[row] / 2.0 : prices[row]);
        QVERIFY(auditPrices(*readPrices(*corrected, columns), {}).empty());
        PriceFinding other = findings.front();
        other.asset = "Z";
        QCOMPARE(correctedPrices(table, columns, {other}).error().code, ErrorCode::UnknownAsset);
        other.asset = "X";
        other.day = "1901-01-01";
        QCOMPARE(correctedPrices(table, columns, {other}).error().code, ErrorCode::UnknownAsset);
    }

    // A split on the last day cannot be told from a crash yet, and prices that stand still have no scale.
    void whatCannotBeToldIsNotClaimed()
    {
        const auto prices = [](std::vector<double> values) {
            Prices made;
            made.assets = {"X"};
            for (std::size_t day = 0; day < values.size(); ++day)
                made.days.push_back(static_cast<Day>(day));
            made.values = std::move(values);
            return made;
        };
        std::vector<double> wave;
        for (int day = 0; day < 50; ++day)
            wave.push_back(100.0 + day % 3);
        wave.push_back(50.0);
        QCOMPARE(auditPrices(prices(wave), {}).front().kind, PriceFindingKind::LargeMove);
        QVERIFY(auditPrices(prices({100, 100, 100, 100, 101, 101, 101, 101}), {}).empty());
        QVERIFY(auditPrices(prices({100}), {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestPriceAudit)
#include "tst_priceaudit.moc"
