// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/convolutiongenerator.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace riskloom;

namespace {

constexpr std::int64_t assets = 3;
constexpr std::int64_t factors = 2;
constexpr std::int64_t days = 5;
const std::vector<HeavyTail> tails{{0.1, 0.9, 0.15}, {0.0, 1.1, 0.0}, {-0.1, 0.8, 0.3}};

// In double, so that differences of neighbouring values mean something. Every weight is moved off where it begins, so that
// none is without influence.
class Net {
public:
    Net() : m_generator(factors, tails)
    {
        const at::NoGradGuard constant;
        auto random = at::make_generator<at::CPUGeneratorImpl>(4);
        weights = m_generator.initialWeights(at::full({assets, factors}, 0.5), 3).to(at::kDouble);
        weights.add_(0.05 * at::randn(weights.sizes(), random, at::kDouble));
        const std::int64_t length = days + receptiveField - 1;
        shared = at::randn({m_generator.sharedChannels(), 2, length}, random, at::kDouble);
        own = at::randn({assets, ConvolutionGenerator::ownChannels, 2, length}, random, at::kDouble);
    }
    [[nodiscard]] at::Tensor paths() const { return m_generator.fromNoise(weights, shared, own); }
    [[nodiscard]] const ConvolutionGenerator& generator() const { return m_generator; }

    at::Tensor weights;
    at::Tensor shared;
    at::Tensor own;

private:
    ConvolutionGenerator m_generator;
};

double at3(const at::Tensor& paths, std::int64_t path, std::int64_t asset, std::int64_t day)
{
    return paths.select(0, path).select(0, asset).select(0, day).item<double>();
}

// The greatest |u| over its bound, of all returns of a net.
double farthest(const Net& net)
{
    const at::Tensor bounds = net.weights.narrow(0, net.weights.numel() - assets, assets);
    const at::Tensor paths = net.paths();
    double greatest = 0.0;
    for (std::int64_t asset = 0; asset < assets; ++asset) {
        const double bound = 0.5 + std::log1p(std::exp(bounds.select(0, asset).item<double>()));
        for (std::int64_t path = 0; path < 2; ++path)
            for (std::int64_t day = 0; day < days; ++day) {
                const double u = tails[static_cast<std::size_t>(asset)].gaussian(at3(paths, path, asset, day));
                greatest = std::max(greatest, std::abs(u) / bound);
            }
    }
    return greatest;
}

} // namespace

class TestConvolutionGenerator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Noise of the days t - 255 … t makes day t's returns; older noise, later noise and that of another path do not.
    void aReturnSeesItsReceptiveField()
    {
        const Net net;
        const at::Tensor before = net.paths();
        QCOMPARE(before.sizes().vec(), (std::vector<std::int64_t>{2, assets, days}));
        for (const bool ofAll : {true, false}) {
            for (std::int64_t noiseDay = 0; noiseDay < days + 1; ++noiseDay) {
                Net changed;
                (ofAll ? changed.shared.select(1, 0).select(1, noiseDay) : changed.own.select(2, 0).select(2, noiseDay))
                    .add_(1.0);
                const at::Tensor after = changed.paths();
                for (std::int64_t day = 0; day < days; ++day)
                    for (std::int64_t asset = 0; asset < assets; ++asset) {
                        // The first day's own noise is the last of receptiveField days.
                        const bool within = noiseDay >= day && noiseDay <= day + receptiveField - 1;
                        const double moved = std::abs(at3(after, 0, asset, day) - at3(before, 0, asset, day));
                        QVERIFY2(within ? moved > 1e-12 : moved == 0.0,
                                 qPrintable(QStringLiteral("noise %1, day %2: %3").arg(noiseDay).arg(day).arg(moved)));
                        QCOMPARE(at3(after, 1, asset, day), at3(before, 1, asset, day));
                    }
            }
            Net late;
            (ofAll ? late.shared.select(1, 0) : late.own.select(2, 0)).select(-1, receptiveField).add_(1.0); // of day 1
            QCOMPARE(at3(late.paths(), 0, 0, 0), at3(before, 0, 0, 0));
            QVERIFY(std::abs(at3(late.paths(), 0, 0, 1) - at3(before, 0, 0, 1)) > 1e-3);
        }
    }

    // An asset's own noise reaches no other one; the shared noise all of them.
    void ownNoiseStaysWithItsAsset()
    {
        const Net net;
        Net changed;
        changed.own.select(0, 1).add_(0.5);
        const at::Tensor moved = (changed.paths() - net.paths()).abs().amax({0, 2});
        QCOMPARE(moved.select(0, 0).item<double>(), 0.0);
        QVERIFY(moved.select(0, 1).item<double>() > 1e-3);
        QCOMPARE(moved.select(0, 2).item<double>(), 0.0);
    }

    void gradientsAreThoseOfDifferences()
    {
        Net net;
        auto random = at::make_generator<at::CPUGeneratorImpl>(9);
        const at::Tensor direction = at::randn({2, assets, days}, random, at::kDouble);
        const auto loss = [&] { return (net.paths() * direction).sum(); };
        net.weights.requires_grad_(true);
        loss().backward();
        const at::Tensor gradient = net.weights.grad();
        const at::NoGradGuard constant;
        QCOMPARE(gradient.numel(), net.generator().parameters());
        int moved = 0;
        for (std::int64_t i = 0; i < gradient.numel(); i += 7) {
            constexpr double step = 1e-5;
            at::Tensor weight = net.weights.select(0, i);
            weight.add_(step);
            const double above = loss().item<double>();
            weight.sub_(2.0 * step);
            const double below = loss().item<double>();
            weight.add_(step);
            const double expected = (above - below) / (2.0 * step);
            const double found = gradient.select(0, i).item<double>();
            QVERIFY2(std::abs(found - expected) < 1e-5 * (1.0 + std::abs(expected)),
                     qPrintable(QStringLiteral("weight %1: %2, %3").arg(i).arg(found).arg(expected)));
            moved += found != 0.0 ? 1 : 0;
        }
        QVERIFY(moved > 100);
    }

    // Whatever the other weights, u ends at the bound; with large sums it reaches it.
    void theBoundIsTheEnd()
    {
        Net wild;
        wild.weights.narrow(0, 0, wild.weights.numel() - assets).mul_(100.0);
        QVERIFY(farthest(wild) <= 1.0 + 1e-6); // locations, scales and δ are floats
        Net large;
        large.weights.narrow(0, large.weights.numel() - 3 * assets, 2 * assets).fill_(1000.0); // biases of value and gate
        QVERIFY(std::abs(farthest(large) - 1.0) < 1e-6);
    }

    // Correlations begin with the loadings: asset pairs at 0.5 · 0.5 · 2, lessened by volatilities that differ.
    void loadingsAreWhereItBegins()
    {
        const at::NoGradGuard constant;
        const ConvolutionGenerator generator(factors, {{}, {}, {}});
        const at::Tensor weights = generator.initialWeights(at::full({assets, factors}, 0.5), 3);
        const at::Tensor paths = generator.generate(weights, {1, 20000, 6}).select(0, 0);
        const at::Tensor correlations = at::corrcoef(paths);
        for (std::int64_t a = 1; a < assets; ++a)
            QVERIFY(std::abs(correlations.select(0, 0).select(0, a).item<double>() - 0.5) < 0.08);
        const at::Tensor again = generator.generate(weights, {1, 20000, 6}).select(0, 0);
        QVERIFY(at::equal(paths, again));
    }
};

QTEST_GUILESS_MAIN(TestConvolutionGenerator)
#include "tst_convolutiongenerator.moc"
