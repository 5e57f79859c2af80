// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gantraining.h"

#include "core/base/randomwords.h"
#include "core/neural/conditionsampler.h"
#include "core/neural/safetensors.h"
#include "core/run/codec.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace riskloom {
namespace {

constexpr int mostRollBacks = 5;

class Training {
public:
    Training(const GanPlan& plan, const GanRows& given, const JudgeGenerator& judge, const RunContext& context, TableGanState state)
        : m_plan(plan), m_rows(given.rows), m_judge(judge), m_context(context), m_state(std::move(state)), m_random(0),
          m_network(plan.layout, plan.options, m_state.networks), m_sampler(plan.layout, given.encoding), m_starts(plan.layout, plan.starts),
          m_steps(stepsOfEpoch(given.rows.rows, plan.options.batchRows)),
          m_conditions(plan.options.batchRows), m_chosen(plan.options.batchRows),
          m_real(plan.options.batchRows * plan.layout.rowWidth())
    {
        m_random.restore(m_state.random);
        slowDown();
        if (isPrivate())
            for (const int order : m_orders)
                m_divergences.push_back(renyiDivergence(mechanismOf(plan.options, given.rows.rows), order));
    }

    Result<TableGanState> run()
    {
        tell(m_state.history, m_state.film.moments.empty() ? std::string() : toJson(m_state.film));
        while (!finished()) {
            RISKLOOM_TRY(const bool whole, epoch());
            if (whole)
                RISKLOOM_CHECK(closeEpoch());
            else
                RISKLOOM_CHECK(rollBack());
        }
        return std::move(m_state);
    }

private:
    // Means over the steps of the epoch.
    struct Sums {
        double discriminator = 0.0, generator = 0.0, condition = 0.0, norm = 0.0, gap = 0.0, clipped = 0.0;
        double levels = 0.0, numbers = 0.0; // information of the code
    };

    [[nodiscard]] bool isPrivate() const { return m_plan.options.privacy == GanPrivacy::DpSgd; }

    [[nodiscard]] bool finished() const
    {
        if (m_state.epoch >= (m_plan.keepEpoch > 0 ? m_plan.keepEpoch : m_plan.epochs))
            return true;
        return m_plan.keepEpoch == 0 && m_plan.patience > 0 && m_state.bestEpoch > 0 &&
               m_state.epoch - m_state.bestEpoch >= m_plan.patience * m_plan.evaluateEvery;
    }

    // False: a loss was not finite.
    Result<bool> epoch()
    {
        m_sums = {};
        for (std::size_t step = 0; step < m_steps; ++step) {
            if (m_context.stopRequested()) {
                RISKLOOM_CHECK(checkpoint());
                return Error{ErrorCode::Cancelled, {}, {}};
            }
            const DiscriminatorTerms d = isPrivate() ? privateBackward() : discriminatorBackward();
            if (!std::isfinite(d.loss))
                return false;
            m_network.updateDiscriminator();
            if (!isPrivate())
                m_sampler.drawForTraining(m_rows, m_random, m_conditions, m_chosen);
            drawNoise(m_plan.layout, m_network.generatorNoise(), m_random, m_noise);
            addStarts();
            const GeneratorTerms g = m_network.generatorBackward(m_conditions, m_noise);
            if (!std::isfinite(g.loss))
                return false;
            m_network.updateGenerator();
            const double share = 1.0 / static_cast<double>(m_steps);
            m_sums.discriminator += d.loss * share;
            m_sums.generator += g.loss * share;
            m_sums.condition += g.condition * share;
            m_sums.norm += d.gradientNorm * share;
            m_sums.clipped += d.clipped * share;
            m_sums.levels += g.levelInformation * share;
            m_sums.numbers += g.numberInformation * share;
            m_sums.gap += (d.real - d.fake) * share;
        }
        return true;
    }

