// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/privacyaccountant.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace riskloom;

namespace {

// ln ∫ p(x)^a r(x)^(1 - a) dx / (a - 1) by Simpson's rule, with both densities on a logarithmic scale. p mixes what the sum
// is with a row at distance 1 and without it, r is without; turned: the other way round.
double byIntegration(double q, double sigma, int order, bool turned)
{
    const double a = order;
    const double from = -40.0 * sigma - a;
    const double to = 40.0 * sigma + a + 1.0;
    constexpr int steps = 40000;
    const double h = (to - from) / steps;
    const double scale = std::log(sigma * std::sqrt(2.0 * std::numbers::pi));
    double greatest = -1e300;
    std::vector<double> logs(steps + 1);
    for (int i = 0; i <= steps; ++i) {
        const double x = from + h * i;
        const double without = -x * x / (2 * sigma * sigma) - scale;
        const double with = -(x - 1) * (x - 1) / (2 * sigma * sigma) - scale;
        const double u = std::log1p(-q) + without;
        const double v = std::log(q) + with;
        const double mixed = std::max(u, v) + std::log1p(std::exp(-std::abs(u - v)));
        logs[static_cast<std::size_t>(i)] = turned ? a * without + (1 - a) * mixed : a * mixed + (1 - a) * without;
        greatest = std::max(greatest, logs[static_cast<std::size_t>(i)]);
    }
    double sum = 0.0;
    for (int i = 0; i <= steps; ++i) {
        const double weight = i == 0 || i == steps ? 1.0 : (i % 2 == 1 ? 4.0 : 2.0);
        sum += weight * std::exp(logs[static_cast<std::size_t>(i)] - greatest);
    }
    return (greatest + std::log(sum * h / 3.0)) / (a - 1.0);
}

// The older and looser way from a divergence to ε (Mironov 2017, "Rényi differential privacy", proposition 3), which the
// published figures below were made with.
double oldEpsilon(SampledGaussian mechanism, double steps, double delta, const std::vector<int>& orders)
{
    double least = 1e300;
    for (const int order : orders)
        least = std::min(least, steps * renyiDivergence(mechanism, order) - std::log(delta) / (order - 1.0));
    return least;
}

class TestPrivacyAccountant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void divergenceIsTheIntegral()
    {
        for (const double q : {0.001, 0.01, 0.1, 0.5, 0.9})
            for (const double sigma : {0.7, 1.0, 2.5, 6.0})
                for (const int order : {2, 3, 8, 20}) {
                    const double ours = renyiDivergence({q, sigma}, order);
                    const double integral = byIntegration(q, sigma, order, false);
                    QVERIFY2(std::abs(ours - integral) < 1e-8 * std::max(1.0, integral),
                             qPrintable(QStringLiteral("%1 %2 %3: %4 %5").arg(q).arg(sigma).arg(order).arg(ours).arg(integral)));
                    QVERIFY(byIntegration(q, sigma, order, true) <= ours + 1e-9); // the other direction is never worse
                }
    }

    void withoutSamplingItIsTheGaussianMechanism()
    {
        QCOMPARE(renyiDivergence({1.0, 2.0}, 8), 8.0 / (2.0 * 4.0));
        QCOMPARE(renyiDivergence({0.0, 2.0}, 8), 0.0);
        QVERIFY(std::abs(renyiDivergence({1.0 - 1e-12, 2.0}, 8) - 1.0) < 1e-9);
        QVERIFY(std::isfinite(renyiDivergence({0.01, 0.2}, 1024))); // e^(a²/2σ²) is far beyond a double
    }

    // Abadi et al. 2016, section 3.2: q 0.01, σ 4, δ 1e-5, 10,000 steps give ε 1.26 by the moments accountant.
    void abadisExample()
    {
        const double old = oldEpsilon({0.01, 4.0}, 10000, 1e-5, renyiOrders());
        QVERIFY2(std::abs(old - 1.26) < 0.01, qPrintable(QString::number(old)));
        const PrivacyLoss loss = privacyLoss({0.01, 4.0}, 10000, 1e-5);
        QVERIFY2(loss.epsilon < old && loss.epsilon > 0.8 * old, qPrintable(QString::number(loss.epsilon)));
    }

