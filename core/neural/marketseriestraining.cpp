// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/neural/gancheckpoint.h"
#include "core/neural/marketcritic.h"
#include "core/neural/marketmoments.h"
#include "core/neural/marketnetwork.h"
#include "core/neural/marketseries.h"
#include "core/neural/steeredcourse.h"
#include "core/neural/threads.h"
#include "core/neural/torcherrors.h"
#include "core/run/codec.h"
#include "core/synth/seriesstatistics.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr std::int64_t crossDays = 16; // that the critic of all assets sees
constexpr int mostRollbacks = 3;
constexpr double meanDecay = 0.99;  // of the running mean of weights
constexpr double lowestRate = 0.02; // of the learning rate that the last step still has

constexpr const char* formatName = "riskloom market training checkpoint 1";

enum class Draw : std::uint64_t { Setup, Noise, RealSeries, FakeSeries, RealCross, FakeCross, LossSeries, LossCross };

std::uint64_t seedOf(const StepDraws& draws, Draw draw)
{
    return draws(static_cast<std::uint64_t>(draw));
}

struct Units {
    std::vector<double> mean;
    std::vector<double> deviation;
};

// 1 × assets × days, each asset in its own deviations.
at::Tensor standardised(const MarketPath& history, const Units& units)
{
    const auto assets = static_cast<std::int64_t>(history.assets.size());
    const auto days = static_cast<std::int64_t>(history.days());
    at::Tensor all = at::empty({1, assets, days});
    float* to = all.data_ptr<float>();
    for (std::size_t a = 0; a < history.assets.size(); ++a)
        for (const double r : history.assets[a])
            *to++ = static_cast<float>((r - units.mean[a]) / units.deviation[a]);
    return all;
}

// Of each asset's returns in its deviations.
Result<std::vector<HeavyTail>> tailsOf(const MarketPath& history, const Units& units)
{
    std::vector<HeavyTail> tails;
    for (std::size_t a = 0; a < history.assets.size(); ++a) {
        std::vector<double> values = history.assets[a];
        for (double& r : values)
            r = (r - units.mean[a]) / units.deviation[a];
        RISKLOOM_TRY(const HeavyTail tail, fitHeavyTail(values));
        tails.push_back(tail);
    }
    return tails;
}

// Principal axes of the correlations: where the shared shocks begin.
at::Tensor principalLoadings(const at::Tensor& history, std::int64_t factors)
{
    const at::Tensor x = history.select(0, 0);
    const auto [values, vectors] = at::linalg_eigh(at::matmul(x, x.t()) / static_cast<double>(x.size(1)));
    const std::int64_t first = x.size(0) - factors;
    return (vectors.narrow(1, first, factors) * at::sqrt(values.narrow(0, first, factors).clamp_min(0.0))).flip({1});
}

// Random windows of single series: the value, which the logarithm-like asinh keeps small, and its size.
at::Tensor seriesWindows(const at::Tensor& paths, std::int64_t days, int count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<at::Tensor> windows;
    for (int i = 0; i < count; ++i) {
        const auto below = [&random](std::int64_t n) {
            return static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(n)));
        };
        const std::int64_t path = below(paths.size(0));
        const std::int64_t asset = below(paths.size(1));
        windows.push_back(paths.select(0, path).select(0, asset).narrow(0, below(paths.size(2) - days + 1), days));
    }
    const at::Tensor values = at::asinh(at::stack(windows));
    return at::stack({values, values.abs()}, 1);
}

at::Tensor crossWindows(const at::Tensor& paths, int count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<at::Tensor> windows;
    for (int i = 0; i < count; ++i) {
        const auto path = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(paths.size(0))));
        const auto day =
            static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(paths.size(2) - crossDays + 1)));
        windows.push_back(paths.select(0, path).narrow(1, day, crossDays));
    }
    return at::asinh(at::stack(windows));
}

