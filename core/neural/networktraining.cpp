// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/networktraining.h"

#include "core/base/random.h"
#include "core/credit/discrimination.h"
#include "core/neural/densekernels.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t rowsBetweenStops = 16384; // when the validation loss is computed

struct ValidationResult {
    double loss = 0.0;
    double auc = 0.5;
};

class Training {
public:
    Training(const TrainingPlan& plan, const TrainingRows& train, const TrainingRows& validation,
             const RunContext& context, TrainingState state)
        : m_plan(plan),
          m_train(train),
          m_validation(validation),
          m_context(context),
          m_state(std::move(state)),
          m_network(plan.layout, plan.options, m_state.network),
          m_random(0)
    {
        m_random.restore(m_state.random);
    }

    Result<TrainingState> run()
    {
        reportEpochs(0);
        while (!finished()) {
            if (m_context.stopRequested()) {
                RISKLOOM_CHECK(checkpoint());
                return Error{ErrorCode::Cancelled, {}, {}};
            }
            if (static_cast<std::size_t>(m_state.position) < m_train.rows())
                RISKLOOM_CHECK(step());
            else
                RISKLOOM_CHECK(closeEpoch());
        }
        return std::move(m_state);
    }

private:
    [[nodiscard]] bool finished() const
    {
        return m_state.epochs() >= m_plan.maxEpochs || m_state.epochs() - m_state.bestEpoch >= m_plan.patience;
    }

    // A new epoch is shuffled when its first batch is drawn, so that a stop between two epochs has nothing half done.
    Result<> step()
    {
        if (m_state.position == 0)
            m_random.shuffle(std::span(m_state.order));
        const auto begin = static_cast<std::size_t>(m_state.position);
        const std::size_t rows = std::min(m_plan.options.batchRows, m_train.rows() - begin);
        gather(std::span(m_state.order).subspan(begin, rows));
        const double loss = m_network.backward(m_batch.view(), m_random);
        if (!std::isfinite(loss))
            return Error{ErrorCode::NumericFailure, {"train.loss"}, {}};
        m_network.update();
        m_state.lossSum += loss;
        m_state.position += static_cast<std::int64_t>(rows);
        return {};
    }

    void gather(std::span<const std::int64_t> order)
    {
        const std::size_t width = m_plan.layout.inputs;
        m_batch.inputs.resize(order.size() * width);
        m_batch.targets.resize(order.size());
        m_batch.weights.resize(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto row = static_cast<std::size_t>(order[i]);
            std::copy_n(m_train.inputs.begin() + static_cast<std::ptrdiff_t>(row * width), width,
                        m_batch.inputs.begin() + static_cast<std::ptrdiff_t>(i * width));
            m_batch.targets[i] = m_train.targets[row];
            m_batch.weights[i] = m_train.weights[row];
        }
    }

    // Nothing when a stop was asked for: the epoch is then closed after the training has been resumed.
    std::optional<ValidationResult> validate()
    {
        const std::size_t width = m_plan.layout.inputs;
        std::vector<double> risk;
        double lossSum = 0.0;
        for (std::size_t first = 0; first < m_validation.rows(); first += rowsBetweenStops) {
            if (m_context.stopRequested())
                return std::nullopt;
            const std::size_t rows = std::min(rowsBetweenStops, m_validation.rows() - first);
            std::vector<float> logits =
                m_network.logits(std::span(m_validation.inputs).subspan(first * width, rows * width));
            risk.insert(risk.end(), logits.begin(), logits.end());
            lossSum += densekernels::crossEntropy(logits, std::span(m_validation.targets).subspan(first, rows),
                                                  std::span(m_validation.weights).subspan(first, rows), 1.0F);
        }
        const double weight = std::accumulate(m_validation.weights.begin(), m_validation.weights.end(), 0.0);
        if (!std::isfinite(lossSum))
            return ValidationResult{lossSum, 0.5};
        const std::vector<std::uint8_t> bad(m_validation.targets.begin(), m_validation.targets.end());
        const std::vector<double> weights(m_validation.weights.begin(), m_validation.weights.end());
        return ValidationResult{lossSum / weight, discriminate(risk, bad, weights).auc};
    }

