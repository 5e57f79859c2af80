// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include "core/base/randomwords.h"
#include "core/base/random.h"
#include "core/neural/densekernels.h"
#include "core/neural/densenetwork.h"
#include "core/neural/threads.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

struct Sample {
    std::vector<float> inputs, targets, weights;
    [[nodiscard]] DenseBatch batch() const { return {inputs, targets, weights}; }
};

Sample randomSample(std::size_t rows, std::size_t inputs, Random& random)
{
    Sample sample;
    for (std::size_t i = 0; i < rows * inputs; ++i)
        sample.inputs.push_back(static_cast<float>(random.normal()));
    for (std::size_t i = 0; i < rows; ++i) {
        sample.targets.push_back(random.uniform() < 0.3 ? 1.0F : 0.0F);
        sample.weights.push_back(static_cast<float>(0.5 + random.uniform()));
    }
    return sample;
}

DenseState freshState(const DenseLayout& layout, std::uint64_t seed, WeightSigns signs = WeightSigns::Free)
{
    Random random(seed);
    const std::vector<float> zeros(layout.parameterCount());
    return {initialParameters(layout, -0.8, random, signs), zeros, zeros, 0};
}

// The same network as an expression that autograd differentiates; masks as DenseNetwork documents them: 16 bits a unit,
// hidden layer by hidden layer, lowest bits of each number first.
class Reference {
public:
    Reference(const DenseLayout& layout, const DenseState& state, double dropoutShare)
        : m_layout(layout),
          m_dropout(densekernels::dropoutFor(dropoutShare)),
          m_flat(torch::tensor(state.parameters).set_requires_grad(true))
    {
    }

    torch::Tensor loss(const Sample& sample, Random random)
    {
        const auto rows = static_cast<std::int64_t>(sample.targets.size());
        return torch::binary_cross_entropy_with_logits(logits(torch::tensor(sample.inputs).view({rows, -1}), random),
                                                       torch::tensor(sample.targets), torch::tensor(sample.weights), {},
                                                       at::Reduction::Sum);
    }

    torch::Tensor logits(torch::Tensor values, Random random)
    {
        const std::int64_t rows = values.size(0);
        for (std::size_t l = 0; l <= m_layout.hiddenUnits.size(); ++l) {
            const bool last = l == m_layout.hiddenUnits.size();
            const auto units = static_cast<std::int64_t>(last ? 1 : m_layout.hiddenUnits[l]);
            const std::int64_t width = values.size(1);
            const torch::Tensor weights = m_flat.narrow(0, offset(l), width * units).view({width, units});
            values = values.matmul(weights) + m_flat.narrow(0, offset(l) + width * units, units);
            if (!last)
                values = values.relu() * mask(rows, units, random);
        }
        return values.view({-1});
    }

    torch::Tensor& flat() { return m_flat; }
    std::int64_t offset(std::size_t layer) const
    {
        std::size_t offset = 0;
        std::size_t width = m_layout.inputs;
        for (std::size_t l = 0; l < layer; ++l) {
            offset += (width + 1) * m_layout.hiddenUnits[l];
            width = m_layout.hiddenUnits[l];
        }
        return static_cast<std::int64_t>(offset);
    }

private:
    torch::Tensor mask(std::int64_t rows, std::int64_t units, Random& random) const
    {
        std::vector<std::uint64_t> words(static_cast<std::size_t>(rows * units + 3) / 4);
        if (m_dropout.threshold > 0)
            drawWords(random, words);
        std::vector<float> kept;
        for (std::size_t i = 0; i < static_cast<std::size_t>(rows * units); ++i) {
            const std::uint64_t bits = words[i / 4] >> (16U * (i % 4));
            kept.push_back((bits & 0xFFFFU) >= m_dropout.threshold ? m_dropout.scale : 0.0F);
        }
        return torch::tensor(kept).view({rows, units});
    }

    DenseLayout m_layout;
    densekernels::Dropout m_dropout;
    torch::Tensor m_flat;
};

std::vector<float> values(const torch::Tensor& tensor)
{
    const torch::Tensor flat = tensor.detach().contiguous();
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

// Largest difference relative to the largest value.
double distance(const std::vector<float>& a, const std::vector<float>& b)
{
    double largest = 0.0;
    double difference = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        largest = std::max(largest, std::abs(static_cast<double>(b[i])));
        difference = std::max(difference, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
    }
    return difference / largest;
}

} // namespace

class TestDenseNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setThreads(1); }
    void gradientsAreThoseOfAutograd_data() { layouts(); }
    void gradientsAreThoseOfAutograd();
    void tensorsAndFusedLoopsAgree_data() { layouts(); }
    void tensorsAndFusedLoopsAgree();
    void theOptimiserIsAdamW_data();
    void theOptimiserIsAdamW();
    void inputGradientsAreThoseOfAutograd_data() { layouts(); }
    void inputGradientsAreThoseOfAutograd();
    void tensorsAndFusedLoopsKeepTheSameSigns();
    void anOutputOfKeptSignsNeverRisesWithAnInput_data() { layouts(); }
    void anOutputOfKeptSignsNeverRisesWithAnInput();
    void anOutputOfKeptSignsNeedNotBeConvex();
    void logitsDoNotDependOnTheBatch();
    void sameSeedGivesSameBytes_data();
    void sameSeedGivesSameBytes();
    void momentsOfSilentUnitsDoNotSinkIntoDenormals();
    void dropoutKeepsTheExpectation();

private:
    static void layouts()
    {
        QTest::addColumn<int>("inputs");
        QTest::addColumn<QVector<int>>("hidden");
        QTest::addColumn<double>("dropout");
        QTest::newRow("logistic regression of one input") << 1 << QVector<int>{} << 0.0;
        QTest::newRow("logistic regression") << 9 << QVector<int>{} << 0.0;
        QTest::newRow("one hidden unit") << 3 << QVector<int>{1} << 0.0;
        QTest::newRow("one hidden layer") << 7 << QVector<int>{13} << 0.0;
        QTest::newRow("default") << 15 << QVector<int>{64, 32} << 0.0;
        QTest::newRow("default with dropout") << 15 << QVector<int>{64, 32} << 0.2;
        QTest::newRow("three layers, much dropout") << 5 << QVector<int>{9, 17, 4} << 0.6;
    }
    static DenseLayout layout(int inputs, const QVector<int>& hidden)
    {
        DenseLayout made{static_cast<std::size_t>(inputs), {}};
        for (const int units : hidden)
            made.hiddenUnits.push_back(static_cast<std::size_t>(units));
        return made;
    }
};

void TestDenseNetwork::gradientsAreThoseOfAutograd()
{
    QFETCH(int, inputs);
    QFETCH(QVector<int>, hidden);
    QFETCH(double, dropout);
    const DenseLayout shape = layout(inputs, hidden);
    const DenseState state = freshState(shape, 3);
    DenseNetwork network(shape, {.dropout = dropout, .batchRows = 50}, state);
    Reference reference(shape, state, dropout);
    Random random(11);
    for (const std::size_t rows : {50U, 1U, 17U, 50U}) {
        const Sample sample = randomSample(rows, shape.inputs, random);
        const torch::Tensor expected = reference.loss(sample, random);
        reference.flat().mutable_grad() = torch::Tensor();
        expected.backward();
        const double loss = network.backward(sample.batch(), random);
        QVERIFY(std::abs(loss - expected.item<double>()) < 1e-5 * (1.0 + loss));
        std::vector<float> wanted = values(reference.flat().grad());
        std::ranges::for_each(wanted, [&](float& value) { value /= static_cast<float>(rows); });
        const double off = distance(network.gradient(), wanted);
        QVERIFY2(off < 1e-5, std::to_string(off).c_str());
    }
}