    DiscriminatorTerms discriminatorBackward()
    {
        m_sampler.drawForTraining(m_rows, m_random, m_conditions, m_chosen);
        expand();
        drawNoise(m_plan.layout, m_network.discriminatorNoise(), m_random, m_noise);
        addStarts();
        return m_network.discriminatorBackward(m_real, m_conditions, m_noise);
    }

    // Each row for itself, so how many there are is left to chance: what the accountant's figures rest on.
    DiscriminatorTerms privateBackward()
    {
        const double rate = mechanismOf(m_plan.options, m_rows.rows).rate;
        m_words.resize(m_rows.rows);
        drawWords(m_random, m_words);
        m_chosen.clear();
        for (std::size_t row = 0; row < m_words.size(); ++row)
            if (static_cast<double>(m_words[row] >> 11U) * 0x1.0p-53 < rate)
                m_chosen.push_back(static_cast<std::uint32_t>(row));
        m_real.resize(m_chosen.size() * m_plan.layout.rowWidth());
        expand();
        drawNoise(m_plan.layout, m_network.privateNoise(m_chosen.size()), m_random, m_noise);
        ++m_privateSteps;
        return m_network.privateBackward(m_real, m_noise);
    }

    // The chosen rows as the discriminator reads them.
    void expand()
    {
        for (std::size_t i = 0; i < m_chosen.size(); ++i) {
            float* row = m_real.data() + i * m_plan.layout.rowWidth();
            writeRow(m_plan.layout, m_rows, m_chosen[i], row);
            if (m_plan.layout.conditions > 0)
                writeCondition(m_plan.layout, m_conditions[i], row + m_plan.layout.data);
        }
    }

    void addStarts()
    {
        const GanLayout& layout = m_plan.layout;
        for (std::size_t i = 0; i < m_conditions.size() && layout.start > 0; ++i)
            writeStart(layout, m_plan.starts, m_starts.draw(m_conditions[i], m_random), m_conditions[i],
                       m_noise.latent.data() + i * layout.latent() + layout.noise);
    }

    Result<> closeEpoch()
    {
        const GanState& networks = m_network.state();
        if (!std::ranges::all_of(networks.generator, [](float value) { return std::isfinite(value); }))
            return rollBack();
        m_state.networks = networks;
        m_state.random = m_random.state();
        ++m_state.epoch;
        countPrivateSteps();
        std::vector<MetricPoint> points{
            {"discriminator.loss", m_state.epoch, m_sums.discriminator},
            {"generator.loss", m_state.epoch, m_sums.generator},
            {"condition.loss", m_state.epoch, m_sums.condition},
            {"critic.gap", m_state.epoch, m_sums.gap},
        };
        if (m_plan.options.loss == GanLoss::WassersteinGp)
            points.push_back({"gradientNorm", m_state.epoch, m_sums.norm});
        if (const std::vector<float> norms = m_network.discriminatorNorms(); !norms.empty())
            points.push_back({"spectralNorm", m_state.epoch, static_cast<double>(std::ranges::max(norms))});
        if (m_plan.layout.codeLevels > 0)
            points.push_back({"information.levels", m_state.epoch, m_sums.levels});
        if (m_plan.layout.codeNumbers > 0)
            points.push_back({"information.numbers", m_state.epoch, m_sums.numbers});
        if (isPrivate()) {
            points.push_back({"epsilon", m_state.epoch, epsilon()});
            points.push_back({"clipped", m_state.epoch, m_sums.clipped});
        }
        std::string preview;
        if (m_state.epoch % m_plan.evaluateEvery == 0 || m_state.epoch == m_plan.epochs || m_state.epoch == m_plan.keepEpoch) {
            RISKLOOM_TRY(GanJudgement judgement, m_judge(m_state.networks, m_state.epoch));
            points.insert(points.end(), judgement.points.begin(), judgement.points.end());
            if (isKept(judgement.quality)) {
                m_state.bestEpoch = m_state.epoch;
                m_state.bestQuality = judgement.quality;
                m_state.bestTold = codeIsTold();
                m_state.best = m_state.networks.average;
                m_state.bestInformer = m_state.networks.informer;
            }
            preview = remember(std::move(judgement.film));
        }
        m_state.history.insert(m_state.history.end(), points.begin(), points.end());
        tell(std::move(points), std::move(preview));
        return m_state.epoch % m_plan.checkpointEvery == 0 ? checkpoint() : Result<>{};
    }