// One step of a critic with the hinge loss; gives the loss.
double teach(MarketCritic& critic, const at::Tensor& real, const at::Tensor& fake, double rate)
{
    const at::Tensor loss = at::relu(1.0 - critic.judge(real)).mean() + at::relu(1.0 + critic.judge(fake)).mean();
    loss.backward();
    critic.weights().step(rate);
    return loss.item<double>();
}

class Training {
public:
    Training(const MarketSeriesPlan& plan, const RunContext& context, at::Tensor history, const MarketNetworkShape& shape)
        : m_plan(plan),
          m_context(context),
          m_history(std::move(history)),
          m_network(makeMarketNetwork(shape)),
          m_targets(marketMoments(m_history)),
          m_generator(m_network->initialWeights(principalLoadings(m_history, shape.factors), seedOf({plan.seed, 0}, Draw::Setup)),
                      {0.5, 0.9}),
          m_series({.inputs = 2, .kernel = 5, .layers = {{16, 2}, {32, 2}, {32, 2}, {48, 2}}},
                   seedOf({plan.seed, 1}, Draw::Setup)),
          m_cross({.inputs = shape.assets, .kernel = 3, .layers = {{48, 1}, {48, 2}}},
                  seedOf({plan.seed, 2}, Draw::Setup)),
          m_course(plan.steering, 0, {plan.generatorRate, plan.criticRate})
    {
        m_state.buffers["meanWeights"] = m_generator.state().values;
        m_state.curves = {{"series.loss", {}}, {"cross.loss", {}}, {"moments", {}}};
        m_kept = state();
    }

    Result<TrainedMarketSeries> run()
    {
        if (m_context.resumeFrom) {
            RISKLOOM_TRY(m_kept, readGanCheckpoint(*m_context.resumeFrom, m_kept, owner()));
            goBack();
            m_course = SteeredCourse(m_kept.steering, m_kept.begun, {m_plan.generatorRate, m_plan.criticRate});
        }
        reportSteps(0);
        tell(steeredPoints(m_course), {});
        while (m_state.step < m_plan.steps) {
            RISKLOOM_TRY(const bool steered, steer());
            if (m_context.stopRequested()) {
                RISKLOOM_CHECK(checkpoint());
                return Error{ErrorCode::Cancelled, {}, {}};
            }
            const bool made = steered && step();
            m_course.stepMade(); // begun at least, so that what was done before it is not done again
            m_beforeActs.reset();
            if (!made) {
                if (m_kept.rollbacks == mostRollbacks)
                    return Error{ErrorCode::NumericFailure, {"moments"}, {}};
                ++m_kept.rollbacks;
                goBack();
                continue;
            }
            reportSteps(m_state.step - 1);
            if (m_state.step % m_plan.checkpointEvery == 0)
                RISKLOOM_CHECK(checkpoint());
        }
        TrainedMarketSeries trained;
        trained.model.weights = m_state.buffers["meanWeights"];
        trained.steps = static_cast<int>(m_state.step);
        trained.rollbacks = static_cast<int>(m_state.rollbacks);
        trained.steering = m_course.done();
        return trained;
    }

private:
    [[nodiscard]] CheckpointOwner owner() const
    {
        return {formatName, m_plan.requestSha256, {m_context.device, m_context.threads}};
    }

    // Full speed for half of the steps, then a straight line down.
    [[nodiscard]] double rateFactor() const
    {
        const double done = static_cast<double>(m_state.step) / m_plan.steps;
        return std::min(1.0, 2.0 * (1.0 - done) + lowestRate) * std::exp2(-static_cast<double>(m_state.rollbacks));
    }

    // What is to be done before the next step. False: a number was not finite.
    Result<bool> steer()
    {
        return steerBeforeStep(m_course, m_context.steering.get(), m_context.stop,
                               {[this](const SteeringAct& act) { return carryOut(act); }, [this](bool held) {
                                    MarketPreview preview;
                                    if (held)
                                        preview.heldAfter = m_course.steps();
                                    tell({}, toJson(preview));
                                    return Result<>{};
                                }});
    }

