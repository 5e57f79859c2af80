// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/neural/integratedgradients.h"
#include "core/neural/threads.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace riskloom;

namespace {

// Weights of the size that training leaves.
std::vector<float> randomParameters(const DenseLayout& layout, Random& random)
{
    std::vector<float> parameters = initialParameters(layout, -0.8, random);
    for (float& value : parameters)
        value += static_cast<float>(0.1 * random.normal());
    return parameters;
}

DenseNetwork networkOf(const DenseLayout& layout, const std::vector<float>& parameters)
{
    const std::vector<float> zeros(parameters.size());
    return {layout, {.batchRows = 128}, {parameters, zeros, zeros, 0}};
}

std::vector<float> randomRows(std::size_t count, Random& random)
{
    std::vector<float> rows(count);
    std::ranges::generate(rows, [&] { return static_cast<float>(1.5 * random.normal()); });
    return rows;
}

// Largest distance of a row's sum from logit(x) - logit(baseline).
double incompleteness(DenseNetwork& network, const std::vector<float>& rows, const PathIntegral& path)
{
    const std::vector<double> found = integratedGradients(network, rows, path);
    const std::vector<float> logits = network.logits(rows);
    const double neutral = network.logits(path.baseline).front();
    const std::size_t width = path.baseline.size();
    double largest = 0.0;
    for (std::size_t row = 0; row < logits.size(); ++row) {
        const auto begin = found.begin() + static_cast<std::ptrdiff_t>(row * width);
        const double sum = std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(width), 0.0);
        largest = std::max(largest, std::abs(sum - (logits[row] - neutral)));
    }
    return largest;
}

} // namespace

class TestIntegratedGradients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setThreads(1); }

    void aLinearModelGivesItsCoefficients()
    {
        const std::vector<float> weights{0.5F, -1.25F, 2.0F};
        DenseNetwork network = networkOf({3, {}}, {0.5F, -1.25F, 2.0F, -0.7F});
        const std::vector<float> baseline{0.25F, 0.0F, -1.0F};
        Random random(3);
        const std::vector<float> rows = randomRows(30, random);
        const std::vector<double> found = integratedGradients(network, rows, {baseline, 1});
        for (std::size_t i = 0; i < rows.size(); ++i)
            QVERIFY(std::abs(found[i] - weights[i % 3] * (static_cast<double>(rows[i]) - baseline[i % 3])) < 1e-6);
    }

    // max(x + y - 1, 0) from (0, 0) to (1, 1): the gradient is (1, 1) on the second half of the way. With an odd number
    // of steps the half step around the kink counts whole.
    void aKinkIsCountedFromWhereItLies()
    {
        DenseNetwork network = networkOf({2, {1}}, {1.0F, 1.0F, -1.0F, 1.0F, 0.0F});
        const std::vector<float> baseline{0.0F, 0.0F};
        const std::vector<double> even = integratedGradients(network, std::vector<float>{1.0F, 1.0F}, {baseline, 10});
        QVERIFY(std::abs(even[0] - 0.5) < 1e-6 && std::abs(even[1] - 0.5) < 1e-6);
        const std::vector<double> three = integratedGradients(network, std::vector<float>{1.0F, 0.8F}, {baseline, 3});
        QVERIFY(std::abs(three[0] - 1.0 / 3.0) < 1e-6 && std::abs(three[1] - 0.8 / 3.0) < 1e-6);
    }

    void theyAddUpToTheChangeOfTheLogit()
    {
        Random random(5);
        for (int trial = 0; trial < 4; ++trial) {
            const DenseLayout layout{15, {64, 32}};
            DenseNetwork network = networkOf(layout, randomParameters(layout, random));
            const std::vector<float> baseline = randomRows(15, random);
            const std::vector<float> rows = randomRows(200 * 15, random);
            const double coarse = incompleteness(network, rows, {baseline, 16});
            const double usual = incompleteness(network, rows, {.baseline = baseline});
            const double fine = incompleteness(network, rows, {baseline, 1024});
            QVERIFY2(usual < 0.15, std::to_string(usual).c_str());
            QVERIFY2(fine < 0.01 && fine < coarse / 8.0, std::to_string(fine).c_str());
        }
    }

    // Without the gradient: on each of many short stretches of the way, f is probed a little to both sides in one input.
    void theyAreThePathIntegralOfFiniteDifferences()
    {
        Random random(7);
        const DenseLayout layout{4, {12, 7}};
        DenseNetwork network = networkOf(layout, randomParameters(layout, random));
        const std::vector<float> baseline{0.5F, -0.5F, 0.0F, 1.0F};
        const std::vector<float> row = randomRows(4, random);
        const std::vector<double> found = integratedGradients(network, row, {baseline, 4000});
        constexpr int stretches = 4000;
        constexpr float probe = 0.01F;
        for (std::size_t j = 0; j < 4; ++j) {
            std::vector<float> probes;
            for (int s = 0; s < stretches; ++s)
                for (const float side : {probe, -probe})
                    for (std::size_t k = 0; k < 4; ++k)
                        probes.push_back(std::lerp(baseline[k], row[k], (static_cast<float>(s) + 0.5F) / stretches) +
                                         (k == j ? side : 0.0F));
            const std::vector<float> logits = network.logits(probes);
            double slope = 0.0;
            for (std::size_t s = 0; s < logits.size(); s += 2)
                slope += (logits[s] - logits[s + 1]) / (2.0 * probe) / stretches;
            const double expected = slope * (row[j] - baseline[j]);
            QVERIFY2(std::abs(found[j] - expected) < 0.01, std::to_string(found[j] - expected).c_str());
        }
    }

    void anInputAtItsBaselineAddsNothing()
    {
        Random random(9);
        const DenseLayout layout{3, {8}};
        DenseNetwork network = networkOf(layout, randomParameters(layout, random));
        const std::vector<float> baseline{0.3F, -0.2F, 0.1F};
        const std::vector<double> found = integratedGradients(network, std::vector<float>{1.0F, -0.2F, 2.0F}, {baseline});
        QCOMPARE(found[1], 0.0);
        QVERIFY(found[0] != 0.0 && found[2] != 0.0);
    }
};

QTEST_GUILESS_MAIN(TestIntegratedGradients)
#include "tst_integratedgradients.moc"
