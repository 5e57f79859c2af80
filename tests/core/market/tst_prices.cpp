// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/prices.h"

#include <QTest>

#include <cmath>

using namespace riskloom;

namespace {

constexpr double gap = missingNumber;

Column dates(std::vector<Day> days) { return {"date", DateColumn{std::move(days)}}; }
Column numbers(const char* name, std::vector<double> values) { return {name, NumberColumn{std::move(values), 2}}; }

Table wide(std::vector<Day> days, std::vector<double> a, std::vector<double> b)
{
    const std::size_t rows = days.size();
    return Table({dates(std::move(days)), numbers("A", std::move(a)), numbers("B", std::move(b))}, rows);
}

Table longTable(std::vector<Day> days, std::vector<std::int32_t> assets, std::vector<double> prices)
{
    const std::size_t rows = days.size();
    return Table({dates(std::move(days)), {"name", CategoryColumn{std::move(assets), {"A", "B"}}},
                  numbers("close", std::move(prices))},
                 rows);
}

std::string problemOf(const Table& table, const PriceColumns& columns = {})
{
    const auto prices = readPrices(table, columns);
    return prices ? std::string() : describe(prices.error());
}

// An error without details, as problemOf() gives it.
std::string problem(ErrorCode code, std::vector<std::string> facts) { return describe({code, std::move(facts), {}}); }

} // namespace

class TestPrices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothLayoutsGiveTheSame();
    void unsortedDaysAreSortedAndSaidSo();
    void badPricesAndDatesAreNamed();
    void aPriceIsCarriedForwardAndNeverBack();
    void longSilenceIsDeath();
    void commonDaysLeaveOutTheRest();
    void laterDaysChangeNothingBefore();
};

void TestPrices::bothLayoutsGiveTheSame()
{
    const auto a = readPrices(wide({10, 11, 12}, {1, 2, gap}, {4, 5, 6}), {});
    const auto b = readPrices(longTable({10, 10, 11, 11, 12}, {0, 1, 0, 1, 1}, {1, 4, 2, 5, 6}), {"", {}, "name", "close"});
    QVERIFY(a && b);
    QCOMPARE(a->days, b->days);
    QCOMPARE(a->assets, b->assets);
    for (std::size_t i = 0; i < a->values.size(); ++i)
        QVERIFY(a->values[i] == b->values[i] || (std::isnan(a->values[i]) && std::isnan(b->values[i])));
}

void TestPrices::unsortedDaysAreSortedAndSaidSo()
{
    const auto prices = readPrices(wide({12, 10, 11}, {3, 1, 2}, {6, 4, 5}), {});
    QVERIFY(prices);
    QVERIFY(!prices->sorted);
    QCOMPARE(prices->days, (std::vector<Day>{10, 11, 12}));
    QCOMPARE(prices->values, (std::vector<double>{1, 4, 2, 5, 3, 6}));
    QVERIFY(readPrices(wide({10, 11}, {1, 2}, {1, 2}), {})->sorted);
}

void TestPrices::badPricesAndDatesAreNamed()
{
    const std::string day = isoDate(11);
    QCOMPARE(problemOf(wide({10, 11}, {1, 0}, {1, 1})), problem(ErrorCode::PriceNotPositive, {"A", day, "0"}));
    QCOMPARE(problemOf(wide({10, 11}, {1, 1}, {1, -2.5})),
             problem(ErrorCode::PriceNotPositive, {"B", day, "-2.5"}));
    QCOMPARE(problemOf(wide({11, 10, 11}, {1, 1, 1}, {1, 1, 1})), problem(ErrorCode::DuplicateDay, {day, ""}));
    QCOMPARE(problemOf(wide({10, missingDay}, {1, 1}, {1, 1})), problem(ErrorCode::MissingDate, {"2"}));
    QCOMPARE(problemOf(wide({10, 11}, {1, 1}, {1, 1}), {"", {"B"}, "", ""}),
             problem(ErrorCode::TooFewAssets, {"1", "2"}));
    QCOMPARE(problemOf(longTable({11, 11}, {1, 1}, {3, 3}), {"", {}, "name", "close"}),
             problem(ErrorCode::DuplicateDay, {day, "B"}));
    QCOMPARE(problemOf(Table({numbers("A", {1}), numbers("B", {1})}, 1)), problem(ErrorCode::NoDates, {}));
    QCOMPARE(readPrices(wide({10}, {1}, {1}), {"A", {}, "", ""}).error().code, ErrorCode::WrongColumnType);
    QCOMPARE(readPrices(wide({10}, {1}, {1}), {"", {"C"}, "", ""}).error().code, ErrorCode::UnknownColumn);
    QCOMPARE(problemOf(wide({10}, {1}, {1})), std::string());
    QCOMPARE(describe(marketHistory(*readPrices(wide({10}, {1}, {1}), {}), {}).error()),
             problem(ErrorCode::TooFewDays, {"1", "2"}));
}

