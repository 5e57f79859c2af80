// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include "core/base/random.h"
#include "core/neural/allocationactor.h"
#include "core/neural/allocationobjective.h"
#include "core/neural/allocationtask.h"
#include "core/neural/assetevaluator.h"
#include "core/neural/categoricalactor.h"
#include "core/neural/perceptron.h"

#include <QTest>

#include <cmath>

using namespace riskloom;

namespace {

using Options = std::int64_t;

std::vector<float> normals(std::size_t count, Random& random, double scale = 1.0)
{
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(scale * random.normal());
    return values;
}

at::Tensor leaf(const std::vector<float>& values)
{
    return at::tensor(at::ArrayRef<float>(values)).set_requires_grad(true);
}

// Weights and biases of a layer, taken from the flat vector from `offset` on, which moves behind them.
at::Tensor layer(const at::Tensor& x, const at::Tensor& flat, Options inputs, Options outputs, Options& offset)
{
    const at::Tensor weights = flat.narrow(0, offset, inputs * outputs).view({outputs, inputs});
    const at::Tensor bias = flat.narrow(0, offset + inputs * outputs, outputs);
    offset += (inputs + 1) * outputs;
    return at::addmm(bias, x, weights.t());
}

double largestDifference(const at::Tensor& expected, std::span<const float> found)
{
    double worst = 0.0;
    const at::Tensor flat = expected.contiguous().view({-1});
    for (std::size_t i = 0; i < found.size(); ++i)
        worst = std::max(worst, std::abs(static_cast<double>(flat.data_ptr<float>()[i]) - found[i]) /
                                    (1.0 + std::abs(static_cast<double>(found[i]))));
    return worst;
}

void compare(const at::Tensor& expected, std::span<const float> found, const char* what)
{
    const double worst = largestDifference(expected, found);
    QVERIFY2(worst < 1e-5, qPrintable(QStringLiteral("%1: %2").arg(QLatin1StringView(what)).arg(worst)));
}

// The scores of a trunk's features and the last weights.
at::Tensor evaluated(PolicyEvaluator kind, const at::Tensor& flat, const at::Tensor& windows, const at::Tensor& weights)
{
    const Options rows = windows.size(0);
    const Options n = windows.size(1);
    Options offset = 0;
    at::Tensor features;
    if (kind == PolicyEvaluator::Mlp) {
        features = at::relu(layer(at::relu(layer(windows, flat, n, 16, offset)), flat, 16, 10, offset));
    } else if (kind == PolicyEvaluator::Cnn) {
        const at::Tensor filters = flat.narrow(0, 0, 6).view({3, 1, 2});
        const at::Tensor hidden = at::relu(at::conv1d(windows.unsqueeze(1), filters, flat.narrow(0, 6, 3)));
        offset = 9;
        features = at::relu(layer(hidden.transpose(1, 2).reshape({rows, 3 * (n - 1)}), flat, 3 * (n - 1), 10, offset));
    } else {
        at::Tensor output = at::zeros({rows, 8});
        at::Tensor state = at::zeros({rows, 8});
        for (Options s = 0; s < n; ++s) {
            Options again = 0;
            const at::Tensor gates = layer(at::cat({windows.narrow(1, s, 1), output}, 1), flat, 9, 32, again);
            state = at::sigmoid(gates.narrow(1, 8, 8)) * state + at::sigmoid(gates.narrow(1, 0, 8)) * at::tanh(gates.narrow(1, 16, 8));
            output = at::sigmoid(gates.narrow(1, 24, 8)) * at::tanh(state);
        }
        features = output;
        offset = 9 * 32 + 32;
    }
    return layer(at::cat({features, weights.unsqueeze(1)}, 1), flat, features.size(1) + 1, 1, offset).view({-1});
}

MarketHistory randomHistory(std::size_t days, std::size_t assets, std::uint64_t seed)
{
    Random random(seed);
    MarketHistory history;
    history.histories.resize(assets);
    history.assets.resize(assets);
    for (std::size_t day = 0; day < days; ++day) {
        history.days.push_back(static_cast<Day>(1000 + day));
        for (std::size_t i = 0; i < assets; ++i) {
            history.relatives.push_back(day == 0 ? 1.0 : std::exp(0.02 * random.normal()));
            history.alive.push_back(1);
        }
    }
    return history;
}

} // namespace

class TestPolicyNets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void perceptronAgreesWithAutograd();
    void evaluatorsAgreeWithAutograd_data();
    void evaluatorsAgreeWithAutograd();
    void aLargeBatchIsTheSumOfItsHalves();
    void categoricalActorAgreesWithAutograd();
    void allocationActorAgreesWithAutograd();
    void objectiveAgreesWithDifferences_data();
    void objectiveAgreesWithDifferences();
    void objectiveAgreesWithTheEnvironment();
};

