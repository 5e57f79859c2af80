// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/market/drawdownspells.h"
#include "core/market/periodreturns.h"
#include "core/market/riskmeasures.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace riskloom;

namespace {

struct Path {
    std::vector<Day> days;
    std::vector<double> growth;
};

Path draw(std::size_t n, std::uint64_t seed, Day first = 12000)
{
    Random random(seed);
    Path path;
    for (std::size_t t = 0; t < n; ++t) {
        path.days.push_back(first + static_cast<Day>(t + t / 5 * 2));
        path.growth.push_back(1.0 + 0.01 * random.normal() + 0.0005);
    }
    return path;
}

} // namespace

class TestDrawdownSpells : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byHand();
    void spellsAgainstEveryPairOfDays();
    void theMeasuresAreThoseOfTheDeepest();
    void monthsAndYearsAgainstSumsOfLogs();
    void periodsBefore1970();
};

void TestDrawdownSpells::byHand()
{
    // Value 1.0, 1.1, 0.99, 1.21, 1.1, 0.968, 1.3, 1.17: two whole falls and one that goes on.
    const std::vector<double> value{1.0, 1.1, 0.99, 1.21, 1.1, 0.968, 1.3, 1.17};
    std::vector<double> growth{1.0};
    for (std::size_t t = 1; t < value.size(); ++t)
        growth.push_back(value[t] / value[t - 1]);
    const std::vector<Day> days{10, 11, 12, 15, 16, 17, 18, 19};
    const std::vector<DrawdownSpell> spells = worstDrawdowns(days, growth, 10);
    QCOMPARE(spells.size(), std::size_t{3});
    QCOMPARE(spells[0].peak, 15);
    QCOMPARE(spells[0].trough, 17);
    QCOMPARE(spells[0].recovery, std::optional<Day>(18));
    QVERIFY(std::abs(spells[0].depth - 0.2) < 1e-12);
    QCOMPARE(spells[1].recovery.has_value() + spells[2].recovery.has_value(), 1); // both 10 % but for rounding
    QCOMPARE(worstDrawdowns(days, growth, 1).size(), std::size_t{1});
    // A cost on the first day is a fall from the first day.
    const std::vector<DrawdownSpell> first = worstDrawdowns(std::vector<Day>{5, 6}, std::vector<double>{0.999, 1.0}, 10);
    QCOMPARE(first.size(), std::size_t{1});
    QCOMPARE(first[0].peak, 5);
    QCOMPARE(first[0].trough, 5);
    QCOMPARE(first[0].until, 6);
    QVERIFY(!first[0].recovery);
}

// The deepest fall is the largest 1 - later / earlier of all pairs; and no spell reaches over a higher value.
void TestDrawdownSpells::spellsAgainstEveryPairOfDays()
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Path path = draw(400, seed);
        std::vector<double> value{1.0};
        for (const double factor : path.growth)
            value.push_back(value.back() * factor);
        double deepest = 0.0;
        for (std::size_t a = 0; a < value.size(); ++a)
            for (std::size_t b = a; b < value.size(); ++b)
                deepest = std::max(deepest, 1.0 - value[b] / value[a]);
        const std::vector<DrawdownSpell> spells = worstDrawdowns(path.days, path.growth, 1000);
        QVERIFY(std::abs(spells.front().depth - deepest) < 1e-12);
        QVERIFY(std::ranges::is_sorted(spells, std::ranges::greater(), &DrawdownSpell::depth));
        const auto at = [&](Day day) { return static_cast<std::size_t>(std::ranges::find(path.days, day) - path.days.begin()) + 1; };
        std::size_t covered = 0;
        for (const DrawdownSpell& spell : spells) {
            const std::size_t peak = spell.peak == path.days.front() && value[1] < 1.0 ? 0 : at(spell.peak);
            for (std::size_t t = peak + 1; t < at(spell.until); ++t) {
                QVERIFY(value[t] < value[peak]);
                ++covered;
            }
            QVERIFY(std::abs(1.0 - value[at(spell.trough)] / value[peak] - spell.depth) < 1e-12);
            if (spell.recovery)
                QVERIFY(value[at(*spell.recovery)] >= value[peak]);
            else
                covered += 1; // its last day is below as well
        }
        const std::vector<double> depth = drawdowns(path.growth);
        QCOMPARE(covered, static_cast<std::size_t>(std::ranges::count_if(depth, [](double d) { return d < 0.0; })));
    }
}