void TestDenseNetwork::tensorsAndFusedLoopsAgree()
{
    QFETCH(int, inputs);
    QFETCH(QVector<int>, hidden);
    QFETCH(double, dropout);
    const DenseLayout shape = layout(inputs, hidden);
    DenseOptions options{.dropout = dropout, .learningRate = 1e-2, .weightDecay = 1e-2, .batchRows = 32};
    DenseNetwork fused(shape, options, freshState(shape, 5));
    options.arithmetic = DenseArithmetic::Tensor;
    DenseNetwork tensors(shape, options, freshState(shape, 5));
    Random forFused(2);
    Random forTensors(2);
    Random data(9);
    for (int step = 0; step < 10; ++step) {
        const Sample sample = randomSample(step % 3 == 0 ? 32 : 5, shape.inputs, data);
        const double a = fused.backward(sample.batch(), forFused);
        const double b = tensors.backward(sample.batch(), forTensors);
        QVERIFY(std::abs(a - b) < 1e-4 * (1.0 + a));
        QVERIFY(distance(fused.gradient(), tensors.gradient()) < 1e-4);
        fused.update();
        tensors.update();
    }
    QCOMPARE(forFused.state(), forTensors.state());
    QVERIFY(distance(fused.state().parameters, tensors.state().parameters) < 1e-4);
    const Sample sample = randomSample(40, shape.inputs, data);
    QVERIFY(distance(fused.logits(sample.inputs), tensors.logits(sample.inputs)) < 1e-4);
}

void TestDenseNetwork::theOptimiserIsAdamW_data()
{
    QTest::addColumn<bool>("keepsSigns");
    QTest::newRow("free weights") << false;
    QTest::newRow("weights that keep their signs") << true; // then the step is AdamW's, cut off at 0
}

void TestDenseNetwork::theOptimiserIsAdamW()
{
    QFETCH(bool, keepsSigns);
    const WeightSigns signs = keepsSigns ? WeightSigns::FallingOutput : WeightSigns::Free;
    const DenseLayout shape{6, {8, 5}};
    const DenseState state = freshState(shape, 21, signs);
    DenseNetwork network(shape, {.learningRate = 3e-3, .weightDecay = 0.1, .batchRows = 20, .signs = signs}, state);
    const torch::Tensor kept = torch::tensor(fallingOutputSigns(shape));
    int stopped = 0;

    // The reference walks on its own gradients, weights and biases as separate parameters: only weights decay.
    Reference reference(shape, state, 0.0);
    std::vector<torch::Tensor> weights;
    std::vector<torch::Tensor> biases;
    {
        const torch::NoGradGuard guard;
        std::int64_t width = 6;
        for (std::size_t l = 0; l < 3; ++l) {
            const std::int64_t units = l == 0 ? 8 : l == 1 ? 5 : 1;
            weights.push_back(reference.flat().narrow(0, reference.offset(l), width * units));
            biases.push_back(reference.flat().narrow(0, reference.offset(l) + width * units, units));
            width = units;
        }
    }
    torch::optim::AdamW decayed(weights, torch::optim::AdamWOptions(3e-3).weight_decay(0.1));
    torch::optim::AdamW plain(biases, torch::optim::AdamWOptions(3e-3).weight_decay(0.0));
    Random random(4);
    for (int step = 0; step < 30; ++step) {
        const Sample sample = randomSample(20, 6, random);
        reference.flat().mutable_grad() = torch::Tensor();
        (reference.loss(sample, random) / 20.0).backward();
        for (std::size_t l = 0; l < 3; ++l) {
            const torch::Tensor& gradient = reference.flat().grad();
            weights[l].mutable_grad() = gradient.narrow(0, reference.offset(l), weights[l].numel());
            biases[l].mutable_grad() = gradient.narrow(0, reference.offset(l) + weights[l].numel(), biases[l].numel());
        }
        decayed.step();
        plain.step();
        if (keepsSigns) {
            const torch::NoGradGuard guard;
            stopped += (reference.flat() * kept).lt(0).sum().item<int>();
            reference.flat().masked_fill_((reference.flat() * kept).lt(0), 0.0);
        }
        network.backward(sample.batch(), random);
        network.update();
        const double off = distance(network.state().parameters, values(reference.flat()));
        QVERIFY2(off < 1e-5, std::to_string(off).c_str());
    }
    QCOMPARE(network.state().steps, 30);
    QCOMPARE(stopped > 0, keepsSigns);
}

