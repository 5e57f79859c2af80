// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gantraining.h"

#include "core/neural/safetensors.h"
#include "core/neural/steeredcourse.h"
#include "core/run/codec.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <string_view>
#include <utility>

namespace riskloom {
namespace {

constexpr int mostRollBacks = 5;

// All of its epochs, or no better quality for as long as it is patient.
bool hasEnded(const GanPlan& plan, const TableGanState& state)
{
    return state.epoch >= plan.epochs || (plan.patience > 0 && state.best.epoch > 0 &&
                                          state.epoch - state.best.epoch >= plan.patience * plan.evaluateEvery);
}

// A training of its own goes on with what was done by hand as well; another's is taken over as it is or not at all.
bool wasSteeredAs(const GanPlan& plan, const TableGanState& state)
{
    if (plan.keepEpoch > 0)
        return plan.steering.empty() || plan.steering == state.steering;
    auto act = state.steering.begin();
    for (const SteeringAct& wanted : plan.steering) {
        act = std::find(act, state.steering.end(), wanted);
        if (act == state.steering.end())
            return false;
        ++act;
    }
    return true;
}

// NaN when there is none.
double valueOf(const std::vector<MetricPoint>& points, std::string_view name)
{
    const auto found = std::ranges::find(points, name, &MetricPoint::name);
    return found == points.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

class Training {
public:
    Training(const GanPlan& plan, const GanRows& given, const JudgeGenerator& judge, const RunContext& context, TableGanState state)
        : m_plan(plan), m_judge(judge), m_context(context), m_state(std::move(state)),
          m_stepper({plan.layout, plan.options, plan.starts}, given, m_state.networks, m_state.random),
          m_course(m_state.steering, m_state.steps, {plan.options.generatorRate, plan.options.discriminatorRate}),
          m_steps(stepsOfEpoch(given.rows.rows, plan.options.batchRows))
    {
        setRates();
        if (isPrivate())
            for (const int order : m_orders)
                m_divergences.push_back(renyiDivergence(mechanismOf(plan.options, given.rows.rows), order));
    }

    Result<TableGanState> run()
    {
        tell(m_state.history, m_state.film.moments.empty() ? std::string() : toJson(m_state.film));
        while (!finished()) {
            RISKLOOM_TRY(const bool whole, epoch());
            if (whole) {
                RISKLOOM_CHECK(closeEpoch());
                continue;
            }
            m_course.stepMade(); // begun at least, so that what was done before it is not done again
            RISKLOOM_CHECK(rollBack());
        }
        if (m_state.epoch == 0)
            return Error{ErrorCode::NumericFailure, {"generator.loss"}, "not one epoch fits into the ε that is left"};
        if (m_state.best.epoch < m_state.epoch && m_plan.keep == GanPlan::Keep::Last) {
            std::vector<MetricPoint> points; // it turned out to be the last when a roll-back had used up what was left of ε
            RISKLOOM_TRY(std::string preview, judge(points));
            tellAndKeep(std::move(points), std::move(preview));
        }
        m_state.steering = m_course.done();
        return std::move(m_state);
    }

private:
    // Means over the steps of the epoch.
    struct Sums {
        double discriminator = 0.0, generator = 0.0, condition = 0.0, norm = 0.0, gap = 0.0, clipped = 0.0;
        double levels = 0.0, numbers = 0.0; // information of the code
    };

    [[nodiscard]] bool isPrivate() const { return m_plan.options.privacy == GanPrivacy::DpSgd; }

    // After this epoch none is begun, however good they are.
    [[nodiscard]] bool isLast() const
    {
        if (m_state.epoch >= (m_plan.keepEpoch > 0 ? m_plan.keepEpoch : m_plan.epochs))
            return true;
        return isPrivate() && m_plan.mostEpsilon > 0.0 &&
               epsilonAfter(m_state.privateSteps + static_cast<std::int64_t>(m_steps)) > m_plan.mostEpsilon;
    }

    [[nodiscard]] bool finished() const { return isLast() || (m_plan.keepEpoch == 0 && hasEnded(m_plan, m_state)); }

    // False: a loss was not finite.
    Result<bool> epoch()
    {
        m_sums = {};
        for (std::size_t step = 0; step < m_steps; ++step) {
            RISKLOOM_TRY(const bool steered, steer());
            if (m_context.stopRequested()) {
                RISKLOOM_CHECK(checkpoint());
                return Error{ErrorCode::Cancelled, {}, {}};
            }
            if (!steered)
                return false;
            const DiscriminatorTerms d = m_stepper.discriminatorStep();
            m_privateSteps += isPrivate() ? 1 : 0;
            if (!std::isfinite(d.loss))
                return false;
            const GeneratorTerms g = m_stepper.generatorStep();
            if (!std::isfinite(g.loss))
                return false;
            m_course.stepMade();
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

    // What is to be done before the next step. False: a loss was not finite.
    Result<bool> steer()
    {
        SteeringBox* box = isPrivate() || m_plan.keepEpoch > 0 ? nullptr : m_context.steering.get();
        return steerBeforeStep(m_course, box, m_context.stop,
                               {[this](const SteeringAct& act) { return carryOut(act); },
                                [this](bool held) { return showNetworks(held); }});
    }

    // False: a loss was not finite.
    bool carryOut(const SteeringAct& act)
    {
        m_state.steering = m_course.acts();
        setRates();
        double loss = 0.0;
        if (act.what == Steering::DiscriminatorStep)
            loss = m_stepper.discriminatorStep().loss;
        else if (act.what == Steering::GeneratorStep)
            loss = m_stepper.generatorStep().loss;
        m_steered.push_back(steeredPoint(m_course, act));
        tell({m_steered.back()}, {});
        return std::isfinite(loss);
    }

    // The networks as they are while it waits, and that it does no more.
    Result<> showNetworks(bool held)
    {
        if (held) {
            Result<GanJudgement> now = m_judge(m_stepper.network().state(), m_state.epoch + 1);
            if (!now)
                return now.error().code == ErrorCode::Cancelled ? Result<>{} : Result<>(now.error()); // a checkpoint follows
            m_shown = std::move(now->film);
            if (m_shown.moments.empty())
                return {};
            m_shown.paused = PausedTraining{m_course.steps(), now->quality, valueOf(now->points, "columnShapes"),
                                            valueOf(now->points, "columnPairTrends"), std::move(m_shown.moments.front())};
            m_shown.moments.clear();
            m_shown.storedEpochs = m_state.film.storedEpochs;
        } else {
            m_shown.paused.reset();
        }
        tell({}, toJson(m_shown));
        return {};
    }

    Result<> closeEpoch()
    {
        const GanState& networks = m_stepper.network().state();
        if (!std::ranges::all_of(networks.generator, [](float value) { return std::isfinite(value); }))
            return rollBack();
        m_state.networks = networks;
        ++m_state.epoch;
        count();
        std::vector<MetricPoint> points{
            {"discriminator.loss", m_state.epoch, m_sums.discriminator},
            {"generator.loss", m_state.epoch, m_sums.generator},
            {"condition.loss", m_state.epoch, m_sums.condition},
            {"critic.gap", m_state.epoch, m_sums.gap},
        };
        if (m_plan.options.loss == GanLoss::WassersteinGp)
            points.push_back({"gradientNorm", m_state.epoch, m_sums.norm});
        if (const std::vector<float> norms = m_stepper.network().discriminatorNorms(); !norms.empty())
            points.push_back({"spectralNorm", m_state.epoch, static_cast<double>(std::ranges::max(norms))});
        if (m_plan.layout.codeLevels > 0)
            points.push_back({"information.levels", m_state.epoch, m_sums.levels});
        if (m_plan.layout.codeNumbers > 0)
            points.push_back({"information.numbers", m_state.epoch, m_sums.numbers});
        if (isPrivate()) {
            points.push_back({"epsilon", m_state.epoch, epsilonAfter(m_state.privateSteps)});
            points.push_back({"clipped", m_state.epoch, m_sums.clipped});
        }
        std::string preview;
        if (m_state.epoch % m_plan.evaluateEvery == 0 || isLast()) {
            RISKLOOM_TRY(preview, judge(points));
        }
        tellAndKeep(std::move(points), std::move(preview));
        return m_state.epoch % m_plan.checkpointEvery == 0 ? checkpoint() : Result<>{};
    }

    // Of the last whole epoch; gives what is new to be shown.
    Result<std::string> judge(std::vector<MetricPoint>& points)
    {
        RISKLOOM_TRY(GanJudgement judgement, m_judge(m_state.networks, m_state.epoch));
        points.insert(points.end(), judgement.points.begin(), judgement.points.end());
        const LearnedEpoch learned{m_state.epoch, judgement.quality, m_state.networks.average, m_state.networks.informer,
                                   m_stepper.network().discriminatorNorms()};
        if (isBest(judgement.quality)) {
            m_state.best = learned;
            m_state.bestTold = codeIsTold();
        }
        m_state.epochs.push_back(learned);
        return remember(std::move(judgement.film));
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
    [[nodiscard]] bool isBest(double quality) const
    {
        if (m_state.best.epoch == 0 || m_plan.keep == GanPlan::Keep::Last)
            return true;
        const bool told = codeIsTold();
        if (told != m_state.bestTold)
            return told;
        return !told || quality > m_state.best.quality;
    }

    // Keeps what is shown of this epoch, thins out that and the learned ones, and gives what is new as JSON.
    std::string remember(SyntheticFilm news)
    {
        SyntheticFilm& film = m_state.film;
        addNews(film, news);
        const auto isGone = [this](int epoch, std::size_t most) {
            return !staysWhenThinned(epoch, m_plan.evaluateEvery, m_state.epoch, m_state.best.epoch, most);
        };
        const std::size_t moments = mostMoments(film.moments.empty() ? SyntheticMoment{} : film.moments.back(), m_plan.shares);
        std::erase_if(film.moments, [&](const SyntheticMoment& each) { return isGone(each.epoch, moments); });
        const std::size_t bytes = (m_plan.layout.generatorParameters() + m_plan.layout.informerParameters()) * sizeof(float);
        const std::size_t epochs = std::max<std::size_t>(mostEpochBytes / m_plan.shares / bytes, 1);
        std::erase_if(m_state.epochs, [&](const LearnedEpoch& each) { return isGone(each.epoch, epochs); });
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
        count(); // what is thrown away has been seen all the same
        tellAndKeep({{"rollBack", m_state.epoch + 1, static_cast<double>(m_state.rollBacks)}}, {});
        m_stepper.restore(m_state.networks, m_state.random);
        setRates();
        return {};
    }

    // What goes on counting in an epoch that is thrown away.
    void count()
    {
        m_state.random = m_stepper.random();
        m_state.privateSteps += std::exchange(m_privateSteps, 0);
        m_state.steps = m_course.steps();
        m_state.history.insert(m_state.history.end(), m_steered.begin(), m_steered.end()); // they are told already
        m_steered.clear();
    }

    [[nodiscard]] double epsilonAfter(std::int64_t steps) const
    {
        std::vector<double> all = m_divergences;
        for (double& divergence : all)
            divergence *= static_cast<double>(steps);
        return privacyLoss(m_orders, all, m_plan.delta).epsilon;
    }

    void setRates()
    {
        const double factor = std::pow(0.5, m_state.rollBacks);
        m_stepper.setRates(m_course.rates().generator * factor, m_course.rates().discriminator * factor);
    }

    void tellAndKeep(std::vector<MetricPoint> points, std::string preview)
    {
        m_state.history.insert(m_state.history.end(), points.begin(), points.end());
        tell(std::move(points), std::move(preview));
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
    const JudgeGenerator& m_judge;
    const RunContext& m_context;
    TableGanState m_state; // of the last whole epoch, but for the steering, which is that of now
    GanStepper m_stepper;
    SteeredCourse m_course;
    std::size_t m_steps;
    Sums m_sums;
    SyntheticFilm m_shown;              // while it was paused last
    std::vector<MetricPoint> m_steered; // told, but not in the history yet
    std::vector<int> m_orders = renyiOrders();
    std::vector<double> m_divergences; // of one step, one an order
    std::int64_t m_privateSteps = 0;   // that the state does not count yet
};

} // namespace

std::size_t stepsOfEpoch(std::size_t rows, std::size_t batchRows) { return std::max<std::size_t>(rows / batchRows, 1); }

TableGanState firstState(const GanPlan& plan)
{
    TableGanState state;
    Random random(plan.seed);
    state.networks = initialState(plan.layout, random);
    state.random = random.state();
    state.history = plan.firstPoints;
    state.steering = plan.steering;
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
    RISKLOOM_TRY(TableGanState state, readLearnedEpochs(file, path, plan.layout, owner));
    if (!wasSteeredAs(plan, state))
        return goOnTraining(plan, rows, judge, context, firstState(plan));
    const bool ended = state.networks.generator.empty() && hasEnded(plan, state);
    if (plan.keepEpoch > 0 ? learnedEpoch(state, plan.keepEpoch).has_value() : ended) {
        context.report({.stage = "training", .fraction = plan.fractionEnd, .points = state.history, .preview = toJson(state.film)});
        return state;
    }
    // The epoch was thinned out: it is learned again, from where the networks stand if that is before it.
    if (state.networks.generator.empty() || (plan.keepEpoch > 0 && state.epoch >= plan.keepEpoch)) {
        const std::vector<SteeringAct> steering = std::move(state.steering);
        state = firstState(plan);
        state.steering = steering;
    }
    return goOnTraining(plan, rows, judge, context, std::move(state));
}

} // namespace riskloom