    // Half of the entropy of the levels, and half of that of the numbers.
    [[nodiscard]] bool codeIsTold() const
    {
        const GanLayout& layout = m_plan.layout;
        const bool levels =
            layout.codeLevels == 0 || m_sums.levels >= 0.5 * std::log(static_cast<double>(layout.codeLevels));
        return levels && m_sums.numbers >= 0.5 * std::numbers::ln2 * static_cast<double>(layout.codeNumbers);
    }

    // The rows are at their best before a code means anything, so one that is told comes first; until then the newest is kept.
    [[nodiscard]] bool isKept(double quality) const
    {
        if (m_plan.keepEpoch > 0)
            return m_state.epoch == m_plan.keepEpoch;
        if (m_state.bestEpoch == 0 || m_plan.keep == GanPlan::Keep::Last)
            return true;
        const bool told = codeIsTold();
        if (told != m_state.bestTold)
            return told;
        return !told || quality > m_state.bestQuality;
    }

    // Keeps what is shown and the generator of this epoch, thins out both, and gives what is new as JSON.
    std::string remember(SyntheticFilm news)
    {
        SyntheticFilm& film = m_state.film;
        addNews(film, news);
        const auto thinned = [&](std::size_t most) {
            return [this, most](int epoch) {
                return !staysWhenThinned(epoch, m_plan.evaluateEvery, m_state.epoch, m_state.bestEpoch, most);
            };
        };
        std::erase_if(film.moments, [gone = thinned(mostMoments(film.moments.empty() ? SyntheticMoment{} : film.moments.back(), m_plan.shares))](const SyntheticMoment& each) { return gone(each.epoch); });
        m_state.epochs.push_back({m_state.epoch, m_state.networks.average, m_state.networks.informer});
        const std::size_t bytes = (m_plan.layout.generatorParameters() + m_plan.layout.informerParameters()) * sizeof(float);
        std::erase_if(m_state.epochs, [gone = thinned(std::max<std::size_t>(mostEpochBytes / m_plan.shares / bytes, 1))](
                                          const LearnedEpoch& each) { return gone(each.epoch); });
        film.storedEpochs.clear();
        for (const LearnedEpoch& each : m_state.epochs)
            film.storedEpochs.push_back(each.epoch);
        news.storedEpochs = film.storedEpochs;
        return toJson(news);
    }

    // With other random numbers than before, or the same thing would happen again.
    Result<> rollBack()
    {
        if (++m_state.rollBacks > mostRollBacks)
            return Error{ErrorCode::NumericFailure, {"generator.loss"}, {}};
        m_state.random = m_random.state();
        countPrivateSteps(); // what is thrown away has been seen all the same
        m_state.history.push_back({"rollBack", m_state.epoch + 1, static_cast<double>(m_state.rollBacks)});
        tell({m_state.history.back()}, {});
        m_network = GanNetwork(m_plan.layout, m_plan.options, m_state.networks);
        slowDown();
        return {};
    }

    void countPrivateSteps()
    {
        m_state.privateSteps += m_privateSteps;
        m_privateSteps = 0;
    }

    [[nodiscard]] double epsilon() const
    {
        std::vector<double> all = m_divergences;
        for (double& divergence : all)
            divergence *= static_cast<double>(m_state.privateSteps);
        return privacyLoss(m_orders, all, m_plan.delta).epsilon;
    }

    void slowDown()
    {
        const double factor = std::pow(0.5, m_state.rollBacks);
        m_network.setLearningRates(m_plan.options.generatorRate * factor, m_plan.options.discriminatorRate * factor);
    }