    // False: a number was not finite.
    bool carryOut(const SteeringAct& act)
    {
        if (!m_beforeActs)
            m_beforeActs = state();
        const StepDraws draws = StepDraws::single(m_plan.seed, act.step, m_course.singleSteps());
        bool finite = true;
        if (act.what == Steering::DiscriminatorStep) {
            const CriticLosses losses = teachCritics(pathsOf(draws).detach(), draws);
            finite = std::isfinite(losses.series) && std::isfinite(losses.cross);
        } else if (act.what == Steering::GeneratorStep) {
            finite = teachGenerator(pathsOf(draws), draws).has_value();
        }
        tell({steeredPoint(m_course, act)}, {});
        return finite;
    }

    struct CriticLosses {
        double series = 0.0;
        double cross = 0.0;
    };

    // False when a number was not finite; the nets are then spoilt.
    bool step()
    {
        const StepDraws draws{m_plan.seed, m_state.step};
        const at::Tensor paths = pathsOf(draws);
        CriticLosses losses;
        if (m_plan.criticWeight > 0.0)
            losses = teachCritics(paths.detach(), draws); // the critics' steps need nothing of the generator
        if (!std::isfinite(losses.series) || !std::isfinite(losses.cross))
            return false;
        const std::optional<double> moments = teachGenerator(paths, draws);
        if (!moments)
            return false;
        m_state.curves["series.loss"].push_back(losses.series);
        m_state.curves["cross.loss"].push_back(losses.cross);
        m_state.curves["moments"].push_back(*moments);
        ++m_state.step;
        return true;
    }

    at::Tensor pathsOf(const StepDraws& draws)
    {
        return m_network->generate(m_generator.tensor(),
                                   {m_plan.pathsInStep, m_history.size(2), seedOf(draws, Draw::Noise)});
    }

    [[nodiscard]] std::int64_t windowDays() const { return std::min<std::int64_t>(m_plan.windowDays, m_history.size(2)); }

    CriticLosses teachCritics(const at::Tensor& shown, const StepDraws& draws)
    {
        const int count = m_plan.windowsInStep;
        const double rate = m_course.rates().discriminator * rateFactor();
        const std::int64_t days = windowDays();
        CriticLosses losses;
        losses.series = teach(m_series, seriesWindows(m_history, days, count, seedOf(draws, Draw::RealSeries)),
                              seriesWindows(shown, days, count, seedOf(draws, Draw::FakeSeries)), rate);
        losses.cross = teach(m_cross, crossWindows(m_history, count, seedOf(draws, Draw::RealCross)),
                             crossWindows(shown, count, seedOf(draws, Draw::FakeCross)), rate);
        return losses;
    }

    // The distance of the moments; none when the loss was not finite, and then nothing was learned.
    std::optional<double> teachGenerator(const at::Tensor& paths, const StepDraws& draws)
    {
        const at::Tensor moments = momentDistance(marketMoments(paths), m_targets);
        at::Tensor loss = m_plan.momentWeight * moments;
        if (m_plan.criticWeight > 0.0) {
            const int count = m_plan.windowsInStep;
            loss = loss - m_plan.criticWeight *
                              (m_series.judge(seriesWindows(paths, windowDays(), count, seedOf(draws, Draw::LossSeries))).mean() +
                               m_cross.judge(crossWindows(paths, count, seedOf(draws, Draw::LossCross))).mean());
        }
        if (!std::isfinite(loss.item<double>()))
            return {};
        loss.backward();
        m_generator.step(m_course.rates().generator * rateFactor());
        m_series.weights().forgetGradient();
        m_cross.weights().forgetGradient();
        followMean();
        return moments.item<double>();
    }

    // Slow to move once there is something to keep, quick in the first steps, which start far off.
    void followMean()
    {
        const auto steps = static_cast<double>(m_state.step);
        const auto kept = static_cast<float>(std::min(meanDecay, (steps + 1.0) / (steps + 10.0)));
        const float* now = m_generator.tensor().data_ptr<float>();
        for (float& value : m_state.buffers["meanWeights"])
            value = kept * value + (1.0F - kept) * *now++;
    }

