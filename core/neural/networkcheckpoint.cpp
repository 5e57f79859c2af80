// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/networkcheckpoint.h"

#include "core/base/random.h"
#include "core/neural/safetensors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace riskloom {
namespace {

constexpr const char* formatName = "riskloom training checkpoint 1";

template <class T>
std::vector<std::int64_t> lengthOf(const std::vector<T>& values)
{
    return {static_cast<std::int64_t>(values.size())};
}

bool isPermutation(std::span<const std::int64_t> order)
{
    std::vector<bool> seen(order.size(), false);
    for (const std::int64_t row : order) {
        if (row < 0 || static_cast<std::size_t>(row) >= order.size() || seen[static_cast<std::size_t>(row)])
            return false;
        seen[static_cast<std::size_t>(row)] = true;
    }
    return true;
}

bool isFinite(std::span<const float> values)
{
    return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

// What no training could have written, or "".
std::string impossible(const TrainingState& state, const TrainingOwner& owner)
{
    const DenseState& network = state.network;
    for (const std::vector<float>* values :
         {&network.parameters, &network.firstMoment, &network.secondMoment, &state.bestParameters})
        if (values->size() != owner.parameters || !isFinite(*values))
            return "weights of another size, or not finite";
    if (std::ranges::any_of(network.secondMoment, [](float value) { return value < 0.0F; }) || network.steps < 0)
        return "the optimiser's state";
    if (state.order.size() != owner.rows || !isPermutation(state.order))
        return "the order of the rows";
    if (state.position < 0 || static_cast<std::size_t>(state.position) > owner.rows)
        return "the position in the epoch";
    if (state.validationLoss.size() != state.trainLoss.size() || state.validationAuc.size() != state.trainLoss.size())
        return "the history";
    if (state.bestEpoch < 0 || state.bestEpoch > state.epochs() || (state.bestEpoch == 0) != (state.epochs() == 0))
        return "the best epoch";
    Random random(0);
    return random.restore(state.random) ? "" : "the generator's state";
}

CheckpointOwner ownerOf(const TrainingOwner& owner)
{
    return {formatName, owner.requestSha256, owner.place};
}

} // namespace

std::vector<std::byte> writeCheckpoint(const TrainingState& state, const TrainingOwner& owner)
{
    SafeTensorsWriter writer;
    writeOwner(writer, ownerOf(owner));
    writer.setText("random", state.random);
    const auto floats = [&](const char* name, const std::vector<float>& values) {
        writer.add<float>(name, lengthOf(values), values);
    };
    floats("parameters", state.network.parameters);
    floats("firstMoment", state.network.firstMoment);
    floats("secondMoment", state.network.secondMoment);
    floats("bestParameters", state.bestParameters);
    const auto doubles = [&](const char* name, const std::vector<double>& values) {
        writer.add<double>(name, lengthOf(values), values);
    };
    doubles("trainLoss", state.trainLoss);
    doubles("validationLoss", state.validationLoss);
    doubles("validationAuc", state.validationAuc);
    writer.add<double>("lossSum", {}, std::array{state.lossSum});
    writer.add<std::int64_t>("order", lengthOf(state.order), state.order);
    const std::array<std::int64_t, 3> counters{state.network.steps, state.position, state.bestEpoch};
    writer.add<std::int64_t>("counters", {3}, counters);
    return writer.bytes();
}

Result<TrainingState> readCheckpoint(const std::filesystem::path& path, const TrainingOwner& owner)
{
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    const auto corrupt = [&](std::string what) {
        return Error{ErrorCode::FileCorrupt, {path.string(), std::move(what)}, {}};
    };
    RISKLOOM_CHECK(checkOwner(file, path, ownerOf(owner)));

    TrainingState state;
    RISKLOOM_TRY(state.random, file.text("random"));
    RISKLOOM_TRY(state.network.parameters, file.vector<float>("parameters"));
    RISKLOOM_TRY(state.network.firstMoment, file.vector<float>("firstMoment"));
    RISKLOOM_TRY(state.network.secondMoment, file.vector<float>("secondMoment"));
    RISKLOOM_TRY(state.bestParameters, file.vector<float>("bestParameters"));
    RISKLOOM_TRY(state.trainLoss, file.vector<double>("trainLoss"));
    RISKLOOM_TRY(state.validationLoss, file.vector<double>("validationLoss"));
    RISKLOOM_TRY(state.validationAuc, file.vector<double>("validationAuc"));
    RISKLOOM_TRY(const std::vector<double> lossSum, file.values<double>("lossSum", {}));
    RISKLOOM_TRY(state.order, file.vector<std::int64_t>("order"));
    RISKLOOM_TRY(const std::vector<std::int64_t> counters, file.vector<std::int64_t>("counters"));
    if (counters.size() != 3 || counters[2] < 0 || counters[2] > state.epochs())
        return corrupt("the counters");
    state.lossSum = lossSum.front();
    state.network.steps = counters[0];
    state.position = counters[1];
    state.bestEpoch = static_cast<int>(counters[2]);
    if (std::string what = impossible(state, owner); !what.empty())
        return corrupt(std::move(what));
    return state;
}

} // namespace riskloom