void TestPolicyNets::perceptronAgreesWithAutograd()
{
    Random random(1);
    Perceptron net({5, 7, 6, 3});
    std::vector<float> parameters(net.parameterCount());
    net.initialise(parameters, 1.0, random);
    for (const std::size_t rows : {1, 16, 37, 300}) {
        const std::vector<float> inputs = normals(rows * 5, random);
        const std::vector<float> outward = normals(rows * 3, random);
        std::vector<float> outputs(rows * 3);
        std::vector<float> gradient(parameters.size(), 0.0F);
        net.forward(parameters, inputs, outputs);
        net.backward(parameters, outward, gradient);
        const at::Tensor flat = leaf(parameters);
        at::Tensor x = at::tensor(at::ArrayRef<float>(inputs)).view({-1, 5});
        Options offset = 0;
        x = layer(at::tanh(layer(at::tanh(layer(x, flat, 5, 7, offset)), flat, 7, 6, offset)), flat, 6, 3, offset);
        (x * at::tensor(at::ArrayRef<float>(outward)).view({-1, 3})).sum().backward();
        compare(x.detach(), outputs, "outputs");
        for (float& value : gradient)
            value /= static_cast<float>(rows); // so that both are of the size of 1
        compare(flat.grad() / static_cast<double>(rows), gradient, "gradient");
    }
}

void TestPolicyNets::evaluatorsAgreeWithAutograd_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("rows");
    for (const int rows : {3, 16, 45, 290})
        for (const int kind : {0, 1, 2})
            QTest::addRow("%d, %d rows", kind, rows) << kind << rows;
}

void TestPolicyNets::evaluatorsAgreeWithAutograd()
{
    QFETCH(int, kind);
    QFETCH(int, rows);
    Random random(2);
    constexpr std::size_t window = 11;
    const auto count = static_cast<std::size_t>(rows);
    const auto evaluator = makeEvaluator(static_cast<PolicyEvaluator>(kind), window);
    std::vector<float> parameters = normals(evaluator->parameterCount(), random, 0.3);
    const std::vector<float> windows = normals(count * window, random);
    const std::vector<float> weights = normals(count, random);
    const std::vector<float> outward = normals(count, random, 1.0 / rows);
    evaluator->prepare(count);
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t s = 0; s < window; ++s)
            evaluator->rowWindow(row)[s * 16] = windows[row * window + s];
        evaluator->rowWeight(row) = weights[row];
    }
    std::vector<float> scores(count);
    std::vector<float> gradient(parameters.size(), 0.0F);
    evaluator->forward(parameters, scores);
    evaluator->backward(parameters, outward, gradient);
    const at::Tensor flat = leaf(parameters);
    const at::Tensor expected = evaluated(static_cast<PolicyEvaluator>(kind), flat, at::tensor(at::ArrayRef<float>(windows)).view({-1, 11}),
                                          at::tensor(at::ArrayRef<float>(weights)));
    (expected * at::tensor(at::ArrayRef<float>(outward))).sum().backward();
    compare(expected.detach(), scores, "scores");
    compare(flat.grad(), gradient, "gradient");
}

// Large enough that the recurrent net does not keep its days; either half is small enough that it does.
void TestPolicyNets::aLargeBatchIsTheSumOfItsHalves()
{
    constexpr std::size_t window = 40, half = 1280;
    Random random(12);
    const auto evaluator = makeEvaluator(PolicyEvaluator::Lstm, window);
    const std::vector<float> parameters = normals(evaluator->parameterCount(), random, 0.3);
    const std::vector<float> windows = normals(2 * half * window, random);
    const std::vector<float> outward = normals(2 * half, random);
    const auto pass = [&](std::size_t first, std::size_t count, std::vector<float>& scores, std::vector<float>& gradient) {
        evaluator->prepare(count);
        for (std::size_t row = 0; row < count; ++row) {
            for (std::size_t s = 0; s < window; ++s)
                evaluator->rowWindow(row)[s * 16] = windows[(first + row) * window + s];
            evaluator->rowWeight(row) = 0.1F;
        }
        evaluator->forward(parameters, std::span(scores).subspan(first, count));
        evaluator->backward(parameters, std::span(outward).subspan(first, count), gradient);
    };
    std::vector<float> scores(2 * half), scoresOfHalves(2 * half);
    std::vector<float> gradient(parameters.size()), gradientOfHalves(parameters.size());
    pass(0, 2 * half, scores, gradient);
    pass(0, half, scoresOfHalves, gradientOfHalves);
    pass(half, half, scoresOfHalves, gradientOfHalves);
    QCOMPARE(scores, scoresOfHalves);
    for (std::size_t i = 0; i < gradient.size(); ++i)
        QVERIFY(std::abs(gradient[i] - gradientOfHalves[i]) < 1e-4F * (1.0F + std::abs(gradient[i])));
}

