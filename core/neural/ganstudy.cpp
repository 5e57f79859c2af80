// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/ganstudy.h"

#include "core/neural/safetensors.h"
#include "core/neural/sidebyside.h"
#include "core/neural/threads.h"
#include "core/neural/torcherrors.h"
#include "core/run/codec.h"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr const char* studyFormat = "riskloom table GAN study 1";

CheckpointOwner studyOwner(const CheckpointOwner& owner) { return {studyFormat, owner.requestSha256, owner.place}; }

std::string partName(std::size_t training) { return "training." + std::to_string(training + 1); }

// Each part is a file of its own: a checkpoint, or the learned epochs of a training that has finished.
std::vector<std::byte> writeParts(const std::vector<std::vector<std::byte>>& parts, const CheckpointOwner& owner)
{
    SafeTensorsWriter writer;
    writeOwner(writer, studyOwner(owner));
    for (std::size_t i = 0; i < parts.size(); ++i)
        writer.add<std::uint8_t>(partName(i), {static_cast<std::int64_t>(parts[i].size())},
                                 {reinterpret_cast<const std::uint8_t*>(parts[i].data()), parts[i].size()});
    return writer.bytes();
}

// The plan of one training, which is that of a run of its own.
GanPlan planOf(const GanStudyPlan& plan, std::size_t training)
{
    GanPlan own = plan.plan;
    own.keepEpoch = 0;
    own.firstPoints.clear();
    own.fractionBegin = 0.0;
    own.fractionEnd = 1.0;
    own.shares = static_cast<std::size_t>(plan.seeds);
    Random random(plan.plan.seed);
    for (std::size_t i = 0; i < training; ++i)
        own.seed = random.bits();
    return own;
}

// Trainings compute on threads of their own; the thread that called tells what they put down here and writes checkpoints.
class Study {
public:
    Study(const GanStudyPlan& plan, const GanRows& rows, const JudgeGenerator& judge, const RunContext& context)
        : m_rows(rows), m_judge(judge), m_context(context),
          m_owner(tableGanOwner(plan.plan.requestSha256, {context.device, context.threads})),
          m_firstPoints(plan.plan.firstPoints)
    {
        for (int seed = 0; seed < plan.seeds; ++seed)
            m_plans.push_back(planOf(plan, static_cast<std::size_t>(seed)));
        m_states.resize(m_plans.size());
        m_parts.resize(m_plans.size());
        m_fractions.resize(m_plans.size());
        m_failures.resize(m_plans.size());
        m_begin = plan.plan.fractionBegin;
        m_end = plan.plan.fractionEnd;
    }

    Result<std::vector<TableGanState>> run()
    {
        if (m_context.resumeFrom)
            RISKLOOM_CHECK(resume());
        m_told = m_firstPoints;
        std::vector<std::function<void()>> jobs;
        for (std::size_t training = 0; training < m_plans.size(); ++training)
            jobs.emplace_back([this, training] { train(training); });
        const std::stop_callback stop(m_context.stop, [this] { m_stop.request_stop(); });
        Result<> stored = runWatched(m_context.threads, std::move(jobs),
                                     {[this] { tell(); }, [this] { return checkpoint(); }, [this] { m_stop.request_stop(); }});
        RISKLOOM_CHECK(std::move(stored));
        for (const std::optional<Error>& failure : m_failures)
            if (failure && failure->code != ErrorCode::Cancelled)
                return *failure;
        if (std::ranges::any_of(m_failures, [](const auto& failure) { return failure.has_value(); })) {
            RISKLOOM_CHECK(m_context.saveCheckpoint(writeParts(m_parts, m_owner)));
            return Error{ErrorCode::Cancelled, {}, {}};
        }
        std::vector<TableGanState> states;
        for (std::optional<TableGanState>& state : m_states)
            states.push_back(std::move(*state));
        return states;
    }

private:
    Result<> resume()
    {
        const std::filesystem::path& path = *m_context.resumeFrom;
        RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
        RISKLOOM_CHECK(checkOwner(file, path, studyOwner(m_owner)));
        for (std::size_t i = 0; i < m_plans.size(); ++i) {
            RISKLOOM_TRY(const std::vector<std::uint8_t> bytes, file.vector<std::uint8_t>(partName(i)));
            if (bytes.empty())
                continue; // it had not begun
            const std::span<const std::byte> part = std::as_bytes(std::span(bytes));
            m_parts[i].assign(part.begin(), part.end());
            RISKLOOM_TRY(const SafeTensors own, SafeTensors::parse(m_parts[i], path.string()));
            RISKLOOM_TRY(m_states[i], readLearnedEpochs(own, path, m_plans[i].layout, m_owner));
        }
        return {};
    }

    // Its own part of the context: what it says is put down, and what it stores is its part of the checkpoint.
    RunContext contextOf(std::size_t training)
    {
        RunContext own;
        own.threads = m_context.threads; // a checkpoint says where the whole run computes
        own.device = m_context.device;
        own.stop = m_stop.get_token();
        own.onProgress = [this, training](const Progress& progress) { note(training, progress); };
        own.onCheckpoint = [this, training](std::span<const std::byte> bytes) -> Result<> {
            store(training, {bytes.begin(), bytes.end()});
            return {};
        };
        return own;
    }

