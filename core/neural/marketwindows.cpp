// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketwindows.h"

#include "core/base/random.h"
#include "core/neural/gancheckpoint.h"
#include "core/neural/marketcritic.h"
#include "core/neural/safetensors.h"
#include "core/neural/steeredcourse.h"
#include "core/neural/threads.h"
#include "core/neural/torcherrors.h"
#include "core/neural/windowgenerator.h"
#include "core/run/codec.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr const char* checkpointFormat = "riskloom window training checkpoint 1";
constexpr const char* modelFormat = "riskloom window generator 1";
constexpr std::size_t fewestDays = 512;
constexpr int smallGallery = 25; // windows
constexpr auto side = static_cast<std::int64_t>(windowSide);

enum class Draw : std::uint64_t { Setup, Real, CriticNoise, GeneratorNoise };

std::vector<float> copied(const at::Tensor& tensor)
{
    return {tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel()};
}

// The picture, and beside it the mean of each day, which lets the critic see at once what its kernels would have to add
// up from all rows.
at::Tensor withDayMeans(const at::Tensor& pictures)
{
    return at::cat({pictures, pictures.mean(at::IntArrayRef{2}, true).expand_as(pictures)}, 1);
}

class Training {
public:
    Training(const MarketWindowsPlan& plan, const MarketPath& history, const WindowUnits& units,
             const RunContext& context)
        : m_plan(plan),
          m_history(history),
          m_units(units),
          m_context(context),
          m_generator(initialWindowGenerator(seedOf({plan.seed, 0}, Draw::Setup)), {0.5, 0.999}),
          m_averages(initialWindowAverages()),
          m_critic(
              {.dimensions = 2, .inputs = 2, .kernel = 4, .padding = 1, .layers = {{32, 2}, {64, 2}}, .places = 49},
              seedOf({plan.seed, 1}, Draw::Setup)),
          m_course(plan.steering, 0, {plan.rate, plan.rate})
    {
        m_state.curves = {{"critic.loss", {}}, {"generator.loss", {}}};
    }

    Result<TrainedMarketWindows> run()
    {
        if (m_context.resumeFrom) {
            RISKLOOM_TRY(FlatTrainingState kept, readGanCheckpoint(*m_context.resumeFrom, state(), owner()));
            if (!kept.shown.empty()) {
                RISKLOOM_TRY(m_galleries, fromJson<std::vector<Gallery>>(kept.shown, "galleries"));
            }
            m_course = SteeredCourse(kept.steering, kept.begun, {m_plan.rate, m_plan.rate});
            restore(std::move(kept));
        }
        reportSteps(0);
        tell(steeredPoints(m_course), {});
        while (m_state.step < m_plan.steps) {
            RISKLOOM_TRY(const bool steered, steer());
            if (m_context.stopRequested()) {
                RISKLOOM_CHECK(checkpoint());
                return Error{ErrorCode::Cancelled, {}, {}};
            }
            if (!steered || !step())
                return Error{ErrorCode::NumericFailure, {"generator.loss"}, {}};
            m_course.stepMade();
            m_beforeActs.reset();
            reportSteps(m_state.step - 1);
            if (m_state.step % m_plan.checkpointEvery == 0 && m_state.step < m_plan.steps) {
                RISKLOOM_CHECK(addGallery(smallGallery));
                RISKLOOM_CHECK(checkpoint());
            }
        }
        RISKLOOM_CHECK(addGallery(wholeGallery));
        return TrainedMarketWindows{model(), std::move(m_galleries), m_course.done()};
    }

private:
    static std::uint64_t seedOf(const StepDraws& draws, Draw draw) { return draws(static_cast<std::uint64_t>(draw)); }
    [[nodiscard]] CheckpointOwner owner() const
    {
        return {checkpointFormat, m_plan.requestSha256, {m_context.device, m_context.threads}};
    }
    [[nodiscard]] MarketWindowsModel model() const { return {m_units, m_generator.state().values, copied(m_averages)}; }

    Result<> addGallery(int windows)
    {
        RISKLOOM_TRY(const std::vector<MarketWindow> drawn, generateMarketWindows(model(), windows, m_plan.gallerySeed));
        m_galleries.push_back({static_cast<int>(m_state.step), packWindows(drawn)});
        tell({}, toJson(MarketPreview{{}, m_galleries.back()}));
        return {};
    }

