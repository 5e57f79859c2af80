// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketcheckpoint.h"

#include "core/neural/safetensors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom {
namespace {

constexpr const char* formatName = "riskloom market training checkpoint 1";

template <class T>
void write(SafeTensorsWriter& writer, const std::string& name, const std::vector<T>& values)
{
    writer.add<T>(name, {static_cast<std::int64_t>(values.size())}, std::span<const T>(values));
}

void write(SafeTensorsWriter& writer, const std::string& name, const FlatWeights::State& state)
{
    write(writer, name + ".values", state.values);
    write(writer, name + ".firstMoment", state.firstMoment);
    write(writer, name + ".secondMoment", state.secondMoment);
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

Result<> read(const SafeTensors& file, const std::string& name, const FlatWeights::State& like,
              FlatWeights::State& into)
{
    RISKLOOM_TRY(into.values, readFloats(file, name + ".values", like.values));
    RISKLOOM_TRY(into.firstMoment, readFloats(file, name + ".firstMoment", like.values));
    RISKLOOM_TRY(into.secondMoment, readFloats(file, name + ".secondMoment", like.values));
    if (std::ranges::any_of(into.secondMoment, [](float value) { return value < 0.0F; }))
        return Error{ErrorCode::FileCorrupt, {name, "the optimiser's state"}, {}};
    return {};
}

} // namespace

std::vector<std::byte> writeMarketCheckpoint(const MarketTrainingState& state, const std::string& requestSha256,
                                             const TrainingPlace& place)
{
    SafeTensorsWriter writer;
    writeOwner(writer, {formatName, requestSha256, place});
    write(writer, "generator", state.generator);
    write(writer, "meanWeights", state.meanWeights);
    write(writer, "series", state.series.weights);
    write(writer, "series.directions", state.series.directions);
    write(writer, "cross", state.cross.weights);
    write(writer, "cross.directions", state.cross.directions);
    write(writer, "seriesLoss", state.seriesLoss);
    write(writer, "crossLoss", state.crossLoss);
    write(writer, "moments", state.moments);
    const std::vector<std::int64_t> counters{state.step, state.rollbacks, state.generator.steps,
                                             state.series.weights.steps, state.cross.weights.steps};
    write(writer, "counters", counters);
    return writer.bytes();
}

Result<MarketTrainingState> readMarketCheckpoint(const std::filesystem::path& path, const MarketTrainingState& like,
                                                 const std::string& requestSha256, const TrainingPlace& place)
{
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    RISKLOOM_CHECK(checkOwner(file, path, {formatName, requestSha256, place}));
    MarketTrainingState state;
    RISKLOOM_CHECK(read(file, "generator", like.generator, state.generator));
    RISKLOOM_TRY(state.meanWeights, readFloats(file, "meanWeights", like.meanWeights));
    RISKLOOM_CHECK(read(file, "series", like.series.weights, state.series.weights));
    RISKLOOM_TRY(state.series.directions, readFloats(file, "series.directions", like.series.directions));
    RISKLOOM_CHECK(read(file, "cross", like.cross.weights, state.cross.weights));
    RISKLOOM_TRY(state.cross.directions, readFloats(file, "cross.directions", like.cross.directions));
    RISKLOOM_TRY(state.seriesLoss, file.vector<double>("seriesLoss"));
    RISKLOOM_TRY(state.crossLoss, file.vector<double>("crossLoss"));
    RISKLOOM_TRY(state.moments, file.vector<double>("moments"));
    RISKLOOM_TRY(const std::vector<std::int64_t> counters, file.vector<std::int64_t>("counters"));
    const auto step = static_cast<std::int64_t>(state.moments.size());
    if (counters.size() != 5 || counters[0] != step || std::ranges::any_of(counters, [](auto n) { return n < 0; }) ||
        state.seriesLoss.size() != state.moments.size() || state.crossLoss.size() != state.moments.size())
        return Error{ErrorCode::FileCorrupt, {path.string(), "the counters"}, {}};
    state.step = counters[0];
    state.rollbacks = counters[1];
    state.generator.steps = counters[2];
    state.series.weights.steps = counters[3];
    state.cross.weights.steps = counters[4];
    return state;
}

} // namespace riskloom