    void train(std::size_t training)
    {
        std::optional<TableGanState>& state = m_states[training];
        if (m_stop.stop_requested() && !(state && state->networks.generator.empty())) {
            m_failures[training] = Error{ErrorCode::Cancelled, {}, {}};
            return;
        }
        const RunContext own = contextOf(training);
        if (state && state->networks.generator.empty()) { // finished before the run was stopped
            own.report({.stage = "training", .fraction = 1.0, .points = state->history, .preview = toJson(state->film)});
            return;
        }
        setThreads(1);
        const GanPlan& plan = m_plans[training];
        Result<TableGanState> trained = catchTorch("synth.table", [&] {
            return goOnTraining(plan, m_rows, m_judge, own, state ? std::move(*state) : firstState(plan));
        });
        if (!trained) {
            m_failures[training] = trained.error();
            if (trained.error().code != ErrorCode::Cancelled)
                m_stop.request_stop();
            return;
        }
        store(training, writeLearnedEpochs(*trained, m_owner));
        GanState gone;
        gone.steps = trained->networks.steps;
        gone.discriminatorSteps = trained->networks.discriminatorSteps;
        trained->networks = std::move(gone); // nothing goes on from them
        state = std::move(*trained);
    }

    void store(std::size_t training, std::vector<std::byte> bytes)
    {
        const std::scoped_lock lock(m_mutex);
        m_parts[training] = std::move(bytes);
        m_stored = true;
    }

    void note(std::size_t training, const Progress& progress)
    {
        const std::string prefix = "seed" + std::to_string(training + 1) + ".";
        const std::scoped_lock lock(m_mutex);
        for (const MetricPoint& point : progress.points)
            m_told.push_back({prefix + point.name, point.step, point.value});
        if (training == 0 && !progress.preview.empty())
            m_preview = progress.preview;
        m_fractions[training] = progress.fraction;
    }

    Result<> checkpoint()
    {
        std::unique_lock lock(m_mutex);
        if (!std::exchange(m_stored, false))
            return {};
        const std::vector<std::byte> bytes = writeParts(m_parts, m_owner);
        lock.unlock();
        return m_context.saveCheckpoint(bytes);
    }

    void tell()
    {
        Progress progress{.stage = "training", .fraction = 0.0, .points = {}, .preview = {}};
        {
            const std::scoped_lock lock(m_mutex);
            progress.points = std::exchange(m_told, {});
            progress.preview = std::exchange(m_preview, {});
            const double done = std::accumulate(m_fractions.begin(), m_fractions.end(), 0.0);
            progress.fraction = m_begin + (m_end - m_begin) * done / static_cast<double>(m_fractions.size());
        }
        m_context.report(progress);
    }

    const GanRows& m_rows;
    const JudgeGenerator& m_judge;
    const RunContext& m_context;
    CheckpointOwner m_owner;
    std::vector<MetricPoint> m_firstPoints;
    std::vector<GanPlan> m_plans;
    std::vector<std::optional<TableGanState>> m_states; // each of its own thread while it trains
    std::vector<std::optional<Error>> m_failures;
    std::stop_source m_stop; // of all trainings
    double m_begin = 0.0;
    double m_end = 1.0;

    std::mutex m_mutex; // of all below
    std::vector<std::vector<std::byte>> m_parts;
    std::vector<MetricPoint> m_told;
    std::string m_preview;
    std::vector<double> m_fractions;
    bool m_stored = false; // since the last checkpoint
};

} // namespace

std::size_t medianPlace(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    return order[(order.size() - 1) / 2];
}

std::vector<std::byte> writeStudy(const GanStudy& study, const CheckpointOwner& owner)
{
    std::vector<std::vector<std::byte>> parts;
    for (const TableGanState& training : study.trainings)
        parts.push_back(writeLearnedEpochs(training, owner));
    return writeParts(parts, owner);
}

Result<GanStudy> trainGans(const GanStudyPlan& plan, const GanRows& rows, const JudgeGenerator& judge, const RunContext& context)
{
    GanStudy study;
    RISKLOOM_TRY(study.trainings, Study(plan, rows, judge, context).run());
    std::vector<double> qualities;
    for (const TableGanState& training : study.trainings)
        qualities.push_back(training.best.quality);
    study.kept = plan.keepSeed > 0 ? static_cast<std::size_t>(plan.keepSeed - 1) : medianPlace(qualities);
    if (std::optional<LearnedEpoch> stored = learnedEpoch(study.state(), plan.plan.keepEpoch)) {
        study.epoch = std::move(*stored);
        return study;
    }
    // Not stored: trained again up to there, from a checkpoint at which all trainings have finished. It is judged there alone.
    RISKLOOM_CHECK(context.saveCheckpoint(
        writeStudy(study, tableGanOwner(plan.plan.requestSha256, {context.device, context.threads}))));
    GanPlan again = planOf(plan, study.kept);
    again.keepEpoch = again.evaluateEvery = plan.plan.keepEpoch;
    RunContext quiet;
    quiet.stop = context.stop;
    setThreads(1);
    RISKLOOM_TRY(const TableGanState learned, goOnTraining(again, rows, judge, quiet, firstState(again)));
    study.epoch = *learnedEpoch(learned, plan.plan.keepEpoch);
    return study;
}

} // namespace riskloom
