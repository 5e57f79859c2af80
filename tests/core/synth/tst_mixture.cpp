// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/synth/mixture.h"

#include <QTest>

#include <cmath>

using namespace riskloom;

namespace {

std::vector<double> drawn(const std::vector<GaussianMode>& modes, std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) {
        double left = random.uniform();
        std::size_t k = 0;
        while (k + 1 < modes.size() && left >= modes[k].weight)
            left -= modes[k++].weight;
        values.push_back(modes[k].mean + modes[k].deviation * random.normal());
    }
    return values;
}

// Half of the area between the two densities, by the rectangle rule.
double distance(const std::vector<GaussianMode>& a, const std::vector<GaussianMode>& b, double from, double to)
{
    double sum = 0.0;
    const int steps = 20000;
    const double width = (to - from) / steps;
    for (int i = 0; i < steps; ++i) {
        const double x = from + (i + 0.5) * width;
        sum += std::abs(density(a, x) - density(b, x)) * width;
    }
    return sum / 2.0;
}

// One expectation and one maximisation step on the values themselves, the textbook way.
std::vector<GaussianMode> plainStep(const std::vector<double>& values, const std::vector<GaussianMode>& modes)
{
    std::vector<double> count(modes.size()), first(modes.size()), second(modes.size());
    for (const double x : values) {
        std::vector<double> share;
        double sum = 0.0;
        for (const GaussianMode& mode : modes) {
            share.push_back(density(std::span(&mode, 1), x));
            sum += share.back();
        }
        for (std::size_t k = 0; k < modes.size(); ++k) {
            count[k] += share[k] / sum;
            first[k] += share[k] / sum * x;
            second[k] += share[k] / sum * x * x;
        }
    }
    std::vector<GaussianMode> next;
    for (std::size_t k = 0; k < modes.size(); ++k) {
        const double mean = first[k] / count[k];
        next.push_back({count[k] / static_cast<double>(values.size()), mean,
                        std::sqrt(second[k] / count[k] - mean * mean)});
    }
    return next;
}

class TestMixture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void densityIsThatOfTheNormalDistribution()
    {
        const std::vector<GaussianMode> one{{1.0, 2.0, 0.5}};
        QVERIFY(std::abs(density(one, 2.0) - 0.7978845608028654) < 1e-12); // 1 / (0.5 sqrt(2 pi))
        QVERIFY(std::abs(density(one, 3.0) - 0.10798193302637613) < 1e-12); // times exp(-2)
    }

    // With as many modes as there are, the fit finds them.
    void recoversTwoModes()
    {
        const std::vector<GaussianMode> truth{{0.3, -2.0, 0.5}, {0.7, 3.0, 1.5}};
        const auto found = fitMixture(drawn(truth, 50000, 1), {.mostModes = 2, .leastWeight = 0.005, .bins = 1024, .iterations = 200});
        QCOMPARE(found.size(), std::size_t{2});
        for (std::size_t k = 0; k < 2; ++k) {
            QVERIFY(std::abs(found[k].weight - truth[k].weight) < 0.01);
            QVERIFY(std::abs(found[k].mean - truth[k].mean) < 0.03);
            QVERIFY(std::abs(found[k].deviation - truth[k].deviation) < 0.03);
        }
    }

    // The counts in place of the values move the answer by less than the width of a class: a plain step from where the fit
    // ended stays there.
    void endsWhereThePlainAlgorithmStays()
    {
        const std::vector<double> values = drawn({{0.5, 0.0, 1.0}, {0.5, 6.0, 2.0}}, 20000, 2);
        const auto found = fitMixture(values, {.mostModes = 2, .leastWeight = 0.005, .bins = 1024, .iterations = 1000});
        const auto next = plainStep(values, found);
        QCOMPARE(found.size(), next.size());
        for (std::size_t k = 0; k < next.size(); ++k) {
            QVERIFY(std::abs(found[k].weight - next[k].weight) < 1e-3);
            QVERIFY(std::abs(found[k].mean - next[k].mean) < 5e-3);
            QVERIFY(std::abs(found[k].deviation - next[k].deviation) < 5e-3);
        }
    }

    // With ten modes to spare, the density is still the one the values came from.
    void densityIsRightWithModesToSpare()
    {
        const std::vector<GaussianMode> truth{{0.2, 0.0, 0.3}, {0.5, 4.0, 1.0}, {0.3, 9.0, 0.5}};
        const auto found = fitMixture(drawn(truth, 40000, 3));
        QVERIFY(found.size() <= 10);
        const double away = distance(truth, found, -5.0, 15.0);
        QVERIFY2(away < 0.03, qPrintable(QString::number(away)));
        double sum = 0.0;
        for (const GaussianMode& mode : found)
            sum += mode.weight;
        QVERIFY(std::abs(sum - 1.0) < 1e-12);
    }

    void handlesWhatIsHardlyAMixture()
    {
        QVERIFY(fitMixture({}).empty());
        const auto constant = fitMixture(std::vector{7.0, 7.0, 7.0});
        QCOMPARE(constant.size(), std::size_t{1});
        QCOMPARE(constant[0].mean, 7.0);
        const auto two = fitMixture(std::vector{1.0, 2.0});
        QVERIFY(!two.empty());
        for (const GaussianMode& mode : two)
            QVERIFY(mode.deviation > 0.0 && std::isfinite(mode.mean) && mode.mean >= 1.0 && mode.mean <= 2.0);
        const auto far = fitMixture(std::vector{0.0, 1e-9, 2e-9, 1e12});
        for (const GaussianMode& mode : far)
            QVERIFY(std::isfinite(mode.mean) && std::isfinite(mode.deviation) && std::isfinite(mode.weight));
        QVERIFY(!far.empty());
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestMixture)
#include "tst_mixture.moc"