    void tell(std::vector<MetricPoint> points, std::string preview) const
    {
        Progress progress{.stage = "training", .fraction = 0.0, .points = std::move(points), .preview = std::move(preview)};
        progress.fraction =
            m_plan.fractionBegin + (m_plan.fractionEnd - m_plan.fractionBegin) * m_state.epoch / m_plan.epochs;
        m_context.report(progress);
    }

    Result<> checkpoint()
    {
        return m_context.saveCheckpoint(writeTableGanCheckpoint(
            m_state, tableGanOwner(m_plan.requestSha256, {m_context.device, m_context.threads})));
    }

    const GanPlan& m_plan;
    const EncodedTable& m_rows;
    const JudgeGenerator& m_judge;
    const RunContext& m_context;
    TableGanState m_state; // of the last whole epoch
    Random m_random;
    GanNetwork m_network;
    ConditionSampler m_sampler;
    SlotIndex m_starts;
    std::size_t m_steps;
    std::vector<GanCondition> m_conditions;
    std::vector<std::uint32_t> m_chosen;
    std::vector<float> m_real;
    GanNoise m_noise;
    Sums m_sums;
    std::vector<std::uint64_t> m_words;
    std::vector<int> m_orders = renyiOrders();
    std::vector<double> m_divergences;  // of one step, one an order
    std::int64_t m_privateSteps = 0;    // that the state does not count yet
};

} // namespace

std::size_t stepsOfEpoch(std::size_t rows, std::size_t batchRows) { return std::max<std::size_t>(rows / batchRows, 1); }

SampledGaussian mechanismOf(const GanOptions& options, std::size_t rows)
{
    return {std::min(1.0, static_cast<double>(options.batchRows) / static_cast<double>(rows)), options.noiseMultiplier};
}

bool takeEpoch(TableGanState& state, int epoch)
{
    const auto kept = std::ranges::find(state.epochs, epoch, &LearnedEpoch::epoch);
    if (kept == state.epochs.end())
        return false;
    state.bestEpoch = epoch;
    state.best = kept->generator;
    state.bestInformer = kept->informer;
    for (const MetricPoint& point : state.history)
        if (point.step == epoch && point.name == "quality")
            state.bestQuality = point.value;
    return true;
}

TableGanState firstState(const GanPlan& plan)
{
    TableGanState state;
    Random random(plan.seed);
    state.networks = initialState(plan.layout, random);
    state.random = random.state();
    state.history = plan.firstPoints;
    return state;
}

Result<TableGanState> goOnTraining(const GanPlan& plan, const GanRows& rows, const JudgeGenerator& judge, const RunContext& context,
                                   TableGanState state)
{
    return Training(plan, rows, judge, context, std::move(state)).run();
}

Result<TableGanState> trainGan(const GanPlan& plan, const GanRows& rows, const JudgeGenerator& judge, const RunContext& context)
{
    if (!context.resumeFrom)
        return goOnTraining(plan, rows, judge, context, firstState(plan));
    const std::filesystem::path& path = *context.resumeFrom;
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    const CheckpointOwner owner = tableGanOwner(plan.requestSha256, {context.device, context.threads});
    const auto read = plan.keepEpoch > 0 ? readLearnedEpochs : readTableGanCheckpoint;
    RISKLOOM_TRY(TableGanState state, read(file, path, plan.layout, owner));
    if (plan.keepEpoch > 0 && takeEpoch(state, plan.keepEpoch)) {
        context.report({.stage = "training", .fraction = plan.fractionEnd, .points = state.history, .preview = toJson(state.film)});
        return state;
    }
    // The epoch was thinned out: it is learned again, from where the networks stand if that is before it.
    if (state.networks.generator.empty() || (plan.keepEpoch > 0 && state.epoch >= plan.keepEpoch))
        state = firstState(plan);
    return goOnTraining(plan, rows, judge, context, std::move(state));
}

} // namespace riskloom