    // TensorFlow Privacy's tutorial: 60,000 rows, batch 250, σ 1.3, 15 epochs, δ 1e-5: ε 1.18 at order 17.
    void tensorflowsExample()
    {
        const double old = oldEpsilon({250.0 / 60000.0, 1.3}, 3600, 1e-5, renyiOrders());
        QVERIFY2(std::abs(old - 1.18) < 0.006, qPrintable(QString::number(old)));
        QVERIFY(std::abs(oldEpsilon({250.0 / 60000.0, 1.3}, 3600, 1e-5, {17}) - old) < 1e-12);
    }

    // Opacus' documentation of compute_dp_sgd_privacy: rate 0.01, σ 1, 300 steps, δ 1e-5, orders 2, 5, 10, 20 and 100 give
    // ε 2.39 at order 5, with the newer way from divergence to ε.
    void opacusExample()
    {
        const std::vector<int> orders{2, 5, 10, 20, 100};
        std::vector<double> divergences;
        for (const int order : orders)
            divergences.push_back(300 * renyiDivergence({0.01, 1.0}, order));
        const PrivacyLoss loss = privacyLoss(orders, divergences, 1e-5);
        QVERIFY2(std::abs(loss.epsilon - 2.39) < 0.006, qPrintable(QString::number(loss.epsilon)));
        QCOMPARE(loss.order, 5);
    }

    // One step of the plain Gaussian mechanism: ε may not fall below the exact one, which solves
    // Φ(1/2σ - εσ) - e^ε Φ(-1/2σ - εσ) = δ (Balle and Wang 2018, theorem 8), nor lie far above it.
    void neverBelowTheExactGaussianMechanism()
    {
        const auto phi = [](double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); };
        for (const double sigma : {0.8, 1.5, 4.0, 10.0})
            for (const double delta : {1e-3, 1e-5, 1e-8}) {
                double low = 0.0;
                double high = 100.0;
                for (int i = 0; i < 200; ++i) {
                    const double middle = 0.5 * (low + high);
                    const double wanted = phi(0.5 / sigma - middle * sigma) - std::exp(middle) * phi(-0.5 / sigma - middle * sigma);
                    (wanted > delta ? low : high) = middle;
                }
                const double ours = privacyLoss({1.0, sigma}, 1, delta).epsilon;
                QVERIFY2(ours >= low && ours < 1.35 * low + 0.02,
                         qPrintable(QStringLiteral("%1 %2: %3 exact %4").arg(sigma).arg(delta).arg(ours).arg(low)));
            }
    }

    // The noise for an ε keeps to it, and a little less noise does not.
    void noiseForAnEpsilon()
    {
        for (const double epsilon : {0.5, 2.0, 8.0}) {
            const auto noise = noiseFor(epsilon, 0.02, 2000, 1e-5);
            QVERIFY(noise.has_value());
            QVERIFY(privacyLoss({0.02, *noise}, 2000, 1e-5).epsilon <= epsilon);
            QVERIFY(privacyLoss({0.02, *noise / 1.002}, 2000, 1e-5).epsilon > epsilon);
        }
        QVERIFY(*noiseFor(1.0, 0.02, 2000, 1e-5) > *noiseFor(1.0, 0.02, 1000, 1e-5));
        QVERIFY(!noiseFor(1e-6, 0.5, 100000, 1e-9).has_value());
        QCOMPARE(*noiseFor(1e9, 0.01, 10, 1e-5), leastNoise);
    }

    void moreStepsMoreLossMoreNoiseLess()
    {
        double before = 0.0;
        for (const int steps : {1, 10, 100, 1000, 10000}) {
            const double epsilon = privacyLoss({0.02, 1.1}, steps, 1e-5).epsilon;
            QVERIFY(epsilon >= before);
            before = epsilon;
        }
        QVERIFY(privacyLoss({0.02, 1.1}, 1000, 1e-5).epsilon > privacyLoss({0.02, 2.0}, 1000, 1e-5).epsilon);
        QVERIFY(privacyLoss({0.02, 1.1}, 1000, 1e-5).epsilon > privacyLoss({0.02, 1.1}, 1000, 1e-3).epsilon);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestPrivacyAccountant)
#include "tst_privacyaccountant.moc"
