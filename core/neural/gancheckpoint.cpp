// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gancheckpoint.h"

#include "core/base/random.h"
#include "core/neural/safetensors.h"
#include "core/run/codec.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom {
namespace {

template <class T>
void write(SafeTensorsWriter& writer, const std::string& name, const std::vector<T>& values)
{
    writer.add<T>(name, {static_cast<std::int64_t>(values.size())}, std::span<const T>(values));
}

// Finite and of the length that is expected.
Result<std::vector<float>> readFloats(const SafeTensors& file, const std::string& name, const std::vector<float>& like)
{
    const std::array<std::int64_t, 1> shape{static_cast<std::int64_t>(like.size())};
    RISKLOOM_TRY(std::vector<float> values, file.values<float>(name, shape));
    if (!std::ranges::all_of(values, [](float value) { return std::isfinite(value); }))
        return Error{ErrorCode::FileCorrupt, {name, "a number that is not finite"}, {}};
    return values;
}

Result<std::int64_t> readCounter(const SafeTensors& file, const std::string& name)
{
    RISKLOOM_TRY(const std::vector<std::int64_t> values, file.values<std::int64_t>(name, {}));
    if (values.front() < 0)
        return Error{ErrorCode::FileCorrupt, {name, "a counter below 0"}, {}};
    return values.front();
}

Result<FlatWeights::State> readNet(const SafeTensors& file, const std::string& name, const FlatWeights::State& like)
{
    FlatWeights::State state;
    RISKLOOM_TRY(state.values, readFloats(file, name + ".values", like.values));
    RISKLOOM_TRY(state.firstMoment, readFloats(file, name + ".firstMoment", like.values));
    RISKLOOM_TRY(state.secondMoment, readFloats(file, name + ".secondMoment", like.values));
    RISKLOOM_TRY(state.steps, readCounter(file, name + ".steps"));
    if (std::ranges::any_of(state.secondMoment, [](float value) { return value < 0.0F; }))
        return Error{ErrorCode::FileCorrupt, {name, "the optimiser's state"}, {}};
    return state;
}

constexpr std::uint64_t singleStepPurpose = 15; // no other draws have it

void writeCourse(SafeTensorsWriter& writer, const FlatTrainingState& state)
{
    writer.add<std::int64_t>("begun", {}, std::array{state.begun});
    const std::string acts = toJson(state.steering);
    write(writer, "steering", std::vector<std::uint8_t>(acts.begin(), acts.end()));
    write(writer, "shown", std::vector<std::uint8_t>(state.shown.begin(), state.shown.end()));
}

Result<> readCourse(const SafeTensors& file, FlatTrainingState& state)
{
    state.begun = state.step;
    if (file.find("begun") == nullptr)
        return {};
    RISKLOOM_TRY(state.begun, readCounter(file, "begun"));
    if (state.begun < state.step)
        return Error{ErrorCode::FileCorrupt, {"begun", "fewer steps than were made"}, {}};
    RISKLOOM_TRY(const std::vector<std::uint8_t> acts, file.vector<std::uint8_t>("steering"));
    RISKLOOM_TRY(state.steering, fromJson<std::vector<SteeringAct>>(std::string(acts.begin(), acts.end()), "steering"));
    RISKLOOM_TRY(const std::vector<std::uint8_t> shown, file.vector<std::uint8_t>("shown"));
    state.shown.assign(shown.begin(), shown.end());
    return checkActs(state.steering);
}

} // namespace

std::uint64_t stepSeed(std::uint64_t seed, std::int64_t step, std::uint64_t purpose)
{
    const std::uint64_t place = static_cast<std::uint64_t>(step) * 16 + purpose;
    return Random(Random(seed).bits() ^ place).bits();
}

StepDraws StepDraws::single(std::uint64_t seed, std::int64_t begun, std::int64_t n)
{
    return {stepSeed(seed, begun, singleStepPurpose), n};
}

void addTrainingState(SafeTensorsWriter& writer, const std::string& prefix, const FlatTrainingState& state)
{
    writer.add<std::int64_t>(prefix + "step", {}, std::array{state.step});
    writer.add<std::int64_t>(prefix + "rollbacks", {}, std::array{state.rollbacks});
    for (const auto& [name, net] : state.nets) {
        write(writer, prefix + name + ".values", net.values);
        write(writer, prefix + name + ".firstMoment", net.firstMoment);
        write(writer, prefix + name + ".secondMoment", net.secondMoment);
        writer.add<std::int64_t>(prefix + name + ".steps", {}, std::array{net.steps});
    }
    for (const auto& [name, values] : state.buffers)
        write(writer, prefix + "buffer." + name, values);
    for (const auto& [name, values] : state.curves)
        write(writer, prefix + "curve." + name, values);
}

Result<FlatTrainingState> readTrainingState(const SafeTensors& file, const std::string& prefix, const FlatTrainingState& like)
{
    FlatTrainingState state;
    RISKLOOM_TRY(state.step, readCounter(file, prefix + "step"));
    RISKLOOM_TRY(state.rollbacks, readCounter(file, prefix + "rollbacks"));
    for (const auto& [name, net] : like.nets) {
        RISKLOOM_TRY(state.nets[name], readNet(file, prefix + name, net));
    }
    for (const auto& [name, values] : like.buffers) {
        RISKLOOM_TRY(state.buffers[name], readFloats(file, prefix + "buffer." + name, values));
    }
    for (const auto& [name, values] : like.curves) {
        RISKLOOM_TRY(state.curves[name], file.vector<double>(prefix + "curve." + name));
        if (static_cast<std::int64_t>(state.curves[name].size()) != state.step)
            return Error{ErrorCode::FileCorrupt, {prefix + name, "a curve of another length"}, {}};
    }
    return state;
}

std::vector<std::byte> writeGanCheckpoint(const FlatTrainingState& state, const CheckpointOwner& owner)
{
    SafeTensorsWriter writer;
    writeOwner(writer, owner);
    addTrainingState(writer, "", state);
    writeCourse(writer, state);
    return writer.bytes();
}

Result<FlatTrainingState> readGanCheckpoint(const std::filesystem::path& path, const FlatTrainingState& like,
                                           const CheckpointOwner& owner)
{
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    RISKLOOM_CHECK(checkOwner(file, path, owner));
    RISKLOOM_TRY(FlatTrainingState state, readTrainingState(file, "", like));
    RISKLOOM_CHECK(readCourse(file, state));
    return state;
}

} // namespace riskloom
