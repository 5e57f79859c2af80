// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/cartpole.h"
#include "core/neural/onpolicy.h"
#include "core/neural/preflight.h"

#include <QTest>

#include <cmath>

using namespace riskloom;

namespace {

// A day's best asset is the best of the next day too: what a policy can learn from its window.
MarketHistory momentumHistory(std::size_t days, std::size_t assets, std::uint64_t seed)
{
    Random random(seed);
    MarketHistory history;
    history.histories.resize(assets);
    history.assets.resize(assets);
    for (std::size_t i = 0; i < assets; ++i)
        history.assets[i] = std::string(1, static_cast<char>('A' + i));
    std::vector<double> drift(assets);
    for (std::size_t day = 0; day < days; ++day) {
        history.days.push_back(static_cast<Day>(1000 + day));
        for (std::size_t i = 0; i < assets; ++i) {
            drift[i] = 0.9 * drift[i] + 0.006 * random.normal();
            history.relatives.push_back(day == 0 ? 1.0 : std::exp(drift[i] + 0.005 * random.normal()));
            history.alive.push_back(1);
        }
    }
    return history;
}

LearningMarket marketOf(const MarketHistory& history, std::size_t lastTrainDay, double cost)
{
    LearningMarket market{PriceWindows(history, 10, lastTrainDay), MarketTape(historyUntil(history, lastTrainDay), 1, 1.0),
                          {.proportional = cost, .reward = PolicyReward::LogReturn, .start = {}}, 1, 0};
    market.rule.start = rewardStart(market.tape, market.firstTrade(), market.tape.lastDay());
    return market;
}

HeldOutDays heldOut(std::size_t first, double cost)
{
    HeldOutDays days;
    days.first = first;
    days.stepDays = 1;
    days.rule = {.costs = {.proportional = cost}};
    days.bootstrap.resamples = 400;
    return days;
}

void addAlgorithms()
{
    QTest::addColumn<int>("algorithm");
    for (const int algorithm : {0, 1, 2, 3, 4})
        QTest::addRow("%d", algorithm) << algorithm;
}

PolicyPlan smallPlan(PolicyAlgorithm algorithm)
{
    PolicyPlan plan;
    plan.algorithm = algorithm;
    plan.evaluator = PolicyEvaluator::Mlp;
    plan.steps = algorithm == PolicyAlgorithm::Eiie ? 400 : 60000;
    plan.batchSteps = 50;
    plan.learningRate = 3e-3;
    return plan;
}

} // namespace

class TestPolicyLearning : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cartPoleMovesByItsEquations();
    void advantagesAreDiscountedErrors();
    void algorithmsLearnIdentity_data() { addAlgorithms(); }
    void algorithmsLearnIdentity();
    void ppoBalancesThePole();
    void policiesLearnMomentum_data() { addAlgorithms(); }
    void policiesLearnMomentum();
    void statesGoOnToTheSameBytes_data() { addAlgorithms(); }
    void statesGoOnToTheSameBytes();
    void permutedAssetsPermuteWeights_data() { addAlgorithms(); }
    void permutedAssetsPermuteWeights();
    void shuffledDaysKeepEveryReturn();
};

// The accelerations solve the two equations of motion of Barto, Sutton and Anderson; put into them, nothing may be left.
void TestPolicyLearning::cartPoleMovesByItsEquations()
{
    Random random(1);
    for (int i = 0; i < 100; ++i) {
        const CartPole::State state{random.normal(), random.normal(), 0.2 * random.normal(), random.normal()};
        const double force = i % 2 == 0 ? 10.0 : -10.0;
        const CartPole::State next = CartPole::pushed(state, force);
        const double acceleration = (next[1] - state[1]) / 0.02;
        const double turn = (next[3] - state[3]) / 0.02;
        const double sine = std::sin(state[2]);
        const double cosine = std::cos(state[2]);
        const double cart = force + 0.1 * 0.5 * (state[3] * state[3] * sine - turn * cosine) - 1.1 * acceleration;
        const double pole = 9.8 * sine - acceleration * cosine - 4.0 / 3.0 * 0.5 * turn;
        QVERIFY(std::abs(cart) < 1e-9);
        QVERIFY(std::abs(pole) < 1e-9);
        QVERIFY(std::abs(next[0] - state[0] - 0.02 * state[1]) < 1e-12);
    }
    CartPole poles(1);
    poles.restart(0, random);
    std::vector<float> reward(1);
    std::vector<Episode> episode{Episode::GoesOn};
    int steps = 0;
    while (episode[0] == Episode::GoesOn) {
        poles.step(std::vector<float>{1.0F}, reward, episode);
        ++steps;
    }
    QCOMPARE(episode[0], Episode::Terminal);
    QVERIFY(steps >= 8 && steps <= 12); // always pushed one way, known of this environment
}