    // What is to be done before the next step. False: a loss was not finite.
    Result<bool> steer()
    {
        return steerBeforeStep(m_course, m_context.steering.get(), m_context.stop,
                               {[this](const SteeringAct& act) { return carryOut(act); }, [this](bool held) {
                                    return showHeld(held);
                                }});
    }

    Result<> showHeld(bool held) const
    {
        MarketPreview preview;
        if (held) {
            RISKLOOM_TRY(const std::vector<MarketWindow> drawn,
                         generateMarketWindows(model(), smallGallery, m_plan.gallerySeed));
            preview = {m_course.steps(), Gallery{static_cast<int>(m_course.steps()), packWindows(drawn)}};
        }
        tell({}, toJson(preview));
        return {};
    }

    // False: a loss was not finite.
    bool carryOut(const SteeringAct& act)
    {
        if (!m_beforeActs)
            m_beforeActs = state();
        const StepDraws draws = StepDraws::single(m_plan.seed, act.step, m_course.singleSteps());
        double loss = 0.0;
        if (act.what == Steering::DiscriminatorStep)
            loss = teachCritic(draws);
        else if (act.what == Steering::GeneratorStep)
            loss = teachGenerator(draws);
        tell({steeredPoint(m_course, act)}, {});
        return std::isfinite(loss);
    }

    at::Tensor realWindows(const StepDraws& draws)
    {
        Random random(seedOf(draws, Draw::Real));
        at::Tensor batch = at::empty({m_plan.windowsInStep, 1, side, side});
        float* to = batch.data_ptr<float>();
        for (int i = 0; i < m_plan.windowsInStep; ++i)
            to = std::ranges::copy(windowAt(m_history, m_units, random.below(m_history.days() - windowSide + 1)), to)
                     .out;
        return batch;
    }

    at::Tensor fakeWindows(const StepDraws& draws, Draw draw)
    {
        return generateWindows(m_generator.tensor(), m_averages,
                               windowNoise(m_plan.windowsInStep, seedOf(draws, draw)), BatchUse::Training);
    }

    // False: a loss was not finite.
    bool step()
    {
        const StepDraws draws{m_plan.seed, m_state.step};
        const double critic = teachCritic(draws);
        const double generator = teachGenerator(draws);
        if (!std::isfinite(critic) || !std::isfinite(generator))
            return false;
        m_state.curves["critic.loss"].push_back(critic);
        m_state.curves["generator.loss"].push_back(generator);
        ++m_state.step;
        return true;
    }

    double teachCritic(const StepDraws& draws)
    {
        const at::Tensor shown = fakeWindows(draws, Draw::CriticNoise).detach();
        const at::Tensor loss = at::softplus(-m_critic.judge(withDayMeans(realWindows(draws)))).mean() +
                                at::softplus(m_critic.judge(withDayMeans(shown))).mean();
        loss.backward();
        m_critic.weights().step(m_course.rates().discriminator);
        return loss.item<double>();
    }

    double teachGenerator(const StepDraws& draws)
    {
        const at::Tensor loss =
            at::softplus(-m_critic.judge(withDayMeans(fakeWindows(draws, Draw::GeneratorNoise)))).mean();
        loss.backward();
        m_generator.step(m_course.rates().generator);
        m_critic.weights().forgetGradient();
        return loss.item<double>();
    }

    [[nodiscard]] FlatTrainingState state() const
    {
        FlatTrainingState now = m_state;
        now.nets = {{"generator", m_generator.state()}, {"critic", m_critic.weights().state()}};
        now.begun = m_course.steps();
        now.steering = m_course.acts();
        now.buffers = {{"averages", copied(m_averages)}, {"directions", m_critic.directions()}};
        return now;
    }

    void restore(FlatTrainingState kept)
    {
        m_generator.restore(kept.nets["generator"]);
        m_critic.weights().restore(kept.nets["critic"]);
        m_critic.restoreDirections(kept.buffers["directions"]);
        std::ranges::copy(kept.buffers["averages"], m_averages.data_ptr<float>());
        m_state = std::move(kept);
    }

