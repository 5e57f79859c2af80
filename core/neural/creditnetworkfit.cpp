// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/creditnetworkfit.h"

#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/data/split.h"
#include "core/neural/networktraining.h"
#include "core/run/codec.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {
namespace {

// The sums of weights of goods and bads.
struct ClassWeights {
    double good = 0.0;
    double bad = 0.0;
};

ClassWeights classWeights(const CreditRows& rows)
{
    ClassWeights sums;
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
        (rows.bad[i] != 0 ? sums.bad : sums.good) += rows.weights[i];
    return sums;
}

// What a good and a bad row weigh beside the row's own weight; their ratio is what has to be corrected afterwards.
struct ClassFactors {
    double good = 1.0;
    double bad = 1.0;
};

ClassFactors classFactors(const CreditNetworkRequest& request, const CreditRows& rows)
{
    if (!request.balanceClasses)
        return {};
    const ClassWeights sums = classWeights(rows);
    return {(sums.good + sums.bad) / (2.0 * sums.good), (sums.good + sums.bad) / (2.0 * sums.bad)};
}

CreditRows chosen(const CreditRows& rows, const std::vector<std::uint32_t>& positions)
{
    CreditRows part;
    for (const std::uint32_t i : positions) {
        part.rows.push_back(rows.rows[i]);
        part.bad.push_back(rows.bad[i]);
        part.weights.push_back(rows.weights[i]);
    }
    return part;
}

TrainingRows trainingRows(const CreditRows& rows, ClassFactors factors, std::vector<float> inputs)
{
    TrainingRows result;
    result.inputs = std::move(inputs);
    double total = 0.0;
    std::vector<double> weights;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        weights.push_back(rows.weights[i] * (rows.bad[i] != 0 ? factors.bad : factors.good));
        total += weights.back();
        result.targets.push_back(rows.bad[i] != 0 ? 1.0F : 0.0F);
    }
    for (const double weight : weights)
        result.weights.push_back(static_cast<float>(weight * static_cast<double>(weights.size()) / total));
    return result;
}

TrainingPlan planFor(const CreditNetworkRequest& request, const CreditNetworkModel& model, RunShare share,
                     const RunContext& context)
{
    TrainingPlan plan;
    plan.layout = model.layout();
    plan.options = {.dropout = request.dropout,
                    .learningRate = request.learningRate,
                    .weightDecay = request.weightDecay,
                    .batchRows = static_cast<std::size_t>(request.batchRows),
                    .device = context.device,
                    .signs = request.monotonicity == Monotonicity::FallingRisk ? WeightSigns::FallingOutput
                                                                               : WeightSigns::Free};
    plan.maxEpochs = request.maxEpochs;
    plan.patience = request.patience;
    plan.checkpointEvery = request.checkpointEvery;
    plan.requestSha256 = sha256Hex(toJson(request));
    plan.fractionBegin = share.begin;
    plan.fractionEnd = share.end;
    return plan;
}

} // namespace

Result<CreditNetworkFit> fitCreditNetwork(const CreditNetworkRequest& request, const Table& table,
                                          const CreditRows& rows, const std::vector<BinnedVariable>& variables,
                                          RunShare share, const RunContext& context)
{
    CreditNetworkFit fit;
    CreditNetworkModel& model = fit.model;
    RISKLOOM_TRY(model, standardise(variables, table, rows.rows));
    model.hiddenUnits.assign(request.hiddenUnits.begin(), request.hiddenUnits.end());
    Random seeds(request.seed);
    const std::vector<std::int32_t> classes(rows.bad.begin(), rows.bad.end());
    RISKLOOM_TRY(const Split split, splitStratified(classes, request.validationShare, seeds.bits()));
    const CreditRows fitted = chosen(rows, split.train);
    const CreditRows validated = chosen(rows, split.holdout);
    const ClassFactors factors = classFactors(request, fitted);
    RISKLOOM_TRY(std::vector<float> fitInputs, networkInputs(model, variables, table, fitted.rows));
    RISKLOOM_TRY(std::vector<float> validationInputs, networkInputs(model, variables, table, validated.rows));
    const TrainingRows train = trainingRows(fitted, factors, std::move(fitInputs));
    const TrainingRows validation = trainingRows(validated, factors, std::move(validationInputs));

    TrainingPlan plan = planFor(request, model, share, context);
    plan.options.batchRows = std::min(plan.options.batchRows, train.rows());
    plan.seed = seeds.bits();
    const ClassWeights sums = classWeights(fitted);
    plan.outputBias = std::log(sums.bad * factors.bad / (sums.good * factors.good));
    RISKLOOM_TRY(TrainingState state, trainNetwork(plan, train, validation, context));
    model.parameters = std::move(state.bestParameters);
    model.parameters.back() -= static_cast<float>(std::log(factors.bad / factors.good));
    fit.epochs = state.epochs();
    fit.bestEpoch = state.bestEpoch;
    return fit;
}

} // namespace riskloom