namespace {

// Gives rewards that are known; the value function is a constant.
class Clockwork : public Task {
public:
    [[nodiscard]] std::size_t environments() const override { return 1; }
    [[nodiscard]] std::size_t observationSize() const override { return 1; }
    [[nodiscard]] std::size_t actionSize() const override { return 1; }
    void restart(std::size_t, Random&) override {}
    void observe(std::span<float> observations) const override { observations[0] = 0.0F; }
    void step(std::span<const float>, std::span<float> rewards, std::span<Episode> episodes) override
    {
        ++m_step;
        rewards[0] = static_cast<float>(m_step);
        episodes[0] = m_step == 3 ? Episode::Terminal : Episode::GoesOn;
    }

private:
    int m_step = 0;
};

class Recorder : public ActorCritic {
public:
    std::vector<float> returns;
    static constexpr float value = 2.0F;

    [[nodiscard]] std::size_t parameterCount() const override { return 1; }
    void initialise(std::span<float>, Random&) const override {}
    void draw(std::span<const float>, std::span<const float>, std::span<float> actions, ActionRatings ratings, Random&) override
    {
        actions[0] = 0.0F;
        ratings.logProbability[0] = ratings.entropy[0] = 0.0F;
        ratings.value[0] = value;
    }
    void best(std::span<const float>, std::span<const float>, std::span<float>) override {}
    void values(std::span<const float>, std::span<const float>, std::span<float> values) override { values[0] = value; }
    void rate(std::span<const float>, std::span<const float>, std::span<const float>, ActionRatings ratings) override
    {
        for (std::size_t i = 0; i < ratings.value.size(); ++i) {
            ratings.logProbability[i] = ratings.entropy[i] = 0.0F;
            ratings.value[i] = value;
        }
    }
    void backward(std::span<const float>, ActionRatings gradient, std::span<float>) override
    {
        for (const float derivative : gradient.value) // weight · (value - return) / n
            returns.push_back(value - derivative * static_cast<float>(gradient.value.size()) / 0.5F);
    }
};

} // namespace