void TestPrices::aPriceIsCarriedForwardAndNeverBack()
{
    const auto prices = readPrices(wide({10, 11, 12, 13}, {gap, 2, gap, 3}, {4, 5, 6, 7}), {});
    const auto history = marketHistory(*prices, {GapPolicy::Carry, 1});
    QVERIFY(history);
    QVERIFY(!history->isAlive(0, 0)); // not yet quoted: no later price is brought back
    QVERIFY(history->isAlive(2, 0));
    QCOMPARE(history->relative(1, 0), 1.0);
    QCOMPARE(history->relative(2, 0), 1.0);
    QCOMPARE(history->relative(3, 0), 1.5);
    QCOMPARE(history->relative(3, 1), 7.0 / 6.0);
    QCOMPARE(history->histories[0].carried, 1);
    QCOMPARE(history->histories[0].missing, 1);
    QCOMPARE(history->histories[0].firstDay, isoDate(11));
    QVERIFY(!history->histories[0].endsEarly);
}

void TestPrices::longSilenceIsDeath()
{
    const auto prices = readPrices(wide({10, 11, 12, 13, 14}, {2, gap, gap, 9, gap}, {4, 5, 6, 7, 8}), {});
    const auto history = marketHistory(*prices, {GapPolicy::Carry, 1});
    QVERIFY(history->isAlive(1, 0));
    QVERIFY(!history->isAlive(2, 0));
    QVERIFY(history->isAlive(3, 0));
    QCOMPARE(history->relative(3, 0), 1.0); // nobody could hold it over the silence
    QVERIFY(!history->histories[0].endsEarly);
    const auto strict = marketHistory(*prices, {GapPolicy::Carry, 0});
    QVERIFY(strict->histories[0].endsEarly);
    QVERIFY(!strict->histories[1].endsEarly);
}

void TestPrices::commonDaysLeaveOutTheRest()
{
    const auto prices = readPrices(wide({10, 11, 12, 13}, {1, gap, 2, 3}, {4, 5, 6, gap}), {});
    const auto history = marketHistory(*prices, {GapPolicy::CommonDays, 5});
    QCOMPARE(history->days, (std::vector<Day>{10, 12}));
    QCOMPARE(history->droppedDays, 2);
    QCOMPARE(history->relative(1, 0), 2.0);
    QCOMPARE(history->relative(1, 1), 1.5);
}

void TestPrices::laterDaysChangeNothingBefore()
{
    const std::vector<Day> days{10, 11, 12, 13, 14, 15, 16};
    const std::vector<double> a{gap, 1, gap, gap, 2, gap, 3};
    const std::vector<double> b{1, 2, 3, gap, gap, gap, 4};
    for (const GapPolicy policy : {GapPolicy::Carry, GapPolicy::CommonDays})
        for (std::size_t cut = 3; cut < days.size(); ++cut) {
            const auto first = [&](const auto& values) { return std::vector(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(cut)); };
            const auto all = marketHistory(*readPrices(wide(days, a, b), {}), {policy, 1});
            const auto part = marketHistory(*readPrices(wide(first(days), first(a), first(b)), {}), {policy, 1});
            if (!part)
                continue;
            QCOMPARE(std::vector(all->relatives.begin(), all->relatives.begin() + static_cast<std::ptrdiff_t>(part->relatives.size())),
                     part->relatives);
            QCOMPARE(std::vector(all->alive.begin(), all->alive.begin() + static_cast<std::ptrdiff_t>(part->alive.size())), part->alive);
        }
}

QTEST_MAIN(TestPrices)
#include "tst_prices.moc"