    [[nodiscard]] FlatTrainingState state() const
    {
        FlatTrainingState now = m_state;
        now.nets = {{"generator", m_generator.state()},
                    {"series", m_series.weights().state()},
                    {"cross", m_cross.weights().state()}};
        now.begun = m_course.steps();
        now.steering = m_course.acts();
        now.buffers["series.directions"] = m_series.directions();
        now.buffers["cross.directions"] = m_cross.directions();
        return now;
    }

    void goBack()
    {
        m_state = m_kept;
        m_generator.restore(m_kept.nets["generator"]);
        m_series.weights().restore(m_kept.nets["series"]);
        m_series.restoreDirections(m_kept.buffers["series.directions"]);
        m_cross.weights().restore(m_kept.nets["cross"]);
        m_cross.restoreDirections(m_kept.buffers["cross.directions"]);
    }

    // Of the last whole step: what was done after it is in the list, and will be done again.
    Result<> checkpoint()
    {
        m_kept = m_beforeActs ? *m_beforeActs : state();
        m_kept.steering = m_course.acts();
        return m_context.saveCheckpoint(writeGanCheckpoint(m_kept, owner()));
    }

    void reportSteps(std::int64_t first) const
    {
        std::vector<MetricPoint> points;
        for (const auto& [name, values] : m_state.curves)
            for (std::int64_t step = first; step < m_state.step; ++step)
                points.push_back({name, step + 1, values[static_cast<std::size_t>(step)]});
        tell(std::move(points), {});
    }

    void tell(std::vector<MetricPoint> points, std::string preview) const
    {
        Progress progress{.stage = "training", .fraction = 0.0, .points = std::move(points), .preview = std::move(preview)};
        const double share = static_cast<double>(m_state.step) / m_plan.steps;
        progress.fraction = m_plan.fractionBegin + (m_plan.fractionEnd - m_plan.fractionBegin) * share;
        m_context.report(progress);
    }

    const MarketSeriesPlan& m_plan;
    const RunContext& m_context;
    at::Tensor m_history;
    std::unique_ptr<MarketNetwork> m_network;
    std::vector<at::Tensor> m_targets;
    FlatWeights m_generator;
    MarketCritic m_series;
    MarketCritic m_cross;
    SteeredCourse m_course;
    FlatTrainingState m_state; // counters, curves and the running mean; the rest is in the nets and the course
    FlatTrainingState m_kept;  // at the last checkpoint
    std::optional<FlatTrainingState> m_beforeActs; // that were done since the last step; none when none were
};

} // namespace

Result<TrainedMarketSeries> trainMarketSeries(const MarketSeriesPlan& plan, const MarketPath& history,
                                              const RunContext& context)
{
    if (history.days() < fewestMarketDays)
        return Error{ErrorCode::TooFewRows, {std::to_string(history.days()), std::to_string(fewestMarketDays)}, {}};
    Units units;
    for (const std::vector<double>& returns : history.assets) {
        units.mean.push_back(mean(returns));
        units.deviation.push_back(standardDeviation(returns));
        if (!(units.deviation.back() > 0.0) || !std::isfinite(units.deviation.back()))
            return Error{ErrorCode::NumericFailure, {"returns"}, "a series does not vary"};
    }
    return catchTorch("synth.market", [&]() -> Result<TrainedMarketSeries> {
        setThreads(context.threads);
        MarketNetworkShape shape{plan.network, static_cast<std::int64_t>(history.assets.size()), plan.factors, {}};
        shape.factors = std::min(shape.factors, shape.assets);
        if (plan.network == SeriesNetwork::TemporalConvolution) {
            RISKLOOM_TRY(shape.tails, tailsOf(history, units));
        }
        RISKLOOM_TRY(TrainedMarketSeries trained, Training(plan, context, standardised(history, units), shape).run());
        trained.model.network = plan.network;
        trained.model.factors = shape.factors;
        trained.model.tails = std::move(shape.tails);
        trained.model.mean = std::move(units.mean);
        trained.model.deviation = std::move(units.deviation);
        return trained;
    });
}

} // namespace riskloom