void TestDrawdownSpells::theMeasuresAreThoseOfTheDeepest()
{
    const Path path = draw(600, 4);
    const PerformanceMeasures m = performance({path.days, path.growth, path.growth, 0.0});
    const DrawdownSpell deepest = worstDrawdowns(path.days, path.growth, 1).front();
    QVERIFY(std::abs(m.maxDrawdown - deepest.depth) < 1e-15);
    QCOMPARE(m.deepestLength, static_cast<double>(deepest.until - deepest.peak));
    if (deepest.recovery)
        QCOMPARE(m.deepestRecovery, static_cast<double>(*deepest.recovery - deepest.trough));
    else
        QVERIFY(std::isnan(m.deepestRecovery));
    const std::vector<double> rising(10, 1.01);
    const std::vector<Day> days{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    const PerformanceMeasures never = performance({days, rising, rising, 0.0});
    QCOMPARE(never.deepestLength, 0.0);
    QCOMPARE(never.deepestRecovery, 0.0);
}

void TestDrawdownSpells::monthsAndYearsAgainstSumsOfLogs()
{
    const Path path = draw(900, 6);
    std::map<std::string, double> months;
    std::map<std::string, double> years;
    for (std::size_t t = 0; t < path.days.size(); ++t) {
        months[isoDate(path.days[t]).substr(0, 7)] += std::log(path.growth[t]);
        years[isoDate(path.days[t]).substr(0, 4)] += std::log(path.growth[t]);
    }
    const std::vector<PeriodReturn> byMonth = monthlyReturns(path.days, path.growth);
    const std::vector<PeriodReturn> byYear = yearlyReturns(path.days, path.growth);
    QCOMPARE(byMonth.size(), months.size());
    QCOMPARE(byYear.size(), years.size());
    for (const PeriodReturn& month : byMonth) {
        const std::string name = std::to_string(month.year) + (month.month < 10 ? "-0" : "-") + std::to_string(month.month);
        QVERIFY(months.contains(name));
        QVERIFY(std::abs(month.value - std::expm1(months.at(name))) < 1e-12);
    }
    for (const PeriodReturn& year : byYear)
        QVERIFY(std::abs(year.value - std::expm1(years.at(std::to_string(year.year)))) < 1e-12);
    const PerformanceMeasures m = performance({path.days, path.growth, path.growth, 0.0});
    QCOMPARE(m.bestYear, std::ranges::max(byYear, {}, &PeriodReturn::value).value);
    QCOMPARE(m.worstYear, std::ranges::min(byYear, {}, &PeriodReturn::value).value);
    QCOMPARE(m.positiveYears, static_cast<double>(std::ranges::count_if(byYear, [](const PeriodReturn& y) { return y.value > 0.0; })) /
                                  static_cast<double>(byYear.size()));
}

void TestDrawdownSpells::periodsBefore1970()
{
    const std::vector<Day> days{*parseIsoDate("1968-12-31"), *parseIsoDate("1969-01-02"), *parseIsoDate("1969-12-30"),
                                *parseIsoDate("1970-01-02")};
    const std::vector<double> growth{1.1, 1.2, 1.3, 1.4};
    const std::vector<PeriodReturn> months = monthlyReturns(days, growth);
    QCOMPARE(months.size(), std::size_t{4});
    QCOMPARE(months[0].year, 1968);
    QCOMPARE(months[0].month, 12);
    QCOMPARE(months[1].year, 1969);
    QCOMPARE(months[1].month, 1);
    QCOMPARE(months[2].month, 12);
    QCOMPARE(months[3].year, 1970);
    QCOMPARE(yearlyReturns(days, growth).size(), std::size_t{3});
}

QTEST_APPLESS_MAIN(TestDrawdownSpells)
#include "tst_drawdownspells.moc"