    Result<> closeEpoch()
    {
        const std::optional<ValidationResult> validation = validate();
        if (!validation)
            return {};
        if (!std::isfinite(validation->loss))
            return Error{ErrorCode::NumericFailure, {"validation.loss"}, {}};
        m_state.trainLoss.push_back(m_state.lossSum / static_cast<double>(m_train.rows()));
        m_state.validationLoss.push_back(validation->loss);
        m_state.validationAuc.push_back(validation->auc);
        const int epoch = m_state.epochs();
        const int best = m_state.bestEpoch;
        if (best == 0 || validation->loss < m_state.validationLoss[static_cast<std::size_t>(best) - 1]) {
            m_state.bestEpoch = epoch;
            m_state.bestParameters = m_network.state().parameters;
        }
        m_state.position = 0;
        m_state.lossSum = 0.0;
        reportEpochs(epoch - 1);
        return epoch % m_plan.checkpointEvery == 0 ? checkpoint() : Result<>{};
    }

    void reportEpochs(int first) const
    {
        Progress progress{.stage = "training", .fraction = 0.0, .points = {}, .preview = {}};
        progress.fraction =
            m_plan.fractionBegin + (m_plan.fractionEnd - m_plan.fractionBegin) * m_state.epochs() / m_plan.maxEpochs;
        for (int epoch = first; epoch < m_state.epochs(); ++epoch) {
            const auto i = static_cast<std::size_t>(epoch);
            progress.points.push_back({"train.loss", epoch + 1, m_state.trainLoss[i]});
            progress.points.push_back({"validation.loss", epoch + 1, m_state.validationLoss[i]});
            progress.points.push_back({"validation.auc", epoch + 1, m_state.validationAuc[i]});
        }
        m_context.report(progress);
    }

    Result<> checkpoint()
    {
        m_state.network = m_network.state();
        m_state.random = m_random.state();
        if (!std::ranges::all_of(m_state.network.parameters, [](float value) { return std::isfinite(value); }))
            return Error{ErrorCode::NumericFailure, {"weights"}, {}};
        const TrainingOwner owner{m_plan.requestSha256, m_plan.layout.parameterCount(), m_train.rows(),
                                    {m_context.device, m_context.threads}};
        return m_context.saveCheckpoint(writeCheckpoint(m_state, owner));
    }

    const TrainingPlan& m_plan;
    const TrainingRows& m_train;
    const TrainingRows& m_validation;
    const RunContext& m_context;
    TrainingState m_state;
    DenseNetwork m_network;
    Random m_random;
    TrainingRows m_batch;
};

TrainingState freshState(const TrainingPlan& plan, std::size_t rows)
{
    Random random(plan.seed);
    TrainingState state;
    state.network.parameters = initialParameters(plan.layout, plan.outputBias, random, plan.options.signs);
    state.network.firstMoment.resize(state.network.parameters.size());
    state.network.secondMoment.resize(state.network.parameters.size());
    state.bestParameters = state.network.parameters;
    state.random = random.state();
    state.order.resize(rows);
    std::iota(state.order.begin(), state.order.end(), std::int64_t{0});
    return state;
}

} // namespace

Result<TrainingState> trainNetwork(const TrainingPlan& plan, const TrainingRows& train, const TrainingRows& validation,
                                   const RunContext& context)
{
    TrainingState start;
    if (context.resumeFrom) {
        const TrainingOwner owner{plan.requestSha256, plan.layout.parameterCount(), train.rows(),
                                    {context.device, context.threads}};
        RISKLOOM_TRY(start, readCheckpoint(*context.resumeFrom, owner));
    } else {
        start = freshState(plan, train.rows());
    }
    return Training(plan, train, validation, context, std::move(start)).run();
}

} // namespace riskloom