    // Of the last whole step: what was done after it is in the list, and will be done again.
    [[nodiscard]] Result<> checkpoint() const
    {
        FlatTrainingState kept = m_beforeActs ? *m_beforeActs : state();
        kept.steering = m_course.acts();
        kept.shown = toJson(m_galleries);
        return m_context.saveCheckpoint(writeGanCheckpoint(kept, owner()));
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

    const MarketWindowsPlan& m_plan;
    const MarketPath& m_history;
    const WindowUnits& m_units;
    const RunContext& m_context;
    FlatWeights m_generator;
    at::Tensor m_averages;
    MarketCritic m_critic;
    SteeredCourse m_course;
    FlatTrainingState m_state; // counters and curves; the rest is in the nets, the course and the galleries
    std::vector<Gallery> m_galleries;
    std::optional<FlatTrainingState> m_beforeActs; // that were done since the last step; none when none were
};

} // namespace

Result<TrainedMarketWindows> trainMarketWindows(const MarketWindowsPlan& plan, const MarketPath& history,
                                                const WindowUnits& units, const RunContext& context)
{
    if (history.days() < fewestDays)
        return Error{ErrorCode::TooFewRows, {std::to_string(history.days()), std::to_string(fewestDays)}, {}};
    return catchTorch("synth.windows", [&] {
        setThreads(context.threads);
        return Training(plan, history, units, context).run();
    });
}

Result<std::vector<MarketWindow>> generateMarketWindows(const MarketWindowsModel& model, int count, std::uint64_t seed)
{
    return catchTorch("synth.windows", [&]() -> Result<std::vector<MarketWindow>> {
        const at::NoGradGuard constant;
        const at::Tensor weights = at::tensor(at::ArrayRef<float>(model.weights));
        const at::Tensor averages = at::tensor(at::ArrayRef<float>(model.averages));
        Random seeds(seed);
        std::vector<MarketWindow> windows;
        for (int i = 0; i < count; ++i) {
            const at::Tensor picture =
                generateWindows(weights, averages, windowNoise(1, seeds.bits()), BatchUse::Sampling).contiguous();
            windows.push_back(copied(picture));
        }
        return windows;
    });
}

std::vector<std::byte> writeMarketWindows(const MarketWindowsModel& model)
{
    SafeTensorsWriter writer;
    writer.setText("format", modelFormat);
    const auto length = [](const auto& values) { return std::vector{static_cast<std::int64_t>(values.size())}; };
    writer.add<std::int64_t>("assets", length(model.units.assets), model.units.assets);
    writer.add<double>("mean", length(model.units.mean), model.units.mean);
    writer.add<double>("deviation", length(model.units.deviation), model.units.deviation);
    writer.add<float>("weights", length(model.weights), model.weights);
    writer.add<float>("averages", length(model.averages), model.averages);
    return writer.bytes();
}

Result<MarketWindowsModel> readMarketWindows(const std::filesystem::path& path)
{
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    RISKLOOM_TRY(const std::string format, file.text("format"));
    if (format != modelFormat)
        return Error{ErrorCode::ModelMismatch, {modelFormat, format}, {}};
    const std::vector<std::int64_t> rows{side};
    const std::vector<std::int64_t> parameters{windowGeneratorParameters()};
    const std::vector<std::int64_t> averages{windowGeneratorAverages()};
    MarketWindowsModel model;
    RISKLOOM_TRY(model.units.assets, file.values<std::int64_t>("assets", rows));
    RISKLOOM_TRY(model.units.mean, file.values<double>("mean", rows));
    RISKLOOM_TRY(model.units.deviation, file.values<double>("deviation", rows));
    RISKLOOM_TRY(model.weights, file.values<float>("weights", parameters));
    RISKLOOM_TRY(model.averages, file.values<float>("averages", averages));
    const auto finite = [](double value) { return std::isfinite(value); };
    if (!std::ranges::all_of(model.weights, finite) || !std::ranges::all_of(model.averages, finite))
        return Error{ErrorCode::FileCorrupt, {path.string(), "a number that is not finite"}, {}};
    return model;
}

} // namespace riskloom