void TestPolicyLearning::advantagesAreDiscountedErrors()
{
    Clockwork task;
    Recorder actor;
    OnPolicyOptions options = onPolicyOptions(PolicyAlgorithm::A2c);
    options.rolloutSteps = 5;
    options.discount = 0.5;
    options.lambda = 1.0;
    OnPolicyTrainer trainer(task, actor, options);
    Random random(1);
    trainer.restart(random);
    FlatWeights::State weights = freshWeights({0.0F});
    const OnPolicySummary summary = trainer.update(weights, 1e-3, random);
    // Rewards 1 2 3 | 4 5, then the value 2; the episode ends behind the third.
    const std::vector<float> expected{1.0F + 0.5F * (2.0F + 0.5F * 3.0F), 2.0F + 0.5F * 3.0F, 3.0F, 4.0F + 0.5F * (5.0F + 0.5F * 2.0F), 5.0F + 0.5F * 2.0F};
    QCOMPARE(actor.returns.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(std::abs(actor.returns[i] - expected[i]) < 1e-5F);
    QCOMPARE(summary.reward, 3.0);
    QCOMPARE(summary.finished, 1);
    QCOMPARE(summary.finishedSteps, 3.0);
}

void TestPolicyLearning::algorithmsLearnIdentity()
{
    QFETCH(int, algorithm);
    if (algorithm == 0)
        return; // Eiie has no such task
    const auto outcome = learnIdentity(static_cast<PolicyAlgorithm>(algorithm), 1, RunContext{});
    QVERIFY2(outcome->value >= 0.9, qPrintable(QString::number(outcome->value)));
}

void TestPolicyLearning::ppoBalancesThePole()
{
    const auto outcome = learnCartPole(PolicyAlgorithm::Ppo, 1, 400000, RunContext{});
    QVERIFY2(outcome->value >= 475.0, qPrintable(QString::number(outcome->value)));
    const auto again = learnCartPole(PolicyAlgorithm::Ppo, 1, 400000, RunContext{});
    QCOMPARE(again->value, outcome->value);
    QCOMPARE(again->steps, outcome->steps);
}

void TestPolicyLearning::policiesLearnMomentum()
{
    QFETCH(int, algorithm);
    const MarketHistory history = momentumHistory(1600, 6, 2);
    const LearningMarket market = marketOf(history, 1099, 0.0005);
    const auto learner = makeLearner(market, smallPlan(static_cast<PolicyAlgorithm>(algorithm)));
    while (!learner->finished())
        QVERIFY(learner->update());
    const auto targets = heldOutTargets([&](std::size_t decided, std::span<const double> last) { return learner->decide(decided, last); },
                                        history, heldOut(1100, 0.0005), RunContext{});
    const auto difference = againstEqual(*targets, history, heldOut(1100, 0.0005));
    QVERIFY2(difference->low > 0.0, qPrintable(QStringLiteral("%1 [%2, %3]").arg(difference->value).arg(difference->low).arg(difference->high)));
}

void TestPolicyLearning::statesGoOnToTheSameBytes()
{
    QFETCH(int, algorithm);
    const MarketHistory history = momentumHistory(300, 4, 3);
    const LearningMarket market = marketOf(history, 249, 0.001);
    PolicyPlan plan = smallPlan(static_cast<PolicyAlgorithm>(algorithm));
    plan.steps = algorithm == 0 ? 20 : 10000;
    const auto whole = makeLearner(market, plan);
    const auto first = makeLearner(market, plan);
    for (int i = 0; i < 5; ++i)
        QVERIFY(whole->update() && first->update());
    const auto second = makeLearner(market, plan);
    second->restore(first->state());
    for (int i = 0; i < 4; ++i)
        QVERIFY(whole->update() && second->update());
    QCOMPARE(second->state().nets.at("policy").values, whole->state().nets.at("policy").values);
    QCOMPARE(second->state().buffers, whole->state().buffers);
    QCOMPARE(second->state().curves, whole->state().curves);
}

void TestPolicyLearning::permutedAssetsPermuteWeights()
{
    QFETCH(int, algorithm);
    const MarketHistory history = momentumHistory(300, 5, 4);
    MarketHistory turned = history;
    for (std::size_t day = 0; day < 300; ++day)
        for (std::size_t i = 0; i < 5; ++i)
            turned.relatives[day * 5 + i] = history.relative(day, 4 - i);
    const LearningMarket market = marketOf(history, 249, 0.001);
    const LearningMarket other = marketOf(turned, 249, 0.001);
    PolicyPlan plan = smallPlan(static_cast<PolicyAlgorithm>(algorithm));
    plan.steps = algorithm == 0 ? 30 : 6000;
    const auto learner = makeLearner(market, plan);
    while (!learner->finished())
        QVERIFY(learner->update());
    const auto mirror = makeLearner(other, plan);
    mirror->restore(learner->state());
    const std::vector<double> last{0.1, 0.2, 0.3, 0.05, 0.15};
    const std::vector<double> reversed(last.rbegin(), last.rend());
    for (std::size_t day = 250; day < 300; day += 7) {
        const auto weights = learner->decide(day, last);
        const auto turnedWeights = mirror->decide(day, reversed);
        QCOMPARE(weights.has_value(), turnedWeights.has_value());
        for (std::size_t i = 0; weights && i < 5; ++i)
            QVERIFY(std::abs((*weights)[i] - (*turnedWeights)[4 - i]) < 1e-5);
    }
}

void TestPolicyLearning::shuffledDaysKeepEveryReturn()
{
    const MarketHistory history = momentumHistory(200, 4, 5);
    const MarketHistory shuffled = shuffledHistory(history, 9);
    QVERIFY(shuffled.relatives != history.relatives);
    std::vector<double> before = history.relatives;
    std::vector<double> after = shuffled.relatives;
    std::ranges::sort(before);
    std::ranges::sort(after);
    QCOMPARE(after, before);
}

QTEST_MAIN(TestPolicyLearning)
#include "tst_policylearning.moc"
