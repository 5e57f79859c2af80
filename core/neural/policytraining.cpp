// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/policytraining.h"

#include "core/neural/safetensors.h"
#include "core/neural/sidebyside.h"
#include "core/run/codec.h"
#include "core/run/policy.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t points = 100; // of a curve, at most
constexpr auto betweenSnapshots = std::chrono::seconds(1);

// Seeds are trained on threads of their own; the thread that called reports what they put down here and writes checkpoints.
class SeedTraining {
public:
    SeedTraining(std::span<const NamedMarket> markets, const PolicyTrainingPlan& plan, const RunContext& context)
        : m_markets(markets), m_plan(plan), m_context(context), m_owner{"riskloom policy checkpoint 1", plan.requestSha256,
                                                                       {context.device, context.threads}}
    {
        for (const NamedMarket& market : markets)
            for (int seed = 0; seed < plan.seeds; ++seed) {
                PolicyPlan policy = plan.policy;
                policy.seed += static_cast<std::uint64_t>(seed);
                m_learners.push_back(makeLearner(*market.market, policy));
                m_names.push_back(market.name + std::to_string(seed + 1));
                m_snapshots.push_back(m_learners.back()->state());
            }
    }

    Result<Learners> run()
    {
        if (m_context.resumeFrom)
            RISKLOOM_CHECK(resume());
        std::vector<std::function<void()>> jobs;
        for (std::size_t seed = 0; seed < m_learners.size(); ++seed)
            jobs.emplace_back([this, seed] { train(seed); });
        RISKLOOM_CHECK(runWatched(m_context.threads, std::move(jobs),
                                  {[this] { report(); }, [this] { return checkpoint(); }, [this] { m_abandoned = true; }}));
        if (m_failed)
            return Error{ErrorCode::NumericFailure, {"policy"}, {}};
        if (std::ranges::all_of(m_learners, [](const auto& learner) { return learner->finished(); }))
            return std::move(m_learners);
        for (std::size_t seed = 0; seed < m_learners.size(); ++seed)
            m_snapshots[seed] = m_learners[seed]->state();
        RISKLOOM_CHECK(checkpoint());
        return Error{ErrorCode::Cancelled, {}, {}};
    }

private:
    Result<> resume()
    {
        RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(*m_context.resumeFrom));
        RISKLOOM_CHECK(checkOwner(file, *m_context.resumeFrom, m_owner));
        for (std::size_t seed = 0; seed < m_learners.size(); ++seed) {
            RISKLOOM_TRY(FlatTrainingState state, readTrainingState(file, m_names[seed] + ".", m_snapshots[seed]));
            m_learners[seed]->restore(std::move(state));
            m_snapshots[seed] = m_learners[seed]->state();
            note(seed, 0);
        }
        return {};
    }

    [[nodiscard]] bool stopped() const { return m_context.stopRequested() || m_abandoned || m_failed; }

    void train(std::size_t seed)
    {
        PolicyLearner& learner = *m_learners[seed];
        auto snapshot = Clock::now();
        std::int64_t noted = learner.state().step;
        while (!learner.finished() && !stopped()) {
            if (!learner.update()) {
                m_failed = true;
                return;
            }
            const bool due = Clock::now() - snapshot > betweenSnapshots;
            if (learner.state().step / every(learner) == noted / every(learner) && !learner.finished() && !due)
                continue;
            const std::vector<double> equal(m_plan.assets.size(), 1.0 / static_cast<double>(m_plan.assets.size() + 1));
            const bool shown = seed < static_cast<std::size_t>(m_plan.seeds); // on the first market
            std::vector<double> weights;
            if (shown)
                weights = learner.decide(m_markets.front().market->tape.days() - 1, equal).value_or(equal);
            const std::scoped_lock lock(m_mutex);
            if (shown)
                m_preview = {static_cast<int>(seed + 1), learner.state().step, m_plan.assets, std::move(weights)};
            noteUnlocked(seed, noted);
            noted = learner.state().step;
            if (due || learner.finished()) {
                m_snapshots[seed] = learner.state();
                snapshot = Clock::now();
            }
        }
    }

    // Updates in a point of a curve.
    [[nodiscard]] static std::int64_t every(const PolicyLearner& learner)
    {
        return std::max<std::int64_t>(1, (learner.updates() + points - 1) / points);
    }

    void note(std::size_t seed, std::int64_t from)
    {
        const std::scoped_lock lock(m_mutex);
        noteUnlocked(seed, from);
    }

    // The points that were completed since an update.
    void noteUnlocked(std::size_t seed, std::int64_t from)
    {
        const PolicyLearner& learner = *m_learners[seed];
        const std::int64_t step = learner.state().step;
        const std::int64_t width = every(learner);
        for (std::int64_t point = from / width; (point + 1) * width <= step; ++point)
            for (const auto& [name, values] : learner.state().curves) {
                const auto first = values.begin() + point * width;
                m_points.push_back({m_names[seed] + "." + name, (point + 1) * width,
                                    std::accumulate(first, first + width, 0.0) / static_cast<double>(width)});
            }
        m_steps += step - std::exchange(m_counted[seed], step);
    }

    void report()
    {
        Progress progress{.stage = "training", .fraction = 0.0, .points = {}, .preview = {}};
        {
            const std::scoped_lock lock(m_mutex);
            const auto all = static_cast<double>(m_learners.front()->updates()) * static_cast<double>(m_learners.size());
            progress.fraction = m_plan.fractionBegin + (m_plan.fractionEnd - m_plan.fractionBegin) * static_cast<double>(m_steps) / all;
            progress.points = std::exchange(m_points, {});
            if (m_preview.seed > 0 && !progress.points.empty())
                progress.preview = toJson(m_preview);
        }
        m_context.report(progress);
    }

    Result<> checkpoint()
    {
        SafeTensorsWriter writer;
        writeOwner(writer, m_owner);
        {
            const std::scoped_lock lock(m_mutex);
            for (std::size_t seed = 0; seed < m_snapshots.size(); ++seed)
                addTrainingState(writer, m_names[seed] + ".", m_snapshots[seed]);
        }
        return m_context.saveCheckpoint(writer.bytes());
    }

    const std::span<const NamedMarket> m_markets;
    const PolicyTrainingPlan& m_plan;
    const RunContext& m_context;
    CheckpointOwner m_owner;
    Learners m_learners;
    std::vector<std::string> m_names; // of their curves
    std::atomic<bool> m_failed = false;
    std::atomic<bool> m_abandoned = false;

    std::mutex m_mutex; // of all below
    std::vector<FlatTrainingState> m_snapshots;
    std::vector<MetricPoint> m_points;
    std::map<std::size_t, std::int64_t> m_counted; // updates of a seed that are in m_steps
    std::int64_t m_steps = 0;
    PolicyPreview m_preview;
};

} // namespace

Result<Learners> trainPolicies(std::span<const NamedMarket> markets, const PolicyTrainingPlan& plan, const RunContext& context)
{
    return SeedTraining(markets, plan, context).run();
}

} // namespace riskloom