void TestDenseNetwork::inputGradientsAreThoseOfAutograd()
{
    QFETCH(int, inputs);
    QFETCH(QVector<int>, hidden);
    QFETCH(double, dropout);
    const DenseLayout shape = layout(inputs, hidden);
    const DenseState state = freshState(shape, 6);
    DenseNetwork network(shape, {.dropout = dropout, .batchRows = 16}, state);
    DenseNetwork tensors(shape, {.batchRows = 16, .arithmetic = DenseArithmetic::Tensor}, state);
    Reference reference(shape, state, 0.0);
    Random random(12);
    const Sample sample = randomSample(40, shape.inputs, random); // two whole batches and a part of one
    network.backward(randomSample(16, shape.inputs, random).batch(), random);
    const std::vector<float> before = network.gradient();
    torch::Tensor given = torch::tensor(sample.inputs).view({40, -1}).set_requires_grad(true);
    reference.logits(given, random).sum().backward();
    const std::vector<float> wanted = values(given.grad().view({-1}));
    QCOMPARE(network.inputGradients(sample.inputs).size(), wanted.size());
    QVERIFY(distance(network.inputGradients(sample.inputs), wanted) < 1e-5);
    QVERIFY(distance(tensors.inputGradients(sample.inputs), wanted) < 1e-5);
    QVERIFY(network.gradient() == before);
    QVERIFY(network.inputGradients({}).empty());
}

void TestDenseNetwork::tensorsAndFusedLoopsKeepTheSameSigns()
{
    const DenseLayout shape{5, {9, 6}};
    DenseOptions options{.learningRate = 2e-2, .batchRows = 32, .signs = WeightSigns::FallingOutput};
    DenseNetwork fused(shape, options, freshState(shape, 5, options.signs));
    options.arithmetic = DenseArithmetic::Tensor;
    DenseNetwork tensors(shape, options, freshState(shape, 5, options.signs));
    Random random(2);
    for (int step = 0; step < 20; ++step) {
        const Sample sample = randomSample(32, 5, random);
        for (DenseNetwork* network : {&fused, &tensors}) {
            network->backward(sample.batch(), random);
            network->update();
        }
    }
    QVERIFY(distance(fused.state().parameters, tensors.state().parameters) < 1e-4);
    const std::vector<float> signs = fallingOutputSigns(shape);
    for (DenseNetwork* network : {&fused, &tensors}) {
        const std::vector<float> parameters = network->state().parameters;
        for (std::size_t i = 0; i < signs.size(); ++i)
            QVERIFY(parameters[i] * signs[i] >= 0.0F);
    }
}

// Trained against its nature: the outcome becomes more frequent as every input rises.
void TestDenseNetwork::anOutputOfKeptSignsNeverRisesWithAnInput()
{
    QFETCH(int, inputs);
    QFETCH(QVector<int>, hidden);
    QFETCH(double, dropout);
    const DenseLayout shape = layout(inputs, hidden);
    for (const WeightSigns signs : {WeightSigns::FallingOutput, WeightSigns::Free}) {
        DenseNetwork network(shape, {.dropout = dropout, .learningRate = 1e-2, .batchRows = 64, .signs = signs},
                             freshState(shape, 15, signs));
        Random random(16);
        for (int step = 0; step < 60; ++step) {
            Sample sample = randomSample(64, shape.inputs, random);
            for (std::size_t row = 0; row < 64; ++row) {
                double sum = 0.0; // falling in the first input for a while, to leave something to learn
                for (std::size_t j = 0; j < shape.inputs; ++j)
                    sum += (j == 0 && step < 30 ? -1.0 : 1.0) * sample.inputs[row * shape.inputs + j];
                sample.targets[row] = random.uniform() < 1.0 / (1.0 + std::exp(-sum)) ? 1.0F : 0.0F;
            }
            network.backward(sample.batch(), random);
            network.update();
        }
        int rises = 0;
        const Sample rows = randomSample(400, shape.inputs, random);
        const std::vector<float> before = network.logits(rows.inputs);
        for (std::size_t j = 0; j < shape.inputs; ++j) {
            std::vector<float> higher = rows.inputs;
            for (std::size_t row = 0; row < before.size(); ++row)
                higher[row * shape.inputs + j] += static_cast<float>(3.0 * random.uniform());
            const std::vector<float> after = network.logits(higher);
            for (std::size_t row = 0; row < before.size(); ++row)
                rises += after[row] > before[row] + 1e-5F ? 1 : 0; // 1e-5: the rounding of sums
        }
        QCOMPARE(rises > 0, signs == WeightSigns::Free);
    }
}