void TestPolicyNets::categoricalActorAgreesWithAutograd()
{
    Random random(3);
    CategoricalActor actor(4, 3);
    std::vector<float> parameters = normals(actor.parameterCount(), random, 0.2);
    constexpr std::size_t rows = 20;
    const std::vector<float> observations = normals(rows * 4, random);
    std::vector<float> actions(rows);
    std::vector<float> rated(3 * rows);
    std::vector<float> outward = normals(3 * rows, random, 0.1);
    const auto ratings = [](std::vector<float>& v) { return ActionRatings{std::span(v).first(rows), std::span(v).subspan(rows, rows), std::span(v).subspan(2 * rows)}; };
    actor.draw(parameters, observations, actions, ratings(rated), random);
    actor.rate(parameters, observations, actions, ratings(rated));
    std::vector<float> gradient(parameters.size(), 0.0F);
    actor.backward(parameters, ratings(outward), gradient);

    const at::Tensor flat = leaf(parameters);
    const at::Tensor x = at::tensor(at::ArrayRef<float>(observations)).view({-1, 4});
    Options offset = 0;
    const auto net = [&](Options outputs) {
        return layer(at::tanh(layer(at::tanh(layer(x, flat, 4, 64, offset)), flat, 64, 64, offset)), flat, 64, outputs, offset);
    };
    const at::Tensor logs = at::log_softmax(net(3), 1);
    const at::Tensor values = net(1).view({-1});
    const at::Tensor taken = at::tensor(at::ArrayRef<float>(actions)).to(at::kLong).unsqueeze(1);
    const at::Tensor all = at::cat({logs.gather(1, taken).view({-1}), -(logs * logs.exp()).sum(1), values});
    (all * at::tensor(at::ArrayRef<float>(outward))).sum().backward();
    compare(all.detach(), rated, "ratings");
    compare(flat.grad(), gradient, "gradient");
}

