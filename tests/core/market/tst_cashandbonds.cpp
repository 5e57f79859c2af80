// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/cashandbonds.h"
#include "core/market/moments.h"
#include "core/market/shortrate.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

// What a bond with this coupon is worth at a yield, both per year and paid twice a year.
double bondWorth(double coupon, double yield, int years)
{
    double worth = std::pow(1.0 + yield / 2.0, -2.0 * years);
    for (int half = 1; half <= 2 * years; ++half)
        worth += coupon / 2.0 * std::pow(1.0 + yield / 2.0, -half);
    return worth;
}

std::vector<Day> everyDay(std::size_t count, Day step = 1)
{
    std::vector<Day> days;
    for (std::size_t i = 0; i < count; ++i)
        days.push_back(static_cast<Day>(10'000 + step * static_cast<Day>(i)));
    return days;
}

} // namespace

class TestCashAndBonds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 5 % over a weekend of three days and a day: simple interest, counted by hand.
    void cashEarnsTheRateOfTheDayBefore()
    {
        const std::vector<Day> days{10, 13, 14};
        const std::vector<double> prices = cashPrices(days, std::vector{0.05, 0.01, 0.99}, DayCount::Actual360);
        QCOMPARE(prices[0], 100.0);
        QVERIFY(std::abs(prices[1] - 100.0 * (1.0 + 0.05 * 3.0 / 360.0)) < 1e-12);
        QVERIFY(std::abs(prices[2] - prices[1] * (1.0 + 0.01 / 360.0)) < 1e-12);
        const std::vector<double> other = cashPrices(days, std::vector{0.05, 0.01, 0.99}, DayCount::Actual365);
        QVERIFY(std::abs(other[1] - 100.0 * (1.0 + 0.05 * 3.0 / 365.0)) < 1e-12);
    }

    void nothingIsMadeUpWhereThereIsNoRate()
    {
        const std::vector<double> prices =
            cashPrices(everyDay(5), std::vector{missingNumber, 0.02, 0.03, missingNumber, 0.02}, DayCount::Actual360);
        QVERIFY(std::isnan(prices[0]));
        QCOMPARE(prices[1], 100.0);
        QVERIFY(prices[2] > 100.0);
        QVERIFY(std::isnan(prices[3]) && std::isnan(prices[4]));
        for (const double price : bondPrices(everyDay(2), std::vector{missingNumber, missingNumber}, 10))
            QVERIFY(std::isnan(price));
    }

    // Against the first and second difference of the price of its cash flows, and against the formulas of Swinkels (2019).
    void durationAndConvexityAreThoseOfThePrice()
    {
        for (const int years : {1, 2, 10, 30})
            for (const double yield : {-0.01, 0.0, 0.001, 0.04, 0.15}) {
                const ParBond bond = parBond(yield, years);
                const double h = 1e-4;
                const double up = bondWorth(yield, yield + h, years);
                const double down = bondWorth(yield, yield - h, years);
                QVERIFY(std::abs(bondWorth(yield, yield, years) - 1.0) < 1e-12);
                QVERIFY(std::abs(bond.duration - (down - up) / (2.0 * h)) < 1e-3);
                QVERIFY(std::abs(bond.convexity - (down + up - 2.0) / (h * h)) < 1e-2 * bond.convexity);
                if (yield < 0.01)
                    continue;
                const double whole = std::pow(1.0 + yield / 2.0, 2.0 * years);
                const double duration = (1.0 - 1.0 / whole) / yield;
                const double convexity =
                    2.0 / (yield * yield) * (1.0 - 1.0 / whole) - 2.0 * years / (yield * whole * (1.0 + yield / 2.0));
                QVERIFY(std::abs(bond.duration - duration) < 1e-9);
                QVERIFY(std::abs(bond.convexity - convexity) < 1e-6);
            }
    }

    // A steady yield compounds to itself; a move of it costs what the cash flows lose.
    void bondsEarnTheirYieldAndLoseWhenItRises()
    {
        const std::vector<Day> days = everyDay(366);
        const std::vector<double> steady = bondPrices(days, std::vector<double>(366, 0.04), 10);
        QVERIFY(std::abs(steady.back() / 100.0 - std::pow(1.02, 2.0)) < 1e-12);
        for (const double change : {-0.01, -0.001, 0.001, 0.01}) {
            const std::vector<double> prices = bondPrices(std::vector<Day>{0, 1}, std::vector{0.04, 0.04 + change}, 10);
            const double whole = bondWorth(0.04, 0.04 + change, 10) + std::pow(1.02, 2.0 / 365.0) - 1.0;
            // The third order is left out: its derivative is below 12³ · 0.09 years³ …, some 1e-4 at a whole percentage point.
            QVERIFY(std::abs(prices[1] / 100.0 - whole) < 400.0 * std::abs(change * change * change));
        }
    }

    // Later rates change nothing that came before.
    void pricesDoNotLookAhead()
    {
        Random random(5);
        std::vector<double> yields;
        for (int i = 0; i < 50; ++i)
            yields.push_back(0.03 + 0.002 * random.normal());
        const std::vector<Day> days = everyDay(50);
        const std::vector<double> all = bondPrices(days, yields, 5);
        const std::vector<double> part = bondPrices(std::span(days).first(30), std::span(yields).first(30), 5);
        for (std::size_t i = 0; i < part.size(); ++i)
            QCOMPARE(part[i], all[i]);
    }

    // Mean and variance of many rates after two years, and of one long path, against the closed forms.
    void shortRatesHaveTheDistributionOfTheModel()
    {
        const ShortRateModel model{.mean = 0.03, .reversion = 0.5, .volatility = 0.02, .premium = 0.0};
        Random random(11);
        const std::vector<Day> days = everyDay(3, 365);
        std::vector<double> ends;
        for (int path = 0; path < 20000; ++path)
            ends.push_back(simulatedShortRates(model, days, random).back());
        const Moments moments = momentsOf(ends);
        const double deviation = std::sqrt(4e-4 * (1.0 - std::exp(-2.0 * 0.5 * 730.0 / 365.25)) / 1.0);
        QVERIFY(std::abs(moments.mean - 0.03) < 4.0 * deviation / std::sqrt(20000.0));
        QVERIFY(std::abs(moments.deviation / deviation - 1.0) < 4.0 / std::sqrt(40000.0));
        const std::vector<Day> weeks = everyDay(20000, 7);
        Random first(3);
        Random second(3);
        const std::vector<double> once = simulatedShortRates(model, weeks, first);
        QVERIFY(once == simulatedShortRates(model, weeks, second));
        double products = 0.0;
        double squares = 0.0;
        for (std::size_t i = 1; i < once.size(); ++i) {
            products += (once[i] - 0.03) * (once[i - 1] - 0.03);
            squares += std::pow(once[i - 1] - 0.03, 2);
        }
        const double kept = std::exp(-0.5 * 7.0 / 365.25); // by which a week's rate follows from the last one
        QVERIFY(std::abs(products / squares - kept) < 4.0 * std::sqrt((1.0 - kept * kept) / 20000.0));
    }

    // The closed form of a discount factor against the mean of exp(-∫r) over paths at the mean that bonds are priced with.
    void discountFactorsAreThoseOfTheModel()
    {
        const ShortRateModel model{.mean = 0.03, .reversion = 0.4, .volatility = 0.02, .premium = 0.01};
        const ShortRateModel priced{.mean = 0.04, .reversion = 0.4, .volatility = 0.02, .premium = 0.0};
        Random random(2);
        const std::vector<Day> days = everyDay(366, 5); // five years and a step
        double sum = 0.0;
        double squares = 0.0;
        const int paths = 4000;
        for (int path = 0; path < paths; ++path) {
            const std::vector<double> rates = simulatedShortRates(priced, days, random);
            double integral = 0.0;
            for (std::size_t i = 1; i < rates.size(); ++i)
                integral += (rates[i] + rates[i - 1]) / 2.0 * 5.0 / 365.25;
            sum += std::exp(-integral);
            squares += std::exp(-2.0 * integral);
        }
        const double mean = sum / paths;
        const double error = std::sqrt((squares / paths - mean * mean) / paths);
        const double years = 365.0 * 5.0 / 365.25;
        QVERIFY(std::abs(discountFactor(priced, 0.04, years) - mean) < 4.0 * error);
        QVERIFY(std::abs(discountFactor(model, 0.04, years) - mean) < 4.0 * error);
        QVERIFY(std::abs(discountFactor(model, 0.04, years) - discountFactor(priced, 0.04, years)) < 1e-15);
    }

    // Without chance the rate returns to its mean as e^(-kt), and ∫ r has a closed form, whatever the days between.
    void anAccountCompoundsTheShortRate()
    {
        const ShortRateModel model{.mean = 0.03, .reversion = 0.4, .volatility = 0.0, .premium = 0.01};
        const std::vector<Day> days{1000, 1001, 1004, 1034, 1400, 3000};
        std::vector<double> rates;
        std::vector<double> expected;
        for (const Day day : days) {
            const double years = (day - 1000) / 365.25;
            rates.push_back(0.03 + 0.07 * std::exp(-0.4 * years));
            expected.push_back(100.0 * std::exp(0.03 * years + 0.07 * (1.0 - std::exp(-0.4 * years)) / 0.4));
        }
        const std::vector<double> prices = accountPrices(model, days, rates);
        for (std::size_t i = 0; i < days.size(); ++i)
            QVERIFY2(std::abs(prices[i] / expected[i] - 1.0) < 1e-13,
                     qPrintable(QString::number(prices[i] / expected[i] - 1.0)));
        // Nothing of it is made of later rates.
        const std::vector<double> part = accountPrices(model, std::span(days).first(3), std::span(rates).first(3));
        for (std::size_t i = 0; i < part.size(); ++i)
            QCOMPARE(part[i], prices[i]);
    }

    // Where the rate moves, its mean discount is the model's price of 1, and a bond is worth no more and no less than
    // cash.
    void cashAndBondBelongToOneWorld()
    {
        const ShortRateModel model{.mean = 0.04, .reversion = 0.4, .volatility = 0.02, .premium = 0.0};
        Random random(7);
        const std::vector<Day> days = everyDay(122, 15); // five years less a few days
        std::vector<double> discounts;
        std::vector<double> bonds;
        const int paths = 4000;
        for (int path = 0; path < paths; ++path) {
            const std::vector<double> rates = simulatedShortRates(model, days, random);
            const double account = accountPrices(model, days, rates).back();
            discounts.push_back(100.0 / account);
            bonds.push_back(parBondPrices(model, days, rates, 10).back() / account);
        }
        const Moments discount = momentsOf(discounts);
        const double years = 121.0 * 15.0 / 365.25;
        const double root = std::sqrt(static_cast<double>(paths));
        QVERIFY(std::abs(discountFactor(model, 0.04, years) - discount.mean) < 4.0 * discount.deviation / root);
        const Moments bond = momentsOf(bonds);
        QVERIFY2(std::abs(bond.mean - 1.0) < 4.0 * bond.deviation / root, qPrintable(QString::number(bond.mean)));
        QVERIFY(4.0 * bond.deviation / root < 0.01); // so that the check says something
        // From day to day it moves as duration and convexity of its yield say.
        const std::vector<Day> every = everyDay(250);
        const std::vector<double> rates = simulatedShortRates(model, every, random);
        std::vector<double> yields;
        for (const double rate : rates)
            yields.push_back(parYield(model, rate, 10));
        const double exact = parBondPrices(model, every, rates, 10).back();
        QVERIFY(std::abs(exact / bondPrices(every, yields, 10).back() - 1.0) < 2e-3);
    }

    void aParYieldMakesABondWorthItsFace()
    {
        const ShortRateModel model;
        const double coupon = parYield(model, 0.02, 10);
        double worth = discountFactor(model, 0.02, 10.0);
        for (int half = 1; half <= 20; ++half)
            worth += coupon / 2.0 * discountFactor(model, 0.02, half / 2.0);
        QVERIFY(std::abs(worth - 1.0) < 1e-12);
        QVERIFY(parYield(model, 0.05, 10) > coupon);
    }
};

QTEST_MAIN(TestCashAndBonds)
#include "tst_cashandbonds.moc"