// Two hidden units of either kind: a line that falls, is level, and falls again is neither convex nor concave.
void TestDenseNetwork::anOutputOfKeptSignsNeedNotBeConvex()
{
    const DenseLayout shape{1, {2}};
    const std::vector<float> parameters{-1.0F, 1.0F, -1.0F, -1.0F, 1.0F, -1.0F, 0.0F}; // max(-x-1, 0) - max(x-1, 0)
    const std::vector<float> signs = fallingOutputSigns(shape);
    for (std::size_t i = 0; i < signs.size(); ++i)
        QVERIFY(signs[i] == 0.0F || parameters[i] * signs[i] > 0.0F);
    const std::vector<float> zeros(parameters.size());
    DenseNetwork network(shape, {}, {parameters, zeros, zeros, 0});
    QCOMPARE(network.logits(std::vector<float>{-3.0F, -1.0F, 0.0F, 1.0F, 3.0F}),
             (std::vector<float>{2.0F, 0.0F, 0.0F, 0.0F, -2.0F}));
}

void TestDenseNetwork::logitsDoNotDependOnTheBatch()
{
    const DenseLayout shape{4, {6}};
    DenseNetwork small(shape, {.dropout = 0.5, .batchRows = 7}, freshState(shape, 8));
    DenseNetwork large(shape, {.dropout = 0.5, .batchRows = 1000}, freshState(shape, 8));
    Random random(1);
    const Sample sample = randomSample(100, 4, random);
    const std::vector<float> inParts = small.logits(sample.inputs);
    QCOMPARE(inParts.size(), 100U);
    QVERIFY(distance(inParts, large.logits(sample.inputs)) < 1e-5);
    QVERIFY(small.logits({}).empty());
}

void TestDenseNetwork::sameSeedGivesSameBytes_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("two threads") << 2;
}

void TestDenseNetwork::sameSeedGivesSameBytes()
{
    QFETCH(int, threads);
    setThreads(threads);
    const DenseLayout shape{40, {256, 128}}; // large enough for the BLAS to use both threads
    const auto train = [&] {
        DenseNetwork network(shape, {.dropout = 0.2, .batchRows = 512}, freshState(shape, 30));
        Random random(31);
        for (int step = 0; step < 5; ++step) {
            const Sample sample = randomSample(512, 40, random);
            network.backward(sample.batch(), random);
            network.update();
        }
        return network.state();
    };
    const DenseState first = train();
    QVERIFY(first == train());
    QVERIFY(first == train());
    setThreads(1);
}

void TestDenseNetwork::momentsOfSilentUnitsDoNotSinkIntoDenormals()
{
    std::vector<float> parameters{1.0F, 1.0F};
    std::vector<float> first{1e-3F, 1e-3F};
    std::vector<float> second{1e-12F, 1e-12F};
    const std::vector<float> gradient{0.0F, 1e-3F};
    for (int step = 1; step < 60000; ++step)
        densekernels::adam(parameters, gradient, first, second, densekernels::adamStep(1e-3, 0.0, step));
    QCOMPARE(first[0], 0.0F);
    QCOMPARE(second[0], 0.0F);
    QVERIFY(first[1] > 9e-4F);
}

void TestDenseNetwork::dropoutKeepsTheExpectation()
{
    Random random(77);
    const densekernels::Dropout dropout = densekernels::dropoutFor(0.3);
    std::vector<float> activations(40000, 1.0F);
    std::vector<std::uint16_t> bits(activations.size());
    std::ranges::generate(bits, [&] { return static_cast<std::uint16_t>(random.bits()); });
    const std::vector<float> bias(100, 1.0F);
    densekernels::activate(activations.data(), bias.data(), bits.data(), dropout, {400, 100});
    double sum = 0.0;
    for (const float value : activations)
        sum += value;
    const double mean = sum / static_cast<double>(activations.size());
    // Standard error of the mean of 2 · Bernoulli(0.7) / 0.7 over 40,000 units: 0.0065.
    QVERIFY2(std::abs(mean - 2.0) < 0.03, std::to_string(mean).c_str());
    QCOMPARE(densekernels::dropoutFor(0.0).threshold, 0U);
    QCOMPARE(densekernels::dropoutFor(0.0).scale, 1.0F);
}

QTEST_GUILESS_MAIN(TestDenseNetwork)
#include "tst_densenetwork.moc"