void TestPolicyNets::allocationActorAgreesWithAutograd()
{
    const MarketHistory history = randomHistory(60, 3, 4);
    const PriceWindows windows(history, 8, 50);
    AllocationActor actor(windows, PolicyEvaluator::Mlp);
    Random random(4);
    std::vector<float> parameters = normals(actor.parameterCount(), random, 0.2);
    constexpr std::size_t rows = 9;
    std::vector<float> observations(rows * 4);
    std::vector<float> paths;
    std::vector<float> pooled;
    for (std::size_t row = 0; row < rows; ++row) {
        observations[row * 4] = static_cast<float>(20 + 3 * row);
        for (std::size_t i = 0; i < 3; ++i)
            observations[row * 4 + 1 + i] = static_cast<float>(random.uniform() / 3.0);
        std::vector<float> path(8);
        for (std::size_t i = 0; i < 3; ++i) {
            windows.copy(20 + 3 * row, i, path.data(), 1);
            paths.insert(paths.end(), path.begin(), path.end());
        }
        windows.copy(20 + 3 * row, 3, path.data(), 1);
        pooled.insert(pooled.end(), path.begin(), path.end());
        const float* w = observations.data() + row * 4 + 1;
        pooled.push_back(1.0F - w[0] - w[1] - w[2]);
        pooled.push_back(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
    }
    std::vector<float> actions(rows * 4);
    std::vector<float> rated(3 * rows);
    std::vector<float> outward = normals(3 * rows, random, 0.05);
    const auto ratings = [](std::vector<float>& v) { return ActionRatings{std::span(v).first(rows), std::span(v).subspan(rows, rows), std::span(v).subspan(2 * rows)}; };
    actor.draw(parameters, observations, actions, ratings(rated), random);
    const std::vector<float> drawn = rated;
    actor.rate(parameters, observations, actions, ratings(rated));
    for (std::size_t i = 0; i < rated.size(); ++i)
        QVERIFY(std::abs(drawn[i] - rated[i]) < 1e-4F);
    std::vector<float> gradient(parameters.size(), 0.0F);
    actor.backward(parameters, ratings(outward), gradient);

    const at::Tensor flat = leaf(parameters);
    const at::Tensor seen = at::tensor(at::ArrayRef<float>(observations)).view({-1, 4});
    const at::Tensor scores = evaluated(PolicyEvaluator::Mlp, flat, at::tensor(at::ArrayRef<float>(paths)).view({-1, 8}),
                                        seen.narrow(1, 1, 3).reshape({-1})).view({-1, 3});
    Options offset = 9 * 16 + 17 * 10 + 12;
    const at::Tensor cash = flat.narrow(0, offset, 1);
    const at::Tensor logDeviation = flat.narrow(0, offset + 1, 1);
    offset += 2;
    const at::Tensor means = at::cat({cash.expand({rows, 1}), scores}, 1);
    const at::Tensor apart = (at::tensor(at::ArrayRef<float>(actions)).view({-1, 4}) - means) / logDeviation.exp();
    const double normal = 0.5 * std::log(2.0 * M_PI);
    const at::Tensor logs = -0.5 * apart.square().sum(1) - 4.0 * (logDeviation + normal);
    const at::Tensor entropy = (4.0 * (0.5 + normal + logDeviation)).expand({rows});
    const at::Tensor x = at::tensor(at::ArrayRef<float>(pooled)).view({-1, 10});
    const at::Tensor values = layer(at::tanh(layer(x, flat, 10, 32, offset)), flat, 32, 1, offset).view({-1});
    const at::Tensor all = at::cat({logs, entropy, values});
    (all * at::tensor(at::ArrayRef<float>(outward))).sum().backward();
    compare(all.detach(), rated, "ratings");
    compare(flat.grad(), gradient, "gradient");
}

void TestPolicyNets::objectiveAgreesWithDifferences_data()
{
    QTest::addColumn<int>("reward");
    QTest::addColumn<double>("cost");
    for (const int reward : {0, 1, 2})
        for (const double cost : {0.0, 0.001, 0.0025, 0.1})
            QTest::addRow("%d, %g", reward, cost) << reward << cost;
}

void TestPolicyNets::objectiveAgreesWithDifferences()
{
    QFETCH(int, reward);
    QFETCH(double, cost);
    constexpr std::size_t assets = 5;
    constexpr std::size_t steps = 23;
    const MarketHistory history = randomHistory(100, assets, 5);
    const MarketTape tape(history, 3, 1.0002);
    AllocationObjective objective(tape, cost, static_cast<PolicyReward>(reward));
    Random random(6);
    std::vector<double> weights(steps * assets);
    for (double& weight : weights)
        weight = random.uniform() / assets;
    const std::vector<double> before(weights.begin(), weights.begin() + assets);
    std::vector<double> gradient(weights.size());
    std::vector<double> ignored(weights.size());
    objective.evaluate({6, before, weights}, gradient);
    const double h = 1e-6;
    double worst = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        std::vector<double> moved = weights;
        moved[i] = weights[i] + h;
        const double above = objective.evaluate({6, before, moved}, ignored).objective;
        moved[i] = weights[i] - h;
        const double below = objective.evaluate({6, before, moved}, ignored).objective;
        worst = std::max(worst, std::abs((above - below) / (2.0 * h) - gradient[i]));
    }
    QVERIFY2(worst < 1e-6, qPrintable(QString::number(worst)));
}

void TestPolicyNets::objectiveAgreesWithTheEnvironment()
{
    constexpr std::size_t assets = 6;
    const MarketHistory history = randomHistory(100, assets, 7);
    const MarketTape tape(history, 2, 1.0001);
    MarketEnvironments environment(tape, {.proportional = 0.004, .reward = PolicyReward::LogReturn, .start = {}}, 1);
    Random random(8);
    std::vector<double> weights(30 * assets);
    for (double& weight : weights)
        weight = random.uniform() / assets;
    const std::vector<double> before(assets, 0.1);
    // The environment takes the first weights without a cost, a step before the batch.
    std::vector<double> target(tape.stride(), 0.0);
    std::ranges::copy(before, target.begin());
    std::vector<double> reward(1);
    environment.reset(0, 8, before);
    environment.step(target, reward);
    double sum = 0.0;
    for (std::size_t b = 0; b < 30; ++b) {
        std::copy_n(weights.begin() + static_cast<std::ptrdiff_t>(b * assets), assets, target.begin());
        environment.step(target, reward);
        sum += reward[0];
    }
    std::vector<double> gradient(weights.size());
    AllocationObjective objective(tape, 0.004, PolicyReward::LogReturn);
    QVERIFY(std::abs(objective.evaluate({10, before, weights}, gradient).objective - sum / 30.0) < 1e-14);
}

QTEST_MAIN(TestPolicyNets)
#include "tst_policynets.moc"
