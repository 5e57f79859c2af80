// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/garch.h"

#include <boost/math/distributions/students_t.hpp>

#include <QTest>

#include <cmath>

using namespace riskloom;

namespace {

GarchModel known()
{
    GarchModel model;
    model.mean = 4e-4;
    model.constant = 2e-6;
    model.shock = 0.08;
    model.persistence = 0.90;
    model.degrees = 6.0;
    return model;
}

std::vector<double> simulated(const GarchModel& model, std::size_t days, std::uint64_t seed)
{
    Random random(seed);
    return simulate({{model}, {1.0}}, days, random).front();
}

} // namespace

class TestGarch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The recursion written down once more, with the density of a library.
    void likelihoodIsTheSumOfLogDensities()
    {
        const std::vector<double> returns = simulated(known(), 300, 1);
        const GarchModel model = known();
        double centre = 0.0;
        for (const double r : returns)
            centre += r / 300.0;
        double variance = 0.0;
        for (const double r : returns)
            variance += (r - centre) * (r - centre) / 300.0;
        const boost::math::students_t t(model.degrees);
        double total = 0.0;
        for (const double r : returns) {
            const double scale = std::sqrt(variance * (model.degrees - 2.0) / model.degrees);
            total += std::log(boost::math::pdf(t, (r - model.mean) / scale) / scale);
            variance = model.constant + model.shock * std::pow(r - model.mean, 2) + model.persistence * variance;
        }
        QVERIFY(std::abs(garchLogLikelihood(model, returns) - total) < 1e-8);
        QCOMPARE(garchVariances(model, returns).size(), std::size_t{301});
        QVERIFY(std::abs(garchVariances(model, returns).back() - variance) < 1e-15);
    }

    void fitFindsTheModelThatMadeTheReturns()
    {
        const std::vector<double> returns = simulated(known(), 20000, 2);
        const auto fitted = fitGarch(returns);
        QVERIFY2(fitted, fitted ? "" : describe(fitted.error()).c_str());
        QVERIFY(std::abs(fitted->shock - 0.08) < 0.015);
        QVERIFY(std::abs(fitted->persistence - 0.90) < 0.02);
        QVERIFY(std::abs(fitted->degrees - 6.0) < 0.8);
        QVERIFY(std::abs(fitted->mean - 4e-4) < 2e-4);
        QVERIFY(std::abs(fitted->longRunVariance() / known().longRunVariance() - 1.0) < 0.2);
        // The likelihood is at its top: higher than the truth's, and lower a step away along every parameter.
        QVERIFY(fitted->logLikelihood >= garchLogLikelihood(known(), returns));
        for (double GarchModel::*part : {&GarchModel::mean, &GarchModel::constant, &GarchModel::shock,
                                         &GarchModel::persistence, &GarchModel::degrees})
            for (const double factor : {0.995, 1.005}) {
                GarchModel moved = *fitted;
                moved.*part *= factor;
                QVERIFY(garchLogLikelihood(moved, returns) < fitted->logLikelihood + 1e-6);
            }
    }

    // The same market in other units is the same model.
    void unitsOfTheReturnsDoNotMatter()
    {
        std::vector<double> returns = simulated(known(), 3000, 3);
        const auto fraction = fitGarch(returns);
        for (double& r : returns)
            r *= 100.0;
        const auto percent = fitGarch(returns);
        QVERIFY(fraction && percent);
        QVERIFY(std::abs(percent->shock - fraction->shock) < 1e-6);
        QVERIFY(std::abs(percent->constant / fraction->constant / 1e4 - 1.0) < 1e-4);
    }

    void marketKeepsTheCorrelation()
    {
        GarchMarket market{{known(), known(), known()}, {1.0, 0.6, 0.6, 0.6, 1.0, 0.6, 0.6, 0.6, 1.0}};
        Random random(4);
        const std::vector<std::vector<double>> path = simulate(market, 20000, random);
        const auto fitted = fitGarchMarket(path);
        QVERIFY(fitted);
        for (const std::size_t pair : {std::size_t{1}, std::size_t{2}, std::size_t{5}})
            QVERIFY(std::abs(fitted->correlation[pair] - 0.6) < 0.03);
        // Two assets that move alike: a singular matrix, no failure.
        market.correlation = {1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0};
        const std::vector<std::vector<double>> twins = simulate(market, 500, random);
        for (const std::vector<double>& series : twins)
            for (const double r : series)
                QVERIFY(std::isfinite(r));
    }

    void sameSeedSamePath()
    {
        QCOMPARE(simulated(known(), 50, 9), simulated(known(), 50, 9));
        QVERIFY(simulated(known(), 50, 9) != simulated(known(), 50, 10));
    }

    void unfitReturnsAreRefused()
    {
        QCOMPARE(fitGarch(std::vector<double>(99, 0.01)).error().code, ErrorCode::TooFewRows);
        QCOMPARE(fitGarch(std::vector<double>(200, 0.0)).error().code, ErrorCode::NumericFailure);
    }
};

QTEST_GUILESS_MAIN(TestGarch)
#include "tst_garch.moc"
